import { DAY_MS, isoDay, lastYear, type Span, spanBefore, spanOf } from "../support/oraclePeriods.ts";
import type { Definition, Row } from "../support/smallCompany.ts";
import { countOf, dayOf, daysOf, hasPost, memberOf, rowsIn, weekId } from "./byHand.ts";
import type { Made } from "./made.ts";

/** What a metric's rows of a period come to, counted by hand. */
type Count = (rows: readonly Row[]) => number;

const all = () => true;
/** Of cells that hold nothing there is no sum. */
const sumOf = (column: string, isIn: (row: Row) => boolean = all): Count => {
  return (rows) => {
    const own = rows.filter((row) => isIn(row) && row[column] !== "");
    return own.length === 0 ? Number.NaN : own.reduce((sum, row) => sum + Number(row[column]), 0);
  };
};
const perDay = (isIn: (row: Row) => boolean): Count => {
  return (rows) => countOf(rows.filter(isIn), pairOf) / countOf(rows, dayOf);
};
const share = (isIn: (row: Row) => boolean): Count => {
  return (rows) => rows.filter(isIn).length / rows.length;
};
const pairOf = (row: Row) => `${dayOf(row)} ${memberOf(row)}`;
const lasting = (least: number) => (row: Row) => Number(row["minutes"]) > least;
const long = share(lasting(30));
const count: Count = (rows) => rows.length;

const VISITS: Readonly<Record<string, Count>> = {
  posters: perDay(hasPost),
  comments: perDay((row) => Number(row["posts"]) > 1),
  actives: perDay(all),
  old_hands: perDay((row) => memberOf(row).length === 3),
  novices: perDay((row) => memberOf(row).length === 2),
  posting_rate: (rows) => countOf(rows.filter(hasPost), pairOf) / countOf(rows, pairOf),
  plus_share: share(({ plan }) => plan === "plus"),
  stray_lever: share(lasting(20)),
  stray_input: share(lasting(40)),
  revenue: sumOf("amount"),
  spending: sumOf("amount"),
  income: sumOf("amount", ({ amount }) => Number(amount) < 100),
  score: sumOf("amount", ({ plan }) => plan === "plus"),
  fresh: sumOf("posts", (row) => dayOf(row) >= "2026-02-16"),
  stray_outcome: sumOf("posts"),
  late_people: (rows) => {
    const own = rows.filter((row) => dayOf(row) >= "2025-12-30");
    return countOf(own, pairOf) / countOf(own, dayOf);
  },
  visit_count: count,
  page_views: count,
  tickets: count,
  weekly_people: (rows) => countOf(rows, memberOf),
  balance: (rows) => Math.max(...rows.map(({ balance }) => Number(balance))),
  ...Object.fromEntries(
    ["past", "inside", "edge", "long_visits", "on_year", "on_quarter"].map((id) => [id, long]),
  ),
};

/** Metrics whose column has another name. */
const COLUMN: Readonly<Record<string, string>> = {
  ripe: "beside",
  broken: "beside",
  restated: "beside",
  quarterly: "beside",
  stock: "noise",
};

const SALES: Readonly<Record<string, number>> = { sales: 1, orders: 0.1, income: 3, returns: 0.01 };

const PARTS: Readonly<Record<string, Count>> = {
  hits: (rows) => sumOf("hits")(rows) + sumOf("extra")(rows),
  tries: sumOf("n"),
  hit_rate: (rows) => sumOf("hits")(rows) / sumOf("n")(rows),
};

function countFor({ company: { table } }: Made, id: string): Count {
  if (table === "months") {
    // A balance is what its last row says.
    if (id === "stock") return (rows) => Number(rows.at(-1)?.["noise"] ?? Number.NaN);
    if (id === "over") return (rows) => sumOf("noise")(rows) / (sumOf("rate_over")(rows) || Number.NaN);
    return sumOf(COLUMN[id] ?? id);
  }
  if (table === "parts") return PARTS[id] ?? (() => Number.NaN);
  if (table === "sales") return (rows) => sumOf("n")(rows) * (SALES[id] ?? Number.NaN);
  return VISITS[id] ?? (() => Number.NaN);
}

