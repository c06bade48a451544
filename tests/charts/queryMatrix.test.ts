import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { queryChart } from "../../src/charts/query.ts";
import { chartData } from "../../src/charts/queryData.ts";
import { queryTrouble } from "../../src/charts/queryTrouble.ts";
import { chartNotes, chartWords } from "../../src/charts/words/query.ts";
import type {
  Channel,
  ChartExtras,
  ChartView,
  PageQuery,
  QueryCell,
} from "../../src/report/pages/queries.ts";
import { channel, query } from "./queryCases.ts";
import { troubles } from "./troubles.ts";

const series = (count: number, value: (index: number) => QueryCell) =>
  Array.from({ length: count }, (_, i) => value(i));
const dated = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString();

/** What is measured: nothing, one, equal, none, tiny, huge, and what else is hard to draw. */
const VALUES: Readonly<Record<string, readonly QueryCell[]>> = {
  one: [5],
  "one zero": [0],
  "one null": [null],
  equal: series(6, () => 7),
  "all zero": series(6, () => 0),
  "all null": series(6, () => null),
  "some null": series(6, (i) => (i % 3 === 0 ? null : i)),
  negative: series(6, (i) => -3 - i),
  "of both signs": series(6, (i) => i - 3),
  "one huge outlier": series(6, (i) => (i === 3 ? 1e12 : i)),
  tiny: series(6, (i) => 1e-9 * (i + 1)),
  "tiny and equal": series(6, () => 1e-9),
  huge: series(6, (i) => 1e15 * (i + 1)),
  "60": series(60, (i) => (i * 7) % 31),
  "400": series(400, (i) => (i * 7) % 31),
};

/** Where it is measured. */
const PLACES: Readonly<Record<string, readonly [Channel["type"], (index: number) => QueryCell]>> = {
  categories: ["text", (i) => `Category ${i}`],
  "long names": ["text", (i) => `Donaudampfschifffahrtsgesellschaftskapitän ${i}`],
  "one name": ["text", () => "The same"],
  "names that are missing": ["text", (i) => (i % 2 === 0 ? null : `Category ${i}`)],
  "no name": ["text", () => null],
  dates: ["date", (i) => dated(i).slice(0, 10)],
  "one date": ["date", () => "2025-01-01"],
  "dates that are missing": ["date", (i) => (i % 2 === 0 ? null : dated(i).slice(0, 10))],
  "no date": ["date", () => null],
  moments: ["time", (i) => dated(i / 24).slice(0, 19)],
  truths: ["boolean", (i) => i % 2 === 0],
  numbers: ["number", (i) => i],
  zeros: ["number", () => 0],
};

/** What tells series apart. */
const FILLS: readonly (readonly [Channel["type"], (index: number) => QueryCell] | null)[] = [
  null,
  ["text", (i) => ["Europe", "Asia", null][i % 3] ?? null],
  ["number", (i) => i],
  ["boolean", (i) => i % 2 === 0],
  ["number", () => null],
];

const MARKS = ["bar", "line", "dot", "area", "rect", "tick"] as const;

interface Case {
  readonly view: ChartView;
  readonly rows: PageQuery;
}

function caseOf(
  mark: ChartView["mark"],
  values: readonly QueryCell[],
  [type, place]: readonly [Channel["type"], (index: number) => QueryCell],
  fill: (typeof FILLS)[number],
  isUpright: boolean,
  options: ChartExtras = {},
): Case {
  const [places, measured] = [channel("place", type), channel("value", "number", "posts")];
  const filled = fill === null ? null : channel("fill", fill[0]);
  const [x, y] = isUpright ? [places, measured] : [measured, places];
  const along = mark === "tick" && type === "number" ? "x" : isUpright || type === "number" ? "y" : "x";
  // Of a rectangle the shade is the value.
  const measure = mark === "rect" ? "fill" : along;
  const rows = query(
    [places, measured, channel("fill", fill?.[0] ?? "text")],
    values.map((value, index) => [place(index), value, fill === null ? null : fill[1](index)]),
  );
  const base = { kind: "chart", id: "a", page: "index", query: "q", title: "T", mark, options } as const;
  return { view: { ...base, x, y, fill: mark === "rect" ? measured : filled, measure }, rows };
}

