import { type Diagnostic, DiagnosticError } from "../../diagnostics/diagnostic.ts";
import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import { isAddress, type Target, verifyReleased } from "../../engine/verify.ts";
import { numbered } from "../../language/messages.ts";
import { command } from "../command.ts";
import { AUTHORIZATION, credentialsFor, discreet } from "../credentials.ts";
import type { Effects } from "../effects.ts";
import { fetchFrom } from "../fetchFile.ts";
import { printDiagnostics } from "../print.ts";
import { UsageError } from "../usage.ts";
import { atMostOne } from "../words.ts";

/** Holds every released byte of the checkout, of a folder or of a deployed site against its seals; 1 where any differs. */
export const verify = command({
  summary: "holds every released byte against its seal, and names each file that differs",
  forms: [{ line: "verify [-- FOLDER or URL]", text: "are the released files what was sealed?" }],
  words: "FOLDER or URL",
  options: {
    seal: { type: "string", value: "DIGEST", text: "demands the seal that you wrote down, or have on paper" },
  },
  examples: [
    { line: "verify", text: "the checkout" },
    { line: "verify -- dist", text: "a built site, with all that stands around its versions" },
    {
      line: "verify -- https://reports.example.com/board/",
      text: `a deployed one; ${AUTHORIZATION} in the environment lets it in`,
    },
  ],
  run: (effects, words, { seal }) =>
    verified(effects, atMostOne(words, "one folder or address"), sealIn(seal)),
});

async function verified(effects: Effects, word: string | undefined, seal: string | undefined) {
  const authorization = process.env[AUTHORIZATION];
  const told = discreet(authorization);
  const { versions, diagnostics } = await tellingOnly(told, () =>
    verifyReleased(effects, targetOf(word, authorization), seal),
  );
  printDiagnostics(effects, diagnostics);
  const files = versions.reduce((sum, { manifest }) => sum + Object.keys(manifest.outputs).length, 0);
  effects.print(
    `${numbered(versions.length, "version")}, ${numbered(files, "file")}; ${countDiagnostics(diagnostics)}`,
  );
  return diagnostics.length > 0 ? 1 : 0;
}

/** What comes from a host is told without credentials, whichever way it comes. */
async function tellingOnly<Found extends { readonly diagnostics: readonly Diagnostic[] }>(
  told: (one: Diagnostic) => Diagnostic,
  find: () => Promise<Found>,
): Promise<Found> {
  try {
    const found = await find();
    return { ...found, diagnostics: found.diagnostics.map(told) };
  } catch (error) {
    throw error instanceof DiagnosticError ? new DiagnosticError(...error.diagnostics.map(told)) : error;
  }
}

/** A folder, or an address with the way to read it; throws a UsageError that names no secret. */
function targetOf(word: string | undefined, authorization: string | undefined): Target | undefined {
  if (word === undefined || !isAddress(word)) return word;
  const named = word.replace(/\/\/.*@/s, "//…@").replace(/[?#].*$/s, "");
  if (!URL.canParse(word) || !/^https?:$/.test(new URL(word).protocol))
    throw new UsageError(`"${named}" is no address.`);
  const url = new URL(word);
  if (url.username !== "" || url.password !== "")
    throw new UsageError(
      `"${named}" holds a name or a password, which others on this machine can read. Give it in the environment: ${AUTHORIZATION}.`,
    );
  const base = new URL(url.pathname.endsWith("/") ? url.pathname : `${url.pathname}/`, url.origin);
  return { base, fetchFile: fetchFrom({ base, authorization: credentialsFor(base, authorization) }) };
}

/** A seal as pages print it. */
function sealIn(seal: string | undefined): string | undefined {
  if (seal === undefined || /^[0-9a-f]{64}$/.test(seal)) return seal;
  throw new UsageError("Give --seal as it is printed: 64 hexadecimal digits.");
}
