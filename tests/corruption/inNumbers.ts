import { pick, type Random, whole } from "../demo/random.ts";
import {
  type Case,
  type Generator,
  places,
  rewritten,
  type Sale,
  sales,
  somewhere,
  withRows,
} from "./table.ts";

/** Thousands set apart by `mark`, cents by `point`. */
function grouped(cell: string, mark: string, point: string): string {
  const [before = "", after] = cell.split(".");
  const whole = before.replace(/\B(?=(\d{3})+(?!\d))/g, mark);
  return after === undefined ? whole : `${whole}${point}${after}`;
}

/** The case of amounts that are all written in another way. */
function amounts(write: (cell: string, random: Random) => string) {
  return (random: Random): Case => rewritten(sales(random), "amount", (cell) => write(cell, random));
}

/** The case of some amounts that are. */
function someAmounts(write: (cell: string, random: Random) => string) {
  return (random: Random): Case => {
    const clean = sales(random);
    const chosen = places(random, clean, pick(random, [0, 0.02, 0.3]));
    return rewritten(clean, "amount", (cell, index) => (chosen.has(index) ? write(cell, random) : cell));
  };
}

/** Amounts in whole thousands and less, as counts and salaries are. */
function wholeAmounts(random: Random): Sale[] {
  return sales(random).map((sale) => ({
    ...sale,
    amount: String(whole(random, 2) === 0 ? 1_000 + whole(random, 90_000) : 1_000 + 100 * whole(random, 900)),
  }));
}

