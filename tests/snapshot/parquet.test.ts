import {
  Table as ArrowTable,
  Dictionary,
  Int32,
  Timestamp,
  TimeUnit,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import { Compression, Table, WriterPropertiesBuilder, writeParquet as writeByWasm } from "parquet-wasm/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allTypes } from "../support/allTypes.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { scratch } from "../support/oracleRoots.ts";
import { loadedColumns, loadParquet, nativeColumns, writeParquet } from "../support/oracleTables.ts";

const native: Promise<Native> = openNative();
const files = scratch("parquet");

afterAll(async () => {
  (await native).close();
  files.remove();
});

/** Every column whose name does not match `except`, value by value. */
async function sameAsNative(path: string, timezone: string, except = /^$/): Promise<void> {
  const due = await nativeColumns(await native, path, timezone);
  const { database, facts } = await loadParquet(path, timezone);
  const found = await loadedColumns(database, facts);
  expect(Object.keys(found)).toEqual(Object.keys(due));
  const compared = Object.entries(due).filter(([name]) => !except.test(name));
  expect(compared.length).toBeGreaterThan(1);
  for (const [name, values] of compared) expect(found[name], name).toEqual(values);
  expect(facts.rows).toBe(Object.values(due)[0]?.length);
}

describe("Parquet files written by DuckDB", () => {
  for (const compression of ["snappy", "zstd", "gzip", "uncompressed"]) {
    test(`in ${compression}, of all types, with nulls and columns of nothing else, read as native DuckDB reads them`, async () => {
      const path = files.path(`${compression}.parquet`);
      await writeParquet(await native, allTypes(500), path, `COMPRESSION ${compression}`);
      await sameAsNative(path, "Europe/Berlin");
    });
  }

  test("in several row groups read whole and in order, also where a group has only nulls", async () => {
    const path = files.path("groups.parquet");
    const select = `SELECT * REPLACE (CASE WHEN id < 2048 THEN NULL ELSE varchar END AS varchar, CASE WHEN id >= 2048 THEN NULL ELSE timestamp_tz END AS timestamp_tz) FROM (${allTypes(5000)})`;
    await writeParquet(await native, select, path, "COMPRESSION zstd, ROW_GROUP_SIZE 2048");
    const [meta] = await (await native).rows(
      `SELECT count(DISTINCT row_group_id) AS groups FROM parquet_metadata('${path}')`,
    );
    expect(Number(meta?.["groups"])).toBe(3);
    await sameAsNative(path, "Europe/Berlin");
  });

  test("keep the names of their columns, whatever characters they hold", async () => {
    const path = files.path("names.parquet");
    await writeParquet(
      await native,
      `SELECT 1 AS id, 2 AS "a b", 3 AS "quo""te", 4 AS "select", 5 AS "Größe"`,
      path,
    );
    const { facts } = await loadParquet(path, "UTC");
    expect(facts.columns.map(({ name }) => name)).toEqual(["id", "a b", 'quo"te', "select", "Größe"]);
  });

  test("give the types in the file, and the first and last day of dates in the report's time zone", async () => {
    const path = files.path("facts.parquet");
    await writeParquet(
      await native,
      "SELECT 1 AS id, DATE '2026-03-01' AS d, TIMESTAMPTZ '2026-03-31 22:30:00+00' AS z, TIMESTAMP '2026-03-31 22:30:00' AS l, 1.5::DECIMAL(10,2) AS n",
      path,
    );
    const { facts } = await loadParquet(path, "Europe/Berlin");
    expect(facts).toEqual({
      rows: 1,
      columns: [
        { name: "id", type: "INTEGER" },
        { name: "d", type: "DATE", from: "2026-03-01", to: "2026-03-01" },
        { name: "z", type: "TIMESTAMP WITH TIME ZONE", from: "2026-04-01", to: "2026-04-01" },
        { name: "l", type: "TIMESTAMP", from: "2026-03-31", to: "2026-03-31" },
        { name: "n", type: "DECIMAL(10,2)" },
      ],
    });
  });
});

describe("Parquet files written from Arrow", () => {
  const names = ["north", "south", null, "east", "north"];
  const moments = [
    "2026-03-29T00:59:59Z",
    "2026-03-29T01:00:00Z",
    null,
    "2026-10-25T00:59:59Z",
    "1969-12-31T23:59:59Z",
  ];
  const units = {
    s: TimeUnit.SECOND,
    ms: TimeUnit.MILLISECOND,
    us: TimeUnit.MICROSECOND,
    ns: TimeUnit.NANOSECOND,
  };
  let path = "";

  beforeAll(() => {
    const dates = moments.map((moment) => (moment === null ? null : Date.parse(moment)));
    const stamps = Object.entries(units).flatMap(([name, unit]) =>
      [null, "UTC", "Europe/Berlin", "+02:00"].map((zone, index) => [
        `t_${name}_${index}`,
        vectorFromArray(dates, new Timestamp(unit, zone)),
      ]),
    );
    const table = new ArrowTable({
      id: vectorFromArray([0, 1, 2, 3, 4], new Int32()),
      dictionary: vectorFromArray(names, new Dictionary(new Utf8(), new Int32())),
      ...Object.fromEntries(stamps),
    });
    const properties = new WriterPropertiesBuilder()
      .setCompression(Compression.ZSTD)
      .setMaxRowGroupSize(2)
      .build();
    path = files.write(
      "arrow.parquet",
      writeByWasm(Table.fromIPCStream(tableToIPC(table, "stream")), properties),
    );
  });

  test("read with dictionaries as texts and nulls as nulls", async () => {
    const { database, facts } = await loadParquet(path, "Europe/Berlin");
    expect((await loadedColumns(database, facts))["dictionary"]).toEqual(names);
  });

  test("read with timestamps of every unit: zoned ones as local times, others as they are", async () => {
    const { database, facts } = await loadParquet(path, "Europe/Berlin");
    const found = await loadedColumns(database, facts);
    const plain = [
      "2026-03-29 00:59:59",
      "2026-03-29 01:00:00",
      null,
      "2026-10-25 00:59:59",
      "1969-12-31 23:59:59",
    ];
    const berlin = [
      "2026-03-29 01:59:59",
      "2026-03-29 03:00:00",
      null,
      "2026-10-25 02:59:59",
      "1970-01-01 00:59:59",
    ];
    for (const unit of Object.keys(units)) {
      expect(found[`t_${unit}_0`], unit).toEqual(plain);
      for (const zone of [1, 2, 3]) expect(found[`t_${unit}_${zone}`], `${unit} ${zone}`).toEqual(berlin);
    }
  });

  test("read as native DuckDB reads them, but for seconds, which Parquet has no type for", async () => {
    await sameAsNative(path, "America/New_York", /^t_s_/);
  });
});

describe("zoned timestamps become local ones of the report's time zone, at every change of the clock", () => {
  const ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Apia",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
  ];
  let path = "";

  beforeAll(async () => {
    path = files.path("zones.parquet");
    // Every half hour and the microsecond before it: two years around Samoa's missing 30 December 2011, two recent ones.
    const steps = (from: string, to: string) =>
      `SELECT unnest(generate_series(TIMESTAMPTZ '${from} 00:00:00+00', TIMESTAMPTZ '${to} 00:00:00+00', INTERVAL 30 MINUTE)) AS t`;
    await writeParquet(
      await native,
      `SELECT epoch_us(t) AS id, t FROM (SELECT t - INTERVAL (b) MICROSECOND AS t FROM (${steps("2011-06-01", "2012-06-01")} UNION ALL ${steps("2024-01-01", "2025-12-01")}), (VALUES (0), (1)) AS v(b)) ORDER BY hash(t)`,
      path,
      "COMPRESSION zstd, ROW_GROUP_SIZE 20480",
    );
  });

  for (const zone of ZONES) {
    test(zone, async () => {
      const byDay = (local: string) =>
        `SELECT CAST(id // 86400000000 AS VARCHAR) AS d, CAST(count(*) AS VARCHAR) AS n, string_agg(CAST(${local} AS VARCHAR), ',' ORDER BY id) AS l FROM`;
      const due = await (await native).rows(
        `${byDay(`(t AT TIME ZONE '${zone}')`)} read_parquet('${path}') GROUP BY ALL ORDER BY 1`,
      );
      const { database } = await loadParquet(path, zone);
      const found = await database.rows(`${byDay("t")} t GROUP BY ALL ORDER BY 1`);
      expect(due.length).toBeGreaterThan(1000);
      const apart = due.flatMap((row, index) =>
        row["l"] === found[index]?.["l"] ? [] : [[row, found[index]]],
      );
      expect(apart.slice(0, 2)).toEqual([]);
      expect(found.length).toBe(due.length);
    });
  }

  test("long ago, when clocks went by the sun and by war", async () => {
    const old = files.path("old.parquet");
    await writeParquet(
      await native,
      "SELECT epoch_us(t) AS id, t FROM (SELECT unnest(generate_series(TIMESTAMPTZ '1880-01-01 00:00:00+00', TIMESTAMPTZ '1985-01-01 00:00:00+00', INTERVAL 37 HOUR)) AS t)",
      old,
    );
    for (const zone of ["Europe/Berlin", "Asia/Kolkata"]) await sameAsNative(old, zone);
  });
});
