import { join } from "node:path";
import type { Content, EditionDocument } from "../content/content.ts";
import { readContent } from "../content/readContent.ts";
import { DiagnosticError, placed, startOf } from "../diagnostics/diagnostic.ts";
import { computeEdition } from "../engine/computeEdition.ts";
import type { EngineEffects } from "../engine/effects.ts";
import { earlierThan, editionsIn, recordsOf, supersededIn, vintagesBefore } from "../engine/scope.ts";
import { Workbench } from "../engine/workbench.ts";
import { labelOfId } from "../format/labels.ts";
import { numbered } from "../language/messages.ts";
import { revisedFigures } from "../ledger/revisedFigures.ts";
import { openDatabase } from "../query/database.ts";
import { loadTable } from "../query/load.ts";
import { readArchive } from "../release/archive.ts";
import type { Report } from "../report/report.ts";
import type { ManifestTable } from "../snapshot/manifest.ts";
import { openSnapshot, type Snapshot } from "../snapshot/open.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import { identifier } from "../syntax/sql.ts";

/** How many figures are listed. */
const MOST_FIGURES = 40;

/** Says line by line what differs between two snapshots, table by table, and what that does to the newest draft's figures. */
export async function* diffSnapshots(
  effects: EngineEffects,
  before: string,
  after: string,
): AsyncGenerator<string> {
  const { root } = effects;
  const { content } = readContent(root);
  const timezone = content?.report.config.timezone ?? "UTC";
  const snapshots = [open(root, before), open(root, after)] as const;
  const tables = [await totalsOf(snapshots[0], timezone), await totalsOf(snapshots[1], timezone)] as const;
  yield* describeTables(tables[0], tables[1]);
  if (content === null) yield "the figures are not compared: content/report.mdx does not read";
  else yield* await describeFigures(effects, content, before, after);
}

/** A table with the sums of its numbers, as texts. */
interface Summed {
  readonly table: ManifestTable;
  readonly sums: ReadonlyMap<string, string>;
}

function open(root: string, name: string): Snapshot {
  try {
    return openSnapshot(join(root, "data", name), name);
  } catch (error) {
    if (!(error instanceof SnapshotProblem)) throw error;
    throw new DiagnosticError(placed(startOf(`data/${name}/${error.file}`), error));
  }
}

async function totalsOf({ folder, manifest }: Snapshot, timezone: string): Promise<Map<string, Summed>> {
  const summed = new Map<string, Summed>();
  for (const table of manifest.tables) {
    const database = await openDatabase();
    await loadTable(database, folder, table, timezone);
    const numeric = table.columns.filter(
      ({ type, personal, hashed }) =>
        /INT$|^INTEGER|^DECIMAL|^DOUBLE|^FLOAT/.test(type) && !personal && !hashed,
    );
    const selected = numeric.map(({ name, type }) => {
      const sum = `sum(${identifier(name)})`;
      return `CAST(${/^DOUBLE|^FLOAT/.test(type) ? `round(${sum}, 6)` : sum} AS VARCHAR) AS ${identifier(name)}`;
    });
    const [row] =
      selected.length === 0
        ? []
        : await database.rows(`SELECT ${selected.join(", ")} FROM ${identifier(table.name)} ORDER BY 1`);
    summed.set(table.name, {
      table,
      sums: new Map(Object.entries(row ?? {}).map(([name, value]) => [name, String(value ?? "none")])),
    });
  }
  return summed;
}

/** One block of lines a table: only what differs. */
function describeTables(before: ReadonlyMap<string, Summed>, after: ReadonlyMap<string, Summed>): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === undefined) return [`${name}: new, ${numbered(is?.table.rows ?? 0, "row")}`];
    if (is === undefined) return [`${name}: gone, it had ${numbered(was.table.rows, "row")}`];
    if (was.table.sha256 === is.table.sha256) return [`${name}: the same bytes`];
    return [`${name}: ${changeOf(was.table.rows, is.table.rows)} rows`, ...columnLines(was, is)];
  });
}

function changeOf(was: number, is: number): string {
  const change = is - was;
  return change === 0 ? `${is}` : `${was} → ${is} (${change > 0 ? "+" : "−"}${Math.abs(change)})`;
}

