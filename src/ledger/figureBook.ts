import { type Calendar, type Period, parsePeriod } from "../calendar/period.ts";
import { statementId } from "../compute/ask/plan.ts";
import { basePeriod, compared, targetOf } from "../compute/compare.ts";
import { Drivers } from "../compute/drivers.ts";
import { keyResultOn } from "../compute/keyResult.ts";
import { type Measured, valueIn } from "../compute/measured.ts";
import { calendarReading, type Reading, readingsOf } from "../compute/readings.ts";
import type { Published } from "../compute/vintage.ts";
import { visibleBetween, visibleSegments } from "../compute/visible.ts";
import type { EditionDocument, MetricDocument } from "../content/content.ts";
import type { Versus } from "../content/figureId.ts";
import { type FigureRef, figureId, isCell, parseFigureId } from "../content/figureId.ts";
import type { Unit } from "../format/number.ts";
import { unitOf } from "../format/unit.ts";
import { absoluteChange } from "../metrics/change.ts";
import type { Contribution } from "../metrics/contribution.ts";
import { isMissing, type MissingReason, missing, type Value } from "../metrics/missing.ts";
import type { PageQuery } from "../report/pages/queries.ts";
import { BridgeSums } from "./bridgeSums.ts";
import { cellFigure, cellObjection, isAnswered } from "./cells.ts";
import type { Figure } from "./figure.ts";
import { withLikeForLike } from "./measures/calendarMeasures.ts";
import { sourcesOf } from "./measures/effectMeasures.ts";
import { type Objection, objectionTo } from "./measures/objections.ts";
import { peopleStatement } from "./measures/peopleMeasures.ts";
import { OF_OTHER_LEDGERS } from "./measures/publishedMeasures.ts";
import {
  asNumber,
  changeWords,
  notAvailable,
  ownMeasure,
  phraseNumber,
  unitOfMeasure,
  type Worded,
} from "./measures/worded.ts";
import { nameNumber } from "./nameNumber.ts";
import { countedBy, partStatements } from "./provenance.ts";
import { FIRST_RULE, kindOfMeasure, ruleOf } from "./rules.ts";
import { sumText } from "./sumTexts.ts";
import { lateStart, whyMissing } from "./whyMissing.ts";

/** What the figures of an edition are computed from. */
export interface Facts {
  readonly edition: EditionDocument;
  /** ISO date on which the snapshot was taken. */
  readonly takenOn: string;
  readonly calendar: Calendar;
  readonly locale: string;
  readonly currency: string;
  readonly metrics: ReadonlyMap<string, MetricDocument>;
  readonly measured: ReadonlyMap<string, Measured>;
  /** What earlier versions published. */
  readonly published: Published;
  /** The rows of the SQL of its pages, and the names of all such SQL, be it sound or not. */
  readonly pageQueries: readonly PageQuery[];
  readonly queryNames: readonly string[];
}

/** A reference with all its parts. */
type FullRef = FigureRef & { readonly period: string };

/** Which number of a driver's contribution each measure gives. */
const CONTRIBUTIONS: Readonly<Record<string, keyof Contribution>> = {
  contribution: "value",
  contribution_low: "least",
  contribution_high: "greatest",
};

/** Computes each figure of an edition once, and keeps them all: the ledger. */
export class FigureBook {
  readonly facts: Facts;
  /** How the numbers of bridges are printed. */
  readonly bridges: BridgeSums;
  readonly #figures = new Map<string, Figure & { shown: string[] }>();
  readonly #drivers: Drivers;

