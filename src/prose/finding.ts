import type { Code } from "../diagnostics/catalogue.ts";
import type { Severity } from "../diagnostics/entry.ts";
import type { Span } from "./span.ts";

/** What is wrong in a passage, and over which of its characters. */
export interface Finding extends Span {
  readonly severity: Severity;
  readonly code: Code;
  /** The figure that the text is held against, as an author writes its id. */
  readonly figure: string | null;
  readonly message: string;
  readonly mend: string;
}

/** That words say otherwise than a figure. */
export function contradiction({ from, to }: Span, figure: string, message: string, mend: string): Finding {
  return { severity: "error", code: "contradicted-words", from, to, figure, message, mend };
}
