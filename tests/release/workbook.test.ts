import { rmSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import readXlsx, { type Sheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { downloadsOf } from "../../src/blocks/downloads.ts";
import type { Drawing } from "../../src/document/drawing.ts";
import type { Item } from "../../src/document/item.ts";
import { opened } from "../../src/document/opened.ts";
import { plainText } from "../../src/document/plain.ts";
import { draftOf } from "../../src/engine/exportSource.ts";
import { dataZip } from "../../src/formats/data.ts";
import { svgOf } from "../../src/formats/drawings.ts";
import { chartPng } from "../../src/formats/pngs.ts";
import { workbook } from "../../src/formats/xlsx/workbook.ts";
import { languageOf } from "../../src/language/language.ts";
import type { Edition } from "../../src/report/edition.ts";
import { chartsIn, shownBy } from "../../src/report/outline/shown.ts";
import { builtEdition } from "../support/builtEdition.ts";
import { IS_FULL, someOf } from "../support/forms.ts";
import { hasOffice, printedByOffice } from "../support/office.ts";
import { hasSdk, sdkErrors } from "../support/ooxml.ts";
import { DEMO, SCRATCH } from "../support/roots.ts";
import { HOSTILE, writeTorture } from "../torture/company.ts";

/** The demo's third quarter, as it was built for all tests, in its languages; and a company that is hard to show. */
const HOMES = { en: "/drafts/2026-q3/", de: "/drafts/2026-q3/de/", fr: "/drafts/2026-q3/fr/" } as const;
const TORTURE = join(SCRATCH, "torture-workbook");

type Name = keyof typeof HOMES | "torture";
const NAMES: readonly Name[] = ["en", "de", "fr", "torture"];

interface Made {
  readonly edition: Edition;
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, string>;
  /** As an independent library reads them. */
  readonly sheets: readonly Sheet[];
}

const all = new Map<Name, Made>();
const of = (name: Name): Made => {
  const made = all.get(name);
  if (made === undefined) throw new Error(`There is no workbook of ${name}.`);
  return made;
};

beforeAll(async () => {
  await writeTorture(TORTURE, "de-DE", 120);
  const effects = { root: TORTURE, progress: () => {} };
  const { edition: hard } = await draftOf(effects, [], { edition: "2026-q2", language: null });
  for (const name of NAMES) {
    const edition = name === "torture" ? hard : builtEdition(DEMO, HOMES[name]);
    const bytes = await workbook(edition);
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
    all.set(name, {
      edition,
      bytes,
      parts: new Map(parts),
      sheets: await readXlsx(Buffer.from(bytes), { trim: false }),
    });
  }
});
afterAll(() => rmSync(TORTURE, { recursive: true, force: true }));

const sheetXml = ({ parts }: Made) =>
  [...parts].filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)).map(([, xml]) => xml);

/** The contents of the cover: sheet, title, name. */
function contentsOf({
  sheets,
}: Made): { readonly sheet: string; readonly title: string; readonly name: string }[] {
  const [cover] = sheets;
  const at = (cover?.data ?? []).findIndex(([, , name]) => name !== null);
  return (cover?.data ?? [])
    .slice(at + 1)
    .map(([sheet, title, name]) => ({ sheet: String(sheet), title: String(title), name: String(name) }));
}

/** The head and the rows of the table on a sheet, which stands last on it, below the link to the contents. */
function tableOf({ sheets, edition }: Made, name: string) {
  const { back } = languageOf(edition.report.locale).exports.xlsx;
  const data = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
  const at = data.findIndex(([first]) => first === back);
  return { above: data.slice(0, at), head: data[at + 1] ?? [], rows: data.slice(at + 2) };
}

/** A CSV file by an independent reader of RFC 4180. */
function csvOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of text
    .replace(/^\uFEFF/, "")
    .matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Does a cell hold what the CSV file holds: the number (of points a hundredfold), the day, the text without defusing? */
