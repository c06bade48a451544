import { join } from "node:path";
import { readContent } from "../content/readContent.ts";
import { DiagnosticError, placed, startOf } from "../diagnostics/diagnostic.ts";
import { compareStates } from "../engine/diff/compare.ts";
import { errorsOf } from "../engine/diff/figures.ts";
import { diffLines } from "../engine/diff/lines.ts";
import { stateOf } from "../engine/diff/state.ts";
import type { EngineEffects } from "../engine/effects.ts";
import { numbered } from "../language/messages.ts";
import { openDatabase } from "../query/engines/wasm.ts";
import { loadTable } from "../query/load.ts";
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
  else yield* await describeFigures(effects, before, after);
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
async function describeFigures(effects: EngineEffects, before: string, after: string): Promise<string[]> {
  const states = [];
  for (const name of [before, after]) {
    const state = await stateOf(effects, `data/${name}`, undefined);
    if (state.lost.length > 0) {
      const reasons = errorsOf(state).map(({ message }) => `  ${message}`);
      return [`the figures of ${state.lost.join(" and ")} cannot be computed on ${name}:`, ...reasons];
    }
    states.push(state);
  }
  const [was, is] = states;
  const editions = was === undefined || is === undefined ? [] : compareStates(was, is);
  if (editions.length === 0) return ["there is no edition whose figures could be compared"];
  return diffLines(editions.slice(-1), MOST_FIGURES);
}
