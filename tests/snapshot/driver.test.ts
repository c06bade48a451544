import { expect, test, vi } from "vitest";
import { SOURCES } from "../../src/snapshot/sources/open.ts";
import { SourceProblem } from "../../src/snapshot/sources/source.ts";

vi.mock("@duckdb/node-api", () => {
  throw new Error("Cannot find package '@duckdb/node-api'");
});

test("without native DuckDB, files and DuckDB files say what to install, and what goes without it", async () => {
  for (const kind of ["files", "duckdb"] as const) {
    const problem = await SOURCES[kind]({ kind }, { root: ".", environment: {} }).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(SourceProblem);
    expect(problem).toMatchObject({
      code: "driver-missing",
      message: "native DuckDB is not installed here",
      mend: expect.stringContaining("npm install @duckdb/node-api"),
    });
  }
});
