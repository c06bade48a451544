import { activeDaysId, flowsId } from "../../compute/behaviour.ts";
import { daysMean, daysShare, type FlowName, flowIn } from "../../compute/flows.ts";
import { namedIn } from "../../content/figureId.ts";
import { flowText, type SummedFlow } from "../flowSums.ts";
import type { Computation, Family } from "./computation.ts";
import { daysObjection, flowObjection } from "./flowObjections.ts";
import { DAYS_OF_WEEK, DIFFERENCE, LEVEL, type NumberKind, QUOTIENT, SHARE } from "./numberKinds.ts";

/** What came into a stock and left it, and on how many days of a week who was there. */
export const FLOWS: Family<"flows"> = {
  flow_before: flow(LEVEL, "before"),
  flow_new: part("new"),
  flow_resurrected: part("resurrected"),
  flow_expansion: part("expansion"),
  flow_contraction: part("contraction"),
  flow_lost: part("lost"),
  flow_retained: flow(LEVEL, "retained"),
  flow_active: flow(LEVEL, "active"),
  flow_net: flow(DIFFERENCE, "net"),
  quick_ratio: flow(QUOTIENT, "quick"),
  net_retention: flow(SHARE, "netRetention"),
  gross_retention: flow(SHARE, "grossRetention"),
  days_share: days(SHARE, (given, number) => daysShare(given.known, given.period, number)),
  days_mean: days(DAYS_OF_WEEK, (given) => daysMean(given.known, given.period)),
};

function flow(kind: NumberKind, name: FlowName): Computation {
  return {
    rule: 1,
    kind,
    value: ({ known, period }) => flowIn(known, period, name),
    statements: ({ metric }) => [flowsId(metric)],
    objection: flowObjection,
  };
}

/** A flow that leads from the stock before to that of the period, and is printed so. */
function part(name: SummedFlow): Computation {
  return { ...flow(LEVEL, name), textInSum: (given) => flowText(name, given) };
}

function days(
  kind: NumberKind,
  take: (given: Parameters<Computation["value"]>[0], number: number) => ReturnType<Computation["value"]>,
): Computation {
  return {
    rule: 1,
    kind,
    value: (given) => take(given, Number(namedIn(given.ref.measure)[0])),
    statements: ({ metric }) => [activeDaysId(metric)],
    objection: daysObjection,
  };
}
