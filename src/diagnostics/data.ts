import { commandLine } from "../syntax/commandLine.ts";
import { composed, told } from "./entry.ts";

export const DATA = {
  "missing-snapshot": told({
    severity: "error",
    message: ({ name }) => `there is no snapshot "${name}"`,
    mend: ({ name }) => `Take it with: ${commandLine(`snapshot ${name} <files>`)}`,
    example: { name: "2026-10-02" },
  }),
  "bad-manifest": composed({
    severity: "error",
    means: "The manifest of a snapshot cannot be used.",
    example: {
      message: "the manifest does not read at taken_at: Invalid ISO datetime",
      mend: "Restore the file from version control, or take a new snapshot.",
    },
  }),
  "missing-table": told({
    severity: "error",
    message: ({ file }) => `${file} is missing`,
    mend: ({ mend }) => mend,
    example: {
      file: "events.parquet",
      mend: "Restore the file from version control, or take a new snapshot.",
    },
  }),
  "snapshot-changed": composed({
    severity: "error",
    means: "A file of a snapshot is not the one that its manifest was written for.",
    example: {
      message:
        "the bytes of events.parquet are not the manifest's (same size; sha256 1c0e67d4a5b2…, not 9f2d0b7c11aa…)",
      mend: "A snapshot never changes: restore the file, or take a new snapshot under a new name.",
    },
  }),
  "data-test-failed": composed({
    severity: "error",
    means: "Rows break a test that the data are to pass.",
    example: {
      message:
        'activity fails the test "range day to 2026-06-01": 2 rows offend it: day 2026-06-02, user_id •••, plan free',
      mend: "Mend the data at its source or the test, and take a new snapshot under a new name.",
    },
  }),
  "unfit-text": told({
    severity: "warning",
    message: ({ column, of, name, row, rows }) =>
      `\`${column}\` of ${of} holds the character ${name} (row ${row}${rows === 1 ? "" : `, and ${rows} rows in all`}), and no picture, feed or slide can hold it: "\ufffd" is shown instead`,
    mend: ({ column }) =>
      `Take it out at the source, or in the SQL: regexp_replace(${column}, '[[:cntrl:]\\x{FFFE}\\x{FFFF}]', '', 'g').`,
    example: { column: "region", of: "members", name: "U+000B", row: 17, rows: 3 },
  }),
  "unknown-table": composed({
    severity: "error",
    means: "SQL reads a table or a query that there is not.",
    example: {
      message: 'there is no table or query "event" (in `from`)',
      mend: "Did you mean `events`? Tables are those of the snapshot and of content/queries.",
    },
  }),
  "unknown-column": composed({
    severity: "error",
    means: "SQL, a page or an option names a column that there is not.",
    example: { message: 'there is no column "user" (in `value`)', mend: "Did you mean `user_id`?" },
  }),
  sql: composed({
    severity: "error",
    means: "DuckDB refuses SQL; its own message follows.",
    example: {
      message: 'the SQL of `value` does not run: syntax error at or near ")"',
      mend: "Mend the SQL; it is DuckDB's dialect.",
    },
  }),
  "time-is-no-date": told({
    severity: "error",
    message: ({ what, type, zone, seen }) =>
      `${what} is ${type}, and neither a date nor a timestamp${zone}${seen}`,
    mend: ({ mend }) => mend,
    example: {
      what: 'the column "plan" of activity',
      type: "VARCHAR",
      zone: "",
      seen: ' ("free" in row 1)',
      mend: "Name a column of dates or timestamps.",
    },
  }),
  "events-table": told({
    severity: "error",
    message: ({ source, column }) => `"${source}" has no column ${column}, so its rows tell no events`,
    mend: 'Name its columns in a query of content/queries, such as SELECT day AS "date", title AS what, and read the events from that.',
    example: { source: "incidents", column: "`what`" },
  }),
  "event-row": composed({
    severity: "error",
    means: "A row of the table of `events_from` is no event.",
    example: {
      message: '`tone` in row 3 of "incidents" is "red", but one of good, bad, watch, neutral is due',
      mend: "There are: good, bad, watch, neutral.",
    },
  }),
  "too-many-events": told({
    severity: "error",
    message: ({ source, most }) => `"${source}" has more than ${most} rows, more than charts can mark`,
    mend: "Choose those that matter in a query of content/queries, and read the events from that.",
    example: { source: "incidents", most: 100 },
  }),
  "untranslated-events": told({
    severity: "warning",
    message: ({ source, code, language }) =>
      `"${source}" has no column \`what_${code}\`, so its events are not said in ${language}`,
    mend: ({ code, language }) =>
      `Add \`what_${code}\` to it, or to a query over it, with the words in ${language}.`,
    example: { source: "incidents", code: "nl", language: "Dutch" },
  }),
  "text-is-no-number": told({
    severity: "error",
    message: ({ key, column, from, seen }) =>
      `\`${key}\` takes ${column} of ${from} for numbers, but it is text${seen}`,
    mend: ({ mend }) => mend,
    example: {
      key: "value",
      column: "amount",
      from: "orders",
      seen: ', such as "1.204,50"',
      mend: "Take the snapshot with --decimal orders.amount=comma.",
    },
  }),
  "no-rows": told({
    severity: "error",
    message: ({ from, time }) => `${from} has no row with a ${time}`,
    mend: "Check `from` and `time`.",
    example: { from: "events", time: "created_at" },
  }),
  "not-a-number": told({
    severity: "error",
    message: ({ key, type, text, period }) =>
      `\`${key}\` gives ${type} ("${text}" in the period of ${period}) where a number is due`,
    mend: "Write an SQL aggregate that gives a number, such as count(*) or sum(amount).",
    example: { key: "value", type: "a text", text: "many", period: "2026-w31" },
  }),
  "not-finite": composed({
    severity: "error",
    means: "A division by zero, or the like, gives no number.",
    example: {
      message: "`value` of margin is Infinity in the period of 2026-w31",
      mend: "Guard the division or the logarithm, for example with nullif(…, 0).",
    },
  }),
  "beyond-exact": composed({
    severity: "error",
    means: "A number is larger than the whole numbers that are exact.",
    example: {
      message:
        "`value` is 9007199254740993 in the period of 2026-w31, beyond the whole numbers that are exact (2^53)",
      mend: "Count in a larger unit, for example sum(bytes) / 1e9.",
    },
  }),
  "rows-from-the-future": told({
    severity: "error",
    message: ({ source, last, columns, takenOn }) =>
      `${source} has rows of ${last} in ${columns}, after the snapshot was taken (${takenOn})`,
    mend: "Check the clock or the time zone of the source, or leave such rows out when taking the snapshot.",
    example: { source: "events", last: "2027-01-01", columns: "`created_at`", takenOn: "2026-10-02" },
  }),
  "missing-days": told({
    severity: "warning",
    message: ({ from, first, last, days, has }) =>
      `${from} has no rows from ${first} to ${last} (${days} days), ${has}: what was lost there is in no figure`,
    mend: ({ mend }) => mend,
    example: {
      from: "events",
      first: "2026-08-03",
      last: "2026-08-09",
      days: 7,
      has: "and has had rows on every day before",
      mend: "Ask at the source whether rows were lost, and take the snapshot again.",
    },
  }),
  "rows-without-day": told({
    severity: "warning",
    message: ({ rows, from, id, time }) =>
      `${rows} ${rows === 1 ? "row" : "rows"} of ${from} that ${id} counts ${rows === 1 ? "has" : "have"} no ${time}: ${rows === 1 ? "it is" : "they are"} in no period, and in no figure`,
    mend: ({ time }) =>
      `Fill the days in at the source; if such rows are none of this metric's, say so: \`where: ${time} is not null\`.`,
    example: { rows: 12, from: "events", id: "daily_posters", time: "created_at" },
  }),
  "flows-below-zero": told({
    severity: "error",
    message: ({ entities, entity, period }) =>
      `\`amount\` is below zero for ${entities} of "${entity}" in the period of ${period}: that is nothing that could come or go`,
    mend: "Say what each has at least, for example greatest(0, sum(mrr)), or leave those rows out in `where`.",
    example: { entities: "2", entity: "account", period: "2026-03-01" },
  }),
  "balance-of-nobody": told({
    severity: "error",
    message: ({ rows, from, column }) =>
      `${rows === 1 ? "a row" : `${rows} rows`} of ${from} ${rows === 1 ? "has" : "have"} no ${column}, so nobody knows whose last value that is`,
    mend: ({ column }) =>
      `Fill ${column} in at the source, or leave such rows out: \`where: ${column} is not null\`.`,
    example: { rows: 3, from: "accounts", column: "account" },
  }),
  "balance-without-all": composed({
    severity: "error",
    means: "A balance is taken from the rows of one day on which some are missing.",
    example: {
      message:
        "`rollup: last` takes `sum(balance)` from the rows of one day, and accounts has 80 on 2026-09-30, but 120 on 2026-09-29",
      mend: "Write `last_of: <column>` for the last value of each; or `absent_is_zero: true` if each day's rows are all there is, so that who is not in them has nothing.",
    },
  }),
  "carried-for-long": told({
    severity: "warning",
    message: ({ id, count, column, oldest }) =>
      `${id} carries the last value of ${count} of \`${column}\` for more than a year, the oldest since ${oldest}`,
    mend: "If they are closed, write a last row of 0 at the source, or leave them out by `where`.",
    example: { id: "balance", count: 14, column: "account", oldest: "2024-02-01" },
  }),
  "balance-uneven": told({
    severity: "warning",
    message: ({ column, who }) =>
      `${column} "${who}" has one number of rows at one moment and another at another: what it has is the sum of the rows of its last moment`,
    mend: ({ column }) =>
      `If a row replaces another, leave the older one out; if each ${column} has several balances, name the column that tells them apart (a named query can join two columns to one).`,
    example: { column: "account", who: "A-17" },
  }),
  "balance-emptied": told({
    severity: "warning",
    message: ({ column, who }) =>
      `${column} "${who}" has a row without a value after its last one, and that last one is carried on`,
    mend: "If it is closed, write 0 at the source; if the row says nothing of the balance, leave it out by `where`.",
    example: { column: "account", who: "A-17" },
  }),
  "half-a-ratio": told({
    severity: "warning",
    message: ({ many, periods, grain, id, side, period, half }) =>
      `in ${many} of ${periods} ${grain}s one side of ${id} has no value and the other has one (\`${side}\` in that of ${period}): ${half === 1 ? "it is" : "they are"} in neither sum`,
    mend: ({ side, other }) =>
      `If nothing is zero there, write \`coalesce(…, 0)\` around the ${side}; if what is unknown is to be left out, leave its rows out of the ${other} too.`,
    example: {
      many: "2",
      periods: 26,
      grain: "week",
      id: "posting_rate",
      side: "numerator",
      period: "2026-w31",
      half: 2,
      other: "denominator",
    },
  }),
  "no-native-engine": composed({
    severity: "error",
    means: "Native DuckDB is asked for, and is not there.",
    example: {
      message: "native DuckDB is not installed here",
      mend: "Install it with: npm install @duckdb/node-api; or set `engine: wasm`.",
    },
  }),
  "out-of-time": told({
    severity: "error",
    message: ({ key, minutes }) => `the SQL of \`${key}\` does not end within ${minutes}`,
    mend: ({ variable }) =>
      `Bound it: give a recursion its end (WHERE n < 100), join by keys, and group before joining; or allow each query more time: ${variable}=30 in the environment, in minutes.`,
    example: { key: "posts_by_hour", minutes: "5 minutes", variable: "SEXTANT_QUERY_MINUTES" },
  }),
  "out-of-memory": told({
    severity: "error",
    message: ({ key }) => `the SQL of \`${key}\` needs more memory than DuckDB has`,
    mend: "Filter and group before joining and collecting, give a recursion its end, and give fewer rows; or aggregate in the source (content/sources). With `engine: native` in content/report.mdx, DuckDB writes to disk what does not fit.",
    example: { key: "posts_by_hour" },
  }),
  "bad-time-limit": told({
    severity: "error",
    message: ({ name, value }) => `${name} is "${value}", which is no number of minutes`,
    mend: ({ name, most }) =>
      `Give it as a number above 0 and up to ${most}, as ${name}=10 or ${name}=0.5; or leave it out.`,
    example: { name: "SEXTANT_QUERY_MINUTES", value: "5m", most: 1440 },
  }),
  "too-large": composed({
    severity: "error",
    means: "A table does not fit into memory.",
    example: {
      message: "events.parquet does not fit into the memory of DuckDB-WASM",
      mend: "Aggregate it first (content/sources runs queries over files too); or set `engine: native` in content/report.mdx.",
    },
  }),
};
