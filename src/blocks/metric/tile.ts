import type { InputCard } from "../../document/item.ts";
import { metricLink, styled } from "../../document/text.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import { judged, num } from "../runs.ts";
import type { Voice } from "../setting.ts";
import { reachesBack } from "./comparisonsOf.ts";

/** A metric on a tile: its value, its change on the period before where the data reach back to it, its course. */
export function tileOf({ id, name, value, previous }: MetricFacts, voice: Voice): InputCard {
  const on = styled("muted", `${voice.say.blocks.inputs.on} ${previous.against}`);
  return {
    id,
    name: [metricLink(id, name)],
    value: [num(value, voice)],
    change: reachesBack(previous.change) ? [judged(previous, voice), " ", on] : [],
  };
}

/** The figures of a tile. */
export function tileFigures({ value, previous: { change } }: MetricFacts): readonly Figure[] {
  return [value, ...(reachesBack(change) ? [change] : [])];
}
