import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { makeReleasable, sextantHere } from "../support/releases.ts";
import { edit } from "../support/roots.ts";

/** A root whose second quarter is released, then its third under other declarations; the tests go on in their order. */
let files: Scratch;
beforeAll(async () => {
  files = await makeReleasable();
  await release("2026-q2");
  edit(files.root, "content/metrics/talkers.mdx", "2026-q4: 8 }", "2026-q4: 9 }");
  edit(files.root, "content/metrics/guests.mdx", "name: People who come by", "name: Guests of the week");
  edit(files.root, "content/metrics/silent.mdx", "breach: 100", "breach: 95");
  await release("2026-q3");
});
afterAll(() => files.remove());

async function release(edition: string): Promise<void> {
  const { exit, err } = await sextantHere(files.root, ["release", edition, "--accept-warnings"]);
  if (exit !== 0) throw new Error(err);
}

const Q2 = "public/editions/2026-q2/v1";
const Q3 = "public/editions/2026-q3/v1";
const read = (path: string) => readFileSync(join(files.root, path), "utf8");
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

test("the first edition has no page beside earlier ones, and none leads to one", () => {
  expect(existsSync(join(files.root, Q2, "compare"))).toBe(false);
  expect(read(`${Q2}/index.html`)).not.toContain("compare/");
});

test("a later one is sealed with the page that holds it against what was released before", () => {
  const { outputs } = JSON.parse(read(`${Q3}/manifest.json`));
  expect(Object.keys(outputs)).toContain("compare/index.html");
  const words = wordsOf(read(`${Q3}/compare/index.html`));
  expect(words).toContain("As published in Q2 2026, version 1.");
  expect(words).toMatch(/People who talk Q4 2026 8 9 raised/);
  expect(words).toMatch(/People who stay silent Breach from 100 95 changed/);
  expect(words).toContain("People who come by (Input) Guests of the week (Input)");
});

test("its links are relative, and those within the version lead somewhere", () => {
  const html = read(`${Q3}/compare/index.html`);
  const links = [...html.matchAll(/href="([^"#?]*)/g)].map(([, href = ""]) => href);
  expect(links.filter((href) => href.startsWith("/") || href.includes("://"))).toEqual([]);
  const own = links.filter((href) => /^\.\.\/(?!\.\.)/.test(href));
  const missing = own.filter((href) => {
    const path = join(files.root, Q3, "compare", href);
    return !existsSync(/\.[a-z0-9]+$/.test(path) ? path : join(path, "index.html"));
  });
  expect(missing).toEqual([]);
});

test("it is what it was sealed as, and is computed again to the same", async () => {
  expect((await sextantHere(files.root, ["verify"])).out).toMatch(/^2 versions, .* 0 errors/);
  const { exit, out } = await sextantHere(files.root, ["reproduce", "2026-q3", "v1"]);
  expect([exit, out]).toEqual([0, expect.stringMatching(/(\d+) of \1 figures agree/)]);
});

test("a quarter is not held against the figures of a month, though its declarations are compared", async () => {
  const month = read("content/editions/2026-q4/index.mdx").replace(/\{\{[^}]*\}\}/g, "some");
  files.write("content/editions/2026-11/index.mdx", month);
  const { site, diagnostics } = await compute(files.root, () => {});
  const q4 = site?.editions.find(({ id }) => id === "2026-q4");
  if (q4 === undefined) throw new Error(JSON.stringify(diagnostics));
  expect(
    q4.comparisons.map(({ id, kind, isAsLong, figures }) => [id, kind, isAsLong, figures.length > 0]),
  ).toEqual([
    ["2026-q3", "before", true, true],
    ["2025-q4", "year", true, true],
    ["2026-11", "other", false, false],
    ["2026-q2", "other", true, true],
    ["2026-q1", "other", true, true],
  ]);
  expect(q4.comparisons.find(({ id }) => id === "2026-11")?.declared?.metrics).toEqual([]);
});

test("the archive leads to it, and says on which base each change stands, also after a correction of the base", async () => {
  const rows = async () => {
    const { exit, err } = await sextantHere(files.root, ["build", "--published"]);
    if (exit !== 0) throw new Error(err);
    const html = read("dist/editions/index.html").match(/<ol class="editions">.*<\/ol>/s)?.[0] ?? "";
    return html.split("</li><li>").filter((row) => row.includes("section-label"));
  };
  const [q3 = "", q2 = ""] = await rows();
  expect(q3).toContain('href="2026-q3/v1/compare/"');
  expect(q2).not.toContain("compare/");
  const before = /on Q2 2026 \( ([\d.]+) \)/.exec(wordsOf(q3))?.[1];
  expect(before).toBeDefined();
  expect(wordsOf(q2)).toContain(`People who talk: ${before} `);
  expect(wordsOf(q2)).toMatch(/on Q1 2026 \( [\d.]+ , published by no edition\)/);

  edit(files.root, "content/metrics/talkers.mdx", "where: said > 0", "where: said >= 0");
  const why = ["--reason", "Silence counts too.", "--code", "C"];
  expect((await sextantHere(files.root, ["correct", "2026-q2", ...why])).exit).toBe(0);
  edit(files.root, "content/editions/2026-q2/index.mdx", "date: 2027-01-02", "date: 2027-01-04");
  await release("2026-q2");
  const [later = "", corrected = ""] = await rows();
  const now = /People who talk: ([\d.]+) /.exec(wordsOf(corrected))?.[1];
  expect(now).not.toBe(before);
  expect(wordsOf(later)).toContain(
    `on Q2 2026 ( ${before} , which its own edition has since put at ${now} )`,
  );
});
