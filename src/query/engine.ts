import type { Database } from "./database.ts";

/** What answers the SQL of a report. */
export interface Engine {
  readonly name: "wasm" | "native";
  /** With its version: results of one are no results of another. */
  readonly id: string;
  /** Bytes that it can hold; null where it writes to disk what is more. */
  readonly capacity: number | null;
  /** A new, empty database; the one before is gone. */
  open(): Promise<Database>;
  /** Ends it, whatever it is doing: what was asked of it is rejected. The next that is opened begins anew. */
  end(): void;
}

/** The engine cannot do what is asked of it: it is not there, or a table is too large for it. */
export class EngineProblem extends Error {
  readonly code: "no-native-engine" | "too-large";
  readonly mend: string;
  constructor(code: EngineProblem["code"], message: string, mend: string) {
    super(message);
    this.code = code;
    this.mend = mend;
  }
}
