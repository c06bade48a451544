import { formatDay } from "../../calendar/day.ts";
import { parsePeriod } from "../../calendar/period.ts";
import { formatDate, formatShortPeriod } from "../../format/period.ts";
import type { Language } from "../../language/language.ts";
import { type EditionFiles, textAt } from "../source.ts";
import { type Book, textOfValue } from "./book.ts";
import { csvRows, numberIn, type Row, textIn } from "./csv.ts";
import { INVISIBLE } from "./normalise.ts";

/** A chart that PowerPoint draws itself, with its data in it. */
export interface NativeChart {
  readonly kind: "line" | "bridge" | "bar";
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  /** Of the numbers on its axis, in the notation of spreadsheets. */
  readonly format: string;
}

export interface NativeSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Six hexadecimal digits. */
  readonly colour: string;
}

/** What the charts of a deck are made of. */
export interface Sources {
  readonly files: EditionFiles;
  readonly book: Book;
  readonly say: Language["exports"]["powerpoint"];
  readonly accent: string;
  readonly locale: string;
}

/** Colours as on light paper; lines of segments differ in lightness too, so that they can be told apart in grey. */
export const COLOURS = {
  paper: "FFFEFB",
  ink: "1C2126",
  muted: "626B75",
  rule: "D9D8D2",
  past: "9AA2AA",
  good: "0F7B62",
  bad: "C23B22",
  watch: "956000",
  washBad: "FBEEEA",
} as const;
const LINES = ["1C2126", "C9862B", "7D868F", "0F7B62", "A9B7C6", "8A4B76"];

/** Where the columns of our tables are: of series, of bridges and segments, and of lines of segments. */
const SERIES = { period: 0, from: 1, to: 2, value: 3, before: 4 } as const;
const PARTS = { name: 0, value: 1 } as const;
const LINE = { period: 0, name: 3, value: 4 } as const;

/** The chart with this name as PowerPoint draws it; null where it has no such kind. */
export function nativeChart(sources: Sources, id: string): NativeChart | null {
  const [, kind = "", metric = "", rest = ""] = /^([a-z]+)-([a-z0-9_]+)(?:-(.+))?$/.exec(id) ?? [];
  const rows = csvRows(textAt(sources.files, `${sources.files.home}charts/${id}.csv`));
  const chart =
    kind === "trend"
      ? trend(sources, metric, rows)
      : kind === "bridge"
        ? bridge(sources, metric, rest, rows)
        : kind === "segments"
          ? segments(sources, metric, rows)
          : ["share", "multiples", "slope", "stacked"].includes(kind)
            ? lines(sources, kind === "share" || isPercent(sources.files, metric), rows)
            : null;
  return chart === null || chart.series.length === 0 ? null : chart;
}

function trend(
  { files, say, accent, locale, book }: Sources,
  metric: string,
  rows: readonly Row[],
): NativeChart {
  const whole = (row: Row) => book.byId.get(`${metric}@${textIn(row, SERIES.period)}`)?.status !== "partial";
  const lastWhole = rows.findLastIndex((row) => whole(row) && numberIn(row, SERIES.value) !== null);
  const target = book.byId.get(`${metric}@${files.edition}:target`)?.value ?? null;
  const period = parsePeriod(files.edition, files.content.calendar);
  const addsUp = files.content.metrics.get(metric)?.config.rollup === "sum";
  const aims = (row: Row) =>
    period !== null &&
    textIn(row, SERIES.to) >= formatDay(period.first) &&
    textIn(row, SERIES.from) <= formatDay(period.last);
  const series: NativeSeries[] = [
    { name: say.lastYear, colour: COLOURS.past, values: rows.map((row) => numberIn(row, SERIES.before)) },
    {
      name: say.soFar,
      colour: accent,
      values: rows.map((row, index) =>
        !addsUp && (!whole(row) || (index === lastWhole && rows.some((one) => !whole(one))))
          ? numberIn(row, SERIES.value)
          : null,
      ),
    },
    {
      name: say.target,
      colour: COLOURS.ink,
      values: rows.map((row) => (addsUp || !aims(row) ? null : target)),
    },
    {
      name: nameOf(files, metric),
      colour: accent,
      values: rows.map((row) => (whole(row) ? numberIn(row, SERIES.value) : null)),
    },
  ];
  return {
    kind: "line",
    categories: rows.map((row) => periodLabel(files, textIn(row, SERIES.period), locale)),
    series: series.filter(({ values }) => values.some((value) => value !== null)).reverse(),
    format: formatOf(
      rows.map((row) => numberIn(row, SERIES.value)),
      isPercent(files, metric),
    ),
  };
}

