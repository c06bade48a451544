import { existsSync, readFileSync } from "node:fs";
import type { ReportConfig } from "../../content/schema/report.ts";
import type { Signer } from "../../content/schema/signing.ts";
import { type Diagnostic, diagnose, diagnoseAs, startOf } from "../../diagnostics/diagnostic.ts";
import { isPlainFile } from "../../disk/files.ts";
import { sha256 } from "../../snapshot/hash.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import type { Version } from "../archive.ts";
import { nameOf, publishedPath, sealedPath, under } from "../version.ts";
import {
  type BesideFile,
  besideOf,
  besidePath,
  bytesOf,
  flawOf,
  RECORD_OF,
  SIGNATURE,
  TOKEN,
} from "./beside.ts";
import { type Checked, checkSignature, isValidAt } from "./checkSignature.ts";
import { type Recorded, recordOf } from "./records.ts";
import { NAMESPACE, readSignature } from "./sshSignature.ts";
import { checkToken, readToken } from "./token.ts";

/** What a report says of who signs. */
export interface Policy extends Pick<ReportConfig, "signers" | "signatures" | "timestamps"> {
  /** The certificates (PEM) of the authority that it names; null where it names none. */
  readonly certificate: string | null;
}

/** The policy of a report that says nothing. */
export const NO_POLICY: Policy = { signers: [], signatures: "optional", certificate: null };

