import { DuckDBInstance } from "@duckdb/node-api";

const FIRST = "DATE '2023-10-02'";
const WEEK = "date_trunc('week', day)";

/** DuckDB with the rows of the CSV file in the table `activity`. */
export async function open() {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`CREATE TABLE activity AS FROM read_csv('data/activity.csv')`);
  return connection;
}

/** All that the page of a quarter such as 2026-q3 shows. A week counts to the quarter that holds its Thursday. */
export async function tell(connection, quarter) {
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const first = `${quarter.slice(0, 4)}-${String(3 * Number(quarter.slice(6)) - 2).padStart(2, "0")}-01`;
  const last = `DATE '${first}' + INTERVAL 3 MONTH - INTERVAL 1 DAY`;
  const known = `day >= ${FIRST} AND ${WEEK} + INTERVAL 3 DAY <= ${last}`;
  const weeks = await rows(
    `SELECT CAST(${WEEK} AS DATE) AS week, count(DISTINCT user_id) FILTER (posts > 0) AS posters, count(DISTINCT user_id) AS actives, sum(minutes)::DOUBLE AS minutes, count(*) AS days, count(*) FILTER (posts = 0) AS silent, count(*) FILTER (minutes > 100) AS long, count(DISTINCT user_id) FILTER (plan <> 'free') AS paying FROM activity WHERE ${known} GROUP BY week ORDER BY week`,
  );
  const regions = await rows(
    `SELECT CAST(${WEEK} AS DATE) AS week, region, count(DISTINCT user_id) AS posters FROM activity WHERE posts > 0 AND ${known} GROUP BY ALL ORDER BY week, region`,
  );
  const totals = await rows(
    `SELECT CAST(date_trunc('quarter', day) AS DATE) AS quarter, sum(posts)::DOUBLE AS posts, count(DISTINCT user_id) AS people, sum(minutes)::DOUBLE AS minutes FROM activity WHERE day <= ${last} GROUP BY ALL ORDER BY quarter`,
  );
  const groups = await rows(
    `SELECT region, plan, count(DISTINCT user_id) AS people, sum(posts)::DOUBLE AS posts, sum(minutes)::DOUBLE AS minutes FROM activity WHERE day BETWEEN '${first}' AND ${last} GROUP BY ALL ORDER BY region, plan`,
  );
  const numbers = (row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        ["week", "quarter", "region", "plan"].includes(key) ? value : Number(value),
      ]),
    );
  return {
    first,
    weeks: weeks.map(numbers).slice(-53),
    regions: regions.map(numbers).slice(-40 * 4),
    totals: totals.map(numbers),
    groups: groups.map(numbers),
  };
}
