import type { CsvCell, CsvTable } from "../format/csv.ts";
import type { Report, VintageFacts, VintageReason } from "../report/report.ts";

/** What the codes of reasons stand for. */
export const REASONS: Readonly<Record<string, string>> = {
  R1: "better source data",
  R2: "routine recalculation",
  R3: "a new method",
  C: "a correction",
};

/** "R1: better source data; …" */
export const CODES = `${Object.entries(REASONS)
  .map(([code, words]) => `${code}: ${words}`)
  .join("; ")}.`;

/** "R1, better source data" */
export function reasonText({ code }: Pick<VintageReason, "code">): string {
  return code === null ? "not explained yet" : `${code}, ${REASONS[code] ?? ""}`;
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
export function vintageSentence({ name, rows }: VintageFacts): string {
  const last = rows.findLast((row) => row.isRevised);
  const first = last?.cells.find(({ figure }) => figure !== null)?.figure;
  if (last === undefined || first == null) return `${name}: nothing that was published has been revised`;
  return `${name}: ${last.label} was ${first.text} at first and is ${last.now.text} now`;
}

/** "Q2 2026, v1" */
export function shortVersion({ label }: { readonly label: string }): string {
  return label.replace("version ", "v");
}

/** What is drawn, and in which unit. */
export function vintageSubtitle({ unit, versions }: VintageFacts): string {
  const ring = versions.some(({ version }) => version !== null) ? "published first" : "in the first draft";
  return `By period, ${unit.name}; ring: ${ring}, small ring: later, dot: now`;
}

/** The name under which they are downloaded. */
export function vintageDownload({ metric }: VintageFacts): string {
  return `vintages-${metric}`;
}

/** Every value by period and version, and what is computed now. */
export function vintageCsv({ versions, rows, unit }: VintageFacts): CsvTable {
  const value = unit.kind === "percent" ? "value (fraction)" : `value (${unit.name})`;
  return {
    columns: ["period", "edition", "version", value, "reason", "reason codes"],
    rows: rows.flatMap((row): CsvCell[][] => [
      ...row.cells.map(({ figure, why }, index): CsvCell[] => [
        row.period,
        versions[index]?.edition ?? null,
        versions[index]?.version ?? "draft",
        figure?.value ?? null,
        why,
        null,
      ]),
      [
        row.period,
        null,
        "now",
        row.now.value,
        row.now.reason,
        row.reasons.map(({ code }) => code ?? "none").join(" "),
      ],
    ]),
  };
}
