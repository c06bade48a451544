import { describe, expect, test } from "vitest";
import { sqlForm } from "../../src/query/sqlForm.ts";

describe("the form of an SQL expression", () => {
  test.each([
    ["sum(posts)", "SUM( posts ) -- all of them"],
    ["count(*)", "count(1)"],
    ['count(distinct "user_id")', "COUNT(DISTINCT user_id)"],
    ["posts > 0 and plan = 'paid'", "(plan='paid') AND (posts>0)"],
    ["a <> 1", "(a != 1);"],
    ["(sum(a) / sum(b))", "sum(a)/sum(b)"],
  ])("%s is %s", (one, other) => {
    expect(sqlForm(other)).toBe(sqlForm(one));
  });

  test.each([
    ["plan = 'paid'", "plan = 'Paid'"],
    ["sum(posts)", "sum(replies)"],
    ["a and (b or c)", "(a and b) or c"],
    ["a between 1 and 2", "a between 2 and 1"],
    ["(a) + (b)", "a) + (b"],
    ["count(distinct user_id)", "count(user_id)"],
  ])("%s is not %s", (one, other) => {
    expect(sqlForm(other)).not.toBe(sqlForm(one));
  });
});
