import { diffArrays } from "diff";
import type { RevisedPart } from "../report/facts/revision.ts";

/** What was taken out of a text and put in, word by word: a number is never split at its point. */
export function redlined(before: string, after: string): RevisedPart[] {
  return diffArrays(tokens(before), tokens(after)).map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

function tokens(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}
