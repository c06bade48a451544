import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { stateOf } from "../../src/engine/diff/state.ts";
import { makeReleasable } from "../support/releases.ts";
import { settingsWith } from "./team.ts";

test("a revision has the figures that only components of a team's own ask for, as they were in it", async () => {
  const files = await makeReleasable();
  for (const other of ["2026-q1", "2026-q3", "2026-q4"])
    rmSync(files.path(`content/editions/${other}`), { recursive: true });
  const asking = (id: string) =>
    files.write(
      "components/Own.astro",
      `---\nimport { id } from "../parts/id.ts";\n---\n<p>{Astro.props.report.figure(id).text}</p>\n`,
    ) && files.write("parts/id.ts", `export const id: string = "${id}";\n`);
  files.write("astro.config.mjs", settingsWith('{ components: { Own: "components/Own.astro" } }'));
  files.edit("content/editions/2026-q2/details.mdx", "order: 2\n---\n", "order: 2\n---\n<Own />\n\n");
  asking("silent@2026-05:change.previous");
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
      cwd: files.root,
    });
  git("init", "-q");
  git("add", "astro.config.mjs", "content", "data", "components", "parts");
  git("commit", "-qm", "first");
  asking("silent@2026-04:change.previous");
  const effects = { root: files.root, progress: () => {} };
  const ids = async (word: string | undefined) => {
    const { editions, found } = await stateOf(effects, word, undefined);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    return editions
      .flatMap(({ figures }) => figures.map(({ id }) => id))
      .filter((id) => /^silent@2026-0[45]:change\.previous$/.test(id));
  };
  expect(await ids("HEAD")).toEqual(["silent@2026-05:change.previous"]);
  expect(await ids(undefined)).toEqual(["silent@2026-04:change.previous"]);
  files.remove();
});
