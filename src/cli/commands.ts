import type { Command } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { correct } from "./commands/correct.ts";
import { dev } from "./commands/dev.ts";
import { diff } from "./commands/diff.ts";
import { doctor } from "./commands/doctor.ts";
import { exportEdition } from "./commands/export.ts";
import { init } from "./commands/init.ts";
import { begin } from "./commands/new.ts";
import { beginBet } from "./commands/newBet.ts";
import { beginMetric } from "./commands/newMetric.ts";
import { release } from "./commands/release.ts";
import { reproduce } from "./commands/reproduce.ts";
import { sign } from "./commands/sign.ts";
import { snapshot } from "./commands/snapshot.ts";
import { snapshotDiff } from "./commands/snapshotDiff.ts";
import { sprint } from "./commands/sprint.ts";
import { timestamp } from "./commands/timestamp.ts";
import { upgrade } from "./commands/upgrade.ts";
import { verify } from "./commands/verify.ts";
import { withdraw } from "./commands/withdraw.ts";
import type { RESULTS, Result } from "./results.ts";

/** All commands by the words that name them, in the order in which people are told of them. */
export const COMMANDS = {
  init,
  dev,
  check,
  build,
  new: begin,
  "new metric": beginMetric,
  "new bet": beginBet,
  sprint,
  snapshot,
  "snapshot diff": snapshotDiff,
  diff,
  release,
  sign,
  timestamp,
  correct,
  withdraw,
  verify,
  reproduce,
  export: exportEdition,
  upgrade,
  doctor,
} as const satisfies { readonly [Name in keyof typeof RESULTS]: Command<Result<Name>> };

/** The words that name a command. */
