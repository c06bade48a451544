import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { Abandoned, type Dialogue } from "../../src/engine/dialogue.ts";
import { type SnapshotRequest, takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { openNative } from "../support/oracle.ts";
import { refusal, type Scratch, scratch } from "../support/oracleRoots.ts";

const native = openNative();
let files: Scratch;
beforeEach(() => {
  files = scratch("understood");
});
afterEach(() => files.remove());
afterAll(async () => (await native).close());

/** Takes a snapshot of a file, and gives its only table with what was said on the way. */
async function taken(content: string | Uint8Array, more: Partial<SnapshotRequest> = {}, file = "t.csv") {
  const warnings: string[] = [];
  const lines: string[] = [];
  const manifest = await takeSnapshot({
    root: files.root,
    name: "s1",
    files: [files.write(file, content)],
    takenAt: "2026-11-28T06:00:00Z",
    timezone: "Europe/Berlin",
    through: null,
    warn: ({ code, line, message }) => warnings.push(`${code} ${line}: ${message}`),
    show: (line) => lines.push(line),
    progress: () => {},
    ...more,
  });
  const [table] = manifest.tables;
  if (table === undefined) throw new Error("there is no table");
  return { table, warnings, lines };
}

/** What a file is refused with: code and line of each reason. */
async function refused(content: string | Uint8Array, more: Partial<SnapshotRequest> = {}, file = "t.csv") {
  const found = await refusal(taken(content, more, file));
  return found.map(({ code, line }) => `${code} ${line}`);
}

/** Rows of a frozen table by native DuckDB, which never saw the text. */
async function rowsOf(sql: string, name = "s1") {
  const path = files.path(`data/${name}/t.parquet`).replaceAll("'", "''");
  return (await native).rows(sql.replaceAll("t.parquet", `read_parquet('${path}')`));
}

describe("what is frozen", () => {
  test("is what a German export means, as native DuckDB reads it", async () => {
    const { table } = await taken(
      '\ufeff"Bestell-\nnummer";Datum;Betrag;Anteil;wann\n1;01.02.26;97100,7;12,5 %;2026-06-30T22:30Z\n2;13.02.26;-1.234,50;3 %;2026-06-30T22:30:05+02:00\n',
    );
    expect(table.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "Bestell- nummer BIGINT",
      "Datum DATE",
      "Betrag DECIMAL(18,2)",
      "Anteil DECIMAL(18,3)",
      "wann TIMESTAMP WITH TIME ZONE",
    ]);
    expect(
      await rowsOf(
        'SELECT CAST(sum("Betrag") AS VARCHAR) AS s, CAST(min("Datum") AS VARCHAR) AS d, CAST(max("Anteil") AS VARCHAR) AS a, CAST(max(epoch_us(wann)) AS VARCHAR) AS w FROM t.parquet',
      ),
    ).toEqual([{ s: "95866.20", d: "2026-02-01", a: "0.125", w: "1782858600000000" }]);
  });

  test("has a value without seconds among 3,001 on its day", async () => {
    const lines = Array.from(
      { length: 3000 },
      (_, index) => `2026-06-30 22:00:${String(index % 60).padStart(2, "0")}`,
    );
    const { table } = await taken(`at\n${lines.join("\n")}\n2026-07-01 09:30\n`);
    expect(table.columns[0]).toMatchObject({ type: "TIMESTAMP", from: "2026-06-30", to: "2026-07-01" });
    expect(table.rows).toBe(3001);
  });

  test("has the same bytes for the same rows, in whatever order and dialect", async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => ({ id: index % 500, amount: index * 7 }));
    const english = rows.map(({ id, amount }) => `${id},2026-01-${10 + (id % 20)},"${amount}.50"`);
    const german = rows
      .toReversed()
      .map(({ id, amount }) => `${id};${10 + (id % 20)}.01.2026;"${amount.toLocaleString("de-DE")},50"`);
    await taken(`id,day,amount\n${english.join("\n")}\n`);
    await taken(`id;day;amount\r\n${german.join("\r\n")}\r\n`, { name: "s2" });
    const [one, two] = ["s1", "s2"].map((name) => readFileSync(files.path(`data/${name}/t.parquet`)));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    expect(await rowsOf("SELECT CAST(sum(amount) AS VARCHAR) AS s FROM t.parquet")).toEqual([
      { s: "13994000.00" },
    ]);
  });

  test("keeps the options that decided in the manifest", async () => {
    const { table } = await taken('day,n\n03/04/2026,"1,234"\n', {
      dates: ["t.day=dd/mm/yyyy"],
      decimal: ["point"],
    });
    expect(table.columns.map(({ read }) => read)).toEqual([
      { as: "dd/mm/yyyy", options: ["--dates t.day=dd/mm/yyyy"] },
      { as: "decimal point, whole numbers", options: ["--decimal point"] },
    ]);
    expect(table.columns[0]).toMatchObject({ from: "2026-04-03" });
  });

  test("may have another name than its file", async () => {
    const { table } = await taken("n\n1\n", { names: ["orders=my export.csv"] }, "my export.csv");
    expect(table).toMatchObject({ name: "orders", file: "orders.parquet", source: "my export.csv" });
  });

  test("is shown within 100 characters, without the values of personal columns", async () => {
    const { lines } = await taken(
      "who,a_column_of_a_very_long_name_indeed,day,note\nsecret,123456789012345678901,2026-01-01,a very long note that goes on and on\nhidden,2,2026-01-02,\n",
      { personal: ["t.who"] },
    );
    const text = lines.join("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text).not.toMatch(/secret|who=hidden/);
    expect(lines[1]).toMatch(/^column +type +read as +nulls +distinct +least +greatest$/);
    expect(lines[4]).toMatch(/^day +DATE +yyyy-mm-dd +0 +2 +2026-01-01 +2026-01-02$/);
  });
});

