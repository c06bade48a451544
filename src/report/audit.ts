import { actsOn } from "../compute/drivers/tree.ts";
import type { Content, MetricDocument } from "../content/content.ts";
import { GOALS, isLagging, lookOf } from "../content/lagging.ts";
import type { Look } from "../content/metricNames.ts";
import { validatedBy } from "../content/validated.ts";
import { type Language, languageOf } from "../language/language.ts";
import type { Audit, AuditEntry, AuditFinding } from "./facts/auditFacts.ts";
import type { Report } from "./report.ts";

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

/** Does an edition show a figure of a metric? */
export function shows({ ledger }: Edition, id: string): boolean {
  return ledger.figures.some(({ metric, shown }) => metric === id && shown.length > 0);
}

function findingsOf(
  content: Content,
  metric: MetricDocument,
  editions: readonly Edition[],
  isShown: boolean,
): AuditFinding[] {
  const look = lookOf(metric);
  const say = languageOf(content.report.config.locale).report.audit;
  return [
    ...vanityFindings(metric, look, isShown, say),
    ...laggingFindings(content, metric, look, editions),
    ...siloFindings(look, say),
    ...placeFindings(content, metric, isShown),
  ];
}

type Say = Language["report"]["audit"];

function vanityFindings(
  { config }: MetricDocument,
  look: Look | null,
  isShown: boolean,
  say: Say,
): AuditFinding[] {
  const declared = config.role === "vanity";
  if (!declared && look?.looks !== "vanity") return [];
  const kind = "vanity";
  if (declared) {
    const todo = isShown ? say.vanityShown : say.vanityUnseen;
    return [{ kind, why: config.why_not ?? say.vanity, todo }];
  }
  return [
    {
      kind,
      why: say.looksVain(quoted(look, say)),
      todo: config.role === "guardrail" ? say.vainGuardrail : say.vainMetric,
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
  const { audit: say, roles } = languageOf(content.report.config.locale).report;
  const goals = [
    ...(GOALS.includes(config.role) ? [say.role(roles[config.role])] : []),
    ...(Object.keys(config.targets).length > 0 ? [say.targets] : []),
    ...(results.length > 0 ? [say.keyResult(results.join(", "))] : []),
  ];
  if (goals.length === 0) return [];
  return [
    {
      kind: "lagging",
      why: say.lagging(goals.join(say.and)),
      todo: say.laggingTodo,
    },
  ];
}

function siloFindings(look: Look | null, say: Say): AuditFinding[] {
  if (look?.looks !== "siloed") return [];
  return [{ kind: "siloed", why: say.silo(quoted(look, say)), todo: say.siloTodo }];
}

function quoted(look: Look | null, say: Say): string {
  if (look === null) return "";
  return look.where === "statement" ? say.quotedInStatement(look.words) : say.quoted(look.words);
}

/** What is missing for a metric to have the place that its role claims. */
function placeFindings(content: Content, { id, config }: MetricDocument, isShown: boolean): AuditFinding[] {
  const say = languageOf(content.report.config.locale).report.audit;
  const found = (why: string, todo: string): AuditFinding[] => [{ kind: "unplaced", why, todo }];
  if (config.role === "supporting")
    return isShown ? found(say.supporting, say.supportingTodo) : found(say.supportingUnseen, say.drop);
  if (config.role === "candidate")
    return found([say.candidate, config.why_not ?? ""].join(" ").trim(), say.candidateTodo);
  if (config.role === "outcome" && validatedBy(content, id).length === 0)
    return found(say.outcome, say.outcomeTodo);
  if (config.role === "input" && !isUnder(content, id, "north_star")) return found(say.input, say.inputTodo);
  if (config.role === "lever" && !isUnder(content, id, "input")) return found(say.lever, say.leverTodo);
  return [];
}

/** Is a metric below one of a role, by its tree or by influence? */
function isUnder({ metrics }: Content, id: string, role: "north_star" | "input"): boolean {
  return [...metrics.values()].some(
    (metric) => metric.config.role === role && metric.id !== id && actsOn(metrics, metric.id).has(id),
  );
}
