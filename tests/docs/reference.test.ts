import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnosticsPage } from "../support/diagnosticsPage.ts";
import { read } from "../support/docs.ts";
import { REPOSITORY } from "../support/roots.ts";

const PAGES = { "docs/reference/diagnostics.md": diagnosticsPage };

describe("the reference", () => {
  test.each(Object.entries(PAGES))("%s is what the code says; UPDATE_DOCS=1 writes it anew", (file, page) => {
    if (process.env["UPDATE_DOCS"] === "1") writeFileSync(join(REPOSITORY, file), page());
    expect(read(file)).toBe(page());
  });
});
