import type { Check } from "../stage.ts";
import { checkAnnounced } from "./announced.ts";
import type { Computed } from "./computed.ts";
import { checkUnused } from "./unused.ts";

/** What can be said once all editions are computed. */
export const SITE_CHECKS: readonly Check<Computed>[] = [checkUnused, checkAnnounced];
