import { reachesBack } from "../../blocks/metric/comparisonsOf.ts";
import { metricsOf } from "../../blocks/metric/metricsOf.ts";
import { figureText } from "../../blocks/runs.ts";
import type { Table } from "../../document/recorded.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import { figurePlace } from "../../ledger/figureAddress.ts";
import { describeMeasure } from "../../ledger/measures/describeMeasure.ts";
import { type FigureSection, figureSections } from "../../report/outline/figureSections.ts";
import type { Report } from "../../report/report.ts";
import {
  againstName,
  againstWords,
  type HeldAgainst,
  heldAgainst,
  type Ledgered,
  ledgered,
} from "./heldAgainst.ts";

/** A figure with all that its page says of it. */
export interface FigureEntry {
  readonly figure: Figure;
  readonly anchor: string;
  /** "Q3 2026", "Q4 2026 (incomplete)" */
  readonly period: string;
  /** What it says of its metric, and against what: "change in percent on Q2 2026 (541)". */
  readonly measure: string;
  /** What it is compared with; null of a value by itself. */
  readonly against: HeldAgainst | null;
  /** What a value is held against, by the figures that say how it compares. */
  readonly compared: readonly { readonly figure: Figure; readonly against: HeldAgainst }[];
  readonly places: readonly FigureSection[];
}

/** What entries are made of. */
export interface EntryFacts extends Ledgered {
  readonly say: Language;
  readonly places: Table<readonly FigureSection[]>;
}

/** What the entries of a report are made of, in its words. */
export function entryFacts(report: Report, say: Language): EntryFacts {
  return { ...ledgered(report), say, places: figureSections(report) };
}

/** The entry of a figure. */
export function entryOf(figure: Figure, facts: EntryFacts): FigureEntry {
  const against = heldAgainst(figure, facts, facts.say);
  return {
    figure,
    anchor: figurePlace(figure.id).anchor,
    period: periodOf(figure, facts),
    measure: measureOf(figure, against, facts),
    against,
    compared: comparedOf(figure, facts),
    places: facts.places.get(figure.id) ?? [],
  };
}

/** The name of a figure's period, and that it is not over. */
export function periodOf({ period, status, since }: Figure, { report, say }: EntryFacts): string {
  const label = report.periods.find(({ id }) => id === period)?.label ?? period;
  return status === "partial" && since === undefined ? say.pages.figures.incomplete(label) : label;
}

/** Of the value itself it is what that counts: "people, mean of the quarter's days". */
function measureOf(figure: Figure, against: HeldAgainst | null, { report, say }: EntryFacts): string {
  const { locale } = report;
  const value = metricsOf(report).find((metric) => metric.value.id === figure.id);
  if (value !== undefined) return value.unitLabel;
  if (against === null || against.isTarget) {
    const words = describeMeasure(figure, locale);
    return against?.base == null ? words : `${words} (${figureText(against.base, say)})`;
  }
  const words = describeMeasure({ ...figure, vs: null }, locale);
  const isChange = /change/.test(figure.measure);
  return isChange
    ? `${words} ${againstWords(against, say)}`
    : say.report.against(words, againstName(against, say));
}

/** How the value of the edition's own period compares: with the periods before, and with its target. */
function comparedOf({ id }: Figure, facts: EntryFacts): FigureEntry["compared"] {
  const metric = metricsOf(facts.report).find(({ value }) => value.id === id);
  if (metric === undefined) return [];
  const { previous, year, target } = metric;
  const held = [previous.change, year.change].filter(reachesBack);
  const changes = [...held, ...(target === null ? [] : [target.attainment])];
  return changes.flatMap((figure) => {
    const against = heldAgainst(figure, facts, facts.say);
    return against === null ? [] : [{ figure, against }];
  });
}
