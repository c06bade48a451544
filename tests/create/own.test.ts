import { existsSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatDay, parseDay } from "../../src/calendar/day.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";
import { uniforms } from "../support/seeded.ts";
import { init, TODAY, wrongIn } from "./begun.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("own", SCRATCH);
});
afterEach(() => files.remove());

/** A CSV file with rows of some people on days, each made of a day and a person. */
function table(
  name: string,
  head: string,
  row: (day: string, who: number, drawn: number) => string,
  [from, to]: readonly [string, string] = ["2025-01-01", "2026-11-25"],
): string {
  const random = uniforms(7);
  const rows: string[] = [];
  for (let day = parseDay(from) ?? 0; day <= (parseDay(to) ?? 0); day += 1)
    for (let who = 1; who <= 40; who += 1) {
      const drawn = random();
      if (drawn < 0.5) rows.push(row(formatDay(day), who, Math.floor(drawn * 20)));
    }
  return files.write(name, `${head}\n${rows.join("\n")}\n`);
}

const begin = (template: string, ...args: string[]) =>
  init(files.root, ["mine", "--template", template, "--time-zone", "UTC", ...args]);
const metrics = () => readdirSync(files.path("mine/content/metrics")).sort();
const errors = async () => (await wrongIn(files.path("mine"))).filter((one) => one.startsWith("error"));

