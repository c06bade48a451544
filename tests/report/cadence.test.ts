import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headline } from "../../src/blocks/headline/show.ts";
import { recent } from "../../src/blocks/recent/show.ts";
import type { Setting } from "../../src/blocks/setting.ts";
import { formatDay } from "../../src/calendar/day.ts";
import { parsePeriod } from "../../src/calendar/period.ts";
import type { Item } from "../../src/document/item.ts";
import { plainText } from "../../src/document/plain.ts";
import { compute } from "../../src/engine/compute.ts";
import { languageOf } from "../../src/language/language.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Report } from "../../src/report/report.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { scratch } from "../support/oracleRoots.ts";
import { visits } from "../support/smallCompany.ts";

const files = scratch("cadence");
afterAll(files.remove);

const KEYS = "grain: day\nreview: week\nfrom: visits\ntime: day";
const METRICS: Readonly<Record<string, string>> = {
  visits: `name: Visits\nrole: north_star\nstatement: A visit.\nunit: visits\n${KEYS}\nrollup: sum\nvalue: count(*)\ntargets: { 2026-q3: { value: "+20%", of: 2026-q2 } }`,
  people: `name: People\nrole: input\nstatement: A member.\nunit: people\n${KEYS}\nrollup: mean\nvalue: count(distinct member)`,
  reach: `name: Reach\nrole: input\nstatement: A member.\nunit: people\n${KEYS}\nrollup: recompute\nvalue: count(distinct member)`,
};
const ROWS = visits("cadence", "2025-01-01", 608);
const CALENDAR = { fiscalYearStarts: 1, weekStarts: 0 };
const EDITIONS = ["2026-w35", "2026-08", "2026-q3"] as const;

const told = new Map<string, Report>();

beforeAll(async () => {
  files.write(
    "content/report.mdx",
    "---\ncompany: Small\ntimezone: UTC\ncompare: [week, month, quarter, year]\n---\nAbout.\n",
  );
  for (const [id, keys] of Object.entries(METRICS))
    files.write(`content/metrics/${id}.mdx`, `---\n${keys}\n---\n`);
  for (const id of EDITIONS)
    files.write(
      `content/editions/${id}/index.mdx`,
      "---\ntitle: T\nsummary: S.\nsnapshot: s1\n---\n<Headline />\n\n<Recent />\n\n<Inputs />\n",
    );
  const rows = ROWS.map(({ day, member }) => `${day},${member}`);
  await takeSnapshot({
    root: files.root,
    name: "s1",
    files: [files.write("visits.csv", `day,member\n${rows.join("\n")}\n`)],
    takenAt: "2026-09-01T06:00:00Z",
    timezone: "UTC",
    through: "2026-08-31",
    progress: () => {},
  });
  const { site, diagnostics } = await compute(files.root, () => {});
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const report of site?.editions ?? []) told.set(report.id, report);
});

function of(id: (typeof EDITIONS)[number]): Report {
  const report = told.get(id);
  if (report === undefined) throw new RangeError(`no edition of ${id}`);
  return report;
}

/** Rows from a day to another, both within. */
function between(first: string, last: string): number {
  return ROWS.filter(({ day = "" }) => day >= first && day <= last).length;
}

/** The last day of a period, as an ISO date. */
function lastDayOf(period: string): string {
  return formatDay(parsePeriod(period, CALENDAR)?.last ?? 0);
}

/** The figures of two editions by their ids, as far as both have them. */
function shared(one: (typeof EDITIONS)[number], other: (typeof EDITIONS)[number]): [Figure, Figure][] {
  const known = new Map(of(other).ledger.figures.map((figure) => [figure.id, figure]));
  return of(one).ledger.figures.flatMap((figure): [Figure, Figure][] => {
    const same = known.get(figure.id);
    return same === undefined ? [] : [[figure, same]];
  });
}

function settingOf(id: (typeof EDITIONS)[number]): Setting {
  return { report: of(id), slug: "index", medium: "page", say: languageOf("en-GB"), locale: "en-GB" };
}

function headlineOf(id: (typeof EDITIONS)[number]): Extract<Item, { kind: "headline" }> {
  const [item] = headline.show(settingOf(id), {});
  if (item?.kind !== "headline") throw new RangeError("no headline");
  return item;
}

