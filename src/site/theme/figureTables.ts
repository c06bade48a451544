import { capitalised } from "../../format/capitalised.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import { describeKind, describeParts } from "../../ledger/measures/describeMeasure.ts";
import type { FigureSection } from "../../report/outline/figureSections.ts";
import type { Report } from "../../report/report.ts";
import { type EntryFacts, entryOf, type FigureEntry } from "./figureEntry.ts";

/** A figure among many of its kind, by what it differs from them. */
export interface FigureRow extends FigureEntry {
  /** "newcomers · Europe · week 38 of 2026" */
  readonly label: string;
}

/** Many figures of a kind: a row for each period, segment or part. */
export interface FigureTable {
  readonly id: string;
  /** "Value, by plan" */
  readonly kind: string;
  readonly rows: readonly FigureRow[];
  /** Is any of them compared with something? */
  readonly isCompared: boolean;
  /** Where any of them is shown. */
  readonly places: readonly FigureSection[];
}

/** Figures by their kinds, in the order in which those come; in each the longer periods first, and of these the latest. */
export function figureTables(figures: readonly Figure[], facts: EntryFacts): readonly FigureTable[] {
  const kinds = Map.groupBy(figures, (figure) => describeKind(figure, facts.report.locale));
  return [...kinds].map(([kind, own], index) => {
    const rows = own.toSorted(latestFirst(facts)).map((figure) => rowOf(figure, facts));
    const places = [...new Map(rows.flatMap((row) => row.places).map((one) => [keyOf(one), one])).values()];
    const isCompared = rows.some(({ against }) => against !== null);
    return { id: `kind-${index + 1}`, kind: capitalised(kind), rows, isCompared, places };
  });
}

function keyOf({ slug, id }: FigureSection): string {
  return `${slug}#${id ?? ""}`;
}

const LONGEST_FIRST = ["year", "half", "quarter", "month", "week", "day"];

function latestFirst({ report }: EntryFacts): (left: Figure, right: Figure) => number {
  const ranks = new Map(
    report.periods.map(({ id, grain }, index) => [id, [LONGEST_FIRST.indexOf(grain), -index]]),
  );
  const rank = ({ period }: Figure) => ranks.get(period) ?? [LONGEST_FIRST.length, 0];
  return (left, right) => {
    const [[grain = 0, place = 0], [other = 0, its = 0]] = [rank(left), rank(right)];
    return grain - other || place - its;
  };
}

function rowOf(figure: Figure, facts: EntryFacts): FigureRow {
  const entry = entryOf(figure, facts);
  const parts = [partsOf(figure, facts), figure.segment?.name ?? "", entry.period];
  return { ...entry, label: parts.filter((part) => part !== "").join(" · ") };
}

/** What a measure names: groups of people and later periods as their charts have them, a metric by its own name. */
function partsOf(figure: Figure, { report, say }: EntryFacts): string {
  const named = describeParts(figure);
  const known = report.definitions.find(({ metric }) => metric.replaceAll("_", " ") === named)?.name;
  return groupOf(figure, report) ?? laterOf(figure, report, say.pages.figures) ?? known ?? named;
}

function groupOf({ id }: Figure, { cohorts }: Report): string | null {
  const found = cohorts.flatMap(({ name, groups, difference, differenceLow, differenceHigh, trend, p }) => [
    ...[difference, differenceLow, differenceHigh, trend, p].map((one) => [one.id, name] as const),
    ...groups.flatMap((group) =>
      [group.people, group.rate, group.low, group.high].map(
        (one) => [one.id, `${name} · ${group.name}`] as const,
      ),
    ),
  ]);
  return new Map(found).get(id) ?? null;
}

function laterOf({ id }: Figure, { retention }: Report, words: Language["pages"]["figures"]): string | null {
  const found = retention.flatMap(({ grain, rows }) =>
    rows.flatMap(({ name, people, cells }) => [
      [people.id, name] as const,
      ...cells.flatMap((cell, age) =>
        cell === null ? [] : [[cell.id, `${name} · ${words.later(age, grain)}`] as const],
      ),
    ]),
  );
  const ofAll = retention.flatMap(({ curve }) =>
    curve.rows.flatMap(({ name, people, share, low, high }) =>
      [people, share, low, high].map(({ id: own }) => [own, name] as const),
    ),
  );
  return new Map([...found, ...ofAll]).get(id) ?? null;
}
