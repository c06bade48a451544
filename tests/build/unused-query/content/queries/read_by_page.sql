SELECT day, plan, user_id FROM read_by_query
