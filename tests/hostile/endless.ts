/** Statements that do not end, or not in any time that somebody waits for. */
export const ENDLESS: Readonly<Record<string, string>> = {
  "a recursion without an end":
    "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) AS n FROM t",
  "a recursion that goes round":
    "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT (n + 1) % 7 FROM t) SELECT max(n) AS n FROM t",
  "a recursion of distinct rows":
    "WITH RECURSIVE t(n) AS (SELECT 0::HUGEINT UNION SELECT n + 1 FROM t) SELECT max(n)::VARCHAR AS n FROM t",
  "a recursion by keys":
    "WITH RECURSIVE t(a, b) USING KEY (a) AS (SELECT 1, 0::HUGEINT UNION SELECT a, b + 1 FROM t) SELECT count(*) AS n FROM t",
  "a recursion in a subquery":
    "SELECT (SELECT count(*) FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t)) AS n",
  "each with each": "SELECT count(*) AS n FROM range(10000000) a, range(10000000) b WHERE a.range <> b.range",
  "each with each of a third":
    "SELECT sum(a.range * b.range % c.range) AS n FROM range(1, 100000) a, range(1, 100000) b, range(1, 100000) c",
  "a join by an inequality":
    "SELECT count(*) AS n FROM range(3000000) a JOIN range(3000000) b ON sin(a.range) < cos(b.range)",
  "a long range": "SELECT sum(sqrt(range)) AS n FROM range(100000000000)",
  "a long series": "SELECT count(*) AS n FROM generate_series(1, 100000000000) s(i) WHERE hash(i) = 1",
  "days without an end":
    "SELECT count(*) AS n FROM generate_series(TIMESTAMP '0001-01-01', TIMESTAMP '9999-01-01', INTERVAL 1 MICROSECOND) s(t) WHERE hash(t) = 1",
  "a correlated subquery":
    "SELECT sum((SELECT count(*) FROM range(3000000) b WHERE b.range % (a.range + 2) = 1)) AS n FROM range(3000000) a",
  "a window over all":
    "SELECT sum(s) AS n FROM (SELECT median(range) OVER (ORDER BY range DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1000 FOLLOWING EXCLUDE CURRENT ROW) AS s FROM range(50000000))",
  "a lambda over lists":
    "SELECT sum(list_sum(list_transform(range(1000000), lambda x: x * r.range % 7))) AS n FROM range(10000000) r",
  "a pattern over a long text":
    "SELECT count(*) AS n FROM range(1000000) r WHERE regexp_matches(repeat('ab' || r.range, 100000), '(a|b|[0-9])*c$')",
  "views of views": `WITH ${Array.from({ length: 26 }, (_, at) => `v${at} AS NOT MATERIALIZED (SELECT ${at === 0 ? "1 AS n" : `a.n FROM v${at - 1} a, v${at - 1} b`})`).join(", ")} SELECT count(*) AS n FROM v25`,
};

/** Statements that take all memory that there is. */
export const GREEDY: Readonly<Record<string, string>> = {
  "a list of all": "SELECT len(list(range)) AS n FROM range(10000000000)",
  "a text of all":
    "SELECT length(string_agg(range::VARCHAR || repeat('x', 1000), ',')) AS n FROM range(10000000000)",
  "a sort of wide rows":
    "SELECT count(*) AS n FROM (SELECT repeat(range::VARCHAR, 1000) AS s FROM range(100000000) ORDER BY hash(range) OFFSET 5)",
  "distinct texts":
    "SELECT count(DISTINCT md5(range::VARCHAR) || repeat('x', 500)) AS n FROM range(10000000000)",
  "rows without an end": "SELECT range AS n, repeat('x', 1000) AS s FROM range(10000000000)",
  "a recursion that doubles":
    "WITH RECURSIVE t(s) AS (SELECT 'x' UNION ALL SELECT s || s FROM t) SELECT max(length(s)) AS n FROM t",
};
