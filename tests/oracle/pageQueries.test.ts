import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compute } from "../../src/cli/compute.ts";
import type { Report } from "../../src/report/report.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { copyDemo, edit, REPOSITORY, SCRATCH } from "../support/roots.ts";

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
`;

let native: Native;
let report: Report;

beforeAll(async () => {
  native = await openNative();
  copyDemo(ROOT);
  edit(ROOT, "content/editions/2026-q3/method.mdx", "\n---\n", `\n---\n${KINDS}\n`);
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

test("rows come from the cache while neither SQL nor tables change", async () => {
  expect(await compute(ROOT, () => {})).toMatchObject({ ran: 0 });
  edit(ROOT, "content/editions/2026-q3/method.mdx", "'=1+1'", "'=1+2'");
  expect(await compute(ROOT, () => {})).toMatchObject({ ran: 2 });
});