  constructor(facts: Facts) {
    this.facts = facts;
    this.#drivers = new Drivers(facts);
    this.bridges = new BridgeSums(facts, this.#drivers);
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
  objection(ref: FigureRef): Objection | null {
    return isCell(ref) ? cellObjection(ref, this.facts) : objectionTo(ref, this.facts, this.#drivers);
  }

  /** Was there an answer to what the reference is about? If not, that was said where it failed. */
  isAnswered(ref: FigureRef): boolean {
    return isCell(ref) ? isAnswered(ref, this.facts) : this.facts.measured.has(ref.metric);
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

  /** Computes the figure of an id, if there is one. */
  ask(id: string): void {
    const ref = parseFigureId(id);
    if (typeof ref !== "string" && this.objection(ref) === null && this.isAnswered(ref)) this.get(ref);
  }

  /** The same for the parts most often asked for. */
  of(metric: string, measure = "value", vs: Versus | null = null, period: string | null = null): Figure {
    return this.get({ metric, period, segment: null, measure, vs });
  }

  #compute(id: string, ref: FullRef): Omit<Figure, "shown"> {
    if (isCell(ref)) return cellFigure(id, ref, this.facts);
    const { metrics, measured, calendar, currency, edition, locale } = this.facts;
    const metric = metrics.get(ref.metric);
    const known = measured.get(ref.metric);
    const period = parsePeriod(ref.period, calendar);
    if (metric === undefined || known === undefined || period === null) {
      throw new RangeError(`there is no figure ${id}`);
    }
    const unit = unitOf(metric.config, currency);
    const { value, words } = this.#valueOf(ref, known, period, unit);
    const text = isMissing(value)
      ? notAvailable(locale)
      : (this.#textInSum(ref, known, period, unit) ?? words);
    const cases: readonly Reading[] = isMissing(value) || text === words ? [] : ["rounded_in_a_sum"];
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
      ...this.#daysOf(value, ref, known, period),
      text,
      unit: unitOfMeasure(ref.measure, unit, locale),
      status: current.status,
      snapshot: edition.config.snapshot,
      queries: this.#queriesOf(ref, known, period),
      ...this.#ruleOf(ref, known, period, cases),
    };
  }

  /**
   * The text of a figure that is a part of a printed sum, or an end of a bridge (docs/mathematics.md §10); null of any
   * other.
   */
  #textInSum(ref: FullRef, known: Measured, period: Period, unit: Unit): string | null {
    const { measured: others, locale, published } = this.facts;
    return (
      this.bridges.textOf(ref, period) ?? sumText({ ref, known, others, period, unit, locale, published })
    );
  }

  /** The number of the rule that makes a figure, where it is not the first one. */
  #ruleOf(ref: FullRef, known: Measured, period: Period, cases: readonly Reading[]): Pick<Figure, "rule"> {
    const kind = kindOfMeasure(ref.measure);
    if (kind === null) return {};
    const sources = this.#sourcesOf(ref, known).flatMap((name) => this.facts.measured.get(name) ?? []);
    const read = sources.flatMap((one) => readingsOf(one, period));
    const rule = ruleOf(kind, [...cases, ...read, ...calendarReading(ref, known)]);
    return rule === FIRST_RULE ? {} : { rule };
  }

  /** Why a value is missing, or since when one counts, where days tell. */
  #daysOf(value: Value, ref: FullRef, known: Measured, period: Period): Pick<Figure, "why" | "since"> {
    if (!isMissing(value)) {
      const since = ref.measure === "value" ? lateStart(known, period) : null;
      return since === null ? {} : { since };
    }
    const why = this.whyMissing(value.missing, ref, known, period, this.facts.locale);
    return why === null ? {} : { why };
  }

  /** Why a figure has no value, in words for readers in the language of a locale; null where the reason says all. */
  whyMissing(
    reason: MissingReason,
    ref: FullRef,
    known: Measured,
    period: Period,
    locale: string,
  ): string | null {
    const isDriven = /^(?:contribution|residual)/.test(ref.measure);
    const below = isDriven ? this.#drivers.below(ref.metric) : [];
    const parts = below.flatMap((name) => this.facts.measured.get(name) ?? []);
    return whyMissing(reason, { ref, known, parts, period, calendar: this.facts.calendar, locale });
  }

