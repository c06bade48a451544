import { DiagnosticError, hasErrors } from "../../diagnostics/diagnostic.ts";
import { signVersion, stampVersion } from "../../engine/release/signing.ts";
import { told } from "../../release/signed/told.ts";
import type { Signing } from "../../release/signed/verifySigned.ts";
import { sealedPath, type VersionName } from "../../release/version.ts";
import { addressIn } from "../address.ts";
import type { CommandEffects, Ended } from "../command.ts";
import { discreet } from "../credentials.ts";
import { askAuthority } from "../fetchFile.ts";
import type { Result } from "../results.ts";

/** Signs a released version. */
export async function signed(
  effects: CommandEffects,
  name: VersionName,
  key: string | undefined,
): Promise<Ended<Result<"sign">>> {
  return done(effects, await signVersion(effects.root, name, key));
}

/** Has an authority vouch for the time of a released version. */
export async function stamped(
  effects: CommandEffects,
  name: VersionName,
  authority: string | undefined,
): Promise<Ended<Result<"sign">>> {
  const url =
    authority === undefined ? undefined : addressIn(authority, "An authority is asked without one.");
  try {
    return done(effects, await stampVersion(effects.root, name, url, askAuthority));
  } catch (error) {
    // What comes from an authority may hold what a terminal obeys.
    throw error instanceof DiagnosticError
      ? new DiagnosticError(...error.diagnostics.map(discreet(undefined)))
      : error;
  }
}

function done(effects: CommandEffects, signing: Signing): Ended<Result<"sign">> {
  effects.found(signing.diagnostics);
  effects.print(
    `${told(signing)}\nCommit what is new in ${sealedPath(signing.version)}/: it is never changed.`,
  );
  return { exit: hasErrors(signing.diagnostics) ? 1 : 0, result: vouched(signing) };
}

/** What programs are told of who vouches for a version. */
function vouched({ version: { edition, version }, signer, stamp, isChecked }: Signing): Result<"sign"> {
  return {
    ...{ edition, version, is_checked: isChecked },
    signer: signer === null ? null : `${signer.name} <${signer.email}>`,
    vouched_at: stamp?.at ?? null,
  };
}
