import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDay } from "../../src/calendar/day.ts";
import { newBet } from "../../src/cli/begin/newBet.ts";
import { newMetric } from "../../src/cli/begin/newMetric.ts";
import type { Effects } from "../../src/cli/effects.ts";
import { presets } from "../../src/create/presets.ts";
import { sampleCsv } from "../../src/create/sample/sampleCsv.ts";
import { isTable } from "../../src/create/sample/tables.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { computeIn, figureOf, type Scratch, scratch, take } from "../support/oracleRoots.ts";

/** The weeks of the quarter are those with their Thursday in it: Monday 29 December 2025 to Sunday 29 March 2026. */
const WEEKS = (table: string, what: string, day = "day") => `
  SELECT avg(v) FROM (
    SELECT date_trunc('week', ${day}) AS w, ${what} AS v FROM ${table}
    WHERE ${day} BETWEEN DATE '2025-12-29' AND DATE '2026-03-29' GROUP BY w)`;
const DAYS = (table: string, what: string) => `
  SELECT avg(v) FROM (
    SELECT day, ${what} AS v FROM ${table} WHERE day BETWEEN DATE '2026-01-01' AND DATE '2026-03-31' GROUP BY day)`;

/** By preset: the north star of the first quarter of 2026 in SQL of its own, not the preset's. */
const BY_HAND: Readonly<Record<string, string>> = {
  social: DAYS("activity", "count(DISTINCT CASE WHEN posts >= 1 THEN user_id END)"),
  saas: WEEKS("tasks", "sum(CASE state WHEN 'done' THEN 1 ELSE 0 END)"),
  marketplace: WEEKS("orders", "sum(CASE state WHEN 'completed' THEN 1 ELSE 0 END)"),
  marketplace_nights: WEEKS("bookings", "sum(CASE state WHEN 'confirmed' THEN nights ELSE 0 END)"),
  subscription: `SELECT sum(CASE WHEN renewed THEN 1 ELSE 0 END) / count(*) FROM renewals
    WHERE due >= DATE '2026-01-01' AND due < DATE '2026-04-01'`,
  streaming: WEEKS("listening", "sum(minutes / 60)"),
  collaboration: WEEKS("edits", "count(DISTINCT CASE WHEN user_id = owner_id THEN NULL ELSE user_id END)"),
  wellness: WEEKS("sessions", "sum(CASE WHEN completed THEN 1 ELSE 0 END)"),
  fitness: WEEKS("member_weeks", "count(DISTINCT CASE WHEN workouts > 2 THEN member_id END)", "week"),
  messaging: DAYS("sending", "sum(messages)"),
  professional_network: WEEKS("visits", "count(DISTINCT CASE WHEN accepted >= 1 THEN member_id END)"),
};

function quiet(root: string): Effects {
  return {
    root,
    print: () => {},
    complain: () => {},
    progress: () => {},
    now: () => new Date("2026-04-02T08:00:00Z"),
    dialogue: () => null,
  };
}

/** A table that a preset reads, as CSV, from Monday 1 December 2025 to 1 April 2026. */
function presetTable(name: string): string {
  if (!isTable(name)) throw new Error(`no table ${name} is made`);
  const [first, last] = ["2025-12-01", "2026-04-01"].map((day) => parseDay(day) ?? 0);
  return sampleCsv(name, { first: first ?? 0, last: last ?? 0, weekStarts: 0 });
}

/** An edition that tells of the star. */
function writeReport(at: Scratch): void {
  at.write(
    "content/report.mdx",
    "---\ncompany: Acme\nmission: Help people.\nteams: { growth: { name: Growth } }\ntimezone: UTC\n---\nAbout.\n",
  );
  const front =
    'title: Quarter\nsnapshot: s1\nsummary: "{{star}} in the quarter."\nlowlights: [Signing up takes two days.]';
  at.write("content/editions/2026-q1/index.mdx", `---\n${front}\n---\n`);
}

/** What a preset cannot know: what the teams will do about each input. */
async function planBets(at: Scratch): Promise<void> {
  const metrics = readdirSync(at.path("content/metrics")).map((file) => file.replace(".mdx", ""));
  for (const metric of metrics.filter((id) => /^role: input$/m.test(at.read(`content/metrics/${id}.mdx`))))
    await newBet(quiet(at.root), `on_${metric}`, { metric, team: "growth", name: `Work on ${metric}` });
}

