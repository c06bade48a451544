import type { Checked } from "./checkSignature.ts";
import { lastLine } from "./checkSignature.ts";
import { stock, withFiles } from "./stock.ts";

/** What a token says, before anybody has checked it: the moment, as an ISO text of whole seconds in UTC. */
export type TokenRead = { readonly at: string } | { readonly flaw: string } | { readonly unable: string };

/** A query for a token of these bytes, with a number that only the answer to it has. */
export function tokenQuery(manifest: Uint8Array): { readonly query: Buffer } | { readonly unable: string } {
  const unable = unableHere();
  if (unable !== null) return { unable };
  return withFiles({ manifest }, (paths) => {
    const said = stock("openssl", ["ts", "-query", "-data", paths.manifest, "-sha256", "-cert"]);
    if ("unable" in said) return said;
    return said.isDone ? { query: said.out } : { unable: `openssl says: ${lastLine(said.text)}` };
  });
}

/** What the answer of an authority says; read by `openssl ts -reply`. */
export function readToken(answer: Uint8Array): TokenRead {
  const unable = unableHere();
  if (unable !== null) return { unable };
  // Of the token alone: what stands around it nobody has signed, and it could say another time.
  const token = withFiles({ answer }, (paths) =>
    stock("openssl", ["ts", "-reply", "-in", paths.answer, "-token_out"]),
  );
  if ("unable" in token) return token;
  if (!token.isDone) return { flaw: NO_TOKEN };
  const said = withFiles({ token: token.out }, (paths) =>
    stock("openssl", ["ts", "-reply", "-in", paths.token, "-token_in", "-text"]),
  );
  if ("unable" in said) return said;
  const hash = /^Hash Algorithm: (\S+)$/m.exec(said.text)?.[1] ?? "none";
  const at = momentIn(/^Time stamp: (.+)$/m.exec(said.text)?.[1] ?? "");
  if (!said.isDone || at === null) return { flaw: NO_TOKEN };
  return /^sha(256|384|512)$/.test(hash) ? { at } : { flaw: `it is of a hash that is too weak (${hash})` };
}

const NO_TOKEN = "it holds no token that reads";

/** Why an authority gave no token; null where it gave one, or cannot be asked. */
export function refusedIn(answer: Uint8Array): string | null {
  const said = withFiles({ answer }, (paths) =>
    stock("openssl", ["ts", "-reply", "-in", paths.answer, "-text"]),
  );
  if ("unable" in said || !/^Status: (?!Granted)/m.test(said.text)) return null;
  return /^Status description: (.+)$/m.exec(said.text)?.[1] ?? "without a reason";
}

/**
 * Is it a token of these bytes, by an authority whose certificates (PEM) these are, and that were valid when it was made
 * (ISO, UTC)? By `openssl ts -verify`, which asks nobody.
 */
export function checkToken(
  manifest: Uint8Array,
  answer: Uint8Array,
  certificates: string,
  at: string,
): Checked {
  return checkedBy(["-data", manifest], answer, certificates, at);
}

/** The same of the answer to a query, whose number it must have. */
export function checkAnswer(
  query: Uint8Array,
  answer: Uint8Array,
  certificates: string,
  at: string,
): Checked {
  return checkedBy(["-queryfile", query], answer, certificates, at);
}

/** `held`: by which option openssl is given what the token is to be of. */
function checkedBy(
  [option, held]: readonly [option: "-data" | "-queryfile", held: Uint8Array],
  answer: Uint8Array,
  certificates: string,
  at: string,
): Checked {
  const seconds = String(Date.parse(at) / 1000);
  return withFiles({ held, answer, certificates }, (paths) => {
    const of = [option, paths.held, "-attime", seconds];
    const by = ["-in", paths.answer, "-CAfile", paths.certificates];
    const said = stock("openssl", ["ts", "-verify", ...of, ...by]);
    if ("unable" in said) return said;
    return said.isDone && /^Verification: OK$/m.test(said.text) ? "good" : { flaw: flawIn(said.text) };
  });
}

/** What openssl says is wrong, each with words for people; the first that fits. */
const FLAWS: readonly (readonly [RegExp, string])[] = [
  [/message imprint mismatch/, "it is of other bytes than this manifest"],
  [/nonce mismatch/, "it is the answer to another query"],
  [
    /certificate (?:has expired|is not yet valid)/,
    "a certificate of its authority was not valid when it was made",
  ],
  [/no certificate or crl found|bad base64|no start line/, "the certificate of its authority does not read"],
  [/no time stamp token/, "its authority refused to give one"],
  [/d2i|asn1 encoding/, "it is garbled"],
  [
    /certificate verify error|signature failure|signer certificate|ess/,
    "it is not by the authority of that certificate",
  ],
];

function flawIn(text: string): string {
  const known = FLAWS.find(([said]) => said.test(text))?.[1];
  const reason = /:error:[^:]*:[^:]*:[^:]*:([^:]+):/.exec(text)?.[1];
  return known ?? (reason === undefined ? "it is garbled" : `openssl says: ${reason}`);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Nov 30 09:48:43 2026 GMT" as "2026-11-30T09:48:43Z". */
function momentIn(text: string): string | null {
  const [, month = "", day = "", time = "", year = ""] =
    /^([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d:\d\d)(?:\.\d+)? (\d{4}) GMT$/.exec(text) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  return number === 0 ? null : `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}T${time}Z`;
}

/** Why tokens cannot be checked here: what bears the name of openssl elsewhere cannot check by the time of a token. */
function unableHere(): string | null {
  const said = stock("openssl", ["version"]);
  if ("unable" in said) return said.unable;
  return /^OpenSSL /.test(said.text) ? null : "the openssl of this machine is not that of OpenSSL";
}