/** What was found of a version's signature and token. */
export interface Signing {
  readonly version: Version;
  /** Who signed; `isNamed`: does the report still name the key? Null without a signature, or where it is not good. */
  readonly signer: (Signer & { readonly isNamed: boolean }) | null;
  /** Who vouches for which moment (ISO, UTC); `isNamed`: by the certificate that the report still names? Null without a token, or where it is not good. */
  readonly stamp: { readonly at: string; readonly authority: string; readonly isNamed: boolean } | null;
  /** Could both be checked, or is a program missing for it? */
  readonly isChecked: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds the signature and the token of each version against its manifest, the report, and what was noted as they were added. */
export function verifySigned(root: string, versions: readonly Version[], policy: Policy): Signing[] {
  const since = firstDay(root, versions, policy);
  return versions.map((version) => {
    const isDemanded = isSignatureDemanded(policy, version.manifest.released, since);
    return signingOf(
      { root, version, policy, severity: isDemanded ? "error" : "warning" },
      isDemanded,
      versions,
    );
  });
}

/** Must a version that was released on a day be signed? `since` is the first day of the first signer. */
export function isSignatureDemanded({ signatures }: Policy, released: string, since: string | null): boolean {
  return signatures === "required" && since !== null && released >= since;
}

/** The first day of the first signer, those included whom only versions that they signed still know; null where there is none. */
export function firstDay(root: string, versions: readonly Version[], { signers }: Policy): string | null {
  const kept = versions.flatMap((version) => {
    const record = recordOf(root, version, SIGNATURE);
    return record === null || "flaw" in record ? [] : [record.signer];
  });
  return [...signers, ...kept].map(({ from }) => from).sort()[0] ?? null;
}

interface Asked {
  readonly root: string;
  readonly version: Version;
  readonly policy: Policy;
  /** Of what cannot be checked. */
  readonly severity: Diagnostic["severity"];
}

function signingOf(asked: Asked, isDemanded: boolean, versions: readonly Version[]): Signing {
  const { root, version } = asked;
  const diagnostics: Diagnostic[] = [...lost(asked, versions)];
  const token = added(asked, TOKEN, diagnostics);
  const stamp = token && stampOf(asked, token, diagnostics);
  const signature = added(asked, SIGNATURE, diagnostics);
  const signer = signature && signerOf(asked, signature, stamp?.at ?? null, diagnostics);
  if (isDemanded && flawOf(besidePath(root, version, SIGNATURE)) === null && signature === null)
    diagnostics.push(signatureMissing(version));
  const isChecked = diagnostics.every(({ code }) => code !== "not-checked");
  return { version, signer, stamp, isChecked, diagnostics };
}

/** That a version is not signed, in a report that demands it. */
function signatureMissing(version: Version): Diagnostic {
  const mend = `Sign it with: ${commandLine(`sign ${version.edition} v${version.version}`)}`;
  const file = `${sealedPath(version)}/${SIGNATURE}`;
  return diagnose(startOf(file), "signature-missing", { version: nameOf(version), mend });
}

/** A file that was added, and what was noted of it. */
interface Added<File extends BesideFile> {
  readonly file: string;
  readonly bytes: Buffer;
  readonly record: Recorded<File>;
}

/** Reads a file that was added to a version; null, with what is wrong, where it is not what was added, or nothing was. */
function added<File extends BesideFile>(
  { root, version }: Asked,
  name: File,
  found: Diagnostic[],
): Added<File> | null {
  const file = `${sealedPath(version)}/${name}`;
  const place = startOf(file);
  const record = recordOf(root, version, name);
  const flaw = flawOf(besidePath(root, version, name));
  const bytes = bytesOf(besidePath(root, version, name));
  const wrong = (why: string) => {
    found.push(diagnose(place, codeOf(name), { version: nameOf(version), why }));
    return null;
  };
  if (flaw !== null) return wrong(flaw);
  if (record !== null && "flaw" in record) {
    const own = startOf(`${sealedPath(version)}/${RECORD_OF[name]}`);
    found.push(
      diagnose(own, codeOf(name), { version: nameOf(version), why: `of its record: ${record.flaw}` }),
    );
    return null;
  }
  if (bytes === null) {
    if (record !== null) found.push(diagnose(place, "added-file-lost", { file, version: nameOf(version) }));
    return null;
  }
  if (record === null) {
    const command = name === SIGNATURE ? "sign" : "timestamp";
    found.push(diagnose(place, "not-recorded", { file, command, ...shown(version) }));
    return null;
  }
  return sha256(bytes) === record.sha256
    ? { file, bytes, record }
    : wrong("it is not the one that was added");
}

function shown({ edition, version }: Version) {
  return { edition, number: version };
}

function codeOf(name: BesideFile) {
  return name === SIGNATURE ? "bad-signature" : "bad-timestamp";
}

/** What later versions were released beside, and is not there any more. */
function lost({ root, version }: Asked, versions: readonly Version[]): Diagnostic[] {
  const beside = besideOf(root, version);
  const known = versions.flatMap(({ manifest }) =>
    manifest.earlier.filter((one) => nameOf(one) === nameOf(version)).flatMap((one) => one.beside ?? {}),
  );
  return Object.keys(RECORD_OF).flatMap((name) => {
    const file = name === SIGNATURE ? SIGNATURE : TOKEN;
    const isLost = known.some((one) => one[file] !== undefined && one[file] !== beside[file]);
    const path = `${sealedPath(version)}/${file}`;
    return isLost
      ? [diagnose(startOf(path), "added-file-lost", { file: path, version: nameOf(version) })]
      : [];
  });
}

/** The moment that a token vouches for; where nothing can check it here, the one that was noted as it was added. */
function stampOf(
  asked: Asked,
  { file, bytes, record }: Added<typeof TOKEN>,
  found: Diagnostic[],
): Signing["stamp"] {
  const { root, version, policy } = asked;
  const isNamed = record.certificate === policy.certificate;
  const stamp = { at: record.at, authority: record.authority, isNamed };
  const wrong = (why: string) => {
    found.push(diagnose(startOf(file), "bad-timestamp", { version: nameOf(version), why }));
    return null;
  };
  const read = readToken(bytes);
  if ("unable" in read) return unchecked(asked, file, read.unable, found) ?? stamp;
  if ("flaw" in read) return wrong(read.flaw);
  if (read.at !== record.at) return wrong(`it says ${read.at}, and its record ${record.at}`);
  const checked = checkToken(manifestOf(root, version), bytes, record.certificate, record.at);
  return outcome(asked, file, checked, found, wrong) ? stamp : null;
}

/** Who signed; the time of the token counts, else the day of release that the manifest names. */
function signerOf(
  asked: Asked,
  { file, bytes, record }: Added<typeof SIGNATURE>,
  at: string | null,
  found: Diagnostic[],
): Signing["signer"] {
  const { root, version, policy } = asked;
  const judged = judgedSigner(bytes, policy.signers, record.signer, momentOf(version, at));
  const wrong = (code: "bad-signature" | "unknown-signer" | "signer-not-valid", why: string) => {
    found.push(diagnose(startOf(file), code, { version: nameOf(version), why }));
    return null;
  };
  if ("why" in judged) return wrong(judged.code, judged.why);
  const checked = checkSignature(manifestOf(root, version), bytes, judged, momentOf(version, at));
  return outcome(asked, file, checked, found, (why) => wrong("bad-signature", why)) ? judged : null;
}

/** The moment by which a signature is judged (ISO, UTC): of its token, else noon of the day of release. */
export function momentOf(
  { manifest }: { readonly manifest: Pick<Version["manifest"], "released"> },
  at: string | null,
): string {
  return at ?? `${manifest.released}T12:00:00Z`;
}

/**
 * Whose signature it is and whether the key was valid at the moment: by what the report says of the key now, else by what
 * it said when the signature was added. Nothing is said of the bytes that were signed.
 */
export function judgedSigner(
  bytes: Uint8Array,
  signers: readonly Signer[],
  noted: Signer | null,
  moment: string,
):
  | NonNullable<Signing["signer"]>
  | { readonly code: "bad-signature" | "unknown-signer" | "signer-not-valid"; readonly why: string } {
  const read = readSignature(bytes);
  if ("flaw" in read) return { code: "bad-signature", why: read.flaw };
  if (read.namespace !== NAMESPACE)
    return {
      code: "bad-signature",
      why: `it was made for "${printable(read.namespace)}", and not for "${NAMESPACE}"`,
    };
  if (noted !== null && noted.key !== read.key)
    return { code: "bad-signature", why: "its record: it names another key" };
  const named = signers.filter(({ key }) => key === read.key);
  const known = named.length > 0 || noted === null ? named : [noted];
  const [first] = known;
  if (first === undefined) return { code: "unknown-signer", why: read.key };
  const valid = known.find((one) => isValidAt(one, moment));
  if (valid !== undefined) return { ...valid, isNamed: named.length > 0 };
  const span = first.to === undefined ? `from ${first.from}` : `from ${first.from} to ${first.to}`;
  return {
    code: "signer-not-valid",
    why: `the key of ${first.name} is valid ${span}, and it counts as signed on ${moment.slice(0, 10)}`,
  };
}

function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, "�").slice(0, 40);
}

/** Is a check passed, or could not be made? What is wrong is noted either way. */
function outcome(
  asked: Asked,
  file: string,
  checked: Checked,
  found: Diagnostic[],
  wrong: (why: string) => null,
): boolean {
  if (checked === "good") return true;
  if ("flaw" in checked) return wrong(checked.flaw) !== null;
  unchecked(asked, file, checked.unable, found);
  return true;
}

function unchecked({ severity, version }: Asked, file: string, why: string, found: Diagnostic[]): null {
  found.push(diagnoseAs(severity, startOf(file), "not-checked", { version: nameOf(version), why }));
  return null;
}

/** The bytes of the manifest that is served. */
function manifestOf(root: string, version: Version): Uint8Array {
  const path = under(root, `${publishedPath(version)}/manifest.json`);
  return existsSync(path) && isPlainFile(path) ? readFileSync(path) : Buffer.alloc(0);
}
