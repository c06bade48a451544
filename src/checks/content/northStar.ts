import type { Content } from "../../content/content.ts";
import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";

/** There is one north star. */
export function checkNorthStar({ metrics, report }: Content): Diagnostic[] {
  const stars = [...metrics.values()].filter(({ config }) => config.role === "north_star");
  if (stars.length === 0) {
    return [diagnose(startOf(report.file), "no-north-star")];
  }
  const [first, ...others] = stars;
  return others.map((metric) =>
    diagnose(metric.front.placeOf(["role"]), "two-north-stars", { id: metric.id, first: first?.id ?? "" }),
  );
}

/** The inputs are two to four (the framework). */
export function countInputs({ metrics }: Content): Diagnostic[] {
  const inputs = [...metrics.values()].filter(({ config }) => config.role === "input");
  const star = [...metrics.values()].find(({ config }) => config.role === "north_star");
  if (star === undefined || (inputs.length >= 2 && inputs.length <= 4)) return [];
  return [diagnose(star.front.placeOf(["role"]), "inputs", { count: inputs.length })];
}