describe("a week, a month and a quarter of one snapshot", () => {
  test("agree in every figure of what is over that they share, but for those that look ahead from their own ends", () => {
    // The snapshot ends with August, and knows a day more than the week.
    for (const [one, other, end] of [
      ["2026-w35", "2026-08", "2026-08-30"],
      ["2026-w35", "2026-q3", "2026-08-30"],
      ["2026-08", "2026-q3", "2026-12-31"],
    ] as const) {
      const both = shared(one, other).filter(([{ period }]) => lastDayOf(period) <= end);
      expect(both.length).toBeGreaterThan(100);
      const apart = both.filter(([left, right]) => left.value !== right.value || left.text !== right.text);
      expect(
        apart
          .map(([{ id }]) => id)
          .filter((id) => !/:(?:forecast|needed|so_far|present_pace|required|target_distance)/.test(id)),
      ).toEqual([]);
    }
  });

  test("are headed by the value of their own period, which the longer ones have among their latest", () => {
    const week = between("2026-08-24", "2026-08-30");
    const month = between("2026-08-01", "2026-08-31");
    expect(of("2026-w35").headline.value.value).toBe(week);
    expect(of("2026-08").headline.value.value).toBe(month);
    expect(of("2026-q3").headline.value.value).toBe(between("2026-07-01", "2026-08-31"));
    for (const id of ["2026-08", "2026-q3"] as const) {
      const [weeks, months] = of(id).headline.recent.panels;
      expect(weeks?.points.at(-1)?.value.value).toBe(week);
      expect(months?.points.at(-1)?.value.value).toBe(month);
    }
  });

  test("are each on their way to the target of the quarter, which is told by the quarter before", () => {
    // What has come of the quarter by the end of each, and how many of its 92 days are left.
    const ends = {
      "2026-w35": ["2026-08-30", 31, 7],
      "2026-08": ["2026-08-31", 30, 31],
      "2026-q3": ["2026-08-31", 30, 62],
    } as const;
    const goal = between("2026-04-01", "2026-06-30") * 1.2;
    for (const id of EDITIONS) {
      const [end, left, days] = ends[id];
      const { towards, value } = of(id).headline;
      const come = between("2026-07-01", end);
      expect(towards?.period).toBe("Q3 2026");
      expect(towards?.note).toBe("+20% on Q2 2026");
      expect(towards?.target.value).toBeCloseTo(goal, 9);
      expect(towards?.soFar.value).toBe(come);
      expect(towards?.required.value).toBeCloseTo((goal - come) / left, 9);
      expect(towards?.present.value).toBeCloseTo((value.value ?? 0) / days, 9);
      expect(towards?.until).toBe("30 September 2026");
    }
  });

  test("say so in the headline", () => {
    expect(plainText(headlineOf("2026-08").pace ?? [])).toMatch(
      /^Off pace for Q3 2026: forecast 1,517 \(1,495 to 1,53\d\) against 1,805 \(\+20% on Q2 2026\), chance of reaching it 0%; 1,019 so far; needs 26\.2 visits a day until 30 September 2026, \+62\.4% on 16\.1 in August 2026\.$/,
    );
    expect(of("2026-08").brief.target).toBe("off pace");
  });

  test("show the changes that are asked for, each of its own period", () => {
    const said = (id: (typeof EDITIONS)[number]) =>
      headlineOf(id)
        .facts.slice(0, 4)
        .map(({ notes }) => notes.map((note) => plainText(note)).join("; "));
    expect(said("2026-08")).toEqual([
      `24–30 Aug 2026: ${between("2026-08-24", "2026-08-30")}; on the week of 17 August (${between("2026-08-17", "2026-08-23")})`,
      `on July 2026 (${between("2026-07-01", "2026-07-31")})`,
      "Q3 2026: 1,019 so far; on Q2 2026 (937 → 914)",
      `on August 2025 (${between("2025-08-01", "2025-08-31")})`,
    ]);
    // The snapshot knows the day after the week's end, which is not told: August and Q3 are as they were on Sunday.
    const august = between("2026-08-01", "2026-08-30");
    const quarter = between("2026-07-01", "2026-08-30").toLocaleString("en-GB");
    expect(said("2026-w35").slice(1, 3)).toEqual([
      expect.stringMatching(`^August 2026: ${august} so far; on July 2026 `),
      expect.stringMatching(`^Q3 2026: ${quarter} so far; on Q2 2026 `),
    ]);
  });

  test("have them as columns of the latest periods, in the table and in its file", () => {
    const items = recent.show(settingOf("2026-08"), {});
    const tables = items.flatMap((item) =>
      item.kind === "chart" ? item.tables : item.kind === "table" ? [item] : [],
    );
    for (const { columns } of tables)
      expect(columns.map(({ head }) => plainText(head))).toContain("On the one before");
    const [download] = recent.downloads(settingOf("2026-08"), {});
    expect(download?.data.columns.at(-1)).toBe("change on the one before");
    const week = download?.data.rows.find(([period]) => period === "2026-w35");
    const [now, before] = [between("2026-08-24", "2026-08-30"), between("2026-08-17", "2026-08-23")];
    expect(week?.at(-1)).toMatchObject({ value: expect.closeTo(now / before - 1, 12) });
  });

  test("of people who are counted anew, count what has come by their own ends", () => {
    const month = of("2026-08").inputs.find(({ id }) => id === "reach");
    const members = new Set(
      ROWS.filter(({ day = "" }) => day.startsWith("2026-08")).map(({ member }) => member),
    );
    expect(month?.value.value).toBe(members.size);
  });
});
