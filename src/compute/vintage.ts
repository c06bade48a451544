import { languageOf } from "../language/language.ts";
import type { Figure } from "../ledger/figure.ts";
import type { CorrectionFacts } from "../report/archive.ts";
import type { Earlier } from "./earlier.ts";

/** An edition as one of its versions published it, or as a draft shows it. */
export interface Vintage extends Earlier {
  /** ISO date; null of a draft. */
  readonly releasedOn: string | null;
  /** What was wrong with the version before; null of a first version and of a draft. */
  readonly correction: CorrectionFacts | null;
}

/** A figure of a vintage. */
export interface PublishedFigure {
  readonly vintage: Vintage;
  readonly figure: Figure;
}

/** By the id of a figure: what was published of it, in the order of release. */
export type Published = ReadonlyMap<string, readonly PublishedFigure[]>;

/** Two values closer than this, relative, are the same: sums of floating numbers may differ in their order. */
const SAME = 1e-9;

/** Is a value, to any reader, what it was? */
export function isSameValue(was: number, is: number): boolean {
  return Math.abs(is - was) <= SAME * Math.max(Math.abs(was), Math.abs(is));
}

/** The values of whole periods that vintages published; what was shown of a period that was not over yet is not held against it. */
export function publishedBy(vintages: readonly Vintage[]): Published {
  const found = new Map<string, PublishedFigure[]>();
  for (const vintage of inOrderOfRelease(vintages)) {
    for (const figure of vintage.figures) {
      if (figure.measure !== "value" || figure.status !== "complete") continue;
      found.set(figure.id, [...(found.get(figure.id) ?? []), { vintage, figure }]);
    }
  }
  return found;
}

/** Oldest first; drafts as of the days of their snapshots. */
export function inOrderOfRelease(vintages: readonly Vintage[]): Vintage[] {
  return vintages.toSorted(byRelease);
}

function byRelease(left: Vintage, right: Vintage): number {
  const keys = ({ releasedOn, takenOn, period, version }: Vintage) => [
    releasedOn ?? takenOn,
    period.first,
    String(version ?? 0).padStart(6, "0"),
  ];
  const [one, other] = [keys(left).join(" "), keys(right).join(" ")];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** "2026-q2 v1", "the draft of 2026-q2" */
export function vintageName({ id, version }: Vintage): string {
  return version === null ? `the draft of ${id}` : `${id} v${version}`;
}

/** "Q2 2026, version 1", "Q2 2026, draft" */
export function vintageLabel({ label, version }: Vintage, locale: string): string {
  const say = languageOf(locale).report.vintages;
  return version === null ? say.draft(label) : say.version(label, version);
}
