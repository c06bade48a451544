import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { missing, parseManifest, type Version, versionNamed } from "./archive.ts";
import { addressBelow, byAddress, eachOf, type Fetch, reached } from "./fetch.ts";
import type { Copy } from "./finish.ts";
import { relocated } from "./references.ts";
import type { BesideBytes } from "./signed/alone.ts";
import { BESIDE, type BesideFile, SIGNATURE } from "./signed/beside.ts";
import { type ListedWithdrawn, siteList } from "./siteList.ts";
import { isStandingStyle, NOTICES, type Standing, standingFile } from "./standing.ts";
import { changed, heldBeside, judged, verifyChain } from "./verify.ts";
import {
  atItsAddress,
  copyChanged,
  isAlone,
  type Kept,
  latestCopies,
  namesToHold,
  readVersion,
  servedThough,
  standingsOf,
  unsealed,
  type Verification,
} from "./verifySite.ts";
import { homeOf, type VersionName } from "./version.ts";
import { notWithdrawn, withdrawnOf } from "./withdrawn.ts";

/** A deployed site, and whether its list names drafts. */
export interface VerifiedUrl extends Verification {
  readonly isDrafted: boolean;
}

/**
 * Holds the versions of a deployed site, or the address of one version, against those that a checkout keeps, and against
 * its list of editions; without a checkout against the manifests on it. The address ends with a slash.
 */
export async function verifyUrl(base: URL, fetchFile: Fetch, kept: Kept): Promise<VerifiedUrl> {
  const own = isAlone(base.pathname, kept) ? await fetchFile(addressBelow(base, "manifest.json")) : null;
  if (own !== null) return verifyAlone(base, textOf(own), fetchFile, kept);
  const list = await fetchFile(addressBelow(base, "editions.json"));
  if (list === null) throw noReport(base, `there is no report at ${base.href}`);
  const { versions: listed, withdrawn, isDrafted } = listIn(base, textOf(list));
  const gone = kept === null ? withdrawn : withdrawnOf(kept);
  const found: Verification[] = [];
  for (const name of namesToHold(listed, gone, kept))
    found.push(await verifyNamed(base, name, listed, fetchFile, kept));
  const versions = found.flatMap((one) => one.versions);
  const standings = standingsOf(kept === null ? versions : notWithdrawn(kept));
  return {
    isSite: true,
    isDrafted,
    versions,
    said: found.flatMap(({ said }) => said),
    diagnostics: [
      ...found.flatMap(({ diagnostics }) => diagnostics),
      ...(kept === null ? verifyChain(versions, homeOf) : []),
      ...(kept === null ? await eachOf(withdrawn, (name) => servedAt(base, name, fetchFile)) : []),
      ...(await eachOf(versions, (version) => {
        const home = addressBelow(base, homeOf(version).slice(1));
        return verifyStandingAt(home, version, standings.get(version) ?? null, fetchFile);
      })),
    ],
  };
}

/** What a site lists as withdrawn, and has a manifest of all the same; some hosts answer with a page where nothing is. */
async function servedAt(base: URL, name: ListedWithdrawn, fetchFile: Fetch): Promise<Diagnostic[]> {
  const url = addressBelow(base, `${homeOf(name).slice(1)}manifest.json`);
  const bytes = await fetchFile(url);
  const isManifest = bytes !== null && !Array.isArray(parseManifest("", textOf(bytes)));
  return isManifest ? [servedThough(name, url.pathname)] : [];
}

interface Listed extends VersionName {
  readonly seal: string;
}

interface List {
  readonly versions: readonly Listed[];
  readonly withdrawn: readonly ListedWithdrawn[];
  readonly isDrafted: boolean;
}

function listIn(base: URL, text: string): List {
  try {
    const { editions, withdrawn } = siteList.parse(JSON.parse(text));
    return {
      versions: editions.flatMap(({ id, versions }) => versions.map((one) => ({ edition: id, ...one }))),
      withdrawn,
      isDrafted: editions.some(({ released }) => released === false),
    };
  } catch {
    throw noReport(base, `the editions.json at ${base.href} is not that of a report`);
  }
}

/** One version at its own address, with either content of the stylesheets that say how it stands. */
async function verifyAlone(base: URL, text: string, fetchFile: Fetch, kept: Kept): Promise<VerifiedUrl> {
  const read = readVersion(
    `${base.pathname}manifest.json`,
    text,
    kept,
    await besideAlone(base, text, fetchFile, kept),
  );
  const found = await verifyVersionAt(base, read, fetchFile);
  const standings = await eachOf(found.versions, (version) =>
    verifyStandingAt(base, version, null, fetchFile),
  );
  const diagnostics = [...found.diagnostics, ...standings];
  return { ...found, isSite: false, isDrafted: false, diagnostics };
}

