import { appendFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stream, whole } from "../demo/random.ts";
import { faulty, leftoversIn } from "../faults/bench.ts";
import { IS_FULL } from "../support/forms.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import {
  copyEngine,
  copyOfRoot,
  hashesBelow,
  makeReleasable,
  type Outcome,
  sextant,
  sextantHere,
} from "../support/releases.ts";
import { REPOSITORY } from "../support/roots.ts";

const RELEASE = ["release", "2026-q2", "--accept-warnings"];
const roots: Scratch[] = [];
let warm: Scratch;

beforeAll(async () => {
  warm = await makeReleasable();
  roots.push(warm);
  await sextantHere(warm.root, ["check"]);
});
afterAll(() => {
  for (const root of roots) root.remove();
});

function fresh(): Scratch {
  const copy = copyOfRoot(warm.root);
  roots.push(copy);
  return copy;
}

/** Either nothing is served, or everything is, and verifies. */
async function nothingOrEverything(root: string): Promise<"nothing" | "everything"> {
  const isServed = existsSync(join(root, "public/editions/2026-q2/v1"));
  const verified = await sextantHere(root, ["verify"]);
  expect(verified.err).toBe("");
  expect(verified.out).toMatch(isServed ? /^1 version, / : /^0 versions, /);
  return isServed ? "everything" : "nothing";
}

/** The next release works, or says that there is one already; nothing half-made stays. */
async function goesOn(root: string, before: "nothing" | "everything"): Promise<void> {
  const next = await sextantHere(root, RELEASE);
  if (before === "nothing") expect(next.out).toMatch(/^2026-q2 v1 is released/);
  else expect(next.err).toContain("already-released");
  expect(await nothingOrEverything(root)).toBe("everything");
  expect(leftoversIn(root)).toEqual([]);
  expect(readdirSync(join(root, "data/sealed"))).toEqual(["2026-q2-v1"]);
  expect(readdirSync(join(root, "data/sealed/2026-q2-v1")).sort()).toEqual([
    "content",
    "record.json",
    "seal.json",
  ]);
}

function killedBefore(root: string, step: string): Promise<Outcome> {
  return sextant(root, [root, "2026-q2", step], {
    script: join(REPOSITORY, "tests/release/killedBefore.ts"),
  });
}

describe("a release that fails", () => {
  test.runIf(IS_FULL)("as pages do not render leaves nothing", async () => {
    const files = fresh();
    const engine = copyEngine();
    appendFileSync(join(engine, "src/site/routes/page.astro"), "{thereIsNoSuchName}\n");
    const { exit, err } = await sextant(files.root, RELEASE, { engine });
    expect([exit, err]).toEqual([
      1,
      expect.stringMatching(
        /the page \/editions\/2026-q2\/v1\/.* cannot be rendered: thereIsNoSuchName is not defined/,
      ),
    ]);
    rmSync(engine, { recursive: true });
    expect(await nothingOrEverything(files.root)).toBe("nothing");
    expect(existsSync(files.path("data/sealed"))).toBe(false);
    expect(leftoversIn(files.root)).toEqual([]);
  });

  test("as a link leads nowhere names its place, and leaves nothing", async () => {
    const files = fresh();
    files.edit("content/editions/2026-q2/details.mdx", "There were", "[Look](/nowhere.pdf). There were");
    const { exit, err } = await sextantHere(files.root, RELEASE);
    expect([exit, err]).toEqual([
      1,
      expect.stringMatching(/error dead-link content\/editions\/2026-q2\/details\.mdx[\s\S]*nowhere\.pdf/),
    ]);
    expect(await nothingOrEverything(files.root)).toBe("nothing");
  });

  test("as the disk is full leaves nothing", async () => {
    const { root } = fresh();
    const { exit, err } = await faulty(root, RELEASE, { mode: "ENOSPC", at: 150, told: "" });
    expect([exit, err]).toEqual([1, expect.stringContaining("error disk-full ")]);
    expect(await nothingOrEverything(root)).toBe("nothing");
    expect(existsSync(join(root, "data/sealed"))).toBe(false);
    expect(leftoversIn(root)).toEqual([]);
  });

  test("nobody has approved, or with errors, or with warnings that were not accepted, says so and leaves nothing", async () => {
    const files = fresh();
    const before = hashesBelow(files.path("content"));
    files.edit("content/editions/2026-q1/index.mdx", "approved_by: {", "authors: [Ada] # {");
    expect((await sextantHere(files.root, ["release", "2026-q1"])).err).toContain(
      "nobody has approved 2026-q1",
    );
    files.edit(
      "content/editions/2026-q2/index.mdx",
      "lowlights: [Few come by at the weekend]",
      "lowlights: []",
    );
    const warned = await sextantHere(files.root, ["release", "2026-q2"]);
    expect([warned.exit, warned.err]).toEqual([
      1,
      expect.stringContaining("accept them with --accept-warnings"),
    ]);
    files.edit("content/editions/2026-q2/index.mdx", "{{talkers}}", "{{talker}}");
    expect((await sextantHere(files.root, RELEASE)).exit).toBe(1);
    expect((await sextantHere(files.root, ["release", "2026-q9"])).err).toContain(
      "there is no edition 2026-q9",
    );
    expect(await nothingOrEverything(files.root)).toBe("nothing");
    expect(Object.keys(hashesBelow(files.path("content")))).toEqual(Object.keys(before));
  });
});

describe("a release that is killed", () => {
  test.each([
    ["publish", "nothing"],
    ["finish", "everything"],
  ] as const)("before %s leaves %s", async (step, left) => {
    const { root } = fresh();
    expect((await killedBefore(root, step)).exit).toBeNull();
    expect(await nothingOrEverything(root)).toBe(left);
    await goesOn(root, left);
  });

  test.each([1])("at a moment by chance (seed %i) leaves nothing or everything", async (seed) => {
    const { root } = fresh();
    const delay = 300 + whole(stream(`killed ${seed}`), 2_500);
    let timer: NodeJS.Timeout | undefined;
    await sextant(root, RELEASE, {
      started: (kill) => {
        timer = setTimeout(kill, delay);
      },
    });
    clearTimeout(timer);
    await goesOn(root, await nothingOrEverything(root));
  });
});
