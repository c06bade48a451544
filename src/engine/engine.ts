import { DiagnosticError } from "../diagnostics/diagnostic.ts";
import type { Site } from "../report/report.ts";
import { type Computation, compute } from "./compute.ts";
import type { EngineEffects } from "./effects.ts";
import { type ReportRead, readWhole } from "./readReport.ts";
import type { RenderCounts } from "./render/render.ts";
import type { Scope } from "./scope.ts";

/*
 * The engine as a command, a test or another program calls it:
 *
 *   const effects = { root, progress: () => {} };
 *   const computation = await computeSite(effects, readReport(effects));
 *   if (computation.site !== null) await renderSite(effects, computation);
 */

/** Reads what a team wrote and what it has released below `root`; what does not read is named in its diagnostics. */
export function readReport(
  { root }: Pick<EngineEffects, "root">,
  scope: Pick<Scope, "workbench" | "archive"> = {},
): ReportRead {
  return readWhole(root, scope);
}

/**
 * Checks and computes what was read: the whole site as data, or null in its place where there are errors, and all
 * diagnostics in the order of their places. Nothing but the cache below `.sextant/` is written.
 */
export function computeSite(
  { root, progress }: EngineEffects,
  read: ReportRead,
  scope: Scope = {},
): Promise<Computation> {
  return compute(root, progress, { archive: read.archive, ...scope }, read);
}

/**
 * Renders a computed site into `dist/`, which changes only once all went well. Throws a DiagnosticError where there
 * is no site, a page cannot be rendered, or a slide does not hold what it shows. What is fresh takes no page that a build
 * before has kept.
 */
export async function renderSite(
  { root, progress }: EngineEffects,
  computation: Computation,
  { isFresh = false }: { readonly isFresh?: boolean } = {},
): Promise<RenderCounts> {
  const { site, diagnostics } = computation;
  if (site === null) throw new DiagnosticError(...diagnostics);
  progress("rendering pages");
  // The page renderer takes its time to load, and is not needed for what came before.
  const { renderDist } = await import("./render/render.ts");
  return renderDist(root, site, computation, isFresh);
}

/**
 * Renders a computed site into a folder of its own, which is gone once it was used. Throws a DiagnosticError where a page
 * cannot be rendered.
 */
export async function renderSiteAside<Result>(
  { root, progress }: EngineEffects,
  site: Site,
  computation: Computation,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  progress("rendering pages");
  const { renderAside } = await import("./render/render.ts");
  return renderAside(root, site, computation, use);
}
