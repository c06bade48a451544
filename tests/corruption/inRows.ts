import { pick, type Random, whole } from "../demo/random.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { MORE } from "./asked.ts";
import {
  type Case,
  COLUMNS,
  type Generator,
  money,
  places,
  type Sale,
  sales,
  somewhere,
  withRows,
} from "./table.ts";

const later = (day: string, days: number) => isoDay(Date.parse(day) + days * DAY_MS);

/** Rows of days after the last whole one. */
function after(random: Random, last: string, days: number): Sale[] {
  return sales(random, later(last, 1), later(last, days)).map((sale) => ({ ...sale, id: `late-${sale.id}` }));
}

function total(clean: readonly Sale[]): string {
  return (clean.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0) / 100).toFixed(2);
}

/** The case of a row of the whole at the end, whose other cells are as given. */
function totals(cells: (random: Random, clean: readonly Sale[]) => Partial<Sale>) {
  return (random: Random): Case => {
    const clean = sales(random);
    const units = String(clean.reduce((sum, sale) => sum + Number(sale.units), 0));
    const empty = Object.fromEntries(COLUMNS.map((name) => [name, ""]));
    const row = { ...empty, amount: total(clean), units, ...cells(random, clean) };
    return withRows(clean, [...clean, row], {
      names: ["sales", "day", "region", "amount", "Total", "Summe", "TOTAL", "Grand total", "sales.csv"],
    });
  };
}

const word = (random: Random) => pick(random, ["Total", "TOTAL", "Summe", "Grand total"]);

/** Some refunds, on few days. */
function fewRefunds(random: Random): Sale[] {
  return sales(random).map((sale) => ({ ...sale, refunded: random() < 0.02 ? "true" : "false" }));
}

