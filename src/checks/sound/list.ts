import type { Content } from "../../content/content.ts";
import type { Check } from "../stage.ts";
import { checkAliases } from "./aliases.ts";
import { checkCore } from "./core.ts";
import { checkVerified } from "./edges.ts";
import { checkPromises } from "./promises.ts";
import { checkStarTarget } from "./starTarget.ts";
import { checkTwins } from "./twins.ts";
import { checkUnusedQueries } from "./unusedQueries.ts";
import { checkWon } from "./won.ts";
import { checkWork } from "./work.ts";

/** What is asked of content in which nothing is wrong: does it hang together? */
export const SOUND_CHECKS: readonly Check<Content>[] = [
  checkWork,
  checkWon,
  checkVerified,
  checkStarTarget,
  checkTwins,
  checkAliases,
  checkPromises,
  checkCore,
  checkUnusedQueries,
];

/** What is asked of the words of each further language. */
export const SPOKEN_CHECKS: readonly Check<Content>[] = [checkAliases];
