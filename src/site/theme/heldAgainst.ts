import { metricsOf } from "../../blocks/metric/metricsOf.ts";
import { figureText } from "../../blocks/runs.ts";
import type { Language } from "../../language/language.ts";
import { isCell } from "../../ledger/cells.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { Comparison } from "../../report/facts/comparison.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import type { Report } from "../../report/report.ts";

/** What a figure is compared with: in words, and the figure that it is, where the ledger has that. */
export interface HeldAgainst {
  /** Of the period: "Q2 2026". */
  readonly label: string;
  /** Is it the target, and no other period? */
  readonly isTarget: boolean;
  readonly base: Figure | null;
  /** Of an incomplete period: the part by which both are compared. */
  readonly part: string | null;
}

/** The figures of a report, by their ids, and its comparisons, by the ids of the changes that they say. */
export interface Ledgered {
  readonly report: Report;
  readonly byId: ReadonlyMap<string, Figure>;
  readonly byChange: ReadonlyMap<string, Comparison>;
}

/** A report with its figures and comparisons at hand. */
export function ledgered(report: Report): Ledgered {
  const asked = report.headline.asked.map(({ comparison }) => comparison);
  const comparisons = [...asked, ...metricsOf(report).flatMap(comparisonsOf)];
  return {
    report,
    byId: new Map(report.ledger.figures.map((figure) => [figure.id, figure])),
    byChange: new Map(
      comparisons.flatMap((one) => [one.change, one.difference, one.phrase].map(({ id }) => [id, one])),
    ),
  };
}

function comparisonsOf({ previous, year, target, recent, history }: MetricFacts): Comparison[] {
  const points = recent.panels.flatMap((panel) =>
    panel.points.flatMap((point) => [point.comparison, point.previous]),
  );
  return [
    ...history.map(({ comparison }) => comparison),
    ...points.flatMap((comparison) => comparison ?? []),
    ...recent.toDate.flatMap(({ comparison, previous: before }) =>
      before === null ? [comparison] : [comparison, before],
    ),
    ...(target === null ? [] : [target.comparison]),
    previous,
    year,
  ];
}

/** The changes whose base is the value of the earlier period; what was published, say, is held against another one. */
const PLAIN_CHANGES = /^(?:percent_)?change$|^change_phrase/;

/** What a figure is compared with; null where it is a value by itself. */
export function heldAgainst(figure: Figure, held: Ledgered, say: Language): HeldAgainst | null {
  const { id, measure, vs, metric, period } = figure;
  if (isCell(figure)) return null;
  const known = held.byChange.get(id);
  const isFirst = measure === "first_attainment";
  if (measure === "attainment" || isFirst || vs === "target") {
    const base = held.byId.get(`${metric}@${period}:${isFirst ? "first_target" : "target"}`) ?? null;
    return { label: say.pages.figures.target, isTarget: true, base, part: null };
  }
  if (known !== undefined)
    return { label: known.baseLabel, isTarget: false, base: known.base, part: known.partLabel };
  if (vs === null) return null;
  const base = baseIdOf(figure, held.report);
  const label = held.report.periods.find((one) => one.id === base)?.label ?? base;
  const value = PLAIN_CHANGES.test(measure) ? baseOf(figure, base, held) : null;
  return { label, isTarget: false, base: value, part: null };
}

/** The id of the period that a figure is held against. */
function baseIdOf({ period, vs }: Figure, { periods }: Report): string {
  const own = periods.find((one) => one.id === period);
  return vs === "previous" || vs === "year" ? (own?.[vs] ?? vs) : String(vs);
}

/** The value that a change is held against, where that is the value of a whole period. */
function baseOf({ id, period, vs, status }: Figure, basePeriod: string, { byId }: Ledgered): Figure | null {
  const bare = id.replace(/:.*$/s, "");
  const said = byId.get(`${bare}:base.${vs}`);
  if (said !== undefined) return said;
  const value = byId.get(bare.replace(`@${period}`, () => `@${basePeriod}`));
  const isWhole = status === "complete" && value?.status === "complete" && value.since === undefined;
  return isWhole ? value : null;
}

/** "Q2 2026 (541)", "target (665)" */
export function againstName({ label, base, isTarget, part }: HeldAgainst, say: Language): string {
  return told(isTarget ? say.pages.figures.target : label, base, part, say);
}

/** The same behind what is compared: "on Q2 2026 (541)", "of the target (665)". */
export function againstWords({ label, base, isTarget, part }: HeldAgainst, say: Language): string {
  const words = say.pages.figures;
  return told(isTarget ? words.ofTarget : words.on(label), base, part, say);
}

function told(name: string, base: Figure | null, part: string | null, say: Language): string {
  const text = base === null ? name : `${name} (${figureText(base, say)})`;
  return part === null ? text : `${text}, ${part}`;
}
