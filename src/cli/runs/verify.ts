import { type Diagnostic, DiagnosticError } from "../../diagnostics/diagnostic.ts";
import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import { isAddress, type Target, verifyReleased } from "../../engine/verify.ts";
import { numbered } from "../../language/messages.ts";
import { toldOfOwn } from "../../release/own.ts";
import { addressIn } from "../address.ts";
import { type CommandEffects, type Ended, fails } from "../command.ts";
import { AUTHORIZATION, credentialsFor, discreet } from "../credentials.ts";
import { fetchFrom } from "../fetchFile.ts";
import type { Result } from "../results.ts";

/** What verifying demands. */
export interface VerifyOptions {
  /** The seal that one of the versions must have. */
  readonly seal: string | undefined;
  readonly isStrict: boolean;
}

/** Verifies the checkout, or what a word names. */
export async function verified(
  effects: CommandEffects,
  word: string | undefined,
  { seal, isStrict }: VerifyOptions,
): Promise<Ended<Result<"verify">>> {
  const authorization = process.env[AUTHORIZATION];
  const told = discreet(authorization);
  const { versions, said, diagnostics } = await tellingOnly(told, () =>
    verifyReleased(effects, targetOf(word, authorization), seal),
  );
  effects.found(diagnostics);
  for (const line of [...said, ...toldOfOwn(versions)]) effects.print(line);
  const held = versions.map(({ edition, version, seal, manifest }) => ({
    ...{ edition, version, seal, files: Object.keys(manifest.outputs).length },
  }));
  const files = held.reduce((sum, one) => sum + one.files, 0);
  effects.print(
    `${numbered(versions.length, "version")}, ${numbered(files, "file")}; ${countDiagnostics(diagnostics)}`,
  );
  return { exit: fails(diagnostics, isStrict) ? 1 : 0, result: { versions: held, notes: said } };
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
  const url = addressIn(word, `Give it in the environment: ${AUTHORIZATION}.`);
  const base = new URL(url.pathname.endsWith("/") ? url.pathname : `${url.pathname}/`, url.origin);
  return { base, fetchFile: fetchFrom({ base, authorization: credentialsFor(base, authorization) }) };
}
