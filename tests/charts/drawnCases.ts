import type { ChartOptions } from "../../src/charts/svg.ts";

/** Draws a case with the options of its picture. */
export type Draw = (options: ChartOptions) => string;

/** The cases of a kind of chart, each by the name of its picture: "flows-plain". */
export function drawn<Facts>(
  kind: string,
  cases: Readonly<Record<string, Facts>>,
  draw: (facts: Facts, options: ChartOptions) => string,
): readonly (readonly [string, Draw])[] {
  return Object.entries(cases).map(([name, facts]) => [`${kind}-${name}`, (options) => draw(facts, options)]);
}
