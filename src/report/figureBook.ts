import { type Calendar, type Period, parsePeriod, yearBefore } from "../calendar/period.ts";
import type { EditionDocument, MetricDocument } from "../content/content.ts";
import { type FigureRef, figureId } from "../content/figureId.ts";
import { type Contribution, contributions } from "../metrics/contribution.ts";
import { namesIn } from "../metrics/formula.ts";
import { isMissing, type Missing, missing, type Value } from "../metrics/missing.ts";
import { basePeriod, comparability, targetOf } from "./compare.ts";
import type { Figure, Unit, Versus } from "./figure.ts";
import { type Measured, valueIn } from "./measured.ts";
import { statementId } from "./plan.ts";
import { fullTreeOf, treeOf } from "./tree.ts";
import { unitOf } from "./unit.ts";
import { visibleSegments } from "./visible.ts";
import { asNumber, changeWords, NOT_AVAILABLE, ownMeasure, unitOfMeasure, type Worded } from "./worded.ts";

/** What the figures of an edition are computed from. */
export interface Facts {
  readonly edition: EditionDocument;
  readonly calendar: Calendar;
  readonly locale: string;
  readonly currency: string;
  readonly metrics: ReadonlyMap<string, MetricDocument>;
  readonly measured: ReadonlyMap<string, Measured>;
}

/** A reference with all its parts. */
type FullRef = FigureRef & { readonly period: string };

/** Computes each figure of an edition once, and keeps them all: the ledger. */
export class FigureBook {
  readonly facts: Facts;
  readonly #figures = new Map<string, Figure & { shown: string[] }>();
  readonly #contributions = new Map<string, Map<string, Contribution> | Missing>();

  constructor(facts: Facts) {
    this.facts = facts;
  }

  /** All figures so far, in the order of their ids. */
  all(): Figure[] {
    return [...this.#figures.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  /** Notes that a page shows a figure. */
  show(id: string, slug: string): void {
    const figure = this.#figures.get(id);
    if (figure !== undefined && !figure.shown.includes(slug)) figure.shown.push(slug);
  }

  /** Why there is no such figure; null where there is one, be it missing in the data. */
  objection(ref: FigureRef): { message: string; word: string; known: string[]; mend?: string } | null {
    const { metrics, measured, calendar } = this.facts;
    const metric = metrics.get(ref.metric);
    if (metric === undefined) {
      return { message: `there is no metric "${ref.metric}"`, word: ref.metric, known: [...metrics.keys()] };
    }
    if (ref.period !== null && parsePeriod(ref.period, calendar) === null) {
      return {
        message: `"${ref.period}" is not a period`,
        word: ref.period,
        known: [],
        mend: "Write it like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.",
      };
    }
    return this.#segmentObjection(ref, measured.get(ref.metric)) ?? this.#measureObjection(ref, metric);
  }

  /** The figure that a reference names; the period of the edition where it names none. */
  get(ref: FigureRef): Figure {
    const full = { ...ref, period: ref.period ?? this.facts.edition.period.id };
    const id = figureId(full);
    const known = this.#figures.get(id);
    if (known !== undefined) return known;
    const figure = { ...this.#compute(id, full), shown: [] };
    this.#figures.set(id, figure);
    return figure;
  }

  /** The same for the parts most often asked for. */
  of(metric: string, measure = "value", vs: Versus | null = null, period: string | null = null): Figure {
    return this.get({ metric, period, segment: null, measure, vs });
  }

  #segmentObjection(ref: FigureRef, measured: Measured | undefined) {
    if (ref.segment === null || measured === undefined) return null;
    const { dimension, name } = ref.segment;
    const dimensions = [...measured.segments.keys()];
    const names = measured.segments.get(dimension);
    if (names === undefined) {
      return {
        message: `${ref.metric} has no segments by "${dimension}"`,
        word: dimension,
        known: dimensions,
      };
    }
    const whole = name === "" && /^(?:rate|mix)_effect$/.test(ref.measure);
    if (names.has(name) || whole) return null;
    return { message: `${dimension} is never "${name}"`, word: name, known: [...names.keys()] };
  }

  #measureObjection(ref: FigureRef, metric: MetricDocument) {
    const [kind, driver = ""] = ref.measure.split("/");
    if (kind === "contribution") {
      const drivers = this.#drivers(ref.metric);
      if (drivers.includes(driver)) return null;
      return {
        message: `"${driver}" is no driver in the tree of ${ref.metric}`,
        word: driver,
        known: drivers,
      };
    }
    if (kind === "share" && ref.segment === null) {
      return { message: "a share needs a segment", word: "share", known: ["value", "change"] };
    }
    const needsThreshold = kind === "watch" || kind === "breach" || kind === "status";
    if (needsThreshold && metric.config.thresholds === undefined) {
      return { message: `${ref.metric} has no thresholds`, word: ref.measure, known: ["value", "change"] };
    }
    return null;
  }

  /** Every metric below this one in its tree, at any depth. */
  #drivers(name: string): string[] {
    const formula = treeOf(this.facts.metrics, name);
    const inner = formula === undefined ? [] : namesIn(formula);
    return [...new Set([...inner, ...inner.flatMap((driver) => this.#drivers(driver))])];
  }

  #compute(id: string, ref: FullRef): Omit<Figure, "shown"> {
    const { metrics, measured, calendar, currency, edition } = this.facts;
    const metric = metrics.get(ref.metric);
    const known = measured.get(ref.metric);
    const period = parsePeriod(ref.period, calendar);
    if (metric === undefined || known === undefined || period === null) {
      throw new RangeError(`there is no figure ${id}`);
    }
    const unit = unitOf(metric.config, currency);
    const { value, words } = this.#valueOf(ref, known, period, unit);
    const current = valueIn(known, period, ref.segment);
    return {
      id,
      metric: ref.metric,
      period: ref.period,
      segment: ref.segment,
      measure: ref.measure,
      vs: ref.vs,
      value: isMissing(value) ? null : value,
      reason: isMissing(value) ? value.missing : null,
      text: isMissing(value) ? NOT_AVAILABLE : words,
      unit: unitOfMeasure(ref.measure, known, unit),
      status: current.status,
      snapshot: edition.config.snapshot,
      queries: this.#queriesOf(ref, known, period),
    };
  }

  #valueOf(ref: FullRef, known: Measured, period: Period, unit: Unit): Worded {
    const { locale, edition } = this.facts;
    if (isHidden(ref, known, period, this.facts.calendar))
      return { value: missing("too few"), words: NOT_AVAILABLE };
    const own = ownMeasure({ ref, known, period, edition: edition.period, unit, locale });
    if (own !== null) return own;
    const [kind = "", driver = ""] = ref.measure.split("/");
    const vs = ref.vs ?? "previous";
    if (kind === "contribution") {
      const style = { signed: true, difference: true };
      return asNumber(this.#contribution(ref.metric, driver, period, vs), unit, locale, style);
    }
    const [base, actual] = this.#pair(known, period, ref, vs);
    return changeWords(kind, base, actual, unit, locale);
  }

  /** Base and actual of a comparison; both missing where the two cannot be compared. */
  #pair(known: Measured, period: Period, ref: FullRef, vs: Versus): [Value, Value] {
    if (vs === "target") {
      const { target, actual } = targetOf(known, period);
      return [target, actual];
    }
    const base = basePeriod(period, vs, this.facts.calendar);
    const [before, after] = [valueIn(known, base, ref.segment), valueIn(known, period, ref.segment)];
    const obstacle = comparability(known, base, period, before, after);
    return obstacle === null ? [before.value, after.value] : [obstacle, obstacle];
  }

  #contribution(metric: string, driver: string, period: Period, vs: Versus): Value {
    const shares = this.#contributionsOf(metric, period, vs);
    if (!(shares instanceof Map)) return shares;
    const own = shares.get(driver);
    if (own !== undefined) return own.value;
    const formula = fullTreeOf(this.facts.metrics, driver);
    const leaves = formula === undefined ? [] : namesIn(formula);
    return leaves.reduce((sum, leaf) => sum + (shares.get(leaf)?.value ?? 0), 0);
  }

  #contributionsOf(metric: string, period: Period, vs: Versus): Map<string, Contribution> | Missing {
    const key = `${metric} ${period.id} ${vs}`;
    const shares = this.#contributions.get(key) ?? this.#computeContributions(metric, period, vs);
    this.#contributions.set(key, shares);
    return shares;
  }

