import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DiagnosticError } from "../../src/diagnostics/diagnostic.ts";
import { compute } from "../../src/engine/compute.ts";
import { figuresFile, figuresJson } from "../../src/ledger/figuresJson.ts";
import { type Edition, editionOf } from "../../src/report/edition.ts";
import { readReportFile, writeReportFile } from "../../src/report/file.ts";
import { reportReference } from "../../src/report/fileReference.ts";
import { reportSchema, reportSchemaText } from "../../src/report/fileSchema.ts";
import { packReport, readPackedReport } from "../../src/report/packed.ts";
import { publishedOf } from "../../src/report/published.ts";
import { IS_FULL, someOf } from "../support/forms.ts";
import { ledgerIn } from "../support/ledgerIn.ts";
import { copyDemo, REPOSITORY, SCRATCH } from "../support/roots.ts";
import { writeTorture } from "../torture/company.ts";

const DEMO_ROOT = join(SCRATCH, "report-file-demo");
const TORTURE_ROOT = join(SCRATCH, "report-file-torture");
const editions = new Map<string, Edition>();

/** As any JSON that is read is: what is undefined is not there, and zero has no sign. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function read(name: string, root: string): Promise<void> {
  const { site, diagnostics } = await compute(root, () => {});
  if (site === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  for (const report of [...site.editions, ...site.translations])
    editions.set([name, report.id, report.language ?? "original"].join(" "), editionOf(site, report));
}

beforeAll(async () => {
  copyDemo(DEMO_ROOT);
  await writeTorture(TORTURE_ROOT, "de-DE", 120);
  await read("demo", DEMO_ROOT);
  await read("torture", TORTURE_ROOT);
});

afterAll(() => {
  for (const root of [DEMO_ROOT, TORTURE_ROOT]) rmSync(root, { recursive: true, force: true });
});

function named(name: string): Edition {
  const found = editions.get(name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

/** The text of the demo's newest file, and the same as values that a test may change. */
function newest(): string {
  return writeReportFile(named("demo 2026-q3 original"));
}

describe("report.json", () => {
  test("gives back every edition of the demo and of the torture company as it was", () => {
    expect([...editions.keys()]).toContain("demo 2026-q3 de");
    expect(editions.size).toBeGreaterThan(5);
    for (const [name, edition] of someOf([...editions], 2)) {
      const back = readReportFile(writeReportFile(edition));
      expect(plain(publishedOf(back)), name).toEqual(plain(publishedOf(edition)));
    }
  });

  test("lies in report.zip, the same bytes each time, in a tenth of its own", () => {
    for (const [name, edition] of someOf([...editions], 3)) {
      const bytes = packReport(edition);
      expect(plain(publishedOf(readPackedReport(bytes))), name).toEqual(plain(publishedOf(edition)));
      expect(Buffer.from(packReport(edition)).equals(bytes), name).toBe(true);
      if (name.startsWith("demo"))
        expect(bytes.length, name).toBeLessThan(writeReportFile(edition).length / 9);
    }
  });

  test("is what its JSON Schema allows, and nothing else is", () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(reportSchema());
    for (const [name, edition] of editions) {
      const file: unknown = JSON.parse(writeReportFile(edition));
      expect(validate(file), `${name} ${JSON.stringify(validate.errors?.[0])}`).toBe(true);
    }
    expect(validate({ format: "sextant-report", version: 1 })).toBe(false);
  });

  test("is explained by docs/reference, which is made from its schema (UPDATE_DOCS=1 writes it)", () => {
    const made = { "report.schema.json": reportSchemaText(), "report.md": reportReference() };
    for (const [file, text] of Object.entries(made)) {
      const path = join(REPOSITORY, "docs", "reference", file);
      if (process.env["UPDATE_DOCS"] !== undefined) writeFileSync(path, text);
      expect(readFileSync(path, "utf8")).toBe(text);
    }
  });

  test("holds no path below content/, no target of the next comparison and no SQL of no figure", () => {
    for (const edition of editions.values()) {
      const { report, book } = publishedOf(edition);
      const { figures, queries } = report.ledger;
      const named = new Set(figures.flatMap((figure) => figure.queries));
      expect(Object.keys(queries).filter((key) => !named.has(key))).toEqual([]);
      expect(JSON.stringify([report.pages, book])).not.toMatch(/content\/(?:editions|metrics)\//);
      expect(report).not.toHaveProperty("targets");
    }
  });
});

