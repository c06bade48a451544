import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import type { Report } from "../../src/report/report.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { someOf } from "../support/forms.ts";
import { inTable } from "../support/inTable.ts";
import { notNumbers } from "../support/invariants.ts";
import { agrees, type Native, openNative } from "../support/oracle.ts";
import {
  type Asked,
  type Bounds,
  type Grain,
  grainsOf,
  idSql,
  METRICS,
  periodsOf,
  type Starts,
} from "../support/oracleGrains.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";
import { visits } from "../support/smallCompany.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const RETAIL = fileURLToPath(new URL("../../../shared/data/online-retail.parquet", import.meta.url));
const COLUMNS = "day, member, region, hit, amount";

/** A source of visits: its file, the query that both engines read it by, and the calendar of its report. */
interface Source {
  readonly title: string;
  readonly starts: Starts;
  readonly edition: string;
  /** Puts the file there and gives its path. */
  readonly file: (files: Scratch, native: Native) => string | Promise<string>;
  readonly query: (table: string) => string;
  readonly regions: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Weeks and days to be asked for besides every longer period that the data touches. */
  readonly short: readonly string[];
}

function writeVisits(files: Scratch): string {
  const rows = visits("calendars", "2024-09-25", 840).map(({ day, member, region, posts, amount }) =>
    [day, member, region, posts === "0" ? "false" : "true", amount].join(","),
  );
  return files.write("log.csv", `${COLUMNS.replaceAll(" ", "")}\n${rows.join("\n")}\n`);
}

const made = {
  file: writeVisits,
  query: (table: string) => `SELECT ${COLUMNS} FROM ${table}`,
  regions: ["North", "South", "West"],
  from: "2024-09-25",
  to: "2027-01-12",
};

const SOURCES: readonly Source[] = [
  {
    ...made,
    title: "made-up visits, fiscal years from April, weeks from Sunday (53 of them in 2025)",
    starts: { month: 4, weekday: 6 },
    edition: "2026-q2",
    short: [
      "2025-w52",
      "2025-w53",
      "2026-w01",
      "2026-w53",
      "2027-w01",
      "2024-w40",
      "2025-12-28",
      "2026-04-01",
    ],
  },
  {
    ...made,
    title: "made-up visits, calendar years, weeks from Monday (53 of them in 2026)",
    starts: { month: 1, weekday: 0 },
    edition: "2026-h2",
    short: [
      "2025-w52",
      "2026-w01",
      "2026-w52",
      "2026-w53",
      "2027-w01",
      "2024-w39",
      "2024-12-30",
      "2026-12-31",
    ],
  },
  {
    title: "every eighth member of the demo, fiscal years from July, weeks from Saturday",
    starts: { month: 7, weekday: 5 },
    edition: "2026-q3",
    file: (files, native) =>
      sampled(files, native, join(REPOSITORY, "data/2026-10-02/activity.parquet"), "user_id % 8 = 0"),
    query: (table) =>
      `SELECT day, user_id AS member, region, posts > 0 AS hit, posts AS amount FROM ${table}`,
    regions: ["Europe", "Asia-Pacific"],
    from: "2025-07-01",
    to: "2026-10-01",
    short: ["2025-w53", "2026-w01", "2026-w20", "2026-w27", "2026-05-19", "2026-06-30"],
  },
  {
    title: "every third customer of online retail, fiscal years from April, weeks from Sunday",
    starts: { month: 4, weekday: 6 },
    edition: "2011-q4",
    file: (files, native) => sampled(files, native, RETAIL, "CustomerID % 3 = 0"),
    query: (table) =>
      `SELECT CAST(InvoiceDate AS DATE) AS day, CustomerID AS member, CASE WHEN Country = 'United Kingdom' THEN 'UK' ELSE 'abroad' END AS region, Quantity >= 12 AS hit, Quantity * UnitPrice AS amount FROM ${table} WHERE Quantity > 0`,
    regions: ["UK", "abroad"],
    from: "2010-12-01",
    to: "2011-12-09",
    short: ["2010-w50", "2010-w52", "2011-w01", "2011-w20", "2011-w48", "2011-01-04", "2011-12-09"],
  },
];

/** Some of the rows of a table. */
async function sampled(files: Scratch, native: Native, from: string, which: string): Promise<string> {
  const to = files.path("log.parquet");
  const [read, written] = [from, to].map((path) => `'${path.replaceAll("'", "''")}'`);
  await native.rows(
    `COPY (SELECT * FROM read_parquet(${read}) WHERE ${which}) TO ${written} (FORMAT parquet)`,
  );
  return to;
}

