import { isDeepStrictEqual } from "node:util";
import { formatDay } from "../../calendar/day.ts";
import { parsePeriod } from "../../calendar/period.ts";
import type { MetricDocument } from "../../content/content.ts";
import { labelOf } from "../../format/labels.ts";
import { writeTarget } from "../../format/target.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { definitionOf } from "../dictionaryFacts.ts";
import type { ComparedText } from "../facts/editionComparison.ts";
import { metricThen, type Pair, retiredIn, type Side } from "./declared.ts";

/** A metric as either edition has it. */
interface Either {
  readonly was: MetricDocument | undefined;
  readonly is: MetricDocument | undefined;
}

function eitherIn(pair: Pair): readonly Either[] {
  return [
    ...[...pair.is.metrics.values()].map((is) => ({ was: metricThen(pair, is.id), is })),
    ...retiredIn(pair).map((was) => ({ was, is: undefined })),
  ];
}

/** The targets of both editions for periods that end after the day `from` (ISO), as each declared them on its day. */
export function comparedTargets(pair: Pair, from: string): readonly ComparedText[] {
  const { calendar, report } = pair.is.content;
  const { locale } = report.config;
  return eitherIn(pair).flatMap(({ was, is }) => {
    const keys = [...Object.keys(is?.config.targets ?? {}), ...Object.keys(was?.config.targets ?? {})];
    const periods = [...new Set(keys)].flatMap((key) => parsePeriod(key, calendar) ?? []);
    return periods
      .filter(({ last }) => formatDay(last) > from)
      .toSorted((left, right) => left.last - right.last || left.first - right.first)
      .map((period) => targetIn(pair, { was, is }, period.id, labelOf(period, locale)));
  });
}

function targetIn(pair: Pair, { was, is }: Either, period: string, label: string): ComparedText {
  const [before, after] = [lookUp(was?.config.targets, period), lookUp(is?.config.targets, period)];
  const isRecent = after?.moved !== undefined && after.moved.date > pair.was.takenOn;
  return {
    metric: (is ?? was)?.id ?? "",
    name: (is ?? was)?.config.name ?? "",
    label,
    was: targetText(pair.was, was, period),
    is: targetText(pair.is, is, period),
    move: moveOf(before, after, is?.config.better ?? "higher"),
    why: isRecent ? (after.moved?.why ?? null) : null,
  };
}

type Target = MetricDocument["config"]["targets"][string];

function moveOf(
  before: Target | undefined,
  after: Target | undefined,
  better: "higher" | "lower",
): ComparedText["move"] {
  if (before === undefined) return "new";
  if (after === undefined) return "gone";
  if (before.of !== after.of) return "other";
  if (isDeepStrictEqual(before.value, after.value)) return "same";
  if (typeof before.value !== "number" || typeof after.value !== "number") return "other";
  return after.value > before.value === (better === "higher") ? "raised" : "lowered";
}

function targetText({ content }: Side, metric: MetricDocument | undefined, period: string): string | null {
  const target = lookUp(metric?.config.targets, period);
  if (metric === undefined || target === undefined) return null;
  const { currency, locale } = content.report.config;
  const { better } = metric.config;
  const text = writeTarget(target, unitOf(metric.config, currency), locale, content.calendar, better);
  return target.of === "exit" ? languageOf(locale).report.dictionary.atItsEnd(text) : text;
}

/** From which values on guardrails of both editions were to be watched, and were breached. */
export function comparedLimits(pair: Pair): readonly ComparedText[] {
  const { watchFrom, breachFrom } = languageOf(pair.is.content.report.config.locale).report.dictionary;
  return eitherIn(pair).flatMap(({ was, is }) =>
    [watchFrom, breachFrom].flatMap((label): ComparedText[] => {
      const [before, after] = [limitText(pair.was, was, label), limitText(pair.is, is, label)];
      if (before === null && after === null) return [];
      const { id = "", config } = is ?? was ?? {};
      const move = before === after ? "same" : before === null ? "new" : after === null ? "gone" : "other";
      return [{ metric: id, name: config?.name ?? "", label, was: before, is: after, move, why: null }];
    }),
  );
}

function limitText({ content }: Side, metric: MetricDocument | undefined, label: string): string | null {
  if (metric?.config.thresholds === undefined) return null;
  return definitionOf(content, metric).find((line) => line.label === label)?.text ?? null;
}
