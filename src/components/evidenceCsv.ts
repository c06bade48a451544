import type { CsvCell, CsvTable } from "../format/csv.ts";
import type { Language } from "../language/language.ts";
import type { Figure } from "../ledger/figure.ts";
import type { CohortTest, RetentionFacts } from "../report/facts/behaviourFacts.ts";
import type { LeadFacts } from "../report/facts/evidenceFacts.ts";
import { reasonText } from "./words.ts";

/** The groups of a cohort with their shares, then the difference of the highest and the lowest. */
export function cohortCsv(test: CohortTest, say: Language): CsvTable {
  const words = say.blocks.csv;
  const { groupedBy, groups, difference, differenceLow, differenceHigh } = test;
  const rest = (...figures: readonly Figure[]) => figures.map(({ value }) => value);
  return {
    columns: [
      groupedBy,
      words.people,
      words.in(words.share, words.fraction),
      words.low,
      words.high,
      words.reason,
    ],
    rows: [
      ...groups.map(({ name, people, rate, low, high }): CsvCell[] => [
        name,
        ...rest(people, rate, low, high),
        reasonText(rate.reason, say),
      ]),
      [
        words.highestLessLowest,
        null,
        ...rest(difference, differenceLow, differenceHigh),
        reasonText(difference.reason, say),
      ],
    ],
  };
}

/** The cells of a retention triangle, one row for each. */
export function retentionCsv({ grain, rows }: RetentionFacts, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [
      words.beganIn,
      words.people,
      words.later(grain),
      words.in(words.share, words.fraction),
      words.reason,
    ],
    rows: rows.flatMap(({ period, people, cells }) =>
      cells.flatMap((cell, age): CsvCell[][] =>
        cell === null ? [] : [[period, people.value, age, cell.value, reasonText(cell.reason, say)]],
      ),
    ),
  };
}

/** The pairs of changes that a leading test compares; relative changes are fractions. */
export function scatterCsv({ scatter }: LeadFacts, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [words.period, words.changeOf(scatter.x.name), words.changeOf(scatter.y.name)],
    rows: scatter.points.map(({ name, x, y }) => [name, x, y]),
  };
}

/** The correlation at each lag. */
export function lagsCsv({ lags }: LeadFacts, say: Language): CsvTable {
  const words = say.blocks.csv;
  return {
    columns: [words.in(words.lag, words.grains(lags.grain)), words.correlation, words.declared],
    rows: lags.lags.map(({ lag, r }) => [lag, r, lag === lags.declared ? words.yes : words.noAnswer]),
  };
}
