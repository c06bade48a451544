import { z } from "zod";
import { REASON_CODES } from "./reasonCodes.ts";
import { SIGNATURE, TOKEN } from "./signed/beside.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: "a sha256" });
const version = z.int().min(1, { error: "a whole number from 1" });

/**
 * A path below a folder, with forward slashes: never one that leads out of it, to another host or to its root, whatever
 * a manifest from outside says.
 */
const pathBelow = z.string().refine(isPathBelow);
const hashes = z.record(pathBelow, hash, {
  error: ({ code }) => (code === "invalid_key" ? "is not a path below its folder" : undefined),
});

/**
 * `manifest.json` of a released version: the sha256 of all that went in and came out. The seal is the sha256 of this
 * file itself, so that anybody can check it with the tools at hand.
 */
export const manifestSchema = z.strictObject({
  sextant: z.literal(1),
  edition: z.string().regex(/^[\w-]+$/, { error: "letters, digits and hyphens" }),
  version,
  label: z.string().min(1),
  title: z.string(),
  north_star: z.strictObject({
    metric: z.string(),
    name: z.string(),
    value: z.number().nullable(),
    text: z.string(),
  }),
  period: z.strictObject({ id: z.string(), first: z.string(), last: z.string() }),
  /** ISO date. */
  released: z.string(),
  approved_by: z.strictObject({ name: z.string(), role: z.string(), date: z.string() }),
  /** `of` is the version that it corrects, where that is not the one before. */
  correction: z
    .strictObject({ code: z.enum(REASON_CODES), why: z.string(), of: version.optional() })
    .nullable(),
  snapshot: z.strictObject({ name: z.string(), taken_at: z.string(), sha256: hash }),
  engine: z.strictObject({ name: z.string(), version: z.string(), lockfile: hash.nullable() }),
  /** The database that counted, with its version; earlier versions do not say it. */
  database: z.string().optional(),
  /** Released versions of earlier editions, whose figures it was held against; the oldest edition first. */
  earlier: z.array(
    z.strictObject({
      edition: z.string(),
      version,
      seal: hash,
      /** What stood beside its manifest by then, so that it cannot be taken away again. */
      beside: z.strictObject({ [SIGNATURE]: hash.optional(), [TOKEN]: hash.optional() }).optional(),
    }),
  ),
  /** Versions that were withdrawn before, with the sha256 of the record of that, so that it cannot be taken away again. */
  withdrawn: z.array(z.strictObject({ edition: z.string(), version, seal: hash, record: hash })).optional(),
  /** The rules that made its figures, by measure and reading; 1 of what is left out, and of all where there is no key. */
  rules: z.record(z.string(), z.int().min(2)).optional(),
  /** The files of the team's own components and styles that it was made with, from the root on; no key where there are none. */
  own: z.array(z.strictObject({ path: pathBelow, sha256: hash })).optional(),
  /** Codes of the warnings that were accepted, with how often each came. */
  warnings: z.record(z.string(), z.int()),
  /** Paths below the root of the repository. */
  inputs: hashes,
  /** Paths below the folder of the version; of files with the seal blanked where it is printed. */
  outputs: hashes,
});

export type VersionManifest = z.output<typeof manifestSchema>;

/** A version's manifest as its file has it. */
export function writeManifest(manifest: VersionManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function isPathBelow(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file of ours has one, and none is to reach a terminal.
  const isOdd = /[\\\x00-\x1f\x7f]/.test(path);
  return (
    !isOdd &&
    path.isWellFormed() &&
    path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