/** One version that the site lists, or should: the list, its manifest and the checkout must agree on its seal. */
async function verifyNamed(
  base: URL,
  name: VersionName,
  listed: readonly Listed[],
  fetchFile: Fetch,
  kept: Kept,
): Promise<Verification> {
  const home = addressBelow(base, homeOf(name).slice(1));
  const path = `${homeOf(name).slice(1)}manifest.json`;
  if (kept !== null && versionNamed(kept, name) === undefined)
    return { isSite: true, versions: [], said: [], diagnostics: [unsealed("editions.json", name)] };
  const manifest = await fetchFile(addressBelow(home, "manifest.json"));
  if (manifest === null) return { isSite: true, versions: [], said: [], diagnostics: [missing(path, name)] };
  const text = textOf(manifest);
  const beside = await besideAlone(home, text, fetchFile, kept);
  const read = atItsAddress(name, path, readVersion(path, text, kept, beside), kept);
  const found = await verifyVersionAt(home, read, fetchFile);
  const other = versionNamed(listed, name)?.seal;
  if (found.versions.every(({ seal }) => seal === other)) return found;
  const message = `editions.json gives ${homeOf(name)} ${other === undefined ? "no seal" : `the seal ${other}`}, and its manifest has another`;
  const mend = "Deploy the site again from a checkout that verifies.";
  const problem = diagnose(startOf("editions.json"), "seal-broken", { message, mend });
  return { ...found, diagnostics: [...found.diagnostics, problem] };
}

async function verifyVersionAt(
  home: URL,
  { version, diagnostics, said }: ReturnType<typeof readVersion>,
  fetchFile: Fetch,
): Promise<Verification> {
  if (version === null) return { isSite: true, versions: [], diagnostics, said };
  const { outputs } = version.manifest;
  const found = await byAddress(home, Object.keys(outputs), fetchFile, (path, bytes, shown) =>
    bytes === null ? [missing(shown, version)] : judged(bytes, lookUp(outputs, path) ?? "", version, shown),
  );
  const beside = await eachOf(BESIDE, async (name) => {
    const url = addressBelow(home, name);
    const bytes = await fetchFile(url);
    const isOne = version.beside[name] !== undefined || (bytes !== null && isLike(name, bytes));
    return heldBeside(version, name, url.pathname, isOne ? bytes : null);
  });
  return { isSite: true, versions: [version], diagnostics: [...diagnostics, ...found, ...beside], said };
}

/** What stands beside a manifest on a host, where no checkout says what that should be. */
async function besideAlone(home: URL, manifest: string, fetchFile: Fetch, kept: Kept): Promise<BesideBytes> {
  if (kept !== null || Array.isArray(parseManifest("", manifest))) return {};
  const found: [BesideFile, Uint8Array][] = [];
  for (const name of BESIDE) {
    const bytes = await fetchFile(addressBelow(home, name));
    if (bytes !== null && isLike(name, bytes)) found.push([name, bytes]);
  }
  return Object.fromEntries(found);
}

/** Some hosts answer with a page where nothing is: does it begin as such a file? */
function isLike(name: BesideFile, bytes: Uint8Array): boolean {
  return name === SIGNATURE
    ? Buffer.from(bytes.subarray(0, 24)).toString("latin1") === "-----BEGIN SSH SIGNATURE"
    : bytes[0] === 0x30;
}

/** Of a version alone it is not known how it stands: its stylesheets may have either content. */
async function verifyStandingAt(
  home: URL,
  version: Version,
  standing: Standing | null,
  fetchFile: Fetch,
): Promise<Diagnostic[]> {
  return eachOf(NOTICES, async (notice) => {
    const url = addressBelow(home, standingFile(notice));
    const bytes = await fetchFile(url);
    if (bytes === null) return [missing(url.pathname, version)];
    return isStandingStyle(notice, standing, textOf(bytes)) ? [] : [changed(url.pathname, version)];
  });
}

/** The pages at the addresses of the latest versions must be those that are sealed. */
export function verifyCopiesAt(
  base: URL,
  versions: readonly Version[],
  fetchFile: Fetch,
): Promise<Diagnostic[]> {
  return eachOf(latestCopies(versions), (copy) => verifyCopyAt(base, copy, fetchFile));
}

async function verifyCopyAt(base: URL, copy: Copy, fetchFile: Fetch): Promise<Diagnostic[]> {
  const sealed = await fetchFile(addressBelow(base, `${copy.from.slice(1)}index.html`));
  if (sealed === null) return [];
  const text = relocated(textOf(sealed), copy.from, copy.to);
  return eachOf(reached(base, `${copy.to.slice(1)}index.html`), async (url) => {
    const there = await fetchFile(url);
    return there !== null && textOf(there) === text ? [] : [copyChanged(copy, url.pathname)];
  });
}

function noReport(base: URL, message: string): DiagnosticError {
  return new DiagnosticError(diagnose(startOf(base.href), "no-report-there", { message }));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}
