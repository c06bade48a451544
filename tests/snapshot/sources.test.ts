import { existsSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSource, readSources } from "../../src/content/readSources.ts";
import { openDatabase } from "../../src/query/engines/wasm.ts";
import { loadTable } from "../../src/query/load.ts";
import { pseudonym } from "../../src/snapshot/pseudonym.ts";
import { describeReading } from "../../src/take/reading.ts";
import { takeFromSources } from "../../src/take/takeFromSources.ts";
import { refusal, type Scratch, scratch, take } from "../support/oracleRoots.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("sources");
});
afterEach(() => files.remove());

const KEY = "a key of more than sixteen characters";

function run(name = "s1", environment: Readonly<Record<string, string>> = { KEY }) {
  return takeFromSources({
    root: files.root,
    name,
    takenAt: "2026-04-02T06:00:00Z",
    timezone: "UTC",
    through: null,
    environment,
    now: () => new Date("2026-04-02T06:00:00Z"),
    progress: () => {},
    print: () => {},
    signal: new AbortController().signal,
    resume: false,
  });
}

/** A source of the files below `in/` under the name `raw`. */
function source(table: string, front: string, sql = "SELECT * FROM raw", pattern = `in/${table}-*`): void {
  const text = `---\nsource: { kind: files, tables: { raw: "${pattern}" } }\n${front}\n---\n${sql}\n`;
  files.write(`content/sources/${table}.sql`, text);
}

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message);

describe("files as a source", () => {
  test("are CSV and JSON lines alike, with globs, and give the same bytes in any order", async () => {
    files.write("in/a-1.csv", "id,day,name\n2,2026-03-02,b\n1,2026-03-01,a\n");
    files.write("in/a-2.csv", "id,day,name\n3,2026-03-03,\n");
    files.write(
      "in/b-1.jsonl",
      '{"id":3,"day":"2026-03-03","name":null}\n{"id":1,"day":"2026-03-01","name":"a"}\n{"id":2,"day":"2026-03-02","name":"b"}\n',
    );
    source("a", "keys: [id]");
    source("b", "keys: [id]");
    const manifest = await run();
    const [a, b] = manifest.tables;
    expect(a?.columns).toEqual([
      { name: "id", type: "BIGINT" },
      { name: "day", type: "DATE", from: "2026-03-01", to: "2026-03-03" },
      { name: "name", type: "VARCHAR" },
    ]);
    expect(a?.sha256).toBe(b?.sha256);
    expect([a?.rows, a?.origin?.file, a?.origin?.query, a?.origin?.place]).toEqual([
      3,
      "content/sources/a.sql",
      "SELECT * FROM raw",
      "files in/a-*",
    ]);
    expect(readdirSync(files.path("data/s1")).sort()).toEqual(["a.parquet", "b.parquet", "snapshot.json"]);
  });

  test("that are not there, or of another kind, are an error at the source", async () => {
    source("a", "", "SELECT 1 AS n", "in/none-*.csv");
    expect(codes(await refusal(run()))).toEqual(["missing-file"]);
    files.write("in/notes.docx", "x");
    source("a", "", "SELECT 1 AS n", "in/notes.docx");
    expect(codes(await refusal(run()))).toEqual(["unknown-format"]);
  });
});

describe("a keyed hash", () => {
  test("takes the place of the column: the same name in every table, and no trace of the value or its order", async () => {
    files.write("in/a-1.csv", "member,n\n1001,1\n1002,1\n1003,1\n");
    files.write("in/b-1.csv", "member,n\n1003,7\n");
    for (const table of ["a", "b"]) source(table, "hash: { column: member, key_env: KEY }");
    const manifest = await run();
    expect(manifest.tables[0]?.columns[0]).toEqual({ name: "member", type: "VARCHAR", hashed: true });
    const database = await openDatabase();
    for (const name of ["a", "b"])
      await loadTable(
        database,
        files.path("data/s1"),
        { name, file: `${name}.parquet`, format: "parquet" },
        "UTC",
      );
    const inOrder = ["1001", "1002", "1003"].map((id) => pseudonym(KEY, id)).sort();
    expect((await database.rows("SELECT member FROM a")).map(({ member }) => member)).toEqual(inOrder);
    expect(await database.rows("SELECT a.member FROM a JOIN b USING (member)")).toEqual([
      { member: pseudonym(KEY, "1003") },
    ]);
    expect(files.read("data/s1/a.parquet")).not.toMatch(/100[123]/);
  });

  test("needs a key that is set and long enough, and another key gives other names", async () => {
    files.write("in/a-1.csv", "member\n1001\n");
    source("a", "hash: [{ column: member, key_env: KEY }]");
    expect(codes(await refusal(run("s1", {})))).toEqual(["secret-missing"]);
    expect(codes(await refusal(run("s1", { KEY: "short" })))).toEqual(["weak-key"]);
    expect(pseudonym(KEY, "1001")).not.toBe(pseudonym(`${KEY}!`, "1001"));
    expect(pseudonym(KEY, "1001")).toMatch(/^[\w-]{16}$/);
  });
});

