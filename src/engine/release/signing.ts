import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../../content/readContent.ts";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { inFolderAside } from "../../disk/whole.ts";
import { write } from "../../disk/write.ts";
import { readArchive, type Version, versionNamed } from "../../release/archive.ts";
import type { Staged } from "../../release/seal.ts";
import {
  type BesideFile,
  besidePath,
  bytesOf,
  flawOf,
  RECORD_OF,
  SIGNATURE,
  TOKEN,
} from "../../release/signed/beside.ts";
import { acceptedSignature, makeSignature, type ToSign } from "../../release/signed/makeSignature.ts";
import { addOnce, alreadyAdded, recordOf, recordText } from "../../release/signed/records.ts";
import { checkAnswer, checkToken, readToken, refusedIn, tokenQuery } from "../../release/signed/token.ts";
import { toldOf } from "../../release/signed/told.ts";
import {
  firstDay,
  isSignatureDemanded,
  judgedSigner,
  momentOf,
  NO_POLICY,
  type Policy,
  type Signing,
  verifySigned,
} from "../../release/signed/verifySigned.ts";
import { verifyKept } from "../../release/verify.ts";
import { nameOf, publishedPath, sealedPath, under, type VersionName } from "../../release/version.ts";
import { commandLine } from "../../syntax/commandLine.ts";

