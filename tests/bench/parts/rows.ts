import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { ROOT, run, times } from "../measure.ts";
import { forget } from "../roots.ts";
import { type Line, linesOf } from "../table.ts";

const MILLION = 1_000_000;
const ROWS = [100_000, MILLION, 10_000_000, 50_000_000];

/** Checks of reports on tables of up to a million rows, or of up to fifty where not `small`. */
export async function checkRows(small: boolean): Promise<Line[]> {
  const lines: Line[] = [];
  for (const rows of ROWS.filter((count) => !small || count <= MILLION)) lines.push(...(await check(rows)));
  return lines;
}

async function check(rows: number): Promise<Line[]> {
  const root = join(ROOT, `rows-${rows}`);
  await makeLarge(root, rows, Math.max(40_000, rows / 10));
  const what = `check cold, ${rows.toLocaleString("en-GB")} rows × 5 columns`;
  const runs = await times(rows > MILLION ? 1 : 3, () => {
    forget(root);
    return run(["check", "--root", root]);
  });
  rmSync(root, { recursive: true, force: true });
  return linesOf(what, runs);
}

/**
 * A root with one edition on a large Parquet table of five columns (person, day, region, amount, posted) over 458 days,
 * that counts people, a sum and a rate, by day, week and region.
 */
async function makeLarge(root: string, rows: number, people: number): Promise<void> {
  for (const folder of ["content/metrics", "content/editions/2026-q3"])
    mkdirSync(join(root, folder), { recursive: true });
  const file = join(ROOT, "events.parquet");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT CAST(hash(i) % ${people} AS INTEGER) AS user_id, DATE '2025-07-01' + CAST(i * 458 // ${rows} AS INTEGER) AS day, ['Europe', 'Americas', 'Asia'][1 + CAST(hash(i + 1) % 3 AS INTEGER)] AS region, CAST(hash(i + 2) % 10000 AS DOUBLE) / 100 AS amount, hash(i + 3) % 3 = 0 AS posted FROM range(${rows}) t(i)) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`,
  );
  connection.closeSync();
  const metric = (id: string, lines: readonly string[]) =>
    writeFileSync(
      join(root, `content/metrics/${id}.mdx`),
      ["---", ...lines, "from: events", "time: day", "segments: { region: region }", "---", ""].join("\n"),
    );
  const daily = ["grain: day", "review: week", "rollup: mean"];
  metric("posters", [
    "name: People who post",
    "role: north_star",
    "statement: People who post.",
    "unit: people",
    "where: posted",
    "value: count(distinct user_id)",
    "tree: active * rate",
    ...daily,
  ]);
  metric("active", [
    "name: Active people",
    "role: input",
    "statement: People who come.",
    "unit: people",
    "value: count(distinct user_id)",
    ...daily,
  ]);
  metric("rate", [
    "name: Share who post",
    "role: input",
    "statement: Share of them who post.",
    "unit: percent",
    "numerator: count(distinct user_id) filter (where posted)",
    "denominator: count(distinct user_id)",
    ...daily,
  ]);
  metric("revenue", [
    "name: Revenue",
    "role: outcome",
    "statement: Money.",
    "unit: currency",
    "grain: week",
    "rollup: sum",
    "value: sum(amount)",
  ]);
  writeFileSync(join(root, "content/report.mdx"), "---\ncompany: Large\n---\n");
  writeFileSync(
    join(root, "content/editions/2026-q3/index.mdx"),
    "---\ntitle: Large\nsnapshot: large\nsummary: Large.\n---\n",
  );
  await run([
    "snapshot",
    "large",
    file,
    "--through",
    "2026-09-30",
    "--root",
    root,
    "--taken-at",
    "2026-10-02T00:00:00Z",
  ]);
  rmSync(file);
}
