SELECT day, nobody FROM activity