describe("what is ambiguous", () => {
  const TEXT = 'day,n,at\n03/04/2026,"1,234",2026-01-01 10:00\n05/06/2026,"2,345",2026-01-01 10:00Z\n';

  test("is refused all at once where nobody can be asked", async () => {
    const found = await refusal(taken(TEXT));
    expect(found.map(({ code, line }) => `${code} ${line}`)).toEqual([
      "ambiguous-date 2",
      "ambiguous-number 2",
      "mixed-column 2",
    ]);
    expect(found[0]?.mend).toContain("--dates t.day=dd/mm/yyyy");
  });

  test("is asked of a person, whose answers are kept", async () => {
    const said: string[] = [];
    const answers = ["x", "2", "1", "2"];
    const dialogue: Dialogue = {
      ask: async () => {
        const answer = answers.shift();
        if (answer === undefined) throw new Abandoned();
        return answer;
      },
      say: (line) => void said.push(line),
      close: () => {},
    };
    const { table } = await taken(TEXT, { ask: () => dialogue });
    expect(table.columns.map(({ type, read }) => [type, read?.options])).toEqual([
      ["DATE", ["--dates t.day=mm/dd/yyyy"]],
      ["BIGINT", ["--decimal t.n=point"]],
      ["TIMESTAMP WITH TIME ZONE", ["--zone t.at=UTC"]],
    ]);
    expect(table.columns[0]).toMatchObject({ from: "2026-03-04", to: "2026-05-06" });
    expect(said.join("\n")).toContain('"03/04/2026" is 3 April 2026');
  });

  test.each([
    [{ types: ["t.nope=DATE"] }, "unknown-column 1"],
    [{ types: ["t.n=NUMBER9"] }, "wrong-type 1"],
    [{ dates: ["t.day=yy/mm/dd"] }, "unknown-date-format 1"],
    [{ decimal: ["dot"] }, "wrong-decimal 1"],
    [{ zones: ["t.at=Berlin"] }, "unknown-zone 1"],
    [{ names: ["x=other.csv"] }, "unknown-name 1"],
  ])("options that say nothing are refused: %j", async (options, due) => {
    expect(await refused(TEXT, options)).toEqual([due]);
  });
});

