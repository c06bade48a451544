import { inputsWithoutBet, isSteeredBy, leadingTo, teamsWithoutInput, withRole } from "../../compute/work.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, warningAt } from "../../content/diagnostic.ts";
import { checkWon } from "./checkWon.ts";

/** Is the north star actionable: does every team have a path to an input, every input a bet, and every bet an input? */
export function checkWork(content: Content): Diagnostic[] {
  return [
    ...checkTeams(content),
    ...checkPaths(content),
    ...checkInputs(content),
    ...checkBets(content),
    ...checkWon(content),
  ];
}

/** An input acts on the north star, through a tree or by influence; one that acts on nothing is no input. */
function checkPaths({ metrics }: Content): Diagnostic[] {
  const stars = withRole(metrics, "north_star").map(({ id }) => id);
  const leading = leadingTo(metrics, stars);
  return withRole(metrics, "input")
    .filter(({ id, config }) => stars.length > 0 && !leading.has(id) && !actsByItself(config, stars))
    .map(({ id, front }) =>
      warningAt(
        front.placeOf(["role"]),
        "input-without-path",
        `the input ${id} is in no tree and among no \`influences\` that lead to the north star ${stars.join(", ")}`,
        `Ask: how does it act on ${stars.join(", ")}? Name it in that metric's \`tree\` or \`influences\`, or give it another role.`,
      ),
    );
}

/** Does an input declare that it leads the north star itself? */
function actsByItself({ leads }: MetricDocument["config"], stars: readonly string[]): boolean {
  return leads.some(({ outcome }) => stars.includes(outcome));
}

function checkTeams(content: Content): Diagnostic[] {
  const { config, front } = content.report;
  return teamsWithoutInput(content).map((team) =>
    warningAt(
      front.placeOfKey(["teams", team]),
      "team-without-input",
      `the team ${config.teams[team]?.name ?? team} has no path to an input: it owns no metric that leads to one, and has no bet on one`,
      "Give it an input or a lever to own, say with `influences` what its metric acts on, or ask what it is for.",
    ),
  );
}

function checkInputs({ metrics, bets }: Content): Diagnostic[] {
  return inputsWithoutBet(metrics, bets).map(({ id, front }) =>
    warningAt(
      front.placeOf(["role"]),
      "input-without-bet",
      `nobody works on the input ${id}: no bet on it, or on a metric below it, is planned or running`,
      "Plan a bet on it in content/bets, or ask whether it is an input.",
    ),
  );
}

function checkBets({ metrics, bets }: Content): Diagnostic[] {
  return bets.flatMap(({ id, config, front }) => {
    const { metric } = config;
    if (metric === undefined) {
      const mend = "Add `metric:` with the input or lever that it should move.";
      return [
        warningAt(
          front.placeOf(["name"]),
          "bet-without-metric",
          `the bet ${id} names no metric that it should move`,
          mend,
        ),
      ];
    }
    if (!metrics.has(metric) || isSteeredBy(metrics, metric)) return [];
    return [
      warningAt(
        front.placeOf(["metric"]),
        "bet-without-input",
        `the bet ${id} is on ${metric}, which is no input, no lever and not the north star`,
        "Name the input or lever through which it should work.",
      ),
    ];
  });
}
