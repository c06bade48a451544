import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import { openNative } from "../support/oracle.ts";
import { type Scratch, scratch, take } from "../support/oracleRoots.ts";
import { writeParquet } from "../support/oracleTables.ts";
import { SCRATCH } from "../support/roots.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("time-types", SCRATCH);
});
afterEach(() => files.remove());

interface Case {
  /** SQL (DuckDB) of the column `day`, by row `i` from 1 on. */
  readonly day: string;
  readonly engine?: string;
  readonly metric?: string;
  readonly queries?: Readonly<Record<string, string>>;
  readonly sealed?: boolean;
}

/** The errors of a report of Europe/Berlin on a Parquet file of five rows, and how many rows count on each day. */
async function judged({ day, engine = "wasm", metric = "", queries = {}, sealed = false }: Case) {
  const native = await openNative();
  const path = files.path("events.parquet");
  await writeParquet(native, `SELECT i AS id, ${day} AS day FROM range(1, 6) t(i)`, path);
  native.close();
  await take(files, [path], { timezone: "Europe/Berlin" });
  files.write(
    "content/report.mdx",
    `---\ncompany: Acme\ntimezone: Europe/Berlin\nengine: ${engine}\n---\nAbout.\n`,
  );
  for (const [id, sql] of Object.entries(queries)) files.write(`content/queries/${id}.sql`, sql);
  const own = metric === "" ? "from: events\ntime: day" : metric;
  files.write(
    "content/metrics/events.mdx",
    `---\nname: Events\nrole: north_star\nstatement: Events.\nunit: events\ngrain: day\nvalue: count(*)\n${own}\n---\n`,
  );
  files.write(
    "content/editions/2026-q1/index.mdx",
    '---\ntitle: T\nsnapshot: s1\nsummary: S.\n---\n| <Figure of="events" at="2026-03-30" /> | <Figure of="events" at="2026-03-31" /> |\n| --- | --- |\n',
  );
  const { site, diagnostics } = await compute(files.root, () => {}, { sealed });
  const figures = site?.editions[0]?.ledger.figures ?? [];
  const value = (on: string) => figures.find(({ id }) => id === `events@${on}`)?.value;
  return {
    errors: diagnostics.filter(({ severity }) => severity === "error"),
    days: [value("2026-03-30"), value("2026-03-31")],
  };
}

/** Of every row half past ten at night in Greenwich on 30 March: in Berlin, where it is summer, the 31st. */
const LATE = "TIMESTAMP '2026-03-30 22:30:00'";

describe.each(["wasm", "native"])("a metric's time, by the %s engine,", (engine) => {
  test.each([
    ["DATE", "DATE '2026-03-30'", [5, null]],
    ["TIMESTAMP", LATE, [5, null]],
    ["TIMESTAMP_MS", `CAST(${LATE} AS TIMESTAMP_MS)`, [5, null]],
    ["TIMESTAMP_NS", `CAST(${LATE} AS TIMESTAMP_NS)`, [5, null]],
    ["TIMESTAMPTZ, of which the local day counts", "TIMESTAMPTZ '2026-03-30 22:30:00+00'", [null, 5]],
  ])("may be a %s", async (_, day, days) => {
    const found = await judged({ day, engine });
    expect(found).toEqual({ errors: [], days });
  });

  test.each([
    ["'2026-03-30T22:30Z'", "VARCHAR", "2026-03-30T22:30Z", "--types events.day=TIMESTAMPTZ"],
    ["'2026-03-30'", "VARCHAR", "2026-03-30", "--types events.day=DATE"],
    ["'2026-03-30 22:30'", "VARCHAR", "2026-03-30 22:30", "--types events.day=TIMESTAMP,"],
    ["'2026-03-30 22:30:00 UTC'", "VARCHAR", "2026-03-30 22:30:00 UTC", "--types events.day=TIMESTAMPTZ"],
    ["'30.3.2026'", "VARCHAR", "30.3.2026", "--dates events.day=dd.mm.yyyy"],
    ["'3/4/2026'", "VARCHAR", "3/4/2026", "--dates events.day=dd/mm/yyyy or mm/dd/yyyy"],
    ["CAST(20260330 AS INTEGER)", "INTEGER", "20260330", "--dates events.day=yyyymmdd"],
    ["1774909800.5::DOUBLE", "DOUBLE", "1774909800.5", "seconds or milliseconds since 1970"],
    ["TIME '22:30:00'", "TIME", "22:30:00", "A time of day has no day"],
    ["TRUE", "BOOLEAN", "true", "Name a column of dates or timestamps."],
  ])("may not be %s", async (day, type, value, mend) => {
    // The first two rows hold nothing.
    const { errors } = await judged({ day: `CASE WHEN i > 2 THEN ${day} END`, engine });
    expect(errors).toMatchObject([
      {
        code: "time-is-no-date",
        file: "content/metrics/events.mdx",
        line: 9,
        column: 7,
        message: `the column "day" of events is ${type}, and neither a date nor a timestamp ("${value}" in row 3)`,
      },
    ]);
    expect(errors[0]?.mend).toContain(mend);
  });
});

