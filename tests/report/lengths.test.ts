import { afterAll, describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { scratch } from "../support/oracleRoots.ts";
import { reportOf, visits } from "../support/smallCompany.ts";
import { QUARTERLY } from "../support/smallMetrics.ts";

const files = scratch("lengths");
afterAll(files.remove);

describe("editions of weeks and of the quarter that they are in", () => {
  const METRIC =
    "name: Visits\nrole: north_star\nstatement: A visit.\nunit: visits\ngrain: day\nreview: week\nrollup: sum\nfrom: visits\ntime: day\nvalue: count(*)";

  test("are told in the order in which their periods end, each held against the one before it there", async () => {
    files.write("content/report.mdx", "---\ncompany: Small\ntimezone: UTC\n---\nAbout.\n");
    files.write("content/metrics/visits.mdx", `---\n${METRIC}\n---\n`);
    for (const id of ["2026-q1", "2026-w11", "2026-w12", "2026-03"])
      files.write(`content/editions/${id}/index.mdx`, "---\ntitle: T\nsummary: S.\nsnapshot: s1\n---\n");
    const rows = visits("lengths", "2025-09-01", 205).map(({ day, member }) => `${day},${member}`);
    const table = files.write("visits.csv", `day,member\n${rows.join("\n")}\n`);
    await takeSnapshot({
      root: files.root,
      name: "s1",
      files: [table],
      takenAt: "2026-03-25T06:00:00Z",
      timezone: "UTC",
      through: "2026-03-24",
      progress: () => {},
    });
    const { site } = await compute(files.root, () => {});
    const told = new Map(site?.editions.map((report) => [report.id, report]));
    // Of a month and a quarter with the same end the quarter is the newest.
    expect([...told.keys()]).toEqual(["2026-q1", "2026-03", "2026-w12", "2026-w11"]);
    expect([...told.values()].map(({ changed }) => changed.since)).toEqual([
      ...["March 2026", "16–22 Mar 2026", "9–15 Mar 2026", null],
    ]);
    const scored = (id: string) => told.get(id)?.outlook.scored.map(({ madeIn, period }) => [madeIn, period]);
    expect(scored("2026-w12")).toEqual([["9–15 Mar 2026", "16–22 Mar 2026"]]);
    // A quarter's page holds no week's forecast against "as last quarter".
    expect(scored("2026-q1")).toEqual([]);
  });
});

describe("what is left of a period whose weeks run over its ends", () => {
  test("is said in whole weeks' worth, so that what each must bring makes the target", async () => {
    const report = await reportOf(QUARTERLY);
    const row = report.outlook.forecasts.find(({ metric }) => metric === "revenue");
    // The second quarter touches 14 weeks; its 91 days are 13.
    expect(row?.pace?.per).toBe("a week in the 13 weeks left");
    const needed = (row?.pace?.needed.value ?? 0) * 13;
    expect(Math.abs(needed / 590_000 - 1)).toBeLessThan(0.01);
  });
});