  #computeContributions(metric: string, period: Period, vs: Versus): Map<string, Contribution> | Missing {
    const { calendar, metrics, measured } = this.facts;
    const formula = fullTreeOf(metrics, metric);
    if (formula === undefined || vs === "target") return missing("no data");
    const base = basePeriod(period, vs, calendar);
    const [before, after] = [new Map<string, number>(), new Map<string, number>()];
    for (const leaf of namesIn(formula)) {
      const known = measured.get(leaf);
      if (known === undefined) return missing("no data");
      const [from, to] = [valueIn(known, base, null), valueIn(known, period, null)];
      const obstacle = comparability(known, base, period, from, to);
      if (obstacle !== null) return obstacle;
      if (isMissing(from.value)) return from.value;
      if (isMissing(to.value)) return to.value;
      before.set(leaf, from.value);
      after.set(leaf, to.value);
    }
    return contributions(formula, before, after);
  }

  #queriesOf(ref: FullRef, known: Measured, period: Period): string[] {
    const { config, id } = known.metric;
    if (config.from === undefined || ["watch", "breach"].includes(ref.measure)) return [];
    const formula = ref.measure.startsWith("contribution/") ? fullTreeOf(this.facts.metrics, id) : undefined;
    const names = formula === undefined ? [id] : namesIn(formula);
    return names.flatMap((name) => {
      const metric = this.facts.metrics.get(name)?.config;
      if (metric === undefined || metric.from === undefined) return [];
      const grain = metric.rollup === "recompute" ? period.grain : metric.grain;
      return [statementId(name, grain, ref.segment?.dimension ?? null)];
    });
  }
}

/** Is the reference to a segment that is too small to be shown, in its period or in the year before it is held against? */
function isHidden({ segment, vs }: FigureRef, known: Measured, period: Period, calendar: Calendar): boolean {
  if (segment === null || segment.name === "") return false;
  const { dimension, name } = segment;
  if (known.segments.get(dimension)?.has(name) !== true) return false;
  const periods = vs === "year" ? [period, yearBefore(period, calendar)] : [period];
  return periods.some((one) => !visibleSegments(known, dimension, one).has(name));
}
