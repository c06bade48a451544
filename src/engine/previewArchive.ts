import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { type KnownVersions, latestOf, readArchive, type Version } from "../release/archive.ts";
import { isAround } from "../release/around.ts";
import { besidePath, isBeside } from "../release/signed/beside.ts";
import { NOTICES, standingFile, standingStyle } from "../release/standing.ts";
import { newestOf, standingsOf } from "../release/verifySite.ts";
import { homeOf, publishedPath, under } from "../release/version.ts";
import { notWithdrawn, withdrawnOf } from "../release/withdrawn.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { decodedPath } from "../syntax/wayTo.ts";
import type { Shared } from "./preview/shared.ts";

/** What the preview answers for an address of the archive. */
export type Answer =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "style"; readonly text: string }
  | { readonly kind: "elsewhere"; readonly address: string }
  /** It was withdrawn. */
  | { readonly kind: "gone" };

/**
 * What stands at an address of released versions, which the page renderer does not know: their files and folders, how
 * they stand, and the way from an edition to its latest version. Without drafts the newest version lends its board page, dictionary and words about the report.
 * Of a version that was withdrawn the page renderer knows the pages. Null of all other addresses.
 */
export function archivedAt(
  root: string,
  archive: readonly Version[],
  address: string,
  hasDrafts: boolean,
): Answer | null {
  const versions = notWithdrawn(archive);
  const newest = newestOf(versions);
  if (!hasDrafts && newest !== undefined && (address === "/" || isAround(address.slice(1))))
    return { kind: "elsewhere", address: homeOf(newest) + address.slice(1) };
  const [, edition = "", number, rest = ""] =
    /^\/editions\/([^/]+)\/(?:v([1-9]\d*)\/(.*))?$/.exec(address) ?? [];
  const gone = withdrawnOf(archive).find((one) => address.startsWith(homeOf(one)));
  if (gone !== undefined) return withdrawnAt(address);
  const version =
    number === undefined
      ? latestOf(versions, edition)
      : versions.find((one) => one.edition === edition && one.version === Number(number));
  if (version === undefined) return null;
  if (number === undefined) return { kind: "elsewhere", address: homeOf(version) };
  const notice = NOTICES.find((one) => standingFile(one) === rest);
  const standing = standingsOf(versions).get(version);
  if (notice !== undefined && standing !== undefined)
    return { kind: "style", text: standingStyle(notice, standing[notice]) };
  const file = rest === "" || rest.endsWith("/") ? `${rest}index.html` : rest;
  if (isBeside(file) && version.beside[file] !== undefined)
    return { kind: "file", path: besidePath(root, version, file) };
  const isOutput = file === "manifest.json" || lookUp(version.manifest.outputs, file) !== undefined;
  return isOutput ? { kind: "file", path: under(root, `${publishedPath(version)}/${file}`) } : null;
}

/** What stands at an address of a version that was withdrawn: a page that says so, and nothing else. */
function withdrawnAt(address: string): Answer | null {
  if (address.endsWith("/")) return null;
  const folder = address.replace(/(?<=\/)index\.html$/, "");
  return folder === address ? { kind: "gone" } : { kind: "elsewhere", address: folder };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** The part of the preview's server that serves released versions: their pages with the panel, all else as it is. */
export function previewArchive(
  root: string,
  base: string,
  preview: Pick<Shared, "site" | "dress">,
  known: KnownVersions,
) {
  const serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = decodedPath((request.url ?? "/").split(/[?#]/)[0] ?? "/");
    const hasDrafts = (preview.site?.editions.length ?? 0) > 0;
    const answer = path.startsWith(base)
      ? archivedAt(root, readArchive(root, known), `/${path.slice(base.length)}`, hasDrafts)
      : null;
    if (
      answer === null ||
      (answer.kind === "file" && statSync(answer.path, { throwIfNoEntry: false }) === undefined)
    )
      return next();
    if (answer.kind === "elsewhere")
      return response.writeHead(302, { location: base + answer.address.slice(1) }).end();
    if (answer.kind === "gone")
      return response.writeHead(404, { "content-type": "text/plain" }).end("Withdrawn.");
    const type = answer.kind === "style" ? TYPES[".css"] : lookUp(TYPES, extname(answer.path));
    response.writeHead(200, { "content-type": type ?? "application/octet-stream" });
    if (answer.kind === "style") return response.end(answer.text);
    const bytes = readFileSync(answer.path);
    return response.end(
      extname(answer.path) === ".html" ? preview.dress(bytes.toString("utf8"), null) : bytes,
    );
  };
  return {
    name: "sextant:archive",
    configureServer: ({ middlewares }: { middlewares: { use(handler: typeof serve): unknown } }) => {
      middlewares.use(serve);
    },
  };
}
