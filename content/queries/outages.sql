-- Days on which more than one request in a hundred failed, as events of an edition (`events_from`).
SELECT
  day AS "date",
  'Outage' AS what,
  'Ausfall' AS what_de,
  'Panne' AS what_fr,
  'bad' AS tone
FROM service
WHERE failed > requests / 100
ORDER BY day
