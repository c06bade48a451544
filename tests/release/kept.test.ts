import { createHash } from "node:crypto";
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/disk/files.ts";
import { computeSite, readReport } from "../../src/engine/engine.ts";
import { Kept } from "../../src/engine/kept/kept.ts";
import { pack } from "../../src/engine/kept/pack.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { foundIn, makeReleasable, sextantHere } from "../support/releases.ts";
import { SCRATCH } from "../support/roots.ts";

/** A checkout with a released version, a draft before it and two after it, and a German page of the newest. */
let files: Scratch;
/** The same without anything that was kept. */
const BARE = join(SCRATCH, "kept-bare");

const GERMAN = `---
title: Mehr Menschen reden
---
Wir zählten <Figure of="talkers" /> Menschen.
`;

beforeAll(async () => {
  files = await makeReleasable();
  files.edit("content/report.mdx", "timezone: UTC", "timezone: UTC\nlanguages: [de-DE]");
  files.write("content/editions/2026-q4/index.de.mdx", GERMAN);
  expect((await sextantHere(files.root, ["release", "2026-q2", "--accept-warnings"])).exit).toBe(0);
  await checked();
});
afterAll(() => {
  files.remove();
  rmSync(BARE, { recursive: true, force: true });
});

const check = (root: string) => sextantHere(root, ["check", "--json"]);

/** What a check says by what was kept, and which editions it has computed anew. */
async function checked() {
  const before = editionKeys();
  const { out } = await check(files.root);
  const after = editionKeys();
  const anew = [...after].filter(([name, key]) => before.get(name) !== key).map(([name]) => name);
  return { out: foundIn(out), anew: anew.sort() };
}

/** What a check of the same files says where nothing was kept. */
async function checkedAnew(): Promise<string> {
  rmSync(BARE, { recursive: true, force: true });
  mkdirSync(BARE);
  for (const name of ["content", "data", "public"])
    cpSync(files.path(name), join(BARE, name), { recursive: true, verbatimSymlinks: true });
  return foundIn((await check(BARE)).out);
}

/** Of each edition that is kept, what it was made of and when. */
function editionKeys(): Map<string, string> {
  const folder = files.path(".sextant/editions");
  return new Map(
    filesBelow(folder).map((name) => [
      name.replace(/^drafts-|\.json$/g, ""),
      String(statSync(join(folder, name)).mtimeMs),
    ]),
  );
}

const ALL = ["2026-q1", "2026-q3", "2026-q4", "2026-q4-de"];
const LATER = ["2026-q3", "2026-q4", "2026-q4-de"];
const PAGE = "public/editions/2026-q2/v1/index.html";

/** What is done to a file, and which editions are computed anew for it. */
type Edit = readonly [string, string, (text: string) => string | null, readonly string[]];

const replaced = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
};

const EDITS: readonly Edit[] = [
  [
    "a sentence of the newest",
    "content/editions/2026-q4/index.mdx",
    replaced("We counted", "We have counted"),
    ["2026-q4"],
  ],
  ["its title", "content/editions/2026-q4/index.mdx", replaced("More people", "Few people"), ["2026-q4"]],
  [
    "a sentence that knows no figure",
    "content/editions/2026-q4/index.mdx",
    replaced('of="talkers" /> people', 'of="walkers" /> people'),
    ["2026-q4"],
  ],
  [
    "a line of what is promised",
    "content/editions/2026-q4/index.mdx",
    replaced(
      "snapshot: s1",
      "snapshot: s1\nasks: [{ decision: A, owner: B, by: 2027-02-01, options: [C], recommendation: C }]",
    ),
    ["2026-q4", "2026-q4-de"],
  ],
  [
    "a sentence of one before",
    "content/editions/2026-q3/index.mdx",
    replaced("We counted", "We have counted"),
    LATER,
  ],
  [
    "the words of a translation",
    "content/editions/2026-q4/index.de.mdx",
    replaced("<Figure", "genau <Figure"),
    ["2026-q4-de"],
  ],
  [
    "a translation's lines",
    "content/editions/2026-q4/index.de.mdx",
    replaced("---\ntitle", "---\n# Auf Deutsch.\ntitle"),
    ["2026-q4-de"],
  ],
  ["what is counted", "content/metrics/guests.mdx", replaced("count(distinct person)", "count(*)"), ALL],
  [
    "a metric's SQL that does not run",
    "content/metrics/guests.mdx",
    replaced("count(distinct person)", "count(distinct nobody)"),
    ALL,
  ],
  ["a bet", "content/bets/on_guests.mdx", replaced("It helps", "It may help"), ALL],
  [
    "a page more",
    "content/editions/2026-q3/more.mdx",
    () => "---\ntitle: More\norder: 3\n---\nWords.\n",
    LATER,
  ],
  ["a named query that nobody asks", "content/queries/talk.sql", () => "SELECT day FROM visits\n", ALL],
  ["a file of somebody's own", "public/notes.txt", () => "Notes.\n", []],
  ["a picture that is none", "public/picture.svg", () => "no picture", []],
  ["a picture that is gone", "public/picture.svg", () => null, []],
  ["rows of the snapshot", "data/s1/visits.parquet", (text) => `${text} `, []],
  ["the snapshot's manifest", "data/s1/snapshot.json", replaced('"rows"', '"lines"'), []],
  ["a released page", PAGE, replaced("People", "Purple"), []],
  ["a stray file beside versions", "public/editions/2026-q2/v1/stray.txt", () => "stray", []],
  [
    "what a version was made from",
    "data/sealed/2026-q2-v1/content/metrics/guests.mdx",
    replaced("in the week", "in a week"),
    LATER,
  ],
];

