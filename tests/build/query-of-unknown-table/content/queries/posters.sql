SELECT day, user_id, plan FROM actvity
