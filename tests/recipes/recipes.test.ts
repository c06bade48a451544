import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Compiled, compiled } from "../support/compiled.ts";
import { read, sectionOf } from "../support/docs.ts";
import { IS_FULL } from "../support/forms.ts";
import { copyEngine, sextant } from "../support/releases.ts";
import { edit, REPOSITORY, SCRATCH } from "../support/roots.ts";
import { copySmall } from "../support/smallRoot.ts";
import { changesOf, FORGOTTEN, RECIPES } from "./forgotten.ts";

const HERE = fileURLToPath(new URL("./", import.meta.url));
const PATCHES = readdirSync(HERE).filter((name) => name.endsWith(".patch"));

/** A copy of the engine with the pages that a patch may change, outside of any repository. */
function copied(): string {
  const engine = copyEngine();
  cpSync(join(REPOSITORY, "docs"), join(engine, "docs"), { recursive: true });
  return engine;
}

/** Applies patches to a copy as people do; what git said of it. */
function applied(engine: string, ...words: readonly string[]): string {
  // Within a repository git would take the paths as those of its root.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(engine) };
  const { status, stderr } = spawnSync("git", ["apply", ...words], { cwd: engine, encoding: "utf8", env });
  return status === 0 ? "" : stderr || `git ended with ${status}`;
}

function patched(): string {
  const engine = copied();
  const said = applied(engine, ...PATCHES.map((name) => join(HERE, name)));
  if (said !== "") throw new Error(said);
  return engine;
}

/** The files that a patch touches. */
function touchedBy(patch: string): string[] {
  const text = readFileSync(join(HERE, patch), "utf8");
  return [...text.matchAll(/^diff --git a\/(\S+)/gm)].map(([, file = ""]) => file);
}

