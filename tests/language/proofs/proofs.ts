import type { Claim } from "../../../src/language/conditions/conditions.ts";
import { ABSENCES } from "./absences.ts";
import { BRIDGES } from "./bridges.ts";
import { CALENDAR } from "./calendarLines.ts";
import { CHANGES } from "./changes.ts";
import { DEFINITIONS } from "./definitions.ts";
import { FILES } from "./files.ts";
import { FLOWS } from "./flows.ts";
import { GUARDRAILS } from "./guardrails.ts";
import { HEADLINE } from "./headline.ts";
import { LEADS } from "./leads.ts";
import { MARKS } from "./marks.ts";
import { OUTLOOK } from "./outlook.ts";
import { PEOPLE } from "./people.ts";
import type { Proofs } from "./proof.ts";
import { REACH } from "./reach.ts";
import { SEGMENTS } from "./segments.ts";
import { TOWARDS } from "./towards.ts";
import { TRENDS } from "./trends.ts";
import { WORK } from "./work.ts";

/** What is held against the rows and definitions that it was made from. */
export const PROOFS = {
  ...ABSENCES,
  ...BRIDGES,
  ...CALENDAR,
  ...CHANGES,
  ...DEFINITIONS,
  ...FILES,
  ...FLOWS,
  ...GUARDRAILS,
  ...HEADLINE,
  ...LEADS,
  ...MARKS,
  ...OUTLOOK,
  ...PEOPLE,
  ...REACH,
  ...SEGMENTS,
  ...TOWARDS,
  ...TRENDS,
  ...WORK,
} satisfies Proofs;

/** Every claim that no proof is for yet. */
export type Unproved = Exclude<Claim, keyof typeof PROOFS>;
