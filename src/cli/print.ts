import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { describeDiagnostic } from "../engine/describeDiagnostic.ts";
import type { Effects } from "./effects.ts";

/** Writes diagnostics for people to standard error. */
export function printDiagnostics(effects: Effects, diagnostics: readonly Diagnostic[]): void {
  for (const one of diagnostics) effects.complain(`${describeDiagnostic(one, effects.root)}\n`);
}
