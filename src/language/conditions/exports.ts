import type { Words } from "../words.ts";
import { type Conditions, LABEL } from "./condition.ts";

/** When each sentence of `exports` is true. */
export const exports = {
  preview: {
    place: LABEL,
    better: "The change on `against` is for the better.",
    worse: "The change on `against` is for the worse.",
    unjudged: "There is a change on `against`, and it is neither for the better nor for the worse.",
    hold: "None of `count` guardrails is to be watched, in breach or unknown.",
    watched: "The guardrails that are named are past the limit to watch, and none is in breach.",
    breached: "The guardrails that are named, `count` in number, are in breach.",
    wasBreached:
      "The guardrail is not in breach, and was in a complete review period of the edition's before.",
  },
  message: {
    subject: LABEL,
    draft: "The edition is not released.",
    version: "The edition's version.",
    northStar: LABEL,
    ask: LABEL,
    askedOf: LABEL,
    recommend: LABEL,
  },
  data: {
    title: LABEL,
    figures: "The ledger has so many figures.",
    charts: "The zip holds so many tables of charts.",
  },
  xlsx: {
    taken: LABEL,
    allFigures: LABEL,
    allMetrics: LABEL,
    queriesIn: LABEL,
  },
  paper: { figures: LABEL, approved: LABEL, snapshot: LABEL },
  powerpoint: {
    brings: "The driver's change and its contribution.",
    more: "So many figures of the slide are not listed.",
  },
} as const satisfies Conditions<Words["exports"]>;
