import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diffSnapshots } from "../../src/take/diffSnapshots.ts";
import { refusal, type Scratch, scratch, take, writeContent } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("diff", SCRATCH);
});
afterEach(() => files.remove());

/** A row a day of the quarter, with `n` of each. */
function daily(n: (day: number) => number, last = 90): string {
  const rows = Array.from({ length: last }, (_, day) => {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    return `${date},${n(day)}\n`;
  });
  return `day,n\n${rows.join("")}`;
}

async function frozen(name: string, tables: Readonly<Record<string, string>>): Promise<void> {
  const paths = Object.entries(tables).map(([table, text]) => files.write(`in/${name}/${table}.csv`, text));
  await take(files, paths, { name });
}

async function lines(before = "s1", after = "s2"): Promise<string[]> {
  const said: string[] = [];
  const effects = { root: files.root, progress: () => {} };
  for await (const line of diffSnapshots(effects, before, after)) said.push(line);
  return said;
}

describe("the difference between two snapshots", () => {
  test("names tables and columns that came and went, types, rows, days and totals, and nothing else", async () => {
    await frozen("s1", {
      gone: "a\n1\n",
      kept: "a\n1\n",
      events: "id,day,amount,old,same\n1,2026-01-01,1.25,x,7\n2,2026-01-02,2.50,y,8\n",
    });
    await frozen("s2", {
      fresh: "a\n1\n2\n",
      kept: "a\n1\n",
      events:
        "id,day,amount,new,same\nx1,2026-01-02,2.50,x,7\nx2,2026-01-02,2.50,y,8\nx3,2026-01-05,0.50,z,0\n",
    });
    expect(await lines()).toEqual([
      "events: 2 → 3 (+1) rows",
      "  id: type BIGINT → VARCHAR",
      "  id: total 3 → none",
      "  day: 2026-01-01 to 2026-01-02 → 2026-01-02 to 2026-01-05",
      "  amount: total 3.75 → 5.50",
      "  old: column gone",
      "  new: new column, VARCHAR",
      "fresh: new, 2 rows",
      "gone: gone, it had 1 row",
      "kept: the same bytes",
      "the figures are not compared: content/report.mdx does not read",
    ]);
  });

  test("tells which figures of the newest draft come out otherwise, the plain ones of the edition first", async () => {
    writeContent(files, { value: "sum(n)" });
    await frozen("s1", { events: daily(() => 1) });
    await frozen("s2", { events: daily((day) => (day === 89 ? 11 : 1)) });
    const said = await lines();
    expect(said.slice(0, 2)).toEqual(["events: 90 rows", "  n: total 90 → 100"]);
    expect(said[2]).toMatch(/^2026-q1, draft: \d+ of \d+ figures moved, 0 appeared, 0 vanished$/);
    expect(said[3]).toBe("  people, value, Q1 2026: 90 → 100 (+10, +11.1%)");
  });

  test("between a snapshot and itself is none, in tables and figures", async () => {
    writeContent(files, { value: "sum(n)" });
    await frozen("s1", { events: daily(() => 1) });
    expect(await lines("s1", "s1")).toEqual([
      "events: the same bytes",
      expect.stringMatching(/^2026-q1, draft: all \d+ figures the same$/),
    ]);
  });

  test("says why the figures cannot be computed on the other one", async () => {
    writeContent(files, { value: "sum(n)" });
    await frozen("s1", { events: daily(() => 1) });
    await frozen("s2", { events: daily(() => 1).replace("day,n", "day,m") });
    const said = await lines();
    expect(said).toEqual([
      "events: 90 rows",
      "  n: column gone",
      "  m: new column, BIGINT",
      "the figures of 2026-q1 cannot be computed on s2:",
      '  there is no column "n" (in `value`)',
    ]);
  });

  test("with one that is not there, or was changed, is an error that names it", async () => {
    await frozen("s1", { events: daily(() => 1) });
    expect((await refusal(lines("s1", "s9")))[0]).toMatchObject({
      code: "missing-snapshot",
      file: "data/s9/snapshot.json",
    });
    await frozen("s2", { events: daily(() => 1) });
    files.write("data/s2/events.parquet", "PAR1");
    expect((await refusal(lines()))[0]).toMatchObject({
      code: "snapshot-changed",
      file: "data/s2/events.parquet",
    });
  });
});
