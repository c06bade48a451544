import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { shows } from "../../report/audit.ts";
import type { Computed } from "./computed.ts";

/** Supporting metrics that no page of any edition shows: nobody would miss them. */
export function checkUnused({ content, reports, isWhole }: Computed): Diagnostic[] {
  if (!isWhole || reports.length === 0) return [];
  return [...content.metrics.values()]
    .filter(({ config }) => config.role === "supporting")
    .filter(({ id }) => !reports.some((edition) => shows(edition, id)))
    .map(({ id, front }) => diagnose(front.placeOf(["role"]), "unused-metric", { id }));
}
