import { type Diagnostic, diagnose, placed, startOf } from "../../diagnostics/diagnostic.ts";
import { limitProblem } from "../../query/engines/limitProblem.ts";
import { countingSql, offendingWords, showingSql } from "../../query/offending.ts";
import type { Opened } from "./opened.ts";

/** Runs the data tests that the manifest holds on the frozen tables; what was run once comes from the cache. */
export async function checkTables({ warehouse, snapshot }: Opened): Promise<Diagnostic[]> {
  const { name, manifest } = snapshot;
  const tests = manifest.tables.flatMap(({ name: table, file, checks = [] }) =>
    checks.flatMap(({ test, sql }, index) =>
      sql === null ? [] : [{ table, file, test, sql, id: `check/${table}/${index}` }],
    ),
  );
  const counts = await warehouse.answer(
    tests.map(({ id, sql }) => ({ id, sql: countingSql(sql), whole: true })),
  );
  const failed = tests.filter(({ id }) => Number(counts.rows.get(id)?.[0]?.["failing"] ?? 0) > 0);
  const shown = await warehouse.answer(
    failed.map(({ id, sql }) => ({ id, sql: showingSql(sql), whole: true })),
  );
  const refused = counts.refusals.map(({ statement, error }) => {
    const test = tests.find(({ id }) => id === statement.id);
    const beyond = limitProblem(test?.test ?? "", error);
    if (beyond !== null) return placed(startOf(`data/${name}/snapshot.json`), beyond);
    const message = `the test "${test?.test ?? ""}" of the manifest does not run: ${error.message}`;
    return diagnose(startOf(`data/${name}/snapshot.json`), "bad-manifest", {
      message,
      mend: "Restore the manifest from version control.",
    });
  });
  return [
    ...refused,
    ...failed.map(({ id, table, file, test }) => {
      const failing = Number(counts.rows.get(id)?.[0]?.["failing"] ?? 0);
      const message = offendingWords(table, test, failing, shown.rows.get(id) ?? []);
      const mend = "Mend the data at its source or the test, and take a new snapshot under a new name.";
      return diagnose(startOf(`data/${name}/${file}`), "data-test-failed", { message, mend });
    }),
  ];
}
