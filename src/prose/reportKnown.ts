import {
  type Period,
  parsePeriod,
  periodOf,
  periodsBetween,
  previous,
  yearBefore,
} from "../calendar/period.ts";
import { completeReviews, definitionChanged } from "../compute/compare.ts";
import { guardrailStateIn } from "../compute/guardrail.ts";
import { isPeriodComplete, type Measured, valueIn } from "../compute/measured.ts";
import { targetOf } from "../compute/targets.ts";
import { type FigureRef, isCell, isMeasure, type Versus } from "../content/figureId.ts";
import type { Measure } from "../content/measures.ts";
import { unitOf } from "../format/unit.ts";
import type { ReportPeriod } from "../language/prose.ts";
import type { Figure } from "../ledger/figure.ts";
import { type Facts, FigureBook } from "../ledger/figureBook.ts";
import { judgedIn } from "../ledger/judged.ts";
import { computationOf } from "../ledger/measures/catalogue.ts";
import { isVerdict, verdictWords } from "../ledger/measures/expectations.ts";
import { namesIn, parseFormula } from "../metrics/formula.ts";
import { isMissing } from "../metrics/missing.ts";
import type { Asked, Known, KnownFigure, KnownMetric } from "./known.ts";

/** What of every metric a typed number may come from: measure, comparison, and whether of earlier periods too. */
const ASKED: readonly (readonly [measure: Measure, vs: Versus | null])[] = [
  ["value", null],
  ["percent_change", "previous"],
  ["percent_change", "year"],
  ["percent_change", "target"],
  ["adjusted_change", "previous"],
  ["adjusted_change", "year"],
  ["calendar_effect", "previous"],
  ["calendar_effect", "year"],
  ["shared_change", "previous"],
  ["shared_change", "year"],
  ["change", "previous"],
  ["change", "year"],
  ["change", "target"],
  ["target", null],
  ["attainment", null],
  ["first_target", null],
  ["first_attainment", null],
  ["watch", null],
  ["breach", null],
  ["progress", null],
];

const VALUE = { measure: "value", vs: null } as const;

/** What prose is held against, of a report: its figures are computed aside, so that the ledger holds only what pages show. */
export class ReportKnown implements Known {
  readonly locale: string;
  readonly period: ReportPeriod;
  readonly metrics: readonly KnownMetric[];
  readonly segments: Known["segments"];
  readonly #facts: Facts;
  readonly #book: FigureBook;
  readonly #shown: readonly Figure[];
  #candidates: readonly KnownFigure[] | null = null;

  constructor(facts: Facts, shown: readonly Figure[]) {
    this.#facts = facts;
    this.#book = new FigureBook(facts);
    this.#shown = shown;
    this.locale = facts.locale;
    this.period = periodFacts(facts);
    this.metrics = [...facts.measured.values()].map((one) => metricFacts(one, facts));
    this.segments = segmentsOf(facts);
  }

  figure(metric: string, measure: Asked, vs?: "previous" | "year"): KnownFigure | null {
    if (measure === "attained") return this.#attained(metric);
    if (measure === "limit_state") return this.#limitState(metric);
    if (measure === "surprised") return this.#surprised(metric);
    return this.#known({ metric, period: null, segment: null, measure, vs: vs ?? null });
  }

  candidates(): readonly KnownFigure[] {
    this.#candidates ??= this.#collect();
    return this.#candidates;
  }

  extremes(metric: string): { isHighest: boolean; isLowest: boolean } | null {
    const measured = this.#facts.measured.get(metric);
    if (measured === undefined) return null;
    const { edition, calendar } = this.#facts;
    const { period } = edition;
    const before = periodsBetween(measured.coverage.from, period.first - 1, period.grain, calendar);
    // What was counted by another definition, or beside another north star, is no record to break.
    const whole = before.filter(
      ({ first }) => first >= measured.coverage.from && !definitionChanged(measured, first, period.last),
    );
    const earlier = whole.flatMap((one) => numberIn(measured, one) ?? []);
    const own = numberIn(measured, period);
    if (own === null || earlier.length === 0) return null;
    return { isHighest: own >= Math.max(...earlier), isLowest: own <= Math.min(...earlier) };
  }

  /** One where the target was reached, zero where it was missed; worded as the value that is held against it. */
  #attained(metric: string): KnownFigure | null {
    const measured = this.#facts.measured.get(metric);
    const value = this.figure(metric, "value");
    if (measured === undefined || value === null) return null;
    const { target, actual } = targetOf(measured, this.#facts.edition.period);
    if (isMissing(target) || isMissing(actual)) return null;
    const reached = measured.metric.config.better === "lower" ? actual <= target : actual >= target;
    return { ...value, measure: "attained", value: reached ? 1 : 0 };
  }

  /**
   * One where the latest complete review period is in breach, zero where none of the edition's is or was even watched,
   * a half where it depends on the time or the limit that is meant; null without limits.
   */
  #limitState(metric: string): KnownFigure | null {
    const measured = this.#facts.measured.get(metric);
    const breach = this.figure(metric, "breach");
    if (measured === undefined || breach === null) return null;
    const reviews = completeReviews(measured, this.#facts.edition.period);
    const states = reviews.map((review) => guardrailStateIn(measured, review));
    const last = reviews.at(-1);
    if (last === undefined || states.includes("unknown")) return null;
    const value = states.at(-1) === "breach" ? 1 : states.every((state) => state === "ok") ? 0 : 0.5;
    const shown = this.#book.get({ metric, period: last.id, segment: null, measure: "value", vs: null });
    const text = `it was ${shown.text} in ${last.id}, where the limit is ${breach.text}`;
    return { ...breach, measure: "limit_state", value, text };
  }