function tablesOf(at: Scratch): string[] {
  const files = readdirSync(at.path("content/metrics"));
  const sources = files.map((file) => /^from: (.*)$/m.exec(at.read(`content/metrics/${file}`))?.[1] ?? "");
  return [...new Set(sources)].sort();
}

/** What a team says first of a north star that was begun: how much of it would be good. */
function setTarget(at: Scratch): void {
  const file = "content/metrics/star.mdx";
  at.write(file, at.read(file).replace(/^role: north_star$/m, "role: north_star\ntargets: { 2026-q1: 1 }"));
}

describe("every preset", () => {
  let native: Native;
  beforeAll(async () => {
    native = await openNative();
  });
  afterAll(() => native.close());

  test("is held against SQL written by hand", () => {
    expect(presets().map(({ id }) => id)).toEqual(Object.keys(BY_HAND).sort());
  });

  test("has a north star with what counts and what does not, a tree, two to four inputs, a guardrail and an outcome", () => {
    for (const { id, star, others } of presets()) {
      const roles = [...others.values()].map((text) => /^role: (.*)$/m.exec(text)?.[1]);
      const inputs = roles.filter((role) => role === "input").length;
      expect(inputs, id).toBeGreaterThanOrEqual(2);
      expect(inputs, id).toBeLessThanOrEqual(4);
      expect(roles, id).toEqual(expect.arrayContaining(["guardrail", "outcome"]));
      for (const key of ["statement", "includes", "excludes", "unit", "grain", "rollup", "tree", "leads"])
        expect(star, `${id}: ${key}`).toMatch(new RegExp(`^${key}: `, "m"));
      expect(star, id).toContain("What to beware of.");
    }
  });

  test.each(Object.entries(BY_HAND))(
    "%s passes check, and counts as native DuckDB does",
    async (id, byHand) => {
      const at = scratch(`preset-${id}`);
      try {
        writeReport(at);
        expect(
          await newMetric(quiet(at.root), "star", { preset: id, "with-inputs": true, team: "growth" }),
        ).toMatchObject({ files: expect.arrayContaining(["content/metrics/star.mdx"]) });
        await planBets(at);
        setTarget(at);
        const tables = tablesOf(at);
        const files = tables.map((name) => at.write(`${name}.csv`, presetTable(name)));
        await take(at, files);
        const computed = await computeIn(at);
        expect(computed.diagnostics).toEqual([]);
        for (const [index, name] of tables.entries())
          await native.rows(`CREATE OR REPLACE TABLE ${name} AS FROM read_csv('${files[index]}')`);
        const due = await native.number(byHand);
        expect(due).toBeGreaterThan(0);
        expect(figureOf(computed, "star@2026-q1")?.value).toBeCloseTo(due ?? Number.NaN, 9);
      } finally {
        at.remove();
      }
    },
  );

  test("stands alone too: what names other metrics is left as a comment", async () => {
    for (const { id } of presets()) {
      const at = scratch(`preset-alone-${id}`);
      try {
        writeReport(at);
        await newMetric(quiet(at.root), "star", { preset: id, team: "growth" });
        const [name = ""] = tablesOf(at);
        await take(at, [at.write(`${name}.csv`, presetTable(name))]);
        const { diagnostics } = await computeIn(at);
        expect(
          diagnostics.map(({ severity, code }) => `${severity} ${code}`),
          id,
        ).toEqual(["warning inputs", "warning no-guardrail", "warning star-without-target"]);
        expect(at.read("content/metrics/star.mdx")).toMatch(/^# once these metrics are there: tree: /m);
      } finally {
        at.remove();
      }
    }
  });

  test("can be a candidate, open from the day on which it was begun", async () => {
    const at = scratch("preset-candidate");
    try {
      writeReport(at);
      const effects = quiet(at.root);
      await newMetric(effects, "star", { preset: "social", "with-inputs": true, team: "growth" });
      await planBets(at);
      setTarget(at);
      await newMetric(effects, "talk", { preset: "messaging", role: "candidate", name: "Talk: a day" });
      await take(
        at,
        [...tablesOf(at)].map((name) => at.write(`${name}.csv`, presetTable(name))),
      );
      const { diagnostics, site } = await computeIn(at);
      expect(diagnostics).toEqual([]);
      expect(
        site?.editions[0]?.choice.map(({ name, decision, dateLabel }) => [name, decision, dateLabel]),
      ).toEqual([
        ["Daily people who post", "chosen", null],
        ["Talk: a day", "open", "since 2 Apr 2026"],
      ]);
    } finally {
      at.remove();
    }
  });
});
