import type { Content } from "../../content/content.ts";
import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { momentDependent } from "../../query/moment.ts";
import { checkUnfilled } from "../../report/pages/parameters.ts";

/** The rules that named queries must keep. */
export function checkQueries({ queries }: Content): Diagnostic[] {
  return queries.flatMap((query) => {
    if (!/^[a-z][a-z0-9_]*$/.test(query.id)) {
      return [
        diagnose(startOf(query.file), "bad-id", {
          message: `"${query.id}" is not an id`,
          mend: "Name the file in lower snake_case.",
        }),
      ];
    }
    const unfilled = checkUnfilled(query.sql, startOf(query.file));
    const found = momentDependent(query.sql);
    if (unfilled.length > 0 || found === null) return unfilled;
    const before = query.sql.slice(0, found.offset).split("\n");
    const place = { file: query.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return [diagnose(place, "depends-on-the-moment", { name: found.name })];
  });
}
