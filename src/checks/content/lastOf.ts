import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { plainSum } from "../../query/emptySql.ts";

/** The rules of `last_of` that need no data: it carries what a plain sum adds up. */
export function checkLastOf(_: Content, { config, front }: MetricDocument): Diagnostic[] {
  const { last_of: column, value } = config;
  if (column === undefined) return [];
  const place = front.placeOf(["last_of"]);
  if (value === undefined || plainSum(value) === null) {
    const what = value === undefined ? "a metric without `value`" : `\`${value}\``;
    return [diagnose(place, "last-of-no-sum", { column, what })];
  }
  const other = (["empty_is_zero", "absent_is_zero"] as const).find((key) => config[key]);
  if (other === undefined) return [];
  return [diagnose(front.placeOf([other]), "last-of-and-zero", { key: other })];
}
