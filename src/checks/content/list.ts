import type { Content } from "../../content/content.ts";
import type { Check } from "../stage.ts";
import { checkAccent } from "./accent.ts";
import { checkAccess } from "./access.ts";
import { checkAddresses } from "./addresses.ts";
import { checkBets } from "./bets.ts";
import { checkCalendar } from "./calendar.ts";
import { checkCandidates } from "./candidates.ts";
import { checkDefinition } from "./definition.ts";
import { checkEditions } from "./editions.ts";
import { checkLooks } from "./looks.ts";
import { checkMetrics } from "./metrics.ts";
import { checkNorthStar, countInputs } from "./northStar.ts";
import { checkPercent } from "./percent.ts";
import { checkPlaces } from "./places.ts";
import { checkQueries } from "./queries.ts";
import { checkSprint } from "./sprint.ts";
import { checkTargets } from "./targets.ts";

/** The rules of the content alone, which need no data (docs/why/contract.md §6). */
export const CONTENT_CHECKS: readonly Check<Content>[] = [
  checkNorthStar,
  countInputs,
  checkPlaces,
  checkLooks,
  checkBets,
  checkEditions,
  checkAccess,
  checkCalendar,
  checkPercent,
  checkSprint,
  checkAddresses,
  checkMetrics,
  checkTargets,
  checkDefinition,
  checkCandidates,
  checkQueries,
  checkAccent,
];
