import type { KeyPath } from "../content/frontMatter.ts";
import type { MetricConfig } from "../content/schema/metric.ts";

/** A chain of whys ends at the mission after about so many. */
export const ENOUGH_WHYS = 5;

/** A part that a north star's definition needs, and what to ask where nobody has said it. */
export interface Part {
  readonly path: KeyPath;
  /** "its core value" */
  readonly what: string;
  readonly question: string;
}

/** The questions that the parts of a north star's definition answer. */
export const PARTS = {
  mission: part("mission", "the mission", "what does the company exist to do, and for whom?"),
  core_value: part(
    "core_value",
    "its core value",
    "what do customers have after the value exchange that they lacked before?",
  ),
  value_exchange: part(
    "value_exchange",
    "its value exchange",
    "at which moment do customers get the value, and what do they give for it?",
  ),
  whys: part(
    "whys",
    "its five whys",
    "why does the metric matter, and why does that matter, until the answer is the mission?",
  ),
  includes: part("includes", "what counts", "what counts, down to the last case in dispute?"),
  excludes: part("excludes", "what does not count", "what looks like it and does not count?"),
  time_frame: part("time_frame", "its time frame", "within which time must it happen to count?"),
  owner: part("owner", "its owner", "which team answers for it?"),
  game: part(
    "game",
    "its game",
    "do customers give us their attention, make transactions here, or get work done (attention, transaction, productivity)?",
  ),
  fits_mission: rationale("mission", "why does more of it mean more of the mission?"),
  fits_value: rationale("value", "why can it rise only where customers get more of the value?"),
  actionable: rationale("actionable", "what can a team do within a quarter that moves it?"),
  growth: rationale("growth", "why does the business grow later where it rises?"),
  evidence: part(
    "evidence",
    "its evidence",
    "what have we seen of customers that says so: interviews, jobs to be done, the most retained users, an experiment?",
  ),
} as const satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof PARTS;

/** The parts that a definition does not have, in their order. */
export function missingParts(config: MetricConfig, mission: string | undefined): PartName[] {
  const said: Readonly<Record<PartName, boolean>> = {
    mission: mission !== undefined,
    core_value: config.core_value !== undefined,
    value_exchange: config.value_exchange !== undefined,
    whys: config.whys.length >= ENOUGH_WHYS,
    includes: config.includes.length > 0,
    excludes: config.excludes.length > 0,
    time_frame: config.time_frame !== undefined,
    owner: config.owner !== undefined,
    game: config.game !== undefined,
    fits_mission: config.rationale.mission !== undefined,
    fits_value: config.rationale.value !== undefined,
    actionable: config.rationale.actionable !== undefined,
    growth: config.rationale.growth !== undefined,
    evidence: config.evidence.length > 0,
  };
  return NAMES.filter((name) => !said[name]);
}

const NAMES: readonly PartName[] = [
  "mission",
  "core_value",
  "value_exchange",
  "whys",
  "includes",
  "excludes",
  "time_frame",
  "owner",
  "game",
  "fits_mission",
  "fits_value",
  "actionable",
  "growth",
  "evidence",
];

function part(key: string, what: string, question: string): Part {
  return { path: [key], what, question };
}

function rationale(key: string, question: string): Part {
  return { path: ["rationale", key], what: `its rationale (${key})`, question };
}
