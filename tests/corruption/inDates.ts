import { pick, type Random, whole } from "../demo/random.ts";
import { DAY_MS } from "../support/oraclePeriods.ts";
import { type Case, type Generator, places, rewritten, type Sale, sales, somewhere } from "./table.ts";

type Form = (day: string) => string;

const parts = (day: string) => day.split("-") as [string, string, string];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const american =
  (sign: string): Form =>
  (day) => {
    const [year, month, date] = parts(day);
    return [month, date, year].join(sign);
  };
const european =
  (sign: string): Form =>
  (day) => {
    const [year, month, date] = parts(day);
    return [date, month, year].join(sign);
  };
const shortYear =
  (form: Form): Form =>
  (day) =>
    form(day).replace(/\b20(\d\d)\b/, "$1");
const unpadded =
  (form: Form): Form =>
  (day) =>
    form(day).replace(/\b0(\d)\b/g, "$1");

function named(day: string, random: Random): string {
  const [year, month, date] = parts(day);
  const name = MONTHS[Number(month) - 1] ?? "";
  return random() < 0.5 ? `${name} ${Number(date)}, ${year}` : `${Number(date)} ${name} ${year}`;
}

/** The case of days that are all written in another way. */
function days(form: (random: Random) => Form, rows: (random: Random) => Sale[] = sales) {
  return (random: Random): Case => {
    const write = form(random);
    return rewritten(rows(random), "day", write);
  };
}

/** Sales on days up to the twelfth only, which read as months too. */
function early(random: Random): Sale[] {
  return sales(random, "2025-07-01", "2026-06-30").filter(
    ({ day }) => Number(day.slice(8)) <= 12 && random() < 0.6,
  );
}

/** Sales on the first days of months. */
function firsts(random: Random): Sale[] {
  return sales(random, "2025-07-01", "2026-06-30").filter(({ day }) => day.endsWith("-01"));
}

/** The case of one cell of the column of days that is none. */
function oneDay(words: readonly string[], more: Partial<Case> = {}) {
  return (random: Random): Case => {
    const clean = sales(random);
    const at = somewhere(random, clean);
    const word = pick(random, words);
    return { ...rewritten(clean, "day", (cell, index) => (index === at ? word : cell)), ...more };
  };
}

const sign = (random: Random) => pick(random, ["/", ".", "-"]);