describe("a check by what was kept says what one from nothing says", () => {
  test("where nothing has changed: it computes nothing", async () => {
    const first = await checked();
    expect([first.out, first.anew]).toEqual([await checkedAnew(), []]);
    expect((await sextantHere(files.root, ["check"])).out).toMatch(
      /; 0 queries run, [1-9]\d* from the cache\n$/,
    );
  });

  test.each(EDITS)("of %s", async (_, path, change, anew) => {
    const file = files.path(path);
    const before = lstatSync(file, { throwIfNoEntry: false }) === undefined ? null : readFileSync(file);
    const well = (await checked()).out;
    try {
      const text = change(before?.toString("latin1") ?? "");
      if (text === null) rmSync(file);
      else {
        mkdirSync(join(file, ".."), { recursive: true });
        writeFileSync(file, text, "latin1");
      }
      const kept = await checked();
      expect(kept.out).toBe(await checkedAnew());
      expect(kept.anew).toEqual(anew);
      expect((await checked()).out).toBe(kept.out);
    } finally {
      if (before === null) rmSync(file);
      else writeFileSync(file, before);
    }
    expect((await checked()).out).toBe(well);
  });

  test("of an empty folder, and of a link, which may change behind its back", async () => {
    const well = (await checked()).out;
    mkdirSync(files.path("content/editions/2027-q1"));
    expect((await checked()).out).toBe(await checkedAnew());
    rmSync(files.path("content/editions/2027-q1"), { recursive: true });
    const elsewhere = files.write("elsewhere.mdx", files.read("content/bets/on_guests.mdx"));
    rmSync(files.path("content/bets/on_guests.mdx"));
    symlinkSync(elsewhere, files.path("content/bets/on_guests.mdx"));
    await checked();
    files.edit("elsewhere.mdx", "metric: guests", "metric: nobody");
    const linked = await checked();
    expect([linked.out, linked.out === well]).toEqual([await checkedAnew(), false]);
    rmSync(files.path("content/bets/on_guests.mdx"));
    files.write(
      "content/bets/on_guests.mdx",
      files.read("elsewhere.mdx").replace("metric: nobody", "metric: guests"),
    );
    expect((await checked()).out).toBe(well);
  });

  test("of what it writes for editors, which is there again", async () => {
    await checked();
    const schema = files.path(".astro/collections/metric.schema.json");
    const text = readFileSync(schema, "utf8");
    rmSync(schema);
    await checked();
    expect(readFileSync(schema, "utf8")).toBe(text);
  });
});

const DAMAGES: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ["cut off", (bytes) => bytes.subarray(0, bytes.length - 40)],
  [
    "garbled",
    (bytes) => Buffer.from(bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte))),
  ],
  ["emptied", () => Buffer.alloc(0)],
  ["another edition's", () => readFileSync(files.path(".sextant/editions/drafts-2026-q1.json"))],
];