const counted = new WeakMap<Made, Map<string, number>>();

/** A metric's value in a period, from the rows that lie in it; of what was reported as it was. */
export function amountOf(made: Made, id: string, period: string, isIn: (row: Row) => boolean = all): number {
  if (isIn !== all) return countFor(made, id)(rowsIn(made.company.rows, period).filter(isIn));
  const known = counted.get(made) ?? new Map<string, number>();
  counted.set(made, known);
  const key = `${id}@${period}`;
  const found = known.get(key) ?? freshly(made, id, period);
  known.set(key, found);
  return found;
}

function freshly(made: Made, id: string, period: string): number {
  const reported = definedAs(made, id)["values"];
  if (reported !== undefined) return numbersIn(reported)[period] ?? Number.NaN;
  return period === "" ? Number.NaN : countFor(made, id)(rowsIn(made.company.rows, period));
}

/** The metric of a name. */
export function idOf({ company: { metrics, table } }: Made, name: unknown): string {
  if (table === "sales") return name === "Sales" ? "sales" : String(name);
  const named = Object.entries(metrics).find(([, { name: own }]) => own === name);
  return named?.[0] ?? String(name);
}

/** What is written of a metric; empty for what there is not. */
export function definedAs({ company: { metrics } }: Made, name: unknown): Definition {
  const named = Object.entries(metrics).find(([id, { name: own }]) => (own ?? id) === name);
  return named?.[1] ?? metrics[String(name)] ?? {};
}

export const isPercent = (made: Made, id: string) => ["percent"].includes(definedAs(made, id)["unit"] ?? "");

const lastDay = (made: Made) => daysOf(made).at(-1) ?? "";

const MONTH = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The Monday of a week by its days ("29 Dec 2025 – 4 Jan 2026", "14–20 Sept") or by the first alone; else null. */
function mondayIn(text: string, year: string): number | null {
  const [, day, month, ownYear, last, lastMonth = month, lastYear = year] =
    /^(\d+)(?: (\p{L}+))?(?: (\d{4}))?(?: ?– ?(\d+) (\p{L}+)(?: (\d{4}))?)?$/u.exec(text) ?? [];
  const first = Date.parse(`${day} ${(month ?? lastMonth)?.slice(0, 3)} ${ownYear ?? lastYear} UTC`);
  const end =
    last === undefined ? first + 6 * DAY_MS : Date.parse(`${last} ${lastMonth?.slice(0, 3)} ${lastYear} UTC`);
  return new Date(first).getUTCDay() === 1 && end === first + 6 * DAY_MS ? first : null;
}

/** The id of a period by its name; a week without a year is of the edition's. */
export function periodIn(label: unknown, made: Made): string {
  const text = String(label);
  const quarter = /^Q(\d) (\d{4})$/.exec(text);
  if (quarter !== null) return `${quarter[2]}-q${quarter[1]}`;
  const monday = mondayIn(text, made.company.edition.slice(0, 4));
  if (monday !== null) return weekId(monday);
  const month = /^(\p{L}+) (\d{4})$/u.exec(text);
  const place = MONTH.findIndex((name) => name === month?.[1] || name.slice(0, 3) === month?.[1]);
  if (place >= 0) return `${month?.[2]}-${String(place + 1).padStart(2, "0")}`;
  const date = /^the week of (\d+ \p{L}+)(?: (\d{4}))?$/u.exec(text);
  const year = date?.[2] ?? made.company.edition.slice(0, 4);
  if (date !== null) return weekId(spanOf(isoDay(Date.parse(`${date[1]} ${year} UTC`)), "week").first);
  return /^\d{4}(?:-|$)/.test(text) ? text : "";
}

