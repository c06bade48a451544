import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { holding } from "../../disk/lock.ts";
import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import { prepareRelease, sealVersion } from "../../engine/release/release.ts";
import type { ReleaseSigning } from "../../engine/release/signing.ts";
import { nameOf, publishedPath } from "../../release/version.ts";
import type { CommandEffects, Ended } from "../command.ts";
import type { Result } from "../results.ts";

/** Releases the next version of an edition. */
export async function released(
  effects: CommandEffects,
  edition: string,
  acceptWarnings: boolean,
  signing: ReleaseSigning,
): Promise<Ended<Result<"release">>> {
  return holding(effects.root, `public/editions/${edition}`, 0, () =>
    releasedAlone(effects, edition, acceptWarnings, signing),
  );
}

async function releasedAlone(
  effects: CommandEffects,
  edition: string,
  acceptWarnings: boolean,
  signing: ReleaseSigning,
): Promise<Ended<Result<"release">>> {
  const { found, prepared } = await prepareRelease(effects, edition, signing);
  if (prepared === null || (found.length > 0 && !acceptWarnings)) return refused(effects, found);
  effects.found(found);
  const seal = await sealVersion(effects, prepared, found, { signing });
  const { frozen } = prepared.candidate;
  effects.print(`${nameOf(frozen)} is released in ${publishedPath(frozen)}/. Its seal:\n${seal}`);
  return { exit: 0, result: { edition, version: frozen.version, folder: publishedPath(frozen), seal } };
}

function refused(effects: CommandEffects, found: readonly Diagnostic[]): Ended<never> {
  effects.found(found);
  const way = hasErrors(found) ? "" : ". Mend them, or accept them with --accept-warnings";
  effects.complain(`${countDiagnostics(found)}: nothing was released${way}`);
  return { exit: 1, result: null };
}
