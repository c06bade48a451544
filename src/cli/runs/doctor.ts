import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import type { Finding, Workplace } from "../../engine/doctor/finding.ts";
import { examined } from "../../engine/doctor/looks.ts";
import { workplaceOf } from "../../engine/doctor/workplace.ts";
import { type CommandEffects, type Ended, fails } from "../command.ts";
import type { Result } from "../results.ts";

/** Tells how a workplace is, by default that of this process: a line for what is as it should be, else what is wrong. */
export async function seenByDoctor(
  effects: CommandEffects,
  isStrict: boolean,
  place: Workplace = workplaceOf(effects.root, effects.now),
): Promise<Ended<Result<"doctor">>> {
  const findings: Finding[] = [];
  for await (const finding of examined(place)) {
    findings.push(finding);
    if (finding.wrong === null) effects.print(`ok ${finding.subject}: ${finding.told}`);
    else effects.found([finding.wrong]);
  }
  const wrong = findings.flatMap((finding): Diagnostic[] => (finding.wrong === null ? [] : [finding.wrong]));
  effects.print(`${findings.length} looked at: ${countDiagnostics(wrong)}`);
  return { exit: fails(wrong, isStrict) ? 1 : 0, result: { looks: findings.map(listed) } };
}

function listed({ subject, told, wrong }: Finding): Result<"doctor">["looks"][number] {
  return { subject, state: wrong?.severity ?? "ok", said: told, code: wrong?.code ?? null };
}
