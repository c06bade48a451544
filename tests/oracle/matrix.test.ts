import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { stream } from "../demo/random.ts";
import { IS_FULL } from "../support/forms.ts";
import { inTable } from "../support/inTable.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { isoDay, spanOf, weeksOf } from "../support/oraclePeriods.ts";
import { scratch } from "../support/oracleRoots.ts";
import { errorsOf } from "../support/smallCompany.ts";
import { AGGREGATES, type Aggregate, cellSql, type Grain, ROLLUPS, type Rollup } from "./matrixSql.ts";

const FIRST = "2026-01-01";
const LAST = "2026-07-12";
/** With SEXTANT_FULL=1 all gaps by all grains, of four tables each; else one table, all gaps by day, all grains with few gaps. */
const SEEDS = IS_FULL ? [0, 1, 2, 3] : [0];
const FEW = "gaps, the last of two days";
const GRAINS: readonly Grain[] = ["day", "week", "month", "quarter"];
const REGIONS = ["North", "South"];

/** Days on which the table has no rows: none, or some, whole weeks, a month, and the end of the quarter. */
const GAPS: Readonly<Record<string, (day: string, random: () => number) => boolean>> = {
  "no gaps": () => false,
  [FEW]: (day, random) =>
    random() < 0.2 || isWithin(day, "2026-05-11", "2026-05-24") || isWithin(day, "2026-06-29", "2026-06-30"),
  "gaps, the last of eleven days": (day, random) =>
    random() < 0.1 || isWithin(day, "2026-02-01", "2026-02-28") || isWithin(day, "2026-06-20", "2026-06-30"),
};

function isWithin(day: string, first: string, last: string): boolean {
  return day >= first && day <= last;
}

/** The rows of a table: some numbers are not known, at times none of a day; the South is missing on many days. */
function rowsOf(label: string, isGap: (day: string, random: () => number) => boolean): string[] {
  const random = stream(label);
  const rows: string[] = [];
  for (let moment = Date.parse(FIRST); moment <= Date.parse(LAST); moment += 86_400_000) {
    const day = isoDay(moment);
    // The first day and the last one are there, so that all tables cover the same days.
    if (day !== FIRST && day !== LAST && isGap(day, random)) continue;
    const known = random() < 0.9;
    const count = 1 + Math.floor(random() * 4);
    for (let row = 0; row < count; row += 1) {
      const x = known && random() < 0.85 ? ((random() - 0.2) * 100).toFixed(2) : "";
      const region = random() < 0.7 ? "North" : "South";
      rows.push([day, `m${Math.floor(random() * 6)}`, region, random() < 0.25, x].join(","));
    }
  }
  return rows;
}

interface Metric {
  readonly id: string;
  readonly rollup: Rollup;
  readonly aggregate: Aggregate;
  readonly zero: boolean;
}

const METRICS: readonly Metric[] = ROLLUPS.flatMap((rollup) =>
  AGGREGATES.flatMap((aggregate) =>
    // What is neither a sum nor a count is refused to be zero of nothing (`empty-is-not-zero`).
    (aggregate.additive || aggregate.below !== undefined ? [false, true] : [false]).map((zero) => ({
      id: `${rollup}_${aggregate.name}_${zero ? "zero" : "gap"}`,
      rollup,
      aggregate,
      zero,
    })),
  ),
);