describe("figures.json", () => {
  test("gives back every figure of the demo and of the torture company as the ledger has it", () => {
    for (const [name, { report }] of editions) {
      const { edition, snapshot, figures } = report.ledger;
      const text = figuresJson(report.ledger);
      expect(ledgerIn(text), name).toEqual(plain(figures));
      expect(JSON.parse(text)).toMatchObject({ form: 2, edition, snapshot });
    }
  });

  test("has each statement that a figure was computed by once, by its name", () => {
    for (const [name, { report }] of editions) {
      const { queries } = figuresFile.parse(JSON.parse(figuresJson(report.ledger)));
      expect(Object.fromEntries(queries.map((one) => [one.name, one.sql])), name).toEqual(
        publishedOf({ ...named(name), report }).report.ledger.queries,
      );
    }
  });

  test("takes less than 80 bytes a figure of the demo besides the statements, on a line each", () => {
    const { ledger } = named("demo 2026-q3 original").report;
    const text = figuresJson(ledger);
    const sql = JSON.stringify(figuresFile.parse(JSON.parse(text)).queries).length;
    expect((text.length - sql) / ledger.figures.length).toBeLessThan(80);
    expect(text.match(/^\[\d+,"/gm)).toHaveLength(ledger.figures.length);
  });
});

describe("a report.zip that is not as it was written", () => {
  test.each([
    ["is cut off", (bytes: Uint8Array) => bytes.slice(0, -200)],
    ["is empty", () => new Uint8Array()],
    ["holds another file", () => zipSync({ "other.json": strToU8("{}") })],
    ["holds what is none", () => zipSync({ "report.json": strToU8("[]") })],
  ])("is refused where it %s", (_, change) => {
    const bytes = change(packReport(named("demo 2026-q3 original")));
    expect(() => readPackedReport(bytes, "drafts/report.zip")).toThrow(DiagnosticError);
  });
});

describe("a report.json that is not as it was written", () => {
  test.each([
    ["is cut off", (text: string) => text.slice(0, -1000), "the whole: "],
    ["is empty", () => "", "the whole: "],
    ["is a list", () => "[]", "the whole: "],
    ["has another version", (text: string) => text.replace('"version":1', '"version":2'), "version: "],
    ["is another file", (text: string) => text.replace("sextant-report", "ledger"), "format: "],
    ["lacks a key", (text: string) => text.replace('"phrase":', '"phrases":'), "phrase"],
    [
      "has another type",
      (text: string) => text.replace(/"speaks":(?:true|false)/, '"speaks":"yes"'),
      "report.headline.control.speaks: ",
    ],
    [
      "names a figure that is not there",
      (text: string) => text.replace('"value":"daily_posters@2026-q3"', '"value":"daily_posters@1926-q3"'),
      "report.headline.value: the ledger has no figure daily_posters@1926-q3",
    ],
    [
      "has two figures of one id",
      (text: string) => text.replace('"id":"daily_posters@2025-q3"', '"id":"daily_posters@2026-q3"'),
      "].id: the ledger has another figure daily_posters@2026-q3 before this one",
    ],
  ])("is refused where it %s, with the place in it", (_, change, place) => {
    const text = newest();
    const changed = change(text);
    expect(changed).not.toBe(text);
    const told = refusalOf(changed);
    expect(told).toMatchObject({ code: "report-does-not-read", file: "drafts/report.json" });
    expect(told?.message).toContain(place);
    expect(told?.mend).toMatch(/^(?:Restore|Export) .*\.$/);
  });

  test("is refused whatever key holds another type", () => {
    const text = newest();
    const whole: unknown = JSON.parse(text);
    const places = placesIn(whole).filter((_, index) => index % (IS_FULL ? 4001 : 12_007) === 0);
    expect(places.length).toBeGreaterThan(IS_FULL ? 5 : 1);
    for (const { within, key } of places) {
      const held = within[key];
      within[key] = Symbol.iterator in Object(held) ? 7.5 : { other: "type" };
      expect(refusalOf(JSON.stringify(whole)), key).toMatchObject({ code: "report-does-not-read" });
      within[key] = held;
    }
    expect(refusalOf(JSON.stringify(whole))).toBeNull();
  });
});

function refusalOf(text: string) {
  try {
    readReportFile(text, "drafts/report.json");
    return null;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return error.diagnostics[0];
  }
}

/** Free of what authors choose the names of, and of values that may be anything. */
const FREE = new Set(["props", "attributes", "options", "rows"]);

function placesIn(value: unknown): { within: Record<string, unknown>; key: string }[] {
  if (Array.isArray(value)) return value.flatMap(placesIn);
  if (!isRecord(value)) return [];
  return Object.entries(value)
    .filter(([key]) => !FREE.has(key))
    .flatMap(([key, held]) => [{ within: value, key }, ...placesIn(held)]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
