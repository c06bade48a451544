import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import { writeSitemap } from "../../src/release/sitemap.ts";
import type { ReleasedVersion } from "../../src/report/archive.ts";
import { archivedHeadline } from "../../src/report/archiveCourse.ts";
import { feed } from "../../src/site/theme/feed.ts";
import { robots } from "../../src/site/theme/robots.ts";
import { SCRATCH } from "../support/roots.ts";

/** What a site says to machines that come from outside: `robots.txt`, `sitemap.xml`, `feed.xml`. */
const ADDRESS = "https://reports.example.com/board/q/";

describe("robots.txt", () => {
  test.each([
    [false, null, "/", "User-agent: *\nDisallow: /\n"],
    [false, ADDRESS, "/board/q/", "User-agent: *\nDisallow: /board/q/\n"],
    [true, null, "/board/q", "User-agent: *\nAllow: /board/q/\n"],
    [true, ADDRESS, "/board/q/", `User-agent: *\nAllow: /board/q/\n\nSitemap: ${ADDRESS}sitemap.xml\n`],
  ])("of a report that is public: %s, at %s, below %s", (indexed, address, base, text) => {
    expect(robots({ indexed, address }, base)).toBe(text);
  });
});

function released(edition: string, version: number, day: string): ReleasedVersion {
  return {
    version,
    home: `/editions/${edition}/v${version}/`,
    released: day,
    releasedLabel: day,
    title: "More people talk",
    northStar: "People who talk: 7",
    seal: "ab".repeat(32),
    vouched: { signature: null, token: null },
    correction: null,
  };
}

const people = { kind: "noun", name: "people" } as const;
const value: Figure = {
  ...{ id: "people@2026-q2", metric: "people", period: "2026-q2", segment: null, measure: "value", vs: null },
  ...{ value: 7, text: "7", reason: null, unit: people, status: "complete", snapshot: "s" },
  ...{ queries: [], shown: [] },
};
const change: Figure = { ...value, id: "people@2026-q2:change.previous", value: 0.4, text: "+40%" };
const headline = archivedHeadline({
  ...{ id: "people", name: "People who talk", unit: people, unitLabel: "people", value, breached: false },
  previous: { against: "Q1 2026", change, judgement: "good", partLabel: null },
});
const now: Figure = { ...value, id: "people@2026-q1", value: 5, text: "5" };
const published: Figure = { ...now, value: 6, text: "6" };

const editions = [
  {
    id: "2026-q2",
    label: "Q2 2026",
    home: "/editions/2026-q2/",
    headline,
    basis: { kind: "restated", now, published, home: "/" } as const,
    versions: [released("2026-q2", 2, "2026-08-01"), released("2026-q2", 1, "2026-07-02")],
  },
  {
    id: "2026-q1",
    label: "Q1 2026",
    home: "/editions/2026-q1/",
    headline,
    basis: { kind: "unknown" } as const,
    versions: [released("2026-q1", 1, "2026-04-02")],
  },
];

describe("sitemap.xml", () => {
  let folder: string;
  const page = (path: string, head = "") => {
    const file = join(folder, path, "index.html");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<!doctype html><head>${head}</head>`);
  };
  beforeAll(() => {
    mkdirSync(SCRATCH, { recursive: true });
    folder = mkdtempSync(join(SCRATCH, "sitemap-"));
    for (const path of [
      "",
      "about",
      "metrics",
      "metrics/a&b",
      "editions",
      "editions/2026-q2",
      "editions/2026-q1",
    ])
      page(path);
    for (const path of ["", "/details", "/metrics", "/metrics/a&b", "/metrics/gone"])
      page(`editions/2026-q2/v2${path}`);
    for (const path of ["editions/2026-q2/v1", "editions/2026-q1/v1"]) page(path);
    page("secret", '<meta name="robots" content="noindex">');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const site = (indexed: boolean, address: string | null) => ({ indexed, address, archive: editions });

  test("lists each page of the latest versions once, with the day of its release", () => {
    writeSitemap(folder, site(true, ADDRESS));
    const text = readFileSync(join(folder, "sitemap.xml"), "utf8");
    rmSync(join(folder, "sitemap.xml"));
    const entries = [...text.matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)];
    expect(entries.map(([, place, day]) => [place?.slice(ADDRESS.length), day])).toEqual([
      ["", "2026-08-01"],
      ["about/", undefined],
      ["editions/", "2026-08-01"],
      ["editions/2026-q1/", "2026-04-02"],
      ["editions/2026-q2/", "2026-08-01"],
      ["editions/2026-q2/v2/details/", "2026-08-01"],
      ["editions/2026-q2/v2/metrics/gone/", "2026-08-01"],
      ["metrics/", undefined],
      ["metrics/a&amp;b/", undefined],
    ]);
  });

  test.each([
    [false, ADDRESS],
    [true, null],
  ])("is not there where public is %s and the address %s", (indexed, address) => {
    writeSitemap(folder, site(indexed, address));
    expect(() => readFileSync(join(folder, "sitemap.xml"))).toThrow("ENOENT");
  });
});

const FED = { archive: editions, withdrawn: [], company: "Small Talk", locale: "en-GB", address: ADDRESS };

test("an entry of the feed says of a latest version on which base its change stands", () => {
  const text = feed(FED);
  const summaries = [...text.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, summary]) => summary);
  expect(summaries.map((summary) => summary?.split(". ")[0])).toEqual([
    "People who talk: 7, +40% on Q1 2026 (5, restated from 6)",
    "People who talk: 7",
    "People who talk: 7, +40% on Q1 2026",
  ]);
});

test("links of the feed hold under a base path", () => {
  const text = feed(FED);
  expect(text).toContain(`<link rel="alternate" href="${ADDRESS}editions/2026-q2/v2/"/>`);
  expect(text).toContain(`<link rel="self" href="${ADDRESS}feed.xml"/>`);
});
