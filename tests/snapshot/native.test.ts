import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Told } from "../../src/apart/asked.ts";
import type { Place } from "../../src/apart/remote.ts";
import { clearLeft } from "../../src/disk/leftovers.ts";
import { OWN, ownerNamed } from "../../src/disk/owner.ts";
import { compute } from "../../src/engine/compute.ts";
import { engineFor, LARGE } from "../../src/query/engines/chosen.ts";
import { nativeEngine } from "../../src/query/engines/native.ts";
import { wasmEngine } from "../../src/query/engines/wasm.ts";
import { loadTable } from "../../src/query/load.ts";
import type { Report } from "../../src/report/report.ts";
import { allTypes } from "../support/allTypes.ts";
import { IS_FULL } from "../support/forms.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { type Scratch, scratch, take, writeContent, writeMetric } from "../support/oracleRoots.ts";
import { loadedColumns, loadParquet, writeParquet } from "../support/oracleTables.ts";
import { copyReleasedDemo, edit, SCRATCH } from "../support/roots.ts";
import { copySmall } from "../support/smallRoot.ts";

let files: Scratch;
let native: Native;
beforeAll(async () => {
  files = scratch("native", SCRATCH);
  native = await openNative();
});
afterAll(() => {
  native.close();
  files.remove();
});

const engine = () => nativeEngine(files.path(".sextant"));

describe("the native engine loads", () => {
  test.each(["Europe/Berlin", "Pacific/Apia"])(
    "Parquet of all types as DuckDB-WASM does, zoned timestamps as local times of %s",
    async (zone) => {
      const path = files.path("all.parquet");
      await writeParquet(native, allTypes(3000), path, "COMPRESSION zstd, ROW_GROUP_SIZE 2048");
      const wasm = await loadParquet(path, zone);
      const due = await loadedColumns(wasm.database, wasm.facts);
      const found = await loadParquet(path, zone, engine(), wasm.facts.columns);
      expect(found.facts).toEqual(wasm.facts);
      const columns = await loadedColumns(found.database, found.facts);
      for (const [name, values] of Object.entries(due)) expect(columns[name], name).toEqual(values);
    },
  );

  test("only the columns that are needed, and refuses to read another", async () => {
    const path = files.path("needed.parquet");
    await writeParquet(native, "SELECT i AS id, 'n' || i AS who, i / 3 AS amount FROM range(9) t(i)", path);
    const { facts } = await loadParquet(path, "UTC");
    const database = await engine().open();
    const table = { name: "t", file: "needed.parquet", format: "parquet" as const, columns: facts.columns };
    await loadTable(database, files.root, table, "UTC", new Set(["id"]));
    expect(await database.rows("SELECT CAST(sum(id) AS VARCHAR) AS s, count(*) AS n FROM t")).toEqual([
      { s: "36", n: 9 },
    ]);
    await expect(database.rows("SELECT who FROM t")).rejects.toThrow("not loaded: t");
  });

  test("CSV by the manifest's dialect", async () => {
    const text =
      'id;day;at;note;amount;yes\n1;31.12.2025;2026-03-29 02:30:00+01;"a;b";1.5;true\n2;01.01.2026;;"";;false\n';
    files.write("odd.csv", text);
    const types = ["BIGINT", "DATE", "TIMESTAMP WITH TIME ZONE", "VARCHAR", "DOUBLE", "BOOLEAN"];
    const names = ["id", "day", "at", "note", "amount", "yes"];
    const table = {
      name: "t",
      file: "odd.csv",
      format: "csv" as const,
      csv: { delimiter: ";", quote: '"', escape: '"', date_format: "%d.%m.%Y" },
      columns: names.map((name, at) => ({ name, type: types[at] ?? "" })),
    };
    const tables = [];
    for (const one of [wasmEngine, engine()]) {
      const database = await one.open();
      const facts = await loadTable(database, files.root, table, "Europe/Berlin");
      tables.push({ facts, rows: await loadedColumns(database, facts) });
    }
    expect(tables[1]).toEqual(tables[0]);
    expect(tables[0]?.rows["day"]).toEqual(["2025-12-31", "2026-01-01"]);
  });

  test.each([
    ["too few fields", "id,day\n1,2026-01-01\n2\n"],
    ["a word among numbers", "id,day\n1,2026-01-01\nmany,2026-01-02\n"],
    ["an open quote", 'id,day\n1,2026-01-01\n2,"2026-01-02\n'],
  ])("no CSV with %s, and says so in the same words at the same line", async (_, text) => {
    files.write("bad.csv", text);
    const columns = [
      { name: "id", type: "BIGINT" },
      { name: "day", type: "DATE" },
    ];
    const csv = { delimiter: ",", quote: '"', escape: '"' };
    const table = { name: "t", file: "bad.csv", format: "csv" as const, csv, columns };
    const said = [];
    for (const one of [wasmEngine, engine()]) {
      const work = loadTable(await one.open(), files.root, table, "UTC");
      said.push(await work.then(String, (error: unknown) => ({ ...Object(error), text: String(error) })));
    }
    expect(said[1]).toEqual(said[0]);
    expect(said[0]).toMatchObject({ line: expect.any(Number), code: expect.stringMatching(/^csv-/) });
  });
});

