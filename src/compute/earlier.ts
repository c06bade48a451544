import { isAsLong } from "../calendar/asLong.ts";
import type { Figure } from "../ledger/figure.ts";
import type { DeclaredTarget, MovedTarget } from "../report/facts/changed.ts";
import type { Comparison } from "../report/facts/comparison.ts";
import type { Restatement } from "../report/facts/story.ts";
import type { Report } from "../report/report.ts";

/** What later editions, and the archive, read of an edition: as it was released, or as it is computed while a draft. */
export interface Earlier {
  readonly id: string;
  /** "Q2 2026" */
  readonly label: string;
  readonly titleText: string;
  /** Where its pages are: "/editions/2026-q2/v1/", "/drafts/2026-q2/". */
  readonly home: string;
  /** The number of its version; null of a draft. */
  readonly version: number | null;
  readonly period: { readonly id: string; readonly first: string; readonly last: string };
  /** The day on which its snapshot was taken, ISO. */
  readonly takenOn: string;
  readonly headline: EarlierHeadline;
  /** Of a version that was released before there were verdicts: did its headline say "a signal"? */
  readonly signal?: boolean | null;
  readonly targets: readonly DeclaredTarget[];
  /** Targets that it found to have moved, and figures that it restated. */
  readonly moved: readonly MovedTarget[];
  readonly restatements: readonly Restatement[];
  /** Of no segment: the known values of periods like its own, and forecasts. */
  readonly figures: readonly Figure[];
}

export interface EarlierHeadline {
  readonly id: string;
  readonly name: string;
  readonly unit: Figure["unit"];
  readonly unitLabel: string;
  readonly value: Figure;
  readonly previous: Pick<Comparison, "against" | "change" | "judgement" | "partLabel"> & {
    /** Left out by versions that were released before it was handed on. */
    readonly calendar?: Comparison["calendar"] | undefined;
  };
  /** Was a guardrail breached? */
  readonly breached: boolean;
  /** Was one breached within the period, and not at its end? Left out by versions that did not say. */
  readonly lapsed?: boolean | undefined;
}

/** What later editions read of a report. */
export function earlierOf(report: Report, version: number | null): Earlier {
  const { id, home, label, titleText, period, snapshot, headline, targets, changed, restatements, ledger } =
    report;
  const { against, change, judgement, partLabel, calendar } = headline.previous;
  return {
    id,
    label,
    titleText,
    home,
    version,
    period: { id: period.id, first: period.first, last: period.last },
    takenOn: snapshot.takenOn,
    headline: {
      id: headline.id,
      name: headline.name,
      unit: headline.unit,
      unitLabel: headline.unitLabel,
      value: headline.value,
      previous: { against, change, judgement, partLabel, calendar },
      breached: headline.breached.length > 0,
      lapsed: report.guardrails.some(({ state, lapsed }) => state !== "breach" && lapsed !== null),
    },
    targets,
    moved: changed.targets,
    restatements,
    figures: ledger.figures.filter((figure) => isHandedOn(figure, period.id)),
  };
}

/** Values of periods like the edition's, which may be revised, and forecasts, which may be scored. */
function isHandedOn({ measure, segment, value, period }: Figure, edition: string): boolean {
  if (segment !== null || value === null) return false;
  return measure === "value"
    ? isAsLong({ id: period }, { id: edition })
    : /^forecast(_low|_high)?$/.test(measure);
}
