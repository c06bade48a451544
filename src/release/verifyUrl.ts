import { z } from "zod";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { missing, type Version } from "./archive.ts";
import type { Copy } from "./finish.ts";
import { relocated } from "./references.ts";
import { isStandingStyle, NOTICES, type Standing, standingFile } from "./standing.ts";
import { changed, judged } from "./verify.ts";
import {
  atItsAddress,
  copyChanged,
  latestCopies,
  readVersion,
  standingsOf,
  type Verification,
} from "./verifySite.ts";
import { homeOf, type VersionName } from "./version.ts";

/** How a file is fetched: its bytes, or null where there is none. Throws a DiagnosticError where nobody answers. */
export type Fetch = (url: URL) => Promise<Uint8Array | null>;

/** So many files are fetched at once. */
const AT_ONCE = 8;

const editionsSchema = z.object({
  editions: z.array(
    z.object({
      id: z.string().regex(/^[\w-]+$/),
      versions: z.array(z.object({ version: z.int(), seal: z.string() })),
    }),
  ),
});

/** Holds a deployed site, or the address of one version, against the manifests on it. */
export async function verifyUrl(address: URL, fetchFile: Fetch): Promise<Verification> {
  const base = new URL(address.pathname.endsWith("/") ? address.href : `${address.href}/`);
  const own = await fetchFile(new URL("manifest.json", base));
  if (own !== null) return verifyAlone(base, textOf(own), fetchFile);
  const list = await fetchFile(new URL("editions.json", base));
  if (list === null) throw noReport(base, `there is no report at ${base.href}`);
  const found: Verification[] = [];
  for (const listed of versionsIn(base, textOf(list)))
    found.push(await verifyListed(base, listed, fetchFile));
  const versions = found.flatMap((one) => one.versions);
  return {
    isSite: true,
    versions,
    diagnostics: [
      ...found.flatMap(({ diagnostics }) => diagnostics),
      ...(await verifyAround(base, versions, fetchFile)),
    ],
  };
}

interface Listed extends VersionName {
  readonly seal: string;
}

function versionsIn(base: URL, text: string): Listed[] {
  try {
    const { editions } = editionsSchema.parse(JSON.parse(text));
    return editions.flatMap(({ id, versions }) => versions.map((one) => ({ edition: id, ...one })));
  } catch {
    throw noReport(base, `the editions.json at ${base.href} is not that of a report`);
  }
}

/** One version at its own address, with either content of the stylesheets that say how it stands. */
async function verifyAlone(base: URL, text: string, fetchFile: Fetch): Promise<Verification> {
  const found = await verifyVersionAt(base, readVersion(`${base.pathname}manifest.json`, text), fetchFile);
  const standings = await eachOf(found.versions, (version) =>
    verifyStandingAt(base, version, null, fetchFile),
  );
  return { ...found, isSite: false, diagnostics: [...found.diagnostics, ...standings] };
}

/** One version of the list, whose seal must be that of its manifest. */
async function verifyListed(base: URL, listed: Listed, fetchFile: Fetch): Promise<Verification> {
  const path = `${homeOf(listed).slice(1)}manifest.json`;
  const home = new URL(homeOf(listed).slice(1), base);
  const manifest = await fetchFile(new URL("manifest.json", home));
  if (manifest === null) return { isSite: true, versions: [], diagnostics: [missing(path, listed)] };
  const found = await verifyVersionAt(
    home,
    atItsAddress(listed, path, readVersion(path, textOf(manifest))),
    fetchFile,
  );
  if (found.versions.every(({ seal }) => seal === listed.seal)) return found;
  const message = `editions.json gives ${homeOf(listed)} the seal ${listed.seal}, and its manifest has another`;
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
  const found = await eachOf(Object.entries(version.manifest.outputs), async ([path, hash]) => {
    const url = new URL(path.split("/").map(encodeURIComponent).join("/"), home);
    const bytes = await fetchFile(url);
    return bytes === null ? [missing(url.pathname, version)] : judged(bytes, hash, version, url.pathname);
  });
  return { isSite: true, versions: [version], diagnostics: found };
}

/** What stands around the versions of a site: how each stands among the others, and the pages of the latest. */
async function verifyAround(
  base: URL,
  versions: readonly Version[],
  fetchFile: Fetch,
): Promise<Diagnostic[]> {
  const standings = standingsOf(versions);
  return [
    ...(await eachOf(versions, (version) => {
      const home = new URL(homeOf(version).slice(1), base);
      return verifyStandingAt(home, version, standings.get(version) ?? null, fetchFile);
    })),
    ...(await eachOf(latestCopies(versions), (copy) => verifyCopyAt(base, copy, fetchFile))),
  ];
}

/** Of a version alone it is not known how it stands: its stylesheets may have either content. */
async function verifyStandingAt(
  home: URL,
  version: Version,
  standing: Standing | null,
  fetchFile: Fetch,
): Promise<Diagnostic[]> {
  return eachOf(NOTICES, async (notice) => {
    const url = new URL(standingFile(notice), home);
    const bytes = await fetchFile(url);
    if (bytes === null) return [missing(url.pathname, version)];
    return isStandingStyle(notice, standing, textOf(bytes)) ? [] : [changed(url.pathname, version)];
  });
}

async function verifyCopyAt(base: URL, copy: Copy, fetchFile: Fetch): Promise<Diagnostic[]> {
  const [sealed, there] = await Promise.all(
    [copy.from, copy.to].map((path) => fetchFile(new URL(`${path.slice(1)}index.html`, base))),
  );
  if (sealed == null) return [];
  const isSame = there != null && textOf(there) === relocated(textOf(sealed), copy.from, copy.to);
  return isSame ? [] : [copyChanged(copy)];
}

/** What is found of each, in their order. */
async function eachOf<Item>(
  items: readonly Item[],
  find: (item: Item) => Promise<readonly Diagnostic[]>,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    found.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(find))).flat());
  return found;
}

function noReport(base: URL, message: string): DiagnosticError {
  return new DiagnosticError(diagnose(startOf(base.href), "no-report-there", { message }));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}
