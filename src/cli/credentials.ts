import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { UsageError } from "./usage.ts";

/** The variable of the environment that lets `verify` in where a host asks who it is. */
export const AUTHORIZATION = "SEXTANT_AUTHORIZATION";

/**
 * What is sent to a host as the header `Authorization`; undefined where nothing is. Throws a UsageError where it is none,
 * or would travel so that anybody on the way can read it.
 */
export function credentialsFor(base: URL, authorization: string | undefined): string | undefined {
  if (authorization === undefined || authorization === "") return undefined;
  if (!/^[\x21-\x7e]+ [\x20-\x7e]*[\x21-\x7e]$/.test(authorization))
    throw new UsageError(
      `${AUTHORIZATION} holds the whole value of the header, in one line: "Bearer …" or "Basic …".`,
    );
  if (base.protocol !== "https:" && !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(base.hostname))
    throw new UsageError(
      `${AUTHORIZATION} is not sent over plain HTTP: name the address that begins with https.`,
    );
  return authorization;
}

/**
 * Makes diagnostics of what a host said fit to be told: without our credentials, should it send them back, and without
 * characters that a terminal obeys.
 */
export function discreet(authorization: string | undefined): (one: Diagnostic) => Diagnostic {
  const secrets = secretsIn(authorization ?? "");
  const told = (text: string) =>
    secrets.reduce((left, secret) => left.replaceAll(secret, "…"), text).replaceAll(/\p{Cc}/gu, "�");
  return (one) => ({ ...one, file: told(one.file), message: told(one.message), mend: told(one.mend) });
}

/** A value, its token, and the name and password in it, as they are and as addresses write them; the longest first. */
function secretsIn(authorization: string): string[] {
  const [scheme = "", token = ""] = authorization.split(/ +(.*)/s);
  const pair = /^basic$/i.test(scheme) ? Buffer.from(token, "base64").toString("utf8") : "";
  const parts = [authorization, token, pair, pair.slice(pair.indexOf(":") + 1)];
  return parts
    .flatMap((part) => [part, encodeURIComponent(part)])
    .filter((part) => part.length >= SHORTEST)
    .sort((left, right) => right.length - left.length);
}

/** What is shorter stands in any text by chance. */
const SHORTEST = 4;
