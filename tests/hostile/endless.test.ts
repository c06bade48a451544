import { existsSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { compute } from "../../src/engine/compute.ts";
import { Workbench } from "../../src/engine/workbench.ts";
import { type Database, QueryError } from "../../src/query/database.ts";
import type { Engine } from "../../src/query/engine.ts";
import { nativeEngine } from "../../src/query/engines/native.ts";
import { wasmEngine } from "../../src/query/engines/wasm.ts";
import { IS_FULL, someOf } from "../support/forms.ts";
import { type Scratch, scratch, take, writeContent, writeMetric } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";
import { ENDLESS, GREEDY } from "./endless.ts";

/** Of many kinds some, unless all are asked for. */
const some = (list: Readonly<Record<string, string>>, each: number) => someOf(Object.entries(list), each);

const folder = scratch("endless", SCRATCH);
afterAll(() => {
  native.end();
  folder.remove();
});
const native = nativeEngine(folder.path("native"));

describe.each([wasmEngine, native])("of the $name engine", (engine) => {
  let database: Database;

  /** A database that may take little memory, unless the one before is still there. */
  async function opened(): Promise<Database> {
    if (database?.isOpen()) return database;
    database = await engine.open();
    await database.run("SET memory_limit = '100MB'");
    if (engine.name === "native") await database.run("SET max_temp_directory_size = '50MB'");
    await database.run("CREATE TABLE kept AS SELECT 7 AS n");
    await database.lock();
    return database;
  }

  test.each(some(ENDLESS, 12))("%s is given up, and the next statement is answered", async (_, sql) => {
    const open = await opened();
    const began = performance.now();
    const error = await open.rows(sql, 300).catch((reason: unknown) => reason);
    if (!(error instanceof QueryError)) throw error;
    // A fast machine may have filled its memory before.
    expect(error.isOutOfTime || error.isOutOfMemory).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await (await opened()).rows("SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test.each(some(GREEDY, 4))("%s is refused for want of memory", async (_, sql) => {
    const error = await (await opened()).rows(sql, 60_000).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ isOutOfMemory: true, isOutOfTime: false });
    expect(await (await opened()).rows("SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("what is asked at once is answered in its order, and what waits is refused as the engine is ended", async () => {
    const open = await opened();
    const [one, two] = [open.rows("SELECT 1 AS n"), open.rows("SELECT 2 AS n")];
    expect(await Promise.all([one, two])).toEqual([[{ n: 1 }], [{ n: 2 }]]);
    const asked = [ENDLESS["a long range"] ?? "", "SELECT 3 AS n"].map((sql) => open.rows(sql));
    setTimeout(() => engine.end(), 50);
    const settled = await Promise.allSettled(asked);
    expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(open.isOpen()).toBe(false);
  });
});

const FOREVER = ENDLESS["a recursion in a subquery"]?.replace(/^SELECT (.*) AS n$/, "$1") ?? "";

describe("a report with an endless query", () => {
  let files: Scratch;
  beforeEach(async () => {
    vi.stubEnv("SEXTANT_QUERY_MINUTES", "0.02");
    files = scratch("endless-report", SCRATCH);
    writeContent(files);
    const rows = Array.from({ length: 90 }, (_, day) => {
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      return `${day},${date},${day % 2 === 0 ? "a" : "b"}`;
    });
    await take(files, [files.write("events.csv", `id,day,plan\n${rows.join("\n")}\n`)]);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    files.remove();
  });

  const workbenchOf = () => new Workbench(files.root, { isLasting: true });
  async function told(workbench = workbenchOf()) {
    const { diagnostics } = await compute(files.root, () => {}, { workbench });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    return errors.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`).sort();
  }

  test("of a metric says at which key it is; the others are told of as ever", async () => {
    writeMetric(files, "people", { role: "north_star", value: JSON.stringify(`count(*) + ${FOREVER}`) });
    writeMetric(files, "second", { where: JSON.stringify(`id > ${FOREVER}`) });
    writeMetric(files, "other", { value: "sum(nothing)" });
    const workbench = workbenchOf();
    const found = [
      "out-of-time content/metrics/people.mdx:10:8",
      "out-of-time content/metrics/second.mdx:11:8",
      "unknown-column content/metrics/other.mdx:10:12",
    ];
    expect(await told(workbench)).toEqual(found);
    // Of the many statements of a metric one is waited for, and none once more while it stays as it is.
    const began = performance.now();
    expect(await told(workbench)).toEqual(found);
    expect(performance.now() - began).toBeLessThan(1200);
    const { diagnostics } = await compute(files.root, () => {}, { workbench });
    expect(diagnostics.find(({ code }) => code === "out-of-time")).toMatchObject({
      message: "the SQL of `value` does not end within 0.02 minutes",
      mend: expect.stringMatching(/WHERE n < 100.*SEXTANT_QUERY_MINUTES=30/),
    });
  });

  test.runIf(IS_FULL)("of a segment says which", async () => {
    const segments = `{ plan: plan, odd: ${JSON.stringify(`plan || ${FOREVER}`)} }`;
    writeMetric(files, "people", { role: "north_star", segments });
    expect(await told()).toEqual([
      expect.stringMatching(/^out-of-time content\/metrics\/people.mdx:11:\d\d$/),
    ]);
  });

  test.runIf(IS_FULL)("in content/queries is named once, whatever reads it", async () => {
    files.write("content/queries/all.sql", `SELECT id, day, plan, ${FOREVER} AS n FROM events\n`);
    files.write("content/queries/more.sql", "SELECT * FROM all\n".replace("all", '"all"'));
    writeMetric(files, "people", { role: "north_star", from: "more", value: "sum(n)" });
    writeMetric(files, "other", { from: '"all"', value: "max(n)" });
    expect(await told()).toEqual(["out-of-time content/queries/all.sql:1:1"]);
  });

  test("of a page is named there, and works again once it is mended, in the same workbench", async () => {
    const page = "content/editions/2026-q1/index.mdx";
    const fence = (sql: string) => `\n\`\`\`sql ends\n${sql}\n\`\`\`\n\n<Table query="ends" title="T" />\n`;
    const before = files.read(page);
    const workbench = workbenchOf();
    files.write(page, before + fence(`SELECT ${FOREVER} AS n`));
    expect(await told(workbench)).toEqual([`out-of-time ${page}:9:1`]);
    files.write(page, before + fence("SELECT 42 AS n"));
    expect(await told(workbench)).toEqual([]);
  });

  test("is a diagnostic by native DuckDB, too", async () => {
    files.write("content/report.mdx", "---\ncompany: Acme\ntimezone: UTC\nengine: native\n---\n");
    writeMetric(files, "people", { role: "north_star", value: JSON.stringify(`count(*) + ${FOREVER}`) });
    expect(await told()).toEqual(["out-of-time content/metrics/people.mdx:10:8"]);
    expect(existsSync(files.path(".sextant"))).toBe(true);
  });

  test("that takes all memory is named, and the others are answered", async () => {
    vi.stubEnv("SEXTANT_QUERY_MINUTES", "2");
    class Small extends Workbench {
      override engine(): Engine {
        return { ...wasmEngine, open: small };
      }
    }
    writeMetric(files, "people", { role: "north_star", value: `"(${GREEDY["a recursion that doubles"]})"` });
    writeMetric(files, "other", { value: "sum(nothing)" });
    expect(await told(new Small(files.root))).toEqual([
      "out-of-memory content/metrics/people.mdx:10:8",
      "unknown-column content/metrics/other.mdx:10:12",
    ]);
  });
});

async function small(): Promise<Database> {
  const database = await wasmEngine.open();
  await database.run("SET memory_limit = '100MB'");
  return database;
}

describe("SEXTANT_QUERY_MINUTES", () => {
  afterEach(() => vi.unstubAllEnvs());
  test.each(["5m", "0", "-1", "1e3", "NaN", "Infinity", "1441", "five", "0x10", "1,5"])(
    "of %j is a diagnostic of each command",
    async (value) => {
      vi.stubEnv("SEXTANT_QUERY_MINUTES", value);
      const said: string[] = [];
      const effects = {
        root: folder.root,
        print: (line: string) => void said.push(line),
        complain: (line: string) => void said.push(line),
        progress: () => {},
        now: () => new Date(0),
        dialogue: () => null,
      };
      expect(await main(["check"], effects)).toBe(1);
      expect(said.join("\n")).toContain("error bad-time-limit SEXTANT_QUERY_MINUTES:1:1");
      expect(said.join("\n")).toContain(`SEXTANT_QUERY_MINUTES is "${value}", which is no number of minutes`);
    },
  );
});
