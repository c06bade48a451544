import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { writeEditorHelp } from "../../src/engine/editorHelp.ts";
import { EDITOR_FOLDER } from "../../src/engine/places.ts";
import { LanguageServer } from "../support/languageServer.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";

/** A folder whose name an address must not spell otherwise. */
const ROOT = join(SCRATCH, "editor é help");
const METRIC = join(ROOT, "content/metrics/daily_posters.mdx");
const written = () => readdirSync(join(ROOT, EDITOR_FOLDER)).sort();
const stamps = () => written().map((name) => statSync(join(ROOT, EDITOR_FOLDER, name)).mtimeMs);

beforeAll(() => {
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(join(ROOT, "data/2026-10-02"), { recursive: true });
  cpSync(join(REPOSITORY, "content"), join(ROOT, "content"), { recursive: true });
  const manifest = "data/2026-10-02/snapshot.json";
  cpSync(join(REPOSITORY, manifest), join(ROOT, manifest));
  // Of its own, or the server would read the whole repository's.
  writeFileSync(
    join(ROOT, "tsconfig.json"),
    '{ "files": [], "compilerOptions": { "types": [], "noLib": true } }',
  );
  writeEditorHelp(ROOT);
});
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

describe("what is written for editors", () => {
  test("is a schema for each kind of front matter, and a list of the files", () => {
    const kinds = ["bet", "collections", "edition", "metric", "page", "report", "sprint"];
    expect(written()).toEqual(
      kinds.map((kind) => (kind === "collections" ? `${kind}.json` : `${kind}.schema.json`)),
    );
  });

  test("stays as it is while nothing changes, and follows what does, in a report that is not valid too", () => {
    const before = stamps();
    writeEditorHelp(ROOT);
    expect(stamps()).toEqual(before);
    const fresh = join(ROOT, "content/metrics/fresh_one.mdx");
    writeFileSync(fresh, "---\nname: [\n");
    writeEditorHelp(ROOT);
    rmSync(fresh);
    const text = (name: string) => readFileSync(join(ROOT, EDITOR_FOLDER, name), "utf8");
    expect(text("collections.json")).toContain("content/metrics/fresh_one.mdx");
    expect(text("edition.schema.json")).toContain('"fresh_one"');
    expect(text("edition.schema.json")).toContain('"2026-10-02"');
    expect(text("metric.schema.json")).toContain('"newcomer_returns"');
  });

  test("lets a folder without content or data be", () => {
    const bare = join(SCRATCH, "editor-bare");
    writeEditorHelp(bare);
    expect(readdirSync(join(bare, EDITOR_FOLDER))).toHaveLength(7);
    rmSync(bare, { recursive: true });
  });
});

describe("Astro's language server, which its VS Code extension runs", () => {
  const server = new LanguageServer();
  const text = "---\nname: A\nrole: north_star\nowner: \nnot_a_key: 3\nre\n---\nWords.\n";
  const items = z.object({ items: z.array(z.object({ label: z.string() })) });
  const state = { uri: "" };

  beforeAll(async () => {
    await server.start(ROOT);
    state.uri = server.open(METRIC, text);
  });
  afterAll(() => server.stop());

  const at = (line: number, character: number) => ({
    textDocument: { uri: state.uri },
    position: { line, character },
  });
  const offered = async (line: number, character: number) =>
    items
      .parse(await server.ask("textDocument/completion", at(line, character)))
      .items.map(({ label }) => label);

  test("completes keys and the report's own names in the front matter of an .mdx file", async () => {
    expect(await offered(5, 2)).toEqual(
      expect.arrayContaining(["review", "review_by", "retention", "statement"]),
    );
    expect(await offered(3, 7)).toEqual(["growth", "onboarding", "trust", "platform", "revenue"]);
  });

  test("explains a key where the pointer rests on it", async () => {
    const hover = JSON.stringify(await server.ask("textDocument/hover", at(2, 2)));
    expect(hover).toContain("What it is for");
    expect(hover).toContain("guardrail");
  });

  test("marks a key that there is not", async () => {
    const found = JSON.stringify(
      await server.ask("textDocument/diagnostic", { textDocument: { uri: state.uri } }),
    );
    expect(found).toContain("Property not_a_key is not allowed.");
  });
});
