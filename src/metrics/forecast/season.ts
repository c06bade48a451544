import type { History } from "./history.ts";

/** The season of a series: a factor for each phase of the year, or an amount where values are not all positive. */
export interface Season {
  /** "none" leaves values as they are. */
  readonly kind: "none" | "factor" | "amount";
  /** Of each phase, place modulo the periods of a year: the logarithm of its factor, or its amount (scaled). */
  readonly phases: readonly number[];
  /** How much of the measured season is believed, 0 to 1. */
  readonly shrinkage: number;
  /** Variance between phases over variance within; 0 where no season was looked for. */
  readonly f: number;
  /** How much the removal of the season makes the deviation too small (ι). */
  readonly inflation: number;
}

/** The season factor at a place; 1 where there is none or it is an amount. */
export function factorAt({ kind, phases }: Season, place: number): number {
  return kind === "factor" ? Math.exp(phases[place % phases.length] ?? 0) : 1;
}

/** The season's amount at a place, scaled; 0 where there is none or it is a factor. */
export function amountAt({ kind, phases }: Season, place: number): number {
  return kind === "amount" ? (phases[place % phases.length] ?? 0) : 0;
}

/**
 * The season of a history with `perYear` periods a year (docs/why/mathematics.md §6): means of the steps into each
 * phase, shrunk by how far they stand out of the noise. None with fewer than 2P + 1 values, 1.8 P steps, or one step in
 * every phase.
 */
export function seasonOf(history: History, perYear: number): Season {
  if (perYear < 2 || history.values.length < 2 * perYear + 1) return NO_SEASON;
  const positive = history.values.every((value) => value > 0);
  const steps = stepsOf(history, perYear, positive);
  const counts = sums(steps, perYear, () => 1);
  if (steps.length < 1.8 * perYear || counts.some((count) => count === 0)) return NO_SEASON;
  const means = sums(steps, perYear, ({ step }) => step).map((sum, phase) => sum / (counts[phase] ?? 1));
  const level = total(means) / perYear;
  const effects = means.map((mean) => mean - level);
  const between = total(effects.map((effect, phase) => (counts[phase] ?? 0) * effect ** 2)) / (perYear - 1);
  const within =
    total(steps.map(({ step, phase }) => (step - level - (effects[phase] ?? 0)) ** 2)) /
    (steps.length - perYear);
  const f = between > 0 ? between / within : 0;
  const shrinkage = Math.max(0, 1 - 1 / f);
  if (shrinkage === 0) return { ...NO_SEASON, f };
  return {
    kind: positive ? "factor" : "amount",
    phases: centredPath(effects).map((effect) => shrinkage * effect),
    shrinkage,
    f,
    inflation: 1 / (1 - (shrinkage * (perYear - 1)) / steps.length),
  };
}

const NO_SEASON: Season = { kind: "none", phases: [], shrinkage: 0, f: 0, inflation: 1 };

interface Step {
  /** Less the mean of all steps. */
  readonly step: number;
  readonly phase: number;
}

/** The steps between neighbours, of logarithms where all values are positive. */
function stepsOf({ places, values }: History, perYear: number, positive: boolean): readonly Step[] {
  const heights = positive ? values.map(Math.log) : values;
  const raw = places.flatMap((place, index) =>
    index > 0 && places[index - 1] === place - 1
      ? [{ step: (heights[index] ?? 0) - (heights[index - 1] ?? 0), phase: place % perYear }]
      : [],
  );
  const mean = total(raw.map(({ step }) => step)) / raw.length;
  return raw.map(({ step, phase }) => ({ step: step - mean, phase }));
}

function sums(steps: readonly Step[], perYear: number, of: (step: Step) => number): number[] {
  const result = Array<number>(perYear).fill(0);
  for (const step of steps) result[step.phase] = (result[step.phase] ?? 0) + of(step);
  return result;
}

/** The running sums of the effects, less their mean. */
function centredPath(effects: readonly number[]): number[] {
  let height = 0;
  const path = effects.map((effect) => {
    height += effect;
    return height;
  });
  const mean = total(path) / path.length;
  return path.map((step) => step - mean);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
