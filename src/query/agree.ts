import { problem } from "../diagnostics/diagnostic.ts";
import type { ManifestTable } from "../snapshot/manifest.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import type { TableFacts } from "./load.ts";

/** Holds the rows and columns that a Parquet file says it has against the manifest; throws a SnapshotProblem. */
export function compareShape(
  { file, rows, columns }: ManifestTable,
  found: number,
  names: readonly string[],
): void {
  if (found === 0) throw emptyTable(file);
  if (found !== rows) throw otherThanTold(file, `has ${found} rows`, `${rows}`);
  const [told, held] = [columns.map(({ name }) => name).join(", "), names.join(", ")];
  if (told !== held) throw otherThanTold(file, `has the columns ${held}`, told);
}

/** Holds what was loaded of a table against the manifest; throws a SnapshotProblem. */
export function compareFacts(file: string, told: TableFacts, found: TableFacts, sameZone: boolean): void {
  if (found.rows === 0) throw emptyTable(file);
  if (found.rows !== told.rows) throw otherThanTold(file, `has ${found.rows} rows`, `${told.rows}`);
  const columns = found.columns.map(
    ({ name }) => told.columns.find((one) => one.name === name) ?? { name, type: "none" },
  );
  const whole = found.columns.length === told.columns.length;
  const shape = (all: TableFacts["columns"]) => all.map(({ name, type }) => `${name} ${type}`).join(", ");
  const expected = whole ? told.columns : columns;
  if (shape(found.columns) !== shape(expected))
    throw otherThanTold(file, `has the columns ${shape(found.columns)}`, shape(expected));
  const ranges = (all: TableFacts["columns"]) =>
    all.flatMap(({ name, from, to }) => (from ? [`${name} ${from} to ${to}`] : [])).join(", ");
  if (sameZone && ranges(found.columns) !== ranges(expected))
    throw otherThanTold(file, `covers ${ranges(found.columns)}`, ranges(expected));
}

function emptyTable(file: string): SnapshotProblem {
  return new SnapshotProblem(
    problem("empty-table", { message: `${file} has no rows`, mend: "Take the snapshot again." }),
    file,
  );
}

function otherThanTold(file: string, found: string, told: string): SnapshotProblem {
  return new SnapshotProblem(
    problem("snapshot-changed", {
      message: `${file} ${found}, but the manifest says ${told}`,
      mend: "The manifest and the file do not belong together: restore both, or take a new snapshot.",
    }),
    file,
  );
}
