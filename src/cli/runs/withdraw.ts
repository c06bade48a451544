import { withdrawVersion } from "../../engine/release/withdraw.ts";
import { nameOf, sealedPath, type VersionName } from "../../release/version.ts";
import { WITHDRAWN } from "../../release/withdrawn.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import type { CommandEffects, Ended } from "../command.ts";
import type { Result } from "../results.ts";

/** Withdraws a released version, tells what is left and what is to be done. */
export async function withdrawn(
  effects: CommandEffects,
  name: VersionName,
  reason: string,
): Promise<Ended<Result<"withdraw">>> {
  const { root, now, print } = effects;
  const { latest, next } = await withdrawVersion(root, name, reason, now());
  const left =
    latest === undefined
      ? `No version of ${name.edition} is left: its content is a draft again, and is released as v${next}.`
      : `Readers get ${nameOf(latest)} from then on.`;
  print(
    `${nameOf(name)} is withdrawn: the next build leaves it out, and says so at its address. ${left}\nCommit ${sealedPath(name)}/${WITHDRAWN}, which is never changed; then build and deploy the site, and run: ${commandLine("verify URL")}`,
  );
  return { exit: 0, result: { ...name, latest: latest?.version ?? null } };
}
