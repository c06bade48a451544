import { describeDiagnostic } from "../engine/describeDiagnostic.ts";
import { Abandoned } from "../engine/dialogue.ts";
import type { Effects } from "./effects.ts";
import { breachOf } from "./exits.ts";
import { helpFor } from "./help.ts";
import { UsageError } from "./usage.ts";
import type { Voice } from "./voice.ts";

/** What a person at a terminal hears: what is wrong goes to standard error. */
export function inWords(outer: Effects, command: string): Voice {
  const effects: Voice["effects"] = (root) => ({
    ...outer,
    root,
    found: (diagnostics) => {
      for (const one of diagnostics) outer.complain(`${describeDiagnostic(one, root)}\n`);
    },
    meanwhile: () => {},
  });
  return {
    effects,
    ended: ({ exit }) => exit,
    broken: (error, root) => {
      const breach = breachOf(error, root, command);
      if (breach === null) throw error;
      if (error instanceof UsageError) outer.complain(`${error.message}\n\n${helpFor(command)}`);
      else if (error instanceof Abandoned) outer.complain("\nBroken off: nothing was written.");
      else effects(root).found(breach.diagnostics);
      return breach.exit;
    },
  };
}
