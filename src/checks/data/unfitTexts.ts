import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { unfitSql, unfitText } from "../../query/unfitSql.ts";
import { REPLACEMENT } from "../../syntax/fitText.ts";
import { identifier } from "../../syntax/sql.ts";
import type { AskedRows } from "./askedRows.ts";

/**
 * Names of segments with characters that no picture, feed or slide can hold. Where none is shown with "�" nothing is
 * asked; one may also be so in the data themselves, and is then right.
 */
export async function checkUnfitSegments({ warehouse, metrics, answers }: AskedRows): Promise<Diagnostic[]> {
  const asked = metrics.flatMap((metric) => {
    const { from, segments } = metric.config;
    const rows = [...answers.rows].filter(([id]) => id.startsWith(`${metric.id}/`)).flatMap(([, own]) => own);
    const isShown = rows.some(({ segment }) => typeof segment === "string" && segment.includes(REPLACEMENT));
    if (from === undefined || !isShown) return [];
    return Object.entries(segments).map(([name, expression]) => {
      const statement = { id: `unfit/${metric.id}/${name}`, sql: unfitSql(identifier(from), expression) };
      return { metric, name, from, expression, statement };
    });
  });
  const found = await warehouse.answer(asked.map(({ statement }) => statement));
  return asked.flatMap(({ metric, name, from, expression, statement }) => {
    const text = unfitText(found.rows.get(statement.id) ?? []);
    if (text === null) return [];
    const place = metric.front.placeOf(["segments", name]);
    return [diagnose(place, "unfit-text", { ...text, column: expression, of: from })];
  });
}
