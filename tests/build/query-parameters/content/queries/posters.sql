-- {{period}} in a comment is a word.
SELECT day, user_id
FROM activity
WHERE day BETWEEN {{period.first}} AND {{ period.last }}
