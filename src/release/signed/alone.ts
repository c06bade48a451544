import { type Diagnostic, diagnose, diagnoseAs, startOf } from "../../diagnostics/diagnostic.ts";
import { nameOf, type VersionName } from "../version.ts";
import { type BesideFile, SIGNATURE, TOKEN } from "./beside.ts";
import { checkOwnKey } from "./checkSignature.ts";
import { fingerprintOf, NAMESPACE, readSignature } from "./sshSignature.ts";
import { readToken } from "./token.ts";

/** What stands beside a manifest, as bytes. */
export type BesideBytes = Readonly<Partial<Record<BesideFile, Uint8Array>>>;

/** What can be said of a version's signature and token by somebody who has no report that names signers. */
export interface ToldAlone {
  readonly said: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Does a signature fit its manifest, and by which key; and which time does a token say? Whose they are is not known. */
export function toldAlone(name: VersionName, home: string, manifest: string, beside: BesideBytes): ToldAlone {
  const [signature, token] = [beside[SIGNATURE], beside[TOKEN]];
  const told = [
    signature === undefined ? null : ofSignature(name, home + SIGNATURE, manifest, signature),
    token === undefined ? null : ofToken(name, home + TOKEN, token),
  ].filter((one) => one !== null);
  return {
    said: told.flatMap((one) => (typeof one === "string" ? [one] : [])),
    diagnostics: told.flatMap((one) => (typeof one === "string" ? [] : [one])),
  };
}

function ofSignature(
  name: VersionName,
  file: string,
  manifest: string,
  bytes: Uint8Array,
): string | Diagnostic {
  const version = nameOf(name);
  const wrong = (why: string) => diagnose(startOf(file), "bad-signature", { version, why });
  const read = readSignature(bytes);
  if ("flaw" in read) return wrong(read.flaw);
  if (read.namespace !== NAMESPACE) return wrong(`it was not made for "${NAMESPACE}"`);
  const checked = checkOwnKey(Buffer.from(manifest), bytes);
  if (checked === "good")
    return `${version}: signed with the key ${fingerprintOf(read.key)}; hold that against the one you have from elsewhere`;
  if ("flaw" in checked) return wrong(checked.flaw);
  return diagnoseAs("warning", startOf(file), "not-checked", { version, why: checked.unable });
}

function ofToken(name: VersionName, file: string, bytes: Uint8Array): string | Diagnostic {
  const version = nameOf(name);
  const read = readToken(bytes);
  if ("at" in read)
    return `${version}: a time token says ${read.at}; hold it against the certificate of its authority with openssl`;
  if ("flaw" in read) return diagnose(startOf(file), "bad-timestamp", { version, why: read.flaw });
  return diagnoseAs("warning", startOf(file), "not-checked", { version, why: read.unable });
}
