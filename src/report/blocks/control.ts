import { formatDay } from "../../calendar/day.ts";
import { anchor, parsePeriod } from "../../calendar/period.ts";
import { formatNumber, formatRelative } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import { assurance } from "../../metrics/assurance.ts";
import { judge } from "../../metrics/change.ts";
import { relativeStep } from "../../metrics/changes.ts";
import type { Rule } from "../../metrics/signals.ts";
import { addsUp, reviewGrain, targetOf } from "../compare.ts";
import { type ControlChart, controlChart, judgedWithin, type ReviewPoint } from "../control.ts";
import type { Unit } from "../figure.ts";
import type { FigureBook } from "../figureBook.ts";
import { labelOf, labelWithin } from "../labels.ts";
import type { Measured } from "../measured.ts";
import type { Band, ControlFacts, Point, PointSignal, Series } from "../report.ts";
import { unitOf } from "../unit.ts";

/** How a value on a control chart is shown. */
interface Shown {
  readonly unit: Unit;
  readonly value: (charted: number) => number;
  readonly text: (charted: number) => string;
}

/** Signal or noise, by the review periods that end in the edition. `level` is the metric's own series. */
export function buildControl(book: FigureBook, measured: Measured, level: Series): ControlFacts {
  const chart = controlChart(measured);
  const judged = judgedWithin(chart, book.facts.edition.period);
  const grain = reviewGrain(measured);
  const signals = judged.filter(({ rules }) => rules.length > 0);
  const verdict = judged.length === 0 ? "too few" : signals.length > 0 ? "signal" : "no signal";
  const say = languageOf(book.facts.locale).report.control;
  const labels = { signal: say.signal, "no signal": say.noSignal, "too few": say.tooFew(grain) };
  return {
    verdict,
    label: labels[verdict],
    detail: detailOf(book, measured, chart, signals, judged.length),
    figure: book.of(measured.metric.id, "signal"),
    on: chart.on,
    series: chart.on === "level" ? level : changeSeries(book, measured, level, chart),
    locked: chart.locked.map((lock) => ({ ...lock, edition: lock.edition ?? book.facts.edition.id })),
    handedOn: handedOn(book, measured, chart),
    assurance: verdict === "signal" ? null : assuranceOf(book, measured, chart),
  };
}

/** The label of the edition whose limits hold although the snapshot lacks their baseline. */
function handedOn(book: FigureBook, measured: Measured, chart: ControlChart): string | null {
  const last = chart.locked.at(-1);
  if (last === undefined || !measured.locked.includes(last)) return null;
  const period = parsePeriod(last.edition ?? "", book.facts.calendar);
  return period === null ? last.edition : labelOf(period, book.facts.locale);
}

/** The bands of a chart that are seen from `start` (ISO date) on, in the terms of its own values. */
export function bandsOf(book: FigureBook, measured: Measured, chart: ControlChart, start: string): Band[] {
  const show = shownBy(book, measured, chart);
  const bands: Band[] = [];
  let limits: ReviewPoint["limits"] = null;
  for (const point of chart.points.filter(({ period }) => formatDay(period.last) >= start)) {
    const [first, last] = [formatDay(point.period.first), formatDay(point.period.last)];
    const known = bands.at(-1);
    if (point.limits !== null && point.limits === limits && known !== undefined)
      bands[bands.length - 1] = { ...known, last };
    else if (point.limits !== null) {
      const { lower, centre, upper, trial } = point.limits;
      bands.push({
        first,
        last,
        lower: show.value(lower),
        centre: show.value(centre),
        upper: show.value(upper),
        lowerText: show.text(lower),
        centreText: show.text(centre),
        upperText: show.text(upper),
        trial,
      });
    }
    limits = point.limits;
  }
  return bands;
}

/** The signals of a chart by the id of their review period. */
export function signalsOf(measured: Measured, chart: ControlChart, locale: string): Map<string, PointSignal> {
  const { better } = measured.metric.config;
  const found = chart.points.flatMap((point, index): [string, PointSignal][] => {
    const [rule] = point.rules;
    if (rule === undefined || point.limits === null) return [];
    const rising = point.value >= (chart.points[index - 1]?.value ?? point.value);
    const up = rule === 3 ? rising : point.value >= point.limits.centre;
    return [
      [
        point.period.id,
        {
          direction: up ? "up" : "down",
          judgement: judge(up ? 1 : -1, better),
          text: wordsOf(rule, up, locale),
        },
      ],
    ];
  });
  return new Map(found);
}

