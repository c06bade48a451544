import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import type { Report } from "../../src/report/report.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { copyDemo, dropTranslations, edit, REPOSITORY, SCRATCH } from "../support/roots.ts";

const ROOT = join(SCRATCH, "page-queries");
const MEMBERS = `'${join(REPOSITORY, "data/2026-10-02/members.parquet")}'`;
const PAYMENTS = `'${join(REPOSITORY, "data/2026-10-02/payments.parquet")}'`;

/** A value of every kind, and the periods that SQL may name. */
const KINDS = `\`\`\`sql kinds
SELECT
  {{period.first}} AS first, {{period.last}} AS last, {{previous.first}} AS before, {{year.last}} AS year,
  TIMESTAMP '2026-01-02 03:04:05' AS moment, CAST(12.50 AS DECIMAL(9, 2)) AS money,
  9007199254740992::HUGEINT AS large, NULL::INTEGER AS nothing, true AS truth, '=1+1' AS words,
  (SELECT CAST(sum(amount) AS DECIMAL(18, 2)) FROM payments) AS paid
\`\`\`

<Table query="kinds" title="Kinds" />

<Figure query="kinds" column="paid" unit="currency" />

| <Figure query="kinds" column="nothing" /> |
| --- |

<Figure query="kinds" column="first" /> <Figure query="kinds" column="truth" /> <Figure query="kinds" column="large" />
<Figure query="by_day" column="people" row={2} unit="people" />
<Figure query="by_day" column="people" where="day=2026-08-03" unit="people" />
<Figure query="by_day" column="share" where="day=2026-08-03" unit="percent" />

\`\`\`sql by_day
SELECT joined AS day, count(*) AS people, count(*) FILTER (left_on - joined = 1) / count(*) AS share,
  {{period}} AS period, {{previous}} AS previous, {{year}} AS year
FROM members
WHERE joined BETWEEN {{period.first}} AND {{period.last}}
GROUP BY joined
ORDER BY joined
\`\`\`
`;

let native: Native;
let report: Report;

beforeAll(async () => {
  native = await openNative();
  copyDemo(ROOT);
  dropTranslations(ROOT);
  edit(ROOT, "content/editions/2026-q3/method.mdx", "\n---\n", `\n---\n${KINDS}\n`);
  edit(
    ROOT,
    "content/editions/2026-q3/index.mdx",
    "\nlowlights:\n",
    "\nlowlights:\n  - Soon gone were {{first_days/joined_in=second quarter:cell/share/percent}} of them.\n",
  );
  const { site, diagnostics } = await compute(ROOT, () => {});
  expect(diagnostics).toEqual([]);
  const newest = site?.editions[0];
  if (newest === undefined) throw new Error("nothing was computed");
  report = newest;
});
afterAll(() => native.close());

function rowsOf(name: string) {
  const query = report.queries.find((one) => one.name === name);
  if (query === undefined) throw new RangeError(name);
  return query;
}

test("the rows of a fence are those of native DuckDB, in their order", async () => {
  const expected: (string | number)[][] = [];
  for (const [name, from, to] of [
    ["second quarter", "2026-04-01", "2026-06-30"],
    ["since 3 August", "2026-08-03", "2026-09-23"],
  ] as const) {
    const joined = `FROM ${MEMBERS} WHERE joined BETWEEN DATE '${from}' AND DATE '${to}'`;
    const all = (await native.number(`SELECT count(*) ${joined}`)) ?? 0;
    for (const day of [1, 2, 3, 4, 5, 6]) {
      const left = (await native.number(`SELECT count(*) ${joined} AND left_on - joined = ${day}`)) ?? 0;
      expected.push([day, name, left / all]);
    }
  }
  expect(expected.flat().filter((cell) => cell === 0)).toEqual([]);
  expect(rowsOf("first_week").rows).toEqual(expected);
});

test("the finding of the demo holds: more than half of the rise is on the day after joining", () => {
  const [spring, since] = rowsOf("first_days").rows;
  const [then, later] = [3, 5].map((column) => Number(since?.[column]) - Number(spring?.[column]));
  expect(then).toBeGreaterThan(later ?? 0);
  expect(Number(since?.[3]) / Number(spring?.[3])).toBeGreaterThan(1.8);
});

test("every kind of value comes out plain: dates as ISO texts, whole numbers exact, missing as missing", async () => {
  const paid = await native.number(`SELECT sum(amount) FROM ${PAYMENTS}`);
  const { columns, rows } = rowsOf("kinds");
  expect(
    Object.fromEntries(columns.map(({ name, type }, index) => [name, [type, rows[0]?.[index]]])),
  ).toEqual({
    first: ["date", "2026-07-01"],
    last: ["date", "2026-09-30"],
    before: ["date", "2026-04-01"],
    year: ["date", "2025-09-30"],
    moment: ["time", "2026-01-02T03:04:05"],
    money: ["number", 12.5],
    large: ["number", 9007199254740992],
    nothing: ["number", null],
    truth: ["boolean", true],
    words: ["text", "=1+1"],
    paid: ["number", paid],
  });
});

