import { shift } from "../../calendar/period.ts";
import { periodAhead } from "../../compute/forecast.ts";
import type { Measured } from "../../compute/measured.ts";
import { labelOf } from "../../format/labels.ts";
import { unitLabel, unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { MetricFacts, TargetFacts } from "../../report/facts/slices.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { targetNote } from "../changed/facts.ts";
import { compare } from "./comparison.ts";
import { buildControl } from "./control.ts";
import { buildHistory } from "./history.ts";
import { buildPace } from "./pace.ts";
import { buildRecent } from "./recent.ts";
import { buildSeries } from "./series.ts";
import { isMet } from "./targets.ts";
import { buildVerdict } from "./verdict.ts";

/** Who a metric is and how it did in the edition's period. */
export function buildMetricFacts(
  book: FigureBook,
  measured: Measured,
  teams: Readonly<Record<string, { readonly name: string }>>,
  takenOn: string,
): MetricFacts {
  const { config, id } = measured.metric;
  const { edition, currency, locale } = book.facts;
  const unit = unitOf(config, currency);
  const series = buildSeries(book, measured, takenOn);
  return {
    id,
    name: config.name,
    statement: config.statement,
    unit,
    unitLabel: unitLabel(config, unit, edition.period.grain, locale),
    better: config.better,
    owner: config.owner === undefined ? null : (lookUp(teams, config.owner)?.name ?? null),
    whyNot: config.why_not ?? null,
    value: book.of(id),
    previous: compare(book, measured, "previous", null),
    year: compare(book, measured, "year", null),
    target: targetFacts(book, measured),
    verdict: buildVerdict(book, measured),
    control: buildControl(book, measured, series),
    series,
    recent: buildRecent(book, measured),
    history: buildHistory(book, measured),
  };
}

function targetFacts(book: FigureBook, measured: Measured): TargetFacts | null {
  const { config, id } = measured.metric;
  const { edition, calendar, locale } = book.facts;
  if (lookUp(config.targets, edition.period.id) === undefined) return null;
  const say = languageOf(locale).report.target;
  const next = shift(edition.period, 1, calendar);
  const attainment = book.of(id, "attainment");
  const target = book.of(id, "target");
  const exit = lookUp(config.targets, edition.period.id)?.of === "exit";
  const noteOf = (period: string) => {
    const note = targetNote(book, measured.metric, period);
    return note === null ? "" : ` (${note})`;
  };
  const following =
    lookUp(config.targets, next.id) === undefined ? null : book.of(id, "target", null, next.id);
  return {
    target,
    attainment,
    comparison: compare(book, measured, "target", null),
    met: isMet(attainment),
    label: exit ? say.goalAtEnd(target.text) : say.goal(target.text),
    pace: buildPace(book, measured, periodAhead(measured, edition.period)),
    note: targetNote(book, measured.metric, edition.period.id),
    nextLabel: following === null ? null : say.next(following.text, labelOf(next, locale)) + noteOf(next.id),
  };
}
