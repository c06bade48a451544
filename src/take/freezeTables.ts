import { join } from "node:path";
import type { Content } from "../content/content.ts";
import { readContent } from "../content/readContent.ts";
import { readSources } from "../content/readSources.ts";
import { type Diagnostic, DiagnosticError, diagnose, placed, startOf } from "../diagnostics/diagnostic.ts";
import type { Dialogue } from "../engine/dialogue.ts";
import type { EngineEffects } from "../engine/effects.ts";
import { EngineProblem } from "../query/engine.ts";
import { type Choose, engineFor } from "../query/engines/chosen.ts";
import type { Manifest } from "../snapshot/manifest.ts";
import { takeFromSources } from "./takeFromSources.ts";
import { takenOf } from "./takenAt.ts";
import { takeSnapshot } from "./takeSnapshot.ts";
import type { ToldOptions } from "./toldColumns.ts";

/** What is to be frozen, and what is said of it. */
export interface FreezeRequest extends ToldOptions {
  readonly name: string | undefined;
  /** Paths of CSV and Parquet files; none where the sources are asked. */
  readonly files: readonly string[];
  readonly through?: string | undefined;
  readonly takenAt?: string | undefined;
  readonly resume?: boolean | undefined;
  /** Columns that may be counted and never shown, as "table.column". */
  readonly personal?: readonly string[] | undefined;
  /** Names of tables that are not those of their files, as "table=file". */
  readonly names?: readonly string[] | undefined;
}

/** What taking a snapshot is given of the world. */
export interface FreezeEffects extends EngineEffects {
  /** Tells a person of what was understood or taken up, in one line. */
  print(line: string): void;
  /** Tells a person of what is doubtful. */
  warn(diagnostic: Diagnostic): void;
  now(): Date;
  /** Begins to ask the person at the terminal; null where there is none. */
  dialogue(): Dialogue | null;
  /** Where secrets are looked for by their names. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Does what a person may break off. */
  interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
}

/** What was frozen. */
export interface FrozenTables {
  readonly name: string;
  readonly manifest: Manifest;
  /** When it was taken and how far it goes: "taken on 2 October 2026, covered to 1 October 2026". */
  readonly words: string;
}

/**
 * Freezes the named files, or what `content/sources` describes, into `data/<name>/`; zoned timestamps are read in the
 * report's time zone. Throws a DiagnosticError.
 */
export async function freezeTables(effects: FreezeEffects, request: FreezeRequest): Promise<FrozenTables> {
  const { name, files, through: wanted, takenAt: told, ...said } = request;
  if (name === undefined) throw noName();
  const { root, progress, print } = effects;
  const report = readContent(root).content?.report;
  const timezone = report?.config.timezone ?? "UTC";
  const taken = takenOf({ name, through: wanted, takenAt: told, timezone, now: effects.now() });
  for (const warning of taken.warnings) effects.warn(warning);
  const { takenAt, through, words } = taken;
  const common = { root, name, takenAt, timezone, through, engine: choosing(root, report), progress };
  refuseWithoutFiles(request);
  if (files.length > 0 || !hasSources(root)) {
    const { dialogue: ask, warn } = effects;
    const personal = said.personal ?? [];
    return {
      ...{ name, words },
      manifest: await takeSnapshot({ ...said, ...common, files, personal, ask, warn, show: print }),
    };
  }
  const { environment, now } = effects;
  const resume = said.resume === true;
  const manifest = await effects.interruptible((signal) =>
    takeFromSources({ ...common, environment, now, print, signal, resume }),
  );
  return { name, words, manifest };
}

/** What is said of files says nothing of sources, which have types of their own. */
function refuseWithoutFiles({ files, types, dates, decimal, missing, zones, names }: FreezeRequest): void {
  const [first] = [types, dates, decimal, missing, zones, names].flatMap((some) => some ?? []);
  if (files.length > 0 || first === undefined) return;
  throw new DiagnosticError(
    diagnose(startOf("data"), "no-files", {
      message: `"${first}" is said of files, and none are named`,
      mend: "Name them; what content/sources asks for is typed by its queries and their `types`.",
    }),
  );
}

function choosing(root: string, report: Content["report"] | undefined): Choose {
  return (bytes) => {
    try {
      return engineFor(report?.config.engine, bytes, join(root, ".sextant"));
    } catch (error) {
      if (!(error instanceof EngineProblem) || report === undefined) throw error;
      throw new DiagnosticError(placed(report.front.placeOf(["engine"]), error));
    }
  };
}

function hasSources(root: string): boolean {
  const { sources, diagnostics } = readSources(root);
  return sources.length + diagnostics.length > 0;
}

function noName(): DiagnosticError {
  return new DiagnosticError(diagnose(startOf("data"), "no-name"));
}