describe("data tests", () => {
  const ROWS =
    "id,day,plan,member\n1,2026-03-01,free,m1\n2,2026-03-02,plus,m2\n2,2026-03-04,gold,m9\n,2026-05-01,free,m1\n";

  test("that hold are in the manifest with what they ask", async () => {
    files.write("in/a-1.csv", ROWS);
    source("a", "tests: { not_null: [day], rows: { min: 4, max: 4 }, ranges: { day: { min: 2026-01-01 } } }");
    const [table] = (await run()).tables;
    expect(table?.checks?.map(({ test: name, failing }) => [name, failing])).toEqual([
      ["not null day", 0],
      ["range day from 2026-01-01", 0],
      ["rows at least 4, at most 4", 0],
    ]);
  });

  test("that fail are all told, each with up to five rows, personal values masked, and nothing is frozen", async () => {
    files.write("in/a-1.csv", ROWS);
    files.write("in/m-1.csv", "member,pieces\nm1,2\nm2,3\n");
    source("m", "");
    source(
      "a",
      `keys: [id]
personal: [member]
freshness: { column: day, within: 2d }
tests:
  accepted: { plan: [free, plus] }
  ranges: { id: { min: 2 } }
  references: { member: m.member }
  gaps: [day]
  totals: [{ sum: id, of: m, equals: pieces, within: 0.1 }]
  not_future: [day]
  rows: { min: 10 }`,
    );
    const problems = await refusal(run());
    expect(new Set(codes(problems))).toEqual(new Set(["data-test-failed"]));
    expect(messages(problems)).toEqual([
      'a fails the test "unique id": 1 row offends it: id 2, rows 2',
      'a fails the test "not null id": 1 row offends it: id null, day 2026-05-01, plan free, member •••',
      'a fails the test "accepted plan: free, plus": 1 row offends it: plan gold, id 2, day 2026-03-04, member •••',
      'a fails the test "range id from 2": 1 row offends it: id 1, day 2026-03-01, plan free, member •••',
      'a fails the test "member refers to m.member": 1 row offends it: member •••, id 2, day 2026-03-04, plan gold',
      'a fails the test "rows at least 10": 1 row offends it: rows 4',
      'a fails the test "a row for every day of day": 58 rows offend it: day 2026-03-03; day 2026-03-05; day 2026-03-06; day 2026-03-07; day 2026-03-08; …',
      expect.stringContaining('a fails the test "no day after 2026-04-02": 1 row offends it: day 2026-05-01'),
    ]);
    expect(problems[3]).toMatchObject({ file: "content/sources/a.sql", line: 8 });
    expect(existsSync(files.path("data"))).toBe(false);
    expect(existsSync(files.path(".sextant/partial/s1"))).toBe(false);
  });

  test("hold sums against another table, the newest row against the day, and rows against the snapshot before", async () => {
    files.write("in/a-1.csv", "n,day\n1,2026-03-01\n2,2026-03-02\n");
    files.write("in/b-1.csv", "k\n4\n");
    source("b", "");
    source("a", "");
    await run("s1");
    const say = async (front: string) => {
      source("a", front);
      return messages(await refusal(run("s2")));
    };
    expect(await say("tests: { totals: [{ sum: n, of: b, equals: k, within: 0.2 }] }")).toEqual([
      'a fails the test "sum(n) agrees with sum(k) of b": 1 row offends it: a 3, b 4',
    ]);
    expect(await say("freshness: { column: day, within: 30d }")).toEqual([
      'a fails the test "fresh: day at most 30 days before 2026-04-02": 1 row offends it: newest 2026-03-02',
    ]);
    files.write("in/a-2.csv", "n,day\n3,2026-03-03\n");
    expect(await say("tests: { rows: { change: 0.3 } }")).toEqual([
      'a fails the test "rows within 0.3 of 2 before": 1 row offends it: rows 3',
    ]);
    source(
      "a",
      "freshness: { column: day, within: 30d }\ntests: { rows: { change: 0.5 }, totals: [{ sum: n, of: b, equals: k, within: 0.4 }] }",
    );
    expect((await run("s2")).tables.length).toBe(2);
  });
});

