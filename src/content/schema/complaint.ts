import type { Code } from "../../diagnostics/catalogue.ts";

/** What a rule of a schema says of a value beside its message: `validate` makes a diagnostic of it. */
export interface Complaint {
  readonly code: Code;
  readonly mend: string;
  /** What the value is not, where the message is "… is …, which is no …". */
  readonly not?: string;
}
