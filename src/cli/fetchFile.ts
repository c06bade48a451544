import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Fetch } from "../release/verifyUrl.ts";

/** A host that has not answered for so long will not. */
const PATIENCE_MS = 30_000;

/** Fetches a file of a deployed site; null where there is none. Throws a DiagnosticError where the host does not answer. */
export const fetchFile: Fetch = async (url) => {
  const response = await answerOf(url);
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw noAnswer(url, `the host answers ${response.status} ${response.statusText}`.trim());
  return new Uint8Array(await response.arrayBuffer());
};

async function answerOf(url: URL): Promise<Response> {
  try {
    return await fetch(url, { redirect: "follow", signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw noAnswer(url, cause instanceof Error ? cause.message || cause.name : String(cause));
  }
}

function noAnswer(url: URL, why: string): DiagnosticError {
  return new DiagnosticError(diagnose(startOf(url.href), "no-answer", { url: url.href, why }));
}
