import { type Day, formatDay, parseDay } from "../../calendar/day.ts";
import { periodsBetween, previous, yearBefore } from "../../calendar/period.ts";
import { lastWithin, redefinedDays } from "../../compute/breaks.ts";
import { isPeriodComplete, type Measured, valueIn } from "../../compute/measured.ts";
import { gapBetween } from "../../compute/treeGaps.ts";
import { type Diagnostic, errorAt, warningAt } from "../../content/diagnostic.ts";
import { labelOf } from "../../format/labels.ts";
import { formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import { numbered } from "../../language/messages.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { evaluate, namesIn, parseFormula } from "../../metrics/formula.ts";
import { isMissing } from "../../metrics/missing.ts";
import type { GuardrailFacts } from "../../report/facts/slices.ts";
import { fromTheFuture } from "../data/checkFuture.ts";

/** A tree may be this far from the measured value, as a fraction of it (docs/mathematics.md §3). */
const TOLERANCE = 0.005;

/** Does every tree reconcile in every complete period of its grain since its metrics are defined as they are? An error names the worst period. */
export function checkTrees(facts: Facts): Diagnostic[] {
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
  const message = `${tree} is ${show(worst.told)} in ${worst.period.id}, but ${id} is ${show(worst.own)} (${percent}; ${numbered(apart.length, "period")} ${apart.length === 1 ? "is" : "are"})${because}`;
  return [
    errorAt(
      front.placeOf(["tree"]),
      "tree-does-not-reconcile",
      message,
      why?.mend ??
        "Check that all members use the same `from`, `time` and `where`, or declare them as `influences`.",
    ),
  ];
}

/** The latest day, up to `until`, on which one of them became another thing: a tree holds of today's definitions. */
function lastRedefined(all: readonly Measured[], until: Day): Day {
  const days = all.map(({ metric }) => lastWithin(redefinedDays(metric.config), -Infinity, until));
  return Math.max(...days.map((day) => day ?? -Infinity));
}

/** A guardrail that is breached must be acknowledged by the edition. */
export function checkAcknowledged(facts: Facts, guardrails: readonly GuardrailFacts[]): Diagnostic[] {
  const { front } = facts.edition;
  return guardrails
    .filter(({ state, acknowledgement }) => state === "breach" && acknowledgement === null)
    .map(({ id, judged, judgedLabel, breach }) =>
      errorAt(
        front.placeOf(["acknowledge"]),
        "breach-not-acknowledged",
        `the guardrail ${id} is breached (${judged.text} in ${judgedLabel}, limit ${breach.text}), and nobody acknowledges it`,
        `Add \`acknowledge: { ${id}: { action: …, owner: …, by: … } }\`.`,
      ),
    );
}

/** Rules about time, by the moment at which the snapshot was taken: future rows, days without any, a stale snapshot. */
export function checkTimes(facts: Facts, takenOn: string): Diagnostic[] {
  const today = parseDay(takenOn) ?? 0;
  const star = [...facts.measured.values()].find(({ metric }) => metric.config.role === "north_star");
  const all = [...facts.measured.values()];
  return [
    ...onePerSource(all).flatMap((measured) => futureRows(measured, today)),
    ...all.flatMap(emptyDays),
    ...(star === undefined ? [] : partlyCovered(facts, star)),
  ];
}

/** The first metric of each source and time column. */
function onePerSource(all: readonly Measured[]): Measured[] {
  const sources = new Map<string, Measured>();
  for (const measured of all.toReversed()) {
    const { from, time } = measured.metric.config;
    sources.set(`${from} ${time}`, measured);
  }
  return [...sources.values()];
}

function futureRows({ metric, coverage }: Measured, today: number): Diagnostic[] {
  const { from, time } = metric.config;
  if (coverage.to <= today || from === undefined || time === undefined) return [];
  return [fromTheFuture(metric.front.placeOf(["time"]), from, [time], coverage.to, today)];
}

/** What nobody can tell from rows that are lost. */
function emptyDays({ metric, empty }: Measured): Diagnostic[] {
  if (empty === undefined) return [];
  const { from, rollup, empty_is_zero: isZero } = metric.config;
  const [first, last] = [formatDay(empty.first), formatDay(empty.last)];
  const before = formatDay(empty.first - 1);
  const days = first === last ? `on ${first}` : `from ${first} to ${last}`;
  const meaning = isZero
    ? `${metric.id} takes these days for zeros`
    : `${metric.id} is taken to be known up to ${before}`;
  const message = `${from} has no rows ${days}, longer than ever before, though the snapshot is covered to ${last}: ${meaning}`;
  const mend = `Complete the extract and take a new snapshot, or take it with the day that is covered: --through ${before}.`;
  const zeros =
    isZero || rollup === "last" ? "" : " If days without rows are zeros, write `empty_is_zero: true`.";
  return [warningAt(metric.front.placeOf(["from"]), "empty-days", message, `${mend}${zeros}`)];
}

/** An edition whose period is not wholly covered: its end is still to come, or its beginning lies before the data. */
function partlyCovered({ edition, locale }: Facts, star: Measured): Diagnostic[] {
  if (isPeriodComplete(star, edition.period)) return [];
  const { from, to } = star.coverage;
  const label = labelOf(edition.period, locale);
  const beginsLate = from > edition.period.first && to >= edition.period.last + star.metric.config.matures;
  const place = edition.front.placeOf(["snapshot"]);
  if (beginsLate) {
    const message = `the data of ${star.metric.id} begin on ${formatDay(from)}, so ${label} is incomplete`;
    const mend = "Take a snapshot that reaches back further, or begin with a period that is covered whole.";
    return [warningAt(place, "begins-late", message, mend)];
  }
  const message = `the snapshot ${edition.config.snapshot} covers ${star.metric.id} to ${formatDay(to)}, so ${label} is incomplete`;
  return [warningAt(place, "stale-snapshot", message, "Take a newer snapshot once the period has ended.")];
}