/** What a report says of who signs, and what is wrong with where it says that. */
export interface PolicyRead {
  readonly policy: Policy;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads who signs a report; a folder without `content/report.mdx` says nothing of it. */
export function readPolicy(root: string): PolicyRead {
  if (!existsSync(join(root, "content", "report.mdx"))) return { policy: NO_POLICY, diagnostics: [] };
  const { report, diagnostics } = readSettings(root);
  if (report === null) return { policy: NO_POLICY, diagnostics };
  const { timestamps } = report.config;
  const certificate =
    timestamps === undefined ? null : bytesOf(join(root, "content", timestamps.certificate));
  const isThere = timestamps === undefined || certificate !== null;
  const place = report.front.placeOf(["timestamps", "certificate"]);
  return {
    policy: { ...report.config, certificate: certificate?.toString("utf8") ?? null },
    diagnostics: isThere ? [] : [diagnose(place, "certificate-missing", { name: timestamps.certificate })],
  };
}

/** Holds the signatures and tokens of all versions against the report; who vouches for each is said in a line. */
export function checkSignatures(
  root: string,
  versions: readonly Version[],
): { readonly said: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const { policy, diagnostics } = readPolicy(root);
  const signings = verifySigned(root, versions, policy);
  return {
    said: toldOf(signings, policy),
    diagnostics: [...diagnostics, ...signings.flatMap((one) => one.diagnostics)],
  };
}

/**
 * Signs a released version, once; a signature that was made elsewhere and lies in its place is held against the report and
 * noted. Throws a DiagnosticError where it cannot be signed, or is signed already. Gives what is then found of it.
 */
export async function signVersion(
  root: string,
  name: VersionName,
  key: string | undefined,
): Promise<Signing> {
  const { version, manifest, policy, signing } = opened(root, name);
  refuseFlawed(root, name, SIGNATURE);
  const there = bytesOf(besidePath(root, name, SIGNATURE));
  if (recordOf(root, name, SIGNATURE) !== null) throw alreadyAdded(name, SIGNATURE);
  const moment = momentOf(version, signing.stamp?.at ?? null);
  const asked: ToSign = { name, manifest, moment, signers: policy.signers, key };
  const { bytes, signer } = there === null ? makeSignature(asked) : acceptedSignature(asked, there);
  await inFolderAside(root, async (folder) => addOnce(root, name, SIGNATURE, bytes, { signer }, folder));
  return signingOf(root, version, policy);
}

/** Is a version signed as it is released, and with which key: the file of it, or by default one of this machine? */
export type ReleaseSigning = { readonly key: string | undefined } | null;

/** Throws a DiagnosticError where a version must be signed that is to be released on a day without being signed. */
export function demandSignature(
  root: string,
  archive: readonly Version[],
  { name, released }: { readonly name: VersionName; readonly released: string },
  signing: ReleaseSigning,
): void {
  const { policy } = readPolicy(root);
  if (signing !== null || !isSignatureDemanded(policy, released, firstDay(root, archive, policy))) return;
  const mend = `Sign it as it is released: ${commandLine(`release ${name.edition} --sign`)}`;
  const place = startOf("content/report.mdx");
  throw new DiagnosticError(diagnose(place, "signature-missing", { version: nameOf(name), mend }));
}

/** Signs a version that is ready to be released, in its folders aside; throws a DiagnosticError where it cannot be signed. */
export function signStaged(
  root: string,
  { published, sealed }: Staged,
  { name, released }: { readonly name: VersionName; readonly released: string },
  key: string | undefined,
): void {
  const manifest = readFileSync(join(published, "manifest.json"));
  const { signers } = readPolicy(root).policy;
  const moment = momentOf({ manifest: { released } }, null);
  const { bytes, signer } = makeSignature({ name, manifest, moment, signers, key });
  write(join(sealed, SIGNATURE), bytes);
  write(join(sealed, RECORD_OF[SIGNATURE]), recordText(name, bytes, { signer }));
}

/** Asks an authority for a token: sends a query, and gives the answer. Throws a DiagnosticError where none comes. */
export type Ask = (authority: URL, query: Uint8Array) => Promise<Uint8Array>;

/**
 * Has an authority vouch for the time of a released version, once; a token that was asked for elsewhere and lies in its
 * place is checked and noted. Throws a DiagnosticError where it gives none that is good, or the version has one already.
 */
export async function stampVersion(
  root: string,
  name: VersionName,
  named: URL | undefined,
  ask: Ask,
): Promise<Signing> {
  const { version, manifest, policy } = opened(root, name);
  refuseFlawed(root, name, TOKEN);
  const there = bytesOf(besidePath(root, name, TOKEN));
  if (recordOf(root, name, TOKEN) !== null) throw alreadyAdded(name, TOKEN);
  const { authority, certificate } = authorityOf(name, policy, named);
  const token =
    there === null
      ? await askedToken(name, manifest, certificate, authority, ask)
      : checkedToken(name, there, (at) => checkToken(manifest, there, certificate, at));
  refuseLate(root, version, policy, token.at);
  const noted = { at: token.at, authority: authority.origin + authority.pathname, certificate };
  await inFolderAside(root, async (folder) => addOnce(root, name, TOKEN, token.bytes, noted, folder));
  return signingOf(root, version, policy);
}

interface Token {
  readonly bytes: Uint8Array;
  /** ISO, UTC. */
  readonly at: string;
}

async function askedToken(
  name: VersionName,
  manifest: Uint8Array,
  certificate: string,
  authority: URL,
  ask: Ask,
): Promise<Token> {
  const made = tokenQuery(manifest);
  if ("unable" in made) throw notStamped(name, made.unable, "Install OpenSSL, and run the command again.");
  const bytes = await ask(authority, made.query);
  const refused = refusedIn(bytes);
  if (refused !== null) throw notStamped(name, `${authority.host} refused to give one (${refused})`, ANOTHER);
  return checkedToken(name, bytes, (at) => checkAnswer(made.query, bytes, certificate, at));
}

const ANOTHER = "Ask again later, or another authority with --authority.";

function checkedToken(
  name: VersionName,
  bytes: Uint8Array,
  check: (at: string) => ReturnType<typeof checkToken>,
): Token {
  const read = readToken(bytes);
  if ("unable" in read) throw notStamped(name, read.unable, "Install OpenSSL, and run the command again.");
  if ("flaw" in read) throw notStamped(name, read.flaw, ANOTHER);
  const checked = check(read.at);
  if (checked === "good") return { bytes, at: read.at };
  const why = "flaw" in checked ? checked.flaw : checked.unable;
  throw notStamped(
    name,
    why,
    "Look whether `timestamps.certificate` is the root certificate of that authority.",
  );
}

/** A token that came when the signer's key was no longer valid would take the worth of the signature. */
function refuseLate(root: string, version: Version, { signers }: Policy, at: string): void {
  const bytes = bytesOf(besidePath(root, version, SIGNATURE));
  const record = recordOf(root, version, SIGNATURE);
  if (bytes === null || record === null || "flaw" in record) return;
  const judged = judgedSigner(bytes, signers, record.signer, at);
  if ("why" in judged)
    throw notStamped(
      version,
      `it would make the signature void: ${judged.why}`,
      "Leave the version without a token.",
    );
}

/** Whom to ask, and the certificates by which the answer is checked. */
function authorityOf(name: VersionName, { timestamps, certificate }: Policy, named: URL | undefined) {
  const NAME =
    "Name both in content/report.mdx: `timestamps: { authority: https://…, certificate: authority.pem }`.";
  if (timestamps === undefined || certificate === null)
    throw notStamped(name, "content/report.mdx names no certificate to check it by", NAME);
  const authority = named ?? (timestamps.authority === undefined ? null : new URL(timestamps.authority));
  if (authority === null) throw notStamped(name, "no authority is named", NAME);
  return { authority, certificate };
}

function notStamped(name: VersionName, why: string, mend: string): DiagnosticError {
  const message = `${nameOf(name)} has no time token: ${why}`;
  return new DiagnosticError(
    diagnose(startOf(`${sealedPath(name)}/${TOKEN}`), "not-stamped", { message, mend }),
  );
}

/** Throws a DiagnosticError where something lies in the place of a file that can be none. */
function refuseFlawed(root: string, name: VersionName, file: BesideFile): void {
  const why = flawOf(besidePath(root, name, file));
  const code = file === SIGNATURE ? "bad-signature" : "bad-timestamp";
  if (why === null) return;
  throw new DiagnosticError(
    diagnose(startOf(`${sealedPath(name)}/${file}`), code, { version: nameOf(name), why }),
  );
}

/** A released version that is untouched, with what the report says of who signs. */
function opened(root: string, name: VersionName) {
  const archive = readArchive(root);
  const version = versionNamed(archive, name);
  if (version === undefined) {
    const mend = `Look at what is released with: ${commandLine("verify")}`;
    throw new DiagnosticError(
      diagnose(startOf(`${publishedPath(name)}/manifest.json`), "not-released", {
        version: nameOf(name),
        mend,
      }),
    );
  }
  const { policy, diagnostics } = readPolicy(root);
  const broken = [...verifyKept(root, archive), ...diagnostics];
  if (broken.length > 0) throw new DiagnosticError(...broken);
  const manifest = readFileSync(under(root, `${publishedPath(version)}/manifest.json`));
  return { version, manifest, policy, signing: signingOf(root, version, policy) };
}

function signingOf(root: string, version: Version, policy: Policy): Signing {
  const [signing] = verifySigned(root, [version], policy);
  if (signing === undefined) throw new Error("One version was verified.");
  return signing;
}
