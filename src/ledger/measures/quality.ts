import { judgedUntil, qualityOf } from "../../compute/quality.ts";
import { missing } from "../../metrics/missing.ts";
import type { Family, Given } from "./computation.ts";
import { REVIEW_PERIODS, SHARE } from "./numberKinds.ts";

/** How often a metric moved, and how well it is known, over all review periods up to the end of the figure's period. */
export const QUALITY: Family<"quality"> = {
  surprises: {
    rule: 1,
    kind: REVIEW_PERIODS,
    value: (given) => surprises(given)?.fired ?? missing("too few"),
  },
  surprise_share: {
    rule: 1,
    kind: SHARE,
    value: (given) => {
      const counted = surprises(given);
      return counted === null ? missing("too few") : counted.fired / counted.judged;
    },
  },
  gaps: {
    rule: 1,
    kind: REVIEW_PERIODS,
    value: ({ known, period }) => {
      const { complete, known: valued } = qualityOf(known, period);
      return complete === 0 ? missing("no data") : complete - valued;
    },
  },
  data_share: {
    rule: 1,
    kind: SHARE,
    value: ({ known, period }) => {
      const { complete, known: valued } = qualityOf(known, period);
      return complete === 0 ? missing("no data") : valued / complete;
    },
  },
};

/** Of the review periods that could be judged, how many lay outside what was to be expected of them. */
function surprises({ known, period }: Given): { fired: number; judged: number } | null {
  const judged = judgedUntil(known, period);
  if (judged.length === 0) return null;
  return { fired: judged.filter(({ step }) => step?.surprise !== null).length, judged: judged.length };
}
