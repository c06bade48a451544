import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { dataModule, handing } from "../../src/report/siteShape.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";

let files: Scratch;
const all: Scratch[] = [];
beforeEach(() => {
  files = scratch("handing", SCRATCH);
  all.push(files);
});
afterAll(() => {
  for (const one of all) one.remove();
});

/** The module of a renderer, as it is loaded: each a new one. */
async function load(part: "site" | "standing"): Promise<{ readonly default: unknown }> {
  count += 1;
  return import(files.write(`${part}-${count}.mjs`, dataModule(part, files.root)));
}
let count = 0;

const one = { site: { company: "One" }, standing: { superseded: true } };
const two = { site: { company: "Two" }, standing: undefined };

describe("what is handed to a renderer", () => {
  test("is what is being rendered, to modules loaded then, before and after; and is let go of", async () => {
    let first: Awaited<ReturnType<typeof load>> | undefined;
    await handing(one, async () => {
      first = await load("site");
      expect(first.default).toBe(one.site);
      expect((await load("standing")).default).toBe(one.standing);
    });
    expect(first?.default).toBeUndefined();
    await handing(two, async () => {
      expect(first?.default).toBe(two.site);
      expect((await load("site")).default).toBe(two.site);
      expect((await load("standing")).default).toBeUndefined();
    });
    expect(first?.default).toBeUndefined();
  });

  test("is never that of another: who comes meanwhile waits, also behind one that fails", async () => {
    const seen: unknown[] = [];
    const module = handing(one, async () => {
      const loaded = await load("site");
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(loaded.default);
      throw new Error("cannot be rendered");
    });
    const next = handing(two, async () => {
      seen.push((await load("site")).default);
    });
    await expect(module).rejects.toThrow("cannot be rendered");
    await next;
    expect(seen).toEqual([one.site, two.site]);
  });

  test("is in the file of the folder, where nothing is handed over", async () => {
    files.write("site.json", JSON.stringify({ site: { company: "Filed" }, document: null }));
    const filed = await load("site");
    expect(filed.default).toEqual({ company: "Filed" });
    await handing(one, async () => {});
    expect(filed.default).toEqual({ company: "Filed" });
  });
});
