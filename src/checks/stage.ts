import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** One check of a stage: what is wrong, by all that is known at that stage. */
export type Check<Known> = (known: Known) => readonly Diagnostic[];

/** One check of a stage that asks the snapshot. */
export type AskingCheck<Known> = (known: Known) => Promise<readonly Diagnostic[]>;

/** What the checks of a stage find. */
export function findAll<Known>(checks: readonly Check<Known>[], known: Known): Diagnostic[] {
  return checks.flatMap((check) => check(known));
}

/** The same of checks that ask, one after the other. */
export async function askAll<Known>(
  checks: readonly AskingCheck<Known>[],
  known: Known,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const check of checks) found.push(...(await check(known)));
  return found;
}
