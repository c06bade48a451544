import { capitalised } from "../../format/capitalised.ts";
import type { Language } from "../../language/language.ts";
import type { Rounding } from "../../ledger/printedSum.ts";
import type { Bridge } from "../../report/facts/moved.ts";
import { reachesBack } from "../metric/comparisonsOf.ts";

/** Can anything be told? Not while the data do not reach back to what it is held against. */
export function isTold({ steps }: Pick<Bridge, "steps">): boolean {
  return steps.every(({ contribution }) => reachesBack(contribution));
}

/** "Returning members moved it most: +94" */
export function bridgeSentence(bridge: Bridge, { blocks }: Language): string {
  if (bridge.absent !== null) return blocks.bridge.untold(bridge.name);
  const size = (step: Bridge["steps"][number]) => Math.abs(step.contribution.value ?? 0);
  const [first] = bridge.steps.toSorted((a, b) => size(b) - size(a));
  const { calendar } = bridge;
  if (calendar !== null && Math.abs(calendar.effect.value ?? 0) > (first === undefined ? 0 : size(first)))
    return capitalised(blocks.bridge.most(calendar.name, calendar.effect.text));
  return first === undefined
    ? blocks.bridge.what(bridge.name)
    : blocks.bridge.most(first.name, first.contribution.text);
}

/** What heads a bridge where nobody wrote it: "From 541 to 611"; that nothing can be told, where that is so. */
export function bridgeTitle({ name, from, to, absent }: Bridge, { blocks }: Language): string {
  return absent === null ? blocks.bridge.title(from.value.text, to.value.text) : blocks.bridge.untold(name);
}

/** The notes under a bridge: how its steps come about, and what both ends are where the later one is incomplete. */
export function bridgeNotes(
  { residual, partLabel, rounding, absent }: Bridge,
  { blocks }: Language,
): readonly string[] {
  if (absent !== null) return [blocks.bridge.absent(absent)];
  const steps = residual === null ? blocks.bridge.whole : blocks.bridge.withRest;
  const part = partLabel === null ? [] : [blocks.bridge.part(partLabel)];
  return [steps, ...roundingNotes(rounding, blocks), ...part];
}

/** Why numbers that claim to add up do so as printed, or do not; nothing where they do by themselves. */
export function roundingNotes(rounding: Rounding, { common }: Language["blocks"]): readonly string[] {
  return [
    ...(rounding === "adjusted" || rounding === "mixed" ? [common.adjusted] : []),
    ...(rounding === "apart" || rounding === "mixed" ? [common.roundedApart] : []),
  ];
}
