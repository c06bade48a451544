import { z } from "zod";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { sha256 } from "../snapshot/hash.ts";
import { jsonIn } from "../syntax/json.ts";
import { besidePath, bytesOf, flawOf } from "./signed/beside.ts";
import { nameOf, sealedPath, type VersionName } from "./version.ts";

/** The file of a sealed folder that says that its version was withdrawn: added once, and never changed. */
export const WITHDRAWN = "withdrawn.json";

/** That a version was withdrawn. */
export interface Withdrawal {
  /** Why, as plain text that readers see. */
  readonly reason: string;
  /** When, ISO in UTC. */
  readonly at: string;
  /** The sha256 of the record, which later manifests hold. */
  readonly record: string;
}

/** A version that may have been withdrawn. */
export interface MayBeWithdrawn {
  readonly withdrawn: Withdrawal | null;
}

/** A reason has no more characters than this. */
export const LONGEST_REASON = 500;

/** What is no plain text: what terminals obey, what turns the direction of a line, and what no document may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_TEXT = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

/** Why a text cannot be the reason of a withdrawal; null where it can. */
export function flawOfReason(reason: string): string | null {
  if (reason.trim() === "") return "it is empty";
  if (reason.length > LONGEST_REASON)
    return `it has ${reason.length} characters, and readers get no more than ${LONGEST_REASON}`;
  const isPlain = reason.isWellFormed() && !NO_TEXT.test(reason) && reason === reason.trim();
  return isPlain ? null : "it holds what is no plain text, such as a further line";
}

const recordSchema = z.strictObject({
  edition: z.string(),
  version: z.int().min(1),
  /** Of the version that was withdrawn. */
  seal: z.string(),
  reason: z.string().refine((reason) => flawOfReason(reason) === null),
  at: z.iso.datetime(),
  /** Of all of this, so that nobody mends a word of it unawares. */
  sha256: z.string(),
});

/** The record of a withdrawal, as its file holds it. */
export function withdrawalText(
  { edition, version }: VersionName,
  seal: string,
  { reason, at }: Pick<Withdrawal, "reason" | "at">,
): string {
  const said = { edition, version, seal, reason, at };
  const record = { ...said, sha256: sha256(JSON.stringify(said)) } satisfies z.input<typeof recordSchema>;
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** How a version with a seal was withdrawn; null where it was not. Throws a DiagnosticError where the record does not read. */
export function withdrawalOf(root: string, name: VersionName, seal: string): Withdrawal | null {
  const path = besidePath(root, name, WITHDRAWN);
  const flaw = flawOf(path);
  if (flaw !== null) throw new DiagnosticError(badWithdrawal(name, flaw));
  const bytes = bytesOf(path);
  if (bytes === null) return null;
  const read = recordSchema.safeParse(jsonIn(bytes.toString("utf8")));
  if (!read.success) throw new DiagnosticError(badWithdrawal(name, "it does not read"));
  const { reason, at, ...of } = read.data;
  if (withdrawalText(of, of.seal, { reason, at }) !== bytes.toString("utf8"))
    throw new DiagnosticError(badWithdrawal(name, "it is not as it was written"));
  if (nameOf(of) !== nameOf(name))
    throw new DiagnosticError(badWithdrawal(name, `it is that of ${nameOf(of)}`));
  if (of.seal !== seal)
    throw new DiagnosticError(badWithdrawal(name, `it is of a version with the seal ${of.seal}`));
  return { reason, at, record: sha256(bytes) };
}

/** That the record of a withdrawal is not what was written. */
export function badWithdrawal(name: VersionName, why: string): Diagnostic {
  const file = `${sealedPath(name)}/${WITHDRAWN}`;
  return diagnose(startOf(file), "bad-withdrawal", { version: nameOf(name), why });
}

/** The versions that readers get: all that were not withdrawn. */
export function notWithdrawn<Name extends MayBeWithdrawn>(versions: readonly Name[]): Name[] {
  return versions.filter(({ withdrawn }) => withdrawn === null);
}

/** A version that was withdrawn. */
export type Gone<Name> = Name & { readonly withdrawn: Withdrawal };

/** The versions that were withdrawn. */
export function withdrawnOf<Name extends MayBeWithdrawn>(versions: readonly Name[]): Gone<Name>[] {
  return versions.filter((one): one is Gone<Name> => one.withdrawn !== null);
}

/** A warning to whoever takes a version that was withdrawn out of the repository; none of another version. */
export function warnedOfWithdrawal({
  edition,
  version,
  withdrawn,
}: VersionName & MayBeWithdrawn): Diagnostic[] {
  if (withdrawn === null) return [];
  const name = { edition, version };
  const place = startOf(`${sealedPath(name)}/${WITHDRAWN}`);
  const { at, reason } = withdrawn;
  return [diagnose(place, "version-withdrawn", { version: nameOf(name), on: at.slice(0, 10), reason })];
}

/** "2026-q2 v1: withdrawn on 2026-07-20: It counted one day twice." */
export function toldOfWithdrawal(version: Gone<VersionName>): string {
  const { reason, at } = version.withdrawn;
  return `${nameOf(version)}: withdrawn on ${at.slice(0, 10)}: ${reason}`;
}
