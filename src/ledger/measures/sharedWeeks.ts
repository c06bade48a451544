import { basePeriod } from "../../compute/compare.ts";
import { sharedValues } from "../../compute/sharedEnds.ts";
import { absoluteChange, relativeChange } from "../../metrics/change.ts";
import { missing, type Value } from "../../metrics/missing.ts";
import type { Computation, Given } from "./computation.ts";
import { CHANGE, LEVEL } from "./numberKinds.ts";

/** The values over the whole weeks that two periods share where the data begin within the earlier one, and their change. */
export const SHARED_WEEKS: Readonly<Record<"shared_change" | "shared_base" | "shared_value", Computation>> = {
  shared_change: {
    ...{ rule: 1, kind: CHANGE, isOfSharedWeeks: true },
    value: (given) => {
      const [before, after] = bothValues(given);
      return arePoints(given) ? absoluteChange(before, after) : relativeChange(before, after);
    },
  },
  shared_base: {
    ...{ rule: 1, kind: LEVEL, isOfSharedWeeks: true },
    value: (given) => bothValues(given)[0],
  },
  shared_value: {
    ...{ rule: 1, kind: LEVEL, isOfSharedWeeks: true },
    value: (given) => bothValues(given)[1],
  },
};

function bothValues({ ref, known, period }: Given): [Value, Value] {
  const vs = ref.vs ?? "previous";
  if (vs === "target") return [missing("no data"), missing("no data")];
  const { before, after } = sharedValues(known, basePeriod(period, vs, known.calendar), period);
  return [before, after];
}

function arePoints({ unit }: Given): boolean {
  return unit.kind === "percent";
}