  /** One where what came is more than chance, else zero; worded as the verdict. Null where there is none. */
  #surprised(metric: string): KnownFigure | null {
    const measured = this.#facts.measured.get(metric);
    if (measured === undefined) return null;
    const { edition, locale } = this.#facts;
    const { verdict } = judgedIn(measured, edition.period);
    if (!isVerdict(verdict)) return null;
    const value = verdict.surprise === "more than chance" ? 1 : 0;
    const text = verdictWords(verdict, locale);
    return {
      metric,
      period: null,
      segment: null,
      measure: "surprised",
      vs: null,
      value,
      text,
      kind: "plain",
    };
  }

  #known(ref: FigureRef): KnownFigure | null {
    if (this.#book.objection(ref) !== null) return null;
    return knownFigure(this.#book.get(ref), this.#facts);
  }

  #collect(): KnownFigure[] {
    const { edition, calendar } = this.#facts;
    const others = [previous(edition.period, calendar), yearBefore(edition.period, calendar)];
    const own = this.metrics.flatMap(({ id }) =>
      [
        ...ASKED.map(([measure, vs]) => ({ period: null, segment: null, measure, vs })),
        ...others.map(({ id: period }) => ({ ...VALUE, period, segment: null })),
        ...this.#segmentsOf(id).map((segment) => ({ ...VALUE, period: null, segment })),
      ].flatMap((rest) => this.#known({ metric: id, ...rest }) ?? []),
    );
    const shown = this.#shown.filter((figure) => figure.measure !== "verdict" && !isCell(figure));
    return [...own, ...shown.flatMap((figure) => knownFigure(figure, this.#facts) ?? [])];
  }

  #segmentsOf(metric: string) {
    const dimensions = this.#facts.measured.get(metric)?.segments ?? new Map();
    return this.segments.filter(({ dimension, name }) => dimensions.get(dimension)?.has(name) === true);
  }
}

/** A figure of a ledger as prose is held against it; null where it has no value, or one that is no number of its own. */
export function knownFigure(figure: Figure, facts: Facts): KnownFigure | null {
  const { value, unit, measure, metric, segment, text, vs } = figure;
  if (value === null || measure === "status") return null;
  const period = figure.period === facts.edition.period.id ? null : figure.period;
  const kind = isPoints(figure, facts)
    ? "points"
    : unit.kind === "percent"
      ? "percent"
      : unit.kind === "currency"
        ? "money"
        : "plain";
  const shown = kind === "plain" || kind === "money" ? value : value * 100;
  return { metric, period, segment, measure, vs, value: shown, text, kind };
}

/** Is it a difference of percentages? */
function isPoints({ unit, measure, metric }: Figure, { metrics, currency }: Facts): boolean {
  if (unit.kind !== "percent" || !isMeasure(measure) || isCell({ measure })) return false;
  const config = metrics.get(metric)?.config;
  return computationOf(measure).kind.isDifference(config === undefined ? unit : unitOf(config, currency));
}

function numberIn(measured: Measured, period: Period): number | null {
  const { value } = valueIn(measured, period, null);
  return isMissing(value) || !isPeriodComplete(measured, period) ? null : value;
}

function periodFacts({ edition, calendar }: Facts): ReportPeriod {
  const { period } = edition;
  const [civil = "", part = ""] = period.id.split("-");
  if (period.grain === "month" || period.grain === "week")
    return { grain: period.grain, ordinal: Number(part.replace("w", "")), year: Number(civil) };
  const year = parsePeriod(periodOf(period.last, "year", calendar).id, calendar) ?? period;
  const siblings =
    period.grain === "year" ? [] : periodsBetween(year.first, year.last, period.grain, calendar);
  const index = siblings.findIndex(({ id }) => id === period.id);
  const end = Number(year.id.slice(0, 4));
  return { grain: period.grain, ordinal: index < 0 ? null : index + 1, year: end, years: yearsOf(year, end) };
}

/** A fiscal year is written by both years, and by the one that the report names it after. */
function yearsOf({ fiscalYear }: Period, end: number): string[] {
  if (fiscalYear === undefined) return [String(end)];
  const [start, last] = [String(end - 1), String(end)];
  const both = ["/", "–", "-"].flatMap((link) => [
    `${start}${link}${last}`,
    `${start}${link}${last.slice(2)}`,
  ]);
  return [...both, fiscalYear.includes("/") ? last : fiscalYear];
}

function metricFacts({ metric }: Measured, facts: Facts): KnownMetric {
  const { config, id } = metric;
  const unit = unitOf(config, facts.currency);
  const words = id.replaceAll("_", " ");
  return {
    id,
    names: [...new Set([config.name, words])],
    isStar: config.role === "north_star",
    better: config.better,
    kind: unit.kind === "percent" ? "percent" : unit.kind === "currency" ? "money" : "plain",
    noun: unit.kind === "noun" ? unit.name.toLowerCase() : "",
    parts: partsOf(id, facts, []),
  };
}

/** The metrics of a tree, with those of their own trees. */
function partsOf(id: string, facts: Facts, above: readonly string[]): string[] {
  const tree = facts.metrics.get(id)?.config.tree;
  if (tree === undefined || above.includes(id)) return [];
  const names = namesIn(parseFormula(tree));
  return [...names, ...names.flatMap((name) => partsOf(name, facts, [...above, id]))];
}

function segmentsOf(facts: Facts): Known["segments"] {
  const all = [...facts.measured.values()].flatMap(({ segments }) =>
    [...segments].flatMap(([dimension, names]) => [...names.keys()].map((name) => ({ dimension, name }))),
  );
  return [...new Map(all.map((one) => [`${one.dimension}=${one.name}`, one])).values()];
}
