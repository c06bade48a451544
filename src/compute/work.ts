import type { Content, Document, MetricDocument } from "../content/content.ts";
import type { BetConfig } from "../content/schema/bet.ts";
import type { EditionConfig } from "../content/schema/edition.ts";
import { driversOf } from "./drivers/tree.ts";

type Metrics = ReadonlyMap<string, MetricDocument>;
type BetDocument = Document<BetConfig>;
type Okrs = EditionConfig["okrs"];

/** Where a metric stands to those that teams are to move. */
export type Standing = "input" | "north star" | "guardrail" | "neither";

/** The metrics with one of the roles, by id. */
export function withRole(metrics: Metrics, role: MetricDocument["config"]["role"]): MetricDocument[] {
  return [...metrics.values()].filter(({ config }) => config.role === role);
}

/** Some metrics with all that stand below them in their trees. */
export function below(metrics: Metrics, ids: readonly string[]): ReadonlySet<string> {
  return reached(ids, (id) => driversOf(metrics, id));
}

/** Some metrics with all that lead to them, through trees or as influences. */
export function leadingTo(metrics: Metrics, ids: readonly string[]): ReadonlySet<string> {
  const influences = (id: string) => metrics.get(id)?.config.influences ?? [];
  return reached(ids, (id) => [...driversOf(metrics, id), ...influences(id)]);
}

/** Is the metric an input, or a lever by its role or by a tree; else the north star, a guardrail, or neither? */
export function standingOf(metrics: Metrics, id: string): Standing {
  const inputs = withRole(metrics, "input").map((input) => input.id);
  const role = metrics.get(id)?.config.role;
  if (role === "lever" || below(metrics, inputs).has(id)) return "input";
  if (role === "north_star") return "north star";
  return role === "guardrail" ? "guardrail" : "neither";
}

/** May a bet be on the metric: an input, a lever or the north star itself? */
export function isSteeredBy(metrics: Metrics, id: string): boolean {
  return ["input", "north star"].includes(standingOf(metrics, id));
}

/** Teams that own nothing that leads to an input or the north star, and have no bet on one; none without inputs. */
export function teamsWithoutInput({ report, metrics, bets }: Content): string[] {
  const inputs = withRole(metrics, "input").map(({ id }) => id);
  if (inputs.length === 0) return [];
  const stars = withRole(metrics, "north_star").map(({ id }) => id);
  const leading = leadingTo(metrics, [...stars, ...inputs]);
  const owns = (team: string) => [...leading].some((id) => metrics.get(id)?.config.owner === team);
  const works = (team: string) =>
    bets.some(
      ({ config }) =>
        config.team === team && config.metric !== undefined && isSteeredBy(metrics, config.metric),
    );
  return Object.keys(report.config.teams).filter((team) => !owns(team) && !works(team));
}

/** Inputs on which no bet is planned or running, nor on a metric below them. */
export function inputsWithoutBet(metrics: Metrics, bets: readonly BetDocument[]): MetricDocument[] {
  const worked = bets.flatMap(({ config }) =>
    config.status === "planned" || config.status === "running" ? (config.metric ?? []) : [],
  );
  return withRole(metrics, "input").filter(({ id }) => !isCovered(metrics, id, worked));
}

/** Inputs without a key result, also on the metrics below them; none where there are no objectives at all. */
export function inputsWithoutKeyResult(metrics: Metrics, okrs: Okrs): MetricDocument[] {
  if (okrs.length === 0) return [];
  const named = okrs.flatMap(({ key_results: results }) => results.map(({ metric }) => metric));
  return withRole(metrics, "input").filter(({ id }) => !isCovered(metrics, id, named));
}

function isCovered(metrics: Metrics, input: string, named: readonly string[]): boolean {
  const own = below(metrics, [input]);
  return named.some((id) => own.has(id));
}

function reached(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  for (const id of found) for (const one of next(id)) found.add(one);
  return found;
}
