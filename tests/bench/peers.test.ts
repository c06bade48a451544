import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { IS_FULL } from "../support/forms.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { sextantHere } from "../support/releases.ts";
import { edit, SCRATCH } from "../support/roots.ts";
import { figuresOf } from "./peers/framework.ts";
import { generate, QUARTERS } from "./peers/generator.ts";
import { assertSame, type Figures } from "./peers/peer.ts";
import { figuresIn, writeSextant } from "./peers/sextant.ts";

const ROWS = 40_000;
/** One without a quarter before, one between, and the newest. */
const TOLD = ["2023-q4", "2025-q1", "2026-q3"];
const TAKEN = { takenAt: "2026-10-01T06:00:00Z", timezone: "UTC", through: "2026-09-30", progress: () => {} };
const LOADERS = fileURLToPath(new URL("peers/framework/src/data/", import.meta.url));

let files: Scratch;
let native: Native;
const csv = () => files.path("data/activity.csv");

beforeAll(async () => {
  files = scratch("peers", SCRATCH);
  native = await openNative();
  await generate(csv(), ROWS);
});
afterAll(() => {
  native.close();
  files.remove();
});

/** The report of some quarters in a folder of its own, with its table frozen. */
async function report(name: string, quarters: readonly string[]): Promise<string> {
  const root = files.path(name);
  writeSextant(root, { rows: ROWS, quarters });
  await takeSnapshot({ root, name: "2026-10-01", files: [csv()], ...TAKEN });
  return root;
}

describe("the generator", () => {
  test("makes the same table each time, with as many rows as it is asked for", async () => {
    const again = files.path("again/activity.csv");
    await generate(again, ROWS);
    expect(readFileSync(again)).toEqual(readFileSync(csv()));
    const lines = readFileSync(again, "utf8").trim().split("\n");
    expect(lines[0]).toBe("day,user_id,region,plan,posts,minutes");
    expect(lines.length - 1).toBe(ROWS);
    rmSync(dirname(again), { recursive: true });
  });

  test("covers the days of all quarters, and every region and plan", async () => {
    const [row] = await native.rows(
      `SELECT min(day) AS first, max(day) AS last, count(DISTINCT day) AS days, count(DISTINCT (region, plan)) AS groups FROM read_csv('${csv()}')`,
    );
    expect(row).toEqual({ first: "2023-10-01", last: "2026-09-30", days: "1096", groups: "12" });
    expect(QUARTERS).toHaveLength(12);
    expect([QUARTERS[0], QUARTERS[11]]).toEqual(["2023-q4", "2026-q3"]);
  });
});

describe("the report for comparison", () => {
  let dist: string;

  beforeAll(async () => {
    const root = await report("told", TOLD);
    const built = await sextantHere(root, ["build"]);
    expect(built.err).not.toMatch(/^error /m);
    expect(built.exit).toBe(0);
    dist = join(root, "dist", "drafts");
  });

  test.each(TOLD)("of %s says what SQL by hand says of its table", async (quarter) => {
    assertSame(figuresIn(join(dist, quarter), quarter), await byHand(quarter));
  });

  test.each(TOLD)("of %s says what the loader of Framework's page says", (quarter) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(LOADERS, "[quarter].json.js"), `--quarter=${quarter}`],
      { cwd: files.root, encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
    assertSame(figuresIn(join(dist, quarter), quarter), figuresOf(JSON.parse(stdout)));
  });

  test("is told apart where one number differs, or is missing", () => {
    const figures = figuresIn(join(dist, "2026-q3"), "2026-q3");
    const other = {
      ...figures,
      means: { ...figures.means, actives: (figures.means["actives"] ?? 0) + 1e-3 },
    };
    expect(() => assertSame(figures, other)).toThrow(/^actives is /);
    expect(() => assertSame(figures, { ...figures, change: null })).toThrow(/^change is /);
    expect(() => assertSame(figures, { ...figures, groups: {} })).toThrow(/^Africa, free 0 is /);
    expect(() => assertSame({ ...figures, groups: {} }, figures)).toThrow(/^Africa, free 0 is /);
  });
});

