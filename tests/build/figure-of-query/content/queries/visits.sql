SELECT count(*) AS people FROM activity
