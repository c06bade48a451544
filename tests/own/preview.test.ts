import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DevServer, startDev } from "../support/devServer.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { makeReleasable } from "../support/releases.ts";
import { settingsWith } from "./team.ts";

const PAGE = "content/editions/2026-q2/details.mdx";
const PATIENCE = { timeout: 120_000 };

let files: Scratch;
let server: DevServer;

const html = async () => {
  const address = new URL("drafts/2026-q2/details/", server.url);
  return (await fetch(address, { headers: { accept: "text/html" } })).text();
};

/** Changes something, and waits until the preview has followed. */
async function changed(change: () => void, says: RegExp): Promise<void> {
  const from = server.output().length;
  change();
  await server.says(says, from);
}

beforeAll(async () => {
  files = await makeReleasable();
  for (const other of ["2026-q1", "2026-q3", "2026-q4"])
    rmSync(files.path(`content/editions/${other}`), { recursive: true });
  files.write(
    "astro.config.mjs",
    settingsWith('{ components: { Own: "components/Own.astro" }, styles: { file: "styles/own.css" } }'),
  );
  files.write(
    "components/Own.astro",
    "---\nimport Part from './parts/Part.astro';\n---\n<p>First.</p><Part /><slot />\n",
  );
  files.write("components/parts/Part.astro", "<p>Part one.</p>\n");
  files.write("styles/own.css", ".own { color: red; }\n");
  files.edit(PAGE, "order: 2\n---\n", "order: 2\n---\n<Own>\n\nWords of the page.\n\n</Own>\n\n");
  server = await startDev(files.root, [], 90_000);
}, 120_000);
afterAll(async () => {
  await server?.interrupt();
  files.remove();
});

test("the preview shows components of a team's own, with its words and style", PATIENCE, async () => {
  const text = await html();
  expect(text).toMatch(/<p>First\.<\/p>\s*<p>Part .*one\.<\/p>\s*<p>Words of the page\.<\/p>/);
  expect(await (await fetch(new URL("accent.css", server.url))).text()).toContain(".own { color: red; }");
});

test("and follows a component, what it imports, its style, and the words in it", PATIENCE, async () => {
  await changed(() => files.edit("components/Own.astro", "First", "Second"), /preview at .* 0 errors/);
  expect(await html()).toContain("<p>Second.</p>");
  await changed(
    () => files.edit("components/parts/Part.astro", "Part one", "Part two"),
    /preview at .* 0 errors/,
  );
  expect(await html()).toMatch(/Part .*two/);
  await changed(() => files.edit("styles/own.css", "red", "blue"), /preview at .* 0 errors/);
  expect(await (await fetch(new URL("accent.css", server.url))).text()).toContain("blue");
  await changed(() => files.edit(PAGE, "Words of the page", "Other words"), /preview at .* 0 errors/);
  expect(await html()).toMatch(/<p>Second\.<\/p>[\s\S]*<p>Other words\.<\/p>/);
});

test("and says what is wrong with one until it is mended, over the last good page", PATIENCE, async () => {
  await changed(() => files.edit("components/Own.astro", "Second", "500"), /own-number/);
  expect(await html()).toContain("<p>Second.</p>");
  await changed(() => files.edit("components/Own.astro", "500.</p>", "{</p>"), /own-component-unreadable/);
  await changed(() => files.edit("components/Own.astro", "{</p>", "Third.</p>"), /preview at .* 0 errors/);
  expect(await html()).toContain("<p>Third.</p>");
});
