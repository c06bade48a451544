import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseFigureId } from "../../src/content/figureId.ts";
import { MEASURE_NAMES } from "../../src/content/measures.ts";
import { addressesPage } from "../support/addressesPage.ts";
import { diagnosticsPage } from "../support/diagnosticsPage.ts";
import { read } from "../support/docs.ts";
import { keysOf } from "../support/frontMatterKeys.ts";
import { keysOfKind, keysPage, SHOWN, SHOWN_KINDS } from "../support/keysPage.ts";
import { exampleOf, measuresPage } from "../support/measuresPage.ts";
import { REPOSITORY } from "../support/roots.ts";
import { tokensPage } from "../support/tokensPage.ts";

const PAGES = {
  "docs/reference/addresses.md": addressesPage,
  "docs/reference/keys.md": keysPage,
  "docs/reference/diagnostics.md": diagnosticsPage,
  "docs/reference/measures.md": measuresPage,
  "docs/reference/tokens.md": tokensPage,
};

describe("the reference", () => {
  test.each(Object.entries(PAGES))("%s is what the code says; UPDATE_DOCS=1 writes it anew", (file, page) => {
    if (process.env["UPDATE_DOCS"] === "1") writeFileSync(join(REPOSITORY, file), page());
    expect(read(file)).toBe(page());
  });

  test.each(SHOWN_KINDS)("says of every key of %s what it is and what it does", (kind) => {
    const keys = keysOfKind(kind);
    expect(keys.length).toBeGreaterThan(2);
    const silent = keys.filter(({ is, text }) => is === "" || text.length < 5);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test.each(SHOWN_KINDS)("leaves out no key that the schema of %s reads", (kind) => {
    const paths = keysOfKind(kind).map(({ path }) => path.replace(/\[\]|\.<name>/g, ""));
    expect([...new Set(paths)].sort()).toEqual(keysOf(SHOWN[kind].schema));
  });

  test.each(MEASURE_NAMES)("shows an id of %s that reads as one", (name) => {
    expect(parseFigureId(exampleOf(name))).toMatchObject({
      measure: expect.stringMatching(new RegExp(`^${name}(/|$)`)),
    });
  });
});
