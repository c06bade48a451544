import type { AskingCheck } from "../stage.ts";
import type { Opened } from "./opened.ts";
import { checkPersonal } from "./personal.ts";
import { checkTables } from "./tables.ts";

/** What keeps a snapshot from being reported on: rows that fail their tests, and people who would be shown. */
export const SNAPSHOT_CHECKS: readonly AskingCheck<Opened>[] = [checkTables, checkPersonal];
