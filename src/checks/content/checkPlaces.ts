import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, warningAt } from "../../content/diagnostic.ts";
import { validatedBy } from "../../content/validated.ts";

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
  return [
    warningAt(
      star.front.placeOf(["role"]),
      "no-guardrail",
      `the north star ${star.id} has no guardrail`,
      "Ask what could get worse while it rises, and give that metric `role: guardrail` with `watches`.",
    ),
  ];
}

function checkConsequence({ id, config, front }: MetricDocument): Diagnostic[] {
  if (config.watches !== undefined) return [];
  return [
    warningAt(
      front.placeOf(["role"]),
      "guardrail-without-consequence",
      `the guardrail ${id} does not say which unintended consequence it watches`,
      "Ask what a team could break while it raises the north star, and write that as `watches:`.",
    ),
  ];
}

function checkLead(content: Content, { id, front }: MetricDocument): Diagnostic[] {
  if (validatedBy(content, id).length > 0) return [];
  return [
    warningAt(
      front.placeOf(["role"]),
      "outcome-without-lead",
      `the outcome ${id} validates nothing: neither the north star nor a candidate declares that it leads it`,
      `Add \`leads: [{ outcome: ${id}, lag: … }]\` to the north star, or make it \`supporting\`.`,
    ),
  ];
}
