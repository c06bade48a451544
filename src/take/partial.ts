import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DiagnosticError, diagnose } from "../diagnostics/diagnostic.ts";
import { isOther } from "../disk/running.ts";

const DAY = 86_400_000;

const done = z.strictObject({
  /** What the table depends on: query, source, types, hashing. */
  fingerprint: z.string(),
  rows: z.int(),
  read_at: z.string(),
  run: z.int(),
  values: z.record(z.string(), z.array(z.string())),
});

/** A table that a run has read to its end. */
export type Done = z.output<typeof done>;

const state = z.strictObject({ begun: z.string(), run: z.int(), tables: z.record(z.string(), done) });

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

  /** Throws a DiagnosticError where another process is at it. What is older than a day is begun anew. */
  constructor(root: string, name: string, now: Date) {
    this.folder = join(root, ".sextant", "partial", name);
    mkdirSync(this.folder, { recursive: true });
    claim(this.folder, name);
    const before = readState(this.folder);
    const isOld = before === null || now.getTime() - Date.parse(before.begun) > DAY;
    if (isOld)
      for (const file of readdirSync(this.folder).filter((one) => one !== "pid"))
        rmSync(join(this.folder, file), { recursive: true });
    this.#begun = isOld ? now.toISOString() : before.begun;
    this.run = isOld ? 1 : before.run + 1;
    this.#tables = new Map(isOld ? [] : Object.entries(before.tables));
    for (const file of readdirSync(this.folder))
      if (/\.run\.\d+$/.test(file)) rmSync(join(this.folder, file));
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
    rmSync(this.pathOf(table), { force: true });
  }

  /** Leaves the tables that are done, and nothing else, to the next run. */
  leave(): void {
    rmSync(join(this.folder, "pid"), { force: true });
    for (const file of readdirSync(this.folder))
      if (file.endsWith(".parquet") && !this.#tables.has(file.slice(0, -".parquet".length)))
        rmSync(join(this.folder, file));
    if (this.#tables.size === 0) this.remove();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(): void {
    const text = { begun: this.#begun, run: this.run, tables: Object.fromEntries(this.#tables) };
    writeFileSync(join(this.folder, "state.json"), `${JSON.stringify(text, null, 2)}\n`);
  }
}

function readState(folder: string): z.output<typeof state> | null {
  try {
    return state.parse(JSON.parse(readFileSync(join(folder, "state.json"), "utf8")));
  } catch {
    return null;
  }
}

/** Only one of two processes that start at once gets the folder. */
function claim(folder: string, name: string): void {
  const path = join(folder, "pid");
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") throw error;
    refuseRunning(folder, name);
    writeFileSync(path, String(process.pid));
  }
}

function refuseRunning(folder: string, name: string): void {
  const path = join(folder, "pid");
  if (!existsSync(path)) return;
  const pid = Number(readFileSync(path, "utf8"));
  if (!isOther(pid)) return;
  const place = { file: `data/${name}`, line: 1, column: 1 };
  throw new DiagnosticError(diagnose(place, "snapshot-running", { pid, name }));
}
