import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PASSING } from "../disk/aside.ts";
import { PARTIAL } from "../disk/leftovers.ts";
import { writeWhole } from "../disk/whole.ts";
import { makeFolder, remove } from "../disk/write.ts";

const DAY = 86_400_000;

const done = z.strictObject({
  /** What the table depends on: query, source, types, hashing. */
  fingerprint: z.string(),
  rows: z.int(),
  read_at: z.string(),
  run: z.int(),
  /** Of enumerations: the column, and what it may hold. */
  values: z.array(z.tuple([z.string(), z.array(z.string())])),
});

/** A table that a run has read to its end. */
export type Done = z.output<typeof done>;

const state = z.strictObject({
  begun: z.string(),
  run: z.int(),
  tables: z.array(z.tuple([z.string(), done])),
});

/**
 * The hidden folder in which a snapshot is put together. A run that breaks off leaves it, so that the next one can
 * take up the tables that are done.
 */
export class Partial {
  readonly folder: string;
  /** Which run this is, from 1. */
  readonly run: number;
  readonly #begun: string;
  readonly #tables: Map<string, Done>;

  /** Only who holds the snapshot may be at it. What is older than a day is begun anew. */
  constructor(root: string, name: string, now: Date) {
    this.folder = join(root, PASSING, PARTIAL, name);
    makeFolder(this.folder);
    const before = readState(this.folder);
    const isOld = before === null || now.getTime() - Date.parse(before.begun) > DAY;
    if (isOld) for (const file of readdirSync(this.folder)) remove(join(this.folder, file));
    this.#begun = isOld ? now.toISOString() : before.begun;
    this.run = isOld ? 1 : before.run + 1;
    this.#tables = new Map(isOld ? [] : before.tables);
    for (const file of readdirSync(this.folder))
      if (/\.run\.\d+$/.test(file)) remove(join(this.folder, file));
    this.#write();
  }

  /** A table that an earlier run has read by the same query from the same source; null where there is none. */
  done(table: string, fingerprint: string): Done | null {
    const held = this.#tables.get(table);
    return held !== undefined && held.fingerprint === fingerprint && existsSync(this.pathOf(table))
      ? held
      : null;
  }

  pathOf(table: string): string {
    return join(this.folder, `${table}.parquet`);
  }

  keep(table: string, what: Done): void {
    this.#tables.set(table, what);
    this.#write();
  }

  /** A table that is read anew is not done, whatever an earlier run has read: its file is about to be overwritten. */
  forget(table: string): void {
    if (!this.#tables.delete(table)) return;
    this.#write();
    remove(this.pathOf(table));
  }

  /** Leaves the tables that are done, and nothing else, to the next run. */
  leave(): void {
    for (const file of readdirSync(this.folder))
      if (file.endsWith(".parquet") && !this.#tables.has(file.slice(0, -".parquet".length)))
        remove(join(this.folder, file));
    if (this.#tables.size === 0) this.remove();
  }

  remove(): void {
    remove(this.folder);
  }

  #write(): void {
    const text = { begun: this.#begun, run: this.run, tables: [...this.#tables] };
    writeWhole(join(this.folder, "state.json"), `${JSON.stringify(text, null, 2)}\n`);
  }
}

function readState(folder: string): z.output<typeof state> | null {
  try {
    return state.parse(JSON.parse(readFileSync(join(folder, "state.json"), "utf8")));
  } catch {
    return null;
  }
}
