import { diffArrays } from "diff";
import { redlined } from "../ledger/redlined.ts";
import type { RevisedText } from "../report/facts/revision.ts";
import type { Sentence } from "./sentences.ts";

/** The texts that differ between two versions of an edition. */
export interface Redline {
  /** The same words with other numbers. */
  readonly renumbered: RevisedText[];
  /** Other words, or none on one side. */
  readonly rewritten: RevisedText[];
}

/**
 * What changed from one version's texts to the next one's: texts are matched in their order (Myers' algorithm) by what
 * was written, and differ in their numbers only, or were rewritten; neighbours that were replaced are shown as one.
 */
export function redline(before: readonly Sentence[], after: readonly Sentence[]): Redline {
  const renumbered: RevisedText[] = [];
  const rewritten: RevisedText[] = [];
  const changes = diffArrays([...before], [...after], {
    comparator: (one, other) => one.written === other.written,
  });
  let [was, is] = [0, 0];
  for (let index = 0; index < changes.length; index += 1) {
    const { added, removed, count } = changes[index] ?? { added: false, removed: false, count: 0 };
    if (!added && !removed) {
      for (let step = 0; step < count; step += 1)
        renumbered.push(...revised(before[was + step], after[is + step]));
      was += count;
      is += count;
      continue;
    }
    const next = changes[index + 1];
    const [gone, come] = removed ? [count, next?.added === true ? next.count : 0] : [0, count];
    for (let step = 0; step < Math.max(gone, come); step += 1)
      rewritten.push(
        ...revised(step < gone ? before[was + step] : undefined, step < come ? after[is + step] : undefined),
      );
    was += gone;
    is += come;
    if (removed && come > 0) index += 1;
  }
  return { renumbered, rewritten };
}

/** One text beside the other, word by word; none where both read the same. */
function revised(before: Sentence | undefined, after: Sentence | undefined): RevisedText[] {
  const page = after?.page ?? before?.page ?? "";
  if (before?.read === after?.read) return [];
  return [{ page, parts: redlined(before?.read ?? "", after?.read ?? "") }];
}
