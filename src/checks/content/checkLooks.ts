import type { Content, EditionDocument, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, type Place, warningAt } from "../../content/diagnostic.ts";
import { looksLike } from "../../content/metricNames.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";
import type { Looks } from "../../language/looks.ts";

type Role = MetricConfig["role"];

/**
 * Roles in which a vanity number misleads: the page judges it better or worse. A guardrail may well watch one, a
 * candidate must say itself why it was not chosen.
 */
const JUDGED: readonly Role[] = ["north_star", "input", "lever", "outcome", "supporting"];

/** Roles that claim to be about customers; a supporting metric may be a team's own, and the audit lists it. */
const CLAIMING: readonly Role[] = ["north_star", "input", "lever", "outcome"];

/** Roles that teams are asked to move. */
export const GOALS: readonly Role[] = ["north_star", "input", "lever"];

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

/** Does a metric come after the fact, by its role or by its words? */
export function isLagging(metric: MetricDocument): boolean {
  return metric.config.role === "outcome" || nameLooks(metric)?.looks === "lagging";
}

function nameLooks({ id, config }: MetricDocument) {
  const look = looksLike({ id, ...config });
  return look?.where === "name" ? look : null;
}

function checkVanity(metric: MetricDocument): Diagnostic[] {
  const look = nameLooks(metric);
  if (look?.looks !== "vanity" || !JUDGED.includes(metric.config.role)) return [];
  return [
    warningAt(
      metric.front.placeOf(["role"]),
      "vanity-name",
      `${metric.id} looks like a vanity metric ("${look.words}"), but its role is ${metric.config.role}`,
      "Count the people who got value instead, or give it `role: vanity` with `why_not`.",
    ),
  ];
}

function checkSilo(metric: MetricDocument): Diagnostic[] {
  const look = nameLooks(metric);
  if (look?.looks !== "siloed" || !CLAIMING.includes(metric.config.role)) return [];
  return [
    warningAt(
      metric.front.placeOf(["role"]),
      "siloed-metric",
      `${metric.id} counts what one team does ("${look.words}"), but its role is ${metric.config.role}`,
      "Ask what customers get from it and count that, or make it `supporting`.",
    ),
  ];
}

/** Names that may be watched by anybody, but steer badly: what to ask of each, and in which roles. */
const POOR_GOALS = {
  actives: {
    roles: ["north_star"],
    code: "actives-as-star",
    looks: "counts who came at least once in a long time",
    mend: "Ask: what did they get when they came? Count those who got it; or keep it, where coming once is the value.",
  },
  score: {
    roles: GOALS,
    code: "score-as-goal",
    looks: "is a score or an index by its name",
    mend: "Ask: which one thing do customers do where it rises? Count that, and keep the score as an outcome or a guardrail.",
  },
  cost: {
    roles: GOALS,
    code: "cost-as-goal",
    looks: "is what we spend",
    mend: "Ask: what do customers get for it? Make that the input, and the cost a guardrail.",
  },
  system: {
    roles: GOALS,
    code: "system-as-goal",
    looks: "says how our machines run",
    mend: "Ask: what can customers do where it is better? Count those who did it, and make this one a guardrail.",
  },
} as const satisfies Partial<
  Record<Looks, { roles: readonly Role[]; code: string; looks: string; mend: string }>
>;

function checkGoal(metric: MetricDocument): Diagnostic[] {
  const look = nameLooks(metric);
  const { front, id, config } = metric;
  if (look === null || !isPoorGoal(look.looks)) return [];
  const { roles, code, looks, mend } = POOR_GOALS[look.looks];
  const isAskedElsewhere =
    code === "score-as-goal" && config.role === "north_star" && config.unit === "score";
  if (isAskedElsewhere || !roles.some((role) => role === config.role)) return [];
  const message = `${id} ${looks} ("${look.words}"), but its role is ${config.role}`;
  return [warningAt(front.placeOf(["role"]), code, message, mend)];
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
  return warningAt(
    place,
    "lagging-as-goal",
    `${id} ${how}, though it only follows what customers got: no team can move it within the period`,
    "Set goals on the inputs that come before it, and keep it as an outcome that the north star leads.",
  );
}
