import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Reported } from "./reported.ts";

/** What came out worse than was to be expected, by more than chance, wants its cause: a cheerful title is none. */
export function checkCauses({ facts, report }: Reported): Diagnostic[] {
  const place = facts.edition.front.placeOf(["causes"]);
  return report.causes
    .filter(({ isAdverse, told }) => isAdverse && told === null)
    .map(({ metric: id, detail }) => diagnose(place, "cause-missing", { id, detail }));
}
