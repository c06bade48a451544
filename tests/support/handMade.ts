import { parseDay } from "../../src/calendar/day.ts";
import { type Calendar, type Grain, parsePeriod, shift } from "../../src/calendar/period.ts";
import type { Measured } from "../../src/compute/measured.ts";
import type { EditionDocument } from "../../src/content/content.ts";
import { readFrontMatter } from "../../src/content/frontMatter.ts";
import { editionSchema } from "../../src/content/schema/edition.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { FigureBook } from "../../src/ledger/figureBook.ts";
import type { Cell } from "../../src/metrics/cell.ts";

export const CALENDAR: Calendar = { fiscalYearStarts: 1, weekStarts: 0 };

/** A metric measured by hand: a value for each period of its grain from `first` (its id) on; null is a gap. */
export interface HandMade {
  readonly id?: string;
  readonly first: string;
  readonly values: readonly (number | null)[];
  /** The last day that the data cover; that of the last value where it is left out. */
  readonly through?: string;
  /** Keys of the definition beside those that every metric has. */
  readonly keys?: Readonly<Record<string, unknown>>;
}

export function measuredByHand({ id = "people", first, values, through, keys = {} }: HandMade): Measured {
  const config = metricSchema.parse({
    name: id,
    role: "north_star",
    statement: "What is counted.",
    unit: "people",
    grain: "week",
    rollup: "mean",
    from: "events",
    time: "day",
    value: "count(*)",
    ...keys,
  });
  const periods = values.map((_, index) => shift(period(first), index, CALENDAR));
  const cells = new Map<number, Cell>(
    values.flatMap((value, index): [number, Cell][] => {
      const at = periods[index]?.first;
      return value === null || at === undefined ? [] : [[at, { kind: "value", value }]];
    }),
  );
  const end = through === undefined ? periods.at(-1)?.last : parseDay(through);
  const grain: Grain = config.grain;
  const front = frontOf(`content/metrics/${id}.mdx`);
  return {
    metric: { id, file: front.file, config, front, uses: [], fences: [], translation: null },
    calendar: CALENDAR,
    coverage: { from: period(first).first, to: end ?? 0 },
    total: new Map([[grain, cells]]),
    segments: new Map(),
    spans: new Map(),
    behaviour: { cohorts: [], retention: new Map(), flows: new Map(), activeDays: new Map() },
  };
}

/** A book of figures of the edition of a period. */
export function bookByHand(edition: string, measured: readonly Measured[], locale = "en-GB"): FigureBook {
  const config = editionSchema.parse({ title: "Edition", snapshot: "s1", summary: "Words." });
  const front = frontOf(`content/editions/${edition}/index.mdx`);
  const document: EditionDocument = {
    id: edition,
    file: front.file,
    config,
    front,
    uses: [],
    fences: [],
    translation: null,
    period: period(edition),
    pages: [],
    isNewest: true,
  };
  return new FigureBook({
    edition: document,
    takenOn: "2026-10-02",
    calendar: CALENDAR,
    locale,
    currency: "EUR",
    metrics: new Map(measured.map(({ metric }) => [metric.id, metric])),
    measured: new Map(measured.map((one) => [one.metric.id, one])),
    published: new Map(),
    pageQueries: [],
    queryNames: [],
    compare: [],
  });
}

/** The period of an id. */
export function period(id: string) {
  const found = parsePeriod(id, CALENDAR);
  if (found === null) throw new RangeError(`invalid period: ${id}`);
  return found;
}

function frontOf(file: string) {
  const front = readFrontMatter(file, "---\nname: By hand\n---\n");
  if (Array.isArray(front)) throw new RangeError(`${file} does not read`);
  return front;
}
