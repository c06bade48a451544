import { type LeadTest, leadTestsOf } from "../../compute/lead.ts";
import { type FigureRef, namedIn } from "../../content/figureId.ts";
import { type MissingReason, missing } from "../../metrics/missing.ts";
import type { Asking, Computation, Family, Given, Objection } from "./computation.ts";
import { CORRELATION, type NumberKind, P_VALUE, PAIRS } from "./numberKinds.ts";

/** What the leading test of an outcome found, as `correlation/revenue` asks for it (docs/why/mathematics.md §7). */
export const LEADS: Family<"leads"> = {
  correlation: found(CORRELATION, ({ r }) => r),
  rank_correlation: found(CORRELATION, ({ rho }) => rho),
  effective_pairs: found(PAIRS, ({ effective }) => effective),
  p_value: found(P_VALUE, ({ corrected }) => corrected),
};

function found(kind: NumberKind, take: (result: LeadTest["result"]) => number | null): Computation {
  return {
    // 2: of sums per day, like for like, without the season that both series may share (docs/why/mathematics.md §7).
    rule: 2,
    kind,
    value: (given) => {
      const test = testOf(given);
      return (test === undefined ? null : take(test.result)) ?? missing(reasonOf(test));
    },
    objection: outcomeObjection,
  };
}

function testOf({ ref, others, edition }: Given): LeadTest | undefined {
  const [outcome] = namedIn(ref.measure);
  return leadTestsOf(others, edition).find((one) => one.metric === ref.metric && one.outcome === outcome);
}

/** Why nothing was tested. */
function reasonOf(test: LeadTest | undefined): MissingReason {
  const reason = test?.result.reason;
  return reason === "metric does not vary" || reason === "outcome does not vary"
    ? "does not vary"
    : "too few";
}

/** Only declared hypotheses are tested: a candidate's own, or else the north star's. */
function outcomeObjection(ref: FigureRef, { metric, facts }: Asking): Objection | null {
  const [outcome = ""] = namedIn(ref.measure);
  const star = [...facts.metrics.values()].find(({ config }) => config.role === "north_star");
  const own = metric.config.leads.length > 0 ? metric.config.leads : (star?.config.leads ?? []);
  const declared = own.map((lead) => lead.outcome);
  if (declared.includes(outcome)) return null;
  const message = `${ref.metric} declares no lead of "${outcome}"`;
  return { message, word: outcome, known: declared };
}
