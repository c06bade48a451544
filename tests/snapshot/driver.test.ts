import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SOURCES } from "../../src/snapshot/sources/open.ts";
import { SourceProblem } from "../../src/snapshot/sources/source.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("driver", SCRATCH);
  // The process in which native DuckDB would run is begun with it.
  vi.stubEnv("NODE_OPTIONS", `--import ${new URL("../support/withoutNative.ts", import.meta.url).href}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  files.remove();
});

test("without native DuckDB, files and DuckDB files say what to install, and what goes without it", async () => {
  for (const kind of ["files", "duckdb"] as const) {
    const problem = await SOURCES[kind]({ kind }, { root: files.root, environment: {} }).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(SourceProblem);
    expect(problem).toMatchObject({
      code: "driver-missing",
      message: "native DuckDB needs a package that is not installed here",
      mend: expect.stringContaining("npm install @duckdb/node-api"),
    });
  }
});
