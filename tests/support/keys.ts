import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { NAMESPACE } from "../../src/release/signed/sshSignature.ts";
import type { Scratch } from "./oracleRoots.ts";

/** A pair of SSH keys. */
export interface Key {
  /** The file of the private one. */
  readonly file: string;
  /** The public one: "ssh-ed25519 AAAA…". */
  readonly key: string;
}

/** Makes a pair of keys, by stock ssh-keygen. */
export function makeKey(files: Scratch, name: string, { kind = "ed25519", passphrase = "" } = {}): Key {
  const file = files.path(name);
  execFileSync("ssh-keygen", ["-q", "-t", kind, "-N", passphrase, "-C", "a test", "-f", file]);
  return { file, key: readFileSync(`${file}.pub`, "utf8").split(" ").slice(0, 2).join(" ") };
}

/** Signs bytes, by stock ssh-keygen. */
export function signBy({ file }: Key, bytes: string | Uint8Array, namespace: string = NAMESPACE): Buffer {
  return execFileSync("ssh-keygen", ["-q", "-Y", "sign", "-n", namespace, "-f", file], { input: bytes });
}

/** A signer as `content/report.mdx` names one, in an item of its list. */
export function signerLine(name: string, { key }: Key, from: string, to?: string): string {
  const email = `${name.toLowerCase()}@talk.example`;
  return `  - { name: ${name}, email: ${email}, key: "${key}", from: ${from}${to === undefined ? "" : `, to: ${to}`} }\n`;
}