const WRONG_ROWS: readonly Generator[] = [
  {
    name: "exact copies of rows",
    make: (random) => {
      const clean = sales(random);
      const chosen = places(random, clean, pick(random, [0, 0.03]));
      return withRows(
        clean,
        clean.flatMap((sale, index) => (chosen.has(index) ? [sale, sale] : [sale])),
        { names: ["sales"] },
      );
    },
  },
  {
    name: "the last days twice, of exports that overlap",
    make: (random) => {
      const clean = sales(random);
      return withRows(clean, [...clean, ...clean.slice(-5 - whole(random, 20))]);
    },
  },
  {
    name: "a key twice",
    make: (random) => {
      const clean = sales(random);
      const again = clean[somewhere(random, clean)];
      return withRows(clean, again === undefined ? clean : [...clean, { ...again, amount: money(random) }], {
        names: ["sales", "id"],
      });
    },
  },
  {
    name: "rows after the last whole day",
    make: (random) => {
      const clean = sales(random, "2026-04-01", later("2026-06-30", -whole(random, 40)));
      const through = clean.at(-1)?.day ?? "";
      return withRows(clean, [...clean, ...after(random, through, 1 + whole(random, 5))], {
        through,
        mustBeRight: true,
      });
    },
  },
  {
    name: "rows after the last whole day, sorted otherwise",
    make: (random) => {
      const clean = sales(random, "2026-04-01", "2026-06-10");
      return withRows(clean, [...after(random, "2026-06-10", 9), ...clean], {
        through: "2026-06-10",
        mustBeRight: true,
      });
    },
  },
  {
    name: "rows after the snapshot was taken",
    make: (random) => {
      const clean = sales(random);
      const day = pick(random, ["2026-07-03", "2026-08-01", "2062-06-01", "2027-05-01"]);
      const one: Sale = {
        id: "x",
        day,
        account: "a1",
        region: "North",
        amount: money(random),
        units: "1",
        refunded: "false",
      };
      return withRows(clean, [...clean, one], { names: ["day", "sales"] });
    },
  },
  {
    name: "the last days are missing",
    make: (random) => {
      const clean = sales(random);
      const last = later("2026-06-30", -3 - whole(random, 25));
      return withRows(
        clean,
        clean.filter(({ day }) => day <= last),
        { through: "2026-06-30", names: ["revenue", "orders", "day", "sales", last, later(last, 1)] },
      );
    },
  },
  {
    name: "the last days are missing, and no last day is told",
    make: (random) => {
      const clean = sales(random);
      const last = later("2026-06-30", -3 - whole(random, 25));
      return withRows(
        clean,
        clean.filter(({ day }) => day <= last),
        { names: ["revenue", last], codes: ["stale-snapshot"] },
      );
    },
  },
  {
    name: "days in the middle are missing",
    make: (random) => {
      const clean = sales(random);
      const from = later("2026-04-10", whole(random, 40));
      const to = later(from, 6 + whole(random, 10));
      return withRows(
        clean,
        clean.filter(({ day }) => day < from || day > to),
        { names: ["revenue", "orders", "day", "sales", from, to] },
      );
    },
  },
  {
    name: "days in the middle have no rows",
    make: (random) => {
      const clean = sales(random).filter(({ day }) => Number(day.slice(8)) % 5 !== 0);
      return withRows(clean, clean, { mustBeRight: true });
    },
  },
  {
    name: "empty amounts",
    make: (random) => {
      const clean = sales(random).map((sale) => (random() < 0.1 ? { ...sale, amount: "" } : sale));
      return withRows(clean, clean, { mustBeRight: true });
    },
  },
  {
    name: "days of which all amounts are empty",
    make: (random) => {
      const clean = sales(random).map((sale) =>
        Number(sale.day.slice(8)) % 9 === 4 ? { ...sale, amount: "", units: "" } : sale,
      );
      return withRows(clean, clean, { mustBeRight: true });
    },
  },
  {
    name: "days without anything in the numerator",
    make: (random) => {
      const clean = fewRefunds(random);
      return withRows(clean, clean, { mustBeRight: true });
    },
  },
  {
    name: "one refund in a quarter",
    make: (random) => {
      const clean = sales(random);
      const at = somewhere(random, clean);
      const rows = clean.map((sale, index) => ({ ...sale, refunded: String(index === at) }));
      return withRows(rows, rows, { mustBeRight: true });
    },
  },
  {
    name: "what is empty counts as zero",
    make: (random) => {
      const clean = fewRefunds(random).filter(({ day }) => Number(day.slice(8)) % 6 !== 2);
      const days = (first: string, last: string) =>
        `(SELECT CAST(unnest(generate_series(DATE '${first}', least(DATE '${last}', (SELECT max(day) FROM sales)), INTERVAL 1 DAY)) AS DATE) AS day)`;
      return withRows(clean, clean, {
        mustBeRight: true,
        more: [
          {
            id: "zero_mean",
            definition: {
              role: "supporting",
              from: "sales",
              time: "day",
              grain: "day",
              review: "month",
              unit: "units",
              rollup: "mean",
              value: "sum(units)",
              empty_is_zero: "true",
            },
            sql: (first, last) =>
              `SELECT avg(coalesce(n, 0)) FROM ${days(first, last)} LEFT JOIN (SELECT day, sum(units) AS n FROM sales GROUP BY day) USING (day)`,
          },
          {
            id: "zero_share",
            definition: {
              role: "supporting",
              from: "sales",
              time: "day",
              grain: "day",
              review: "month",
              unit: "percent",
              rollup: "mean",
              numerator: "sum(amount) filter (where refunded)",
              denominator: "sum(amount)",
              empty_is_zero: "true",
            },
            sql: (first, last) =>
              `SELECT coalesce(fsum(amount) FILTER (WHERE refunded), 0) / nullif(fsum(amount), 0) FROM sales WHERE day BETWEEN DATE '${first}' AND DATE '${last}'`,
          },
        ],
      });
    },
  },
  {
    name: "denominators of zero",
    make: (random) => {
      const zero = pick(random, [
        (day: string) => Number(day.slice(8)) % 4 === 1,
        (day: string) => day.startsWith("2026-05"),
      ]);
      const clean = sales(random).map((sale) =>
        zero(sale.day) ? { ...sale, amount: "0.00", refunded: "false" } : sale,
      );
      return withRows(clean, clean, { mustBeRight: true });
    },
  },
  {
    name: "empty segments",
    make: (random) => {
      const clean = sales(random).map((sale) => (random() < 0.15 ? { ...sale, region: "" } : sale));
      return withRows(clean, clean, { mustBeRight: true });
    },
  },
  {
    name: "three spellings of a segment",
    make: (random) => {
      const clean = sales(random);
      const spellings = pick(random, [
        ["North", "north", "NORTH"],
        ["North", " North", "North "],
        ["North", "North\u00A0", "North"],
        ["North", "N\u200Borth", "North"],
      ]);
      const rows = clean.map((sale) =>
        sale.region === "North" ? { ...sale, region: pick(random, spellings) } : sale,
      );
      return withRows(clean, rows, { names: ["region", "North", "north", "NORTH"] });
    },
  },
  {
    name: "three spellings of an account",
    make: (random) => {
      const clean = sales(random);
      const rows = clean.map((sale, index) => ({
        ...sale,
        account:
          index % 9 === 4
            ? pick(random, [sale.account.toUpperCase(), `${sale.account} `, sale.account])
            : sale.account,
      }));
      return withRows(clean, rows, { names: ["account"] });
    },
  },
  {
    name: "a row of the whole, told in the column of days",
    make: totals((random) => ({ day: word(random) })),
  },
  { name: "a row of the whole without a day", make: totals((random) => ({ id: word(random) })) },
  {
    name: "a row of the whole on the last day",
    make: totals((random, clean) => ({ id: word(random), day: clean.at(-1)?.day ?? "" })),
  },
  {
    name: "a row of the whole in the column of segments",
    make: totals((random, clean) => ({
      id: "x",
      day: clean.at(-1)?.day ?? "",
      region: word(random),
      refunded: "false",
    })),
  },
  {
    name: "rows of the whole on each day",
    make: (random) => {
      const clean = sales(random);
      const region = pick(random, ["All", "Worldwide", "Alle Regionen", ""]);
      const byDay = [...new Set(clean.map(({ day }) => day))].map((day) => {
        const own = clean.filter((sale) => sale.day === day);
        const units = String(own.reduce((sum, sale) => sum + Number(sale.units), 0));
        return { id: `all-${day}`, day, account: "", region, amount: total(own), units, refunded: "" };
      });
      return withRows(clean, [...clean, ...byDay], { names: ["region"] });
    },
  },
  {
    name: "accounts that are empty",
    make: (random) => {
      const clean = sales(random).map((sale) => (random() < 0.1 ? { ...sale, account: "" } : sale));
      return withRows(clean, clean, { mustBeRight: true });
    },
  },
  {
    name: "rows in another order",
    make: (random) => {
      const clean = sales(random);
      return withRows(
        clean,
        clean
          .map((sale) => ({ sale, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ sale }) => sale),
        { mustBeRight: true },
      );
    },
  },
];

/** Tables whose rows are too many, too few, or hold something else than they should. */
export const IN_ROWS: readonly Generator[] = WRONG_ROWS.map(({ name, make }) => ({
  name,
  make: (random) => {
    const one = make(random);
    return { ...one, more: [...MORE, ...(one.more ?? [])] };
  },
}));