/** Tables whose numbers are written otherwise than machines write them. */
export const IN_NUMBERS: readonly Generator[] = [
  { name: "decimal comma", make: amounts((cell) => cell.replace(".", ",")) },
  { name: "decimal comma here and there", make: someAmounts((cell) => cell.replace(".", ",")) },
  { name: "German thousands", make: amounts((cell) => grouped(cell, ".", ",")) },
  { name: "English thousands", make: amounts((cell) => grouped(cell, ",", ".")) },
  { name: "Swiss thousands", make: amounts((cell) => grouped(cell, "'", ".")) },
  {
    name: "thousands set apart by spaces",
    make: amounts((cell, random) =>
      grouped(cell, pick(random, [" ", "\u00A0", "\u202F"]), pick(random, [".", ","])),
    ),
  },
  {
    name: "thousands points without cents",
    make: (random) => rewritten(wholeAmounts(random), "amount", (cell) => grouped(cell, ".", ",")),
  },
  {
    name: "a dash for the cents",
    make: (random) => {
      const write = pick(random, [
        (cell: string) => `${grouped(cell, ".", ",")},-`,
        (cell: string) => `${grouped(cell, ".", ",")},-- EUR`,
        (cell: string) => `CHF ${grouped(cell, "'", ".")}.–`,
      ]);
      return rewritten(wholeAmounts(random), "amount", write, { mustBeRight: true });
    },
  },
  {
    name: "words and factors after numbers",
    make: (random) => {
      const after = pick(random, ["k", " Stk.", " DR", "‰", "h"]);
      return rewritten(sales(random), "amount", (cell) => `${cell}${after}`);
    },
  },
  {
    name: "codes of currencies",
    make: (random) => {
      const code = pick(random, ["THB", "Rs.", "UAH"]);
      return rewritten(sales(random), "amount", (cell) => `${code} ${cell}`, { mustBeRight: true });
    },
  },
  {
    name: "thousands commas without cents",
    make: (random) => rewritten(wholeAmounts(random), "amount", (cell) => grouped(cell, ",", ".")),
  },
  {
    name: "thousands points in whole units here and there",
    make: (random) => {
      const clean = sales(random).map((sale) => ({
        ...sale,
        units: String(whole(random, 3) === 0 ? 1_000 + whole(random, 9_000) : whole(random, 900)),
      }));
      return rewritten(clean, "units", (cell) => grouped(cell, ".", ","));
    },
  },
  {
    name: "mixed number dialects",
    make: (random) =>
      rewritten(sales(random), "amount", (cell) =>
        random() < 0.5 ? grouped(cell, ".", ",") : grouped(cell, ",", "."),
      ),
  },
  {
    name: "currency sign",
    make: amounts((cell, random) =>
      pick(random, [`€${cell}`, `€ ${cell}`, `${cell} €`, `${cell} EUR`, `$${cell}`]),
    ),
  },
  { name: "currency sign here and there", make: someAmounts((cell) => `€${cell}`) },
  { name: "currency sign with thousands", make: amounts((cell) => `€${grouped(cell, ",", ".")}`) },
  {
    name: "negative amounts as bookkeepers write them",
    make: (random) => {
      const chosen = (index: number) => index % 7 === 3;
      const clean = sales(random).map((sale, index) =>
        chosen(index) ? { ...sale, amount: `-${sale.amount}` } : sale,
      );
      const form = pick(random, [
        (cell: string) => `(${cell.slice(1)})`,
        (cell: string) => `${cell.slice(1)}-`,
        (cell: string) => `\u2212${cell.slice(1)}`,
      ]);
      return rewritten(clean, "amount", (cell, index) => (chosen(index) ? form(cell) : cell));
    },
  },
  {
    name: "negative amounts",
    make: (random) => {
      const clean = sales(random).map((sale) =>
        random() < 0.3 ? { ...sale, amount: `-${sale.amount}` } : sale,
      );
      return withRows(clean, clean, { mustBeRight: true });
    },
  },
  {
    name: "words for no number",
    make: (random) => {
      const words = pick(random, ["NULL", "N/A", "n/a", "-", "#N/A", "none", "?"]);
      const clean = sales(random);
      const chosen = places(random, clean, 0.05);
      const emptied = clean.map((sale, index) => (chosen.has(index) ? { ...sale, amount: "" } : sale));
      return rewritten(emptied, "amount", (cell) => (cell === "" ? words : cell));
    },
  },
  {
    name: "NaN and infinity",
    make: (random) => {
      const clean = sales(random);
      const at = somewhere(random, clean);
      const word = pick(random, ["NaN", "nan", "Infinity", "-inf", "inf", "1e400"]);
      return {
        ...rewritten(clean, "amount", (cell, index) => (index === at ? word : cell)),
        names: ["amount", "revenue", "refund_share", "per_order"],
      };
    },
  },
  {
    name: "scientific notation",
    make: amounts((cell) => `${(Number(cell) / 100).toFixed(4)}E+02`),
  },
  { name: "a plus before numbers", make: someAmounts((cell) => `+${cell}`) },
  {
    name: "percent signs",
    make: (random) => {
      const percent = sales(random);
      // 7 % is 0.07.
      const clean = percent.map((sale) => ({ ...sale, units: (Number(sale.units) / 100).toFixed(2) }));
      return withRows(
        clean,
        percent.map((sale) => ({ ...sale, units: `${sale.units}%` })),
        { mustBeRight: true },
      );
    },
  },
  {
    name: "percent signs here and there",
    make: (random) => {
      const clean = sales(random);
      const chosen = places(random, clean, pick(random, [0, 0.02, 0.3]));
      return rewritten(clean, "units", (cell, index) => (chosen.has(index) ? `${cell}%` : cell));
    },
  },
  {
    name: "hexadecimal and underscores",
    make: (random) => {
      const clean = sales(random);
      const at = somewhere(random, clean);
      return rewritten(clean, "units", (cell, index) =>
        index === at ? pick(random, [`0x${cell}`, `${cell}_0`, `0b1`]) : cell,
      );
    },
  },
  {
    name: "fractions of which machines make dates",
    make: (random) => {
      const clean = sales(random);
      const at = somewhere(random, clean);
      return rewritten(clean, "amount", (cell, index) =>
        index === at ? pick(random, ["01. Feb", "12-May", "1/2", "00:30"]) : cell,
      );
    },
  },
  {
    name: "ids with leading zeros",
    make: (random) => {
      const clean = sales(random).map((sale) => {
        const number = String(1 + whole(random, 6));
        return { ...sale, account: pick(random, [number, number.padStart(3, "0")]) };
      });
      return withRows(clean, clean, { names: ["account"] });
    },
  },
  {
    name: "numbers of more than 16 digits",
    make: (random) => {
      const clean = sales(random).map((sale) => ({
        ...sale,
        account: `${pick(random, ["", "4"])}9007199254740${990 + whole(random, 10)}${whole(random, 3)}`,
      }));
      return withRows(clean, clean, { names: ["account"] });
    },
  },
  {
    name: "numbers of more than 16 digits with a point",
    make: (random) => {
      const clean = sales(random).map((sale) => ({
        ...sale,
        account: `90071992547409.${9930 + whole(random, 10)}${whole(random, 3)}`,
      }));
      return withRows(clean, clean, { names: ["account"] });
    },
  },
  {
    name: "yes and no in other words",
    make: (random) => {
      const [yes, no] = pick(random, [
        ["yes", "no"],
        ["ja", "nein"],
        ["1", "0"],
        ["TRUE", "FALSE"],
        ["Y", "N"],
        ["t", "f"],
        ["x", ""],
      ] as const);
      return {
        ...rewritten(sales(random), "refunded", (cell) => (cell === "true" ? yes : no)),
        names: ["refunded", "refund_share", "numerator"],
      };
    },
  },
];