/** The place that a file belongs to: words in all languages are one, and so is a folder that is new. */
function placeOf(file: string): string {
  return file
    .replace(/^src\/language\/(?:en|de|fr)\//, "src/language/*/")
    .replace(/^(src\/language\/nl|src\/blocks\/dataDay|tests\/build\/[^/]+)\/.*/, "$1");
}

/** The cells of a recipe's row in the list of the eight changes. */
function rowOf(page: string): string[] {
  const link = page.slice("docs/contribute/".length);
  const rows = sectionOf(read("docs/contribute/house.md"), "Eight changes").split("\n");
  const row = rows.find((line) => line.startsWith("| [") && new RegExp(`\\]\\(${link}[#)]`).test(line));
  return (row ?? "")
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

let engine = "";
beforeAll(() => {
  engine = patched();
});
afterAll(() => rmSync(engine, { recursive: true, force: true }));

describe("the patch of a recipe", () => {
  test("is there for each of the eight, and is linked from its page", () => {
    expect(PATCHES).toEqual(RECIPES.map(({ patch }) => patch));
    for (const { page, patch } of RECIPES) expect(read(page)).toContain(`tests/recipes/${patch}`);
  });

  test("applies to the code as it is, by itself", () => {
    const fresh = copied();
    for (const patch of PATCHES) expect(applied(fresh, "--check", join(HERE, patch)), patch).toBe("");
    rmSync(fresh, { recursive: true });
  });

  test("touches no file that another one touches, so that they apply together in any order", () => {
    const all = PATCHES.flatMap(touchedBy);
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((file, index) => all.indexOf(file) !== index)).toEqual([]);
  });

  test("touches at most four places, as many as the list of changes says", () => {
    for (const { page, patch } of RECIPES) {
      const places = new Set(touchedBy(patch).map(placeOf)).size;
      expect(places, patch).toBeLessThanOrEqual(4);
      expect(rowOf(page)[1], patch).toBe(String(places));
    }
  });

  test("is listed with what the compiler says of it", () => {
    for (const { page } of RECIPES) {
      const said = [...(rowOf(page)[3] ?? "").matchAll(/`([^`]+…)`/g)].map(([, quoted = ""]) =>
        quoted.slice(0, -1),
      );
      const says = FORGOTTEN.filter((one) => one.page === page).map((one) => one.says);
      expect(said.length, page).toBeGreaterThan(0);
      for (const quoted of said)
        expect(
          says.some((one) => one.includes(quoted.trim())),
          quoted,
        ).toBe(true);
    }
  });
});

describe("what the compiler says", () => {
  let compiler: Compiled | null = null;
  beforeAll(() => {
    compiler = compiled(engine);
  });
  // Workers are shared: what was compiled is not kept for those that follow.
  afterAll(() => {
    compiler = null;
  });

  test("is nothing where all eight are applied", () => {
    const touched = [...PATCHES.flatMap(touchedBy), ...FORGOTTEN.map(({ at }) => at)];
    const sources = [...new Set(touched)].filter((file) => /^src\/.*\.ts$/.test(file));
    expect(sources.length).toBeGreaterThan(20);
    expect(compiler?.all(IS_FULL ? undefined : sources)).toEqual([]);
  });

  test.each(FORGOTTEN)("$page: without $what", (forgotten) => {
    const { at, page, says } = forgotten;
    const said = compiler?.of(at, changesOf(engine, forgotten)).join("\n") ?? "";
    for (const part of says.split("…")) expect(said).toContain(part.trim());
    // Lines of a page are broken where they would be too long.
    expect(read(page).replace(/\s+/g, " ")).toContain(says);
  });
});

describe("a report that is built with all eight", () => {
  const root = join(SCRATCH, "recipes");
  const run = (...args: readonly string[]) => sextant(root, args, { engine });
  const page = () => readFileSync(join(root, "dist", "drafts", "2026-q2", "index.html"), "utf8");

  beforeAll(async () => {
    await copySmall(root);
    edit(root, "content/report.mdx", "mission:", "locale: nl-NL\nmission:");
    const board = "content/editions/2026-q2/index.mdx";
    edit(root, board, '<Figure of="daily_posters" />', BODY);
    const guardrail = "content/metrics/reported_posts.mdx";
    edit(root, guardrail, "better: lower", "better: higher");
    // Week 26 is the first that is past the limit: 3.1%, after 3.4%.
    edit(root, guardrail, "watch: 0.2, breach: 0.3", "watch: 0.034, breach: 0.032");
    // In spring it was breached twice, and is not now.
    const told = "acknowledge: { reported_posts: { action: We look., owner: Ada, by: 2026-08-01 } }";
    edit(root, "content/editions/2026-q2/index.mdx", "snapshot:", `${told}\nsnapshot:`);
    // A language that has no folder, and a breach that nobody acknowledges, would be told of here.
    expect(await run("build")).toMatchObject({ exit: 0, err: "" });
  });

  test("draws the new kind of chart", () => {
    expect(page()).toContain("Steps of rows by day.");
    // Across, then up or down.
    expect(page()).toMatch(/class="shape line"><path d="M[\d.]+,[\d.]+h[\d.]+v-?[\d.]+h/);
  });

  test("shows the new block", () => {
    expect(page()).toContain('<p class="source">Data to 30 jun 2026</p>');
  });

  test("judges the guardrail by the new rule", () => {
    expect(page()).toMatch(
      /judged tag watch.{0,200}reported_posts\/#2026-w26">3,1%<\/a>, 0,08\spp past the limit/,
    );
  });

  test("exports the new format, with the new measure in it", async () => {
    expect(await run("export", "2026-q2", "csv")).toMatchObject({ exit: 0 });
    const rows = readFileSync(join(root, "exports", "small-talk-2026-q2-draft-figures.csv"), "utf8").split(
      "\n",
    );
    const number = (id: string) => Number(rows.find((row) => row.startsWith(`${id},`))?.split(",")[7]);
    expect(number("daily_posters@2026-q2:per_day")).toBeCloseTo(number("daily_posters@2026-q2") / 91, 10);
  });

  test("is told what the new diagnostic's case says", async () => {
    const name = "approved-by-author";
    const wrong = join(SCRATCH, "recipes-case");
    await copySmall(wrong);
    const folder = join(engine, "tests", "build", name);
    cpSync(join(folder, "content"), join(wrong, "content"), { recursive: true });
    const { exit, err } = await sextant(wrong, ["check"], { engine });
    expect(`exit ${exit}\n\n${err}`).toBe(readFileSync(join(folder, "expected", "output.txt"), "utf8"));
  });

  test("takes a snapshot from the new source", async () => {
    mkdirSync(join(root, "dropped"), { recursive: true });
    mkdirSync(join(root, "content", "sources"), { recursive: true });
    writeFileSync(join(root, "dropped", "orders.csv"), "day,orders\n2026-10-01,7\n");
    writeFileSync(join(root, "content", "sources", "sold.sql"), SOURCE);
    const { exit, out } = await run("snapshot", "2026-10-02");
    expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringContaining("sold: 1 row, 2 columns") });
    expect(existsSync(join(root, "data", "2026-10-02", "sold.parquet"))).toBe(true);
  });
});

const BODY = `<Figure of="daily_posters" show="per_day" />

\`\`\`sql by_day
SELECT day, count(*) AS rows FROM activity GROUP BY day ORDER BY day
\`\`\`

<Chart query="by_day" mark="step" x="day" y="rows" title="Rows of each day" />

<DataDay />`;

const SOURCE = `---
source: { kind: folder, path: dropped }
---
SELECT day, orders FROM orders
`;
