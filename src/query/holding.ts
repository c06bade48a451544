import type { Database } from "./database.ts";
import { Endless } from "./endless.ts";
import type { Needs } from "./needs.ts";

/** An open database: the tables and the views that it holds. */
export interface Loaded {
  readonly database: Database;
  /** Of which snapshot, by its digest, and in which time zone. */
  readonly digest: string;
  readonly timezone: string;
  /** Which engine it is of, by its id. */
  readonly engine: string;
  /** Which rows of its tables are left out. */
  readonly cuts: string;
  /** Is its configuration locked, so that no file can be read any more? */
  readonly locked: boolean;
  /** The columns of each table that it holds; the others are there by name, and refuse to be read. */
  readonly tables: Needs;
  /** The SQL of each view. */
  readonly views: ReadonlyMap<string, string>;
}

/** What outlives a warehouse: the database that it has opened, for the next one over the same snapshot. */
export class Holding {
  /** Is every table loaded once any is, since more will be asked for? */
  readonly isLasting: boolean;
  /** What did not end in time over this snapshot and others. */
  readonly endless = new Endless();
  #loaded: Loaded | null = null;

  constructor(isLasting = false) {
    this.isLasting = isLasting;
  }

  /** The open database of a snapshot; null where none is open, or one of another. */
  of(wanted: Pick<Loaded, "digest" | "timezone" | "engine" | "cuts">): Loaded | null {
    const loaded = this.#loaded;
    if (loaded === null || !loaded.database.isOpen()) return null;
    const keys = ["digest", "timezone", "engine", "cuts"] as const;
    return keys.every((key) => loaded[key] === wanted[key]) ? loaded : null;
  }

  /** Remembers what is open now. */
  hold(loaded: Loaded): Loaded {
    this.#loaded = loaded;
    return loaded;
  }
}
