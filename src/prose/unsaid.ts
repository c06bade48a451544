import type { MetricConfig } from "../content/schema/metric.ts";
import { small } from "../language/patterns.ts";
import type { Known, KnownFigure, KnownMetric } from "./known.ts";
import { idOf } from "./known.ts";
import type { FigureAt, Readable } from "./lint.ts";
import { writingOf } from "./writing.ts";

/** Bad news of a metric, as far as the figures bear it: its change for the worse. */
export interface BadNews {
  readonly metric: KnownMetric;
  readonly change: KnownFigure;
}

/** Metrics whose course readers are owed; of the others nobody promised anything. */
const OWED: readonly MetricConfig["role"][] = ["north_star", "input", "lever", "guardrail", "outcome"];

/** What of the edition's bad news no text names, where its title promises good news; nothing under any other title. */
export function unsaid(
  known: Known,
  roleOf: (metric: string) => MetricConfig["role"] | undefined,
  title: { readonly text: Readable["text"]; readonly figures: readonly FigureAt[] },
  named: ReadonlySet<string>,
): BadNews[] {
  if (!isCheerful(known, title)) return [];
  return known.metrics.flatMap((metric): BadNews[] => {
    const role = roleOf(metric.id);
    if (role === undefined || !OWED.includes(role) || named.has(metric.id)) return [];
    const change = adverseChange(known, metric);
    return change === null ? [] : [{ metric, change }];
  });
}

/**
 * The change of a metric that became worse by more than chance (docs/why/mathematics.md §5); null for all others. The
 * one place that says what bad news is.
 */
function adverseChange(known: Known, { id, kind, better }: KnownMetric): KnownFigure | null {
  const change = known.figure(id, kind === "percent" ? "change" : "percent_change", "previous");
  const surprised = known.figure(id, "surprised");
  if (change === null || surprised === null || surprised.value <= 0) return null;
  return (better === "lower" ? change.value > 0 : change.value < 0) ? change : null;
}

/** Does a title promise good news only, by its words or by the changes that it shows? */
function isCheerful(known: Known, { text, figures }: Parameters<typeof unsaid>[2]): boolean {
  const lexicon = writingOf(known.locale).rules?.lexicon;
  const words = small(text);
  if (lexicon === undefined || lexicon.sober.test(words)) return false;
  const shown = figures.flatMap(({ figure }) => (figure === null ? [] : directionOf(known, figure)));
  if (shown.includes("worse")) return false;
  return lexicon.cheerful.test(words) || shown.includes("better");
}

function directionOf(known: Known, figure: KnownFigure): ("better" | "worse")[] {
  const metric = known.metrics.find(({ id }) => id === figure.metric);
  const isChange = /change/.test(figure.measure) && figure.value !== 0;
  if (metric === undefined || !isChange) return [];
  return [figure.value > 0 === (metric.better === "higher") ? "better" : "worse"];
}

/** What to ask of bad news that is not told. */
export function askOf({ metric, change }: BadNews): { message: string; mend: string } {
  const { id } = metric;
  return {
    message: `the title promises good news, but ${idOf(change)} is ${change.text}, worse by more than it moves by itself, and no sentence of the edition names ${id}`,
    mend: `Ask: what happened to ${id}, and what do we do about it? Say it in \`lowlights\`, with {{${id}:change_phrase.previous}}.`,
  };
}
