import type { Content, MetricDocument } from "../../content/content.ts";
import { validatedBy } from "../../content/validated.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** Does all that surrounds the north star do its work: guardrails that watch something, outcomes that validate it? */
export function checkPlaces(content: Content): Diagnostic[] {
  const metrics = [...content.metrics.values()];
  const guardrails = metrics.filter(({ config }) => config.role === "guardrail");
  return [
    ...(guardrails.length > 0 ? guardrails.flatMap(checkConsequence) : unguarded(metrics)),
    ...metrics.filter(({ config }) => config.role === "outcome").flatMap((one) => checkLead(content, one)),
  ];
}

function unguarded(metrics: readonly MetricDocument[]): Diagnostic[] {
  const star = metrics.find(({ config }) => config.role === "north_star");
  if (star === undefined) return [];
  return [diagnose(star.front.placeOf(["role"]), "no-guardrail", { id: star.id })];
}

function checkConsequence({ id, config, front }: MetricDocument): Diagnostic[] {
  if (config.watches !== undefined) return [];
  return [diagnose(front.placeOf(["role"]), "guardrail-without-consequence", { id })];
}

function checkLead(content: Content, { id, front }: MetricDocument): Diagnostic[] {
  if (validatedBy(content, id).length > 0) return [];
  return [diagnose(front.placeOf(["role"]), "outcome-without-lead", { id })];
}