/** Tables whose days are written in one of the many ways in which days are written. */
export const IN_DATES: readonly Generator[] = [
  {
    name: "American days, none of them after the twelfth",
    make: days((random) => american(sign(random)), early),
  },
  {
    name: "European days, none of them after the twelfth",
    make: days((random) => european(sign(random)), early),
  },
  { name: "American first days of months", make: days((random) => american(sign(random)), firsts) },
  { name: "American days", make: days((random) => american(sign(random))) },
  { name: "European days", make: days((random) => european(sign(random))) },
  { name: "American days, without zeros", make: days((random) => unpadded(american(sign(random)))) },
  {
    name: "European days, two digits of the year",
    make: days((random) => shortYear(european(sign(random)))),
  },
  {
    name: "American days, two digits of the year",
    make: days((random) => shortYear(american(sign(random)))),
  },
  {
    name: "two digits of the year before month and day",
    make: days((random) => (day) => day.slice(2).replaceAll("-", sign(random) === "/" ? "/" : "-")),
  },
  {
    name: "two digits of the year, all parts small",
    make: days((random) => shortYear(european(sign(random))), early),
  },
  {
    name: "year before day and month",
    // Read as they mostly are, some lie after the snapshot: the error names table and day, and stands at the column.
    make: (random) => {
      const write = (day: string) => `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
      return rewritten(early(random), "day", write, { names: ["day", "sales"] });
    },
  },
  { name: "days with slashes, year first", make: days(() => (day) => day.replaceAll("-", "/")) },
  { name: "days as digits", make: days(() => (day) => day.replaceAll("-", "")) },
  { name: "names of months", make: days((random) => (day) => named(day, random)) },
  {
    name: "German names of months",
    make: days(
      () => (day) =>
        `${day.slice(8)}. ${["April", "Mai", "Juni"][Number(day.slice(5, 7)) - 4]} ${day.slice(0, 4)}`,
    ),
  },
  {
    name: "French names of months",
    make: days(
      () => (day) =>
        `${Number(day.slice(8))} ${["avril", "mai", "juin"][Number(day.slice(5, 7)) - 4]} ${day.slice(0, 4)}`,
    ),
  },
  {
    name: "months and weeks instead of days",
    make: days((random) => {
      const form = pick(random, ["yyyy-mm", "mm/yyyy", "quarter", "week"]);
      return (day) => {
        const [year, month] = parts(day);
        if (form === "yyyy-mm") return `${year}-${month}`;
        if (form === "mm/yyyy") return `${month}/${year}`;
        return form === "quarter" ? `${year}-Q2` : `${year}-W${14 + Number(month) - 4}`;
      };
    }),
  },
  {
    name: "days of an age to come",
    make: oneDay(["9999-12-31", "2999-01-01", "2262-04-11"], { names: ["day", "sales"] }),
  },
  {
    name: "days as spreadsheets count them",
    make: days(() => (day) => String(Date.parse(day) / DAY_MS + 25_569)),
  },
  { name: "days as seconds", make: days(() => (day) => String(Date.parse(day) / 1000 + 43_200)) },
  { name: "days as milliseconds", make: days(() => (day) => String(Date.parse(day) + 43_200_000)) },
  {
    name: "mixed date dialects",
    make: (random) => {
      const clean = sales(random);
      const chosen = places(random, clean, pick(random, [0, 0.05, 0.5]));
      const form = pick(random, [
        american("/"),
        european("."),
        european("/"),
        american("-"),
        shortYear(european(".")),
      ]);
      return rewritten(clean, "day", (cell, index) => (chosen.has(index) ? form(cell) : cell));
    },
  },
  {
    name: "American and European days in one column",
    make: (random) => {
      const clean = sales(random);
      return rewritten(clean, "day", (cell) => (random() < 0.5 ? american("/") : european("/"))(cell));
    },
  },
  {
    name: "American and European days that both read, in one column",
    make: (random) => {
      const clean = early(random);
      const half = clean.length / 2;
      return rewritten(clean, "day", (cell, index) => (index < half ? american("/") : european("/"))(cell));
    },
  },
  {
    name: "special words among days",
    make: oneDay(["infinity", "-infinity", "epoch", "today", "now", "yesterday", "tomorrow"]),
  },
  { name: "words among days", make: oneDay(["unknown", "N/A", "n/a", "NULL", "-", "TBD", "Q2"]) },
  {
    name: "days that do not exist",
    make: oneDay(["2026-02-30", "2026-06-31", "2026-13-01", "2025-02-29", "2026-00-10"]),
  },
  {
    name: "years that cannot be",
    make: oneDay(
      ["0000-01-01", "0001-01-01", "1900-01-01", "1970-01-01", "1026-04-01", "9999-12-31", "20026-04-01"],
      { names: ["day", "sales", "sales.csv"] },
    ),
  },
  {
    name: "days of leap years",
    make: (random) => {
      const clean = sales(random, "2028-01-01", "2028-03-31");
      return {
        ...rewritten(clean, "day", (cell) => cell),
        edition: "2028-q1",
        periods: ["2028-02", "2028-w09"],
        takenAt: "2028-04-02T06:00:00Z",
        mustBeRight: true,
      };
    },
  },
  {
    name: "week 53",
    make: (random) => {
      const clean = sales(random, "2026-10-01", "2027-01-31");
      return {
        ...rewritten(clean, "day", (cell) => cell),
        edition: "2027-01",
        periods: ["2026-w53", "2027-w01", "2026-12", "2026-12-31", "2027-01-03"],
        takenAt: "2027-02-02T06:00:00Z",
        mustBeRight: true,
      };
    },
  },
  {
    name: "days of months and weeks",
    make: (random) => {
      const clean = sales(random);
      const week = (day: string) =>
        `2026-W${String(1 + Math.floor((Date.parse(day) - Date.parse("2025-12-29")) / (7 * DAY_MS))).padStart(2, "0")}`;
      return rewritten(clean, "day", pick(random, [(day: string) => day.slice(0, 7), week]));
    },
  },
  {
    name: "an empty day",
    make: (random) => {
      const clean = sales(random);
      const chosen = places(random, clean, pick(random, [0, 0.05]));
      return rewritten(clean, "day", (cell, index) => (chosen.has(index) ? "" : cell));
    },
  },
  {
    name: "two digits of the year here and there",
    make: (random) => {
      const clean = sales(random);
      const at = whole(random, clean.length);
      return rewritten(clean, "day", (cell, index) => (index === at ? cell.slice(2) : cell));
    },
  },
];
