import { formatDay } from "../../calendar/day.ts";
import { type Period, parsePeriod } from "../../calendar/period.ts";
import type { Earlier } from "../../compute/earlier.ts";
import type { Measured } from "../../compute/measured.ts";
import {
  inOrderOfRelease,
  isSameValue,
  type PublishedFigure,
  type Vintage,
  vintageLabel,
} from "../../compute/vintage.ts";
import type { Measure } from "../../content/measures.ts";
import { labelOf } from "../../format/labels.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Restatement } from "../../report/facts/story.ts";
import type {
  VintageCell,
  VintageFacts,
  VintageReason,
  VintageRow,
} from "../../report/facts/vintageFacts.ts";
import { escapeMarkup } from "../../syntax/markup.ts";
import { sourceLabel } from "../metric/series.ts";

/** What was published, and what this edition says of the difference. */
interface Sources {
  readonly vintages: readonly Vintage[];
  readonly restatements: readonly Restatement[];
}

/** So many past periods are held against what was published of them, the latest ones. */
const PERIODS = 8;

/** The vintages of the north star, its inputs, and all that pages name, where anything was published of them. */
export function buildVintages(
  book: FigureBook,
  earlier: readonly Earlier[],
  sources: Sources,
): VintageFacts[] {
  const { edition, measured, calendar } = book.facts;
  const named = edition.pages.flatMap(({ uses }) =>
    uses.flatMap(({ name, props }) => (name === "Vintages" ? (props["of"] ?? []) : [])),
  );
  const periods = earlier
    .flatMap(({ period }) => parsePeriod(period.id, calendar) ?? [])
    .filter(({ grain }) => grain === edition.period.grain)
    .slice(-PERIODS);
  return [...measured.values()]
    .filter(({ metric: { id, config } }) => ROLES.includes(config.role) || named.includes(id))
    .sort((left, right) => rank(left) - rank(right))
    .flatMap((one) => vintagesOf(book, one, periods, sources));
}

const ROLES: readonly string[] = ["north_star", "input"];

/** The north star first. */
function rank({ metric }: Measured): number {
  return metric.config.role === "north_star" ? 0 : 1;
}

function vintagesOf(
  book: FigureBook,
  { metric: { id, config } }: Measured,
  periods: readonly Period[],
  { vintages, restatements }: Sources,
): VintageFacts[] {
  const { takenOn, locale } = book.facts;
  const rows = periods.flatMap((period) => {
    const told = book.facts.published.get(`${id}@${period.id}`);
    return told === undefined ? [] : [{ period, told }];
  });
  const versions = inOrderOfRelease(vintages).filter((vintage) =>
    rows.some(({ told }) => told.some((one) => one.vintage === vintage)),
  );
  if (rows.length === 0) return [];
  return [
    {
      metric: id,
      name: config.name,
      unit: book.of(id).unit,
      sourceLabel: languageOf(locale).report.source.ledgers(sourceLabel(config, takenOn, locale)),
      versions: versions.map((vintage) => ({
        edition: vintage.id,
        version: vintage.version,
        label: vintageLabel(vintage, locale),
        home: vintage.home,
      })),
      rows: rows.map((row) => rowOf(book, row, versions, restatements)),
    },
  ];
}

/** What was published of a period, oldest first. */
interface Told {
  readonly period: Period;
  readonly told: readonly PublishedFigure[];
}

function rowOf(
  book: FigureBook,
  { period, told }: Told,
  versions: readonly Vintage[],
  restatements: readonly Restatement[],
): VintageRow {
  const metric = told[0]?.figure.metric ?? "";
  const of = (measure: Measure) => book.of(metric, measure, null, period.id);
  const now = of("value");
  const steps = stepsOf(told, now);
  return {
    period: period.id,
    label: labelOf(period, book.facts.locale),
    cells: versions.map((vintage) => cellOf(vintage, period, told, book.facts.locale)),
    now,
    revision: of("whole_revision"),
    relative: of("percent_whole_revision"),
    isRevised: steps.length > 0,
    reasons: unlike(steps.map((step) => reasonOf(step, metric, period, restatements, book))),
  };
}

function cellOf(
  vintage: Vintage,
  period: Period,
  told: readonly PublishedFigure[],
  locale: string,
): VintageCell {
  const say = languageOf(locale).report.vintages;
  const figure = told.find((one) => one.vintage === vintage)?.figure;
  if (figure !== undefined) return { figure, why: null };
  return { figure: null, why: vintage.takenOn <= formatDay(period.last) ? say.notOver : say.notIn };
}

/** The version that has another value than the one before; null for this edition. */
type Step = Vintage | null;

function stepsOf(told: readonly PublishedFigure[], now: Figure): Step[] {
  const known = told.map(({ vintage, figure }): [Step, number | null] => [vintage, figure.value]);
  const values: [Step, number | null][] = [...known, [null, now.status === "complete" ? now.value : null]];
  return values.flatMap(([step, value], index) => {
    const before = values[index - 1]?.[1] ?? null;
    return before === null || value === null || isSameValue(before, value) ? [] : [step];
  });
}

/** What a version, or this edition, says of its step: its correction where the period is its own, else its restatements. */
function reasonOf(
  step: Step,
  metric: string,
  period: Period,
  restatements: readonly Restatement[],
  { facts }: FigureBook,
): VintageReason {
  const place =
    step === null ? labelOf(facts.edition.period, facts.locale) : vintageLabel(step, facts.locale);
  const told = (step?.restatements ?? restatements).find(
    (one) => one.metric === metric && one.now.period === period.id,
  );
  const corrected = step?.correction ?? null;
  if (corrected !== null && (step?.period.id === period.id || told === undefined))
    return { code: corrected.code, whyHtml: escapeMarkup(corrected.why), place };
  return { code: told?.code ?? null, whyHtml: told?.whyHtml ?? null, place };
}

function unlike(reasons: readonly VintageReason[]): VintageReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
