import { type Calendar, type Period, parsePeriod } from "../calendar/period.ts";
import { statementId } from "../compute/ask/plan.ts";
import { basePeriod } from "../compute/compare.ts";
import { Drivers } from "../compute/drivers/drivers.ts";
import { keyResultOn } from "../compute/keyResult.ts";
import { type Measured, valueIn } from "../compute/measured.ts";
import { type Reading, readingsOf } from "../compute/readings.ts";
import type { Published } from "../compute/vintage.ts";
import { visibleBetween, visibleSegments } from "../compute/visible.ts";
import type { EditionDocument, MetricDocument } from "../content/content.ts";
import type { Versus } from "../content/figureId.ts";
import { type FigureRef, figureId, isCell, parseFigureId } from "../content/figureId.ts";
import { type Measure, nameIn, shapeOf } from "../content/measures.ts";
import type { ComparedBy } from "../content/schema/compare.ts";
import { unitOf } from "../format/unit.ts";
import { languageOf } from "../language/language.ts";
import { isMissing, type MissingReason, missing, type Value } from "../metrics/missing.ts";
import type { PageQuery } from "../report/pages/queries.ts";
import { BridgeSums } from "./bridgeSums.ts";
import { cellFigure, cellObjection, isAnswered } from "./cells.ts";
import type { Figure } from "./figure.ts";
import { computationOf } from "./measures/catalogue.ts";
import type { Computation, Given, Objection } from "./measures/computation.ts";
import { objectionTo } from "./measures/objections.ts";
import { countedBy, partStatements } from "./provenance.ts";
import { FIRST_RULE, ruleOf } from "./rules.ts";
import { lateStart, whyMissing } from "./whyMissing.ts";

/** What the figures of an edition are computed from. */
export interface Facts {
  readonly edition: EditionDocument;
  /** ISO date on which the snapshot was taken. */
  readonly takenOn: string;
  readonly calendar: Calendar;
  readonly locale: string;
  readonly currency: string;
  /** Which changes the edition, or else the report, asks for; none where neither says. */
  readonly compare: readonly ComparedBy[];
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
  of(
    metric: string,
    measure: Measure = "value",
    vs: Versus | null = null,
    period: string | null = null,
  ): Figure {
    return this.get({ metric, period, segment: null, measure, vs });
  }

  #compute(id: string, ref: FullRef): Omit<Figure, "shown"> {
    if (isCell(ref)) return cellFigure(id, ref, this.facts);
    const { metrics, measured, calendar, edition, locale } = this.facts;
    const metric = metrics.get(ref.metric);
    const known = measured.get(ref.metric);
    const period = parsePeriod(ref.period, calendar);
    if (metric === undefined || known === undefined || period === null) {
      throw new RangeError(`there is no figure ${id}`);
    }
    const computation = computationOf(ref.measure);
    const given = this.#given(ref, metric, known, period);
    const value = this.#valueOf(given, computation);
    const { text, cases } = textOf(value, given, computation);
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
      unit: computation.kind.unit(given.unit, locale),
      status: current.status,
      snapshot: edition.config.snapshot,
      queries: this.#queriesOf(given, computation),
      ...this.#ruleOf(given, computation, cases),
    };
  }

  #given(ref: FullRef, metric: MetricDocument, known: Measured, period: Period): Given {
    const { measured: others, edition, takenOn, published, locale, currency } = this.facts;
    const [unit, keyResult] = [unitOf(metric.config, currency), keyResultOn(edition, ref.metric)];
    const [drivers, bridges] = [this.#drivers, this.bridges];
    const of = { ref, metric, known, period, unit, keyResult };
    return { ...of, others, edition: edition.period, takenOn, published, locale, drivers, bridges };
  }

  #valueOf(given: Given, computation: Computation): Value {
    const { ref, known, period } = given;
    if (isHidden(ref, known, period, this.facts.calendar)) return missing("too few");
    return hasNoValue(ref) ? missing("no data") : computation.value(given);
  }

  /** The number of the rule that makes a figure, where it is not the first one. */
  #ruleOf(given: Given, computation: Computation, cases: readonly Reading[]): Pick<Figure, "rule"> {
    const { ref, period } = given;
    const name = nameIn(ref.measure);
    if (name === null) return {};
    const sources = this.#metricsOf(given, computation).flatMap((id) => this.facts.measured.get(id) ?? []);
    const read = sources.flatMap((one) => readingsOf(one, period));
    const rule = ruleOf(name, [...cases, ...read, ...(computation.cases?.(given) ?? [])]);
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
    const names = computationOf(ref.measure).parts?.(ref, this.#drivers) ?? [];
    const parts = names.flatMap((name) => this.facts.measured.get(name) ?? []);
    return whyMissing(reason, { ref, known, parts, period, calendar: this.facts.calendar, locale });
  }

  #queriesOf(given: Given, computation: Computation): string[] {
    const { ref, known, period } = given;
    const own = computation.statements?.(ref, known) ?? null;
    if (own !== null) return own;
    if (known.metric.config.from === undefined) return [];
    const { metrics, measured } = this.facts;
    return this.#metricsOf(given, computation).flatMap((name) => {
      const metric = metrics.get(name)?.config;
      if (metric === undefined || metric.from === undefined) return [];
      const grain = metric.rollup === "recompute" ? countedBy(computation, metric, period) : metric.grain;
      const dimension = ref.segment?.dimension ?? null;
      return [
        statementId(name, grain, dimension),
        ...partStatements(measured.get(name), period, ref.vs, computation, dimension),
      ];
    });
  }

  /** The metrics that a figure is computed from. */
  #metricsOf(given: Given, { metrics }: Computation): string[] {
    return metrics?.(given) ?? [given.known.metric.id];
  }
}

/** A value as readers see it; where it is printed otherwise than by itself, that is a case of its own. */
function textOf(value: Value, given: Given, { kind, write, textInSum }: Computation) {
  const cases: Reading[] = [];
  if (isMissing(value)) return { text: languageOf(given.locale).format.notAvailable, cases };
  const alone = (write ?? kind.write)(value, given);
  const text = textInSum?.(given) ?? alone;
  if (text !== alone) cases.push("rounded_in_a_sum");
  return { text, cases };
}

/** Is it of a segment, of which its measure knows nothing? */
function hasNoValue({ segment, measure }: FigureRef): boolean {
  const name = nameIn(measure);
  return segment !== null && name !== null && shapeOf(name).segments === "no value";
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
