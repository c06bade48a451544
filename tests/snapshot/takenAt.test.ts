import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { DiagnosticError } from "../../src/diagnostics/diagnostic.ts";
import { takenOf } from "../../src/take/takenAt.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";

const NOW = new Date("2026-10-03T08:00:00Z");
const asked = (more: Partial<Parameters<typeof takenOf>[0]> = {}) =>
  takenOf({
    name: "2026-10-02",
    takenAt: undefined,
    through: undefined,
    timezone: "Europe/Berlin",
    now: NOW,
    ...more,
  });

describe("a snapshot is taken", () => {
  test.each([
    ["2026-10-02", "Europe/Berlin", "2026-10-02T23:59:59+02:00", "2026-10-01"],
    ["2026-10-02-b", "UTC", "2026-10-02T23:59:59+00:00", "2026-10-01"],
    ["2026-10-02_late", "America/New_York", "2026-10-02T23:59:59-04:00", "2026-10-01"],
    ["2026-10-02.2", "Asia/Kolkata", "2026-10-02T23:59:59+05:30", "2026-10-01"],
    // Summer time ends in the night, and begins in another; the first day of a year, and the day after a leap day.
    ["2026-10-25", "Europe/Berlin", "2026-10-25T23:59:59+01:00", "2026-10-24"],
    ["2026-03-29", "Europe/Berlin", "2026-03-29T23:59:59+02:00", "2026-03-28"],
    ["2026-01-01", "Pacific/Auckland", "2026-01-01T23:59:59+13:00", "2025-12-31"],
    ["2024-03-01", "UTC", "2024-03-01T23:59:59+00:00", "2024-02-29"],
    // Where clocks go back at midnight, the last second of the day comes twice: the later one is its end.
    ["2026-10-31", "America/Havana", "2026-10-31T23:59:59-04:00", "2026-10-30"],
    ["2026-04-04", "America/Santiago", "2026-04-04T23:59:59-04:00", "2026-04-03"],
  ])(
    "at the end of the day that its name %s begins with, in %s, and is whole to the day before",
    (name, timezone, takenAt, through) => {
      const taken = asked({ name, timezone, now: new Date("2027-01-01T00:00:00Z") });
      expect(taken).toMatchObject({ takenAt, through, warnings: [] });
    },
  );

  test("on the day that --taken-at says rather than on that of its name", () => {
    expect(asked({ takenAt: "2026-09-30" })).toMatchObject({
      takenAt: "2026-09-30T23:59:59+02:00",
      through: "2026-09-29",
      words:
        "taken on 30 September 2026, covered to 29 September 2026, the day before; name another last whole day with --through",
    });
  });

  test("at the moment that --taken-at says, whole to the last day of each table", () => {
    const takenAt = "2026-10-02T06:00:00+02:00";
    expect(asked({ takenAt })).toMatchObject({ takenAt, through: null });
  });

  test("at the moment of the clock where neither says a day", () => {
    for (const name of ["first", "2026-q3", "2026-10", "20261002", "export-2026-10-02", "2026-10-021"])
      expect(asked({ name }), name).toMatchObject({ takenAt: NOW.toISOString(), through: null });
  });

  test("whole to the day that --through says", () => {
    expect(asked({ through: "2026-09-30" })).toMatchObject({
      takenAt: "2026-10-02T23:59:59+02:00",
      through: "2026-09-30",
      words: "taken on 2 October 2026 (as its name says), covered to 30 September 2026",
    });
    expect(asked({ through: "2026-10-02" }).through).toBe("2026-10-02");
  });

  test("with a warning where its name says a day to come, by the local clock", () => {
    expect(asked({ name: "2026-10-03" }).warnings).toEqual([]);
    expect(asked({ name: "2026-10-04" }).warnings).toMatchObject([
      { severity: "warning", code: "taken-in-the-future" },
    ]);
    const evening = new Date("2026-10-03T22:30:00Z");
    expect(asked({ name: "2026-10-04", now: evening }).warnings).toEqual([]);
    expect(asked({ name: "2026-10-04", now: evening, timezone: "UTC" }).warnings).toHaveLength(1);
  });
});

describe("it is refused", () => {
  test.each([
    [{ takenAt: "2026-02-30" }, "--taken-at 2026-02-30 is neither a day nor a moment"],
    [{ takenAt: "yesterday" }, "--taken-at yesterday is neither a day nor a moment"],
    [{ takenAt: "2026-10-02T06:00" }, "--taken-at 2026-10-02T06:00 is neither a day nor a moment"],
    [{ name: "2026-02-30" }, '"2026-02-30" begins like a date, but there is no 2026-02-30'],
    [{ name: "2026-13-01-b" }, '"2026-13-01-b" begins like a date, but there is no 2026-13-01'],
    [{ through: "30.9.2026" }, "--through 30.9.2026 is not a date"],
    [
      { through: "2026-10-03" },
      "--through 2026-10-03 lies after the day on which the snapshot is taken (2026-10-02)",
    ],
  ])("what cannot be: %o", (more, message) => {
    expect(() => asked(more)).toThrow(DiagnosticError);
    expect(() => asked(more)).toThrow(message);
  });

  test("unless another name's day is said", () => {
    expect(asked({ name: "2026-02-30", takenAt: "2026-03-01" }).through).toBe("2026-02-28");
  });
});

describe("sextant snapshot", () => {
  let files: Scratch;
  beforeAll(() => {
    files = scratch("taken-at");
    files.write("content/report.mdx", "---\ncompany: Acme\ntimezone: Europe/Berlin\n---\nAbout.\n");
    files.write("activity.csv", "day,n\n2026-09-30,1\n2026-10-01,2\n2026-10-02,1\n");
  });
  afterAll(() => files.remove());

  async function run(...args: readonly string[]) {
    const [out, err]: [string[], string[]] = [[], []];
    const exit = await main(["snapshot", ...args, "--root", files.root], {
      root: files.root,
      print: (line) => out.push(line),
      complain: (line) => err.push(line),
      progress: () => {},
      now: () => NOW,
      dialogue: () => null,
    });
    return { exit, out: out.join("\n"), err: err.join("\n") };
  }

  const manifest = (name: string): unknown =>
    JSON.parse(readFileSync(files.path(`data/${name}/snapshot.json`), "utf8"));

  test("freezes files as of the day in the name, and says what it understood", async () => {
    const { exit, out, err } = await run("2026-10-02", files.path("activity.csv"));
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toContain(
      "data/2026-10-02/ is frozen, taken on 2 October 2026 (as its name says), covered to 1 October 2026, the day before",
    );
    expect(manifest("2026-10-02")).toMatchObject({
      taken_at: "2026-10-02T23:59:59+02:00",
      through: "2026-10-01",
    });
  });

  test("freezes sources so too", async () => {
    files.write(
      "content/sources/counts.sql",
      `---\nsource: { kind: files, tables: { read: activity.csv } }\n---\nSELECT day, n FROM read ORDER BY day\n`,
    );
    const { exit, err, out } = await run("2026-10-02-b");
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toContain("taken on 2 October 2026 (as its name says)");
    expect(manifest("2026-10-02-b")).toMatchObject({
      taken_at: "2026-10-02T23:59:59+02:00",
      through: "2026-10-01",
    });
  });

  test("writes nothing where the day cannot be", async () => {
    const { exit, err } = await run("2026-11-31", files.path("activity.csv"));
    expect(exit).toBe(1);
    expect(err).toContain('error not-a-date data:1:1\n  "2026-11-31" begins like a date');
    expect(existsSync(files.path("data/2026-11-31"))).toBe(false);
  });
});
