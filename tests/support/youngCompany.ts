import { compute } from "../../src/engine/compute.ts";
import { type Edition, editionOf } from "../../src/report/edition.ts";
import { DAY_MS, isoDay } from "./oraclePeriods.ts";
import { scratch } from "./oracleRoots.ts";
import { SCRATCH } from "./roots.ts";
import { type Company, type Definition, founded, visits } from "./smallCompany.ts";

const SOURCE: Definition = { from: "visits", time: "day", grain: "day", review: "week", min_group: "1" };

/** A north star of each kind: a count of people, a ratio, a sum of money, a stock. */
export const STARS = {
  people: {
    ...SOURCE,
    unit: "people",
    rollup: "mean",
    value: "count(distinct member)",
    segments: "{ region: region, plan: plan }",
    tree: "old_hands + novices",
  },
  ratio: {
    ...SOURCE,
    unit: "percent",
    rollup: "mean",
    numerator: "count(*) filter (where posts > 0)",
    denominator: "count(*)",
    segments: "{ region: region }",
  },
  money: { ...SOURCE, unit: "currency", rollup: "sum", value: "sum(amount)", segments: "{ region: region }" },
  stock: { ...SOURCE, unit: "points", rollup: "last", value: "max(balance)" },
} as const satisfies Readonly<Record<string, Definition>>;

export type Kind = keyof typeof STARS;

const TARGETS: Readonly<Record<Kind, string>> = { people: "15", ratio: "0.7", money: "60000", stock: "1020" };

const part = (where: string): Definition => ({
  ...SOURCE,
  role: "input",
  unit: "people",
  rollup: "mean",
  value: "count(distinct member)",
  empty_is_zero: "true",
  where,
});

/** What a company has beside its north star. */
export interface Has {
  readonly target: boolean;
  readonly guardrail: boolean;
  /** Two inputs; of people they are what the north star is made of. */
  readonly inputs: boolean;
  /** The id of an edition before. */
  readonly earlier: string | null;
  readonly locale: string;
  readonly body: string;
}

export const BARE: Has = {
  target: false,
  guardrail: false,
  inputs: false,
  earlier: null,
  locale: "en-GB",
  body: "",
};
export const FULL: Has = { ...BARE, target: true, guardrail: true, inputs: true };

const DRAFT = "---\ntitle: Before\nsummary: S.\nsnapshot: s1\n---\n";

/** A company whose data reach from one day to another, both inclusive, and which reports on a period that ends with them. */
export function young(kind: Kind, edition: string, days: readonly [string, string], has: Has): Company {
  const [first, last] = days;
  const { tree = "", ...star }: Definition = STARS[kind];
  return {
    table: "visits",
    rows: visits("young", first, (Date.parse(last) - Date.parse(first)) / DAY_MS + 1),
    metrics: {
      star: {
        ...star,
        role: "north_star",
        ...(has.inputs && tree !== "" ? { tree } : {}),
        ...(has.target ? { targets: `{ ${edition}: ${TARGETS[kind]} }` } : {}),
      },
      ...(has.inputs ? { old_hands: part("length(member) = 3"), novices: part("length(member) = 2") } : {}),
      ...(has.guardrail
        ? {
            long_visits: {
              ...SOURCE,
              role: "guardrail",
              unit: "percent",
              better: "lower",
              rollup: "mean",
              numerator: "count(*) filter (where minutes > 30)",
              denominator: "count(*)",
              thresholds: "{ watch: 0.7, breach: 0.9 }",
            },
          }
        : {}),
    },
    calendar: { locale: has.locale },
    edition,
    keys: "",
    body: has.body,
    takenAt: `${isoDay(Date.parse(last) + 2 * DAY_MS)}T06:00:00Z`,
    through: last,
    format: "csv",
    files: has.earlier === null ? {} : { [`content/editions/${has.earlier}/index.mdx`]: DRAFT },
  };
}

/** So many weeks of data up to the end of September 2026. */
export function weeks(count: number): readonly [string, string] {
  const last = "2026-09-30";
  return [isoDay(Date.parse(last) - (7 * count - 1) * DAY_MS), last];
}

/** The edition of a company as its exports are made of it. */
export async function editionMade(company: Company): Promise<Edition> {
  const files = scratch("young", SCRATCH);
  try {
    await founded(files, company);
    const { site, diagnostics } = await compute(files.root, () => {});
    const report = site?.editions.find(({ id }) => id === company.edition);
    if (site === null || report === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
    return editionOf(site, report);
  } finally {
    files.remove();
  }
}
