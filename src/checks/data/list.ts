import type { AskingCheck } from "../stage.ts";
import type { AskedRows } from "./askedRows.ts";
import { checkBalances } from "./balances.ts";
import { checkFlows } from "./flows.ts";
import { checkFuture } from "./future.ts";
import { checkHalves } from "./halves.ts";
import { checkRows } from "./rows.ts";
import { checkUnfitSegments } from "./unfitTexts.ts";

/** What is asked of the rows that metrics count. */
export const DATA_CHECKS: readonly AskingCheck<AskedRows>[] = [checkBalances, checkFlows, checkFuture];

/** What is asked of them only as long as somebody can still answer: of what is released, nobody can. */
export const WRITTEN_DATA_CHECKS: readonly AskingCheck<AskedRows>[] = [
  checkRows,
  checkHalves,
  checkUnfitSegments,
];
