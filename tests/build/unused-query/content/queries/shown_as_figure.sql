SELECT count(*) AS posts FROM activity
