import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../src/disk/files.ts";
import { lentPages } from "../../src/release/finish.ts";
import { type VersionManifest, writeManifest } from "../../src/release/manifest.ts";
import { relocated } from "../../src/release/references.ts";
import { blanked, stamped } from "../../src/release/stamp.ts";
import { isStandingFile, standingFile, standingStyle } from "../../src/release/standing.ts";
import { homeOf, type VersionName } from "../../src/release/version.ts";
import { sha256 } from "../../src/snapshot/hash.ts";

/** What a forger makes of a released version, in a site that was built. */
export interface Forgery {
  readonly site: string;
  readonly from: VersionName;
  readonly as: VersionName;
  /** Words of its board page, and what they become. */
  readonly words: readonly [string, string];
}

/**
 * Copies a version of a site as another with other words, hashed and sealed anew by all the rules, and points the site at
 * it: its root, the list for machines, the archive and the feed. Gives the seal of the forged one.
 */
export function forgeVersion({ site, from, as, words }: Forgery): string {
  const [source, target] = [from, as].map((name) => join(site, homeOf(name))) as [string, string];
  const manifest: VersionManifest = JSON.parse(readFileSync(join(source, "manifest.json"), "utf8"));
  const genuine = sha256(readFileSync(join(source, "manifest.json"), "utf8"));
  cpSync(source, target, { recursive: true });
  const forged = sealAnew(
    target,
    genuine,
    { ...manifest, ...as, period: laterThan(manifest, from, as) },
    words,
  );
  if (from.edition === as.edition)
    writeFileSync(join(source, standingFile("superseded")), standingStyle("superseded", true));
  else writeFileSync(join(source, standingFile("outdated")), standingStyle("outdated", true));
  for (const to of ["/", `/editions/${as.edition}/`]) lend(site, homeOf(as), to);
  for (const { from: own, to } of lentPages(site, homeOf(as))) lend(site, own, to);
  lend(site, `${homeOf(as)}brief/`, "/brief/");
  for (const path of ["editions/index.html", "feed.xml"]) point(join(site, path), from, as, genuine, forged);
  list(join(site, "editions.json"), from, as, forged);
  return forged;
}

/** Another edition is of a later period, so that it is the newest. */
function laterThan({ period }: VersionManifest, from: VersionName, as: VersionName) {
  return from.edition === as.edition ? period : { id: as.edition, first: period.last, last: "2026-09-30" };
}

function sealAnew(
  folder: string,
  genuine: string,
  manifest: VersionManifest,
  [before, after]: Forgery["words"],
): string {
  const bytes = new Map<string, Buffer>();
  for (const path of filesBelow(folder)) {
    if (path === "manifest.json" || isStandingFile(path)) continue;
    const own = blanked(readFileSync(join(folder, path)), genuine);
    bytes.set(path, path === "index.html" ? Buffer.from(own.toString("utf8").replace(before, after)) : own);
  }
  const outputs = Object.fromEntries([...bytes].map(([path, own]) => [path, sha256(own)]));
  const text = writeManifest({ ...manifest, outputs });
  const seal = sha256(text);
  for (const [path, own] of bytes) writeFileSync(join(folder, path), stamped(own, seal));
  writeFileSync(join(folder, "manifest.json"), text);
  return seal;
}

function lend(site: string, from: string, to: string): void {
  const page = readFileSync(join(site, from, "index.html"), "utf8");
  mkdirSync(join(site, to), { recursive: true });
  writeFileSync(join(site, to, "index.html"), relocated(page, from, to));
}

function point(file: string, from: VersionName, as: VersionName, genuine: string, forged: string): void {
  const [old, own] = [from, as].map((name) => homeOf(name).slice(1)) as [string, string];
  writeFileSync(
    file,
    readFileSync(file, "utf8")
      .replaceAll(genuine, forged)
      .replaceAll(old, own)
      .replaceAll(old.slice(9), own.slice(9)),
  );
}

interface List {
  editions: { id: string; versions: { version: number; seal: string }[] }[];
}

function list(file: string, from: VersionName, as: VersionName, seal: string): void {
  const text: List = JSON.parse(readFileSync(file, "utf8"));
  const edition = text.editions.find(({ id }) => id === from.edition);
  if (edition === undefined) throw new Error(`${file} does not list ${from.edition}`);
  const entry = { ...edition.versions[0], version: as.version, seal };
  if (from.edition === as.edition) edition.versions.unshift(entry);
  else text.editions.unshift({ ...edition, id: as.edition, versions: [entry] });
  writeFileSync(file, JSON.stringify(text, null, 2));
}
