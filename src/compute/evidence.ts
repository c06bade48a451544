import type { Unit } from "../format/number.ts";

/** One of the two measures of a scatter plot. */
export interface ScatterAxis {
  readonly name: string;
  readonly unit: Unit;
}

/** Two measures of the same things, held against each other. */
export interface ScatterFacts {
  readonly title: string;
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Both values as shown: "12 min", "34.0%". */
  readonly points: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly xText: string;
    readonly yText: string;
  }[];
  /** y = intercept + slope · x, with what is said of it ("r = 0.62"); null where no line was told. */
  readonly line: { readonly slope: number; readonly intercept: number; readonly label: string } | null;
}

/** How strongly one metric goes with another that follows it by so many periods. */
export interface LagFacts {
  readonly title: string;
  /** "week" */
  readonly grain: string;
  /** In the order of the lags; correlations from −1 to 1, null where there are too few pairs. */
  readonly lags: readonly { readonly lag: number; readonly r: number | null; readonly text: string }[];
  /** The lag that was declared before the data were looked at; every other one is exploratory. */
  readonly declared: number | null;
}

/** Groups by when they began (rows), at each age or in each period (columns): a heat map, or a retention triangle. */
export interface CohortFacts {
  readonly title: string;
  readonly unit: Unit;
  /** What the columns are: "months since joining". */
  readonly across: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** One for each column; null where the period is not complete, or there is none. */
    readonly cells: readonly ({ readonly value: number; readonly text: string } | null)[];
  }[];
}

/** Shares or rates, each with the interval within which it is known (Wilson). */
export interface IntervalFacts {
  readonly title: string;
  readonly unit: Unit;
  readonly rows: readonly {
    readonly name: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    /** "6.7%" and "5.1% to 8.6%" */
    readonly text: string;
    readonly rangeText: string;
  }[];
}