test.each(DAMAGES)("what was kept and is %s is noticed, and made anew", async (_, damage) => {
  const names = [
    ...LATER.map((name) => `editions/drafts-${name}.json`),
    "checked.json",
    "seen.json",
    "editor.json",
  ];
  const { out } = await checked();
  const whole = new Map(names.map((name) => [name, readFileSync(files.path(`.sextant/${name}`))]));
  for (const [name, bytes] of whole) writeFileSync(files.path(`.sextant/${name}`), damage(bytes));
  expect((await checked()).out).toBe(out);
  for (const name of names.filter((one) => one !== "seen.json"))
    expect(
      readFileSync(files.path(`.sextant/${name}`)).equals(whole.get(name) ?? Buffer.alloc(0)),
      name,
    ).toBe(true);
});

test("what is whole, under its key and wrong can only be believed by a draft: a release makes its own", async () => {
  await checked();
  const path = files.path(".sextant/editions/drafts-2026-q3.json");
  const [, key = "", json = ""] = readFileSync(path, "latin1").split("\n");
  pack(path, key, json.replaceAll("More people talk", "Fewer people talk"));
  const kept = new Kept(files.root);
  const read = readReport({ root: files.root });
  const titles = async (scope: { readonly kept?: Kept }) => {
    const { site } = await computeSite({ root: files.root, progress: () => {} }, read, scope);
    return site?.editions.find(({ id }) => id === "2026-q3")?.titleText;
  };
  expect([await titles({ kept }), await titles({})]).toEqual(["Fewer people talk", "More people talk"]);
  expect((await sextantHere(files.root, ["release", "2026-q3", "--accept-warnings"])).exit).toBe(0);
  expect(files.read("public/editions/2026-q3/v1/index.html")).toContain("More people talk");
  expect(files.read("public/editions/2026-q3/v1/index.html")).not.toContain("Fewer people talk");
});

test("a released page that was changed to as many bytes and its time set back is found by each command", async () => {
  await setTimeout(2_100);
  await checked();
  const page = files.path(PAGE);
  const before = readFileSync(page);
  const { atime, mtime } = statSync(page);
  writeFileSync(page, before.toString("latin1").replace("People", "Purple"), "latin1");
  utimesSync(page, atime, mtime);
  const finding = async (...args: string[]) => {
    const { exit, out, err } = await sextantHere(files.root, args);
    return [args[0], exit, `${out}${err}`.includes("released-file-changed")];
  };
  const strict = [["verify"], ["release", "2026-q4"], ["build", "--published"]];
  for (const args of [["check"], ...strict]) expect(await finding(...args)).toEqual([args[0], 1, true]);
  // Were the disk to say that nothing has changed, those that count would find it all the same.
  lie(page);
  expect(await finding("check")).toEqual(["check", 0, false]);
  for (const args of strict) expect(await finding(...args)).toEqual([args[0], 1, true]);
  writeFileSync(page, before);
});

/** Lets what was seen of files say that all of a file was well, as the disk has it now. */
function lie(page: string): void {
  const path = files.path(".sextant/seen.json");
  const [, text = ""] = readFileSync(path, "utf8").split("\n");
  const entries: [string, { stamp: string; answers: Record<string, string> }][] = JSON.parse(text);
  const { dev, ino, size, mtimeNs, ctimeNs } = lstatSync(page, { bigint: true });
  const stamp = [dev, ino, size, mtimeNs, ctimeNs].join(" ");
  const hash = createHash("sha256").update(readFileSync(page)).digest("hex");
  const sealed = JSON.parse(files.read("public/editions/2026-q2/v1/manifest.json"));
  const question = `sealed as ${sealed.outputs["index.html"]} by ${createHash("sha256").update(files.read("public/editions/2026-q2/v1/manifest.json")).digest("hex")}?`;
  const others = entries.filter(([name]) => name !== page);
  const lied = JSON.stringify([...others, [page, { stamp, answers: { sha256: hash, [question]: "yes" } }]]);
  writeFileSync(path, `${createHash("sha256").update("seen-1").update(lied).digest("hex")}\n${lied}`);
  rmSync(files.path(".sextant/checked.json"), { force: true });
}
