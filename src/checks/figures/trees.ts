import type { Day } from "../../calendar/day.ts";
import { periodsBetween, previous, yearBefore } from "../../calendar/period.ts";
import { lastWithin, redefinedDays } from "../../compute/breaks.ts";
import { gapBetween } from "../../compute/drivers/treeGaps.ts";
import { isPeriodComplete, type Measured, valueIn } from "../../compute/measured.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import { numbered } from "../../language/messages.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { evaluate, namesIn, parseFormula } from "../../metrics/formula.ts";
import { isMissing } from "../../metrics/missing.ts";

import type { MeasuredEdition } from "./measuredEdition.ts";

/** A tree may be this far from the measured value, as a fraction of it (docs/why/mathematics.md §3). */
const TOLERANCE = 0.005;

/** Does every tree reconcile in every complete period of its grain since its metrics are defined as they are? An error names the worst period. */
export function checkTrees({ facts }: MeasuredEdition): Diagnostic[] {
  return [...facts.measured.values()].flatMap((measured) => {
    const { tree } = measured.metric.config;
    return tree === undefined ? [] : checkTree(facts, measured, tree);
  });
}

function checkTree(facts: Facts, measured: Measured, tree: string): Diagnostic[] {
  const formula = parseFormula(tree);
  const names = namesIn(formula);
  const { config, id, front } = measured.metric;
  const { from, to } = measured.coverage;
  const { calendar, edition } = facts;
  // Gaps of a driver can make a longer period's tree differ although each period of the grain agrees.
  const shown = [edition.period, previous(edition.period, calendar), yearBefore(edition.period, calendar)];
  const longer = shown.filter(({ grain, first }) => grain !== config.grain && first >= from);
  const members = names.flatMap((name) => facts.measured.get(name) ?? []);
  const since = lastRedefined([measured, ...members], to);
  const all = [...periodsBetween(from, to, config.grain, calendar), ...longer];
  const periods = all.filter(({ first }) => first >= since);
  const apart = periods.flatMap((period) => {
    const own = valueIn(measured, period, null).value;
    if (isMissing(own) || !isPeriodComplete(measured, period)) return [];
    const values = new Map<string, number>();
    for (const name of names) {
      const member = facts.measured.get(name);
      const value = member === undefined ? null : valueIn(member, period, null).value;
      if (typeof value === "number") values.set(name, value);
    }
    if (values.size < names.length) return [];
    const told = evaluate(formula, (name) => values.get(name) ?? Number.NaN);
    const gap = Math.abs(told - own) / Math.max(Math.abs(own), Number.MIN_VALUE);
    return Number.isNaN(gap) || gap > TOLERANCE ? [{ period, told, own, gap }] : [];
  });
  const [worst] = apart.sort((left, right) => right.gap - left.gap);
  if (worst === undefined) return [];
  const unit = unitOf(config, facts.currency);
  const show = (value: number) =>
    Number.isFinite(value) ? formatNumber(value, unit, facts.locale) : "not a number";
  const percent = Number.isFinite(worst.gap) ? `${(worst.gap * 100).toFixed(1)}% apart` : "not comparable";
  const why = gapBetween(measured, members, worst.period);
  const because = why === null ? "" : `; ${why.message}`;
  return [
    diagnose(front.placeOf(["tree"]), "tree-does-not-reconcile", {
      tree,
      told: show(worst.told),
      period: worst.period.id,
      id,
      own: show(worst.own),
      percent,
      periods: numbered(apart.length, "period"),
      apart: apart.length,
      because,
      mend:
        why?.mend ??
        "Check that all members use the same `from`, `time` and `where`, or declare them as `influences`.",
    }),
  ];
}

/** The latest day, up to `until`, on which one of them became another thing: a tree holds of today's definitions. */
function lastRedefined(all: readonly Measured[], until: Day): Day {
  const days = all.map(({ metric }) => lastWithin(redefinedDays(metric.config), -Infinity, until));
  return Math.max(...days.map((day) => day ?? -Infinity));
}
