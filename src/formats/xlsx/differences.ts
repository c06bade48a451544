import { nameIn } from "../../content/measures.ts";
import type { Measured } from "../../format/csv.ts";
import { unitOf } from "../../format/unit.ts";
import { COMPUTATIONS } from "../../ledger/measures/catalogue.ts";
import type { Report } from "../../report/report.ts";

/** Tells whether a figure of a report is a difference in its own terms, by its measure and the unit of its metric. */
export function differences({ metrics }: Pick<Report, "metrics">): (measured: Measured) => boolean {
  // Which currency it is makes no difference.
  const units = new Map(metrics.map(({ id, unit }) => [id, unitOf({ unit }, "")]));
  return ({ metric = "", measure = "" }) => {
    const [unit, name] = [units.get(metric), nameIn(measure)];
    if (unit === undefined || name === null || name === "cell") return false;
    return COMPUTATIONS[name].kind.isDifference(unit);
  };
}
