-- Not read: idle.
SELECT day, plan, user_id FROM activity
