import type { CsvCell, CsvTable } from "../format/csv.ts";
import type { LeadFacts } from "../report/evidenceFacts.ts";
import type { Figure } from "../report/figure.ts";
import type { CohortTest, RetentionFacts } from "../report/report.ts";

/** The groups of a cohort with their shares, then the difference of the highest and the lowest. */
export function cohortCsv(test: CohortTest): CsvTable {
  const { groupedBy, groups, difference, differenceLow, differenceHigh } = test;
  const rest = (...figures: readonly Figure[]) => figures.map(({ value }) => value);
  return {
    columns: [groupedBy, "people", "share (fraction)", "low", "high", "reason"],
    rows: [
      ...groups.map(({ name, people, rate, low, high }): CsvCell[] => [
        name,
        ...rest(people, rate, low, high),
        rate.reason,
      ]),
      ["highest less lowest", null, ...rest(difference, differenceLow, differenceHigh), difference.reason],
    ],
  };
}

/** The cells of a retention triangle, one row for each. */
export function retentionCsv({ grain, rows }: RetentionFacts): CsvTable {
  return {
    columns: ["began in", "people", `${grain}s later`, "share (fraction)", "reason"],
    rows: rows.flatMap(({ period, people, cells }) =>
      cells.flatMap((cell, age): CsvCell[][] =>
        cell === null ? [] : [[period, people.value, age, cell.value, cell.reason]],
      ),
    ),
  };
}

/** The pairs of changes that a leading test compares; relative changes are fractions. */
export function scatterCsv({ scatter }: LeadFacts): CsvTable {
  return {
    columns: ["period", `change of ${scatter.x.name}`, `change of ${scatter.y.name}`],
    rows: scatter.points.map(({ name, x, y }) => [name, x, y]),
  };
}

/** The correlation at each lag. */
export function lagsCsv({ lags }: LeadFacts): CsvTable {
  return {
    columns: [`lag (${lags.grain}s)`, "correlation", "declared"],
    rows: lags.lags.map(({ lag, r }) => [lag, r, lag === lags.declared ? "yes" : "no"]),
  };
}
