import {
  type ColumnFacts,
  keepText,
  pathOf,
  placed,
  type Question,
  shown,
  type Understood,
} from "./column.ts";
import type { DateFormat } from "./readDate.ts";
import type { Group } from "./tally.ts";

/** How a column of dates or points in time is read, or what has to be decided first; every value is one in some format. */
export function decideDate(facts: ColumnFacts, groups: readonly Group[]): Understood | Question {
  const formats = facts.told.date === undefined ? shared(groups) : [facts.told.date];
  const [format, other] = formats;
  if (format === undefined) return mixed(facts, groups);
  const strange = groups.find((group) => !fits(group, format));
  if (strange !== undefined) return misfit(facts, groups, format, strange);
  const doubtful = groups.find(({ shape }) => {
    const days = shape.date?.days;
    return other !== undefined && days?.get(format) !== days?.get(other);
  });
  if (other !== undefined && doubtful !== undefined) return ambiguous(facts, [format, other], doubtful);
  return timed(facts, groups, format);
}

function fits({ shape }: Group, format: DateFormat): boolean {
  return shape.date?.days.has(format) ?? false;
}

/** The formats that all values fit. */
function shared(groups: readonly Group[]): DateFormat[] {
  const first = [...(groups[0]?.shape.date?.days.keys() ?? [])];
  return first.filter((format) => groups.every((group) => fits(group, format)));
}

/** No format fits all rows: named is the first value that does not fit the one that most rows fit. */
function mixed(facts: ColumnFacts, groups: readonly Group[]): Question {
  const counts = new Map<DateFormat, number>();
  for (const { shape, count } of groups)
    for (const format of shape.date?.days.keys() ?? []) counts.set(format, (counts.get(format) ?? 0) + count);
  const [best] = [...counts].sort((left, right) => right[1] - left[1]);
  const format = best?.[0] ?? "yyyy-mm-dd";
  const strange = groups.find((group) => !fits(group, format));
  return {
    code: "mixed-column",
    line: strange?.line ?? 1,
    message: `${pathOf(facts)} is written in more than one way: ${best?.[1] ?? 0} values as ${format}, but ${strange === undefined ? "others not" : `${placed(facts, strange)} is not`}`,
    choices: [keepText(facts)],
  };
}

function misfit(facts: ColumnFacts, groups: readonly Group[], format: DateFormat, strange: Group): Question {
  const found = shared(groups);
  const other = found.map((one) => ({
    options: [`--dates ${pathOf(facts)}=${one}`],
    means: `read it as ${one}, which fits every row`,
  }));
  return {
    code: "mixed-column",
    line: strange.line,
    message: `${pathOf(facts)} is told to be written as ${format}, but ${placed(facts, strange)} is not`,
    choices: [...other, keepText(facts)],
  };
}

function ambiguous(facts: ColumnFacts, formats: readonly [DateFormat, DateFormat], example: Group): Question {
  const reading = (format: DateFormat) => spelled(example.shape.date?.days.get(format) ?? "");
  const value = shown(facts, example.text);
  const readings = facts.isMasked ? "" : `: ${value} is ${formats.map(reading).join(" or ")}`;
  return {
    code: "ambiguous-date",
    line: example.line,
    message: `every row of ${pathOf(facts)} can be read as ${formats.join(" and as ")}${readings}`,
    choices: [
      ...formats.map((format) => ({
        options: [`--dates ${pathOf(facts)}=${format}`],
        means: facts.isMasked ? format : `${format}: ${value} is ${reading(format)}`,
      })),
      keepText(facts),
    ],
  };
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** "3 April 2026" */
function spelled(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

/** Dates, local times or points in time; some with a zone and some without are no column. */
function timed(facts: ColumnFacts, groups: readonly Group[], format: DateFormat): Understood | Question {
  const timeless = groups.filter(({ shape }) => shape.date?.time == null);
  const zoned = groups.filter(({ shape }) => shape.date?.offset != null);
  const zoneless = groups.find(({ shape }) => shape.date?.offset == null);
  const { zone } = facts.told;
  const [first] = zoned;
  if (first !== undefined && zoneless !== undefined && zone === undefined)
    return mixedZones(facts, first, zoneless);
  const hasTime = timeless.length < groups.length;
  if (!hasTime) {
    const reading = { kind: "date" as const, format, hasTime, zone: null };
    return { type: { kind: "date" }, reading, as: format + century(format) };
  }
  const isZoned = first !== undefined || zone !== undefined;
  const from = zone === undefined ? "" : `, without zone: ${zone}`;
  const cut = groups.some(({ shape }) => shape.date?.isCut) ? ", cut to microseconds" : "";
  const midnight = timeless[0] === undefined ? "" : `, without time: midnight (line ${timeless[0].line})`;
  return {
    type: { kind: "timestamp", zoned: isZoned },
    reading: { kind: "date", format, hasTime, zone: zone ?? null },
    as: `${format} hh:mm${isZoned ? " with zone" : ""}${from}${midnight}${cut}${century(format)}`,
  };
}

function century(format: DateFormat): string {
  return /(?<!y)yy$/.test(format) ? ", 69–99 are 19yy" : "";
}

function mixedZones(facts: ColumnFacts, zoned: Group, zoneless: Group): Question {
  const zones = [...new Set([facts.timezone, "UTC"])];
  return {
    code: "mixed-column",
    line: zoneless.line,
    message: `${pathOf(facts)} has times with a zone (${placed(facts, zoned)}) and without (${placed(facts, zoneless)})`,
    choices: [
      ...zones.map((zone) => ({
        options: [`--zone ${pathOf(facts)}=${zone}`],
        means: `times without a zone are those of ${zone}`,
      })),
      keepText(facts),
    ],
  };
}