describe("personal data", () => {
  const people = [
    ["e-mail addresses", "ada@example.org"],
    ["phone numbers", "+44 20 7946 0958"],
    ["phone numbers", "(030) 901820 33"],
    ["card numbers", "4111 1111 1111 1111"],
    ["card numbers", "378282246310005"],
  ] as const;
  for (const [what, value] of people)
    test(`that nobody marked is not frozen: ${value}`, async () => {
      const path = files.write("in/a-1.csv", `id,note\n1,"call ${value}"\n`);
      source("a", "");
      expect(messages(await refusal(run()))).toEqual([`a holds what looks like ${what} in note (1 of them)`]);
      expect(codes(await refusal(take(files, [files.write("x/a.csv", files.read("in/a-1.csv"))])))).toEqual([
        "looks-personal",
      ]);
      source("a", "personal: [note]");
      expect((await run()).tables[0]?.columns[1]).toEqual({ name: "note", type: "VARCHAR", personal: true });
      expect(path).toContain("a-1.csv");
    });

  test("is not seen in ids, amounts, dates, codes and prose", async () => {
    const rows = Array.from(
      { length: 50 },
      (_, i) =>
        `${4_000_000_000_000_000 + i * 7_919_313},2026-03-01 10:00:00,INV-${100_000 + i * 17},"Paid 1,234.50 on 01/02/2026, ref 00491234${i}",${i}.5e3,85123A @ 2.55`,
    );
    files.write("in/a-1.csv", `id,at,code,note,amount,item\n${rows.join("\n")}\n`);
    source("a", "");
    expect((await run()).tables[0]?.rows).toBe(50);
  });
});

describe("a file of content/sources", () => {
  const read = (front: string, sql = "SELECT 1") => {
    const found = readSource("content/sources/t.sql", `---\n${front}\n---\n${sql}\n`);
    return Array.isArray(found)
      ? found.map(({ code, message, line, mend }) => ({ code, message, line, mend }))
      : null;
  };

  test("says what is wrong, where, and what was meant", () => {
    expect(read("source: { kind: postgres }\nkey: [id]")).toEqual([
      { code: "unknown-key", message: "`key` is not a key", line: 3, mend: "Did you mean `keys`?" },
    ]);
    expect(read("source: { kind: postgress }")?.[0]).toMatchObject({
      code: "wrong-type",
      mend: "Did you mean `postgres`?",
    });
    expect(read("source: { kind: duckdb, host: x }")?.[0]?.message).toBe(
      "a source of kind duckdb takes no `host`",
    );
    expect(read("source: { kind: files }")?.[0]?.code).toBe("missing-key");
    expect(read("source: { kind: duckdb }", "")?.[0]?.code).toBe("no-sql");
    expect(read("source: { kind: duckdb }")).toBe(null);
  });

  test("never holds a secret, and what it says of one neither", () => {
    const secrets = [
      "source: { kind: postgres, password: hunter2 }",
      "source: { kind: postgres, url: 'postgres://me:hunter2@db/x' }",
      "source: { kind: postgres, host: 'postgres://me:hunter2@db/x' }",
      "source: { kind: clickhouse, host: 'me:hunter2@db' }",
    ];
    for (const front of secrets) {
      const found = read(front);
      expect(found?.map(({ code, line }) => [code, line])).toEqual([["secret-in-file", 1]]);
      expect(JSON.stringify(found)).not.toContain("hunter2");
    }
  });

  test("makes a table that no other one makes, and refers to tables that are made", () => {
    files.write("content/sources/a.sql", "---\nsource: { kind: duckdb }\ntable: b\n---\nSELECT 1 AS n\n");
    files.write(
      "content/sources/b.sql",
      "---\nsource: { kind: duckdb }\ntests: { references: { n: members.id } }\n---\nSELECT 1 AS n\n",
    );
    expect(codes(readSources(files.root).diagnostics)).toEqual(["two-tables", "unknown-table"]);
  });
});

test("progress tells rows, bytes, rate and time left, as far as they are known", () => {
  const reading = { table: "activity", rows: 1_200_000, bytes: 48_000_000, seconds: 12, expected: 5_000_000 };
  expect(describeReading(reading)).toBe(
    "activity: 1,200,000 of about 5,000,000 rows, 48 MB, 100,000 rows/s, about 38 s left",
  );
  expect(describeReading({ ...reading, expected: 61_200_000 })).toMatch(/about 10 min left$/);
  expect(describeReading({ ...reading, expected: null })).toBe(
    "activity: 1,200,000 rows, 48 MB, 100,000 rows/s",
  );
  expect(describeReading({ ...reading, rows: 6_000_000 })).toBe(
    "activity: 6,000,000 rows, 48 MB, 500,000 rows/s",
  );
});
