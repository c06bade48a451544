import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Effects } from "./effects.ts";
import { breachOf, EXITS } from "./exits.ts";
import type { Answer } from "./results.ts";
import type { Voice } from "./voice.ts";

/** What a program hears: answers alone, and no question. */
export function inJson(outer: Effects, command: string, engine: string): Voice {
  const found: Diagnostic[] = [];
  const answer = (exit: number | null, diagnostics: readonly Diagnostic[], result: unknown) => {
    const told: Answer = { form: 1, engine, command, exit, diagnostics, result };
    outer.print(JSON.stringify(told));
  };
  return {
    effects: (root) => ({
      root,
      now: outer.now,
      print: () => {},
      complain: () => {},
      progress: () => {},
      dialogue: () => null,
      found: (diagnostics) => void found.push(...diagnostics),
      meanwhile: (result, diagnostics) => answer(null, diagnostics, result),
    }),
    ended: ({ exit, result }) => {
      answer(exit, found, result);
      return exit;
    },
    broken: (error, root) => {
      const breach = breachOf(error, root, command);
      const told = breach ?? { exit: EXITS.fails, diagnostics: [unforeseen(error)] };
      answer(told.exit, [...found, ...told.diagnostics], null);
      if (breach === null) throw error;
      return told.exit;
    },
  };
}

function unforeseen(error: unknown): Diagnostic {
  const said = error instanceof Error ? error.message : String(error);
  return diagnose(startOf("."), "unforeseen", { said });
}
