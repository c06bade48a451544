import { type Period, parsePeriod, periodsBetween } from "../../calendar/period.ts";
import { makingOf } from "../../compute/historyKind.ts";
import { partsOf, sumOfParts } from "../../compute/targetParts.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import type { Target } from "../../content/schema/target.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { lookUp } from "../../syntax/lookUp.ts";

/** What targets are relative to, and the months of those that are given by months. */
export function checkTargets(content: Content): Diagnostic[] {
  return [...content.metrics.values()].flatMap((metric) =>
    Object.entries(metric.config.targets).flatMap(([id, target]) => {
      const period = parsePeriod(id, content.calendar);
      if (period === null) return [];
      const wrong = [
        ...checkBase(content, metric, period, target),
        ...checkMonths(content, metric, period, target),
      ];
      return wrong.length > 0 ? wrong : checkSum(content, metric, period);
    }),
  );
}

/** It is relative to what is known when it begins: an earlier period, as long as its own. */
function checkBase(
  { calendar }: Content,
  { front }: MetricDocument,
  period: Period,
  { value }: Target,
): Diagnostic[] {
  if (typeof value === "number") return [];
  const place = front.placeOf(["targets", period.id, "of"]);
  const base = parsePeriod(value.base, calendar);
  if (base === null) {
    const mend = "Name a period, such as 2026-q3.";
    return [diagnose(place, "not-a-period", { period: value.base, mend })];
  }
  const why = wrongBase(base, period);
  if (why === null) return [];
  const [mend] = periodsBetween(period.first - 1, period.first - 1, period.grain, calendar);
  const parts = {
    period: period.id,
    base: base.id,
    why,
    mend: mend === undefined ? "" : `, such as ${mend.id}`,
  };
  return [diagnose(place, "target-base", parts)];
}

function wrongBase(base: Period, period: Period): string | null {
  if (base.id === period.id) return "is that period itself";
  if (base.last >= period.first) return "is not over before it begins";
  return base.grain === period.grain ? null : `is a ${base.grain}, and no ${period.grain}`;
}

/** A path names each of the period's months, and is its target only where months add up to it. */
function checkMonths(
  { calendar }: Content,
  { config, front }: MetricDocument,
  period: Period,
  { path }: Target,
): Diagnostic[] {
  if (path === undefined) return [];
  const place = front.placeOf(["targets", period.id, "by_month"]);
  const found = (wrong: string, mend: string) => [
    diagnose(place, "target-months", { period: period.id, wrong, mend }),
  ];
  const months = partsOf(period, "month", calendar).map(({ id }) => id);
  if (months.length < 2)
    return found(
      "has no months to be told by",
      "Write the target itself, or name a quarter, a half or a year.",
    );
  const all = `Give a target for each of ${months.join(", ")}.`;
  const lacking = months.filter((month) => !path.months.includes(month));
  const foreign = path.months.filter((month) => !months.includes(month));
  if (foreign.length > 0) return found(`names ${foreign.join(", ")}`, all);
  if (lacking.length > 0) return found(`lacks ${lacking.join(", ")}`, all);
  return path.isSum && makingOf(config)?.rollup !== "sum"
    ? found("gives no target of the whole: months of this metric do not add up", "Write `value` beside it.")
    : [];
}

/** Targets that are written as numbers; relative ones are known when the metric is measured. */
function checkSum({ calendar }: Content, { config, front }: MetricDocument, period: Period): Diagnostic[] {
  const read = (id: string): number | null => {
    const value = lookUp(config.targets, id)?.value;
    return typeof value === "number" ? value : null;
  };
  const wrong = sumOfParts({ config, calendar, period, read });
  if (wrong === null) return [];
  const { target, sum, parts } = wrong;
  const place = front.placeOf(["targets", period.id]);
  return [
    diagnose(place, "target-sum", { period: period.id, target: String(target), parts, sum: String(sum) }),
  ];
}
