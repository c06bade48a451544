import { bandEnd, type Foreseen, forecastOf } from "../../compute/forecast.ts";
import { targetValue } from "../../compute/targets.ts";
import { isMissing, type Missing, missing } from "../../metrics/missing.ts";
import type { Computation, Family, Given } from "./computation.ts";
import { DIFFERENCE, LEVEL, type NumberKind } from "./numberKinds.ts";

// 2: a weighted mixture of smoothers in place of a random walk with drift (docs/why/mathematics.md §6).
const AHEAD = { rule: 2, isAhead: true } as const;

/** What a period is expected to end with, and what its target needs (docs/why/mathematics.md §6). */
export const FORECASTS: Family<"forecasts"> = {
  forecast: forecast((found) => found.mean),
  forecast_low: forecast((found) => bandEnd(found, "low")),
  forecast_high: forecast((found) => bandEnd(found, "high")),
  needed_step: needed("step", DIFFERENCE),
  needed_level: needed("level", LEVEL),
};

function forecast(
  take: (found: Exclude<Foreseen, Missing>) => ReturnType<Computation["value"]>,
): Computation {
  return {
    ...AHEAD,
    kind: LEVEL,
    value: (given) => {
      const found = foreseen(given);
      return "missing" in found ? found : take(found);
    },
  };
}

/** What is needed for a target that a forecast can be held against. */
function needed(which: "step" | "level", kind: NumberKind): Computation {
  return {
    ...AHEAD,
    kind,
    value: (given) => {
      const target = targetValue(given.known, given.period);
      if (isMissing(target)) return target;
      const found = foreseen(given);
      return "missing" in found ? found : (found.needed?.[which] ?? missing("no data"));
    },
  };
}

function foreseen({ known, period, edition }: Given): Foreseen | Missing {
  return forecastOf(known, period, edition);
}
