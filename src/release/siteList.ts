import { z } from "zod";
import type { VersionName } from "./version.ts";

const edition = z.string().regex(/^[\w-]+$/);
const version = z.int().min(1);

/** A version that a site lists as withdrawn. */
export interface ListedWithdrawn extends VersionName {
  readonly withdrawn: { readonly on: string };
}

/** The versions that `editions.json` lists as withdrawn; sites that were built before there were such list none. */
export const listedWithdrawn = z
  .array(z.object({ edition, version, withdrawn: z.object({ on: z.iso.date() }) }))
  .default([]);

/** What is read of the `editions.json` of a site. */
export const siteList = z.object({
  editions: z.array(
    z.object({
      id: edition,
      released: z.boolean().optional(),
      versions: z.array(z.object({ version, seal: z.string() })),
    }),
  ),
  withdrawn: listedWithdrawn,
});
