import type { KeyPath } from "../../content/frontMatter.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";

/** A chain of whys ends at the mission after about so many. */
export const ENOUGH_WHYS = 5;

/** A part that a north star's definition needs; what to ask where nobody has said it stands with the languages. */
export interface Part {
  readonly path: KeyPath;
  /** "its core value" */
  readonly what: string;
}

/** The parts of a north star's definition. */
export const PARTS = {
  mission: part("mission", "the mission"),
  core_value: part("core_value", "its core value"),
  value_exchange: part("value_exchange", "its value exchange"),
  whys: part("whys", "its five whys"),
  includes: part("includes", "what counts"),
  excludes: part("excludes", "what does not count"),
  time_frame: part("time_frame", "its time frame"),
  owner: part("owner", "its owner"),
  game: part("game", "its game"),
  fits_mission: rationale("mission"),
  fits_value: rationale("value"),
  actionable: rationale("actionable"),
  growth: rationale("growth"),
  evidence: part("evidence", "its evidence"),
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

function part(key: string, what: string): Part {
  return { path: [key], what };
}

function rationale(key: string): Part {
  return { path: ["rationale", key], what: `its rationale (${key})` };
}
