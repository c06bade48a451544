import { inputsWithoutBet, isSteeredBy, leadingTo, teamsWithoutInput, withRole } from "../../compute/work.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { lookUp } from "../../syntax/lookUp.ts";

/** Is the north star actionable: does every team have a path to an input, every input a bet, and every bet an input? */
export function checkWork(content: Content): Diagnostic[] {
  return [...checkTeams(content), ...checkPaths(content), ...checkInputs(content), ...checkBets(content)];
}

/** An input acts on the north star, through a tree or by influence; one that acts on nothing is no input. */
function checkPaths({ metrics }: Content): Diagnostic[] {
  const stars = withRole(metrics, "north_star").map(({ id }) => id);
  const leading = leadingTo(metrics, stars);
  return withRole(metrics, "input")
    .filter(({ id, config }) => stars.length > 0 && !leading.has(id) && !actsByItself(config, stars))
    .map(({ id, front }) =>
      diagnose(front.placeOf(["role"]), "input-without-path", { id, stars: stars.join(", ") }),
    );
}

/** Does an input declare that it leads the north star itself? */
function actsByItself({ leads }: MetricDocument["config"], stars: readonly string[]): boolean {
  return leads.some(({ outcome }) => stars.includes(outcome));
}

function checkTeams(content: Content): Diagnostic[] {
  const { config, front } = content.report;
  return teamsWithoutInput(content).map((team) =>
    diagnose(front.placeOfKey(["teams", team]), "team-without-input", {
      name: lookUp(config.teams, team)?.name ?? team,
    }),
  );
}

function checkInputs({ metrics, bets }: Content): Diagnostic[] {
  return inputsWithoutBet(metrics, bets).map(({ id, front }) =>
    diagnose(front.placeOf(["role"]), "input-without-bet", { id }),
  );
}

function checkBets({ metrics, bets }: Content): Diagnostic[] {
  return bets.flatMap(({ id, config, front }) => {
    const { metric } = config;
    if (metric === undefined) {
      return [diagnose(front.placeOf(["name"]), "bet-without-metric", { id })];
    }
    if (!metrics.has(metric) || isSteeredBy(metrics, metric)) return [];
    return [diagnose(front.placeOf(["metric"]), "bet-without-input", { id, metric })];
  });
}
