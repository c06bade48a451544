-- The columns of visits by the names that the metrics read.
SELECT
  "customer" AS "user_id",
  CAST("date" AS DATE) AS "day",
  "country"
FROM "visits"
