import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { chartedFrom } from "../../src/compute/drivers/segmentPeriods.ts";
import { bookByHand, period } from "../support/handMade.ts";
import { weeksUntil } from "../support/manyEditions.ts";
import { SCRATCH } from "../support/roots.ts";

const MANY = { metrics: 3, editions: 5 };

let folder = "";
beforeAll(() => {
  mkdirSync(SCRATCH, { recursive: true });
  folder = mkdtempSync(join(SCRATCH, "fits-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The product as a process that has just begun: it remembers nothing. */
async function begun() {
  vi.resetModules();
  const { diskCache } = await import("../../src/query/cache.ts");
  const { KeptFits } = await import("../../src/engine/kept/fits.ts");
  const { fitsMade } = await import("../../src/compute/fits.ts");
  const { tellMany } = await import("../support/manyEditions.ts");
  const kept = new KeptFits(diskCache(folder));
  const tell = () => {
    kept.recall();
    const before = fitsMade();
    const told = tellMany(MANY);
    kept.keep();
    return { told, made: fitsMade() - before };
  };
  return { tell };
}

/** The one file that is kept. */
function packFile(): string {
  const [file, ...others] = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".json"),
  );
  if (file === undefined || others.length > 0) throw new Error("not one file");
  return join(folder, file);
}

describe("what is told of series", () => {
  let [cold, pack]: [Awaited<ReturnType<typeof tellOnce>> | null, string] = [null, ""];
  const tellOnce = async () => (await begun()).tell();

  test("each distinct history is fitted once, over all editions of a build", async () => {
    const { tell } = await begun();
    cold = tell();
    pack = readFileSync(packFile(), "utf8");
    // Histories are beginnings of one series: from that of the first week of the first chart to all weeks.
    const [first, last] = [period("2020-q1"), period("2021-q1")];
    const { edition } = bookByHand("2020-q1", []).facts;
    expect(edition.period).toEqual(first);
    const shortest = weeksUntil(chartedFrom(first) + 3) - 1;
    expect(cold.made).toBe(MANY.metrics * (weeksUntil(last.last) - shortest));
    // The same once more, measured anew.
    expect(tell()).toEqual({ told: cold.told, made: 0 });
  });

  test("the next build fits none, and says the same to the last bit", async () => {
    const warm = await tellOnce();
    expect(warm.made).toBe(0);
    expect(warm.told).toEqual(cold?.told);
    expect(readFileSync(packFile(), "utf8")).toBe(pack);
  });

  test.each<[string, (text: string) => string]>([
    ["cut off", (text) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["of other words", () => '"a text"'],
    ["of another form", () => '{"told": {"a": 1}}'],
    ["changed by hand", (text) => text.replace(/"mean":\d/, '"mean":9')],
    [
      "of entries that are no such thing",
      (text) => {
        const { told } = JSON.parse(text) as { told: Record<string, unknown> };
        return JSON.stringify({
          told: Object.fromEntries(Object.keys(told).map((key) => [key, { mean: "many" }])),
        });
      },
    ],
  ])("a file that is %s is ignored and made anew", async (_, spoil) => {
    const file = packFile();
    writeFileSync(file, spoil(pack));
    const again = await tellOnce();
    expect(again.made).toBe(cold?.made);
    expect(again.told).toEqual(cold?.told);
    expect(readFileSync(packFile(), "utf8")).toBe(pack);
  });

  test("entries of another shape under a right hash are ignored one by one", async () => {
    const { sha256 } = await import("../../src/snapshot/hash.ts");
    const { told } = JSON.parse(pack) as { told: Record<string, unknown> };
    const [first = ""] = Object.keys(told);
    const foreign = { ...told, [first]: { mean: "many" } };
    writeFileSync(packFile(), JSON.stringify({ sha256: sha256(JSON.stringify(foreign)), told: foreign }));
    const again = await tellOnce();
    expect(again.made).toBe(1);
    expect(again.told).toEqual(cold?.told);
    expect(readFileSync(packFile(), "utf8")).toBe(pack);
  });
});

test("a folder that is computed again, in another process, fits none again", async () => {
  const root = join(folder, "root");
  const { copySmall } = await import("../support/smallRoot.ts");
  await copySmall(root);
  const computed = async () => {
    vi.resetModules();
    const { compute } = await import("../../src/engine/compute.ts");
    const { fitsMade } = await import("../../src/compute/fits.ts");
    const { site, diagnostics } = await compute(root, () => {});
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    return { site: JSON.stringify(site), made: fitsMade() };
  };
  const cold = await computed();
  expect(cold.made).toBeGreaterThan(20);
  expect(await computed()).toEqual({ site: cold.site, made: 0 });
});

test("the key of a series tells values, gaps, their order and whatever else is read apart", async () => {
  const { seriesKey } = await import("../../src/compute/keptFits.ts");
  const keys = [
    seriesKey([1, 2, 3], "step", "52"),
    seriesKey([1, 3, 2], "step", "52"),
    seriesKey([1, null, 3], "step", "52"),
    seriesKey([1, 0, 3], "step", "52"),
    seriesKey([1, 2, 3], "verdict", "52"),
    seriesKey([1, 2, 3], "step", "12"),
    seriesKey([1, 2, 3], "step5", "2"),
    seriesKey([1, 2], "step", "52"),
    seriesKey([1, 2, 3.000_000_000_000_000_4], "step", "52"),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(seriesKey([1, 2, 3], "step", "52")).toBe(keys[0]);
});