function bridge(
  { book, say, files, accent }: Sources,
  metric: string,
  rest: string,
  rows: readonly Row[],
): NativeChart | null {
  const vs = rest.slice(files.edition.length + 1);
  const higherIsBetter = files.content.metrics.get(metric)?.config.better !== "lower";
  const values = rows.map((row) => numberIn(row, PARTS.value));
  const isEnd = (index: number) => index === 0 || index === rows.length - 1;
  const after: number[] = [];
  for (const [index, value] of values.entries())
    after.push((isEnd(index) ? 0 : (after.at(-1) ?? 0)) + (value ?? 0));
  if (values.some((value) => value === null) || after.some((level) => level < 0)) return null;
  const part = (index: number, wanted: boolean) => (wanted ? Math.abs(values[index] ?? 0) : null);
  const rises = (index: number) => (values[index] ?? 0) >= 0;
  const each = (value: (index: number) => number | null) => rows.map((_, index) => value(index));
  return {
    kind: "bridge",
    categories: rows.map((row, index) => {
      const value = values[index] ?? null;
      const text = textOfValue(book, value, (one) =>
        one.metric !== metric ? false : isEnd(index) ? one.measure === "value" : one.vs === vs || vs === "",
      );
      const mark = isEnd(index) ? "" : rises(index) === higherIsBetter ? "▲ " : "▼ ";
      return [textIn(row, PARTS.name), text === null ? "" : `${mark}${text}`].join("\n");
    }),
    series: [
      {
        name: say.base,
        colour: INVISIBLE,
        values: each((index) => (isEnd(index) ? null : Math.min(after[index] ?? 0, after[index - 1] ?? 0))),
      },
      { name: nameOf(files, metric), colour: accent, values: each((index) => part(index, isEnd(index))) },
      {
        name: say.better,
        colour: COLOURS.good,
        values: each((index) => part(index, !isEnd(index) && rises(index) === higherIsBetter)),
      },
      {
        name: say.worse,
        colour: COLOURS.bad,
        values: each((index) => part(index, !isEnd(index) && rises(index) !== higherIsBetter)),
      },
    ],
    format: formatOf(values, isPercent(files, metric)),
  };
}

/** The segments in the edition's period, each with its value as readers see it. */
function segments(
  { book, files, accent }: Sources,
  metric: string,
  rows: readonly Row[],
): NativeChart | null {
  const values = rows.map((row) => numberIn(row, PARTS.value));
  if (values.every((value) => value === null)) return null;
  const categories = rows.map((row, index) => {
    const name = textIn(row, PARTS.name);
    const text = textOfValue(
      book,
      values[index] ?? null,
      ({ metric: of, period, segment, measure }) =>
        of === metric && period === files.edition && segment?.name === name && measure === "value",
    );
    return [name, text].filter((part) => part !== null).join("\n");
  });
  return {
    kind: "bar",
    categories,
    series: [{ name: nameOf(files, metric), colour: accent, values }],
    format: formatOf(values, isPercent(files, metric)),
  };
}

/** A line for each segment over the periods. */
function lines({ files, accent, locale }: Sources, isFraction: boolean, rows: readonly Row[]): NativeChart {
  const names = [...new Set(rows.map((row) => textIn(row, LINE.name)))];
  const periods = [...new Set(rows.map((row) => textIn(row, LINE.period)))];
  return {
    kind: "line",
    categories: periods.map((period) => periodLabel(files, period, locale)),
    series: names.map((name, index) => ({
      name,
      colour: index === 0 ? accent : (LINES[(index - 1) % LINES.length] ?? COLOURS.muted),
      values: periods.map((period) => {
        const row = rows.find(
          (one) => textIn(one, LINE.period) === period && textIn(one, LINE.name) === name,
        );
        return row === undefined ? null : numberIn(row, LINE.value);
      }),
    })),
    format: formatOf(
      rows.map((row) => numberIn(row, LINE.value)),
      isFraction,
    ),
  };
}

/** Weeks by their first day, longer periods by their names. */
function periodLabel({ content }: EditionFiles, id: string, locale: string): string {
  const period = parsePeriod(id, content.calendar);
  if (period === null) return id;
  const first = formatDay(period.first);
  return period.grain === "week"
    ? formatDate(first, locale)
    : formatShortPeriod({ ...period, first }, locale);
}

/** The name of a metric, as it was when the edition was made. */
export function nameOf({ content }: EditionFiles, metric: string): string {
  return content.metrics.get(metric)?.config.name ?? metric;
}

function isPercent({ content }: EditionFiles, metric: string): boolean {
  return content.metrics.get(metric)?.config.unit === "percent";
}

/** How the axis is written: fractions as percentages, small numbers with a decimal. */
function formatOf(values: readonly (number | null)[], isFraction: boolean): string {
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  if (isFraction) return largest < 0.1 ? "0.0%" : "0%";
  return largest < 10 ? "#,##0.0" : "#,##0";
}