function cell(rest: string) {
  const found = report.ledger.figures.find(({ id }) => id === rest);
  if (found === undefined) throw new RangeError(`there is no ${rest}`);
  return found;
}

test("a cell as a figure is native DuckDB's value to the last digit, worded in its unit", async () => {
  const joined = `FROM ${MEMBERS} WHERE joined`;
  const on = "= DATE '2026-08-03'";
  const people = await native.number(`SELECT count(*) ${joined} ${on}`);
  const left = (await native.number(`SELECT count(*) ${joined} ${on} AND left_on - joined = 1`)) ?? 0;
  const paid = await native.number(`SELECT sum(amount) FROM ${PAYMENTS}`);
  const second = await native.number(
    `SELECT count(*) ${joined} = (SELECT min(joined) + 1 ${joined} >= DATE '2026-07-01')`,
  );
  expect(people).toBeGreaterThan(0);
  expect(cell("by_day@2026-q3/day=2026-08-03:cell/people/people")).toMatchObject({
    value: people,
    text: String(people),
    unit: { kind: "noun", name: "people" },
    reason: null,
    status: "complete",
    snapshot: "2026-10-02",
    queries: ["query/by_day"],
    shown: ["method"],
  });
  expect(cell("by_day@2026-q3/row=2:cell/people/people").value).toBe(second);
  const share = cell("by_day@2026-q3/day=2026-08-03:cell/share/percent");
  expect(share.value).toBe(left / (people ?? 0));
  expect(share.text).toBe(`${((100 * left) / (people ?? 0)).toFixed(1)}%`);
  expect(cell("kinds@2026-q3:cell/paid/currency")).toMatchObject({
    value: paid,
    text: `€${Math.round(paid ?? 0).toLocaleString("en-GB")}`,
  });
  expect(cell("kinds@2026-q3:cell/large").value).toBe(9007199254740992);
});

test("the demo's own cells are native DuckDB's", async () => {
  for (const [name, from, to] of [
    ["second quarter", "2026-04-01", "2026-06-30"],
    ["since 3 August", "2026-08-03", "2026-09-23"],
  ] as const) {
    const joined = `FROM ${MEMBERS} WHERE joined BETWEEN DATE '${from}' AND DATE '${to}'`;
    const all = (await native.number(`SELECT count(*) ${joined}`)) ?? 0;
    const left = (await native.number(`SELECT count(*) ${joined} AND left_on - joined = 1`)) ?? 0;
    const id = `first_days@2026-q3/joined_in=${encodeURIComponent(name)}:cell/share/percent`;
    expect(cell(id)).toMatchObject({ value: left / all, shown: expect.arrayContaining(["newcomers"]) });
  }
});

test("a cell without a value is missing with its reason; dates and truths are words", () => {
  expect(cell("kinds@2026-q3:cell/nothing")).toMatchObject({ value: null, reason: "no data", text: "n/a" });
  expect(cell("kinds@2026-q3:cell/first")).toMatchObject({ value: null, reason: null, text: "1 Jul 2026" });
  expect(cell("kinds@2026-q3:cell/truth")).toMatchObject({ value: null, reason: null, text: "yes" });
});

test("the ledger holds the SQL of the cells that are shown, with its parameters filled in, and of no other query", () => {
  const { queries } = report.ledger;
  expect(queries["query/by_day"]).toContain("WHERE joined BETWEEN DATE '2026-07-01' AND DATE '2026-09-30'");
  expect(queries["query/first_days"]).toBe(rowsOf("first_days").sql);
  expect(Object.keys(queries).filter((key) => key.startsWith("query/"))).toEqual([
    "query/first_days",
    "query/kinds",
    "query/by_day",
  ]);
});

test("texts of front matter name the cells of any page's query", () => {
  const figure = cell("first_days@2026-q3/joined_in=second%20quarter:cell/share/percent");
  expect(figure.value).toBe(rowsOf("first_days").rows[0]?.[3]);
  expect(figure.shown.toSorted()).toEqual(["index", "newcomers"]);
});

test("bare parameters are the ids of the periods, as texts", () => {
  expect(rowsOf("by_day").rows[0]?.slice(3)).toEqual(["2026-q3", "2026-q2", "2025-q3"]);
});

test("rows come from the cache while neither SQL nor tables change", async () => {
  expect(await compute(ROOT, () => {})).toMatchObject({ ran: 0 });
  edit(ROOT, "content/editions/2026-q3/method.mdx", "'=1+1'", "'=1+2'");
  expect(await compute(ROOT, () => {})).toMatchObject({ ran: 2 });
});
