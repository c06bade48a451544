import { commandLine } from "../syntax/commandLine.ts";
import { composed, fixed, told } from "./entry.ts";

export const SNAPSHOT = {
  "no-name": fixed({
    severity: "error",
    message: "the snapshot has no name",
    mend: commandLine("snapshot 2026-10-02 exports/*.csv"),
  }),
  "no-files": composed({
    severity: "error",
    means: "A snapshot is asked for, or something is said of files, and none are named.",
    example: {
      message: "no files are named",
      mend: commandLine("snapshot 2026-10-02 exports/*.csv exports/*.parquet"),
    },
  }),
  "unknown-name": told({
    severity: "error",
    message: ({ name }) => `--name ${name} names none of the files`,
    mend: ({ file }) => `Write it as table=file, such as orders=${file}.`,
    example: { name: "order=sales.csv", file: "orders.csv" },
  }),
  "unknown-format": composed({
    severity: "error",
    means: "A file is neither CSV nor Parquet.",
    example: {
      message: "orders.xlsx is neither CSV nor Parquet, but a workbook",
      mend: "Save the sheet as CSV UTF-8.",
    },
  }),
  "two-tables": composed({
    severity: "error",
    means: "Two files or sources would be one table.",
    example: {
      message: 'two files would be the table "orders"',
      mend: "Rename one of them, or name its table: --name other=orders.csv",
    },
  }),
  "snapshot-exists": told({
    severity: "error",
    message: ({ name }) => `the snapshot "${name}" exists already`,
    mend: "A snapshot never changes: take the new one under another name.",
    example: { name: "2026-10-02" },
  }),
  "taken-in-the-future": told({
    severity: "warning",
    message: ({ day, today }) => `the snapshot is said to be taken on ${day}, but today is ${today}`,
    mend: "Name it by the day on which the tables were read, or say that day: --taken-at; every rule about time goes by it.",
    example: { day: "2026-11-02", today: "2026-10-02" },
  }),
  "empty-table": composed({
    severity: "error",
    means: "A table has no rows, or not even a header.",
    example: { message: "orders.csv has no rows", mend: "Export it again, or leave it out." },
  }),
  "unreadable-parquet": composed({
    severity: "error",
    means: "A Parquet file cannot be read.",
    example: {
      message: "events.parquet is not a readable Parquet file: invalid magic bytes",
      mend: "It may be cut off: export it again; compression by snappy, gzip or zstd is read.",
    },
  }),
  "unreadable-csv": composed({
    severity: "error",
    means: "A CSV file is not UTF-8, or cannot be read.",
    example: {
      message:
        "orders.csv is not UTF-8: this line has bytes of another encoding, such as Latin-1 or Windows-1252",
      mend: 'Save it as "CSV UTF-8", or convert it: iconv -f WINDOWS-1252 -t UTF-8 orders.csv > utf8.csv',
    },
  }),
  "not-csv": told({
    severity: "error",
    message: ({ file, what }) => `${file} is no CSV file: it is ${what}`,
    mend: ({ mend }) => mend,
    example: { file: "orders.csv", what: "a workbook", mend: "Save the sheet as CSV UTF-8." },
  }),
  "csv-fields": told({
    severity: "error",
    message: ({ message }) => message,
    mend: "Quote fields that hold the delimiter or a line break, and give every row all its fields.",
    example: { message: "the row has 7 fields, but 6 are due" },
  }),
  "csv-header": composed({
    severity: "error",
    means: "The first line does not name the columns.",
    example: {
      message:
        'the first line names a column "2026-01-01", which looks like a value: the file has no header line',
      mend: "Export it with the names of its columns in the first line.",
    },
  }),
  "csv-value": composed({
    severity: "error",
    means: "A value is none of the type of its column.",
    example: {
      message: 'column amount holds "n/a", which is no number',
      mend: "Mend the value at its source and export again.",
    },
  }),
  "csv-quote": fixed({
    severity: "error",
    message: "a quoted field that begins in this row does not end",
    mend: "Close the quote, and write a quote inside a quoted field twice; end all lines alike.",
  }),
  "ambiguous-date": composed({
    severity: "error",
    means: "Every date of a column can be read in two ways.",
    example: {
      message: "every row of orders.day can be read as dd.mm.yyyy and as mm.dd.yyyy",
      mend: "Say which: --dates orders.day=dd.mm.yyyy (the day first), or --dates orders.day=mm.dd.yyyy (the month first).",
    },
  }),
  "ambiguous-number": composed({
    severity: "error",
    means: "Every number of a column can be read in two ways.",
    example: {
      message: "every row of orders.amount can be read with a decimal point and with a decimal comma",
      mend: "Say which: --decimal orders.amount=point, or --decimal orders.amount=comma.",
    },
  }),
  "mixed-column": composed({
    severity: "error",
    means: "A column holds values of two kinds.",
    example: {
      message: 'orders.amount holds numbers, but line 14 has "free"',
      mend: "Mend the values at their source and export again, or say: --types orders.amount=VARCHAR (keep it as text).",
    },
  }),
  "missing-word": composed({
    severity: "error",
    means: "A column of numbers or dates holds words that may mean that nothing is there.",
    example: {
      message: 'orders.amount holds numbers, and 3 times "n/a" (first in line 14)',
      mend: "Say which: --missing orders.amount=n/a (nothing is there), or --types orders.amount=VARCHAR (keep it as text).",
    },
  }),
  "total-row": composed({
    severity: "either",
    means: "A row looks like the sum of others; at the end of a file an error.",
    example: {
      message:
        'the row at the end of orders says "Total" in country: as a row it would count everything twice',
      mend: "Leave the row of totals out of the export; if it is a row like the others, say so: --types orders.country=VARCHAR",
    },
  }),
  "blank-rows": told({
    severity: "warning",
    message: ({ rows, table }) =>
      `${rows} ${rows === 1 ? "row" : "rows"} of ${table} without any value ${rows === 1 ? "was" : "were"} left out`,
    mend: "Nothing need be done; export without them to be rid of this.",
    example: { rows: 2, table: "orders" },
  }),
  "repeated-rows": told({
    severity: "warning",
    message: ({ again, rows, table, all }) =>
      `${again} of ${rows} rows of ${table} are alike in every column to another one${all}`,
    mend: "If a row was exported twice, every count and sum is too high: export again without the copies.",
    example: { again: 14, rows: 1204, table: "orders", all: "" },
  }),
  "spelled-differently": told({
    severity: "warning",
    message: ({ column, lists, more }) => `${column} may spell one thing in several ways: ${lists}${more}`,
    mend: "Each spelling is a segment of its own: mend them at the source if they mean the same.",
    example: { column: "orders.country", lists: '"Germany" (812), "germany" (3)', more: "" },
  }),
  "text-looks-typed": told({
    severity: "warning",
    message: ({ table, column, look }) => `${table}.${column} is text, and looks like ${look}`,
    mend: ({ column }) =>
      `No metric can sum it or take it for its time: cast it in the query that writes the file, such as CAST(${column} AS DATE) or DECIMAL(18,2).`,
    example: { table: "orders", column: "day", look: "dates" },
  }),
  "key-twice": told({
    severity: "warning",
    message: ({ column, rows, shown }) => `${column} tells rows apart but for ${rows} of them${shown}`,
    mend: "If each may be there only once, the others count twice: export again with the newest row of each.",
    example: { column: "orders.id", rows: 3, shown: ': "1017", "1018"' },
  }),
  "first-days": told({
    severity: "warning",
    message: ({ column, format, shown }) =>
      `all days of ${column}, read as ${format}, are among the first twelve of January${shown}`,
    mend: ({ column, format }) =>
      `If the month stands first, say so: --dates ${column}=${format.replace("dd.mm", "mm.dd")}`,
    example: { column: "orders.day", format: "dd.mm.yyyy", shown: ': "01.01.2026" is a day of January' },
  }),
  "date-out-of-range": told({
    severity: "error",
    message: ({ table, column, from, to }) =>
      `${table}.${column} reaches from ${from} to ${to}: a year must be of 1000 to 9999`,
    mend: "Make such dates null, or mend them, in the query that writes the file.",
    example: { table: "orders", column: "day", from: "0026-01-01", to: "2026-09-30" },
  }),
  "unknown-date-format": composed({
    severity: "error",
    means: "An option names no way to write dates.",
    example: {
      message: '--dates orders.day=dmy: "dmy" is no way to write dates',
      mend: "Known are: yyyy-mm-dd, dd.mm.yyyy, mm.dd.yyyy.",
    },
  }),
  "wrong-decimal": composed({
    severity: "error",
    means: "An option names no decimal sign.",
    example: {
      message: '--decimal orders.amount=dot: "dot" is no decimal sign',
      mend: "Write comma or point.",
    },
  }),
  "unknown-zone": composed({
    severity: "error",
    means: "An option names no time zone.",
    example: {
      message: '--zone events.at=Berlin: "Berlin" is no time zone',
      mend: "Write it as Europe/Berlin or UTC.",
    },
  }),
  "looks-personal": told({
    severity: "error",
    message: ({ table, what, column, values }) =>
      `${table} holds what looks like ${what} in ${column} (${values} of them)`,
    mend: ({ mend }) => mend,
    example: {
      table: "users",
      what: "e-mail addresses",
      column: "contact",
      values: 812,
      mend: "Export it without the column, or mark it: --personal users.contact; content/sources can replace it by a keyed hash.",
    },
  }),
};