describe("a report that is begun from a CSV file", () => {
  test("with the columns of a preset counts by it, and says what is left out and how it could be there", async () => {
    const path = table(
      "activity.csv",
      "day,user_id,posts",
      (day, who, drawn) => `${day},${who},${drawn % 3}`,
    );
    const { exit, out, err } = await begin("social", "--csv", path);
    expect(exit).toBe(0);
    expect(metrics()).toEqual(["daily_active.mdx", "daily_posters.mdx", "posting_rate.mdx"]);
    expect(existsSync(files.path("mine/content/queries"))).toBe(false);
    expect(out).toContain("Column of activity that says when: day (--day says another)");
    expect(out).toContain("Column of activity that says who: user_id (--user says another)");
    expect(err).toContain("the guardrail reported_posts is left out: there is no table moderation with");
    expect(err).toContain("the outcome revenue is left out: there is no table payments with");
    expect(err).toContain("Mend: Export what is missing under these names");
    expect(await wrongIn(files.path("mine"))).toEqual([expect.stringMatching(/^warning no-guardrail /)]);
    expect(files.read("mine/content/metrics/daily_posters.mdx")).toContain(
      "# once these metrics are there: leads:",
    );
    expect(files.read("mine/content/metrics/daily_posters.mdx")).toMatch(
      /^tree: daily_active \* posting_rate$/m,
    );
  });

  test("by other names reads it by a query that says which is which, and tells rows apart", async () => {
    const path = table(
      "Meine Daten 2026.csv",
      "Erstellt am;Kunde;Kanal",
      (day, who) => `${day} 10:30:00;k${who};${who % 2 === 0 ? "web" : "app"}`,
    );
    const { exit, out, err } = await begin("empty", "--csv", path, "--languages", "de-DE");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain(
      "Columns of meine_daten_2026 by which to tell rows apart: Kanal (--by says others)",
    );
    expect(files.read("mine/content/queries/events.sql")).toBe(
      `-- The columns of meine_daten_2026 by the names that the metrics read.\nSELECT\n  "Kunde" AS "user_id",\n  CAST("Erstellt am" AS DATE) AS "day",\n  "Kanal"\nFROM "meine_daten_2026"\n`,
    );
    expect(files.read("mine/content/metrics/days_of_use.mdx")).toContain("name: Tage der Nutzung");
    expect(files.read("mine/content/metrics/days_of_use.mdx")).toContain(`kanal: '"Kanal"'`);
    expect(await wrongIn(files.path("mine"))).toEqual([]);
  });

  test("whose columns have any names is read by them", async () => {
    const head = '"Tag; der ""Tat""",Kunde {id},<b>Land</b>,constructor,Region,region!';
    const path = table(
      "odd.csv",
      head,
      (day, who) => `${day},k${who},${who % 2 ? "DE" : "{{x}}"},a${who % 2},b${who % 3},c${who % 2}`,
    );
    const { exit, err } = await begin("empty", "--csv", path, "--user", "Kunde {id}");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const star = files.read("mine/content/metrics/days_of_use.mdx");
    for (const line of [
      `b_land_b: '"<b>Land</b>"'`,
      `constructor: '"constructor"'`,
      `region: '"Region"'`,
      `region_4: '"region!"'`,
    ])
      expect(star).toContain(`  ${line}\n`);
    expect(await wrongIn(files.path("mine"))).toEqual([]);
  });

  test("that lacks what the north star counts counts how often people came instead", async () => {
    const path = table("visits.csv", "date,member", (day, who) => `${day},m${who}`);
    const { exit, out, err } = await begin("saas", "--csv", path);
    expect(exit).toBe(0);
    expect(err).toContain("the north star tasks_completed is left out: visits has no column state");
    expect(out).toContain("The north star is days_of_use, in content/metrics/days_of_use.mdx");
    expect(await wrongIn(files.path("mine"))).toEqual([]);
  });

  test("without people counts rows", async () => {
    const path = table("orders.csv", "day,amount", (day, who, drawn) => `${day},${who * 10 + drawn}`);
    const { exit, out } = await begin("social", "--csv", path, "--user", "none");
    expect(exit).toBe(0);
    expect(out).toContain("The north star is entries");
    expect(await errors()).toEqual([]);
  });

  test("of several tables finds each by its name", async () => {
    const activity = table(
      "activity.csv",
      "day,user_id,posts",
      (day, who, drawn) => `${day},${who},${drawn % 3}`,
    );
    const rows = table("payments.csv", "day,amount", (day, who, drawn) => `${day},${who + drawn}`);
    const seen = table("moderation.csv", "day,posts_seen,reports", (day, who) => `${day},${1000 + who},1`);
    const { exit, err } = await begin("social", "--csv", activity, "--csv", rows, "--csv", seen);
    expect({ exit, left: err.includes("left-out") }).toEqual({ exit: 0, left: false });
    expect(metrics()).toHaveLength(5);
    expect(await errors()).toEqual([]);
  });

  test("answers for a guardrail that it breaches, as nobody has chosen its limits yet", async () => {
    const path = table("events.csv", "day,user_id", (day, who) =>
      Array.from({ length: 9 }, () => `${day},${who}`).join("\n"),
    );
    const { exit } = await begin("empty", "--csv", path);
    expect(exit).toBe(0);
    expect(files.read("mine/content/editions/2026-q3/index.mdx")).toContain(
      "The limits are those of a template",
    );
    expect(await errors()).toEqual([]);
  });

  test.each([
    ["some weeks", "2026-10-20", "2026-11-20", "2026-11"],
    ["a whole month", "2026-09-20", "2026-11-20", "2026-10"],
    ["one quarter", "2026-06-20", "2026-11-20", "2026-q3"],
    ["a year long gone", "2023-01-01", "2023-12-31", "2023-q4"],
  ])("of %s has the edition that its days hold", async (_, from, to, edition) => {
    const path = table("events.csv", "day,user_id", (day, who) => `${day},${who}`, [from, to]);
    const { exit } = await begin("empty", "--csv", path);
    expect(exit).toBe(0);
    expect(readdirSync(files.path("mine/content/editions"))).toEqual([edition]);
    expect(await errors()).toEqual([]);
  });

  test.each([
    ["no file", "nothing.csv", null, "missing-file"],
    ["no column of days", "plain.csv", "a,b\n1,2\n3,4\n", "no-day-column"],
    ["no rows", "empty.csv", "day,user_id\n", "empty-table"],
    [
      "days that can be read in two ways",
      "odd.csv",
      `day,user_id\n${"01/02/2026,1\n03/04/2026,2\n"}`,
      "ambiguous-date",
    ],
    [
      "addresses of people",
      "mails.csv",
      `day,user\n${Array.from({ length: 30 }, (_, at) => `2026-10-0${1 + (at % 9)},p${at}@example.com`).join("\n")}\n`,
      "looks-personal",
    ],
    [
      "days to come",
      "ahead.csv",
      `day,user_id\n${Array.from({ length: 40 }, (_, at) => `2027-0${1 + (at % 9)}-11,${at}`).join("\n")}\n`,
      "rows-from-the-future",
    ],
    ["no table", "book.xlsx", "PK", "unknown-format"],
  ])("of %s is a sentence with its mend, and leaves nothing", async (_, name, text, code) => {
    const path = text === null ? files.path(name) : files.write(name, text);
    const before = readdirSync(files.root);
    const { exit, err } = await begin("empty", "--csv", path);
    expect(exit).toBe(1);
    expect(err).toMatch(new RegExp(`^error ${code} `, "m"));
    expect(err).toContain("Mend: ");
    expect(readdirSync(files.root)).toEqual(before);
  });

  test("asks which column is which, with what it guesses", async () => {
    const path = table(
      "log.csv",
      "day,seen,customer,region",
      (day, who) => `${day},${day},${who},r${who % 3}`,
    );
    const answers = ["empty", "Acme", "", "", "", "UTC", path, "seen", "", ""];
    const { exit, asked } = await init(files.root, ["mine"], { today: TODAY, answers });
    expect(exit).toBe(0);
    expect(asked.slice(-3)).toEqual([
      "Column of log that says when (day, seen) [day]: ",
      "Column of log that says who (customer, region, none) [customer]: ",
      "Columns of log by which to tell rows apart, with commas between them, or none [region]: ",
    ]);
    expect(files.read("mine/content/queries/events.sql")).toContain('CAST("seen" AS DATE) AS "day"');
    expect(await errors()).toEqual([]);
  });
});
