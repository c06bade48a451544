import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Fetch } from "../release/fetch.ts";

/** How much a host may take of this machine. */
export interface Limits {
  /** Bytes of one file, and of all together. */
  readonly fileBytes: number;
  readonly allBytes: number;
  /** Milliseconds without a byte, for one file, and for all together. */
  readonly silence: number;
  readonly file: number;
  readonly all: number;
}

const MB = 2 ** 20;
const MINUTE = 60_000;
const LIMITS: Limits = {
  fileBytes: 128 * MB,
  allBytes: 2048 * MB,
  silence: MINUTE / 2,
  file: 3 * MINUTE,
  all: 30 * MINUTE,
};

/** A file may be elsewhere on its host, as where a host leaves out "index.html", but not without end. */
const REDIRECTS = 5;

/** How the files of a deployed site are fetched. */
export interface Host {
  /** No file is fetched that does not lie below it, and no other host is asked. */
  readonly base: URL;
  /** The value of the header `Authorization`; undefined where the host needs none. */
  readonly authorization: string | undefined;
  readonly limits?: Limits;
}

/**
 * Fetches files of a deployed site; null where there is none. Throws a DiagnosticError where the host does not answer, asks
 * for credentials, leads elsewhere, sends more or takes longer than files of ours do; then no other file is waited for.
 */
export function fetchFrom({ base, authorization, limits = LIMITS }: Host): Fetch {
  const ended = new AbortController();
  const spent: Spent = { bytes: 0, until: performance.now() + limits.all };
  const request = { headers: authorization === undefined ? {} : { authorization } };
  return async (url) => {
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) throw leaves(base, url);
    try {
      return await fetchOne(url, { request, limits, spent, ended: ended.signal });
    } catch (error) {
      ended.abort(error);
      throw error;
    }
  };
}

interface Spent {
  bytes: number;
  readonly until: number;
}

/** A token of an authority has up to 10,000 bytes, and is made in a moment. */
const TOKEN_LIMITS: Limits = {
  fileBytes: MB / 16,
  allBytes: MB / 16,
  silence: MINUTE / 2,
  file: MINUTE,
  all: MINUTE,
};

/**
 * Sends a query to a time-stamping authority, and gives its answer (RFC 3161 over HTTP). No credentials are sent. Throws a
 * DiagnosticError where it does not answer, leads elsewhere, sends more or takes longer than a token does.
 */
export async function askAuthority(
  url: URL,
  query: Uint8Array,
  limits: Limits = TOKEN_LIMITS,
): Promise<Uint8Array> {
  const headers = { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" };
  const request = { method: "POST", headers, body: Buffer.from(query) };
  const spent = { bytes: 0, until: performance.now() + limits.all };
  const ended = new AbortController().signal;
  const answer = await fetchOne(url, { request, limits, spent, ended });
  if (answer === null) throw noAnswer(url, "there is nothing at that address");
  return answer;
}

interface Asked {
  readonly request: Pick<RequestInit, "method" | "headers" | "body">;
  readonly limits: Limits;
  readonly spent: Spent;
  readonly ended: AbortSignal;
}

async function fetchOne(url: URL, { request, limits, spent, ended }: Asked): Promise<Uint8Array | null> {
  const stop = new AbortController();
  const stopAfter = (ms: number, why: string) =>
    setTimeout(() => stop.abort(new Error(why)), Math.max(ms, 0));
  const silence = stopAfter(limits.silence, `the host was silent for ${seconds(limits.silence)}`);
  const whole = stopAfter(limits.file, `it was not whole after ${seconds(limits.file)}`);
  const all = stopAfter(spent.until - performance.now(), `the site takes longer than ${seconds(limits.all)}`);
  const signal = AbortSignal.any([stop.signal, ended]);
  try {
    const response = await answerOf(url, { ...request, redirect: "manual", signal });
    if (response.status === 404 || response.status === 410) return null;
    refuseStatus(url, response);
    refuseHeaders(url, response.headers);
    return await bytesOf(url, response, limits, spent, () => void silence.refresh());
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    throw noAnswer(url, whyOf(signal.aborted ? signal.reason : error));
  } finally {
    for (const timer of [silence, whole, all]) clearTimeout(timer);
    // What is still to come of an answer that nobody wants.
    stop.abort();
  }
}

/** The answer at the end of redirects, all of which stay on the host. */
async function answerOf(url: URL, request: RequestInit): Promise<Response> {
  let at = url;
  for (let step = 0; step <= REDIRECTS; step += 1) {
    const response = await begun(at, request);
    const to = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || to === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(to, at)) throw noAnswer(url, "the host leads to what is no address");
    const next = new URL(to, at);
    if (next.origin !== url.origin) throw leaves(url, next);
    at = next;
  }
  throw noAnswer(url, "the host leads on without end");
}

