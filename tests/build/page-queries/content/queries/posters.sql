SELECT day, user_id FROM activity WHERE posts > 0
