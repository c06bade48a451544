import { posix } from "node:path";

/** Attributes by which our pages name other files. */
const REFERENCE = /(<[^<>]*?\s(?:href|src)=")([^"]*)(")/g;

/**
 * A page moved from one address of the site to another: each relative reference leads where it led before. Fragments
 * and addresses with a scheme stay as they are. Both addresses end with a slash.
 */
export function relocated(html: string, from: string, to: string): string {
  return html.replace(REFERENCE, (_, before: string, reference: string, after: string) =>
    isRelative(reference)
      ? `${before}${moved(reference, from, to)}${after}`
      : `${before}${reference}${after}`,
  );
}

/** The paths of the site that a page at `address` refers to, without fragments. */
export function referencesIn(html: string, address: string): string[] {
  const found = [...html.matchAll(REFERENCE)].map(([, , reference = ""]) => reference).filter(isRelative);
  return [...new Set(found.map((reference) => posix.join(address, withoutFragment(reference))))];
}

/** References that begin at the root of the host, and so break when a page is moved. */
export function absoluteReferencesIn(html: string): string[] {
  const found = [...html.matchAll(REFERENCE)].map(([, , reference = ""]) => reference);
  return found.filter((reference) => reference.startsWith("/"));
}

function isRelative(reference: string): boolean {
  return !/^(#|\/|[a-z][a-z0-9+.-]*:)/i.test(reference);
}

function moved(reference: string, from: string, to: string): string {
  const path = withoutFragment(reference);
  const target = posix.join(from, path);
  const way = posix.relative(to, target);
  const slash = target.endsWith("/") && way !== "" ? "/" : "";
  return `${way === "" ? "./" : way + slash}${reference.slice(path.length)}`;
}

function withoutFragment(reference: string): string {
  return reference.split(/[#?]/)[0] ?? "";
}
