import { afterEach, beforeEach, expect, test } from "vitest";
import type { CommandEffects } from "../../src/cli/command.ts";
import { check } from "../../src/cli/commands/check.ts";
import { processEffects } from "../../src/cli/effects.ts";
import { computeIn, type Scratch, scratch } from "../support/oracleRoots.ts";
import { copyDemo, dropTranslations } from "../support/roots.ts";

const Q3 = "content/editions/2026-q3/index.mdx";

let demo: Scratch;
beforeEach(() => {
  demo = scratch("warnings");
  copyDemo(demo.root);
});
afterEach(() => demo.remove());

async function codes(): Promise<string[]> {
  const { diagnostics } = await computeIn(demo);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return diagnostics.map(({ code }) => code);
}

test("the demo as it is warns of none of these", async () => {
  const found = await codes();
  expect(found).not.toContain("unexplained-revision");
});

test("each revision that nobody explains is a warning, and no error", async () => {
  const text = demo.read(Q3);
  const without = text.replace(/^restatements:\n(?: .*\n)+/m, "");
  expect(without.length).toBeLessThan(text.length);
  demo.write(Q3, without);
  dropTranslations(demo.root);
  const { diagnostics } = await computeIn(demo);
  const revisions = diagnostics.filter(({ code }) => code === "unexplained-revision");
  expect(revisions.map(({ severity, file }) => `${severity} ${file}`)).toEqual(
    Array.from({ length: 4 }, () => `warning ${Q3}`),
  );
  expect(revisions.map(({ message }) => message.split(" ")[0]).sort()).toEqual([
    "daily_active",
    "daily_posters",
    "posting_rate",
    "returning_members",
  ]);
  expect(await check.run(quiet(), [])).toMatchObject({ exit: 0 });
});

test("a revision that the edition explains for one metric is still open for the others", async () => {
  demo.edit(Q3, "  - period: 2026-q2\n", "  - period: 2026-q2\n    metrics: [daily_posters]\n");
  expect((await codes()).filter((code) => code === "unexplained-revision")).toHaveLength(3);
});

test("a retired key and a retired measure are read, with a warning that says what replaces them", async () => {
  demo.edit("content/metrics/daily_posters.mdx", "review: week", "review: week\nlimits_on: change");
  demo.edit(Q3, '<Trend of="newcomer_churn" />', '<Figure of="daily_posters" show="signal" />');
  const { diagnostics } = await computeIn(demo);
  const retired = diagnostics.filter(({ code }) => code.startsWith("retired-"));
  expect(retired.map(({ severity, code, file }) => [severity, code, file])).toEqual([
    ["warning", "retired-measure", Q3],
    ["warning", "retired-key", "content/metrics/daily_posters.mdx"],
  ]);
  expect(retired[0]?.mend).toBe("Write `verdict`.");
});

function quiet(): CommandEffects {
  const nothing = () => {};
  const told = { found: nothing, meanwhile: nothing };
  return { ...processEffects(demo.root), ...told, print: nothing, complain: nothing, progress: nothing };
}