function says(cell: unknown, text: string, yes: readonly string[]): boolean {
  if (text === "") return cell === null || cell === "[x]" || cell === "[z]" || cell === "";
  if (cell instanceof Date) return text.startsWith(cell.toISOString().slice(0, 10));
  if (typeof cell === "number") {
    const near = (one: number) => Math.abs(one - cell) <= 1e-9 * Math.max(1, Math.abs(cell));
    return near(Number(text)) || near(Number(text) * 100);
  }
  if (text === "true" || text === "false") return yes.includes(String(cell));
  return String(cell) === text.replace(/^'(?=[=+\-@\t\r])/, "");
}

describe.each(someOf(NAMES, 3))("the workbook of %s", (name) => {
  test.skipIf(!hasSdk())("is valid by Microsoft's Open XML SDK", () => {
    expect(sdkErrors(of(name).bytes, ".xlsx")).toEqual([]);
  });

  test("has a cover that leads to every other sheet, by names that all programs take", () => {
    const made = of(name);
    const contents = contentsOf(made);
    expect(made.sheets.slice(1).map(({ sheet }) => sheet)).toEqual(contents.map(({ sheet }) => sheet));
    for (const { sheet } of made.sheets) expect(sheet).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    const links = [...(sheetXml(made)[0] ?? "").matchAll(/<hyperlink [^>]*location="([^"]*)"/g)].map(
      ([, to = ""]) => to,
    );
    expect(links).toHaveLength(contents.length);
    const said = made.sheets[0]?.data.flat().map(String) ?? [];
    const { report, book } = made.edition;
    for (const text of [report.titleText, book.company, report.label]) expect(said).toContain(text);
    expect(said.join(" ")).toContain(report.snapshot.sha256.slice(0, 12));
    expect(said.join(" ")).not.toContain(languageOf(report.locale).exports.paper.approvedBy);
  });

  test("has no merged cell, no formula, one table a sheet at most, and a head that stays in sight", () => {
    const made = of(name);
    for (const [index, xml] of sheetXml(made).entries()) {
      expect(xml).not.toMatch(/<mergeCell|<f>|<f /);
      expect([...xml.matchAll(/<tablePart /g)].length).toBeLessThanOrEqual(1);
      if (index > 0) expect(xml).toMatch(/<pane ySplit="\d+" topLeftCell="A\d+" state="frozen"/);
    }
    for (const [, range] of made.parts.get("xl/workbook.xml")?.matchAll(/<definedName [^>]*>([^<]*)</g) ?? [])
      expect(range).toMatch(/^(?:'|&apos;).+(?:'|&apos;)!\$\d+:\$\d+$/);
  });

  test("holds what the CSV of each chart and table holds, as numbers, days and texts", () => {
    const made = of(name);
    const { format } = languageOf(made.edition.report.locale);
    const files = unzipSync(dataZip(made.edition));
    const wrong: unknown[] = [];
    for (const { sheet, name: id } of contentsOf(made).slice(2)) {
      const [head = [], ...rows] = csvOf(strFromU8(files[`charts/${id}.csv`] ?? new Uint8Array()));
      const table = tableOf(made, sheet);
      expect([id, table.head.length, table.rows.length]).toEqual([id, head.length, rows.length]);
      for (const [at, row] of rows.entries())
        for (const [column, text] of row.entries()) {
          const cell = table.rows[at]?.[column] ?? null;
          if (!says(cell, text, [format.yes, format.no])) wrong.push([id, at, column, text, cell]);
        }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test("calls each thing as every other file does, above its table too", () => {
    const made = of(name);
    const contents = contentsOf(made);
    const named = contents.map((one) => one.name);
    const files = Object.keys(unzipSync(dataZip(made.edition)));
    const inZip = files.flatMap((file) => /^(?:charts\/)?(.+)\.csv$/.exec(file)?.[1] ?? []);
    expect([...named].sort()).toEqual(inZip.sort());
    const { named: say } = languageOf(made.edition.report.locale).blocks.common;
    for (const one of contents)
      expect(tableOf(made, one.sheet).above.flat(), one.sheet).toContain(say(one.name));
  });
});

/** The drawings among items, those of charts and of guardrails, with the name under which each can be taken away. */
function drawingsIn(items: readonly Item[]): { readonly drawing: Drawing; readonly name: string | null }[] {
  return opened(items).flatMap((item) => {
    if (item.kind === "chart")
      return [{ drawing: item.drawing, name: item.download }, ...drawingsIn(item.after)];
    if (item.kind === "group") return drawingsIn(item.items);
    if (item.kind !== "guardrails") return [];
    return item.guardrails.map(({ id, drawing }) => ({ drawing, name: `guardrail-${id}` }));
  });
}

test("a chart is found by the title that its page and the PDF give it", () => {
  const made = of("en");
  const contents = new Map(contentsOf(made).map(({ name, title }) => [name, title]));
  const charts = shownBy(made.edition.report).flatMap(({ items }) => chartsIn(items));
  const titled = charts.filter(({ look, title }) => look === "frame" && title.length > 0);
  expect(titled.length).toBeGreaterThan(10);
  for (const { download } of titled) {
    const first = titled.find((chart) => chart.download === download);
    expect(contents.get(download ?? "")).toBe(plainText(first?.title ?? []));
  }
});

describe.each(["en", "torture"] as const)("every drawing on the pages of %s", (name) => {
  test("can be taken away with its data, its SVG and its PNG", () => {
    const { edition } = of(name);
    const offered = new Map(downloadsOf(edition.report, true).map((one) => [one.id, one]));
    const drawings = shownBy(edition.report).flatMap(({ items }) => drawingsIn(items));
    expect(drawings.length).toBeGreaterThan(10);
    for (const { drawing, name: id } of drawings) {
      const found = offered.get(id ?? "");
      expect(found?.drawing, JSON.stringify(drawing)).not.toBeNull();
      expect(found?.data.rows.length, JSON.stringify(drawing)).toBeGreaterThan(0);
      expect(found && svgOf(found, edition)).toMatch(/^<svg /);
    }
  });

  test("becomes a picture, one of each kind", async () => {
    const { edition } = of(name);
    const drawn = downloadsOf(edition.report, true).filter(({ drawing }) => drawing !== null);
    const kinds = new Map(drawn.map(({ id, drawing }) => [drawing?.draws, id]));
    for (const id of kinds.values())
      expect(
        Buffer.from(await chartPng(edition, id))
          .subarray(1, 4)
          .toString(),
        id,
      ).toBe("PNG");
  });
});

test("every forecast that is drawn is offered, with what came, what is foreseen, its range and its target", () => {
  const { edition } = of("en");
  const drawn = edition.report.outlook.forecasts.filter((one) => (one.drawn?.history.length ?? 0) > 0);
  expect(drawn).toHaveLength(7);
  for (const { metric, drawn: course, forecast, low, high, target } of drawn) {
    const found = downloadsOf(edition.report, true).find(({ id }) => id === `forecast-${metric}`);
    const values = found?.data.rows.map((row) => row[4]);
    const ahead = [
      forecast,
      ...(low.value === null ? [] : [low, high]),
      ...(target === null ? [] : [target]),
    ];
    expect(values).toEqual([...(course?.history ?? []).map(({ value }) => value), ...ahead]);
  }
});

describe("the figures of the demo", () => {
  test("stand on a sheet, each with its number, its text, its unit and its queries", () => {
    const made = of("en");
    const { rows } = tableOf(made, "Figures");
    const { figures } = made.edition.report.ledger;
    expect(rows.map(([id]) => id)).toEqual(figures.map(({ id }) => id));
    const at = figures.findIndex(({ id }) => id === "daily_posters@2026-q3");
    expect(rows[at]).toEqual([
      "daily_posters@2026-q3",
      "Daily people who post",
      "2026-q3",
      "value",
      figures[at]?.value,
      null,
      "people",
      figures[at]?.text,
      "complete",
      figures[at]?.queries.join(" "),
    ]);
    for (const [index, { value, reason }] of figures.entries()) {
      const cell = rows[index]?.[4];
      if (value === null) expect(cell).toBe(reason === null ? "[z]" : cell === "[z]" ? "[z]" : "[x]");
      else expect(typeof cell).toBe("number");
      expect(value === null && (cell === 0 || cell === null)).toBe(false);
    }
  });

  test("are shown as percentages where they are, in the way of the language", () => {
    const formats = (name: Name) => of(name).parts.get("xl/styles.xml") ?? "";
    expect(formats("en")).toContain('formatCode="#,##0.0%"');
    expect(formats("de")).toContain('formatCode="#,##0.0&quot;\u00a0&quot;%"');
    expect(formats("de")).toContain("PP&quot;");
  });

  test("and metrics are found under their other names", () => {
    const made = of("de");
    const said = tableOf(made, "Metriken").rows.map(([id, , aliases]) => [id, aliases]);
    for (const { id, aliases } of made.edition.book.dictionary)
      for (const alias of aliases) expect(String(said.find(([one]) => one === id)?.[1])).toContain(alias);
  });
});

test("texts that could run are texts, letter by letter", () => {
  const made = of("torture");
  const said = new Set(made.sheets.flatMap(({ data }) => data.flat().map(String)));
  for (const text of HOSTILE) expect(said).toContain(text);
  expect(made.parts.get("xl/sharedStrings.xml")).toContain("=cmd|");
});

test("the same edition gives the same bytes, whatever the clock", async () => {
  const { edition, bytes } = of("en");
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(Buffer.from(await workbook(edition)).equals(Buffer.from(bytes))).toBe(true);
  const again = builtEdition(DEMO, HOMES.en);
  expect(Buffer.from(await workbook(again)).equals(Buffer.from(bytes))).toBe(true);
});

/** Printing all of it takes most of a minute: in the long form. */
describe.skipIf(!hasOffice() || !IS_FULL)("LibreOffice", () => {
  test("prints every sheet, days as days and percentages as percentages", () => {
    const made = of("en");
    const pages = printedByOffice(made.bytes, ".xlsx");
    const printed = pages.join("\n").replace(/\s+/g, " ");
    for (const { title } of contentsOf(made)) expect(printed).toContain(title.replace(/\s+/g, " "));
    const share = pages.find((page) => page.includes("Data: share-daily_active-region")) ?? "";
    expect(share).toMatch(/2025-w40 +2025-09-29 +2025-10-05 +Europe +49\.2%/);
    expect(printed).not.toContain("###");
  });
});
