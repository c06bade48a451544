import { IN_DATES } from "./inDates.ts";
import { IN_FILES } from "./inFiles.ts";
import { IN_NUMBERS } from "./inNumbers.ts";
import { IN_ROWS } from "./inRows.ts";
import { IN_TIMES } from "./inTimes.ts";
import type { Generator } from "./table.ts";

/** Every way in which tables go wrong here. */
export const GENERATORS: readonly Generator[] = [
  ...IN_FILES,
  ...IN_NUMBERS,
  ...IN_DATES,
  ...IN_TIMES,
  ...IN_ROWS,
];
