import type { Command } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { correct } from "./commands/correct.ts";
import { dev } from "./commands/dev.ts";
import { exportEdition } from "./commands/export.ts";
import { begin } from "./commands/new.ts";
import { beginBet } from "./commands/newBet.ts";
import { beginMetric } from "./commands/newMetric.ts";
import { release } from "./commands/release.ts";
import { reproduce } from "./commands/reproduce.ts";
import { snapshot } from "./commands/snapshot.ts";
import { snapshotDiff } from "./commands/snapshotDiff.ts";
import { sprint } from "./commands/sprint.ts";
import { verify } from "./commands/verify.ts";

/** All commands by the words that name them, in the order in which people are told of them. */
export const COMMANDS = {
  dev,
  check,
  build,
  new: begin,
  "new metric": beginMetric,
  "new bet": beginBet,
  sprint,
  snapshot,
  "snapshot diff": snapshotDiff,
  release,
  correct,
  verify,
  reproduce,
  export: exportEdition,
} as const satisfies Readonly<Record<string, Command>>;

/** The words that name a command. */