describe("what counts", () => {
  const here = (version: string) => ({ version: () => version, start: (): Place => expect.unreachable() });
  const gone = () => {
    throw new Error("Cannot find package '@duckdb/node-api'");
  };
  const nowhere = { version: gone, start: gone };
  const chosen = (wish: "wasm" | "native" | undefined, bytes: number, library = here("1.5.0")) =>
    engineFor(wish, bytes, files.root, library).id;

  test("is native DuckDB for large tables, where it is installed; else DuckDB-WASM", () => {
    expect([LARGE - 1, LARGE, 1e12].map((bytes) => chosen(undefined, bytes))).toEqual([
      wasmEngine.id,
      "duckdb-native-1.5.0",
      "duckdb-native-1.5.0",
    ]);
    expect([0, 1e12].map((bytes) => chosen(undefined, bytes, nowhere))).toEqual([
      wasmEngine.id,
      wasmEngine.id,
    ]);
  });

  test("is what is wished for, however large the tables; that it is not installed is said", () => {
    expect([0, 1e12].map((bytes) => chosen("wasm", bytes))).toEqual([wasmEngine.id, wasmEngine.id]);
    expect(chosen("native", 0)).toBe("duckdb-native-1.5.0");
    expect(() => chosen("native", 0, nowhere)).toThrow("the native engine is not installed");
  });
});

describe("a report by the native engine", () => {
  const DEMO = ["the demo", copyReleasedDemo, ["2026-q3", "2026-09"], 100] as const;
  const SMALL = ["a small company", copySmall, ["2026-q2"], 10] as const;

  test.each(IS_FULL ? [SMALL, DEMO] : [SMALL])(
    "has the figures of %s: whole numbers and decimals exactly, floats to 12 digits",
    async (_, copy, ids, queries) => {
      const [one, two] = [files.path("wasm"), files.path("native")];
      for (const root of [one, two]) await copy(root);
      edit(two, "content/report.mdx", "---\n", "---\nengine: native\n");
      const [wasm, found] = [await compute(one, () => {}), await compute(two, () => {})];
      expect(found.diagnostics.map(({ code, file }) => [code, file])).toEqual(
        wasm.diagnostics.map(({ code, file }) => [code, file]),
      );
      expect(found.ran).toBeGreaterThan(queries);
      expect(wasm.site?.editions.map(({ id }) => id)).toEqual(ids);
      for (const [index, report] of (wasm.site?.editions ?? []).entries()) {
        const other = found.site?.editions[index];
        expect(figures(other)).toEqual(figures(report));
        expect([report.snapshot.countedBy, other?.snapshot.countedBy]).toEqual([wasmEngine.id, engine().id]);
      }
    },
  );

  test("says what is wrong with SQL in the same words at the same places", async () => {
    const at = scratch("native-errors", SCRATCH);
    writeContent(at);
    const rows = "1,2026-01-01,9223372036854775807,a\n2,2026-03-31,5,b\n";
    await take(at, [at.write("events.csv", `id,day,big,who\n${rows}`)]);
    for (const [id, value] of Object.entries(WRONG)) writeMetric(at, id, { value: JSON.stringify(value) });
    writeMetric(at, "m_time", { time: "who" });
    writeMetric(at, "m_where", { where: '"big > 1 AND bigg > 2"' });
    const said = await saidByBoth(at);
    expect(new Set(said.wasm.map(({ file }) => file)).size).toBe(Object.keys(WRONG).length + 2);
    expect(said.native).toEqual(said.wasm);
    at.write("content/queries/view.sql", "SELECT 1 AS one,\n  nothing FROM events\n");
    const view = await saidByBoth(at);
    expect(view.wasm).toMatchObject([{ file: "content/queries/view.sql", line: 2, column: 3 }]);
    expect(view.native).toEqual(view.wasm);
    at.remove();
  });
});