function columnLines(was: Summed, is: Summed): string[] {
  const names = [...new Set([...was.table.columns, ...is.table.columns].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [old, now] = [was, is].map(({ table }) => table.columns.find((column) => column.name === name));
    if (old === undefined) return [`  ${name}: new column, ${now?.type ?? ""}`];
    if (now === undefined) return [`  ${name}: column gone`];
    const sums = [was.sums.get(name), is.sums.get(name)];
    return [
      ...(old.type === now.type ? [] : [`  ${name}: type ${old.type} → ${now.type}`]),
      ...(old.from === now.from && old.to === now.to
        ? []
        : [
            `  ${name}: ${old.from ?? "none"} to ${old.to ?? "none"} → ${now.from ?? "none"} to ${now.to ?? "none"}`,
          ]),
      ...(sums[0] === sums[1] ? [] : [`  ${name}: total ${sums[0] ?? "none"} → ${sums[1] ?? "none"}`]),
    ];
  });
}

/** Which figures of the newest draft (or edition) come out otherwise on the other snapshot. */
async function describeFigures(
  effects: EngineEffects,
  content: Content,
  before: string,
  after: string,
): Promise<string[]> {
  const archive = readArchive(effects.root);
  const edition = editionsIn(content, archive, {}).at(-1) ?? content.editions.at(-1);
  if (edition === undefined) return ["there is no edition whose figures could be compared"];
  const reports = [];
  for (const snapshot of [before, after]) {
    const result = await computeOn(effects, content, edition, snapshot);
    if (result.report === null) {
      const reasons = result.diagnostics
        .filter(({ severity }) => severity === "error")
        .map(({ message }) => `  ${message}`);
      return [`the figures of ${edition.id} cannot be computed on ${snapshot}:`, ...reasons];
    }
    reports.push(result.report);
  }
  const [was, is] = reports;
  return was === undefined || is === undefined ? [] : figureLines(content, edition, was, is);
}

function computeOn(effects: EngineEffects, content: Content, edition: EditionDocument, snapshot: string) {
  const { root, progress } = effects;
  const archive = readArchive(root);
  const released = recordsOf(root, archive);
  const earlier = earlierThan(edition, released, []);
  return computeEdition(
    { root, content, original: content, workbench: new Workbench(root), progress },
    { ...edition, config: { ...edition.config, snapshot } },
    `/drafts/${edition.id}/`,
    {
      earlier,
      vintages: vintagesBefore(earlier, released, supersededIn(root, archive)),
      isWritten: true,
    },
    false,
  );
}

function figureLines(content: Content, edition: EditionDocument, was: Report, is: Report): string[] {
  const { locale } = content.report.config;
  const figures = revisedFigures(was.ledger.figures, is.ledger.figures, {
    nameOf: (id) => content.metrics.get(id)?.config.name ?? id,
    labelOf: (id) => labelOfId(id, content.calendar, locale),
    locale,
  });
  const shown = figures.filter(({ was: old, is: now }) =>
    [old, now].some((figure) => (figure?.shown.length ?? 0) > 0),
  );
  const star = [...content.metrics.values()].find(({ config }) => config.role === "north_star")?.id;
  const weight = ({ metric, was: old, is: now }: (typeof shown)[number]) => {
    const figure = now ?? old;
    const plain = figure?.measure === "value" && figure.segment === null;
    return (plain ? 0 : 4) + (figure?.period === edition.id ? 0 : 2) + (metric === star ? 0 : 1);
  };
  const lines = shown
    .toSorted((left, right) => weight(left) - weight(right))
    .slice(0, MOST_FIGURES)
    .map(
      ({ metricName, what, periodLabel, was: old, is: now, differenceText, relativeText }) =>
        `  ${metricName}, ${what}, ${periodLabel}: ${old?.text ?? "none"} → ${now?.text ?? "none"}${differenceText === "" ? "" : ` (${[differenceText, relativeText].filter((text) => text !== "").join(", ")})`}`,
    );
  const more = shown.length > MOST_FIGURES ? [`  and ${shown.length - MOST_FIGURES} more`] : [];
  return [
    `${edition.id}: ${shown.length} of the figures that its pages show ${shown.length === 1 ? "comes" : "come"} out otherwise, and ${numbered(figures.length - shown.length, "other")}`,
    ...lines,
    ...more,
  ];
}
