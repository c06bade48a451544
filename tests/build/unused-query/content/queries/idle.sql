SELECT day, user_id FROM activity
