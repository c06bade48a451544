import type { Content, EditionDocument, MetricDocument } from "../../content/content.ts";
import { GOALS, isLagging, nameLooks } from "../../content/lagging.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";
import type { Code } from "../../diagnostics/catalogue.ts";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import type { Looks } from "../../language/looks.ts";

type Role = MetricConfig["role"];

/**
 * Roles in which a vanity number misleads: the page judges it better or worse. A guardrail may well watch one, a
 * candidate must say itself why it was not chosen.
 */
const JUDGED: readonly Role[] = ["north_star", "input", "lever", "outcome", "supporting"];

/** Roles that claim to be about customers; a supporting metric may be a team's own, and the audit lists it. */
const CLAIMING: readonly Role[] = ["north_star", "input", "lever", "outcome"];

/**
 * Metrics whose name belies their role. Only names and ids are warned of: what a mere statement suggests, the audit
 * shows and nobody has to silence.
 */
export function checkLooks({ metrics, editions }: Content): Diagnostic[] {
  return [
    ...[...metrics.values()].flatMap((metric) => [
      ...checkVanity(metric),
      ...checkSilo(metric),
      ...checkLagging(metric),
      ...checkGoal(metric),
    ]),
    ...editions.flatMap((edition) => checkKeyResults(edition, metrics)),
  ];
}

function checkVanity(metric: MetricDocument): Diagnostic[] {
  const look = nameLooks(metric);
  if (look?.looks !== "vanity" || !JUDGED.includes(metric.config.role)) return [];
  return [
    diagnose(metric.front.placeOf(["role"]), "vanity-name", {
      id: metric.id,
      words: look.words,
      role: metric.config.role,
    }),
  ];
}

function checkSilo(metric: MetricDocument): Diagnostic[] {
  const look = nameLooks(metric);
  if (look?.looks !== "siloed" || !CLAIMING.includes(metric.config.role)) return [];
  return [
    diagnose(metric.front.placeOf(["role"]), "siloed-metric", {
      id: metric.id,
      words: look.words,
      role: metric.config.role,
    }),
  ];
}

/** Names that may be watched by anybody, but steer badly: in which roles. */
const POOR_GOALS = {
  actives: { roles: ["north_star"], code: "actives-as-star" },
  score: { roles: GOALS, code: "score-as-goal" },
  cost: { roles: GOALS, code: "cost-as-goal" },
  system: { roles: GOALS, code: "system-as-goal" },
} as const satisfies Partial<Record<Looks, { roles: readonly Role[]; code: Code }>>;

function checkGoal(metric: MetricDocument): Diagnostic[] {
  const look = nameLooks(metric);
  const { front, id, config } = metric;
  if (look === null || !isPoorGoal(look.looks)) return [];
  const { roles, code } = POOR_GOALS[look.looks];
  const isAskedElsewhere =
    code === "score-as-goal" && config.role === "north_star" && config.unit === "score";
  if (isAskedElsewhere || !roles.some((role) => role === config.role)) return [];
  return [diagnose(front.placeOf(["role"]), code, { id, words: look.words, role: config.role })];
}

function isPoorGoal(looks: Looks): looks is keyof typeof POOR_GOALS {
  return Object.hasOwn(POOR_GOALS, looks);
}

function checkLagging(metric: MetricDocument): Diagnostic[] {
  if (!isLagging(metric)) return [];
  const { config, front, id } = metric;
  if (GOALS.includes(config.role))
    return [goalProblem(front.placeOf(["role"]), id, `has the role ${config.role}`)];
  const [first] = Object.keys(config.targets);
  return first === undefined
    ? []
    : [goalProblem(front.placeOfKey(["targets"]), id, `has a target for ${first}`)];
}

function checkKeyResults(edition: EditionDocument, metrics: Content["metrics"]): Diagnostic[] {
  return edition.config.okrs.flatMap((okr, index) =>
    okr.key_results.flatMap(({ metric: name }, key) => {
      const metric = metrics.get(name);
      if (metric === undefined || !isLagging(metric)) return [];
      const path = ["okrs", index, "key_results", key, "metric"];
      return [goalProblem(edition.front.placeOf(path), name, "is a key result")];
    }),
  );
}

function goalProblem(place: Place, id: string, how: string): Diagnostic {
  return diagnose(place, "lagging-as-goal", { id, how });
}