/** What a report was computed from: how many queries ran, and how many were known. */
async function counts(root: string): Promise<readonly [ran: number, known: number]> {
  const { ran, cached, diagnostics } = await compute(root, () => {});
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return [ran, cached];
}

describe("queries that run", () => {
  test.each(
    [
      { name: "one quarter", quarters: ["2026-q3"], cold: 18, metric: 1 },
      { name: "three quarters", quarters: TOLD, cold: 52, metric: 3 },
    ].slice(0, IS_FULL ? 2 : 1),
  )("of $name: cold, again, after a sentence, a metric's SQL, a snapshot", async (row) => {
    const root = await report(`counted-${row.quarters.length}`, row.quarters);
    const [cold, known] = await counts(root);
    expect(cold).toBe(row.cold);
    const all = cold + known;
    expect(await counts(root)).toEqual([0, all]);
    const page = join("content/editions/2026-q3/index.mdx");
    edit(root, page, "it moves slowly", "it moves in small steps");
    expect(await counts(root)).toEqual([0, all]);
    edit(root, "content/metrics/long_days.mdx", "(where minutes > 100)", "(where minutes >= 100)");
    expect(await counts(root)).toEqual([row.metric, all - row.metric]);
    await generate(csv(), ROWS + 1);
    await takeSnapshot({ root, name: "2026-10-02", files: [csv()], ...TAKEN });
    await generate(csv(), ROWS);
    edit(root, page, "snapshot: 2026-10-01", "snapshot: 2026-10-02");
    const [ran] = await counts(root);
    expect(ran).toBe(18);
  });
});

/** A quarter's numbers by SQL on the CSV file: a week counts to the quarter that holds its Thursday. */
async function byHand(quarter: string): Promise<Figures> {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  const first = `${year}-${String(3 * number - 2).padStart(2, "0")}-01`;
  const weeks = `SELECT date_trunc('week', day) AS week, count(DISTINCT user_id) FILTER (posts > 0) AS posters, count(DISTINCT user_id) AS actives, sum(minutes) AS minutes, count(*) AS days, count(*) FILTER (posts = 0) AS silent, count(*) FILTER (minutes > 100) AS long, count(DISTINCT user_id) FILTER (plan <> 'free') AS paying FROM read_csv('${csv()}') GROUP BY week`;
  const over = (what: string, months: number) =>
    native.number(
      `SELECT ${what} FROM (${weeks}) WHERE week >= DATE '2023-10-02' AND week + INTERVAL 3 DAY >= DATE '${first}' + INTERVAL (${months}) MONTH AND week + INTERVAL 3 DAY < DATE '${first}' + INTERVAL (${months + 3}) MONTH`,
    );
  const own = async (what: string) => (await over(what, 0)) ?? Number.NaN;
  const before = await over("avg(posters)", -3);
  const posters = await own("avg(posters)");
  const groups = await native.rows(
    `SELECT region || ', ' || plan AS name, count(DISTINCT user_id) AS people, sum(posts) AS posts, sum(minutes) AS minutes FROM read_csv('${csv()}') WHERE day >= '${first}' AND day < DATE '${first}' + INTERVAL 3 MONTH GROUP BY name`,
  );
  return {
    means: {
      posters,
      actives: await own("avg(actives)"),
      minutes_per_user: await own("sum(minutes) / sum(actives)"),
      silent_days: await own("sum(silent) / sum(days)"),
      long_days: await own("sum(long) / sum(days)"),
      paying_people: await own("sum(paying) / sum(actives)"),
    },
    change: before === null ? null : posters / before - 1,
    groups: Object.fromEntries(
      groups.map((row) => [row["name"] ?? "", [row["people"], row["posts"], row["minutes"]].map(Number)]),
    ),
  };
}
