import { statementId } from "../../compute/ask/plan.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Row } from "../../query/database.ts";
import type { AskedRows } from "./askedRows.ts";

/**
 * A warning where one side of a ratio has a value in a period of the grain and the other has none (an average, a
 * subquery or a list of nothing): such a period counts in neither sum, so that rows which are there are in no longer
 * period. Sums and counts of nothing are 0, and a ratio that is counted anew has no parts to lose.
 */
export async function checkHalves({ metrics, answers }: AskedRows): Promise<Diagnostic[]> {
  return metrics.flatMap((metric) => {
    const { id, front, config } = metric;
    if (config.numerator === undefined || config.rollup === "recompute" || config.rollup === "last")
      return [];
    const rows = answers.rows.get(statementId(id, config.grain, null)) ?? [];
    const half = rows.filter((row) => isEmpty(row, 0) !== isEmpty(row, 1));
    const [first] = half;
    if (first === undefined) return [];
    const [side, other] = isEmpty(first, 0) ? ["numerator", "denominator"] : ["denominator", "numerator"];
    const many = half.length === 1 ? "one" : `${half.length}`;
    return [
      diagnose(front.placeOf([side]), "half-a-ratio", {
        many,
        periods: rows.length,
        grain: config.grain,
        id,
        side,
        period: String(first["period"]),
        half: half.length,
        other,
      }),
    ];
  });
}

function isEmpty(row: Row, measure: number): boolean {
  return row[`m${measure}`] === null;
}
