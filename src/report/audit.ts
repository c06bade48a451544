import { GOALS, isLagging } from "../content/checkLooks.ts";
import type { Content, MetricDocument } from "../content/content.ts";
import { type Diagnostic, warningAt } from "../content/diagnostic.ts";
import { type Look, looksLike } from "../content/metricNames.ts";
import { validatedBy } from "../content/validated.ts";
import type { Audit, AuditEntry, AuditFinding } from "./auditFacts.ts";
import type { Report } from "./report.ts";
import { actsOn } from "./tree.ts";

/** Where a metric is shown, and what it is a goal of. */
type Edition = Pick<Report, "home" | "id" | "label" | "ledger">;

/**
 * Every metric that has no place around the north star, or has one that it does not deserve: neither north star, input,
 * lever under one, guardrail nor validating outcome, or by its role or words vanity, lagging as a goal, or siloed.
 */
export function buildAudit(content: Content, editions: readonly Edition[]): Audit {
  const all = [...content.metrics.values()];
  const entries = all.flatMap((metric): AuditEntry[] => {
    const shownIn = editions
      .filter((edition) => shows(edition, metric.id))
      .map(({ home, label }) => ({ home, label }));
    const findings = findingsOf(content, metric, editions, shownIn.length > 0);
    const [first] = findings;
    if (first === undefined) return [];
    const { name, role } = metric.config;
    return [{ id: metric.id, name, role, kind: first.kind, findings, shownIn }];
  });
  return { metrics: all.length, entries };
}

/** Supporting metrics that no page of any edition shows: nobody would miss them. */
export function checkUnused({ metrics }: Content, editions: readonly Edition[]): Diagnostic[] {
  return [...metrics.values()]
    .filter(({ config }) => config.role === "supporting")
    .filter(({ id }) => !editions.some((edition) => shows(edition, id)))
    .map(({ id, front }) =>
      warningAt(
        front.placeOf(["role"]),
        "unused-metric",
        `no page shows the supporting metric ${id}`,
        "Show it where a decision hangs on it, or delete its file.",
      ),
    );
}

function shows({ ledger }: Edition, id: string): boolean {
  return ledger.figures.some(({ metric, shown }) => metric === id && shown.length > 0);
}

function findingsOf(
  content: Content,
  metric: MetricDocument,
  editions: readonly Edition[],
  isShown: boolean,
): AuditFinding[] {
  const { id, config } = metric;
  const look = looksLike({ id, ...config });
  return [
    ...vanityFindings(metric, look, isShown),
    ...laggingFindings(content, metric, look, editions),
    ...siloFindings(look),
    ...placeFindings(content, metric, isShown),
  ];
}

function vanityFindings({ config }: MetricDocument, look: Look | null, isShown: boolean): AuditFinding[] {
  const declared = config.role === "vanity";
  if (!declared && look?.looks !== "vanity") return [];
  const kind = "vanity";
  if (declared) {
    const todo = isShown
      ? "Keep it among what is not steered by, and set no goal on it."
      : "No page shows it: drop it, unless somebody asks for it.";
    return [{ kind, why: config.why_not ?? "It is declared vanity.", todo }];
  }
  return [
    {
      kind,
      why: `${quoted(look)} can grow while nobody gains by it.`,
      todo:
        config.role === "guardrail"
          ? "Let its limit watch harm to people, not the number itself."
          : "Count the people who got value instead, or declare it vanity.",
    },
  ];
}

function laggingFindings(
  content: Content,
  metric: MetricDocument,
  look: Look | null,
  editions: readonly Edition[],
): AuditFinding[] {
  if (!isLagging(metric) && look?.looks !== "lagging") return [];
  const { config, id } = metric;
  const results = content.editions
    .filter(({ config: { okrs } }) =>
      okrs.some(({ key_results }) => key_results.some((result) => result.metric === id)),
    )
    .flatMap((edition) => editions.filter((one) => one.id === edition.id).map(({ label }) => label));
  const goals = [
    ...(GOALS.includes(config.role) ? [`its role is ${config.role.replaceAll("_", " ")}`] : []),
    ...(Object.keys(config.targets).length > 0 ? ["it has targets"] : []),
    ...(results.length > 0 ? [`it is a key result in ${results.join(", ")}`] : []),
  ];
  if (goals.length === 0) return [];
  return [
    {
      kind: "lagging",
      why: `It follows what customers got, and late, yet it is used as a goal: ${goals.join(", and ")}.`,
      todo: "Set the goal on an input that comes before it, and keep it as an outcome that the north star leads.",
    },
  ];
}

function siloFindings(look: Look | null): AuditFinding[] {
  if (look?.looks !== "siloed") return [];
  const why = `${quoted(look)} counts what one team does, not what customers get from it.`;
  return [{ kind: "siloed", why, todo: "Count what customers get from it, or leave it to the team." }];
}

function quoted(look: Look | null): string {
  return look === null ? "" : `“${look.words}”${look.where === "statement" ? " in its statement" : ""}`;
}

/** What is missing for a metric to have the place that its role claims. */
function placeFindings(content: Content, { id, config }: MetricDocument, isShown: boolean): AuditFinding[] {
  const found = (why: string, todo: string): AuditFinding[] => [{ kind: "unplaced", why, todo }];
  if (config.role === "supporting")
    return found(
      `It supports, but steers and validates nothing${isShown ? "" : ", and no page shows it"}.`,
      isShown ? "Name the decision that hangs on it, or drop it." : "Drop it.",
    );
  if (config.role === "candidate")
    return found(
      `A candidate steers nothing until it is chosen. ${config.why_not ?? ""}`.trim(),
      "Decide on it at the next review of the north star.",
    );
  if (config.role === "outcome" && validatedBy(content, id).length === 0)
    return found(
      "An outcome that validates nothing: the north star does not declare that it leads it.",
      "Declare the lead and test it, or drop the outcome.",
    );
  if (config.role === "input" && !isUnder(content, id, "north_star"))
    return found(
      "An input that is neither in the tree of the north star nor among its influences.",
      "Say how it acts on the north star, in `tree` or `influences`, or drop it.",
    );
  if (config.role === "lever" && !isUnder(content, id, "input"))
    return found(
      "A lever that is under no input.",
      "Name the input that it moves, in that input’s `tree` or `influences`, or drop it.",
    );
  return [];
}

/** Is a metric below one of a role, by its tree or by influence? */
function isUnder({ metrics }: Content, id: string, role: "north_star" | "input"): boolean {
  return [...metrics.values()].some(
    (metric) => metric.config.role === role && metric.id !== id && actsOn(metrics, metric.id).has(id),
  );
}
