import type { DrawingOf } from "../../../document/drawing.ts";
import { colourOf, markOf, spaced, type Tone } from "../../../document/tone.ts";
import { languageOf } from "../../../language/language.ts";
import type { Figure } from "../../../ledger/figure.ts";
import type { Bridge } from "../../../report/facts/moved.ts";
import { type Ink, tonedInk } from "../ink.ts";
import { formatOf, type Label, type Plot, type Series, scaleOf, tidy } from "./plot.ts";
import type { Sources } from "./sources.ts";

/** A step of a bridge: an end of it, or what moved the metric on the way. */
interface Step {
  readonly name: string;
  readonly figure: Figure;
  /** What a step means to a reader; null of an end. */
  readonly tone: Tone | null;
}

/** From one value to another, driver by driver: bars with their values, on steps that are not seen, joined by lines. */
export function bridgePlot(
  { edition: { report }, palette }: Sources,
  drawing: DrawingOf<"bridge">,
): Plot | null {
  const isDrawn = (one: Bridge) =>
    one.metric === drawing.metric && one.period === drawing.period && one.vs === drawing.vs;
  const bridge = [report.bridge, ...report.bridges].find((one) => one !== null && isDrawn(one)) ?? null;
  if (bridge === null) return null;
  const say = languageOf(report.locale).exports.powerpoint;
  const steps = stepsOf(bridge, languageOf(report.locale).blocks.csv.unexplained);
  const levels = levelsOf(steps);
  if (steps.some(({ figure }) => figure.value === null) || levels.some((level) => level < 0)) return null;
  const ends = steps.map(({ tone }, index) => [
    levels[index] ?? 0,
    tone === null ? 0 : (levels[index - 1] ?? 0),
  ]);
  const base = steps.map(({ tone }, index) => (tone === null ? null : Math.min(...(ends[index] ?? [0]))));
  const part = (isMeant: (tone: Tone | null) => boolean) =>
    steps.map(({ figure, tone }) => (isMeant(tone) ? Math.abs(figure.value ?? 0) : null));
  const coloured = (name: string, wanted: "good" | "bad" | "neutral", ink: Ink): Series => ({
    ...{ name, ink },
    values: part((tone) => tone !== null && colourOf(tone) === wanted),
  });
  const bars: readonly Series[] = [
    { name: say.base, ink: null, values: base },
    { name: bridge.name, ink: palette.accent, values: part((tone) => tone === null) },
    coloured(say.better, "good", palette.good),
    coloured(say.worse, "bad", palette.bad),
    coloured(say.neither, "neutral", palette.past),
  ];
  const tops = ends.map((both) => Math.max(...both));
  const labels = new Map(steps.map((step, index) => [index, labelOf(step, palette)] as const));
  const scale = scaleFor(steps, levels);
  return {
    categories: steps.map(({ name }) => name),
    layers: [
      {
        ...{ kind: "bar", grouping: "stacked", gap: 45 },
        series: bars.filter(({ values }) => values.some((value) => value !== null)),
      },
      {
        ...{ kind: "line", grouping: "standard" },
        series: [
          ...joints(levels, say.joint, palette.past),
          { name: say.labels, ink: null, values: tops, labels },
        ],
      },
    ],
    scale,
    format: formatOf(scale, bridge.unit.kind === "percent"),
    isAcross: false,
    hasValueAxis: false,
    right: 0.1,
  };
}

/** The calendar, and what no driver explains, are neither good nor bad. */
const NEITHER: Tone = "neutral";

function stepsOf({ from, to, calendar, steps, residual }: Bridge, unexplained: string): readonly Step[] {
  return [
    { name: from.label, figure: from.value, tone: null },
    ...(calendar === null ? [] : [{ name: calendar.name, figure: calendar.effect, tone: NEITHER }]),
    ...steps.map(({ name, contribution, tone }) => ({ name, figure: contribution, tone })),
    ...(residual === null ? [] : [{ name: unexplained, figure: residual, tone: NEITHER }]),
    { name: to.label, figure: to.value, tone: null },
  ];
}

/** How high the bridge stands after each of its steps. */
function levelsOf(steps: readonly Step[]): readonly number[] {
  const after: number[] = [];
  for (const { figure, tone } of steps)
    after.push(tidy((tone === null ? 0 : (after.at(-1) ?? 0)) + (figure.value ?? 0)));
  return after;
}

function labelOf({ figure, tone }: Step, palette: Sources["palette"]): Label {
  const text = `${tone === null ? "" : spaced(markOf(tone))}${figure.text}`;
  return { text, ink: tone === null ? palette.ink : tonedInk(tone, palette), bold: true, at: "t", size: 16 };
}

/** From one bar to the next at the height at which the first ends. */
function joints(levels: readonly number[], name: string, ink: Ink): readonly Series[] {
  return levels.slice(0, -1).map((level, at) => ({
    ...{ name: `${name} ${at + 1}`, ink, width: 0.75 },
    values: levels.map((_, index) => (index === at || index === at + 1 ? level : null)),
  }));
}

/** Where the axis begins, so that steps can be seen: at zero where they are large beside the ends. */
function scaleFor(steps: readonly Step[], levels: readonly number[]) {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const floor = low - 1.5 * (high - low);
  const isCut = floor > 0 && steps.some(({ tone }) => tone !== null);
  const scale = scaleOf(isCut ? [floor, high] : levels, !isCut);
  return { ...scale, high: tidy(high + (high - scale.low) * 0.12) };
}
