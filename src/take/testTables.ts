import type { SourceDocument } from "../content/readSources.ts";
import { type Diagnostic, diagnose, type Place, placed } from "../diagnostics/diagnostic.ts";
import { QueryError } from "../query/database.ts";
import { type DataTest, dataTestsOf, tablesBeside } from "../query/dataTests.ts";
import { EngineProblem } from "../query/engine.ts";
import { limitProblem } from "../query/engines/limitProblem.ts";
import { offendingWords } from "../query/offending.ts";
import { type BenchOptions, type Offence, TestBench } from "../query/testBench.ts";
import type { ManifestCheck } from "../snapshot/manifest.ts";

/** What the tests of a snapshot are run with. */
export interface Testing extends BenchOptions {
  /** The day of the snapshot (ISO). */
  readonly today: string;
  readonly rowsBefore: (table: string) => number | null;
  readonly progress: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What came of the tests, by table. */
export interface Tested {
  readonly checks: ReadonlyMap<string, readonly ManifestCheck[]>;
  readonly failures: readonly Diagnostic[];
}

/** Runs the tests that sources have for their tables, as far as the snapshot holds the tables that they read. */
export async function testTables(sources: readonly SourceDocument[], testing: Testing): Promise<Tested> {
  const bench = new TestBench(testing);
  const checks = new Map<string, readonly ManifestCheck[]>();
  const failures: Diagnostic[] = [];
  for (const source of sources) {
    testing.progress(`${source.table}: testing`);
    const done: ManifestCheck[] = [];
    for (const test of testsOf(source, testing)) {
      // Lets a signal through: DuckDB holds the process while it counts.
      await new Promise((resolve) => setImmediate(resolve));
      testing.signal?.throwIfAborted();
      testing.progress(`${source.table}: testing ${test.test}`);
      const result = await attempt(bench, test, source.front.placeOf(test.path));
      if ("failing" in result) {
        done.push({ test: test.test, sql: test.sql, failing: result.failing });
        if (result.failing > 0) failures.push(failed(source, test, result));
      } else failures.push(result);
    }
    checks.set(source.table, done);
  }
  return { checks, failures };
}

function testsOf(
  { table, config }: SourceDocument,
  { tables, today, rowsBefore, progress }: Testing,
): DataTest[] {
  const found = tables.find(({ name }) => name === table);
  if (found === undefined) return [];
  const names = tables.map(({ name }) => name);
  const tests = dataTestsOf(config, {
    table,
    columns: found.columns.map(({ name }) => name),
    values: Object.fromEntries(found.columns.flatMap(({ name, values }) => (values ? [[name, values]] : []))),
    masked: [...config.personal, ...config.hash.map(({ column }) => column)],
    today,
    before: rowsBefore(table),
  });
  return tests.filter((test) => {
    const missing = tablesBeside(test, config).find((name) => !names.includes(name));
    if (missing !== undefined) progress(`${table}: not tested, for want of ${missing}: ${test.test}`);
    return missing === undefined;
  });
}

async function attempt(bench: TestBench, test: DataTest, place: Place): Promise<Offence | Diagnostic> {
  try {
    return await bench.offending(test);
  } catch (error) {
    if (!(error instanceof QueryError || error instanceof EngineProblem)) throw error;
    const message = `the test "${test.test}" does not run: ${error.message}`;
    if (error instanceof EngineProblem) return placed(place, { code: error.code, message, mend: error.mend });
    const beyond = limitProblem(test.test, error);
    if (beyond !== null) return placed(place, beyond);
    return diagnose(place, "sql", { message, mend: "Mend the names and expressions in it." });
  }
}

function failed({ table, front }: SourceDocument, test: DataTest, { failing, rows }: Offence): Diagnostic {
  const message = offendingWords(table, test.test, failing, rows);
  const mend = "Mend the data at its source, the query, or the test.";
  return diagnose(front.placeOf(test.path), "data-test-failed", { message, mend });
}
