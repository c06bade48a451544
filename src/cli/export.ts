import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { didYouMean } from "../content/nearest.ts";
import type { Effects } from "../engine/effects.ts";
import { KIND_NAMES, KINDS, type Kind } from "../engine/exportKinds.ts";
import { findEdition, type Wanted, withDraft } from "../engine/exportSource.ts";
import { sealedFile } from "../engine/sealedFile.ts";
import { baseName, PAPERS, type PaperName, type Tools } from "../formats/sent.ts";
import { MESSAGES_LOCALE } from "../language/messages.ts";
import type { Edition } from "../report/edition.ts";
import { UsageError } from "./usage.ts";

export interface ExportOptions {
  /** A file, or a folder that is there. */
  readonly out?: string | undefined;
  /** Of a PDF: a4 or letter. */
  readonly paper?: string | undefined;
  /** For pictures: the name of the only one. */
  readonly chart?: string | undefined;
  /** Of a translation its language, such as de. */
  readonly language?: string | undefined;
}

/** Writes a file to send of an edition, into `exports/` or to `out`; what is for chat is printed too. */
export async function exportEdition(
  effects: Effects,
  words: readonly string[],
  options: ExportOptions = {},
): Promise<number> {
  const { wanted, kind } = wantedIn(words, options.language ?? null);
  const { out, chart } = options;
  const paper = paperNamed(kind, options.paper);
  if (chart !== undefined && kind !== "png")
    throw new UsageError("Only png has one chart: leave --chart out.");
  const { root } = effects;
  const found = findEdition(effects, wanted);
  if (found.kind === "version") {
    const { name, bytes } = sealedFile(root, found.version, kind, wanted.language, paper);
    return told(effects, placeFor(root, name, out), bytes, kind);
  }
  const { ending, make } = chart === undefined ? KINDS[kind] : oneChart(chart);
  const made = await withDraft(effects, found.archive, wanted, paper, async (edition, tools) => ({
    name: `${baseName(edition)}${ending}`,
    bytes: await make(edition, tools),
  }));
  return told(effects, placeFor(root, made.name, out), made.bytes, kind);
}

/** Writes a file, and tells of it; what is for chat is printed too. */
function told(effects: Effects, path: string, bytes: Uint8Array, kind: Kind): number {
  write(path, bytes);
  if (kind === "text") effects.print(new TextDecoder().decode(bytes));
  effects.print(`${relative(effects.root, path)}, ${kilobytes(bytes.length)}`);
  return 0;
}

/** "2026-q3 data", "2026-q2 v1 html", "2026-q2 draft email". */
function wantedIn(words: readonly string[], language: string | null): { wanted: Wanted; kind: Kind } {
  const [edition, ...rest] = words;
  const name = rest.at(-1);
  const kinds = KIND_NAMES;
  if (edition === undefined || name === undefined)
    throw new UsageError(
      `Name the edition and what to make of it (${kinds.join(", ")}), such as 2026-q3 html.`,
    );
  const kind = kinds.find((one) => one === name);
  if (kind === undefined) throw new UsageError(`There is no export "${name}". ${didYouMean(name, kinds)}`);
  const [state, ...more] = rest.slice(0, -1);
  const version = /^v([1-9]\d*)$/.exec(state ?? "")?.[1];
  if (more.length > 0 || (state !== undefined && state !== "draft" && version === undefined))
    throw new UsageError("Name a version as v1, or draft, between the edition and what to make of it.");
  if (version !== undefined) return { wanted: { edition, state: Number(version), language }, kind };
  return { wanted: { edition, state: state === "draft" ? "draft" : "latest", language }, kind };
}

/** A picture of one chart. */
function oneChart(name: string) {
  return {
    ending: `-${name.replace(/[^A-Za-z0-9_-]/g, "")}.png`,
    make: async (_: Edition, { files }: Tools) => (await import("../formats/pngs.ts")).chartPng(files, name),
  };
}

function paperNamed(kind: Kind, name: string | undefined): PaperName {
  if (name !== undefined && kind !== "pdf")
    throw new UsageError(`Only a pdf has a size of paper: leave --paper out.`);
  if (name === undefined || name === "a4" || name === "letter") return name ?? "a4";
  throw new UsageError(`There is no paper "${name}". ${didYouMean(name, Object.keys(PAPERS))}`);
}

/** In a folder of exports, which version control leaves alone; `out` names a file, or a folder that is there. */
function placeFor(root: string, name: string, out: string | undefined): string {
  if (out === undefined) return join(root, "exports", name);
  const path = resolve(root, out);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, name) : path;
}

/** A file that is there already is replaced in one step. */
function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, path);
}

function kilobytes(bytes: number): string {
  return `${new Intl.NumberFormat(MESSAGES_LOCALE).format(Math.ceil(bytes / 1000))} kB`;
}
