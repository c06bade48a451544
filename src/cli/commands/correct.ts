import { REASON_CODES } from "../../release/reasonCodes.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import { command } from "../command.ts";
import { UsageError } from "../usage.ts";
import { one, PERIOD } from "../words.ts";

/** Opens the next version of a released edition. */
export const correct = command({
  summary: "opens the next version of a released edition, from the content of the last one",
  forms: [
    {
      line: `correct 2026-q3 --reason "…" --code ${REASON_CODES.join("|")}`,
      text: "opens the next version of a released edition",
    },
  ],
  takes: [{ name: "PERIOD", text: "the period of the edition, such as 2026-q3", usual: null }],
  options: {
    reason: { type: "string", value: "TEXT", text: "what was wrong, in a sentence that readers will see" },
    code: {
      type: "string",
      value: REASON_CODES.join("|"),
      text: "R1 better source data, R2 routine recalculation, R3 a new method, C a correction",
    },
  },
  examples: [
    {
      line: 'correct 2026-q3 --reason "We had counted six days, not seven." --code C',
      text: "mend its content, then release it again",
    },
  ],
  fails: "there is nothing to correct, or edits would be lost: nothing is written",
  run: async ({ root, print }, words, values) => {
    const edition = one(words, PERIOD);
    const correction = correctionOf(values);
    const { openCorrection } = await import("../../engine/release/correct.ts");
    const version = openCorrection(root, edition, correction);
    print(
      `${edition} v${version} is open: mend content/editions/${edition}/, or what it is computed from, then run: ${commandLine(`release ${edition}`)}`,
    );
    return { exit: 0, result: { edition, version } };
  },
});

/** Why a version is corrected, and by which code. */
function correctionOf({ reason, code }: { reason?: string | undefined; code?: string | undefined }) {
  const known = REASON_CODES.find((one) => one === code);
  if (reason === undefined || reason.trim() === "") throw new UsageError('Say why: --reason "…".');
  if (known === undefined) throw new UsageError(`Give --code as one of ${REASON_CODES.join(", ")}.`);
  return { why: reason.trim(), code: known };
}
