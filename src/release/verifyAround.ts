import { readFileSync } from "node:fs";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { emptyFoldersBelow, filesBelow, isPlainFile } from "../disk/files.ts";
import type { Version } from "./archive.ts";
import { byAddress, type Fetch } from "./fetch.ts";
import { StillServed } from "./stillServed.ts";
import { copiesOf, copyChanged } from "./verifySite.ts";
import { homeOf, under } from "./version.ts";
import type { Gone } from "./withdrawn.ts";

/**
 * The site that a checkout builds, made anew: all that readers get beside the versions themselves is held against it, the
 * archive, the feed and `editions.json`, lent pages, styles and pictures.
 */
export interface Expected {
  /** The folder with the whole site. */
  readonly folder: string;
  /** The versions that the checkout keeps, without those that were withdrawn. */
  readonly versions: readonly Version[];
  /** Those that were withdrawn: what the checkout builds in their places is held against the site as all else is. */
  readonly withdrawn: readonly Gone<Version>[];
  /** Ids of editions that the checkout knows, and of which it keeps no version. */
  readonly unreleased: readonly string[];
}

/** Every difference between what stands around the versions of a built site, and what the checkout builds there. */
export function verifyAround(folder: string, expected: Expected): Diagnostic[] {
  const wanted = filesAround(expected);
  const there = [...filesBelow(folder), ...emptyFoldersBelow(folder)].filter(isAround(expected));
  const still = new StillServed(expected.withdrawn);
  const read = (path: string) => {
    const file = under(folder, path);
    return isPlainFile(file) ? readFileSync(file) : null;
  };
  const found = [
    ...wanted.flatMap((path) => {
      const bytes = read(path);
      return still.notes(path, bytes, path) ? [] : heldAgainst(expected, path, bytes);
    }),
    ...there
      .filter((path) => !wanted.includes(path) && !still.notes(path, read(path), path))
      .map((path) => diagnose(startOf(path), "site-file-added", { file: path })),
  ];
  return [...still.told(), ...found];
}

/**
 * The same of a deployed site, of each file at every address by which readers reach it. What else a host serves cannot be
 * listed: asked for are the addresses at which a forged version, draft or manifest would stand.
 */
export async function verifyAroundAt(
  base: URL,
  expected: Expected,
  isDrafted: boolean,
  fetchFile: Fetch,
): Promise<Diagnostic[]> {
  const wanted = filesAround(expected).filter((path) => !isForHost(path));
  const still = new StillServed(expected.withdrawn);
  const asked = new Set([...doubtful(expected, isDrafted), ...still.files]);
  const others = [...asked].filter((path) => !wanted.includes(path));
  const found = [
    ...(await byAddress(base, wanted, fetchFile, (path, bytes, shown) =>
      (bytes === null && path === NOT_FOUND) || still.notes(path, bytes, shown)
        ? []
        : heldAgainst(expected, path, bytes, shown),
    )),
    ...(await byAddress(base, others, fetchFile, (path, bytes, shown) =>
      bytes === null || isOfUnknown(expected, bytes) || still.notes(path, bytes, shown)
        ? []
        : [diagnose(startOf(shown), "site-file-added", { file: shown })],
    )),
  ];
  return [...still.told(), ...found];
}

/** Hosts show this page at addresses where nothing is, and some of them at its own as well. */
const NOT_FOUND = "404.html";

/** Files that say how a host is to serve the others (`_headers`, `.nojekyll`): it may keep them to itself. */
function isForHost(path: string): boolean {
  return /^(?:_[^/]+$|\.)/.test(path);
}

/** Does a host answer with what it shows where nothing is? Some send their start page. */
function isOfUnknown({ folder }: Expected, bytes: Uint8Array): boolean {
  return [NOT_FOUND, "index.html"].some((path) => readFileSync(under(folder, path)).equals(bytes));
}

/** Addresses at which there is nothing, unless somebody put it there. */
function doubtful({ versions, withdrawn, unreleased }: Expected, isDrafted: boolean): string[] {
  const all = [...versions, ...withdrawn];
  const next = all.map(({ edition, version }) => homeOf({ edition, version: version + 1 }));
  const first = unreleased.map((edition) => homeOf({ edition, version: 1 }));
  const known = all.map(homeOf);
  const homes = [...next, ...first].filter((home) => !known.includes(home));
  return [
    "manifest.json",
    ...(isDrafted ? [] : ["", ...unreleased.map((edition) => `${edition}/`)]).map(
      (path) => `drafts/${path}index.html`,
    ),
    ...homes.flatMap((home) => ["index.html", "manifest.json"].map((file) => home.slice(1) + file)),
    ...unreleased.map((edition) => `editions/${edition}/index.html`),
  ];
}

function filesAround(expected: Expected): string[] {
  return filesBelow(expected.folder).filter(isAround(expected));
}

/** Is a file none of those of a version, which are held against their seals? */
function isAround({ versions }: Expected): (path: string) => boolean {
  const homes = versions.map((version) => homeOf(version).slice(1));
  return (path) => !homes.some((home) => path.startsWith(home));
}

/** What is wrong with a file; null bytes where it is not there. */
function heldAgainst(
  { folder, versions }: Expected,
  path: string,
  bytes: Uint8Array | null,
  shown = path,
): Diagnostic[] {
  if (bytes !== null && readFileSync(under(folder, path)).equals(bytes)) return [];
  const copy = copiesOf(folder, versions).find(({ to }) => `${to.slice(1)}index.html` === path);
  if (copy !== undefined) return [copyChanged(copy, shown)];
  return [
    bytes === null
      ? diagnose(startOf(shown), "site-file-missing", { file: shown })
      : diagnose(startOf(shown), "site-file-changed", { file: shown }),
  ];
}
