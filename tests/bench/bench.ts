import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { copyDemo, REPOSITORY, SCRATCH } from "../support/roots.ts";
import { compareArchives } from "./archive.ts";

/** Seconds and megabytes of one process. */
interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

const ROOT = join(SCRATCH, "bench");
const ROWS = 10_000_000;

rmSync(ROOT, { recursive: true, force: true });
const demo = join(ROOT, "demo");
copyDemo(demo);
await compare("demo (3 editions, all drafts, 2.5 M rows)", demo);
const large = join(ROOT, "large");
await makeLarge(large);
await compare(`one edition on ${ROWS.toLocaleString("en")} rows × 5 columns in Parquet`, large);
rmSync(ROOT, { recursive: true, force: true });
await compareArchives();

/** Cold and warm builds of a root beside native DuckDB, which answers the same statements on the same tables. */
async function compare(what: string, root: string): Promise<void> {
  rmSync(join(root, ".sextant"), { recursive: true, force: true });
  const cold = run(["src/cli/run.ts", "build", "--root", root]);
  const warm = run(["src/cli/run.ts", "build", "--root", root]);
  const native = await yardstick(root);
  console.log(`\n${what}`);
  print("cold build", cold, native);
  print("warm build", warm, native);
  console.log(`  native DuckDB, one thread, the same SQL   ${native.toFixed(1)} s   (the yardstick)`);
}

function print(what: string, { seconds, megabytes }: Measured, native: number): void {
  console.log(
    `  ${what}   ${seconds.toFixed(1)} s   ${megabytes.toFixed(0)} MB   ${(seconds / native).toFixed(2)} × the yardstick`,
  );
}

function run(args: readonly string[]): Measured {
  const usage = join(ROOT, "usage");
  const hook = new URL("./usage.ts", import.meta.url).href;
  const start = performance.now();
  const result = spawnSync(process.execPath, ["--import", hook, ...args], {
    cwd: REPOSITORY,
    encoding: "utf8",
    env: { ...process.env, SEXTANT_USAGE: usage },
  });
  if (result.status !== 0) throw new Error(`${args.join(" ")} failed:\n${result.stdout}\n${result.stderr}`);
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: Number(readFileSync(usage, "utf8")) / 1024,
  };
}

/** Seconds that native DuckDB takes for every statement of every edition, tables loaded from the same files. */
async function yardstick(root: string): Promise<number> {
  let seconds = 0;
  const drafts = join(root, "dist", "drafts");
  for (const edition of readdirSync(drafts)) {
    const ledger = JSON.parse(readFileSync(join(drafts, edition, "figures.json"), "utf8"));
    const folder = join(root, "data", ledger.snapshot);
    const manifest = JSON.parse(readFileSync(join(folder, "snapshot.json"), "utf8"));
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await instance.connect();
    const start = performance.now();
    for (const { name, file, format } of manifest.tables) {
      await connection.run(`CREATE TABLE "${name}" AS SELECT * FROM read_${format}('${join(folder, file)}')`);
    }
    for (const name of ["newcomer_returns"]) {
      if (root !== demo) continue;
      const sql = readFileSync(join(root, "content", "queries", `${name}.sql`), "utf8");
      await connection.run(`CREATE VIEW ${name} AS ${sql}`);
    }
    const statements = new Set(ledger.figures.flatMap((figure: { sql: readonly string[] }) => figure.sql));
    for (const sql of statements) await connection.runAndReadAll(String(sql));
    seconds += (performance.now() - start) / 1000;
    connection.closeSync();
  }
  return seconds;
}

/** A root with one edition on a large table: a count of people, a sum and a rate, by week and region. */
async function makeLarge(root: string): Promise<void> {
  for (const folder of ["content/metrics", "content/editions/2026-q3"])
    mkdirSync(join(root, folder), { recursive: true });
  const file = join(ROOT, "events.parquet");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT CAST(hash(i) % 400000 AS INTEGER) AS user_id, DATE '2025-07-01' + CAST(i * 458 // ${ROWS} AS INTEGER) AS day, ['Europe', 'Americas', 'Asia'][1 + CAST(hash(i + 1) % 3 AS INTEGER)] AS region, CAST(hash(i + 2) % 10000 AS DOUBLE) / 100 AS amount, hash(i + 3) % 3 = 0 AS posted FROM range(${ROWS}) t(i)) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`,
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
  const taken = run([
    "src/cli/run.ts",
    "snapshot",
    "large",
    file,
    "--root",
    root,
    "--taken-at",
    "2026-10-02T00:00:00Z",
  ]);
  console.log(
    `\ntaking the large snapshot   ${taken.seconds.toFixed(1)} s   ${taken.megabytes.toFixed(0)} MB`,
  );
}