export function idOfSpan({ grain, first }: Span): string {
  const day = isoDay(first);
  if (grain === "week") return weekId(first);
  if (grain === "month") return day.slice(0, 7);
  if (grain === "quarter") return `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return grain === "year" ? day.slice(0, 4) : day;
}

export const before = (period: string) => idOfSpan(spanBefore(spanOf(period)));
export const yearBefore = (period: string) => idOfSpan(lastYear(spanOf(period)));

/** The rows of a period, and of one it is held against: of their first whole weeks where the later one is not over. */
function besides(made: Made, id: string, period: string, base: string): [Row[], Row[]] {
  const { rows } = made.company;
  const { first, last } = spanOf(period);
  const end = Date.parse(lastDay(made));
  const { matures } = definedAs(made, id);
  if (matures !== undefined) return ripe(made, [period, base], Number.parseInt(matures, 10));
  if (end >= last || made.company.table !== "visits") return [rowsIn(rows, period), rowsIn(rows, base)];
  const days = Math.floor(((end - first) / DAY_MS + 1) / 7) * 7;
  const isBegun = (start: number) => (row: Row) => dayOf(row) < isoDay(start + days * DAY_MS);
  return [
    rowsIn(rows, period).filter(isBegun(first)),
    rowsIn(rows, base).filter(isBegun(spanOf(base).first)),
  ];
}

/** Of what is counted by the month and matures: so many months of both as are ripe in the first. */
function ripe(made: Made, [period, base]: readonly [string, string], days: number): [Row[], Row[]] {
  const { rows, through } = made.company;
  const isRipe = ({ day = "" }: Row) =>
    spanOf(day, "month").last + days * DAY_MS <= Date.parse(through ?? "");
  const own = rowsIn(rows, period).filter(isRipe);
  return [own, rowsIn(rows, base).slice(0, own.length)];
}

/** The change from one period to another: a fraction, of percentages the difference. */
export function changeOf(made: Made, id: string, period: string, base: string): number {
  if (definedAs(made, id)["values"] !== undefined)
    return amountOf(made, id, period) - amountOf(made, id, base);
  const [now, then] = besides(made, id, period, base).map(countFor(made, id));
  const [value = Number.NaN, from = Number.NaN] = [now, then];
  return isPercent(made, id) ? value - from : value / from - 1;
}

/** Is a number shown by a text, to the places that are printed? Percentages are of fractions. */
export function shows(text: unknown, value: number): boolean {
  const found = /([-−+]?)[^\d−-]{0,2}(\d[\d,]*)(?:\.(\d+))?/.exec(String(text));
  if (found === null) return false;
  const [, sign = "", whole = "", places = ""] = found;
  const printed = Number(`${whole.replaceAll(",", "")}.${places || "0"}`) * (/[-−]/.test(sign) ? -1 : 1);
  const scaled = /%|pp/.test(String(text)) ? value * 100 : value;
  return Math.abs(printed - scaled) <= 0.5001 * 10 ** -places.length;
}

/** "rose 8.2%", "fell 2.4 pp", "was flat" of a change by hand. */
export function isPhraseOf(phrase: unknown, change: number): boolean {
  const text = String(phrase);
  if (/flat/.test(text)) return Math.abs(change) < 0.0005;
  const verb = change > 0 ? "rose" : "fell";
  return text.startsWith(verb) && shows(text.slice(verb.length + 1), Math.abs(change));
}

/** Is a change for the better of a metric? */
export function isBetter(made: Made, id: string, change: number): boolean {
  return definedAs(made, id)["better"] === "lower" ? change < 0 : change > 0;
}

/** The numbers in a key such as `{ watch: 0.5, breach: 0.9 }`, by their names. */
export function numbersIn(text: string | undefined): Readonly<Record<string, number>> {
  const found = [...(text ?? "").matchAll(/([\w-]+): (-?[\d.]+)(?![\d-])/g)];
  return Object.fromEntries(found.map(([, key = "", value]) => [key, Number(value)]));
}

/** The target of a metric in a period, as it is written. */
export function targetOf(made: Made, id: string, period: string): number {
  const text = definedAs(made, id)["targets"] ?? "";
  const found = new RegExp(`${period}: (?:\\{ value: )?(-?[\\d.]+)`).exec(text);
  return Number(found?.[1] ?? Number.NaN);
}
