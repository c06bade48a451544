import { formatCount } from "../../format/number.ts";
import { MESSAGES_LOCALE } from "../../language/messages.ts";
import { total } from "../../metrics/cell.ts";
import type { Reproduction } from "../../release/reproduce.ts";
import { nameOf, type VersionName } from "../../release/version.ts";
import { command } from "../command.ts";
import type { Effects } from "../effects.ts";
import { printDiagnostics } from "../print.ts";
import { versionOf } from "../words.ts";

/** So many differences are named; of the others there is a count. */
const NAMED = 20;

/**
 * Computes a released version again from what it was sealed with, by today's engine; 1 where any figure differs that the
 * same rule makes.
 */
export const reproduce = command({
  summary: "computes a released version again from what was sealed, and compares every figure",
  forms: [
    { line: "reproduce -- 2026-q3 v1", text: "computes a released version again, and compares every figure" },
  ],
  words: "PERIOD VERSION",
  options: {},
  examples: [
    { line: "reproduce -- 2026-q3 v1", text: "names the figures that the same rule makes otherwise" },
  ],
  run: (effects, words) => reproduced(effects, versionOf(words)),
});

async function reproduced(effects: Effects, version: VersionName): Promise<number> {
  const { reproduceVersion } = await import("../../engine/reproduce.ts");
  const name = nameOf(version);
  const { figures, reproduction, diagnostics } = await reproduceVersion(effects, version);
  if (reproduction === null) {
    printDiagnostics(effects, diagnostics);
    effects.complain(`${name} can no longer be computed from what it was sealed with`);
    return 1;
  }
  const { differences } = reproduction;
  for (const { id, was, is } of differences.slice(0, NAMED))
    effects.complain(`${id}: was ${was}, is ${is ?? "not there"}`);
  if (differences.length > NAMED) effects.complain(`and ${differences.length - NAMED} more`);
  for (const line of outcome(name, figures, reproduction)) effects.print(line);
  return differences.length === 0 ? 0 : 1;
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