describe("rows that would count twice, and days that may be months, are pointed out", () => {
  test.each([
    ["region,n\nEU,5\nUS,7\nTotal,12\n", "total-row 4"],
    ["region;n\nEU;5\nUS;7\nSumme:;12\n;\n", "total-row 4"],
    ["region,n\nEU,5\nUS,7\nAPAC,9\nEU,1\n,22\n", "total-row 6"],
  ])("%j", async (text, due) => expect(await refused(text)).toEqual([due]));

  test("but a segment may be called so, where that is said", async () => {
    const { table } = await taken("region,n\nEU,5\nTotal,12\n", { types: ["t.region=VARCHAR"] });
    expect(table.rows).toBe(2);
  });

  test.each([
    ["day,n\n2026-01-01,5\n2026-01-02,7\n,\n,\n", /^blank-rows 4: 2 rows/],
    ["region,n\nEU,5\neu ,7\nUS,1\n", /^spelled-differently 1: .*"EU" \(1\), "eu " \(1\)/],
    ["day,n\n2026-01-01,5\n2026-01-02,7\n2026-01-02,7\n", /^repeated-rows 1: 1 of 3/],
    ["day,n\n01.01.2026,5\n02.01.2026,7\n03.01.2026,8\n", /^first-days 1: .*first twelve of January: "01/],
    ["day,n\n1.1.26,5\n4.1.26,7\n12.1.26,8\n", /^first-days 1: .*read as dd\.mm\.yy,/],
    [
      "day,region,n\n2026-01-01,EU,5\n2026-01-01,Total,9\n2026-01-01,US,4\n2026-01-02,EU,4\n2026-01-02,Total,5\n2026-01-02,US,1\n2026-01-02,AP,2\n",
      /^total-row 3/,
    ],
  ])("%j", async (text, due) => {
    const { warnings } = await taken(text);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(due);
  });

  test("and events that are alike are not", async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `2026-01-${10 + (index % 7)},${index % 3},1`);
    expect((await taken(`day,plan,n\n${lines.join("\n")}\n2026-02-01,9,1\n`)).warnings).toEqual([]);
  });
});

describe("what is no CSV file says what it is", () => {
  test.each([
    ["UTF-16", Buffer.from("\ufeffa,b\n1,2\n", "utf16le"), /UTF-16/],
    ["UTF-16 without a mark", Buffer.from("a,b\n1,2\n", "utf16le"), /UTF-16/],
    ["gzip", gzipSync("a,b\n1,2\n"), /gzip/],
    ["a workbook", Buffer.from("PK\u0003\u0004....[Content_Types].xml", "latin1"), /Excel workbook/],
    ["a page", "<!DOCTYPE html><html>", /HTML/],
  ])("%s", async (_, content, due) => {
    const [found] = await refusal(taken(content));
    expect(found).toMatchObject({ code: "not-csv", line: 1 });
    expect(found?.message).toMatch(due);
  });

  test.each([
    ["semicolons", "a;b\n1,5;2\n"],
    ["tabs", "a\tb\n1,5\t2\n"],
    ["pipes", "a|b\n1,5|2\n"],
    ["what Excel names", "sep=;\na;b\n1,5;2\n"],
    ["semicolons though a name has a comma", "a, x;b\n1,5;2\n3,5;4\n"],
  ])("fields parted by %s are read", async (_, text) => {
    const { table } = await taken(text);
    expect(table.columns.map(({ type }) => type)).toEqual(["DECIMAL(18,1)", "BIGINT"]);
  });
});

test("a Parquet file whose texts are dates or amounts is pointed out", async () => {
  const path = files.path("p.parquet");
  await (await native).rows(
    `COPY (SELECT '01.02.2026' AS day, '1,5' AS amount, 'EU' AS region, i AS n FROM range(3) t(i)) TO '${path}' (FORMAT parquet)`,
  );
  const { warnings } = await taken("n\n1\n", { files: [path] });
  expect(warnings.map((one) => one.replace(/,.*/, ""))).toEqual([
    "text-looks-typed 1: p.day is text",
    "text-looks-typed 1: p.amount is text",
  ]);
});

test("a Parquet file with a year that no manifest can name is refused", async () => {
  const path = files.path("p.parquet");
  await (await native).rows(`COPY (SELECT DATE '0001-01-01' - 366 AS day) TO '${path}' (FORMAT parquet)`);
  expect(await refused("n\n1\n", { files: [path] })).toEqual(["date-out-of-range 1"]);
});
