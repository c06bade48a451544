import { z } from "zod";
import { type Fit, type FitOptions, fitMixture } from "../metrics/forecast/fit.ts";
import { forecast, type Target } from "../metrics/forecast/forecast.ts";
import { type StepBand, stepBand } from "../metrics/forecast/oneStep.ts";
import { type Better, chanceOf, type Needed, neededFor } from "../metrics/forecast/pace.ts";
import { type JudgedPeriod, type NoVerdict, type Verdict, verdictBy } from "../metrics/forecast/verdict.ts";
import { mayXmrSpeak } from "../metrics/forecast/xmr.ts";
import type { Missing } from "../metrics/missing.ts";
import { missingReason } from "../metrics/missing.ts";
import type { PeriodHistory } from "./history.ts";
import { seriesKey, told } from "./keptFits.ts";

/** Fits of this process, by the hash of what was fitted; the oldest are let go (some 10 kB each). */
const MOST_FITS = 4096;
const FITS = new Map<string, Fit | Missing>();
let made = 0;

/** How many series this process has fitted so far. */
export function fitsMade(): number {
  return made;
}

/** The share of outcomes that bands of forecasts should hold. */
export const LEVEL = 0.8;

/** A series of review values, and how it is to be read. */
type Series = Pick<PeriodHistory, "series" | "perYear" | "bounds">;

/** Where a target will come out, as far as its series tells. */
export interface Outlook {
  readonly mean: number;
  /** The 80 % band; null for a series that has not moved. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /** How many values were equal, where all were; else null. */
  readonly unmoved: number | null;
  /** Made from fewer than 12 values: its band is a trial band. */
  readonly trial: boolean;
  /** The chance of meeting the goal or passing it on its better side, 0 to 1; null without a goal or a band. */
  readonly chance: number | null;
  /** What just meets the goal; null without one, or where it is no number. */
  readonly needed: Needed | null;
}

/** A goal, in the unit of the target, and which side of it is the good one. */
export interface Goal {
  readonly value: number;
  readonly better: Better;
}

const MISSING = z.strictObject({ missing: missingReason });
const BAND = z.strictObject({ low: z.number(), high: z.number() });

const STEP: z.ZodType<StepBand | null> = z.nullable(
  z.strictObject({ mean: z.number(), low: z.number(), high: z.number(), trial: z.boolean() }),
);

/** The one-step band after a history; null where there is none. */
export function stepAfter(history: Series): StepBand | null {
  return told(keyOf("step", history), STEP, () => stepBand(fitOf(history)));
}

const VERDICT: z.ZodType<Verdict | NoVerdict> = z.union([
  MISSING,
  z.strictObject({ unmoved: z.number(), moved: z.boolean() }),
  z.strictObject({
    surprise: z.enum(["as foreseen", "within chance", "at the edge of chance", "more than chance"]),
    came: z.number(),
    expected: z.number(),
    bands: z.nullable(z.strictObject({ 80: BAND, 95: BAND, 98: BAND })),
    probability: z.number(),
    direction: z.enum(["above", "below", "level"]),
    shift: z.nullable(z.number()),
    soFar: z.boolean(),
    history: z.number(),
    calibration: z.number(),
  }),
]);

/** The verdict on a period by its history. */
export function verdictAfter(history: Series, period: JudgedPeriod): Verdict | NoVerdict {
  const key = keyOf("verdict", history, JSON.stringify(period));
  return told(key, VERDICT, () => verdictBy(fitOf(history), period));
}

const OUTLOOK: z.ZodType<Outlook | Missing> = z.union([
  MISSING,
  z.strictObject({
    mean: z.number(),
    band: z.nullable(BAND),
    unmoved: z.nullable(z.number()),
    trial: z.boolean(),
    chance: z.nullable(z.number()),
    needed: z.nullable(
      z.strictObject({
        step: z.number(),
        stepShare: z.nullable(z.number()),
        presentStep: z.number(),
        presentShare: z.nullable(z.number()),
        level: z.number(),
        presentLevel: z.number(),
      }),
    ),
  }),
]);

/** The forecast of a target after a history, beside a goal where there is one; missing where there is no fit. */
export function outlookAfter(history: Series, target: Target, goal: Goal | null): Outlook | Missing {
  const { weights, known = 0 } = target;
  const key = keyOf("outlook", history, JSON.stringify([weights, known, goal]));
  return told(key, OUTLOOK, () => outlookOf(fitOf(history), target, goal));
}

function outlookOf(fit: Fit | Missing, target: Target, goal: Goal | null): Outlook | Missing {
  if ("missing" in fit) return fit;
  const found = forecast(fit, target);
  if ("missing" in found) return found;
  const needed = goal === null ? null : neededFor(fit, target, goal.value);
  const common = { mean: found.mean, needed: needed === null || "missing" in needed ? null : needed };
  if ("unmoved" in found)
    return { ...common, band: null, unmoved: found.unmoved, trial: false, chance: null };
  const { low, high } = found.band(LEVEL);
  const chance = goal === null ? null : chanceOf(found, goal.value, goal.better);
  return { ...common, band: { low, high }, unmoved: null, trial: found.trial, chance };
}

/** May an XmR chart speak of a history? Missing where there is no fit. */
export function mayLimitsSpeak(history: Series): boolean | Missing {
  return told(keyOf("limits", history), z.union([MISSING, z.boolean()]), () => {
    const fit = fitOf(history);
    return "missing" in fit ? fit : mayXmrSpeak(fit);
  });
}

/** The fit of a series, made once for all that is told of it. */
function fitOf({ series, perYear, bounds }: Series): Fit | Missing {
  const options: FitOptions = { perYear, bounds };
  const key = keyOf("fit", { series, perYear, bounds });
  const known = FITS.get(key);
  if (known !== undefined) return known;
  made += 1;
  const fit = fitMixture(series, options);
  const [oldest] = FITS.keys();
  if (FITS.size >= MOST_FITS && oldest !== undefined) FITS.delete(oldest);
  FITS.set(key, fit);
  return fit;
}

function keyOf(kind: string, { series, perYear, bounds }: Series, more = ""): string {
  return seriesKey(series, kind, String(perYear), bounds, more);
}
