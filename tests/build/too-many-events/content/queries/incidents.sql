SELECT CAST("day" AS DATE) AS "date", 'Slow' AS what
FROM generate_series(DATE '2026-01-01', DATE '2026-06-30', INTERVAL 1 DAY) AS days ("day")
