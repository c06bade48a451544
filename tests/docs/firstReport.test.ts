import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { blocksOf, headingsOf, read, sectionOf } from "../support/docs.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { sextant } from "../support/releases.ts";
import { edit, SCRATCH } from "../support/roots.ts";
import { uniforms } from "../support/seeded.ts";

const PAGE = read("docs/start/first-report.md");
const ROOT = join(SCRATCH, "first-report");
const EDITION = "content/editions/2026-q3/index.mdx";

/** The blocks of a step of the page, in one language, by the step's number. */
function blocksIn(step: number, language: string): string[] {
  const heading = headingsOf(PAGE).find((one) => one.startsWith(`${step}. `)) ?? "";
  return blocksOf(sectionOf(PAGE, heading))
    .filter((block) => block.language === language)
    .map(({ code }) => code);
}

/** Runs the commands that a step shows, and gives what they said. */
async function play(step: number): Promise<string> {
  const lines = blocksIn(step, "sh").flatMap((code) => [...code.matchAll(/^npx sextant (.+)$/gm)]);
  expect(lines.length, `step ${step}`).toBeGreaterThan(0);
  const said: string[] = [];
  for (const [line, words = ""] of lines) {
    const { exit, out, err } = await sextant(ROOT, words.split(" "));
    expect({ line, exit, err: exit === 0 ? "" : err }).toEqual({ line, exit: 0, err: "" });
    said.push(out, err);
  }
  return said.join("\n");
}

/** Stands for the company that `npm create` asks about; without PDFs, for which the page names the key. */
const REPORT = "---\ncompany: Acme\ndownloads: [html, data]\n---\nWhat this report is.\n";

/** What `npm create` leaves, made by the commands for its parts: data, a north star and an edition. */
const BEGUN = [
  ["snapshot", "2026-10-01", "exports/activity.csv"],
  ["new", "metric", "daily_posters", "--preset", "social"],
  ["new", "2026-q3"],
];

/** A table as the page describes it: its first lines, then a row a person and day for nine months. */
function activity(): string {
  const random = uniforms(9);
  const days = Array.from({ length: 273 }, (_, at) => isoDay(Date.UTC(2026, 0, 2) + at * DAY_MS));
  const people = Array.from({ length: 40 }, (_, at) => at + 1);
  const rows = days.flatMap((day) =>
    people.filter(() => random() < 0.7).map((user) => `${day},${user},${Math.floor(random() * 4)}`),
  );
  return `${blocksIn(1, "csv").join("")}${rows.join("\n")}\n`;
}

describe("the first report, played as its page says", () => {
  beforeAll(async () => {
    rmSync(ROOT, { recursive: true, force: true });
    for (const folder of ["content", "exports"]) mkdirSync(join(ROOT, folder), { recursive: true });
    writeFileSync(join(ROOT, "content", "report.mdx"), REPORT);
    writeFileSync(join(ROOT, "exports", "activity.csv"), activity());
    for (const args of BEGUN) expect(await sextant(ROOT, args)).toMatchObject({ exit: 0 });
  });

  test("freezes the table, whole to the day before the one in its name, and takes it for the edition", async () => {
    expect(await play(3)).toContain("covered to 1 October 2026");
    edit(ROOT, EDITION, "snapshot: 2026-10-01\n", blocksIn(3, "yaml").join(""));
  });

  test("shows keys of the metric that are those of its file", () => {
    const metric = readFileSync(join(ROOT, "content", "metrics", "daily_posters.mdx"), "utf8");
    const keys = blocksIn(4, "yaml").join("").trim().split("\n");
    expect(keys.length).toBe(4);
    for (const key of keys) expect(metric).toContain(`\n${key.replace(/ +#.*/, "")}\n`);
  });

  test("has words that bring no error, and the warning that it speaks of", async () => {
    const text = readFileSync(join(ROOT, EDITION), "utf8");
    const rest = text.replace(/^(?:summary|highlights|lowlights): .*\n/gm, "");
    const written = blocksIn(5, "yaml").join("");
    writeFileSync(join(ROOT, EDITION), rest.replace("\nsnapshot:", `\n${written}snapshot:`));
    const said = await play(5);
    expect(said).toContain("0 errors");
    expect(said).toContain("warning no-guardrail ");
    expect(said).not.toContain("no-lowlight");
  });

  test("builds the page", async () => {
    await play(6);
    const page = readFileSync(join(ROOT, "dist", "drafts", "2026-q3", "index.html"), "utf8");
    expect(page).toContain("We do not know yet who stops, and why.");
    expect(page).toMatch(/On an average day <a[^>]*>\d+<\/a>/);
  });

  test("releases it, once it is approved", async () => {
    edit(ROOT, EDITION, "\nsnapshot:", `\n${blocksIn(7, "yaml").join("")}snapshot:`);
    expect(await play(7)).toMatch(/[0-9a-f]{64}/);
    expect(existsSync(join(ROOT, "public", "editions", "2026-q3", "v1", "manifest.json"))).toBe(true);
  });
});
