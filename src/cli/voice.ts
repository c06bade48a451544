import type { CommandEffects, Ended } from "./command.ts";

/** How a command is heard: by a person, or by a program. */
export interface Voice {
  /** What a command on a root is given. */
  effects(root: string): CommandEffects;
  /** Says how it ended, and gives its exit code. */
  ended(ended: Ended<unknown>): number;
  /** Says what broke it off on a root, and gives its exit code; what nobody foresaw is thrown on. */
  broken(error: unknown, root: string): number;
}
