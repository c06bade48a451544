import type { QueryDocument } from "../content/content.ts";
import type { Snapshot } from "../snapshot/open.ts";
import type { Cache } from "./cache.ts";
import type { Engine } from "./engine.ts";
import type { Holding } from "./holding.ts";
import type { Cuts } from "./lateRows.ts";
import type { Progress } from "./progress.ts";

/** What the warehouse works with; everything that it depends on is handed in. */
export interface WarehouseOptions {
  readonly snapshot: Snapshot;
  readonly queries: readonly QueryDocument[];
  readonly timezone: string;
  /** The rows that no figure may count; by default there are none. */
  readonly cuts?: Cuts | undefined;
  readonly cache: Cache;
  readonly progress: Progress;
  /** What answers; by default DuckDB-WASM. */
  readonly engine?: Engine | undefined;
  /** The database that is kept open for later warehouses; by default none is. */
  readonly holding?: Holding | undefined;
  /** A table of more rows is counted in slices; by default five million. */
  readonly sliceAbove?: number | undefined;
  /** A clock in milliseconds, for how long statements take; by default nobody asks. */
  readonly now?: (() => number) | undefined;
}
