import { CONTENT_CHECKS } from "../../checks/content/list.ts";
import { SOUND_CHECKS } from "../../checks/sound/list.ts";
import { findAll } from "../../checks/stage.ts";
import { type Diagnostic, DiagnosticError } from "../../diagnostics/diagnostic.ts";
import type { Figure } from "../../ledger/figure.ts";
import { computeEditions } from "../computeEditions.ts";
import type { EngineEffects } from "../effects.ts";
import { readyComponents } from "../own/ready.ts";
import { readOwn } from "../own/settings.ts";
import type { ReportRead } from "../readReport.ts";
import { editionsIn, recordsOf } from "../scope.ts";
import type { Workbench } from "../workbench.ts";

/** The figures of an edition as one state of a report has them. */
export interface EditionFigures {
  readonly edition: string;
  /** "draft", "v2" */
  readonly as: string;
  readonly figures: readonly Figure[];
}

/** The figures of some editions, oldest first, and which others have none; what was found says why. */
export interface Computed {
  readonly editions: readonly EditionFigures[];
  readonly lost: readonly string[];
  readonly found: readonly Diagnostic[];
}

/**
 * Computes the figures of all drafts of a report, in its own language: be its sentences right or wrong, as they may no
 * longer be where figures have moved. Throws a DiagnosticError where what they are computed from is not sound.
 */
export async function computeDrafts(
  { root, progress }: EngineEffects,
  read: ReportRead,
  workbench: Workbench,
): Promise<Computed> {
  const { content, diagnostics } = read.original;
  const whole = content === null ? diagnostics : [...diagnostics, ...findAll(CONTENT_CHECKS, content)];
  refuse(whole);
  if (content === null) throw new DiagnosticError(...diagnostics);
  refuse(findAll(SOUND_CHECKS, content));
  const { archive } = read;
  workbench.next();
  workbench.fits.recall();
  const released = recordsOf(root, archive, workbench.vintages);
  const own = await readyComponents(root, readOwn(root).own, { seen: workbench.seen, isKept: true });
  const work = { root, workbench, progress, archive, scope: {}, released, own };
  const computed = await computeEditions(work, { content, languages: [], isBroken: false });
  workbench.fits.keep();
  const editions = computed.reports
    .map(({ id, ledger }) => ({ edition: id, as: "draft", figures: ledger.figures }))
    .reverse();
  const ids = editionsIn(content, archive, {}).map(({ id }) => id);
  const lost = ids.filter((id) => !editions.some(({ edition }) => edition === id));
  return { editions, lost, found: computed.diagnostics };
}

/** Why editions could not be computed; nothing where all were. */
export function errorsOf({ lost, found }: Pick<Computed, "lost" | "found">): readonly Diagnostic[] {
  return lost.length === 0 ? [] : errorsIn(found);
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  const errors = errorsIn(diagnostics);
  if (errors.length > 0) throw new DiagnosticError(...errors);
}

function errorsIn(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}
