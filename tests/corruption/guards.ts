/** A guard of the product, how it is switched off, and the kinds of tables that then go silently wrong. */
export interface Guard {
  readonly name: string;
  /** Texts of modules that are replaced as they are loaded; each must be there. */
  readonly mutations: readonly { readonly file: string; readonly from: string; readonly to: string }[];
  readonly generators: readonly string[];
  readonly seeds?: number;
}

/** A guard that one text switches off. */
function guard(name: string, file: string, from: string, to: string, generator: string): Guard {
  return { name, mutations: [{ file, from, to }], generators: [generator] };
}

/** Each of these turns the corruption test red when it is switched off. */
export const GUARDS: readonly Guard[] = [
  guard(
    "sums of nothing are zero on their side of a ratio",
    "src/query/metricSql.ts",
    "measuresOf(metric).map(zeroWhenEmpty)",
    "measuresOf(metric)",
    "one refund in a quarter",
  ),
  {
    // Rows are left out as a snapshot is opened, and once more by each metric.
    name: "no row after the last whole day counts",
    mutations: [
      {
        file: "src/query/lateRows.ts",
        from: "if (through === undefined) return new Map();",
        to: "return new Map();",
      },
      {
        file: "src/query/metricSql.ts",
        from: 'through === null && late === "" ? []',
        to: "true ? []",
      },
    ],
    generators: ["rows after the last whole day, sorted otherwise"],
  },
  guard(
    "days that read in two ways are asked about",
    "src/snapshot/understand/decideDate.ts",
    "if (other !== undefined && doubtful !== undefined) return ambiguous(",
    "if (false && other !== undefined && doubtful !== undefined) return ambiguous(",
    "American first days of months",
  ),
  guard(
    "numbers that read in two ways are asked about",
    "src/snapshot/understand/decideNumber.ts",
    "if (wanted.length > 1 && doubtful !== undefined)",
    "if (false && wanted.length > 1 && doubtful !== undefined)",
    "thousands points without cents",
  ),
  guard(
    "rows that are alike are told of",
    "src/snapshot/understand/doubts.ts",
    "if (again === 0) return null;",
    "return null;",
    "the last days twice, of exports that overlap",
  ),
  guard(
    "spellings of one segment are told of",
    "src/snapshot/understand/doubts.ts",
    "if (variants.length === 0) return null;",
    "return null;",
    "three spellings of a segment",
  ),
  {
    // It is known by its word, and by its sums.
    name: "a row of totals is refused",
    mutations: [
      {
        file: "src/snapshot/understand/doubts.ts",
        from: "if (total === undefined) return null;",
        to: "return null;",
      },
      {
        file: "src/snapshot/understand/freezeCsv.ts",
        from: "if (this.#rows < 4 ||",
        to: "if (this.#rows >= 0 ||",
      },
    ],
    generators: ["a row of the whole on the last day"],
  },
  guard(
    "a key that is there twice is told of",
    "src/snapshot/understand/keys.ts",
    "rows === 0 ||",
    "rows >= 0 ||",
    "a key twice",
  ),
  guard(
    "rows without a day are told of",
    "src/checks/data/rows.ts",
    "if (rows === 0) return null;",
    "return null;",
    "an empty day",
  ),
  guard(
    "days that are missing in the middle are told of",
    "src/checks/data/rows.ts",
    "return gap >=",
    "return false && gap >=",
    "days in the middle are missing",
  ),
  guard(
    "days that are missing at the end are told of",
    "src/checks/figures/times.ts",
    "if (empty === undefined) return [];",
    "return [];",
    "the last days are missing",
  ),
];
