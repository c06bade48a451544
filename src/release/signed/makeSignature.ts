import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Signer } from "../../content/schema/signing.ts";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { nameOf, sealedPath, type VersionName } from "../version.ts";
import { SIGNATURE } from "./beside.ts";
import { checkSignature, lastLine } from "./checkSignature.ts";
import { NAMESPACE } from "./sshSignature.ts";
import { stock } from "./stock.ts";
import { judgedSigner } from "./verifySigned.ts";

/** What is to be signed, and by whom. */
export interface ToSign {
  readonly name: VersionName;
  /** The bytes of its manifest. */
  readonly manifest: Uint8Array;
  /** The moment (ISO, UTC) by which the signature will be judged. */
  readonly moment: string;
  readonly signers: readonly Signer[];
  /** The file of the key, private, or public where an agent holds the private one; by default one of ~/.ssh that a signer is named with. */
  readonly key: string | undefined;
}

/** A signature that the report believes, and the signer as it is named there. */
export interface Signed {
  readonly bytes: Uint8Array;
  readonly signer: Signer;
}

/** Signs a manifest by `ssh-keygen -Y sign`; throws a DiagnosticError where that fails, or the report would not believe it. */
export function makeSignature(asked: ToSign): Signed {
  const { name, manifest } = asked;
  const key = asked.key ?? ownKey(asked);
  if (!existsSync(key))
    throw notSigned(name, `there is no key ${key}`, "Name the file of the key with --key.");
  const said = stock("ssh-keygen", ["-Y", "sign", "-n", NAMESPACE, "-f", key], manifest);
  if ("unable" in said) throw notSigned(name, said.unable, "Install OpenSSH, and run the command again.");
  if (said.isDone) return acceptedSignature(asked, said.out);
  throw /passphrase/.test(said.text)
    ? notSigned(
        name,
        `the key ${key} is locked by a passphrase`,
        `Unlock it for your agent with: ssh-add ${key.replace(/\.pub$/, "")}`,
      )
    : notSigned(
        name,
        `ssh-keygen says: ${lastLine(said.text)}`,
        "Look whether it is the file of an SSH key.",
      );
}

/** A signature, wherever it was made, as the report believes it; throws a DiagnosticError where it does not. */
export function acceptedSignature({ name, manifest, moment, signers }: ToSign, bytes: Uint8Array): Signed {
  const judged = judgedSigner(bytes, signers, null, moment);
  const place = startOf(`${sealedPath(name)}/${SIGNATURE}`);
  const version = nameOf(name);
  if ("why" in judged) throw new DiagnosticError(diagnose(place, judged.code, { version, why: judged.why }));
  const checked = checkSignature(manifest, bytes, judged, moment);
  if (checked === "good") {
    const { isNamed, ...signer } = judged;
    return { bytes, signer };
  }
  if ("unable" in checked)
    throw notSigned(name, checked.unable, "Install OpenSSH, and run the command again.");
  throw new DiagnosticError(diagnose(place, "bad-signature", { version, why: checked.flaw }));
}

/** The key of this machine with which a signer is named. */
function ownKey({ name, signers }: ToSign): string {
  const folder = join(homedir(), ".ssh");
  const files = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(".pub"))
    .sort();
  const own = files.find((file) => {
    const [kind = "", bytes = ""] = readFileSync(join(folder, file), "utf8").split(/\s+/);
    return signers.some(({ key }) => key === `${kind} ${bytes}`);
  });
  if (own !== undefined) return join(folder, own);
  const mend =
    signers.length === 0
      ? "Name who signs under `signers` in content/report.mdx."
      : "Name the file of the key with --key.";
  throw notSigned(name, `no key in ${folder} is one that content/report.mdx names`, mend);
}

function notSigned(name: VersionName, why: string, mend: string): DiagnosticError {
  const message = `${nameOf(name)} could not be signed: ${why}`;
  return new DiagnosticError(
    diagnose(startOf(`${sealedPath(name)}/${SIGNATURE}`), "not-signed", { message, mend }),
  );
}