for (const source of someOf(SOURCES, 2)) {
  const present = source.regions[0] !== "UK" || existsSync(RETAIL);
  describe.runIf(present)(source.title, () => {
    const files = scratch("grains", SCRATCH);
    const asked = (own: boolean): Asked => ({ ...source, own });
    const periods = new Map<string, Bounds[]>();
    let native: Native;
    let report: Report;

    beforeAll(async () => {
      native = await openNative();
      const path = await source.file(files, native);
      const reader = path.endsWith(".csv") ? "read_csv" : "read_parquet";
      await native.rows(
        `CREATE TABLE visits AS ${source.query(`${reader}('${path.replaceAll("'", "''")}')`)}`,
      );
      for (const [id, metric] of Object.entries(METRICS))
        for (const grain of grainsOf(metric))
          periods.set(
            `${id} ${grain}`,
            await periodsOf(native, grain, metric, asked(grain === metric.grain)),
          );
      report = await reportOn(path);
    });
    afterAll(() => {
      native?.close();
      files.remove();
    });

    async function reportOn(path: string): Promise<Report> {
      const { month, weekday } = source.starts;
      const calendar = `fiscal_year_starts: ${month}\nweek_starts: ${WEEKDAYS[weekday]}`;
      files.write("content/report.mdx", `---\ncompany: Visits\ntimezone: UTC\n${calendar}\n---\nAbout.\n`);
      files.write("content/queries/visits.sql", source.query("log"));
      for (const [id, { definition }] of Object.entries(METRICS)) {
        const lines = Object.entries({ name: id, statement: "It counts.", ...definition });
        files.write(
          `content/metrics/${id}.mdx`,
          `---\n${lines.map(([key, value]) => `${key}: ${value}`).join("\n")}\n---\n`,
        );
      }
      const head = "title: Title\nsnapshot: s1\nsummary: Summary.";
      files.write(`content/editions/${source.edition}/index.mdx`, `---\n${head}\n---\n${bodyOf()}\n`);
      const takenAt = `${isoDay(Date.parse(`${source.to}T00:00:00Z`) + DAY_MS)}T06:00:00Z`;
      await takeSnapshot({
        root: files.root,
        name: "s1",
        files: [path],
        takenAt,
        timezone: "UTC",
        through: null,
        progress: () => {},
      });
      const { site, diagnostics } = await compute(files.root, () => {});
      const [first] = site?.editions ?? [];
      if (first === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
      return first;
    }

    /** Every period that the data touches, of every grain and metric, whole and by segment. */
    function bodyOf(): string {
      const lines = Object.entries(METRICS).flatMap(([id, metric]) =>
        grainsOf(metric).flatMap((grain) =>
          (periods.get(`${id} ${grain}`) ?? [])
            .filter((period) =>
              grain === "day" || grain === "week"
                ? source.short.includes(period.id)
                : period.last >= source.from && period.first <= source.to,
            )
            .flatMap(({ id: at }) => [
              `of="${id}" at="${at}"`,
              ...["previous", "year"].map((vs) => `of="${id}" at="${at}" show="change" vs="${vs}"`),
              ...source.regions.map((region) => `of="${id}" at="${at}" segment="region=${region}"`),
            ]),
        ),
      );
      return inTable(lines.map((props) => `<Figure ${props} />`).join("\n"));
    }

    const known = new Map<string, Map<string, number | null>>();

    /** The value of every period of a grain by native DuckDB. */
    async function valuesOf(id: string, grain: Grain, part: string): Promise<Map<string, number | null>> {
      const key = `${id} ${grain} ${part}`;
      const held = known.get(key);
      if (held !== undefined) return held;
      const metric = METRICS[id];
      const made = (day: string) => idSql(grain, day, source.starts);
      const sql = metric?.sql(made, part, asked(grain === metric.grain)) ?? "";
      const rows = await native.rows(`SELECT id, CAST(CAST(v AS DOUBLE) AS VARCHAR) AS v FROM (${sql})`);
      const values = new Map(
        rows.map((row) => [row["id"] ?? "", row["v"] == null ? null : Number(row["v"])]),
      );
      known.set(key, values);
      return values;
    }

    const grainOf = (id: string): Grain => {
      if (/-w/.test(id)) return "week";
      if (/-q/.test(id)) return "quarter";
      if (/-h/.test(id)) return "half";
      return id.length === 4 ? "year" : id.length === 7 ? "month" : "day";
    };

    function baseOf(
      all: readonly Bounds[],
      { id, first }: Bounds,
      grain: Grain,
      vs: string,
    ): Bounds | undefined {
      if (vs === "previous") return all[all.findIndex((one) => one.id === id) - 1];
      const before = isoDay(Date.parse(`${first}T00:00:00Z`) - 364 * DAY_MS);
      if (grain === "day" || grain === "week") return all.find((one) => one.first === before);
      return all.find((one) => one.id === `${Number(id.slice(0, 4)) - 1}${id.slice(4)}`);
    }

    /** The change of an incomplete period by as many days, weeks or months of the other one; null where there is none. */
    async function likeForLike(
      id: string,
      grain: Grain,
      own: Bounds,
      base: Bounds | undefined,
      part: string,
    ): Promise<number | null> {
      if (base?.complete !== true || own.complete || own.first < source.from) return null;
      const [after, before] = beginningsOf(id, grain, own, base).map(([first, last]) =>
        first === undefined || last === undefined ? null : valueOver(id, part, first, last),
      );
      const [is, was] = [await after, await before];
      return typeof is === "number" && typeof was === "number" ? is - was : null;
    }

    function beginningsOf(id: string, grain: Grain, own: Bounds, base: Bounds): (string | undefined)[][] {
      const metric = METRICS[id];
      if (metric === undefined) return [];
      if (metric.grain !== "day" && !metric.anew) {
        if (grain === metric.grain) return [];
        const shift = metric.grain === "week" ? 3 : 0;
        const parts = ({ first, last }: Bounds) =>
          (periods.get(`${id} ${metric.grain}`) ?? []).filter((one) => {
            const day = later(one.first, shift);
            return day >= first && day <= last;
          });
        const passed = parts(own).filter((one) => one.complete).length;
        return [own, base].map((one) => [parts(one)[0]?.first, parts(one)[passed - 1]?.last]);
      }
      const length = ({ first, last }: Bounds, end = last) =>
        (Date.parse(end) - Date.parse(first)) / DAY_MS + 1;
      const passed = Math.min(length(own, own.last < source.to ? own.last : source.to), length(base));
      const days = metric.grain === "week" ? Math.floor(passed / 7) * 7 : passed;
      return days < 1 ? [] : [own, base].map(({ first }) => [first, later(first, days - 1)]);
    }

    const later = (day: string, days: number) => isoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);

    async function valueOver(id: string, part: string, first: string, last: string): Promise<number | null> {
      const within = (day: string) =>
        `CASE WHEN ${day} BETWEEN DATE '${first}' AND DATE '${last}' THEN 'x' END`;
      const sql = METRICS[id]?.sql(within, part, asked(false)) ?? "";
      const rows = await native.rows(
        `SELECT CAST(CAST(v AS DOUBLE) AS VARCHAR) AS v FROM (${sql}) WHERE id = 'x'`,
      );
      return rows[0]?.["v"] == null ? null : Number(rows[0]["v"]);
    }

    test("every figure of the ledger is what native DuckDB says of each grain, roll-up and segment", async () => {
      const wrong: string[] = [];
      const seen: Record<string, number> = {};
      for (const figure of report.ledger.figures) {
        const { metric, period, segment, measure, vs } = figure;
        if (measure !== "value" && measure !== "change") continue;
        const grain = grainOf(period);
        const all = periods.get(`${metric} ${grain}`) ?? [];
        const own = all.find(({ id }) => id === period);
        if (own === undefined) throw new Error(`the oracle has no ${period} of ${metric}`);
        const part = segment === null ? "true" : `region = '${segment.name}'`;
        const values = await valuesOf(metric, grain, part);
        const base = measure === "change" ? baseOf(all, own, grain, vs ?? "") : undefined;
        const [after, before] = [values.get(period) ?? null, values.get(base?.id ?? "") ?? null];
        const comparable = own.complete && base?.complete === true && after !== null && before !== null;
        const apart = comparable ? after - before : await likeForLike(metric, grain, own, base, part);
        const due = measure === "value" ? after : apart;
        const told = {
          value: due,
          reason: null,
          scale: Math.max(Math.abs(after ?? 0), Math.abs(before ?? 0)),
        };
        const hidden = figure.reason === "too few" && segment !== null;
        if (!hidden && (!agrees(figure.value, told) || (figure.status === "complete") !== own.complete))
          wrong.push(
            `${figure.id} is ${figure.value ?? figure.reason} (${figure.status}), but ${due} (${own.complete})`,
          );
        const kind = `${measure} of a ${grain}${segment === null ? "" : " by segment"}`;
        if (due !== null && !hidden) seen[kind] = (seen[kind] ?? 0) + 1;
      }
      expect(wrong).toEqual([]);
      for (const grain of ["day", "week", "month", "quarter", "half", "year"])
        for (const kind of [`value of a ${grain}`, `value of a ${grain} by segment`])
          expect(seen[kind], kind).toBeGreaterThan(5);
      expect(notNumbers(report, "report")).toEqual([]);
    });

    test("its weeks are numbered from the first one with four days in the year", () => {
      const weeks = (periods.get("weekly_mean week") ?? []).map(({ id }) => id);
      for (const id of source.short.filter((one) => /-w/.test(one)))
        expect(
          report.ledger.figures.some((figure) => figure.period === id),
          id,
        ).toBe(weeks.includes(id));
    });
  });
}
