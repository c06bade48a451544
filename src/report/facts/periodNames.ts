import { z } from "zod";
import { type Calendar, type Period, parsePeriod } from "../../calendar/period.ts";
import { basePeriod } from "../../compute/compare.ts";
import { labelOf } from "../../format/labels.ts";
import type { Figure } from "../../ledger/figure.ts";

export const periodName = z
  .strictObject({
    id: z.string(),
    label: z.string().describe('"Q3 2026", "week 38 of 2026"'),
    grain: z.string(),
    previous: z.string().describe("The id of the period before, and of the same one a year before."),
    year: z.string(),
  })
  .readonly()
  .meta({ id: "PeriodName", description: "A period that figures name, in words." });

export interface PeriodName extends z.output<typeof periodName> {}

type Named = Pick<Figure, "period" | "vs">;

/** The periods of figures and those that they are held against, by their ids in order. */
export function periodNames(figures: readonly Named[], calendar: Calendar, locale: string): PeriodName[] {
  const periods = figures.flatMap((figure) => periodsOf(figure, calendar));
  const known = new Map(periods.map((period) => [period.id, period]));
  return [...known.keys()].sort().flatMap((id) => {
    const period = known.get(id);
    return period === undefined ? [] : [nameOf(period, calendar, locale)];
  });
}

function periodsOf({ period: id, vs }: Named, calendar: Calendar): Period[] {
  const period = parsePeriod(id, calendar);
  if (period === null) return [];
  return vs === null || vs === "target" ? [period] : [period, basePeriod(period, vs, calendar)];
}

function nameOf(period: Period, calendar: Calendar, locale: string): PeriodName {
  const before = (vs: "previous" | "year") => basePeriod(period, vs, calendar).id;
  const { id, grain } = period;
  return { id, label: labelOf(period, locale), grain, previous: before("previous"), year: before("year") };
}
