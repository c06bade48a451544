import { appendFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

/** The root that the tests go through in their order, as a team does over a year. */
let files: Scratch;
const others: Scratch[] = [];

beforeAll(async () => {
  files = await makeReleasable();
  await sextantHere(files.root, ["check"]);
});
afterAll(() => {
  for (const root of [files, ...others]) root.remove();
});

const RELEASE = (edition: string) => ["release", edition, "--accept-warnings"];

/** In a process of its own, so that two can meet. */
function release(edition: string): Promise<Outcome> {
  return sextant(files.root, RELEASE(edition));
}

function releaseHere(edition: string): Promise<Outcome> {
  return sextantHere(files.root, RELEASE(edition));
}

function correct(...words: string[]): Promise<Outcome> {
  return sextantHere(files.root, ["correct", "2026-q2", ...words]);
}

const V1 = "public/editions/2026-q2/v1";
const INDEX = "content/editions/2026-q2/index.mdx";
const WHY = ["--reason", "We counted twice.", "--code", "C"];

test("before the first release there is nothing to publish", async () => {
  const { exit, err } = await sextantHere(files.root, ["build", "--published"]);
  expect(exit).toBe(1);
  expect(err).toMatch(/error nothing-released public\/editions:1:1\n {2}no edition is released\n/);
});

test("of two releases of the same edition at once exactly one wins", async () => {
  const outcomes = await Promise.all([release("2026-q2"), release("2026-q2")]);
  expect(outcomes.map(({ exit }) => exit).sort()).toEqual([0, 1]);
  const lost = outcomes.find(({ exit }) => exit === 1);
  expect(lost?.err).toMatch(/error already-(?:released|running) /);
  expect((await sextantHere(files.root, ["verify"])).out).toMatch(/^1 version, .* 0 errors/);
});

test("two editions released at once, later before earlier, and a build beside them, are whole", async () => {
  const outcomes = await Promise.all([
    release("2026-q4"),
    release("2026-q3"),
    sextant(files.root, ["build"]),
  ]);
  expect(outcomes.map(({ exit, err }) => [exit, err.includes("error")])).toEqual(
    outcomes.map(() => [0, false]),
  );
  expect((await sextantHere(files.root, ["verify"])).out).toMatch(/^3 versions, .* 0 errors/);
});

describe("a correction", () => {
  test("needs a reason, a code and an edition that was released", async () => {
    expect((await correct("--code", "C")).exit).toBe(2);
    expect((await correct("--reason", "Wrong.", "--code", "X")).err).toContain(
      "--code as one of R1, R2, R3, C",
    );
    const never = await sextantHere(files.root, ["correct", "2026-q1", ...WHY]);
    expect([never.exit, never.err]).toEqual([1, expect.stringContaining("error not-released")]);
  });

  test("never loses an edit", async () => {
    files.edit(INDEX, "More people talk", "Many more people talk");
    const refused = await correct(...WHY);
    expect([refused.exit, refused.err]).toEqual([
      1,
      expect.stringContaining(`error released-content-edited ${INDEX}`),
    ]);
    expect(files.read(INDEX)).toContain("Many more people talk");
    files.edit(INDEX, "Many more people talk", "More people talk");
  });

  test("opens the next version with all else as it was, comments too", async () => {
    const before = files.read(INDEX);
    expect((await correct(...WHY)).exit).toBe(0);
    const lines = files.read(INDEX).split("\n");
    const added = lines.filter((line) => !before.split("\n").includes(line));
    expect(added).toEqual(["correction:", "  version: 2", "  code: C", "  why: We counted twice."]);
    expect(lines.filter((line) => !added.includes(line)).join("\n")).toBe(before);
    expect(readdirSync(files.path("content/editions/2026-q2")).sort()).toEqual(["details.mdx", "index.mdx"]);
  });

  test("is released beside the version before, which does not move by a byte", async () => {
    const before = hashesBelow(files.path(V1));
    files.edit("content/metrics/talkers.mdx", "where: said > 0", "where: said > 0 and person <> 'p2'");
    files.edit(INDEX, "We counted <", "Once more, we counted <");
    expect((await releaseHere("2026-q2")).err).toContain(
      "the approval of 2026-q2 is that of 2026-q2 v1, which was given before the correction",
    );
    files.edit(INDEX, "date: 2027-01-02", "date: 2027-01-12");
    expect((await releaseHere("2026-q2")).err).toBe("");
    expect(hashesBelow(files.path(V1))).toEqual(before);
    const changes = files.read("public/editions/2026-q2/v2/changes/index.html");
    expect(changes).toContain("We counted twice.");
    expect(changes).toContain("p2");
    expect((await correct(...WHY)).exit).toBe(0);
    expect(files.read(INDEX).match(/^correction:/gm)).toHaveLength(1);
    expect(files.read(INDEX)).toContain("version: 3");
    files.edit(INDEX, "date: 2027-01-12", "date: 2027-01-22");
    expect((await releaseHere("2026-q2")).exit).toBe(0);
  });
});

describe("the built site", () => {
  beforeAll(async () => {
    files.write(
      "content/metrics/secret.mdx",
      files.read("content/metrics/replies.mdx").replaceAll("People who answer", "People of the draft"),
    );
    expect((await sextantHere(files.root, ["build", "--published"])).exit).toBe(0);
  });

  test("tells how each version stands", () => {
    const shown = (home: string) =>
      ["superseded", "outdated"].filter((notice) =>
        files.read(`dist/editions/${home}/${notice}.css`).includes("display: block"),
      );
    expect(shown("2026-q2/v1")).toEqual(["superseded", "outdated"]);
    expect(shown("2026-q2/v2")).toEqual(["superseded", "outdated"]);
    expect(shown("2026-q2/v3")).toEqual(["outdated"]);
    expect(shown("2026-q3/v1")).toEqual(["outdated"]);
    expect(shown("2026-q4/v1")).toEqual([]);
  });

  test("leads to the latest version at its root and at the address of each edition", () => {
    expect(files.read("dist/index.html")).toContain('href="editions/2026-q4/v1/');
    expect(files.read("dist/editions/2026-q2/index.html")).toContain('href="v3/');
  });

  test("holds no draft, and nothing of one", async () => {
    expect(existsSync(files.path("dist/drafts"))).toBe(false);
    expect(existsSync(files.path("dist/metrics/secret"))).toBe(false);
    for (const path of Object.keys(hashesBelow(files.path("dist"))))
      expect([path, files.read(`dist/${path}`).includes("People of the draft")]).toEqual([path, false]);
    expect((await sextantHere(files.root, ["verify", "dist"])).err).toBe("");
    rmSync(files.path("content/metrics/secret.mdx"));
  });
});

describe("on another machine", () => {
  test("a copy of what is in version control verifies, reproduces, and builds the same site", async () => {
    const copy = copyOfRoot(files.root, "machine");
    others.push(copy);
    for (const path of [".sextant", "dist"]) rmSync(copy.path(path), { recursive: true, force: true });
    const environment = { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };
    expect((await sextantHere(copy.root, ["verify"])).out).toMatch(/0 errors/);
    expect((await sextant(copy.root, ["build", "--published"], { environment })).exit).toBe(0);
    expect(hashesBelow(copy.path("dist"))).toEqual(hashesBelow(files.path("dist")));
    expect(await sextant(copy.root, ["reproduce", "2026-q2", "v3"], { environment })).toEqual({
      exit: 0,
      err: "",
      out: expect.stringMatching(/: ([\d,]+) of \1 figures agree/),
    });
  });

  test.runIf(IS_FULL)(
    "a release of the same content is the same to the byte, on another day and for another user",
    async () => {
      const [one, two] = [copyOfRoot(files.root, "one"), copyOfRoot(files.root, "two")];
      others.push(one, two);
      rmSync(two.path(".sextant"), { recursive: true, force: true });
      const environment = { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8" };
      const preload = [join(REPOSITORY, "tests/release/anotherDay.ts")];
      const outcomes = await Promise.all([
        sextantHere(one.root, RELEASE("2026-q1")),
        sextant(two.root, RELEASE("2026-q1"), { environment, preload }),
      ]);
      expect(outcomes.map(({ exit }) => exit)).toEqual([0, 0]);
      for (const folder of ["public", "data"])
        expect(hashesBelow(two.path(folder))).toEqual(hashesBelow(one.path(folder)));
    },
  );
});

test("with another look and another definition, released versions do not move by a byte in what is built", async () => {
  const engine = copyEngine();
  appendFileSync(join(engine, "src/site/styles/tokens.css"), "\nbody { letter-spacing: 1px; }\n");
  const copy = copyOfRoot(files.root, "upgrade");
  others.push(copy, { ...copy, remove: () => rmSync(engine, { recursive: true, force: true }) });
  copy.edit("content/report.mdx", "#355e3b", "#7b1e3a");
  const before = hashesBelow(copy.path("public/editions"));
  expect((await sextant(copy.root, ["build", "--published"], { engine })).exit).toBe(0);
  const built = Object.entries(hashesBelow(copy.path("dist/editions"))).filter(
    ([path]) => before[path] !== undefined && !/\/(superseded|outdated)\.css$/.test(path),
  );
  expect(built.length).toBeGreaterThan(200);
  for (const [path, hash] of built) expect([path, hash]).toEqual([path, before[path]]);
});
