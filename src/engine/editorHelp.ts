import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { editorSchemas, kindOf, type Names } from "../content/editorSchemas.ts";
import { readFrontMatter } from "../content/frontMatter.ts";
import { languageIn } from "../content/translationFiles.ts";
import { filesBelow } from "../disk/files.ts";
import { writeWhole } from "../disk/whole.ts";
import { sha256 } from "../snapshot/hash.ts";
import { type ManifestTable, manifestSchema } from "../snapshot/manifest.ts";
import type { Kept } from "./kept/kept.ts";
import { pack, unpacked } from "./kept/pack.ts";
import { EDITOR_FOLDER } from "./places.ts";

/**
 * Writes what editors need to complete and to explain front matter: a JSON Schema for each kind of it, and a list of
 * the content's files with their kinds. Content need not be valid; a file is written only where it differs, and with what
 * was kept it is made only where it may.
 */
export function writeEditorHelp(root: string, kept: Kept | null = null): void {
  const files = contentFiles(root);
  const names = namesIn(root, files);
  const key = sha256(JSON.stringify([kept?.engine, root, files, names]));
  const path = kept?.path("editor.json") ?? "";
  if (kept !== null && unpacked(path, key) === written(root)) return;
  writeAll(root, files, names);
  if (kept !== null) pack(path, key, written(root));
}

/** The hashes of what is there for editors, as JSON. */
function written(root: string): string {
  const folder = join(root, EDITOR_FOLDER);
  return JSON.stringify(filesBelow(folder).map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}

function writeAll(root: string, files: readonly string[], names: Names): void {
  const schemas = editorSchemas(names);
  const kinds = files.flatMap((file) => {
    const kind = kindOf(file);
    return kind === null ? [] : [[addressOf(root, file), kind]];
  });
  const manifest = {
    collections: Object.keys(schemas).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(kinds),
  };
  for (const [kind, schema] of Object.entries(schemas)) write(root, `${kind}.schema.json`, schema);
  write(root, "collections.json", manifest);
}

/** A file's address as the language server spells it. */
function addressOf(root: string, file: string): string {
  return decodeURIComponent(pathToFileURL(join(root, file)).href).toLowerCase();
}

/** Paths of originals below the root with forward slashes, in order. */
function contentFiles(root: string): string[] {
  const folder = join(root, "content");
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = entries.map(({ parentPath, name }) => relative(root, join(parentPath, name)));
  const files = names.map((name) => name.replaceAll("\\", "/")).sort();
  return files.filter((file) => languageIn(file) === null);
}

function namesIn(root: string, files: readonly string[]): Names {
  const named = (pattern: RegExp) => files.flatMap((file) => pattern.exec(file)?.[1] ?? []);
  const metrics = named(/^content\/metrics\/([^/]+)\.mdx$/);
  const snapshots = snapshotsOf(root);
  const tables = snapshots.flatMap(({ tables: all }) => all);
  const columns = tables.flatMap((table) => table.columns.map(({ name }) => name));
  return {
    metrics,
    guardrails: metrics.filter((id) => frontOf(root, `content/metrics/${id}.mdx`).role === "guardrail"),
    teams: Object.keys(frontOf(root, "content/report.mdx").teams ?? {}),
    bets: named(/^content\/bets\/([^/]+)\.mdx$/),
    snapshots: snapshots.map(({ name }) => name).reverse(),
    sources: sorted([...tables.map(({ name }) => name), ...named(/^content\/queries\/([^/]+)\.sql$/)]),
    columns: sorted(columns),
  };
}

const front = z.object({
  role: z.unknown().optional(),
  teams: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/** What is read of a file's front matter; nothing where it does not parse. */
function frontOf(root: string, file: string): z.output<typeof front> {
  const path = join(root, file);
  const read = isFile(path) ? readFrontMatter(file, readFileSync(path, "utf8")) : [];
  const known = Array.isArray(read) ? undefined : front.safeParse(read.data).data;
  return known ?? { role: undefined };
}

/** The snapshots with their tables, the oldest first; one that cannot be read has none. */
function snapshotsOf(root: string): { name: string; tables: readonly ManifestTable[] }[] {
  const folder = join(root, "data");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    const path = join(folder, name, "snapshot.json");
    return isFile(path) ? [{ name, tables: tablesOf(readFileSync(path, "utf8")) }] : [];
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function tablesOf(text: string): readonly ManifestTable[] {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data?.tables ?? [];
  } catch {
    return [];
  }
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** Only where it differs: editors watch these files. */
function write(root: string, name: string, value: unknown): void {
  const folder = join(root, EDITOR_FOLDER);
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const path = join(folder, name);
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeWhole(path, text);
}
