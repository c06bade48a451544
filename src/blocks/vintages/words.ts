import type { CsvCell, CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { VintageFacts, VintageReason } from "../../report/facts/vintageFacts.ts";
import type { Report } from "../../report/report.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { headOf } from "../csvCells.ts";
import { reasonText } from "../runs.ts";

/** What the codes of reasons stand for: "R1: better source data; …" */
export function codesText({ blocks, signs }: Language): string {
  const said = Object.entries(blocks.vintages.reasons).map(
    ([code, words]) => `${code}${signs.colon}${words}`,
  );
  return `${said.join(signs.semicolon)}.`;
}

/** "R1, better source data" */
export function codeText({ code }: Pick<VintageReason, "code">, { blocks }: Language): string {
  const reasons: Readonly<Record<string, string>> = blocks.vintages.reasons;
  return code === null ? blocks.vintages.unexplained : `${code}, ${lookUp(reasons, code) ?? ""}`;
}

/** The vintages that a block shows: of the metric named, else of the north star and the inputs. */
export function vintagesOf({ vintages, headline, inputs }: Report, of?: string): readonly VintageFacts[] {
  const wanted = of === undefined ? [headline, ...inputs].map(({ id }) => id) : [of];
  return vintages.filter(({ metric }) => wanted.includes(metric));
}

/** Has anything that was published been revised? */
export function isRevised({ rows }: VintageFacts): boolean {
  return rows.some((row) => row.isRevised);
}

/** "Daily people who post: Q2 2026 was published as 554 and is now 541" */
export function vintageSentence({ name, rows }: VintageFacts, say: Language): string {
  const words = say.blocks.vintages;
  const last = rows.findLast((row) => row.isRevised);
  const first = last?.cells.find(({ figure }) => figure !== null)?.figure;
  if (last === undefined || first == null) return words.nothing(name);
  return words.sentence(name, last.label, first.text, last.now.text);
}

/** "Q2 2026, v1" */
export function shortVersion({ label }: { readonly label: string }, { blocks }: Language): string {
  return label.replace(`${blocks.vintages.version} `, "v");
}

/** What is drawn, and in which unit. */
export function vintageSubtitle({ unit, versions }: VintageFacts, say: Language): string {
  const words = say.blocks.vintages;
  const isPublished = versions.some(({ version }) => version !== null);
  return words.subtitle(unitName(unit, say), isPublished ? words.published : words.drafted);
}

/** The name under which they are downloaded. */
export function vintageDownload({ metric }: VintageFacts): string {
  return `vintages-${metric}`;
}

/** Every value by period and version, and what is computed now. */
export function vintageCsv({ versions, rows, unit }: VintageFacts, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.period,
      words.edition,
      words.version,
      headOf(words.value, unit, say),
      words.reason,
      words.reasonCodes,
    ],
    rows: rows.flatMap((row): CsvCell[][] => [
      ...row.cells.map(({ figure, why }, index): CsvCell[] => [
        row.period,
        versions[index]?.edition ?? null,
        versions[index]?.version ?? words.draft,
        figure,
        why,
        null,
      ]),
      [
        row.period,
        null,
        words.now,
        row.now,
        reasonText(row.now.reason, say),
        row.reasons.map(({ code }) => code ?? words.none).join(" "),
      ],
    ]),
  };
}
