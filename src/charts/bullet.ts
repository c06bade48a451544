import { type Language, languageOf } from "../language/language.ts";
import type { GuardrailFacts } from "../report/facts/slices.ts";
import { spread } from "./labels.ts";
import { type Box, boxes, dots, drawMarks, strokes, texts } from "./marks.ts";
import { linearScale, type Scale } from "./scale.ts";
import type { Shown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { bulletWords } from "./words/bullet.ts";

/** Of the drawing, in px. */
export const SIZE = { width: 330, height: 44 };
const LINE = Math.round(FONT * 1.4);
const BAND = { y: 4, height: 20 };

/** A guardrail's judged value against its watch and breach thresholds. */
export function bulletChart(guardrail: GuardrailFacts, options: Pick<ChartOptions, "id" | "locale">): string {
  const say = languageOf(options.locale).charts.bullet;
  const [low, high] = domainOf(guardrail);
  const x = linearScale([low, high], [0, SIZE.width]);
  const limit = x(guardrail.breach.value ?? high);
  const labels = limitLabels(guardrail, x, say);
  const marks = [
    boxes([{ x: 0, ...BAND, width: SIZE.width }], "zone"),
    boxes(pastZone(guardrail, guardrail.watch?.value ?? null, x), "zone watch"),
    boxes(pastZone(guardrail, guardrail.breach.value, x), "zone breach"),
    ...valueMarks(guardrail, low, x),
    strokes([{ from: { x: limit, y: BAND.y - 2 }, to: { x: limit, y: BAND.y + BAND.height + 2 } }], "limit"),
    texts(labels, "muted", "middle"),
  ];
  const height = Math.max(SIZE.height, ...labels.map((label) => label.y + 8));
  const words = bulletWords(guardrail, options.locale);
  return drawMarks({ ...SIZE, height }, marks, options.id, words, shownOf(guardrail, x, say));
}

type Say = Language["charts"]["bullet"];

/** The limits, each with its name, and the value with its period. */
function shownOf(
  { judged, judgedLabel, watch, breach }: GuardrailFacts,
  x: Scale,
  say: Say,
): readonly Shown[] {
  const all = [
    { figure: judged, said: [judgedLabel, judged.text] as const },
    { figure: watch, said: [say.watch(watch?.text ?? ""), ""] as const },
    { figure: breach, said: [say.breach(breach.text), ""] as const },
  ];
  const y = BAND.y + BAND.height / 2;
  return all.map(({ figure, said }, row) => ({
    spot: figure?.value == null ? null : { x: x(figure.value), y },
    row,
    said,
  }));
}

/** What the scale of a guardrail spans: from zero, or from near the thresholds where all that matters lies far from zero. */
export function domainOf(guardrail: GuardrailFacts): readonly [number, number] {
  const values = [guardrail.judged.value, guardrail.watch?.value ?? null, guardrail.breach.value];
  const known = values.filter((value) => value !== null);
  const low = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (known.length === 0) return [0, 1];
  if (startsAtZero(low, high)) return [0, high === 0 ? 1 : high * 1.25];
  const room = (high - low || Math.abs(high) || 1) * 0.5;
  return [low - room, high + room];
}

function startsAtZero(low: number, high: number): boolean {
  return low >= 0 && high - low > 0.1 * high;
}

/** The part of the band past a threshold, on the side that is worse. */
export function pastZone(guardrail: GuardrailFacts, threshold: number | null, x: Scale): readonly Box[] {
  if (threshold === null) return [];
  const edge = x(threshold);
  return guardrail.better === "lower"
    ? [{ x: edge, ...BAND, width: SIZE.width - edge }]
    : [{ x: 0, ...BAND, width: edge }];
}

/** A bar where the scale begins at zero, else a dot: a bar's length would lie. */
function valueMarks(guardrail: GuardrailFacts, low: number, x: Scale) {
  const { value } = guardrail.judged;
  if (value === null) return [];
  const middle = BAND.y + BAND.height / 2;
  return low === 0
    ? [boxes([{ x: 0, y: middle - 4, width: Math.max(2, x(value)), height: 8 }], `value ${guardrail.state}`)]
    : [dots([{ x: x(value), y: middle }], `value ${guardrail.state}`, 5.5)];
}

/** The limits below the band, beside each other where there is room, else one below the other. */
function limitLabels(guardrail: GuardrailFacts, x: Scale, say: Say) {
  const limits = [
    { named: say.watch, figure: guardrail.watch },
    { named: say.breach, figure: guardrail.breach },
  ].flatMap(({ named, figure }) =>
    figure?.value == null ? [] : [{ at: x(figure.value), text: named(figure.text) }],
  );
  const said = limits.map(({ text }) => shorten(text, SIZE.width, FONT));
  const extents = said.map((text) => textWidth(text, FONT));
  const fit = extents.reduce((sum, extent) => sum + extent + 8, -8) <= SIZE.width;
  const wishes = limits.map(({ at }, index) => ({ at, extent: extents[index] ?? 0 }));
  const middles = fit
    ? spread(wishes, 0, SIZE.width, 8)
    : wishes.flatMap((wish) => spread([wish], 0, SIZE.width));
  return said.map((text, index) => ({
    text,
    x: middles[index] ?? 0,
    y: SIZE.height - 8 + (fit ? 0 : index * LINE),
  }));
}
