import { describe, expect, test } from "vitest";
import { passesLuhn } from "../../src/query/looksPersonal.ts";
import { shownColumn, shownInExpression } from "../../src/query/shownColumns.ts";

describe("a personal column", () => {
  const shown = [
    "SELECT email FROM members",
    'SELECT m."Email" FROM members AS m',
    "SELECT DISTINCT email FROM members",
    "SELECT plan, lower(email) AS who FROM members",
    "SELECT min(email), max(plan) FROM members",
    "SELECT string_agg(email, ',') FROM members GROUP BY plan",
    "FROM members SELECT email",
    "SELECT contact FROM (SELECT email AS contact FROM members)",
    "WITH t(x) AS (SELECT email FROM members) SELECT x FROM t",
    "SELECT x FROM (SELECT email FROM members) AS t(x)",
    "SELECT x FROM (SELECT plan AS x FROM plans UNION ALL SELECT email FROM members)",
    "SELECT email FROM (SELECT email FROM members)",
    "SELECT (SELECT min(email) FROM members) AS one",
    "SELECT * RENAME (email AS x) FROM members",
    "SELECT CASE WHEN plan = 'plus' THEN email END FROM members",
  ];
  for (const sql of shown)
    test(`is shown by: ${sql}`, () => {
      expect(shownColumn(sql, ["email"])).toBe("email");
    });

  const counted = [
    "SELECT count(email) FROM members",
    "SELECT plan, count(DISTINCT email) AS people FROM members GROUP BY plan",
    "SELECT count(*) FILTER (WHERE email LIKE '%@example.org') FROM members",
    "SELECT sum(CASE WHEN email IS NOT NULL THEN 1 ELSE 0 END) FROM members",
    "SELECT count(*) FROM (SELECT email FROM members GROUP BY email HAVING count(*) > 3)",
    "SELECT count(*) FROM (SELECT DISTINCT m.email AS email FROM members AS m)",
    "SELECT plan FROM members WHERE email = 'x' ORDER BY email",
    "SELECT 'email' AS word, mail FROM members -- email",
    "WITH t AS (SELECT email, min(day) AS first FROM visits GROUP BY 1) SELECT first, count(email) FROM t GROUP BY 1",
  ];
  for (const sql of counted)
    test(`is not shown by: ${sql}`, () => {
      expect(shownColumn(sql, ["email"])).toBe(null);
    });

  test("is shown by a segment of it, and not by one of its presence", () => {
    expect(shownInExpression("coalesce(email, 'none')", ["email"])).toBe("email");
    expect(shownInExpression("CASE WHEN email IS NULL THEN 'no' ELSE 'yes' END", ["email"])).toBe(null);
  });

  test("may stand in a named query under its own name only", () => {
    expect(shownColumn("SELECT email, plan FROM members", ["email"], true)).toBe(null);
    expect(shownColumn("SELECT email AS x FROM members", ["email"], true)).toBe("email");
  });
});

test("Luhn's check passes numbers of cards, and none with a digit changed", () => {
  for (const number of ["4111111111111111", "5500005555555559", "378282246310005", "79927398713"])
    expect([number, passesLuhn(number)]).toEqual([number, true]);
  for (const digit of "012456789") expect(passesLuhn(`411111111111111${digit}`)).toBe(digit === "1");
  expect(passesLuhn("")).toBe(false);
});
