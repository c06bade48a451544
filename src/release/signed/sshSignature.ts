import { createHash } from "node:crypto";

/** What is signed is a version's manifest, and nothing else: a signature that a key made of anything else is none here. */
export const NAMESPACE = "sextant-release";

/** What a signature says of itself, before anybody has checked it. */
export interface SshSignature {
  /** The public key, as OpenSSH writes it: "ssh-ed25519 AAAA…". */
  readonly key: string;
  readonly namespace: string;
}

/** Takes a signature apart (PROTOCOL.sshsig of OpenSSH), or says why it is none. */
export function readSignature(bytes: Uint8Array): SshSignature | { readonly flaw: string } {
  const armoured =
    /^-----BEGIN SSH SIGNATURE-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END SSH SIGNATURE-----\r?\n?$/.exec(
      Buffer.from(bytes).toString("latin1"),
    );
  if (armoured === null) return { flaw: "it is no signature of SSH" };
  const blob = Buffer.from(armoured[1] ?? "", "base64");
  const parts = blob.subarray(0, 6).toString("latin1") === "SSHSIG" ? stringsIn(blob.subarray(10)) : null;
  const [key, namespace] = parts ?? [];
  const kind = key === undefined ? undefined : stringsIn(key)?.[0];
  if (parts?.length !== 5 || key === undefined || kind === undefined || namespace === undefined)
    return { flaw: "it is a garbled signature of SSH" };
  return {
    key: `${kind.toString("latin1")} ${key.toString("base64")}`,
    namespace: namespace.toString("latin1"),
  };
}

/** Texts, each with its length before it; null where the last one is cut off. */
function stringsIn(bytes: Buffer): Buffer[] | null {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) return null;
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    found.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return found;
}

/** The fingerprint of a public key, as ssh-keygen prints it: "SHA256:…". */
export function fingerprintOf(key: string): string {
  const bytes = Buffer.from(key.split(" ")[1] ?? "", "base64");
  return `SHA256:${createHash("sha256").update(bytes).digest("base64").replace(/=+$/, "")}`;
}