/** What tells of a connection that is closed: by the system while we write or read, or by the library that noticed before. */
const CLOSED = new Set(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"]);
const TRIES = 3;

/**
 * The beginning of an answer. A host may close a connection that it kept open in the moment in which it is used again: what
 * changes nothing is then asked anew (RFC 9110, section 9.2.2), up to three times.
 */
async function begun(url: URL, request: RequestInit, tries = TRIES): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    const { cause } = error instanceof Error ? error : {};
    const isClosed = cause instanceof Error && "code" in cause && CLOSED.has(String(cause.code));
    if (!isClosed || request.method !== undefined || tries === 1) throw error;
    return await begun(url, request, tries - 1);
  }
}

function refuseStatus(url: URL, { status, statusText, ok }: Response): void {
  const said = `${status} ${statusText}`.trim();
  if (status === 401 || status === 403 || status === 407)
    throw new DiagnosticError(diagnose(startOf(shown(url)), "not-let-in", { url: shown(url), status: said }));
  if (!ok) throw noAnswer(url, `the host answers ${said}`);
}

/** Headers by which a host shows readers something else than the bytes that it sends. */
function refuseHeaders(url: URL, headers: Headers): void {
  const isStyle = /rel\s*=\s*"?[^";,]*stylesheet/i.test(headers.get("link") ?? "");
  const header = headers.has("refresh") ? "Refresh" : isStyle ? "Link" : null;
  if (header !== null)
    throw new DiagnosticError(diagnose(startOf(shown(url)), "page-redirected", { url: shown(url), header }));
}

async function bytesOf(
  url: URL,
  response: Response,
  limits: Limits,
  spent: Spent,
  heard: () => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    heard();
    length += chunk.length;
    spent.bytes += chunk.length;
    if (length > limits.fileBytes) throw tooLarge(url, limits.fileBytes);
    if (spent.bytes > limits.allBytes) throw tooLarge(new URL("/", url), limits.allBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function whyOf(error: unknown): string {
  if (error instanceof DiagnosticError) return "another file could not be read";
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

/** An address as it is told: without what may be secret. */
function shown({ origin, pathname }: URL): string {
  return origin + pathname;
}

function seconds(ms: number): string {
  return `${ms / 1000} seconds`;
}

function noAnswer(url: URL, why: string): DiagnosticError {
  return new DiagnosticError(diagnose(startOf(shown(url)), "no-answer", { url: shown(url), why }));
}

function leaves(from: URL, to: URL): DiagnosticError {
  return new DiagnosticError(
    diagnose(startOf(shown(from)), "leaves-host", { url: shown(from), to: shown(to) }),
  );
}

function tooLarge(url: URL, bytes: number): DiagnosticError {
  const limit = bytes < MB ? `${bytes} bytes` : `${bytes / MB} MB`;
  return new DiagnosticError(diagnose(startOf(shown(url)), "answer-too-large", { url: shown(url), limit }));
}
