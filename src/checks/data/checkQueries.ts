import type { Content } from "../../content/content.ts";
import { type Diagnostic, errorAt, type Place, startOf } from "../../content/diagnostic.ts";
import { momentDependent } from "../../query/sqlText.ts";
import { checkUnfilled } from "../../report/pages/parameters.ts";

/** The rules that named queries must keep. */
export function checkQueries({ queries }: Content): Diagnostic[] {
  return queries.flatMap((query) => {
    if (!/^[a-z][a-z0-9_]*$/.test(query.id)) {
      return [
        errorAt(
          startOf(query.file),
          "bad-id",
          `"${query.id}" is not an id`,
          "Name the file in lower snake_case.",
        ),
      ];
    }
    const unfilled = checkUnfilled(query.sql, startOf(query.file));
    const found = momentDependent(query.sql);
    if (unfilled.length > 0 || found === null) return unfilled;
    const before = query.sql.slice(0, found.offset).split("\n");
    const place = { file: query.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return [momentProblem(place, found.name)];
  });
}

/** SQL whose result depends on when or how often it is run. */
export function momentProblem(place: Place, name: string): Diagnostic {
  const mend = "A report must come out the same tomorrow: take the moment from the snapshot's own columns.";
  return errorAt(place, "depends-on-the-moment", `\`${name}\` gives another result at every run`, mend);
}
