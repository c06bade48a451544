import type { Content, MetricDocument } from "../content/content.ts";
import { labelOfId } from "../format/labels.ts";
import { formatNumber, formatRelative } from "../format/number.ts";
import { formatDate } from "../format/period.ts";
import { writeTarget } from "../format/target.ts";
import { reportedBy, unitOf } from "../format/unit.ts";
import { languageOf } from "../language/language.ts";
import type { DefinitionLine } from "./book.ts";

/** The lines of a metric's definition, without those that have nothing to say. */
export function definitionOf(content: Content, { config }: MetricDocument): DefinitionLine[] {
  const { locale, currency } = content.report.config;
  const { format, report } = languageOf(locale);
  const say = report.dictionary;
  const unit = unitOf(config, currency);
  const show = (value: number) => formatNumber(value, unit, locale);
  const lines: [string, string | undefined, "code"?][] = [
    [say.countedBy, format.grain[config.grain]],
    [say.reviewedBy, config.review === undefined ? undefined : format.grain[config.review]],
    [say.longerPeriods, say.rollups[config.rollup]],
    [say.source, sourceText(config, locale)],
    [say.where, config.where, "code"],
    [say.value, config.value, "code"],
    [say.numerator, config.numerator, "code"],
    [say.denominator, config.denominator, "code"],
    [say.completeAfter, config.matures === 0 ? undefined : say.days(config.matures)],
    [say.tree, config.tree, "code"],
    [say.influencedBy, listed(config.influences)],
    [say.cohorts, listed(config.cohorts.map(({ name }) => name))],
    [say.retention, config.retention === undefined ? undefined : report.unit.by(config.retention.grain)],
    [say.flows, config.flows === undefined ? undefined : report.unit.by(config.flows.every)],
    [say.flowsAmount, config.flows?.amount, "code"],
    [say.watches, config.watches],
    [say.core, listed(config.core)],
    [say.watchFrom, thresholdText(config, config.thresholds?.watch, show, content)],
    [say.breachFrom, thresholdText(config, config.thresholds?.breach, show, content)],
    [say.decided, decidedText(config, locale)],
    ...Object.entries(config.targets).map(([period, target]): [string, string] => {
      const written = writeTarget(target, unit, locale, content.calendar, config.better);
      const label = say.target(labelOfId(period, content.calendar, locale));
      return [label, target.of === "exit" ? say.atItsEnd(written) : written];
    }),
  ];
  return lines.flatMap(([label, text, kind]) =>
    text === undefined ? [] : [{ label, text, isCode: kind === "code" }],
  );
}

type Config = MetricDocument["config"];

function listed(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(", ");
}

function sourceText(config: Config, locale: string): string {
  if (config.from === undefined) return reportedBy(config, locale);
  return languageOf(locale).report.dictionary.sourceBy(config.from, config.time ?? "");
}

/** "declined on 2 Oct 2025, by the board: it …" */
function decidedText({ decided }: Config, locale: string): string | undefined {
  if (decided === undefined) return undefined;
  const say = languageOf(locale).report.dictionary;
  const [word, date] = [say.decisions[decided.decision], formatDate(decided.date, locale)];
  const { by, why } = decided;
  if (decided.decision === "open")
    return by === undefined ? say.openSince(word, date, why) : say.openBy(word, date, by, why);
  return by === undefined ? say.decidedOn(word, date, why) : say.decidedBy(word, date, by, why);
}

/** A threshold in the metric's unit, or relative to its baseline. */
function thresholdText(
  { thresholds }: Config,
  limit: number | undefined,
  show: (value: number) => string,
  { calendar, report }: Content,
): string | undefined {
  if (limit === undefined || thresholds?.baseline === undefined)
    return limit === undefined ? undefined : show(limit);
  const { locale } = report.config;
  const say = languageOf(locale).report.dictionary;
  const share = formatRelative(limit, locale, false);
  return thresholds.baseline === "year"
    ? say.worseThanYear(share)
    : say.worseThan(share, labelOfId(thresholds.baseline, calendar, locale));
}
