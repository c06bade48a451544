-- Everybody who joined, and whether they came back in the fifth week (days 28 to 34 after joining).
SELECT
  members.user_id,
  members.joined,
  members.region,
  members.plan,
  count(activity.day) > 0 AS returned
FROM members
LEFT JOIN activity
  ON activity.user_id = members.user_id
  AND activity.day BETWEEN members.joined + 28 AND members.joined + 34
GROUP BY members.user_id, members.joined, members.region, members.plan
ORDER BY members.user_id
