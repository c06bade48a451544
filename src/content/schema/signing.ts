import type { RefinementCtx } from "zod";
import { z } from "zod";
import { problem } from "../../diagnostics/diagnostic.ts";
import { type Complaint, complain } from "./complaint.ts";
import { staysBelow } from "./place.ts";
import { date, text } from "./text.ts";

/** A public key as OpenSSH writes it, with its kind and its bytes; what follows is a comment. */
const PUBLIC_KEY =
  /^((?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp(?:256|384|521)|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com) [A-Za-z0-9+/]+={0,2})(?: .*)?$/;

const publicKey = z
  .string()
  .refine((value) => keyIn(value) !== null, {
    error: "is not a public key of SSH",
    params: {
      code: "not-a-key",
      not: "public key of SSH",
      mend: "Write the line of the file that ends with .pub: ssh-ed25519 AAAA….",
    } satisfies Complaint,
  })
  .transform((value) => keyIn(value) ?? value);

/** Who signs versions, with the key and the days (UTC) of which it speaks. */
const signer = z.strictObject({
  name: text.describe("Who signs: the name on pages."),
  email: z
    .string()
    .regex(/^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/, {
      error: "an address such as ada@example.com",
    })
    .describe("The identity by which ssh-keygen knows the signer, such as ada@example.com."),
  key: publicKey.describe("The public key, as in the file that ends with .pub: ssh-ed25519 AAAA…."),
  from: date.describe("The first day (UTC) of which the key is believed."),
  to: date.optional().describe("The last day (UTC) of which the key is believed; default: none."),
});

/** A time-stamping authority (RFC 3161), and the certificate by which its tokens are checked without asking it. */
const timestamps = z.strictObject({
  authority: z
    .url({ protocol: /^https?$/, error: "an address such as https://timestamps.example.com" })
    .refine((value) => URL.canParse(value) && new URL(value).password + new URL(value).username === "", {
      error: "the address holds a name or a password",
      params: {
        code: "wrong-type",
        mend: "Leave them out: a time is asked of an authority that anybody may ask.",
      } satisfies Complaint,
    })
    .optional()
    .describe("The address that a time is asked of, such as https://timestamps.example.com."),
  certificate: z
    .string()
    .regex(/\.(pem|crt|cer)$/i, { error: "a file such as authority.pem" })
    .superRefine(staysBelow("path", "Put it beside report.mdx, and write its name: authority.pem."))
    .describe("Its root certificate (PEM) beside report.mdx, such as authority.pem."),
});

/** The keys of `content/report.mdx` about who signs versions, and who vouches for the time. */
export const signingKeys = {
  signers: z
    .array(signer)
    .default([])
    .describe(
      "Who signs versions: name, e-mail, public key, and the days of which it is believed. A key that is retired gets `to`.",
    ),
  signatures: z
    .enum(["optional", "required"])
    .default("optional")
    .describe(
      "Must versions be signed: optional (default), or required of all that were released since the first signer's `from`.",
    ),
  timestamps: timestamps.optional().describe("Who vouches for the time of versions."),
};

/** A signer as the report names one. */
export type Signer = z.output<typeof signer>;

/** The rules that hold between these keys. */
export function betweenSigningKeys(
  report: { readonly signers: readonly Signer[]; readonly signatures: "optional" | "required" },
  context: RefinementCtx,
): void {
  if (report.signatures === "required" && report.signers.length === 0)
    complain(context, ["signatures"], problem("nobody-signs"));
  for (const [index, { from, to }] of report.signers.entries())
    if (to !== undefined && to < from)
      complain(context, ["signers", index, "to"], problem("signer-days", { from, to }));
}

/** The kind and the bytes of a public key; null of what is none. */
function keyIn(value: string): string | null {
  const key = PUBLIC_KEY.exec(value.trim())?.[1];
  const [kind = "", bytes = ""] = (key ?? "").split(" ");
  const blob = Buffer.from(bytes, "base64");
  const isOfKind =
    blob.length > 4 + kind.length && blob.subarray(4, 4 + kind.length).equals(Buffer.from(kind));
  return key !== undefined && isOfKind && blob.readUInt32BE() === kind.length ? key : null;
}
