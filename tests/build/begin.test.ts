import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readContent } from "../../src/content/readContent.ts";
import { sextantHere } from "../support/releases.ts";
import { REPOSITORY, runCommand, SCRATCH } from "../support/roots.ts";

/** The commands that begin metrics, bets and the sprint. */
const ROOT = join(SCRATCH, "begin");
const run = async (...args: string[]) => {
  const { exit: status, out, err } = await sextantHere(ROOT, args);
  return { status, out, err };
};
const files = (folder: string) => readdirSync(join(ROOT, "content", folder)).sort();
const read = (file: string) => readFileSync(join(ROOT, "content", file), "utf8");

beforeAll(() => {
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(ROOT, { recursive: true });
  cpSync(join(REPOSITORY, "tests/build/base/content"), join(ROOT, "content"), { recursive: true });
});
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

describe("new metric", () => {
  test("lists the presets where nothing is named", async () => {
    const { status, out, err } = await run("new", "metric");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    for (const id of [
      "social",
      "saas",
      "marketplace",
      "marketplace_nights",
      "subscription",
      "streaming",
      "collaboration",
      "wellness",
      "fitness",
      "messaging",
      "professional_network",
    ])
      expect(out).toMatch(new RegExp(`^ {2}${id} +\\S`, "m"));
    expect(out).toContain("  social                Daily people who post\n");
  });

  test("writes the north star of a preset alone, under its own name and role", async () => {
    const { status, out, err } = await run(
      "new",
      "metric",
      "talks",
      "--preset",
      "messaging",
      "--role",
      "supporting",
      "--name",
      "Talks: all",
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toBe(
      "content/metrics/talks.mdx is begun from the preset messaging\nIts inputs, guardrail and outcome: the same with --with-inputs\nAdapt the table and the SQL, then: sextant check\n",
    );
    const { content, diagnostics } = readContent(ROOT);
    expect(diagnostics).toEqual([]);
    expect(content?.metrics.get("talks")?.config).toMatchObject({
      name: "Talks: all",
      role: "supporting",
      value: "sum(messages)",
      leads: [],
    });
    expect(content?.metrics.get("talks")?.config).not.toHaveProperty("tree");
    expect(read("metrics/talks.mdx")).toMatch(/^review_by: \d{4}-\d\d-\d\d$/m);
  });

  test("writes inputs, guardrails and outcome with it where that is asked for", async () => {
    const { status, err } = await run(
      "new",
      "metric",
      "hours",
      "--preset",
      "streaming",
      "--with-inputs",
      "--role",
      "supporting",
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(files("metrics")).toEqual(
      expect.arrayContaining([
        "hours.mdx",
        "hours_per_session.mdx",
        "revenue.mdx",
        "sessions_per_listener.mdx",
        "unchosen_hours.mdx",
        "weekly_listeners.mdx",
      ]),
    );
    expect(read("metrics/hours.mdx")).toMatch(
      /^tree: weekly_listeners \* sessions_per_listener \* hours_per_session$/m,
    );
  });

  test("overwrites nothing: where one file is there, none is written", async () => {
    const before = files("metrics").map((file) => read(`metrics/${file}`));
    const { status, err } = await run("new", "metric", "fresh", "--preset", "social", "--with-inputs");
    expect(status).toBe(1);
    expect(err).toContain(
      "error file-exists content/metrics/daily_active.mdx:1:1\n  content/metrics/daily_active.mdx exists already",
    );
    expect(err).toContain("Mend: Edit it, or name another; nothing was changed.");
    expect(files("metrics").map((file) => read(`metrics/${file}`))).toEqual(before);
  });

  test("refuses an id that is none, and leaves nothing behind", async () => {
    for (const id of ["Daily", "../escape", "a/b", "1st"]) {
      const { status, err } = await run("new", "metric", id, "--preset", "social");
      expect(status, id).toBe(1);
      expect(err, id).toContain("error bad-id ");
      expect(err, id).toContain("Mend: Name it in lower snake_case.");
    }
    expect(existsSync(join(ROOT, "content/escape.mdx"))).toBe(false);
  });

  test.each([
    [
      "an unknown preset",
      ["talk", "--preset", "socail"],
      'There is no preset "socail". Did you mean `social`?',
    ],
    [
      "no preset",
      ["talk"],
      "Name the --preset to start from. There are: collaboration, fitness, marketplace, ",
    ],
    [
      "a role that needs more",
      ["talk", "--preset", "social", "--role", "vanity"],
      '"vanity" is no role for it. There are: north_star, candidate, input, lever, outcome, supporting.',
    ],
    ["two ids", ["talk", "walk", "--preset", "social"], "Name the metric by one id."],
    ["an option of another command", ["talk", "--metric", "visits"], '"new metric" takes no --metric.'],
    [
      "the name of an input",
      ["daily_active", "--preset", "social", "--with-inputs"],
      "daily_active is one of the preset's inputs; name the north star otherwise.",
    ],
  ])("exits with 2 and says how to use it: %s", async (_, args, sentence) => {
    const { status, out, err } = await run("new", "metric", ...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err.split("\n")[0]).toContain(sentence);
  });

  test("needs a report around it", async () => {
    const lost = join(SCRATCH, "begin-lost");
    mkdirSync(lost, { recursive: true });
    const { status, err } = runCommand(["new", "metric", "talk", "--preset", "social", "--root", lost]);
    expect(status).toBe(1);
    expect(err).toContain("error missing-file content/report.mdx");
    expect(readdirSync(lost)).toEqual([]);
    rmSync(lost, { recursive: true });
  });
});

describe("new bet", () => {
  test("writes a planned bet that reads without complaint", async () => {
    const { status, out, err } = await run(
      "new",
      "bet",
      "greetings",
      "--metric",
      "posting_rate",
      "--team",
      "growth",
      "--name",
      "Greetings: a test",
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toBe(
      "content/bets/greetings.mdx is begun, planned by growth on posting_rate\nWrite its hypothesis and what you expect, then: sextant check\n",
    );
    const { content, diagnostics } = readContent(ROOT);
    expect(diagnostics).toEqual([]);
    expect(content?.bets.find(({ id }) => id === "greetings")?.config).toMatchObject({
      name: "Greetings: a test",
      team: "growth",
      metric: "posting_rate",
      status: "planned",
    });
  });

  test("overwrites nothing", async () => {
    const before = read("bets/prompts.mdx");
    const { status, err } = await run(
      "new",
      "bet",
      "prompts",
      "--metric",
      "posting_rate",
      "--team",
      "growth",
      "--name",
      "Prompts",
    );
    expect(status).toBe(1);
    expect(err).toContain("content/bets/prompts.mdx exists already");
    expect(read("bets/prompts.mdx")).toBe(before);
  });

  test("refuses metrics and teams that are not there", async () => {
    const { status, err } = await run(
      "new",
      "bet",
      "nudges",
      "--metric",
      "posting_rat",
      "--team",
      "growht",
      "--name",
      "Nudges",
    );
    expect(status).toBe(1);
    expect(err).toContain('there is no metric "posting_rat"');
    expect(err).toContain("Mend: Did you mean `posting_rate`?");
    expect(err).toContain('there is no team "growht"');
    expect(files("bets")).not.toContain("nudges.mdx");
  });

  test("says what it lacks, and exits with 2", async () => {
    expect((await run("new", "bet")).err).toContain("A bet needs its id, --metric, --team, --name.");
    const { status, err } = await run("new", "bet", "nudges", "--team", "growth");
    expect(status).toBe(2);
    expect(err.split("\n")[0]).toBe("A bet needs --metric, --name.");
  });
});

describe("sprint", () => {
  test("starts four weeks that read without complaint, and never overwrites them", async () => {
    const { status, out, err } = await run("sprint");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out.split("\n").slice(0, 4)).toEqual([
      "content/sprint/1-candidates.mdx",
      "content/sprint/2-data-validation.mdx",
      "content/sprint/3-selection-and-narrative.mdx",
      "content/sprint/4-refine-and-cascade.mdx",
    ]);
    const { content, diagnostics } = readContent(ROOT);
    expect(diagnostics).toEqual([]);
    expect(content?.sprint.map(({ id, config }) => [config.week, id, config.status, config.publish])).toEqual(
      [
        [1, "candidates", "not_started", false],
        [2, "data-validation", "not_started", false],
        [3, "selection-and-narrative", "not_started", false],
        [4, "refine-and-cascade", "not_started", false],
      ],
    );
    expect(content?.sprint.every(({ config }) => config.artefacts.length >= 2)).toBe(true);
    const before = read("sprint/1-candidates.mdx");
    const again = await run("sprint");
    expect(again.status).toBe(1);
    expect(again.err).toContain(
      "error sprint-exists content/sprint/1-candidates.mdx:1:1\n  there is a sprint already",
    );
    expect(read("sprint/1-candidates.mdx")).toBe(before);
  });

  test("takes no words", async () => {
    const { status, err } = await run("sprint", "again");
    expect(status).toBe(2);
    expect(err.split("\n")[0]).toBe('"sprint" takes no "again".');
  });
});
