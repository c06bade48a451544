import type { Words } from "../words.ts";
import { type Conditions, LABEL } from "./condition.ts";

/** When each sentence of `format` is true. */
export const format = {
  rose: "The change is above zero.",
  fell: "The change is below zero.",
  flat: "The change is zero as it is shown.",
  many: {
    rose: "The change is above zero.",
    fell: "The change is below zero.",
    flat: "The change is zero as it is shown.",
  },
  weekOfDate: LABEL,
  fiscalYear: LABEL,
  partOfYear: LABEL,
  ofDay: "The value is that of `day`, the last day with rows before the period's end.",
  below: LABEL,
  range: LABEL,
  score: "`counts` of the `total` pairs, bets or commitments were counted one by one and no more.",
} as const satisfies Conditions<Words["format"]>;
