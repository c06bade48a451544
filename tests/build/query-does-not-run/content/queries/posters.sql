SELECT day, user_id
FROM activity
WHERE pots > 0