const WRONG = {
  m_text: "min(who)",
  m_beyond: "sum(big)",
  m_infinite: "sum(1e308 * 10 * big)",
  m_column: "sum(bigg)",
  m_call: "summ(big)",
  m_broken: "sum(big",
  m_sum: "sum(who)",
  m_outside: "(SELECT count(*) FROM read_text('/etc/*'))",
};

/** The errors of a root by either engine. */
async function saidByBoth(at: Scratch) {
  const [wasm, native] = [await errorsBy(at, "wasm"), await errorsBy(at, "native")];
  return { wasm, native };
}

async function errorsBy({ root, write }: Scratch, name: string) {
  write("content/report.mdx", `---\ncompany: Acme\nengine: ${name}\n---\n`);
  const { diagnostics } = await compute(root, () => {});
  return diagnostics.filter(({ severity }) => severity === "error");
}

function figures(report: Report | undefined) {
  return report?.ledger.figures.map(({ id, value, text, reason }) => [
    id,
    value === null || Number.isInteger(value) ? value : value.toPrecision(12),
    text,
    reason,
  ]);
}

describe("what the native engine keeps on disk", () => {
  test("is in one folder of the process, which goes with the database; those of processes that are gone go too", async () => {
    const folder = files.path(".sextant");
    mkdirSync(`${folder}/native-${ownerNamed(2 ** 22 + 1)}/spill`, { recursive: true });
    mkdirSync(`${folder}/cache`);
    clearLeft(files.root);
    const library = nativeEngine(folder);
    const database = await library.open();
    expect(readdirSync(folder).sort()).toEqual(["cache", `native-${OWN}`]);
    const other = await nativeEngine(files.path("other")).open();
    expect([database.isOpen(), other.isOpen()]).toEqual([false, true]);
    expect(readdirSync(folder)).toEqual(["cache"]);
    expect(existsSync(files.path(`other/native-${OWN}`))).toBe(true);
  });
});

describe("without the library", () => {
  const gone = () => {
    throw new Error("Cannot find module '@duckdb/node-api/package.json'\nRequire stack:");
  };

  test("the native engine says how to install it", () => {
    expect(() => nativeEngine(files.root, { version: gone, start: gone })).toThrow(
      expect.objectContaining({
        code: "no-native-engine",
        message: "the native engine is not installed: Cannot find module '@duckdb/node-api/package.json'",
        mend: "Install it with: npm install @duckdb/node-api; or set `engine: wasm`.",
      }),
    );
  });

  test("it says so too where the library is there, but not the part of it for this machine", async () => {
    const library = { version: () => "1", start: () => telling({ absent: "no linux-riscv" }) };
    await expect(nativeEngine(files.root, library).open()).rejects.toMatchObject({
      code: "no-native-engine",
    });
  });
});

/** A place in which an engine answers all with the same. */
function telling(told: Told): Place {
  const listeners: ((told: Told) => void)[] = [];
  return {
    canStop: false,
    post: () => {
      for (const answered of listeners) setImmediate(() => answered(told));
    },
    listen: (answered) => void listeners.push(answered),
    hold: () => {},
    end: () => {},
  };
}
