-- people who post, as of now()
SELECT day
FROM activity
WHERE day < now()
