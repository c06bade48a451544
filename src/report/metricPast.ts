import { parsePeriod } from "../calendar/period.ts";
import { nameOf } from "../compute/breaks.ts";
import type { Earlier } from "../compute/earlier.ts";
import { isSameValue } from "../compute/vintage.ts";
import type { Content, MetricDocument } from "../content/content.ts";
import { ended } from "../format/ended.ts";
import { labelOf } from "../format/labels.ts";
import { formatNumber } from "../format/number.ts";
import { formatDate } from "../format/period.ts";
import { writeTarget } from "../format/target.ts";
import { unitOf } from "../format/unit.ts";
import { type Language, languageOf } from "../language/language.ts";
import { escapeMarkup } from "../syntax/markup.ts";
import type { PastEvent } from "./book.ts";
import type { Restatement } from "./facts/story.ts";

/** Of the same day, what is larger comes first. */
const KINDS: readonly PastEvent["kind"][] = ["star", "definition", "review", "target", "restated", "shown"];

/**
 * All that has happened to a metric: what it replaced, how it was changed, asked, moved, restated and shown; newest first,
 * as the editions are.
 */
export function pastOf(content: Content, metric: MetricDocument, editions: readonly Earlier[]): PastEvent[] {
  const events = [
    ...replaced(content, metric),
    ...redefined(content, metric),
    ...reviewed(content, metric),
    ...movedTargets(content, metric, editions),
    ...editions.flatMap((one, index) => [
      ...restated(content, metric, one, editions.slice(index + 1)),
      ...shown(content, metric, one),
    ]),
  ];
  const { locale } = content.report.config;
  const { marks } = sayOf(content);
  return events
    .sort(newestFirst)
    .map((event) => ({ ...event, dateLabel: formatDate(event.date, locale), mark: marks[event.kind] }));
}

type Undated = Omit<PastEvent, "dateLabel" | "mark">;

function sayOf({ report }: Content): Language["report"]["past"] {
  return languageOf(report.config.locale).report.past;
}

function newestFirst(left: Undated, right: Undated): number {
  if (left.date !== right.date) return left.date > right.date ? -1 : 1;
  return KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind);
}

function replaced(content: Content, { config }: MetricDocument): Undated[] {
  const { metrics } = content;
  const say = sayOf(content);
  return config.replaces.map(({ metric, since, why }) => ({
    date: since,
    kind: "star",
    figure: null,
    what: say.inPlaceOf(config.name, nameOf(metric, metrics)),
    whyHtml: escapeMarkup(why),
    place: metrics.has(metric)
      ? { kind: "metric", home: `/metrics/${metric}/`, label: nameOf(metric, metrics) }
      : null,
  }));
}

function redefined(content: Content, { config }: MetricDocument): Undated[] {
  const say = sayOf(content);
  return config.changes.map(({ since, what, why, restate }) => ({
    date: since,
    kind: "definition",
    figure: null,
    what: restate ? say.computedBack(ended(what)) : say.notCompared(ended(what)),
    whyHtml: why === undefined ? null : escapeMarkup(why),
    place: null,
  }));
}

function reviewed(content: Content, { config }: MetricDocument): Undated[] {
  const say = sayOf(content);
  return config.reviews.map(({ date, by, decision, core_value, leads, market, note }) => ({
    date,
    kind: "review",
    figure: null,
    what: decision === "keep" ? say.kept(by) : say.toBeChanged(by),
    whyHtml: [
      `<b>${say.coreValue}</b> ${escapeMarkup(core_value)}`,
      `<b>${say.leads}</b> ${escapeMarkup(leads)}`,
      `<b>${say.market}</b> ${escapeMarkup(market)}`,
      ...(note === undefined ? [] : [`<b>${say.note}</b> ${escapeMarkup(note)}`]),
    ].join(" "),
    place: null,
  }));
}

/** Those that the definition tells of, and those that an edition found to have moved without a word. */
function movedTargets(
  content: Content,
  { id, config }: MetricDocument,
  editions: readonly Earlier[],
): Undated[] {
  const { locale, currency } = content.report.config;
  const say = sayOf(content);
  const unit = unitOf(config, currency);
  const write = (value: number) => formatNumber(value, unit, locale);
  const told = Object.entries(config.targets).flatMap(([key, { value, moved }]): Undated[] => {
    const period = parsePeriod(key, content.calendar);
    if (moved === undefined || period === null) return [];
    const what = say.target(
      labelOf(period, locale),
      writeTarget({ value }, unit, locale, content.calendar, config.better),
      write(moved.was),
    );
    return [
      { date: moved.date, kind: "target", figure: null, what, whyHtml: escapeMarkup(moved.why), place: null },
    ];
  });
  const untold = editions.flatMap((report) =>
    report.moved
      .filter(({ metric, why }) => metric === id && why === null)
      .map(
        ({ label, now, before }): Undated => ({
          date: report.takenOn,
          kind: "target",
          figure: null,
          what: say.target(label, now, before),
          whyHtml: null,
          place: edition(report),
        }),
      ),
  );
  return [...told, ...untold];
}

/** What an edition restated; what one before it has told, as a month did of the quarter before its own, once. */
function restated(
  content: Content,
  { id }: MetricDocument,
  report: Earlier,
  before: readonly Earlier[],
): Undated[] {
  const say = sayOf(content);
  const isTold = (one: Restatement) =>
    before.some(({ restatements }) => restatements.some((told) => isSameRestatement(told, one)));
  return report.restatements
    .filter((one) => one.metric === id && !isTold(one))
    .map(({ period, published, now, relative, code, whyHtml }) => ({
      figure: now,
      date: report.takenOn,
      kind: "restated",
      what:
        code === null
          ? say.restated(period, published.text, relative.text)
          : say.restatedFor(period, published.text, relative.text, code),
      whyHtml,
      place: edition(report),
    }));
}

function isSameRestatement(one: Restatement, other: Restatement): boolean {
  const [{ published, now }, { published: was, now: is }] = [one, other];
  return (
    now.id === is.id &&
    isSameValue(published.value ?? 0, was.value ?? 0) &&
    isSameValue(now.value ?? 0, is.value ?? 0)
  );
}

/** The value that an edition showed for its own period. */
function shown(content: Content, { id }: MetricDocument, report: Earlier): Undated[] {
  const figure = report.figures.find((one) => one.id === `${id}@${report.period.id}`);
  if (figure === undefined || figure.shown.length === 0) return [];
  const what = sayOf(content).shown(report.label);
  return [{ date: report.takenOn, kind: "shown", figure, what, whyHtml: null, place: edition(report) }];
}

function edition({ home, label }: Earlier): PastEvent["place"] {
  return { kind: "edition", home, label };
}
