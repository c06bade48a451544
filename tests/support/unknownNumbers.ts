/** How the demo's messages are written in a language: its days are named as `locale` says, its numbers with these signs. */
export interface Written {
  readonly locale: string;
  readonly numbers: RegExp;
  /** What joins the days of a range. */
  readonly until: string;
  /** Numbers of what is said that no figure has: how sure a range is, and a target that an earlier edition declared. */
  readonly said: readonly RegExp[];
}

/** The languages of the demo, by what stands in the address of its pages; "" is the one that it is written in. */
export const WRITTEN: Readonly<Record<"" | "de" | "fr", Written>> = {
  "": {
    locale: "en-GB",
    numbers: /\d+(?:,\d{3})*(?:\.\d+)?/g,
    until: "–| – ",
    said: [/\b19 of 20 cases/g, /\bmoved from \d+/g],
  },
  de: {
    locale: "de-DE",
    numbers: /\d+(?:\.\d{3})*(?:,\d+)?/g,
    until: "–| – ",
    said: [/\b19 von 20 Fällen/g, /\bzuvor \d+/g],
  },
  fr: {
    locale: "fr-FR",
    numbers: /\d+(?:\u202f\d{3})*(?:,\d+)?/g,
    until: "–| – | au ",
    said: [/\b19 cas sur 20/g, /\bauparavant \d+/g],
  },
};

/**
 * Numbers of a text that none of the known texts has. Those of lists, of the names of quarters and of days are none, if
 * the days are of `year` where none is said, a lone day without a year is one on which a week begins, and a range is a
 * week from its first day to its last.
 */
export function unknownNumbers(text: string, known: readonly string[], year: number, how: Written): string[] {
  const words = new Set(known.flatMap((one) => one.match(how.numbers) ?? []));
  const plain = how.said
    .reduce((rest, said) => rest.replace(said, ""), text)
    .replace(/^\d+\. /gm, "")
    .replace(/\b[QT]\d \d{4}\b/g, "");
  return (withoutDays(plain, year, how).match(how.numbers) ?? []).filter((number) => !words.has(number));
}

const DAY_MS = 86_400_000;

function withoutDays(text: string, year: number, { locale, until }: Written): string {
  const months = monthsOf(locale);
  const names = [...months.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const [day, month] = ["(\\d{1,2})(?:er|\\.)?", `(${names.join("|")})(?!\\p{L})`];
  const pattern = `(?<![\\d.,])(?:${day}(?: ${month})?(?:${until}))?${day} ${month}(?: (\\d{4})(?!\\d))?`;
  return text.replace(new RegExp(pattern, "gu"), (whole, first, firstMonth, last, lastMonth, said) => {
    const at = (date: string, name: string, before = 0) =>
      Date.UTC(Number(said ?? year) - before, months.get(name) ?? Number.NaN, Number(date));
    const end = at(last, lastMonth);
    if (first === undefined) return said !== undefined || isMonday(end) ? "" : whole;
    const isOverNewYear = at(first, firstMonth ?? lastMonth) > end;
    const start = at(first, firstMonth ?? lastMonth, isOverNewYear ? 1 : 0);
    return isMonday(start) && end - start === 6 * DAY_MS ? "" : whole;
  });
}

/** The names of months beside a day, in short and written out, with their places in the year from 0. */
function monthsOf(locale: string): ReadonlyMap<string, number> {
  const named = (["short", "long"] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(locale, { day: "numeric", month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, index) => {
      const part = format.formatToParts(Date.UTC(2026, index, 1)).find(({ type }) => type === "month");
      return [part?.value ?? "", index] as const;
    });
  });
  return new Map(named);
}

function isMonday(time: number): boolean {
  return new Date(time).getUTCDay() === 1;
}

function escaped(name: string): string {
  return name.replace(/[.]/g, "\\$&");
}
