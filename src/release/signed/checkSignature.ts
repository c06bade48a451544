import type { Signer } from "../../content/schema/signing.ts";
import { NAMESPACE } from "./sshSignature.ts";
import { stock, withFiles } from "./stock.ts";

/** What came of a check: nothing wrong, what is wrong, or why it could not be made. */
export type Checked = "good" | { readonly flaw: string } | { readonly unable: string };

/** A signer as `ssh-keygen -Y verify` is told of one; days are whole days of UTC. */
export function allowedSigner({ email, key, from, to }: Signer): string {
  const day = (date: string) => date.replaceAll("-", "");
  const until = to === undefined ? "" : `,valid-before="${day(to)}235959"`;
  return `${email} namespaces="${NAMESPACE}",valid-after="${day(from)}000000"${until} ${key}\n`;
}

/** Is a key believed at a moment (ISO, UTC)? */
export function isValidAt({ from, to }: Signer, moment: string): boolean {
  const day = moment.slice(0, 10);
  return from <= day && (to === undefined || day <= to);
}

/** Did a signer sign these bytes, with a key that was valid at the moment (ISO, UTC)? By `ssh-keygen -Y verify`. */
export function checkSignature(
  manifest: Uint8Array,
  signature: Uint8Array,
  signer: Signer,
  moment: string,
): Checked {
  return withFiles({ allowed_signers: allowedSigner(signer), signature }, (paths) => {
    const who = ["-f", paths.allowed_signers, "-I", signer.email];
    const time = moment.replaceAll(/[-:TZ]/g, "").slice(0, 14);
    const args = ["-Y", "verify", ...who, "-n", NAMESPACE, "-s", paths.signature, `-Overify-time=${time}`];
    return checkedBy(args, manifest);
  });
}

/** Is it a signature of these bytes by the key that it carries, whosever that is? */
export function checkOwnKey(manifest: Uint8Array, signature: Uint8Array): Checked {
  return withFiles({ signature }, (paths) =>
    checkedBy(["-Y", "check-novalidate", "-n", NAMESPACE, "-s", paths.signature], manifest),
  );
}

function checkedBy(args: readonly string[], manifest: Uint8Array): Checked {
  const said = stock("ssh-keygen", args, manifest);
  if ("unable" in said) return said;
  if (said.isDone) return "good";
  return /incorrect signature/.test(said.text)
    ? { flaw: "it is of other bytes than this manifest" }
    : { flaw: `ssh-keygen says: ${lastLine(said.text)}` };
}

/** What a program says at the end is why it failed. */
export function lastLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").at(-1) ?? "nothing";
}