function wordsOf(rule: Rule, up: boolean, locale: string): string {
  const say = languageOf(locale).report.control.rules;
  if (rule === 1) return up ? say.aboveRange : say.belowRange;
  if (rule === 2) return up ? say.sevenAbove : say.sevenBelow;
  if (rule === 3) return up ? say.sevenRising : say.sevenFalling;
  return up ? say.nearUpper : say.nearLower;
}

function detailOf(
  book: FigureBook,
  measured: Measured,
  chart: ControlChart,
  signals: readonly ReviewPoint[],
  judged: number,
): string {
  const { locale } = book.facts;
  const grain = reviewGrain(measured);
  const say = languageOf(locale).report.control;
  if (judged === 0) return say.fewerThanSix(grain);
  const [first] = signals;
  if (first === undefined) return chart.on === "level" ? say.allWithin(grain) : say.allChangedWithin(grain);
  const outside = signals.filter(({ rules }) => rules.includes(1));
  const name = ({ period }: ReviewPoint) => labelWithin(period, book.facts.edition.period, locale);
  if (outside.length === 0)
    return say.first(name(first), signalsOf(measured, chart, locale).get(first.period.id)?.text ?? "");
  const who = outside.length <= 3 ? outside.map(name).join(", ") : say.periods(outside.length, grain);
  return chart.on === "level" ? say[sideOf(outside)](who) : movedOf(outside, who, locale);
}

/** On which side of their limits all of the points lie. */
function sideOf(outside: readonly ReviewPoint[]): "above" | "below" | "outside" {
  const above = outside.filter(({ value, limits }) => value > (limits?.upper ?? value)).length;
  return above === outside.length ? "above" : above === 0 ? "below" : "outside";
}

/** What changes beyond their limits were: a rise that is too small is no fall. */
function movedOf(outside: readonly ReviewPoint[], who: string, locale: string): string {
  const say = languageOf(locale).report.control;
  const side = sideOf(outside);
  if (side === "outside") return say.moved(who);
  const rose = outside.every(({ value }) => value > 0);
  const fell = outside.every(({ value }) => value < 0);
  if (side === "above") return rose ? say.rose(who) : say.fellLess(who);
  return fell ? say.fell(who) : say.roseLess(who);
}

function shownBy(book: FigureBook, measured: Measured, { on, logarithmic }: ControlChart): Shown {
  const { locale, currency } = book.facts;
  const own = unitOf(measured.metric.config, currency);
  if (logarithmic) {
    const unit = { kind: "percent", name: "percent" } as const;
    return { unit, value: relativeStep, text: (charted) => formatRelative(relativeStep(charted), locale) };
  }
  const style = on === "change" ? { signed: true, difference: true } : {};
  return {
    unit: own,
    value: (charted) => charted,
    text: (charted) => formatNumber(charted, own, locale, style),
  };
}

/** The change from one review period to the next as a series of its own. */
function changeSeries(book: FigureBook, measured: Measured, level: Series, chart: ControlChart): Series {
  const show = shownBy(book, measured, chart);
  const { locale } = book.facts;
  const signals = signalsOf(measured, chart, locale);
  const start = level.points[0]?.first ?? level.edition.first;
  const points = chart.points
    .filter(({ period }) => formatDay(anchor(period)) >= start)
    .map(
      ({ period, value }): Point => ({
        period: period.id,
        label: labelOf(period, locale),
        first: formatDay(period.first),
        last: formatDay(period.last),
        value: show.value(value),
        reason: null,
        text: show.text(value),
        state: "complete",
        lastYear: null,
        lastYearText: languageOf(locale).format.notAvailable,
        signal: signals.get(period.id) ?? null,
      }),
    );
  return {
    ...level,
    unit: show.unit,
    grainLabel: languageOf(locale).report.unit.changes(level.grain),
    points,
    targets: [],
    plan: null,
    bands: bandsOf(book, measured, chart, start),
    notes: [],
  };
}

/** Only a level can be held against a target, and only one that is drawn beside the review periods. */
function assuranceOf(book: FigureBook, measured: Measured, chart: ControlChart): string | null {
  const { target } = targetOf(measured, book.facts.edition.period);
  const limits = chart.points.at(-1)?.limits ?? null;
  const { config } = measured.metric;
  if (chart.on === "change" || limits === null || typeof target !== "number" || addsUp(config)) return null;
  return assurance(target, limits, config.better);
}
