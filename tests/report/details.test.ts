import { expect, test } from "vitest";
import type { Setting } from "../../src/blocks/setting.ts";
import { partsOf } from "../../src/deck/parts.ts";
import { slidesOf } from "../../src/deck/slides.ts";
import { plainText } from "../../src/document/plain.ts";
import { notesOf } from "../../src/formats/powerpoint/notes.ts";
import { languageOf } from "../../src/language/language.ts";
import { sectionsOf } from "../../src/report/outline/sections.ts";
import { plainCompany } from "../support/plainCompany.ts";
import { reportOf, tell } from "../support/smallCompany.ts";

const BODY = `## What it is made of

It is made of parts.

<Details title="How we counted">

On a day <Figure of="star" at="2026-q1" /> came.

### By the day

- One by one.

</Details>

After it.
`;

test("what an author folds away is in its section, where it is found, listed and taken to PowerPoint", async () => {
  const report = await reportOf(plainCompany(BODY));
  const own = sectionsOf(report).find(
    ({ heading }) => heading !== null && plainText(heading) === "What it is made of",
  );
  const words = own?.parts.map((part) =>
    part.kind === "words"
      ? plainText(part.text)
      : part.kind === "points"
        ? part.items.map((item) => plainText(item))
        : "",
  );
  expect(words).toEqual([
    "It is made of parts.",
    "How we counted",
    "On a day 270 came.",
    "By the day",
    ["One by one."],
    "After it.",
  ]);
  const figure = report.ledger.figures.find(({ id }) => id === "star@2026-q1");
  expect(figure?.shown).toContain("index");
  const { locale } = report;
  const setting: Setting = { report, slug: "index", medium: "slides", say: languageOf(locale), locale };
  const look = { deck: { appendix: true, template: null }, frozen: null, address: null };
  const notes = slidesOf(report, look).flatMap((slide) => notesOf(slide, setting));
  expect(notes).toContain("How we counted");
  expect(notes).toContain("On a day 270 came.");
});

test("no slide of the deck shows it", async () => {
  const report = await reportOf(plainCompany(BODY));
  const { locale } = report;
  const setting: Setting = { report, slug: "index", medium: "slides", say: languageOf(locale), locale };
  const part = partsOf(setting).find(({ title }) => title.plain === "What it is made of");
  expect(JSON.stringify(part?.content)).toContain("It is made of parts.");
  expect(JSON.stringify(part?.content)).toContain("After it.");
  expect(JSON.stringify(part?.content)).not.toContain("How we counted");
});

test("it needs a title, and folds no section away", async () => {
  const { diagnostics } = await tell(plainCompany(`<Details>\n\nWords.\n\n## A section\n\n</Details>\n`));
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual(
    expect.arrayContaining([
      ["details-without-title", expect.any(Number)],
      ["folded-section", expect.any(Number)],
    ]),
  );
});
