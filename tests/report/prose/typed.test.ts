import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readContent } from "../../../src/content/readContent.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { FigureBook } from "../../../src/ledger/figureBook.ts";
import { Words } from "../../../src/ledger/words.ts";
import { REPOSITORY } from "../../support/roots.ts";

const { content } = readContent(join(REPOSITORY));
const edition = content?.editions.at(-1);
if (content === null || edition === undefined) throw new Error("the demo does not read");
const diagnostics: Diagnostic[] = [];
const { locale, currency } = content.report.config;
const book = new FigureBook({
  edition,
  takenOn: "2026-10-02",
  calendar: content.calendar,
  locale,
  currency,
  metrics: content.metrics,
  measured: new Map(),
  published: new Map(),
  pageQueries: [],
  queryNames: [],
  compare: [],
});
const words = new Words(book, diagnostics);
const html = (text: string) => words.html(edition.front, ["summary"], text);
const plain = (text: string) => words.plain(edition.front, ["title"], text);

describe("a typed number in front matter", () => {
  test("is shown with its source beside it, as in pages", () => {
    expect(html('Of <Typed source="our books">1,204</Typed> rooms.')).toBe(
      'Of <span class="typed">1,204<small class="typed-source"> (source: our books)</small></span> rooms.',
    );
  });

  test("has its source in plain text too", () => {
    expect(plain('Of <Typed source="our books">1,204</Typed> rooms')).toBe(
      "Of 1,204 (source: our books) rooms",
    );
  });

  test("lets nothing of its source or number become HTML", () => {
    expect(html("<Typed source='a <b>'>1 <i>2</i></Typed>")).not.toMatch(/<[bi]>/);
    expect(html('<Typed source="a & b">1</Typed>')).toContain("(source: a &amp; b)");
  });

  test("stays as it was written without a source, which check refuses", () => {
    expect(plain("<Typed>12</Typed>")).toBe("<Typed>12</Typed>");
  });
});
