import { join } from "node:path";

/** One released state of an edition: v1, or a correction. */
export interface VersionName {
  readonly edition: string;
  readonly version: number;
}

/** "2026-q3 v1" */
export function nameOf({ edition, version }: VersionName): string {
  return `${edition} v${version}`;
}

/** The address of its pages within the site. */
export function homeOf({ edition, version }: VersionName): string {
  return `/editions/${edition}/v${version}/`;
}

/** Below the root: what is served of it, frozen byte for byte. */
export function publishedPath({ edition, version }: VersionName): string {
  return `public/editions/${edition}/v${version}`;
}

/** Below the root: what it was made from. */
export function sealedPath({ edition, version }: VersionName): string {
  return `data/sealed/${edition}-v${version}`;
}

/** Absolute path of something below the root that is written with forward slashes. */
export function under(root: string, path: string): string {
  return join(root, ...path.split("/"));
}

/** Lies in a sealed folder while its release has not come to its end. */
export const PENDING_FILE = "pending";
