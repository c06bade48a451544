import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dateMend } from "../../src/checks/data/dateMends.ts";
import { type Native, openNative } from "../support/oracle.ts";

let native: Native;
beforeAll(async () => {
  native = await openNative();
});
afterAll(() => native.close());

/** The SQL that a sentence proposes. */
function sqlIn(mend: string): string {
  return /named query: (.*?)(?:; or export.*)?\.$/.exec(mend)?.[1] ?? "";
}

describe("how a column becomes dates is said by SQL that does it:", () => {
  test.each([
    ["2026-04", "2026-04-01"],
    ["2026/04", "2026-04-01"],
    ["04/2026", "2026-04-01"],
    ["04.2026", "2026-04-01"],
    ["Apr-26", "2026-04-01"],
    ["Apr 2026", "2026-04-01"],
    ["2026-W05", "2026-01-26"],
    ["2026-W53-7", "2027-01-03"],
    ["2026-091", "2026-04-01"],
    ["2026-04-01", "2026-04-01"],
    ["46023", "2026-01-01"],
    ["46023.75", "2026-01-01"],
  ])("%s is %s", async (written, due) => {
    const sql = sqlIn(dateMend("t", "on day", written));
    const [row] = await native.rows(
      `SELECT CAST(${sql} AS VARCHAR) AS v FROM (SELECT '${written}' AS "on day")`,
    );
    expect(row?.["v"]).toBe(due);
  });
});

test.each([
  ["2026-04-01T10:00:00+02:00", "--types t.day=TIMESTAMPTZ."],
  ["01.04.2026", "--types t.day=DATE and --dates t.day=dd.mm.yyyy."],
  ["03/04/2026", "--dates t.day=dd/mm/yyyy or mm/dd/yyyy."],
  ["20260401", "--dates t.day=yyyymmdd."],
  ["1775001600", "seconds or milliseconds since 1970"],
  ["1775001600000", "seconds or milliseconds since 1970"],
  ["2026-Q2", "strptime"],
  ["1 Nisan 2026", "strptime"],
])("of %s the sentence says %s", (value, mend) => {
  expect(dateMend("t", "day", value)).toContain(mend);
});
