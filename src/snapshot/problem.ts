import type { Code } from "../diagnostics/catalogue.ts";
import type { Problem } from "../diagnostics/diagnostic.ts";

/** What is wrong with a file of a snapshot; `file` is its name inside the snapshot's folder. */
export class SnapshotProblem extends Error {
  readonly code: Code;
  readonly file: string;
  readonly line: number;
  readonly mend: string;
  constructor({ code, message, mend }: Problem, file: string, line = 1) {
    super(message);
    this.code = code;
    this.file = file;
    this.mend = mend;
    this.line = line;
  }
}
