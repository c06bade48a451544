import { didYouMean } from "../../content/nearest.ts";
import { type Diagnostic, diagnose, type Place, placed, startOf } from "../../diagnostics/diagnostic.ts";
import type { QueryError } from "../../query/database.ts";
import { limitProblem } from "../../query/engines/limitProblem.ts";

/** What DuckDB says of SQL, in plain words where they are known; `columns` are those that may have been meant. */
export function sqlProblem(
  place: Place,
  key: string,
  error: QueryError,
  columns: readonly string[],
): Diagnostic {
  const { view } = error;
  const beyond = limitProblem(view?.id ?? key, error);
  if (beyond !== null) return placed(view === null ? place : startOf(view.file), beyond);
  const column = /Referenced column "([^"]+)" not found/.exec(error.detail)?.[1];
  if (column !== undefined) {
    return diagnose(place, "unknown-column", {
      message: `there is no column "${column}" (in \`${key}\`)`,
      mend:
        columns.length === 0
          ? "Columns are those of the tables that the query reads."
          : didYouMean(column, columns),
    });
  }
  const table = /Table with name (\S+) does not exist/.exec(error.detail)?.[1];
  if (table !== undefined) {
    return diagnose(place, "unknown-table", {
      message: `there is no table or query "${table}" (in \`${key}\`)`,
      mend: "Tables are those of the snapshot and of content/queries.",
    });
  }
  return diagnose(place, "sql", {
    message: `the SQL of \`${key}\` does not run: ${error.message}`,
    mend: "Mend the SQL; it is DuckDB's dialect.",
  });
}
