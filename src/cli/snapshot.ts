import type { Content } from "../content/content.ts";
import { DiagnosticError, errorAt, startOf } from "../content/diagnostic.ts";
import { readContent } from "../content/readContent.ts";
import { readSources } from "../content/readSources.ts";
import { printDiagnostics } from "../engine/check.ts";
import { Abandoned } from "../engine/dialogue.ts";
import type { Effects } from "../engine/effects.ts";
import { describeDiagnostic } from "../engine/print.ts";
import { Workbench } from "../engine/workbench.ts";
import { numbered } from "../language/messages.ts";
import { type Engine, EngineProblem } from "../query/engine.ts";
import type { Manifest } from "../snapshot/manifest.ts";
import { type SourceRequest, takeFromSources } from "../take/takeFromSources.ts";
import { takenOf } from "../take/takenAt.ts";
import { takeSnapshot } from "../take/takeSnapshot.ts";
import type { ToldOptions } from "../take/toldColumns.ts";

/** Freezes the named files, or what `content/sources` describes, into `data/<name>/`; zoned timestamps are read in the report's time zone. */
export async function snapshot(
  effects: Effects,
  [name, ...files]: readonly string[],
  options: {
    readonly through: string | undefined;
    readonly takenAt: string | undefined;
    readonly resume?: boolean | undefined;
    readonly personal?: readonly string[] | undefined;
    readonly names?: readonly string[] | undefined;
  } & ToldOptions,
): Promise<number> {
  if (name === undefined) throw noName();
  const report = readContent(effects.root).content?.report;
  const timezone = report?.config.timezone ?? "UTC";
  const { takenAt, through, words, warnings } = takenOf({ name, ...options, timezone, now: effects.now() });
  printDiagnostics(effects, warnings);
  const engine = engineOf(effects.root, report);
  const { root, progress } = effects;
  const common = { root, name, takenAt, timezone, through, engine, progress };
  refuseWithoutFiles(files, options);
  const manifest =
    files.length === 0 && hasSources(effects.root)
      ? await fromSources(effects, common, options.resume === true)
      : await takeSnapshot({
          ...options,
          ...common,
          files,
          personal: options.personal ?? [],
          ask: effects.dialogue,
          warn: (warning) => effects.complain(`${describeDiagnostic(warning, effects.root)}\n`),
          show: effects.print,
        });
  // Of files it was shown as they were read.
  for (const table of files.length > 0 ? [] : manifest.tables) {
    const ranges = table.columns.flatMap(({ name: column, from, to }) =>
      from ? [`${column} ${from} to ${to}`] : [],
    );
    effects.print(
      `${table.name}: ${numbered(table.rows, "row")}, ${numbered(table.columns.length, "column")}${ranges.length > 0 ? `; ${ranges.join(", ")}` : ""}`,
    );
  }
  effects.print(`data/${name}/ is frozen, ${words}`);
  return 0;
}

/** What is said of files says nothing of sources, which have types of their own. */
function refuseWithoutFiles(
  files: readonly string[],
  {
    types,
    dates,
    decimal,
    missing,
    zones,
    names,
  }: ToldOptions & { readonly names?: readonly string[] | undefined },
): void {
  const [first] = [types, dates, decimal, missing, zones, names].flatMap((some) => some ?? []);
  if (files.length > 0 || first === undefined) return;
  throw new DiagnosticError(
    errorAt(
      startOf("data"),
      "no-files",
      `"${first}" is said of files, and none are named`,
      "Name them; what content/sources asks for is typed by its queries and their `types`.",
    ),
  );
}

function engineOf(root: string, report: Content["report"] | undefined): Engine {
  try {
    return new Workbench(root).engine(report?.config.engine ?? "wasm");
  } catch (error) {
    if (!(error instanceof EngineProblem) || report === undefined) throw error;
    throw new DiagnosticError(
      errorAt(report.front.placeOf(["engine"]), error.code, error.message, error.mend),
    );
  }
}

function hasSources(root: string): boolean {
  return readSources(root).sources.length + readSources(root).diagnostics.length > 0;
}

/** Reads the sources; interrupted by the keyboard it stops, and leaves nothing behind. */
async function fromSources(
  effects: Effects,
  common: Pick<SourceRequest, "root" | "name" | "takenAt" | "timezone" | "through" | "engine" | "progress">,
  resume: boolean,
): Promise<Manifest> {
  const abort = new AbortController();
  const stop = () => abort.abort(new Abandoned());
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  try {
    return await takeFromSources({
      ...common,
      environment: process.env,
      now: effects.now,
      print: effects.print,
      signal: abort.signal,
      resume,
    });
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : error;
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.removeListener(signal, stop);
  }
}

function noName(): DiagnosticError {
  const mend = "npm run snapshot -- 2026-10-02 exports/*.csv";
  return new DiagnosticError(errorAt(startOf("data"), "no-name", "the snapshot has no name", mend));
}
