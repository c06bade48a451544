import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REPOSITORY } from "../support/roots.ts";

const SRC = join(REPOSITORY, "src");

interface Source {
  readonly file: string;
  readonly text: string;
}

const sources: Source[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file: file.replaceAll("\\", "/"), text: readFileSync(join(SRC, file), "utf8") }));

/** The exported checks of `src/checks/`, each with the file that it stands in. */
const checks = sources
  .filter(({ file }) => file.startsWith("checks/"))
  .flatMap(({ file, text }) =>
    [...text.matchAll(/^export (?:async )?function (check\w+|count\w+)/gm)].map(([, name = ""]) => ({
      file,
      name,
    })),
  );

/** Is a check in a list, or called by another check or by a stage that has no list? */
function isRun({ file, name }: { readonly file: string; readonly name: string }): boolean {
  return sources.some(
    (other) => other.file !== file && new RegExp(`\\b${name}\\b[^"]*$`, "m").test(other.text),
  );
}

describe("the checks of a stage", () => {
  test("are seen", () => {
    expect(checks.length).toBeGreaterThan(40);
  });

  test("are run, each one: a check that is in no list would find nothing", () => {
    expect(checks.filter((check) => !isRun(check))).toEqual([]);
  });

  test("are told by the engine from the lists alone, but for those that a single step runs", () => {
    const direct = sources
      .filter(({ file }) => file.startsWith("engine/"))
      .flatMap(({ text }) => [...text.matchAll(/from "\.\.\/checks\/([^"]+)"/g)].map(([, path = ""]) => path))
      .filter((path) => !/(?:^|\/)(?:list|stage)\.ts$/.test(path));
    expect([...new Set(direct)].sort()).toEqual([
      "data/refusals.ts",
      "data/timeTypes.ts",
      "report/translation.ts",
      "snapshot/personal.ts",
      "written/links.ts",
      "written/retiredKeys.ts",
    ]);
  });
});