/** Each mark with each kind of value at each kind of place, by turns upright and lying, and with each kind of fill. */
const MATRIX: readonly (readonly [string, Case])[] = MARKS.flatMap((mark) =>
  Object.entries(VALUES).flatMap(([value, values], row) =>
    Object.entries(PLACES).map(([place, kind], column) => {
      const turn = row + column;
      const fill = FILLS[(turn + Math.floor(turn / 5)) % FILLS.length] ?? null;
      return [`${mark} of ${value} by ${place}`, caseOf(mark, values, kind, fill, turn % 2 === 0)] as const;
    }),
  ),
);

const OPTIONS: Readonly<Record<string, ChartExtras>> = {
  "an axis that ends early": { y: { domain: [0, 2] } },
  "an axis that begins late": { y: { domain: [4, 100] } },
  "an axis across that ends early": { x: { domain: [0, 2] } },
  "an axis turned around": { y: { domain: [5, -1] } },
  "an axis without extent": { y: { domain: [0, 0] } },
  "days of its own": { x: { domain: ["2025-01-02", "2025-01-04"] } },
  "a logarithmic axis": { y: { type: "log" } },
  roots: { y: { type: "sqrt" } },
  shares: { mark: { offset: "normalize" } },
  facets: { mark: { fx: "fill" } },
  "far ticks": { y: { ticks: [0, 1000] } },
  "little height": { height: 80 },
};

const drawn = ({ view, rows }: Case, width = 760) =>
  queryChart(view, rows, { id: "a", width, locale: "en-GB" });

describe("each mark with whatever values it is given", () => {
  test.each(MARKS)(
    "%s: has a place within its frame for all that it shows, and something to be seen",
    (mark) => {
      for (const [name, one] of MATRIX.filter(([, { view }]) => view.mark === mark)) {
        const { drawn: shown } = chartData(one.view, one.rows);
        if (shown.length === 0) continue;
        const svg = drawn(one);
        expect([name, ...troubles(svg)]).toEqual([name]);
        const [group = ""] = /<g[^>]*class="shape[^>]*>.*/s.exec(svg) ?? [];
        expect([name, /<(?:rect|path|circle|line)\b/.test(group)]).toEqual([name, true]);
        expect([name, chartNotes(chartData(one.view, one.rows), "en-GB")]).toEqual([name, []]);
      }
    },
  );

  test("what has no value is a gap in a line and in an area, and not zero", () => {
    for (const mark of ["line", "area"] as const)
      for (const isUpright of [true, false]) {
        const kind = PLACES["categories"] ?? ["text", () => ""];
        const svg = drawn(caseOf(mark, [1, 2, null, 3, 4], kind, null, isUpright));
        const [path = ""] =
          /<path class="series[^>]* d="[^"]*"|<path d="[^"]*" class="series[^>]*/.exec(svg) ?? [];
        expect([mark, path.match(/M/g)?.length]).toEqual([mark, 2]);
      }
  });

  test("some have nothing to draw, and none of those is drawn", () => {
    const empty = MATRIX.filter(([, { view, rows }]) => chartData(view, rows).drawn.length === 0);
    expect(empty.length).toBeGreaterThan(100);
    for (const [name, { view, rows }] of empty)
      expect([name, chartWords(chartData(view, rows), "en-GB").description]).toEqual([
        name,
        expect.stringMatching(/ of (?:\d+) rows? ha(?:s|ve) no value\.$/),
      ]);
  });
});

