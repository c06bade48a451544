import { z } from "zod";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { missing, type Version } from "./archive.ts";
import { addressBelow, byAddress, eachOf, type Fetch, reached } from "./fetch.ts";
import type { Copy } from "./finish.ts";
import { relocated } from "./references.ts";
import { isStandingStyle, NOTICES, type Standing, standingFile } from "./standing.ts";
import { changed, judged, verifyChain } from "./verify.ts";
import {
  atItsAddress,
  copyChanged,
  isAlone,
  type Kept,
  latestCopies,
  namesToHold,
  readVersion,
  standingsOf,
  unsealed,
  type Verification,
} from "./verifySite.ts";
import { homeOf, nameOf, type VersionName } from "./version.ts";

const editionsSchema = z.object({
  editions: z.array(
    z.object({
      id: z.string().regex(/^[\w-]+$/),
      released: z.boolean().optional(),
      versions: z.array(z.object({ version: z.int().min(1), seal: z.string() })),
    }),
  ),
});

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
  const { versions: listed, isDrafted } = listIn(base, textOf(list));
  const found: Verification[] = [];
  for (const name of namesToHold(listed, kept))
    found.push(await verifyNamed(base, name, listed, fetchFile, kept));
  const versions = found.flatMap((one) => one.versions);
  const standings = standingsOf(kept ?? versions);
  return {
    isSite: true,
    isDrafted,
    versions,
    diagnostics: [
      ...found.flatMap(({ diagnostics }) => diagnostics),
      ...(kept === null ? verifyChain(versions, homeOf) : []),
      ...(await eachOf(versions, (version) => {
        const home = addressBelow(base, homeOf(version).slice(1));
        return verifyStandingAt(home, version, standings.get(version) ?? null, fetchFile);
      })),
    ],
  };
}

interface Listed extends VersionName {
  readonly seal: string;
}

function listIn(base: URL, text: string): { versions: Listed[]; isDrafted: boolean } {
  try {
    const { editions } = editionsSchema.parse(JSON.parse(text));
    return {
      versions: editions.flatMap(({ id, versions }) => versions.map((one) => ({ edition: id, ...one }))),
      isDrafted: editions.some(({ released }) => released === false),
    };
  } catch {
    throw noReport(base, `the editions.json at ${base.href} is not that of a report`);
  }
}

/** One version at its own address, with either content of the stylesheets that say how it stands. */
async function verifyAlone(base: URL, text: string, fetchFile: Fetch, kept: Kept): Promise<VerifiedUrl> {
  const read = readVersion(`${base.pathname}manifest.json`, text, kept);
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
  if (kept?.every((one) => nameOf(one) !== nameOf(name)))
    return { isSite: true, versions: [], diagnostics: [unsealed("editions.json", name)] };
  const manifest = await fetchFile(addressBelow(home, "manifest.json"));
  if (manifest === null) return { isSite: true, versions: [], diagnostics: [missing(path, name)] };
  const read = atItsAddress(name, path, readVersion(path, textOf(manifest), kept), kept);
  const found = await verifyVersionAt(home, read, fetchFile);
  const other = listed.find((one) => nameOf(one) === nameOf(name))?.seal;
  if (found.versions.every(({ seal }) => seal === other)) return found;
  const message = `editions.json gives ${homeOf(name)} ${other === undefined ? "no seal" : `the seal ${other}`}, and its manifest has another`;
  const mend = "Deploy the site again from a checkout that verifies.";
  const problem = diagnose(startOf("editions.json"), "seal-broken", { message, mend });
  return { ...found, diagnostics: [...found.diagnostics, problem] };
}

async function verifyVersionAt(
  home: URL,
  { version, diagnostics }: ReturnType<typeof readVersion>,
  fetchFile: Fetch,
): Promise<Verification> {
  if (version === null) return { isSite: true, versions: [], diagnostics };
  const { outputs } = version.manifest;
  const found = await byAddress(home, Object.keys(outputs), fetchFile, (path, bytes, shown) =>
    bytes === null ? [missing(shown, version)] : judged(bytes, outputs[path] ?? "", version, shown),
  );
  return { isSite: true, versions: [version], diagnostics: [...diagnostics, ...found] };
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
