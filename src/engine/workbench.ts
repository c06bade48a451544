import { join } from "node:path";
import type { Vintage } from "../compute/vintage.ts";
import type { Parsed } from "../content/readContent.ts";
import { ANEW, type Seen } from "../disk/seen.ts";
import { type Cache, diskCache } from "../query/cache.ts";
import type { Engine } from "../query/engine.ts";
import { engineFor } from "../query/engines/chosen.ts";
import { Holding } from "../query/holding.ts";
import type { Warehouse } from "../query/warehouse.ts";
import type { Version } from "../release/archive.ts";
import type { EditionResult } from "./computeEdition.ts";
import { KeptFits } from "./kept/fits.ts";
import { Held } from "./kept/held.ts";
import type { Kept } from "./kept/kept.ts";
import type { Measurement } from "./measureEdition.ts";
import type { QueryTimes } from "./preview/times.ts";

interface Lasting {
  /** Will the folder be computed again and again? */
  readonly isLasting?: boolean;
}

/** What a command keeps from one computation of a folder to the next. */
export class Workbench {
  readonly cache: Cache;
  /** What was told of series of values: bands, verdicts, forecasts. */
  readonly fits: KeptFits;
  /** The open database. */
  readonly holding: Holding;
  /** Files of the team as they were read. */
  readonly files = new Held<Parsed>();
  readonly measurements = new Held<Measurement>();
  readonly translations = new Held<EditionResult>();
  /** Released versions, and what they say. */
  readonly versions = new Held<Version>();
  readonly vintages = new Held<Vintage>();
  /** What earlier commands have left; null where all is computed anew. */
  readonly kept: Kept | null;
  /** How long the queries of pages took, where somebody wants to know. */
  readonly times: QueryTimes | null;
  /** That of the edition which was computed last. */
  warehouse: Warehouse | null = null;
  readonly #folder: string;
  /** What counted last. */
  #engine: Engine | null = null;

  constructor(
    root: string,
    {
      isLasting = false,
      times = null,
      kept = null,
    }: Partial<Pick<Workbench, "times" | "kept">> & Lasting = {},
  ) {
    this.times = times;
    this.kept = kept;
    this.#folder = join(root, ".sextant");
    this.cache = diskCache(join(this.#folder, "cache"));
    this.fits = new KeptFits(this.cache);
    this.holding = new Holding(isLasting);
  }

  /** How the bytes of files are seen: themselves, or as an earlier command saw them. */
  get seen(): Seen {
    return this.kept?.seen ?? ANEW;
  }

  /** Opens the database before it is asked for, so that the first change of SQL need not wait for it. */
  async warm(): Promise<void> {
    await this.warehouse?.warm();
  }

  /** What counts in tables of so many bytes; throws an EngineProblem where it is wished for, and not installed. */
  engine(wish: Engine["name"] | undefined, bytes: number): Engine {
    this.#engine = engineFor(wish, bytes, this.#folder);
    return this.#engine;
  }

  /** Ends what counts, whatever it is doing. */
  end(): void {
    this.#engine?.end();
  }

  /** Begins a computation: what neither it nor the one before has asked for is forgotten at the next. */
  next(): void {
    this.holding.endless.next();
    this.files.next();
    this.measurements.next();
    this.translations.next();
    this.versions.next();
    this.vintages.next();
  }
}
