/** One expression over `i` (0 … rows − 1) for each type that DuckDB writes; every seventh row is null. */
const TYPES: Readonly<Record<string, string>> = {
  tinyint: "(i % 256 - 128)::TINYINT",
  smallint: "(i * 7 % 65536 - 32768)::SMALLINT",
  integer: "(i * 1048573 % 4294967296 - 2147483648)::INTEGER",
  bigint:
    "CASE WHEN i % 3 = 0 THEN 9223372036854775807 - i WHEN i % 3 = 1 THEN -9223372036854775808 + i ELSE 9007199254740992 + i END::BIGINT",
  utinyint: "(i % 256)::UTINYINT",
  usmallint: "(i % 65536)::USMALLINT",
  uinteger: "(4294967295 - i)::UINTEGER",
  ubigint: "(18446744073709551615::HUGEINT - i)::UBIGINT",
  hugeint: "(i::HUGEINT * 1000000007 - 5)::HUGEINT",
  decimal_short: "(i / 100 - 12345.67)::DECIMAL(10,2)",
  decimal_long: "((i::DECIMAL(38,6)) * 100000000000000000000 + 0.000001)::DECIMAL(38,6)",
  decimal_18: "(-i - 0.001)::DECIMAL(18,3)",
  decimal_4: "(i % 90 + 0.5)::DECIMAL(4,1)",
  float: "(i / 3)::FLOAT",
  double:
    "CASE i % 5 WHEN 0 THEN i / 7 WHEN 1 THEN 1e300 * i WHEN 2 THEN -1e-300 * i ELSE 0.1 * i END::DOUBLE",
  boolean: "i % 2 = 0",
  varchar: "'text ' || i || ' ü 漢 🙂'",
  empty_text: "CASE WHEN i % 2 = 0 THEN '' ELSE ' ' END",
  enumeration: "(['north', 'south', 'east'])[1 + i % 3]::ENUM('north', 'south', 'east')",
  date: "DATE '1890-01-01' + (i * 13)::INTEGER",
  timestamp_s: "(TIMESTAMP '1960-01-01' + INTERVAL (i * 86399) SECOND)::TIMESTAMP_S",
  timestamp_ms: "(TIMESTAMP '1960-01-01 00:00:00.123' + INTERVAL (i * 86399) SECOND)::TIMESTAMP_MS",
  timestamp_us: "TIMESTAMP '1960-01-01 00:00:00.123456' + INTERVAL (i * 86399) SECOND",
  timestamp_ns: "make_timestamp_ns(1700000000123456000 + i::BIGINT * 1000)",
  timestamp_tz: "TIMESTAMPTZ '2015-03-28 23:59:59.999999+00' + INTERVAL (i * 3) HOUR",
};

/** SQL for rows of all types, each also with nulls and with nothing else. */
export function allTypes(rows: number): string {
  const columns = Object.entries(TYPES).flatMap(([name, sql]) => [
    `${sql} AS ${name}`,
    `CASE WHEN i % 7 <> 3 THEN ${sql} END AS ${name}_or_null`,
    `CASE WHEN false THEN ${sql} END AS ${name}_never`,
  ]);
  return `SELECT i AS id, ${columns.join(", ")} FROM range(${rows}) AS r(i)`;
}
