SELECT *
FROM (
  VALUES
    (DATE '2026-04-02', NULL, NULL, 'Outage', 'bad', 'daily_active, posting_rate'),
    (NULL, DATE '2026-05-01', DATE '2026-05-10', 'Campaign', NULL, NULL),
    (DATE '2026-05-02', NULL, NULL, NULL, 'bad', NULL),
    (DATE '2026-05-03', NULL, NULL, 'Slow', 'red', NULL),
    (DATE '2026-05-04', NULL, NULL, 'Slow', 'bad', 'daily_activ'),
    (NULL, DATE '2026-05-10', DATE '2026-05-01', 'Fair', 'good', NULL),
    (NULL, NULL, DATE '2026-05-01', 'Fair', 'good', NULL),
    (NULL, NULL, NULL, 'One more than is told', 'good', NULL)
) AS incidents ("date", "from", "to", what, tone, "on")
