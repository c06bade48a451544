import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("../../../shared/data/forecasting/", import.meta.url);

/** Are the real series here? They are never committed. */
export const HAS_SERIES = existsSync(fileURLToPath(FOLDER));

/** Must they be? */
export const NEEDS_SERIES = process.env["SEXTANT_REAL_DATA"] === "required";

/** A forecast that other programs computed from the same text. */
export interface Expected {
  readonly series: string;
  readonly set: "m4-weekly" | "m3-monthly";
  readonly points: number;
  readonly season: number;
  readonly horizon: number;
  readonly target: "mean" | "exit";
  readonly forecast: number;
  readonly calibration: number;
  readonly bands: Readonly<Record<"0.8" | "0.95" | "0.98", readonly [number, number]>>;
}

/** The 290 expected forecasts. */
export function expectedForecasts(): readonly Expected[] {
  return JSON.parse(readFileSync(new URL("expected-forecasts.json", FOLDER), "utf8"));
}

/** The series of a file by name, each oldest first. */
export function realSeries(set: Expected["set"]): ReadonlyMap<string, readonly number[]> {
  const [, ...lines] = readFileSync(new URL(`${set}.csv`, FOLDER), "utf8")
    .trim()
    .split("\n");
  const series = new Map<string, number[]>();
  for (const line of lines) {
    const cells = line.split(",");
    const name = cells[0] ?? "";
    series.set(name, [...(series.get(name) ?? []), Number(cells.at(-1))]);
  }
  return series;
}

/** A seeded stream of standard normal numbers (Box–Muller over mulberry32). */
export function normals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** x = φ · the x before it + noise of variance 1 − φ², so that its own variance is 1; φ = 1 is a random walk. */
export function autoregression(phi: number, length: number, next: () => number): number[] {
  const noise = phi === 1 ? 1 : Math.sqrt(1 - phi * phi);
  let x = next();
  return Array.from({ length }, () => {
    x = phi * x + noise * next();
    return x;
  });
}
