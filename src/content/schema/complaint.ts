import type { RefinementCtx } from "zod";
import type { Code } from "../../diagnostics/catalogue.ts";
import { type FixedCode, type Problem, problem } from "../../diagnostics/diagnostic.ts";

/** What a rule of a schema says of a value beside its message: `validate` makes a diagnostic of it. */
export interface Complaint {
  readonly code: Code;
  readonly mend: string;
  /** What the value is not, where the message is "… is …, which is no …". */
  readonly not?: string;
}

/** What a refinement says that always says the same. */
export function complaint(code: FixedCode): { readonly error: string; readonly params: Complaint } {
  const { message, mend } = problem(code);
  return { error: message, params: { code, mend } };
}

/** Says what is wrong at a path below what a schema reads. */
export function complain(
  context: Pick<RefinementCtx, "addIssue">,
  path: readonly (string | number)[],
  { code, message, mend }: Problem,
): void {
  const params = { code, mend } satisfies Complaint;
  context.addIssue({ code: "custom", path: [...path], message, params });
}
