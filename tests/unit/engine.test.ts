import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DiagnosticError } from "../../src/diagnostics/diagnostic.ts";
import { computeSite, readReport, renderSite } from "../../src/engine/engine.ts";
import { type Scratch, scratch, take, writeContent } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";

describe("the engine without the command line", () => {
  let files: Scratch;
  const told: string[] = [];
  const effects = () => ({ root: files.root, progress: (doing: string) => void told.push(doing) });
  beforeAll(async () => {
    files = scratch("engine", SCRATCH);
    writeContent(files);
    await take(files, [files.write("in/events.csv", "id,day\n1,2026-01-01\n2,2026-03-31\n")]);
  });
  afterAll(() => files.remove());

  test("reads, computes and renders a folder, and says how far it is", async () => {
    const read = readReport(effects());
    expect(read.original.content?.editions.map(({ id }) => id)).toEqual(["2026-q1"]);
    expect(read.archive).toEqual([]);
    const computation = await computeSite(effects(), read);
    expect(computation.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(computation.site?.editions.map(({ id }) => id)).toEqual(["2026-q1"]);
    expect(existsSync(files.path("dist"))).toBe(false);
    await renderSite(effects(), computation);
    expect(readFileSync(files.path("dist/drafts/2026-q1/index.html"), "utf8")).toContain("<h1");
    expect(told[0]).toContain("2026-q1 (1 of 1)");
    expect(told.at(-1)).toBe("rendering pages");
  });

  test("computes no site of what has errors, and renders none", async () => {
    files.edit("content/metrics/people.mdx", "count(*)", "count(nothing)");
    const computation = await computeSite(effects(), readReport(effects()));
    expect(computation.site).toBeNull();
    const before = readFileSync(files.path("dist/index.html"), "utf8");
    await expect(renderSite(effects(), computation)).rejects.toThrow(DiagnosticError);
    expect(readFileSync(files.path("dist/index.html"), "utf8")).toBe(before);
  });
});
