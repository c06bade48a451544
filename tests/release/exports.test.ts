import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ledgerIn } from "../support/ledgerIn.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { makeReleasable, sextant, sextantHere } from "../support/releases.ts";
import { DEMO, REPOSITORY, SCRATCH } from "../support/roots.ts";
import { unknownNumbers, WRITTEN } from "../support/unknownNumbers.ts";

/** The third quarter of the demo is a draft, built for all tests; its released versions are in the repository. */
const OUT = join(SCRATCH, "exports");
const BUILT = join(DEMO, "dist", "drafts", "2026-q3");
let small: Scratch;

beforeAll(async () => {
  rmSync(OUT, { recursive: true, force: true });
  small = await makeReleasable();
});
afterAll(() => {
  small.remove();
  rmSync(OUT, { recursive: true, force: true });
});

async function exported(words: string, name: string, root = DEMO): Promise<Buffer> {
  const path = join(OUT, name);
  const { exit, err } = await sextantHere(root, ["export", ...words.split(" "), "--out", path]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  return readFileSync(path);
}

/** A CSV file by an independent reader of RFC 4180. */
function rowsOf(text: string): Record<string, string>[] {
  const cells = [...text.replace(/^\uFEFF/, "").matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ",") rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

describe("the data of a draft", () => {
  let zip: Buffer;
  let files: Record<string, string>;
  beforeAll(async () => {
    zip = await exported("2026-q3 data", "draft.zip");
    const entries = Object.entries(unzipSync(zip));
    files = Object.fromEntries(entries.map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
  });

  test("holds the ledger and the CSV of every chart and table, as they lie beside its pages", () => {
    const charts = readdirSync(join(BUILT, "charts"))
      .filter((name) => name.endsWith(".csv"))
      .map((name) => `charts/${name}`);
    expect(charts.length).toBeGreaterThan(40);
    expect(
      Object.keys(files)
        .filter((name) => name.startsWith("charts/"))
        .sort(),
    ).toEqual(charts.sort());
    for (const name of ["figures.json", ...charts])
      expect(files[name], name).toBe(readFileSync(join(BUILT, name), "utf8"));
  });

  test("says of each file what it holds, and has no manifest, as there is none before a release", () => {
    const told = files["README.txt"] ?? "";
    for (const name of Object.keys(files).filter((one) => !/README|charts/.test(one)))
      expect(told).toContain(`\n${name} `);
    expect(told).not.toContain("manifest");
    expect(Object.keys(files)).not.toContain("manifest.json");
  });

  test("has a JSON Schema that the figures keep, and that refuses a figure without its id", () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(files["figures.schema.json"] ?? ""));
    const data = JSON.parse(files["figures.json"] ?? "");
    expect(validate(data)).toBe(true);
    data.rows[0].shift();
    expect(validate(data)).toBe(false);
  });

  test("has the same figures as a table, at full precision, a missing one empty with its reason", () => {
    const figures = ledgerIn(files["figures.json"] ?? "");
    const rows = rowsOf(files["figures.csv"] ?? "");
    expect(rows.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
    expect(rows.map(({ value }) => (value === "" ? null : Number(value)))).toEqual(
      figures.map(({ value }) => (Object.is(value, -0) ? 0 : value)),
    );
    expect(rows.map(({ reason }) => reason)).toEqual(figures.map(({ reason }) => reason ?? ""));
  });

  test("has a dictionary of the metrics as they were defined, with the value and target of the edition", () => {
    const byId = new Map(ledgerIn(files["figures.json"] ?? "").map((figure) => [figure.id, figure.value]));
    const rows = rowsOf(files["metrics.csv"] ?? "");
    const star = rows.find(({ role }) => role === "north_star");
    expect(star).toMatchObject({
      id: "daily_posters",
      unit: "people",
      grain: "day",
      rollup: "mean",
      formula: "count(distinct user_id)",
      tree: "daily_active * posting_rate",
      owner: "Growth",
    });
    expect(star?.["query text"]).toContain("count(distinct user_id)");
    for (const { id, value, target } of rows) {
      expect(value, id).toBe(String(byId.get(`${id}@2026-q3`) ?? ""));
      expect(target, id).toBe(String(byId.get(`${id}@2026-q3:target`) ?? ""));
    }
    expect(star?.["target"]).not.toBe("");
  });

  test("is the same file each time", async () => {
    expect((await exported("2026-q3 data", "again.zip")).equals(zip)).toBe(true);
  });
});

describe("the messages of a draft", () => {
  /** Numbers of a message that no figure of the ledger in its language has. */
  function notInLedger(text: string, language: keyof typeof WRITTEN = ""): string[] {
    const known = ledgerIn(readFileSync(join(BUILT, language, "figures.json"), "utf8"));
    return unknownNumbers(
      text,
      known.map((figure) => figure.text),
      2026,
      WRITTEN[language],
    );
  }

  test.each([
    ["", "On 14–20 Sept, since 3 August, by 16 Oct 2026, 28 Dec – 3 Jan 2027", []],
    [
      "",
      "14–21 Sept, 15–21 Sept, 4 August, 20 people, 14–20",
      ["14", "21", "15", "21", "4", "20", "14", "20"],
    ],
    ["", "28 Sept – 4 Oct, 1,301 and 1,302, 19 of 20 cases, 19 of 21 cases", ["1,302", "19", "21"]],
    ["de", "14.–20. Sept., seit dem 3. August, bis 22. Jan. 2027, 1.301 und 1.302", ["1.302"]],
    ["de", "vom 28. Sept. – 4. Okt., 28. Sept. – 5. Okt., 20 Menschen", ["28", "5", "20"]],
    ["fr", "du 14 au 20 sept., depuis le 3 août, du 28 sept. au 4 oct., avant le 1er févr. 2027", []],
    [
      "fr",
      "du 14 au 21 sept., le 4 août, de 14 à 20, 1\u202f301 et 1\u202f302",
      ["14", "21", "4", "14", "20", "1\u202f302"],
    ],
  ] as const)("are read for numbers by a check that knows days in %j: %s", (language, text, unknown) => {
    const known = ["1,301", "1.301", "1\u202f301"];
    expect(unknownNumbers(text, known, 2026, WRITTEN[language])).toEqual(unknown);
  });

  test.each(["de", "fr"] as const)("in %s say no number that the ledger does not have", async (language) => {
    const words = `2026-q3 text --language ${language}`;
    const text = (await exported(words, `draft-${language}.txt`)).toString("utf8");
    expect(text).toContain(language === "de" ? " (14.–20. Sept.)" : " du 14 au 20 sept.");
    expect(notInLedger(text, language)).toEqual([]);
    if (language === "fr") expect(text.match(/.{0,20}[^\u202f\s][:;] /g) ?? []).toEqual([]);
  });

  test("for a chat are a few lines whose numbers are all in the ledger", async () => {
    const text = (await exported("2026-q3 text", "draft.txt")).toString("utf8");
    expect(text).toMatch(
      /^Let Us Meet: More people post, but newcomers leave sooner\nNorth Star report, Q3 2026, draft/,
    );
    expect(text).toContain(
      "Daily people who post: 611 (people, mean of the quarter’s days)\n- +12.9%, better · on Q2 2026 (541)\n",
    );
    expect(text).toContain("\n- 91.9% of target · 665 was the goal\n- More than chance · ");
    expect(text).toContain("\nGuardrails\n- Newcomers who leave: Breach 5.9%, since 3 August");
    expect(text).toMatch(/\nWe ask for\n1\. May we hold back .* \(Mira Brandt, by 16 Oct 2026\)\n/);
    expect(text).toContain("\n   - Hold them back until four weeks in a row are below the limit.\n");
    expect(text).toContain("\n   We recommend: Decide in the new year, on the fourth quarter's reports.\n");
    expect(text.split("\n").length).toBeLessThan(40);
    expect(notInLedger(text)).toEqual([]);
  });

  test("for mail have text, at most 100 kB of HTML without scripts, and pictures that it names", async () => {
    const mail = (await exported("2026-q3 email", "draft.eml")).toString("latin1");
    const part = (type: string) => {
      const found = [...mail.matchAll(/Content-Type: ([^;\r]+)[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]*)/g)];
      return found
        .filter(([, own]) => own === type)
        .map(([, , base64 = ""]) => Buffer.from(base64, "base64"));
    };
    const [html] = part("text/html").map(String);
    const [text] = part("text/plain").map(String);
    expect(Buffer.byteLength(html ?? "")).toBeLessThanOrEqual(100_000);
    expect(html).not.toMatch(/<script|<link|<style|https?:/);
    const words = (html ?? "").replace(/<[^>]*>/g, " ");
    expect(words).toContain("More people post, but newcomers leave sooner");
    expect(notInLedger(words.replace(/&nbsp;/g, " "))).toEqual([]);
    expect(text).toContain("611 (people, mean of the quarter’s days)");
    const pictures = part("image/png");
    expect(pictures.map((bytes) => bytes.subarray(1, 4).toString())).toEqual(["PNG", "PNG"]);
    expect(pictures.map((bytes) => bytes.readUInt32BE(16))).toEqual([1200, 1200]);
    const named = [...(html ?? "").matchAll(/src="cid:([^"]+)"/g)].map(([, cid]) => cid);
    const held = [...mail.matchAll(/Content-ID: <([^>]+)>/g)].map(([, cid]) => cid);
    expect(named).toEqual(held);
    expect((await exported("2026-q3 email", "again.eml")).toString("latin1")).toBe(mail);
    const body = (await exported("2026-q3 email-html", "body.html")).toString("utf8");
    const within = pictures.map((bytes) => `data:image/png;base64,${bytes.toString("base64")}`);
    const sources = held.map((cid) => `cid:${cid}`);
    expect(
      sources.reduce((page, source, index) => page.replace(source, within[index] ?? ""), html ?? ""),
    ).toBe(body);
  });
});

test("a version that was sealed without its report hands out what it carries, and refuses the rest", async () => {
  const carried = await exported("2026-q2 v1 pptx", "v1.pptx", REPOSITORY);
  const sealed = join(REPOSITORY, "public", "editions", "2026-q2", "v1", "downloads");
  expect(carried.equals(readFileSync(join(sealed, "let-us-meet-2026-q2-v1.pptx")))).toBe(true);
  for (const kind of ["text", "email", "png"]) {
    const { exit, err } = await sextantHere(REPOSITORY, ["export", "2026-q2", "v1", kind]);
    expect(exit).toBe(1);
    expect(err).toContain(`2026-q2 v1 carries no ${kind}, and was released before a version held the report`);
    expect(err).toContain("Mend: It carries ");
  }
});

test("a draft is exported into exports/ beside a site that stays as it is, the same bytes each time", async () => {
  const path = join(small.root, "exports", "small-talk-2026-q2-draft.html");
  const files: string[] = [];
  for (const _ of ["once", "again"]) {
    const { exit, out } = await sextant(small.root, ["export", "2026-q2", "html"]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^exports.small-talk-2026-q2-draft\.html, \d+ kB\n$/);
    files.push(readFileSync(path, "utf8"));
    rmSync(path);
  }
  expect(files[0]).toBe(files[1]);
  expect(files[0]).toContain('<img src="data:image/svg+xml;base64,');
  expect(files[0]).toContain("#355e3b");
  expect(existsSync(join(small.root, "dist"))).toBe(false);
});

test.each([
  ["2026-q9 html", 1, "there is no edition 2026-q9\n  Mend: Did you mean `2026-09`"],
  ["2026-q2 v7 data", 1, "2026-q2 v7 is not released\n  Mend: The latest is 2026-q2 v2."],
  ["2026-q3 v1 data", 1, "2026-q3 v1 is not released\n  Mend: It is a draft"],
  ["2026-q2 draft text", 1, "2026-q2 is released, and no correction of it is open"],
  ["2026-q2 htm", 2, 'There is no export "htm". Did you mean `html`?'],
  [
    "2026-q2",
    2,
    "Name the edition and what to make of it (data, html, pdf, slides-pdf, pptx, xlsx, png, email, email-html, text)",
  ],
  ["2026-q2 pptxx", 2, 'There is no export "pptxx". Did you mean `pptx`?'],
  ["2026-q3 png --chart trend-daily_poster", 1, "Mend: Did you mean `trend-daily_posters`?"],
  ["2026-q2 v1 pptx --chart trend-daily_posters", 2, "Only png has one chart"],
  ["2026-q2 2 html", 2, "Name a version as v1, or draft"],
])("export %s exits with %i and says how to mend it", async (words, code, said) => {
  const { exit, err } = await sextantHere(REPOSITORY, ["export", ...words.split(" ")]);
  expect(exit).toBe(code);
  expect(err).toContain(said);
});
