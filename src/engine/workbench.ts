import { join } from "node:path";
import type { Parsed } from "../content/readContent.ts";
import { type Cache, diskCache } from "../query/cache.ts";
import { type Engine, wasmEngine } from "../query/engine.ts";
import { Holding } from "../query/holding.ts";
import { nativeEngine } from "../query/native.ts";
import type { Warehouse } from "../query/warehouse.ts";
import type { EditionResult } from "./computeEdition.ts";
import { Held } from "./held.ts";
import { KeptFits } from "./keptFits.ts";
import type { Measurement } from "./measureEdition.ts";
import type { QueryTimes } from "./times.ts";

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
  /** How long the queries of pages took, where somebody wants to know. */
  readonly times: QueryTimes | null;
  /** That of the edition which was computed last. */
  warehouse: Warehouse | null = null;
  readonly #folder: string;

  /** `isLasting`: will the folder be computed again and again? */
  constructor(root: string, isLasting = false, times: QueryTimes | null = null) {
    this.times = times;
    this.#folder = join(root, ".sextant");
    this.cache = diskCache(join(this.#folder, "cache"));
    this.fits = new KeptFits(this.cache);
    this.holding = new Holding(isLasting);
  }

  /** Opens the database before it is asked for, so that the first change of SQL need not wait for it. */
  async warm(): Promise<void> {
    await this.warehouse?.warm();
  }

  /** What counts; throws an EngineProblem where it is not installed. */
  engine(name: Engine["name"]): Engine {
    return name === "native" ? nativeEngine(this.#folder) : wasmEngine;
  }

  /** Begins a computation: what neither it nor the one before has asked for is forgotten at the next. */
  next(): void {
    this.files.next();
    this.measurements.next();
    this.translations.next();
  }
}
