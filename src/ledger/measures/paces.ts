import { paceChange, paceNeeded, paceNow, pathSoFar, soFar, wayToTarget } from "../../compute/pace.ts";
import { attainment } from "../../metrics/change.ts";
import type { Value } from "../../metrics/missing.ts";
import type { Computation, Family, Given } from "./computation.ts";
import { DIFFERENCE, LEVEL, type NumberKind, PACE, RELATIVE, SHARE } from "./numberKinds.ts";

/** Where a period stands on its way to its target by the end of the edition (docs/why/mathematics.md §6). */
export const PACES: Family<"paces"> = {
  so_far: pace(LEVEL, soFarOf),
  target_to_date: pace(LEVEL, pathOf),
  attainment_to_date: pace(SHARE, (given) =>
    attainment(soFarOf(given), pathOf(given), given.known.metric.config.better),
  ),
  required_pace: pace(PACE, ({ known, period, edition }) => paceNeeded(known, period, edition)),
  present_pace: pace(PACE, ({ known, edition }) => paceNow(known, edition)),
  required_change: pace(RELATIVE, ({ known, period, edition }) => paceChange(known, period, edition)),
  target_distance: pace(DIFFERENCE, ({ known, period, edition }) => wayToTarget(known, period, edition)),
};

function pace(kind: NumberKind, value: (given: Given) => Value): Computation {
  return { rule: 1, kind, value, isOfGrains: true };
}

function soFarOf({ known, period, edition }: Given): Value {
  return soFar(known, period, edition);
}

function pathOf({ known, period, edition }: Given): Value {
  return pathSoFar(known, period, edition);
}