describe("of a named query", () => {
  const metric = "from: read\ntime: at";

  test.each([
    ["a date", "SELECT CAST(day AS DATE) AS at FROM events", [5, null]],
    [
      "a timestamp of a text",
      "SELECT strptime(CAST(day AS VARCHAR), '%Y-%m-%d %H:%M:%S') AS at FROM events",
      [5, null],
    ],
  ])("%s is taken", async (_, sql, days) => {
    expect(await judged({ day: LATE, metric, queries: { read: sql } })).toEqual({ errors: [], days });
  });

  test.each([
    [
      "SELECT strftime(day, '%Y-%m-%d') AS at FROM events",
      'the column "at" of read is VARCHAR, and neither a date nor a timestamp ("2026-03-30" in row 1)',
      "strptime",
    ],
    [
      "SELECT to_timestamp(1774909800) AS at FROM events",
      'the column "at" of read is TIMESTAMP WITH TIME ZONE, and neither a date nor a timestamp without a zone',
      "leave the zone out",
    ],
    [
      "SELECT CAST('22:30:00+02' AS TIMETZ) AS at FROM events",
      'the column "at" of read is TIME WITH TIME ZONE',
      "A time of day has no day",
    ],
    ["SELECT [CAST(day AS DATE)] AS at FROM events", 'the column "at" of read is DATE[]', "strptime"],
  ])("%s is refused", async (sql, message, mend) => {
    const { errors } = await judged({ day: LATE, metric, queries: { read: sql } });
    expect(errors).toMatchObject([{ code: "time-is-no-date", line: 9 }]);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.mend).toContain(mend);
  });
});

describe("of cohorts and retention", () => {
  const people = "person: id, behaviour: count(*), groups: [0, 1]";
  const queries = { texts: "SELECT id, day, CAST(day AS VARCHAR) AS written FROM events" };

  test.each([
    [
      "the behaviour",
      `cohorts: [{ name: C, time: written, ${people}, outcome: { name: came, time: day } }]`,
      10,
    ],
    ["the outcome", `cohorts: [{ name: C, ${people}, outcome: { name: came, time: written } }]`, 10],
    [
      "the outcome of another table",
      `cohorts: [{ name: C, ${people}, outcome: { name: came, from: texts, time: written } }]`,
      10,
    ],
    ["who joined", "retention: { person: id, grain: month, joined: written }", 10],
  ])("the time of %s is refused where it is a text", async (_, more, line) => {
    const { errors } = await judged({ day: LATE, metric: `from: texts\ntime: day\n${more}`, queries });
    expect(errors).toMatchObject([{ code: "time-is-no-date", line }]);
    expect(errors[0]?.message).toMatch(/is VARCHAR, .*"2026-03-30 22:30:00" in row 1/);
  });
});

test("what is released already is computed as it was", async () => {
  const found = await judged({ day: "'2026-03-30'", sealed: true });
  expect(found).toEqual({ errors: [], days: [5, null] });
});
