import { pick, type Random, whole } from "../demo/random.ts";
import { DAY_MS } from "../support/oraclePeriods.ts";
import { type Case, type Generator, places, rewritten, type Sale, sales, somewhere } from "./table.ts";

const BERLIN = "Europe/Berlin";
const two = (number: number) => String(number).padStart(2, "0");

/** Sales with local times to the second; more of them near midnight than chance would have. */
function timed(random: Random, first?: string, last?: string): Sale[] {
  return sales(random, first, last).map((sale) => {
    const hour = pick(random, [0, 1, 9, 15, 22, 23]);
    return { ...sale, day: `${sale.day} ${two(hour)}:${two(whole(random, 60))}:${two(whole(random, 60))}` };
  });
}

/** Hours that Berlin is ahead of UTC, by the rule of the European Union: at 01:00 UTC on the last Sundays. */
function ahead(moment: number): number {
  const year = new Date(moment).getUTCFullYear();
  return moment >= lastSunday(year, 2) && moment < lastSunday(year, 9) ? 2 : 1;
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY_MS;
}

/** The moment of a local time of Berlin. */
function momentOf(local: string): number {
  const wall = Date.parse(`${local.replace(" ", "T")}Z`);
  const summer = wall - 2 * 3_600_000;
  return ahead(summer) === 2 ? summer : wall - 3_600_000;
}

const utc = (local: string) => new Date(momentOf(local)).toISOString().slice(0, 19);
const offset = (local: string) => `+0${ahead(momentOf(local))}:00`;

type Form = (local: string) => string;

/** Forms that say which moment is meant. */
const ZONED: readonly Form[] = [
  (local) => `${utc(local)}Z`,
  (local) => `${utc(local).replace("T", " ")}+00`,
  (local) => `${local.replace(" ", "T")}${offset(local)}`,
  (local) => `${utc(local)}.000Z`,
];
/** The same without seconds. */
const SHORT: readonly Form[] = [
  (local) => `${utc(local).slice(0, 16)}Z`,
  (local) => `${local.replace(" ", "T").slice(0, 16)}${offset(local)}`,
];

/** The case of times in Berlin that are all written in a way. */
function times(forms: readonly Form[], more: Partial<Case> = {}) {
  return (random: Random): Case => ({
    ...rewritten(timed(random), "day", pick(random, forms)),
    timezone: BERLIN,
    ...more,
  });
}

/** The case of times in Berlin of which some, at times one only, are written otherwise than the others. */
function mixed(most: readonly Form[], some: readonly Form[]) {
  return (random: Random): Case => {
    const clean = timed(random);
    const chosen = places(random, clean, pick(random, [0, 0.2, 0.5]));
    const [usual, other] = [pick(random, most), pick(random, some)];
    const write = (cell: string, index: number) => (chosen.has(index) ? other : usual)(cell);
    return { ...rewritten(clean, "day", write), timezone: BERLIN };
  };
}

/** The case of a night in which the clocks are changed, in a quarter's report. */
function clocks(edition: string, first: string, last: string, night: string, form: (random: Random) => Form) {
  return (random: Random): Case => {
    const write = form(random);
    const rows = timed(random, first, last).map((sale) =>
      sale.day.startsWith(night)
        ? { ...sale, day: `${night} ${pick(random, ["00:30", "01:59", "03:00", "23:30"])}:00` }
        : sale,
    );
    return {
      ...rewritten(rows, "day", write),
      timezone: BERLIN,
      edition,
      periods: [night.slice(0, 7), night],
      takenAt: `${Number(last.slice(0, 4)) + 1}-01-02T06:00:00Z`,
    };
  };
}

const plain: Form = (local) => local;

/** A time of the night in which the clocks are changed. */
function atNight(night: string, edition: string, first: string, last: string) {
  return (random: Random): Case => {
    const rows = sales(random, first, last).map((sale) => ({
      ...sale,
      day: `${sale.day} ${sale.day === night ? `02:${two(whole(random, 60))}` : "12:00"}:00`,
    }));
    return {
      ...rewritten(rows, "day", plain),
      timezone: BERLIN,
      edition,
      periods: [night.slice(0, 7), night],
      takenAt: `${Number(last.slice(0, 4)) + 1}-01-02T06:00:00Z`,
    };
  };
}

/** Tables with times in which zones, seconds or hours are not what they seem. */
export const IN_TIMES: readonly Generator[] = [
  { name: "local times", make: times([plain, (local) => local.replace(" ", "T")], { mustBeRight: true }) },
  {
    name: "local times without seconds",
    make: times([(local) => local.slice(0, 16), (local) => local.replace(" ", "T").slice(0, 16)]),
  },
  { name: "zoned times", make: times(ZONED) },
  { name: "zoned times without seconds", make: times(SHORT) },
  { name: "zoned times, one without seconds", make: mixed(ZONED, SHORT) },
  { name: "local times, one without seconds", make: mixed([plain], [(local) => local.slice(0, 16)]) },
  { name: "zoned and local times in one column", make: mixed([plain], ZONED) },
  { name: "local and zoned times in one column", make: mixed(ZONED, [plain, (local) => local.slice(0, 16)]) },
  { name: "zoned times and days in one column", make: mixed(ZONED, [(local) => local.slice(0, 10)]) },
  {
    name: "the word UTC after times",
    make: times([
      (local) => `${utc(local).replace("T", " ")} UTC`,
      (local) => `${utc(local).replace("T", " ")} GMT`,
    ]),
  },
  {
    name: "names of zones after times",
    make: times([
      (local) => `${local} Europe/Berlin`,
      (local) => `${local} CEST`,
      (local) => `${utc(local).replace("T", " ")} +0000`,
    ]),
  },
  {
    name: "offsets of several zones",
    make: (random) => ({
      ...rewritten(timed(random), "day", (local) => pick(random, ZONED)(local)),
      timezone: BERLIN,
    }),
  },
  {
    name: "times of twelve hours",
    make: times([
      (local) => {
        const hour = Number(local.slice(11, 13));
        return `${local.slice(0, 10)} ${hour % 12 === 0 ? 12 : hour % 12}:${local.slice(14)} ${hour < 12 ? "AM" : "PM"}`;
      },
    ]),
  },
  {
    name: "American times",
    make: times([
      (local) => `${local.slice(5, 7)}/${local.slice(8, 10)}/${local.slice(0, 4)} ${local.slice(11)}`,
    ]),
  },
  {
    name: "European times",
    make: times([
      (local) => `${local.slice(8, 10)}.${local.slice(5, 7)}.${local.slice(0, 4)} ${local.slice(11)}`,
    ]),
  },
  {
    name: "midnight as the end of the day",
    make: (random) => {
      const clean = timed(random).map((sale) => sale);
      const at = somewhere(random, clean);
      return {
        ...rewritten(clean, "day", (cell, index) => (index === at ? `${cell.slice(0, 10)} 24:00:00` : cell)),
        timezone: BERLIN,
      };
    },
  },
  {
    name: "the night of the spring, zoned",
    make: clocks("2026-q1", "2026-01-01", "2026-04-05", "2026-03-29", (random) => pick(random, ZONED)),
  },
  {
    name: "the night of the autumn, zoned",
    make: clocks("2026-q4", "2026-10-01", "2026-12-31", "2026-10-25", (random) => pick(random, ZONED)),
  },
  {
    name: "a local hour that does not exist",
    make: atNight("2026-03-29", "2026-q1", "2026-01-01", "2026-04-05"),
  },
  {
    name: "a local hour that comes twice",
    make: atNight("2026-10-25", "2026-q4", "2026-10-01", "2026-12-31"),
  },
];
