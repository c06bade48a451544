import type { Run } from "./measure.ts";

/** A row of a table: what was measured, and values in its unit. */
export interface Line {
  readonly what: string;
  readonly unit: "s" | "s CPU" | "/s" | "ms" | "MB" | "kB" | "×";
  readonly values: readonly number[];
  /** The most that the median should be. */
  readonly goal?: number;
}

/** The goals of a command that was run: of its seconds and its memory. */
export interface Goals {
  readonly cpu?: number;
  readonly wall?: number;
  readonly megabytes?: number;
}

/** Two decimals where a second of them is told from another. */
const DIGITS: Readonly<Record<Line["unit"], number>> = {
  s: 2,
  "s CPU": 2,
  "×": 2,
  "/s": 0,
  ms: 0,
  MB: 1,
  kB: 0,
};

/** The seconds of runs, and with `memory` their peak, a line each. */
export function linesOf(what: string, runs: readonly Run[], goals: Goals = {}): Line[] {
  const line = (unit: Line["unit"], key: keyof Run, name = what): Line => ({
    what: name,
    unit,
    values: runs.map((one) => one[key]),
    ...(goals[key] === undefined ? {} : { goal: goals[key] }),
  });
  return [line("s CPU", "cpu"), line("s", "wall"), line("MB", "megabytes", `${what}: peak memory`)];
}

/** How many times the seconds of processors of theirs ours are, pair by pair. */
export function ratioOf(
  what: string,
  { ours, theirs }: { readonly ours: readonly Run[]; readonly theirs: readonly Run[] },
  goal?: number,
): Line {
  const values = ours.map(({ cpu }, index) => cpu / (theirs[index]?.cpu ?? Number.NaN));
  return { what, unit: "×", values, ...(goal === undefined ? {} : { goal }) };
}

/** The median of values, the middle of the two where they are even in number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError("no values");
  return (low + high) / 2;
}

/** The table in Markdown: medians with the least and the most, and the goals that they meet or do not. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const { what, unit, values } = line;
    const shown = (value: number) => value.toFixed(DIGITS[unit]);
    const spread =
      values.length > 1 ? `${shown(Math.min(...values))} to ${shown(Math.max(...values))}` : "one run";
    return `| ${what} | ${shown(median(values))} ${unit} | ${spread} | ${verdictOf(line)} |`;
  });
  return ["| what | median | spread | goal |", "| --- | ---: | --- | --- |", ...rows].join("\n");
}

function verdictOf({ unit, values, goal }: Line): string {
  if (goal === undefined) return "";
  return `at most ${goal} ${unit}: ${median(values) <= goal ? "met" : "**not met**"}`;
}
