import { statementId } from "../../compute/ask/plan.ts";
import type { MetricDocument } from "../../content/content.ts";
import { type Diagnostic, warningAt } from "../../content/diagnostic.ts";
import type { Row } from "../../query/database.ts";
import type { Answers } from "../../query/statement.ts";

/**
 * A warning where one side of a ratio has a value in a period of the grain and the other has none (an average, a
 * subquery or a list of nothing): such a period counts in neither sum, so that rows which are there are in no longer
 * period. Sums and counts of nothing are 0, and a ratio that is counted anew has no parts to lose.
 */
export function checkHalves(metrics: readonly MetricDocument[], answers: Answers): Diagnostic[] {
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
    const message = `in ${many} of ${rows.length} ${config.grain}s one side of ${id} has no value and the other has one (\`${side}\` in that of ${first["period"]}): ${half.length === 1 ? "it is" : "they are"} in neither sum`;
    const mend = `If nothing is zero there, write \`coalesce(…, 0)\` around the ${side}; if what is unknown is to be left out, leave its rows out of the ${other} too.`;
    return [warningAt(front.placeOf([side]), "half-a-ratio", message, mend)];
  });
}

function isEmpty(row: Row, measure: number): boolean {
  return row[`m${measure}`] === null;
}
