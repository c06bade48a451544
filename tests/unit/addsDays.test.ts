import { expect, test } from "vitest";
import { addsDays } from "../../src/compute/addsDays.ts";

test.each([
  "count(*)",
  "sum(amount)",
  'SUM("amount")',
  "count(*) filter (where not refunded)",
  "count_if(distance > 5)",
  "sum(amount) / 100",
  "sum(amount) / 100.0 * 2",
  "0.01 * sum(case when refunded then -amount else amount end)",
  "sum(sold) - sum(refunded)",
  "(sum(a) + sum(b)) * 2",
  "- sum(cost)",
  "coalesce(sum(amount), 0)",
  "sum(amount)::double",
  "cast(sum(amount) as double)",
])("over days, %s is the sum of its days", (sql) => {
  expect(addsDays(sql)).toBe(true);
});

test.each([
  "count(distinct user_id)",
  "sum(distinct amount)",
  "approx_count_distinct(user_id)",
  "avg(amount)",
  "max(amount)",
  "sum(a) / sum(b)",
  "sum(a) * sum(b)",
  "sum(a) + 5",
  "5 - sum(a)",
  "100 / sum(a)",
  "round(sum(amount), 2)",
  "coalesce(sum(amount), 1)",
  "sum(sum(amount)) over ()",
  "(select count(*) from activity)",
  "sum(a) + avg(b)",
  "1",
  "",
])("over days, %s is not surely the sum of its days", (sql) => {
  expect(addsDays(sql)).toBe(false);
});
