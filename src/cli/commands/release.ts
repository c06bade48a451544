import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { hasErrors } from "../../engine/compute.ts";
import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import { nameOf, publishedPath } from "../../release/version.ts";
import { command } from "../command.ts";
import type { Effects } from "../effects.ts";
import { printDiagnostics } from "../print.ts";
import { one, PERIOD } from "../words.ts";

/** Seals and freezes the next version of an edition; nothing is written where anything is wrong. */
export const release = command({
  summary: "seals and freezes the next version of an edition; nothing is written where anything is wrong",
  forms: [{ line: "release -- 2026-q3", text: "seals and freezes its next version" }],
  words: "PERIOD",
  options: {
    "accept-warnings": { type: "boolean", text: "releases it all the same where there are warnings" },
  },
  examples: [{ line: "release -- 2026-q3 --accept-warnings", text: "prints its seal" }],
  run: (effects, words, values) => released(effects, one(words, PERIOD), values["accept-warnings"] === true),
});

async function released(effects: Effects, edition: string, acceptWarnings: boolean): Promise<number> {
  const { prepareRelease, sealVersion } = await import("../../engine/release.ts");
  const { found, prepared } = await prepareRelease(effects, edition);
  if (prepared === null || (found.length > 0 && !acceptWarnings)) return refused(effects, found);
  printDiagnostics(effects, found);
  const seal = await sealVersion(effects, prepared, found);
  const { frozen } = prepared.candidate;
  effects.print(`${nameOf(frozen)} is released in ${publishedPath(frozen)}/. Its seal:\n${seal}`);
  return 0;
}

function refused(effects: Effects, found: readonly Diagnostic[]): number {
  printDiagnostics(effects, found);
  const way = hasErrors(found) ? "" : ". Mend them, or accept them with --accept-warnings";
  effects.complain(`${countDiagnostics(found)}: nothing was released${way}`);
  return 1;
}