function definition(metric: Metric, grain: Grain, isFirst: boolean): string {
  const { id, rollup, aggregate, zero } = metric;
  const keys: Readonly<Record<string, string>> = {
    name: id,
    role: isFirst ? "north_star" : "supporting",
    statement: "What is counted.",
    unit: "ratio",
    grain,
    review: grain === "quarter" ? "quarter" : "month",
    rollup,
    from: "visits",
    time: "day",
    ...aggregate.keys,
    segments: "{ region: region }",
    min_group: "1",
    ...(zero && { empty_is_zero: "true" }),
    ...(rollup === "last" && { absent_is_zero: "true" }),
  };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n`;
}

/** Periods that are asked for: of the grain and longer. */
function periodsOf(grain: Grain): readonly string[] {
  const longer = {
    day: ["2026-05-12", "2026-w20", "2026-05"],
    week: ["2026-w20", "2026-05"],
    month: ["2026-05"],
    quarter: [],
  };
  return [...longer[grain], "2026-q2", "2026-h1"];
}

/** The grains of which a period is made: first and last days; of weeks those whose Thursday lies in it. */
function grainsOf(period: string, grain: Grain): { first: string; last: string }[] {
  const span = spanOf(period);
  if (grain === "week" && span.grain !== "week" && span.grain !== "day")
    return weeksOf(span).map(({ first, last }) => ({ first: isoDay(first), last: isoDay(last) }));
  const grains: { first: string; last: string }[] = [];
  for (let day = span.first; day <= span.last; ) {
    const one = spanOf(isoDay(day), grain);
    grains.push({ first: isoDay(one.first), last: isoDay(one.last) });
    day = one.last + 86_400_000;
  }
  return grains;
}

const isCovered = ({ first, last }: { first: string; last: string }) => first >= FIRST && last <= LAST;

let native: Native;
beforeAll(async () => {
  native = await openNative();
});
afterAll(() => native.close());

describe.each(Object.keys(GAPS).flatMap((gaps) => SEEDS.map((seed) => ({ gaps, seed }))))(
  "every roll-up of every aggregate: $gaps, seed $seed",
  ({ gaps, seed }) => {
    test.each(GRAINS.filter((grain) => IS_FULL || gaps === FEW || grain === "day"))(
      "by %s",
      async (grain) => {
        const rows = rowsOf(`matrix ${gaps} ${seed}`, GAPS[gaps] ?? (() => false));
        const asked = METRICS.flatMap((metric) =>
          periodsOf(grain).flatMap((period) =>
            [null, ...(period === "2026-q2" ? REGIONS : [])].map((region) => ({ metric, period, region })),
          ),
        );
        const figures = await figuresOf(rows, grain, asked);
        await native.rows(
          "CREATE OR REPLACE TABLE visits (day DATE, member VARCHAR, region VARCHAR, hit BOOLEAN, x DOUBLE)",
        );
        await native.rows(`INSERT INTO visits VALUES ${rows.map(valuesOf).join(", ")}`);
        const wrong: string[] = [];
        for (const { metric, period, region } of asked) {
          const anew = metric.rollup === "recompute" || spanOf(period).grain === grain;
          const { first, last } = spanOf(period);
          const own = [{ first: isoDay(first), last: isoDay(last) }];
          const grains = anew ? own : grainsOf(period, grain).filter(isCovered);
          const rollup = anew ? "recompute" : metric.rollup;
          const sql = cellSql({ ...metric, rollup, grains: await grainsTable(grains), region });
          const [row] = await native.rows(sql);
          const due = row?.["v"] == null ? null : Number(row["v"]);
          const id = idOf(metric.id, period, region);
          const came = figures.get(id);
          const same =
            came === due ||
            Math.abs((came ?? Number.NaN) - (due ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(due ?? 0));
          if (!same) wrong.push(`${id} is ${came}, right is ${due}`);
        }
        expect(wrong).toEqual([]);
        expect(asked.length).toBeGreaterThan(200);
      },
    );
  },
);

const tables = new Map<string, string>();

/** The table of grains in native DuckDB: they are many, and read for each metric. */
async function grainsTable(
  grains: readonly { readonly first: string; readonly last: string }[],
): Promise<string | null> {
  if (grains.length === 0) return null;
  const values = grains.map(({ first, last }) => `(DATE '${first}', DATE '${last}')`).join(", ");
  const known = tables.get(values);
  if (known !== undefined) return known;
  const name = `grains_${tables.size}`;
  await native.rows(`CREATE TABLE ${name} AS SELECT * FROM (VALUES ${values}) AS listed(first, last)`);
  tables.set(values, name);
  return name;
}

function idOf(metric: string, period: string, region: string | null): string {
  return `${metric}@${period}${region === null ? "" : `/region=${region}`}`;
}

function valuesOf(row: string): string {
  const [day, member, region, hit, x] = row.split(",");
  return `('${day}', '${member}', '${region}', ${hit}, ${x === "" ? "NULL" : x})`;
}

async function figuresOf(
  rows: readonly string[],
  grain: Grain,
  asked: readonly { metric: Metric; period: string; region: string | null }[],
): Promise<ReadonlyMap<string, number | null>> {
  const files = scratch("matrix");
  try {
    files.write("content/report.mdx", "---\ncompany: Small\ntimezone: UTC\n---\nAbout.\n");
    for (const [index, metric] of METRICS.entries())
      files.write(`content/metrics/${metric.id}.mdx`, definition(metric, grain, index === 0));
    const body = asked.map(({ metric, period, region }) => {
      const part = region === null ? "" : ` segment="region=${region}"`;
      return `<Figure of="${metric.id}" at="${period}"${part} />`;
    });
    const head = "---\ntitle: Title\nsnapshot: s1\nsummary: Summary.\n---\n";
    files.write("content/editions/2026-q2/index.mdx", `${head}${inTable(body.join("\n"))}\n`);
    const table = files.write("visits.csv", `day,member,region,hit,x\n${rows.join("\n")}\n`);
    const taken = { name: "s1", takenAt: "2026-07-14T06:00:00Z", timezone: "UTC", through: null };
    await takeSnapshot({ root: files.root, files: [table], ...taken, progress: () => {} });
    const { site, diagnostics } = await compute(files.root, () => {});
    expect(errorsOf(diagnostics)).toEqual([]);
    const ledger = site?.editions[0]?.ledger.figures ?? [];
    return new Map(ledger.map(({ id, value }) => [id, value]));
  } finally {
    files.remove();
  }
}
