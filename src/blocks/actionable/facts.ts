import {
  below,
  inputsWithoutBet,
  isSteeredBy,
  leadingTo,
  teamsWithoutInput,
  withRole,
} from "../../compute/work.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Actionable, Bet, TeamRow, WorkCell } from "../../report/facts/workFacts.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { statusAsOf } from "../bets/facts.ts";

/** Who works on which input, by which bet, as of the snapshot; and what is missing. */
export function buildActionable({ facts }: FigureBook, content: Content, bets: readonly Bet[]): Actionable {
  const { metrics } = content;
  const inputs = withRole(metrics, "input");
  const teams = Object.entries(content.report.config.teams).map(([id, team]) =>
    rowOf(content, bets, id, team),
  );
  return {
    inputs: inputs.map(({ id, config }) => ({
      metric: id,
      name: config.name,
      levers: [...below(metrics, [id])]
        .filter((one) => one !== id)
        .flatMap((one) => metrics.get(one)?.config.name ?? []),
    })),
    teams,
    hasOther: teams.some(({ other }) => other.owned.length + other.bets.length > 0),
    gaps: gapsOf(content, facts.takenOn),
  };
}

type Teams = Content["report"]["config"]["teams"];

function rowOf(content: Content, bets: readonly Bet[], id: string, team: Teams[string]): TeamRow {
  const { metrics } = content;
  const inputs = withRole(metrics, "input").map((input) => below(metrics, [input.id]));
  const owned = [...metrics.values()].filter(({ config }) => config.owner === id);
  const own = bets.filter((_, index) => content.bets[index]?.config.team === id);
  const isElsewhere = (metric: string) => !inputs.some((input) => input.has(metric));
  const star = withRole(metrics, "north_star").map((one) => one.id);
  const leading = leadingTo(metrics, [...star, ...withRole(metrics, "input").map((one) => one.id)]);
  return {
    team: team.name,
    lead: team.lead ?? null,
    cells: inputs.map((input) => cellOf(owned, own, (metric) => input.has(metric))),
    other: {
      owned: namesOf(owned, (metric) => isElsewhere(metric) && leading.has(metric)),
      bets: betsOf(own, (metric) => metric === null || isElsewhere(metric)),
    },
  };
}

function cellOf(
  owned: readonly MetricDocument[],
  bets: readonly Bet[],
  isHere: (metric: string) => boolean,
): WorkCell {
  return {
    owned: namesOf(owned, isHere),
    bets: betsOf(bets, (metric) => metric !== null && isHere(metric)),
  };
}

function namesOf(owned: readonly MetricDocument[], isHere: (metric: string) => boolean): string[] {
  return owned.filter(({ id }) => isHere(id)).map(({ config }) => config.name);
}

function betsOf(bets: readonly Bet[], isHere: (metric: string | null) => boolean): WorkCell["bets"] {
  return bets
    .filter(({ metric }) => isHere(metric))
    .map(({ name, status, metricName }) => ({ name, status, metricName }));
}

function gapsOf(content: Content, takenOn: string): string[] {
  const { metrics, report } = content;
  const bets = content.bets.map((bet) => ({
    ...bet,
    config: { ...bet.config, status: statusAsOf(bet.config, takenOn) },
  }));
  const nameless = bets.filter(({ config }) => config.metric === undefined);
  const astray = bets.filter(
    ({ config }) => config.metric !== undefined && !isSteeredBy(metrics, config.metric),
  );
  const say = languageOf(report.config.locale).report.actionable;
  return [
    ...teamsWithoutInput({ ...content, bets }).map((team) =>
      say.noPath(lookUp(report.config.teams, team)?.name ?? team),
    ),
    ...inputsWithoutBet(metrics, bets).map(({ config }) => say.nobody(config.name)),
    ...nameless.map(({ config }) => say.nameless(config.name)),
    ...astray.map(({ config }) => say.astray(config.name)),
  ];
}
