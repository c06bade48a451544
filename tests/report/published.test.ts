import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DiagnosticError } from "../../src/diagnostics/diagnostic.ts";
import { compute } from "../../src/engine/compute.ts";
import { type Edition, editionOf } from "../../src/report/edition.ts";
import { readReportFile, writeReportFile } from "../../src/report/file.ts";
import { type PublishedEdition, publishedOf } from "../../src/report/published.ts";
import { fitText } from "../../src/syntax/fitText.ts";
import { IS_FULL } from "../support/forms.ts";
import { scratch } from "../support/oracleRoots.ts";
import { copyDemo, SCRATCH } from "../support/roots.ts";
import { type Company, founded, visits } from "../support/smallCompany.ts";

const DEMO_ROOT = join(SCRATCH, "published-demo");
afterAll(() => rmSync(DEMO_ROOT, { recursive: true, force: true }));

const rows = visits("published", "2026-04-01", 182).map((row) =>
  Number(row["member"]?.slice(1)) % 8 === 7 ? { ...row, region: "Hiddenshire" } : row,
);

/** A company with a region of six members, of whom two come on a day, and with words that no page says. */
const COMPANY: Company = {
  table: "visits",
  rows,
  metrics: {
    members: {
      role: "north_star",
      unit: "people",
      better: "higher",
      grain: "day",
      rollup: "mean",
      from: "visits",
      time: "day",
      value: "count(distinct member)",
      segments: "{ region: region }",
      min_group: "5",
      targets: "{ 2026-q3: 20 }",
    },
  },
  calendar: {},
  edition: "2026-q3",
  keys: "",
  body: [
    '<Segments of="members" by="region" />',
    '<When of="members:target">A goal is set. <When of="members@2026-q1">unsaid within</When></When>',
    '<When of="members:target" not>unsaid for there is one</When>',
    "{/* rejected draft */}",
    "<Notes>What the speaker says.</Notes>",
  ].join("\n\n"),
  takenAt: "2026-10-02T06:00:00Z",
  through: "2026-09-30",
  format: "csv",
};

async function editionIn(root: string): Promise<Edition> {
  const { site, diagnostics } = await compute(root, () => {});
  const report = site?.editions[0];
  if (site === null || report === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return editionOf(site, report);
}

async function fileOf(company: Company): Promise<string> {
  const files = scratch("published", SCRATCH);
  try {
    await founded(files, company);
    return writeReportFile(await editionIn(files.root));
  } finally {
    files.remove();
  }
}

describe("report.json of a company with what is not to be seen", () => {
  let text = "";
  beforeAll(async () => {
    text = await fileOf(COMPANY);
  });

  test.each(["North", "A goal is set.", "What the speaker says."])("has what is said: %s", (said) => {
    expect(text.includes(said)).toBe(true);
  });

  test("has no segment that is smaller than min_group, in no statement, chart, figure or id", async () => {
    const members = { ...COMPANY.metrics["members"], min_group: "1" };
    const open = await fileOf({ ...COMPANY, metrics: { members } });
    expect(open.includes("Hiddenshire")).toBe(true);
    expect(text.includes("Hiddenshire")).toBe(false);
  });

  test.each(["unsaid", "rejected draft"])("has no word that is not said: %s", (unsaid) => {
    expect(text.includes(unsaid)).toBe(false);
  });
});

/** Every text of a value: where it is held, and under which key. */
function textsOf(value: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => textsOf(held, [...path, key]));
}

/** With another text at one place; a figure that is held there is one with the ledger's, or stands for itself. */
function changed(
  whole: PublishedEdition,
  path: readonly PropertyKey[],
  text: string,
  isOne: boolean,
): PublishedEdition {
  const copy: PublishedEdition = isOne ? structuredClone(whole) : JSON.parse(JSON.stringify(whole));
  let within: unknown = copy;
  for (const key of path.slice(0, -1)) within = Reflect.get(Object(within), key);
  Reflect.set(Object(within), path.at(-1) ?? "", text);
  return copy;
}

describe("whatever stands in a text of report.json", () => {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  // What no file can hold is read as what stands for it.
  const fitted = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, one) => (typeof one === "string" ? fitText(one) : one));
  let edition: Edition;
  beforeAll(async () => {
    copyDemo(DEMO_ROOT);
    edition = await editionIn(DEMO_ROOT);
  });

  test("is given back as it was, or is refused with its place", () => {
    const whole = publishedOf(edition);
    const { id } = edition.report;
    const ids = edition.report.ledger.figures.slice(0, 3).map((figure) => figure.id);
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("", "__proto__", "constructor", "null", "\u0000", "\ud800", "</script>", ...ids, id),
    );
    const place = fc.constantFrom(...textsOf(whole).filter(([, part]) => part !== "ledger"));
    const numRuns = IS_FULL ? 40 : 10;
    let given = 0;
    fc.assert(
      fc.property(place, hostile, fc.boolean(), (path, text, isOne) => {
        const written = changed(whole, path, text, isOne);
        const back = tried(written);
        if (back === null) return;
        given += 1;
        expect(plain(publishedOf(back)), path.join(".")).toEqual(fitted(written));
      }),
      { numRuns, seed: 7 },
    );
    expect(given).toBeGreaterThanOrEqual(numRuns / 2);
  });

  /** The edition that was written and read; null where reading refuses it. */
  function tried({ report, book, look }: PublishedEdition): Edition | null {
    const pages = report.pages.map((page) => ({ ...page, file: "" }));
    const latest = { latest: null, latestEdition: null, file: "" };
    const dictionary = book.dictionary.map((entry) => ({ ...entry, ...latest }));
    const written: Edition = {
      report: { ...report, targets: [], pages },
      book: { ...book, aboutFile: "", dictionary },
      look,
    };
    try {
      return readReportFile(writeReportFile(written));
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      expect(error.diagnostics[0]).toMatchObject({ code: "report-does-not-read" });
      return null;
    }
  }
});
