import { reproduceVersion } from "../../engine/reproduce.ts";
import { formatCount } from "../../format/number.ts";
import { MESSAGES_LOCALE } from "../../language/messages.ts";
import { total } from "../../metrics/cell.ts";
import type { Reproduction } from "../../release/reproduce.ts";
import { nameOf, type VersionName } from "../../release/version.ts";
import type { CommandEffects, Ended } from "../command.ts";
import type { Result } from "../results.ts";

/** So many differences are named; of the others there is a count. */
const NAMED = 20;

/** Computes a version again, and tells what agrees and what differs. */
export async function reproduced(
  effects: CommandEffects,
  version: VersionName,
): Promise<Ended<Result<"reproduce">>> {
  const name = nameOf(version);
  const { figures, reproduction, diagnostics, warned } = await reproduceVersion(effects, version);
  effects.found(warned);
  if (reproduction === null) {
    effects.found(diagnostics);
    effects.complain(`${name} can no longer be computed from what it was sealed with`);
    return { exit: 1, result: null };
  }
  const { differences } = reproduction;
  for (const { id, was, is } of differences.slice(0, NAMED))
    effects.complain(`${id}: was ${was}, is ${is ?? "not there"}`);
  if (differences.length > NAMED) effects.complain(`and ${differences.length - NAMED} more`);
  for (const line of outcome(name, figures, reproduction)) effects.print(line);
  return {
    exit: differences.length === 0 ? 0 : 1,
    result: { ...version, figures, ...counts(reproduction) },
  };
}

/** What programs are told of it. */
function counts({ agree, older, differences }: Reproduction) {
  const rules = [...older].sort(([one], [other]) => one - other);
  const made = rules.map(([rule, measures]) => ({ rule, measures: Object.fromEntries(measures) }));
  return { agree, older: made, differences };
}

/** "2026-q1 v1: 1,980 of 2,443 figures agree; 463 were made by rules 1", and of which measures those are. */
function outcome(name: string, all: number, { agree, older, differences }: Reproduction): string[] {
  const rules = [...older].sort(([one], [other]) => one - other);
  const made = rules.map(([rule, kinds]) => {
    const count = total([...kinds.values()]);
    return `${counted(count)} ${count === 1 ? "was" : "were"} made by rules ${rule}`;
  });
  const wrong = `${counted(differences.length)} ${differences.length === 1 ? "differs" : "differ"} by the same rule`;
  const said = [
    `${counted(agree)} of ${counted(all)} figures agree`,
    ...made,
    ...(differences.length === 0 ? [] : [wrong]),
  ];
  const named = rules.map(([rule, kinds]) => {
    const each = [...kinds].sort().map(([kind, count]) => `${kind} ${counted(count)}`);
    return `  rules ${rule}, sealed values kept: ${each.join(", ")}`;
  });
  return [`${name}: ${said.join("; ")}`, ...named];
}

function counted(count: number): string {
  return formatCount(count, MESSAGES_LOCALE);
}
