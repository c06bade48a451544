import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseFigureId } from "../../src/content/figureId.ts";
import { MEASURE_NAMES } from "../../src/content/measures.ts";
import { diagnosticsPage } from "../support/diagnosticsPage.ts";
import { read } from "../support/docs.ts";
import { exampleOf, measuresPage } from "../support/measuresPage.ts";
import { REPOSITORY } from "../support/roots.ts";

const PAGES = {
  "docs/reference/diagnostics.md": diagnosticsPage,
  "docs/reference/measures.md": measuresPage,
};

describe("the reference", () => {
  test.each(Object.entries(PAGES))("%s is what the code says; UPDATE_DOCS=1 writes it anew", (file, page) => {
    if (process.env["UPDATE_DOCS"] === "1") writeFileSync(join(REPOSITORY, file), page());
    expect(read(file)).toBe(page());
  });

  test.each(MEASURE_NAMES)("shows an id of %s that reads as one", (name) => {
    expect(parseFigureId(exampleOf(name))).toMatchObject({
      measure: expect.stringMatching(new RegExp(`^${name}(/|$)`)),
    });
  });
});
