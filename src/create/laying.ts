import type { Draft } from "../disk/together.ts";
import type { Beginning } from "./content.ts";

/** What laying out a report is given. */
export interface Laying {
  /** The folder in which it is laid out. */
  readonly draft: string;
  readonly now: Date;
  readonly progress: (message: string) => void;
  readonly print: (line: string) => void;
}

/** A report whose data are frozen. */
export interface Begun {
  readonly beginning: Beginning;
  readonly queries: readonly Draft[];
  /** How its data came there, in a sentence for its README. */
  readonly data: string;
}