describe("options", () => {
  test.each(Object.entries(OPTIONS))("%s: is drawn within its frame, or refused in words", (_, options) => {
    const [refused, shown] = [[] as string[], [] as string[]];
    for (const mark of MARKS)
      for (const [turn, value] of ["one", "all zero", "negative", "of both signs", "tiny"].entries())
        for (const place of ["categories", "dates", "numbers"] as const) {
          const [values, kind] = [VALUES[value] ?? [], PLACES[place]];
          if (kind === undefined) throw new RangeError(place);
          const one = caseOf(mark, values, kind, FILLS[1] ?? null, turn % 2 === 0, options);
          const why = queryTrouble(one.view, one.rows, "en-GB");
          if (why === null) {
            shown.push(mark);
            expect([mark, value, place, ...troubles(drawn(one))]).toEqual([mark, value, place]);
          } else {
            refused.push(why);
            expect(why).toMatch(
              /^(?:no row lies|some values have no place|zero, and|a `domain` or|Plot refuses them: .)/,
            );
          }
        }
    expect(shown.length).toBeGreaterThan(0);
    expect(refused.length + shown.length).toBe(6 * 5 * 3);
  });
});

describe("an axis whose ends are set by hand", () => {
  const posts = series(12, (i) => i * 10);
  const view = (mark: ChartView["mark"], options: ChartExtras) =>
    caseOf(mark, posts, ["text", (i) => `C${i}`], null, true, options);
  const told = ({ view: own, rows }: Case, locale = "en-GB") =>
    chartNotes(chartData(own, rows), locale).join(" ");

  test.each(["bar", "line", "dot", "area", "tick"] as const)(
    "%s: is clipped, and says how many are cut",
    (mark) => {
      const one = view(mark, { y: { domain: [0, 80] } });
      expect(told(one)).toBe(
        "3 of 12 rows lie beyond the axes, whose ends are set by hand; what is beyond is cut off.",
      );
      expect(chartWords(chartData(one.view, one.rows), "en-GB").description).toContain(told(one));
      const root = parseHTML(`<body>${drawn(one)}</body>`).document;
      const clip = root.querySelector("g.shape")?.closest("[clip-path]")?.getAttribute("clip-path") ?? "";
      const frame = root.querySelector(`${clip.replace(/url\((.*)\)/, "$1")} rect`);
      const top = Number(frame?.getAttribute("y"));
      expect([clip.length > 6, top > 0, top + Number(frame?.getAttribute("height")) < 400]).toEqual([
        true,
        true,
        true,
      ]);
    },
  );

  test("bars that begin below the axis are cut, all of them", () => {
    expect(told(view("bar", { y: { domain: [5, 200] } }))).toContain("12 of 12 rows");
    expect(told(view("line", { y: { domain: [5, 200] } }))).toContain("1 of 12 rows lies");
  });

  test("stacks are cut by their heights, not by their parts", () => {
    const by = (index: number) => `C${Math.floor(index / 2)}`;
    const stacked = (domain: readonly number[]) =>
      caseOf("bar", [30, 30, 60, 60], ["text", by], ["text", (i) => `S${i % 2}`], true, {
        y: { domain: [...domain] },
      });
    expect(told(stacked([0, 100]))).toContain("2 of 4 rows");
    expect(told(stacked([0, 120]))).toBe("");
  });

  test("names and days that it leaves out are counted, too", () => {
    expect(told(view("bar", { x: { domain: ["C1", "C2"] } }))).toContain("10 of 12 rows");
    const days = caseOf("line", posts, ["date", (i) => dated(i).slice(0, 10)], null, true, {
      x: { domain: ["2025-01-03", "2025-01-08"] },
    });
    expect(told(days)).toContain("6 of 12 rows");
    expect(queryTrouble(days.view, days.rows, "en-GB")).toBeNull();
  });

  test("says so in German and French", () => {
    const one = view("bar", { y: { domain: [0, 80] } });
    expect(told(one, "de-DE")).toBe(
      "3 von 12 Zeilen liegen außerhalb der Achsen, deren Enden von Hand gesetzt sind; was darüber hinausgeht, ist abgeschnitten.",
    );
    expect(told(one, "fr-FR")).toBe(
      "3 lignes sur 12 dépassent les axes, dont les bornes sont fixées à la main\u202f; ce qui dépasse est coupé.",
    );
  });
});
