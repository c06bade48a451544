SELECT day FROM nowhere
