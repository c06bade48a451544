import { definitionsSince, starsSince } from "../../blocks/changed/facts.ts";
import { isHeld } from "../../blocks/compared/held.ts";
import { compare } from "../../blocks/metric/comparison.ts";
import { isAsLong } from "../../calendar/asLong.ts";
import { formatDay } from "../../calendar/day.ts";
import { type Period, parsePeriod, previous, yearBefore } from "../../calendar/period.ts";
import type { Earlier } from "../../compute/earlier.ts";
import type { Measured } from "../../compute/measured.ts";
import { type Vintage, vintageLabel } from "../../compute/vintage.ts";
import type { MetricDocument } from "../../content/content.ts";
import { parseVersus, type Versus } from "../../content/figureId.ts";
import { labelOf } from "../../format/labels.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type {
  ComparedDeclarations,
  ComparedFigure,
  ComparedMetric,
  EditionComparison,
} from "../facts/editionComparison.ts";
import { type Declared, isOneLanguage, metricThen, type Pairs, pairsOf, retiredIn } from "./declared.ts";
import { comparedLimits, comparedTargets } from "./limits.ts";
import { comparedLines, isRedefined } from "./lines.ts";
import { type Other, othersOf } from "./others.ts";
import { comparedAsks, comparedCommitments, type Told } from "./promises.ts";

/** What is known of the editions before one, and what it says itself. */
export interface Known {
  /** Oldest first. */
  readonly earlier: readonly Earlier[];
  readonly vintages: readonly Vintage[];
  /** By the id of the edition. */
  readonly declared: ReadonlyMap<string, Declared>;
  /** This edition. */
  readonly own: Declared;
  readonly told: Told;
}

/** Whom figures are held against: those roles that a board steers by. */
const ROLES = ["north_star", "input", "lever", "guardrail", "outcome", "supporting"] as const;

/** Another period, with its edition where there is one. */
interface KnownOther extends Other {
  readonly edition: Earlier | null;
}

/**
 * An edition beside the one before, beside the period a year before, and beside every other earlier edition; nothing
 * where there is no earlier edition, nor of a period that neither has an edition nor lies within the data.
 */
export function buildComparisons(book: FigureBook, known: Known): readonly EditionComparison[] {
  const { calendar, edition } = book.facts;
  const periods = known.earlier.flatMap(({ period }) => parsePeriod(period.id, calendar) ?? []);
  const all = othersOf(edition.period, periods, calendar).map((other) => {
    const own = known.earlier.find(({ period }) => period.id === other.period.id) ?? null;
    return comparisonWith(book, known, { ...other, edition: own });
  });
  return all.filter((one) => one.edition !== null || isHeld(one));
}

function comparisonWith(book: FigureBook, known: Known, other: KnownOther): EditionComparison {
  const { locale } = book.facts;
  const { kind, period, edition } = other;
  const pair = pairOf(book, known, edition);
  const asLong = isAsLong(period, book.facts.edition.period);
  const since = period.first + 1;
  return {
    id: period.id,
    kind,
    label: labelOf(period, locale),
    edition: edition === null ? null : placeOf(edition, known, locale),
    isAsLong: asLong,
    figures: asLong ? comparedFigures(book, other, pair) : [],
    stars: starsSince(book, since),
    definitions: definitionsSince(book, since),
    declared: pair === null || edition === null ? null : declaredIn(pair, known.told, edition),
  };
}

function placeOf(edition: Earlier, { vintages, declared, own }: Known, locale: string) {
  const vintage = vintages.find(({ id, version }) => id === edition.id && version === edition.version);
  const label = vintage === undefined ? edition.label : vintageLabel(vintage, locale);
  const { content } = (declared.get(edition.id) ?? own).original;
  return { label, titleText: edition.titleText, locale: content.report.config.locale, home: edition.home };
}

function pairOf(book: FigureBook, { declared, own }: Known, edition: Earlier | null): Pairs | null {
  const before = edition === null ? undefined : declared.get(edition.id);
  return edition === null || before === undefined ? null : pairsOf(before, own, edition, book.facts);
}

function comparedFigures(book: FigureBook, other: KnownOther, pair: Pairs | null): readonly ComparedFigure[] {
  const measured = [...book.facts.measured.values()];
  return ROLES.flatMap((role) =>
    measured
      .filter(({ metric }) => metric.config.role === role)
      .map((one) => comparedFigure(book, one, other, pair)),
  );
}

function comparedFigure(
  book: FigureBook,
  measured: Measured,
  { period, edition }: KnownOther,
  pair: Pairs | null,
): ComparedFigure {
  const { id, config } = measured.metric;
  const then = pair?.renamed.get(id) ?? id;
  const published = edition?.figures.find((one) => one.id === `${then}@${period.id}`) ?? null;
  const isThere = pair !== null && metricThen(pair, id) !== undefined;
  const why = isThere || pair === null ? "no value" : "not in it";
  return {
    metric: id,
    name: config.name,
    role: config.role,
    published,
    absence: published !== null ? null : edition === null ? "no edition" : why,
    counted: book.of(id, "value", null, period.id),
    value: book.of(id),
    comparison: compare(book, measured, versusOf(book, period), null),
    isRedefined: pair !== null && isRedefined(pair, measured.metric),
  };
}

/** The period before and the one a year before go by those names, so that their figures are those of other blocks. */
function versusOf({ facts }: FigureBook, { id }: Period): Versus {
  const { edition, calendar } = facts;
  if (id === previous(edition.period, calendar).id) return "previous";
  if (id === yearBefore(edition.period, calendar).id) return "year";
  const versus = parseVersus(id);
  if (versus === null) throw new RangeError(`invalid period to compare with: ${id}`);
  return versus;
}

function declaredIn(pair: Pairs, told: Told, edition: Earlier): ComparedDeclarations {
  return {
    lines: comparedLines(pair),
    targets: comparedTargets(pair, formatDay(pair.was.edition.period.first)),
    limits: comparedLimits(pair),
    metrics: comparedMetrics(pair),
    commitments: comparedCommitments(pair, told, edition),
    asks: comparedAsks(pair, told, edition),
  };
}

/** Metrics that are new, gone, renamed, or in another role. */
function comparedMetrics(pair: Pairs): readonly ComparedMetric[] {
  const now = [...pair.is.metrics.values()].flatMap((is): ComparedMetric[] => {
    const was = metricThen(pair, is.id);
    if (was === undefined) return [{ was: null, is: called(is) }];
    if (!isRenamed(pair, was, is) && was.config.role === is.config.role) return [];
    return [{ was: called(was), is: called(is) }];
  });
  return [...now, ...retiredIn(pair).map((was) => ({ was: called(was), is: null }))];
}

/** Is a metric called otherwise than it was: as both were written first, where it was translated in between? */
function isRenamed({ original }: Pairs, was: MetricDocument, is: MetricDocument): boolean {
  if (isOneLanguage(was, is)) return was.config.name !== is.config.name;
  const [before, after] = [original.was.metrics.get(was.id), original.is.metrics.get(is.id)];
  return before?.config.name !== after?.config.name;
}

function called({ config }: MetricDocument) {
  return { name: config.name, role: config.role };
}