  #valueOf(ref: FullRef, known: Measured, period: Period, unit: Unit): Worded {
    const { locale, edition } = this.facts;
    if (isHidden(ref, known, period, this.facts.calendar))
      return { value: missing("too few"), words: notAvailable(locale) };
    const own = ownMeasure({
      ref,
      known,
      others: this.facts.measured,
      period,
      edition: edition.period,
      keyResult: keyResultOn(edition, ref.metric),
      takenOn: this.facts.takenOn,
      unit,
      locale,
      published: this.facts.published,
    });
    if (own !== null) return own;
    const vs = ref.vs ?? "previous";
    const [base, actual] = this.#pair(known, period, ref, vs);
    const driven = this.#drivenValue(ref, period, vs, absoluteChange(base, actual));
    if (driven !== null) return asNumber(driven, unit, locale, { signed: true, difference: true });
    const { config } = this.facts.metrics.get(ref.metric) ?? known.metric;
    const name = phraseNumber(ref.measure) ?? nameNumber(config, locale);
    const worded = changeWords(ref.measure, [base, actual], unit, locale, name);
    if (!ref.measure.startsWith("change_phrase")) return worded;
    return withLikeForLike(worded, { ref, known, period, locale, number: name });
  }

  /** What comes of the metric's tree: a contribution, its range, or what the tree leaves over; null for other measures. */
  #drivenValue(ref: FullRef, period: Period, vs: Versus, change: Value): Value | null {
    const [kind = "", driver = ""] = ref.measure.split("/");
    const which = CONTRIBUTIONS[kind];
    if (which !== undefined) return this.#drivers.contribution(which, ref.metric, driver, period, vs);
    return kind === "residual" ? this.#drivers.residual(ref.metric, period, vs, change) : null;
  }

  /** Base and actual of a comparison; both missing where the two cannot be compared. */
  #pair(known: Measured, period: Period, ref: FullRef, vs: Versus): [Value, Value] {
    if (vs === "target") {
      const { target, actual } = targetOf(known, period);
      return [target, actual];
    }
    const base = basePeriod(period, vs, this.facts.calendar);
    const { before, after } = compared(known, base, period, ref.segment);
    return [before, after];
  }

  #queriesOf(ref: FullRef, known: Measured, period: Period): string[] {
    const { config } = known.metric;
    const fixed = config.thresholds?.baseline === undefined && ["watch", "breach"].includes(ref.measure);
    const people = peopleStatement(ref);
    if (people !== null) return [people];
    if (config.from === undefined || fixed || OF_OTHER_LEDGERS.includes(ref.measure)) return [];
    const { metrics, measured } = this.facts;
    return this.#sourcesOf(ref, known).flatMap((name) => {
      const metric = metrics.get(name)?.config;
      if (metric === undefined || metric.from === undefined) return [];
      const grain = metric.rollup === "recompute" ? countedBy(ref, metric, period) : metric.grain;
      const dimension = ref.segment?.dimension ?? null;
      return [
        statementId(name, grain, dimension),
        ...partStatements(measured.get(name), period, ref, dimension),
      ];
    });
  }

  /** The metrics that a figure is computed from. */
  #sourcesOf(ref: FullRef, known: Measured): string[] {
    const leaves = /^(?:contribution|residual)/.test(ref.measure) ? this.#drivers.leaves(ref.metric) : [];
    const own = sourcesOf({ ref, known, others: this.facts.measured });
    return ref.measure.startsWith("contribution") ? leaves : [...own, ...leaves];
  }
}

/** Is the reference to a segment that is too small to be shown, in its period or in the one it is held against? */
function isHidden({ segment, vs }: FigureRef, known: Measured, period: Period, calendar: Calendar): boolean {
  if (segment === null || segment.name === "") return false;
  const { dimension, name } = segment;
  if (known.segments.get(dimension)?.has(name) !== true) return false;
  const base = vs === null || vs === "target" ? null : basePeriod(period, vs, calendar);
  const visible =
    base === null
      ? visibleSegments(known, dimension, period)
      : visibleBetween(known, dimension, base, period);
  return !visible.has(name);
}
