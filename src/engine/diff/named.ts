import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { readArchive, versionNamed } from "../../release/archive.ts";
import type { VersionName } from "../../release/version.ts";
import { commitOf } from "./revision.ts";

/** What a word can name: a state of a report. */
export type Named =
  | { readonly kind: "version"; readonly version: VersionName }
  | { readonly kind: "snapshot"; readonly snapshot: string }
  | { readonly kind: "report" | "site"; readonly folder: string }
  | { readonly kind: "revision"; readonly commit: string };

/** The kinds of states that may have one name, each with how a word says that it is one and nothing else. */
const WORDS: {
  readonly [Kind in Exclude<Named["kind"], "version">]: readonly [string, (word: string) => string];
} = {
  snapshot: ["a snapshot", (word) => `data/${word}`],
  report: ["a folder with a report", (word) => `./${word}`],
  site: ["a folder with a built site", (word) => `./${word}`],
  revision: ["a revision of git", (word) => `refs/heads/${word} or refs/tags/${word}`],
};

/** The state that a word names; throws a DiagnosticError where it names none, or more than one. */
export function namedBy(root: string, word: string): Named {
  const version = versionIn(root, word);
  if (version !== null) return { kind: "version", version };
  const found = [...snapshotIn(root, word), ...folderAt(root, word), ...revisionIn(root, word)];
  const [first, ...others] = found;
  if (first === undefined) throw new DiagnosticError(diagnose(startOf(word), "unknown-state", { word }));
  if (others.length === 0) return first;
  const kinds = found.map(({ kind }) => WORDS[kind]);
  const ways = kinds.map(([, write]) => write(word));
  const said = { word, kinds: kinds.map(([kind]) => kind).join(" and "), ways: ways.join(", or ") };
  throw new DiagnosticError(diagnose(startOf(word), "two-states", said));
}

function versionIn(root: string, word: string): VersionName | null {
  const [, edition, number] = /^([\w-]+)\/v([1-9]\d*)$/.exec(word) ?? [];
  if (edition === undefined) return null;
  return versionNamed(readArchive(root), { edition, version: Number(number) }) ?? null;
}

type NamedAlike = Exclude<Named, { kind: "version" }>;

function snapshotIn(root: string, word: string): NamedAlike[] {
  const snapshot = /^(?:data\/)?([^/\\]+)\/?$/.exec(word)?.[1];
  const isThere = snapshot !== undefined && existsSync(join(root, "data", snapshot, "snapshot.json"));
  return isThere ? [{ kind: "snapshot", snapshot }] : [];
}

function folderAt(root: string, word: string): NamedAlike[] {
  const folder = resolve(root, word);
  if (existsSync(join(folder, "content", "report.mdx"))) return [{ kind: "report", folder }];
  const isSite = ["editions.json", "drafts"].some((name) => existsSync(join(folder, name)));
  return isSite ? [{ kind: "site", folder }] : [];
}

function revisionIn(root: string, word: string): NamedAlike[] {
  const commit = commitOf(root, word);
  return commit === null ? [] : [{ kind: "revision", commit }];
}
