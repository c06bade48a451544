import { isoDay, spanOf } from "../../support/oraclePeriods.ts";
import type { Row } from "../../support/smallCompany.ts";
import { countOf, dayOf, hasPost, memberOf, rowsIn } from "../byHand.ts";
import type { Made } from "../made.ts";
import { knownDays, lastOf, wholePeriods } from "../reviews.ts";
import { before, definedAs, idOfSpan, periodIn, shows } from "../values.ts";
import { definedList, type Entry } from "../written.ts";
import type { Proof, Proofs } from "./proof.ts";

/** The conditions that cohorts of these companies name. */
const WHERE: Readonly<Record<string, (row: Row) => boolean>> = {
  "posts > 0": hasPost,
  "posts > 9": (row) => Number(row["posts"]) > 9,
  "posts > 1 and minutes > 57": (row) => Number(row["posts"]) > 1 && Number(row["minutes"]) > 57,
};

const whereOf = (entry: Entry) => WHERE[String(entry["where"])] ?? (() => true);

interface Group {
  readonly people: number;
  readonly rate: number;
}

const star = ({ company: { metrics } }: Made) =>
  Object.entries(metrics).find(([, { role }]) => role === "north_star")?.[0] ?? "";

/** The z of Cochran and Armitage: how far shares rise with the place of their group, in standard errors. */
function trendIn(groups: readonly Group[]): number {
  const sum = (of: (group: Group, place: number) => number) =>
    groups.reduce((all, one, place) => all + of(one, place), 0);
  const people = sum(({ people }) => people);
  const share = sum(({ people, rate }) => people * rate) / people;
  const mean = sum(({ people }, place) => people * place) / people;
  const spread = sum(({ people }, place) => people * (place - mean) ** 2);
  return (
    sum(({ people, rate }, place) => (place - mean) * people * rate) / Math.sqrt(share * (1 - share) * spread)
  );
}

const leastOf = (made: Made) => Math.max(Number(definedAs(made, star(made))["min_group"] ?? 30), 30);

/** The groups of a cohort, by how many days each person did something in the period before; what became of them in this. */
function groupsOf(made: Made, cohort: Entry): readonly Group[] {
  if (cohort["from"] === "no_visits") return [];
  const { rows, edition } = made.company;
  const past = rowsIn(
    rows,
    cohort["exposure"] === undefined || cohort["exposure"] === "previous"
      ? before(edition)
      : String(cohort["exposure"]),
  );
  const outcome = (cohort["outcome"] ?? {}) as Entry;
  const hits = new Set(rowsIn(rows, edition).filter(whereOf(outcome)).map(memberOf));
  const bounds = Array.isArray(cohort["groups"]) ? cohort["groups"].map(Number) : [];
  const members = [...new Set(past.map(memberOf))];
  const doing = past.filter(whereOf(cohort));
  const sign = String(cohort["behaviour"]).startsWith("0 -") ? -1 : 1;
  const days = new Map(
    members.map((member) => [
      member,
      sign *
        countOf(
          doing.filter((row) => memberOf(row) === member),
          dayOf,
        ),
    ]),
  );
  return bounds.map((bound, index) => {
    const own = members.filter((member) => {
      const count = days.get(member) ?? 0;
      return count >= bound && count < (bounds[index + 1] ?? Number.POSITIVE_INFINITY);
    });
    return { people: own.length, rate: own.filter((member) => hits.has(member)).length / own.length };
  });
}

const cohorts = (made: Made) => definedList(made, star(made), "cohorts");

/** Cochran and Armitage: z of the trend of shares over the groups in their order. */
function trendOf(groups: readonly Group[]): number {
  const all = groups.reduce((sum, { people }) => sum + people, 0);
  const hits = groups.reduce((sum, { people, rate }) => sum + people * rate, 0);
  const mean = groups.reduce((sum, { people }, index) => sum + people * index, 0) / all;
  const top = groups.reduce((sum, { people, rate }, index) => sum + people * rate * (index - mean), 0);
  const spread = groups.reduce((sum, { people }, index) => sum + people * (index - mean) ** 2, 0);
  return top / Math.sqrt((hits / all) * (1 - hits / all) * spread);
}

const trend =
  (sign: 1 | -1): Proof =>
  ({ parts: [, lowest, highest] }, made) =>
    cohorts(made).some((cohort) => {
      const groups = groupsOf(made, cohort);
      const z = trendOf(groups) * sign;
      return z > 1.96 && shows(lowest, groups[0]?.rate ?? 2) && shows(highest, groups.at(-1)?.rate ?? 2);
    });

/** The rows that count for who was there, of the metrics of these companies that follow people. */
const FOLLOWED: Readonly<Record<string, (row: Row) => boolean>> = {
  posters: hasPost,
  visit_count: () => true,
  late_people: (row) => dayOf(row) >= "2025-12-30",
};

/** Metrics that follow people by periods of a length. */
const followed = (made: Made, grain: unknown) =>
  Object.entries(made.company.metrics).flatMap(([id, { retention = "" }]) =>
    retention.includes(`grain: ${String(grain)}`) ? [id] : [],
  );

const rowsOf = (made: Made, id: string) => made.company.rows.filter(FOLLOWED[id] ?? (() => false));

const leastIn = (made: Made, id: string) => Math.max(Number(definedAs(made, id)["min_group"] ?? 30), 30);

/** Of each cohort that is large enough, the first one left out: the share who were there one period later, if that is over. */
function againIn(made: Made, id: string, grain: "month" | "quarter"): (number | null)[] {
  const rows = rowsOf(made, id);
  const whole = wholePeriods(made, grain).filter((period) => isoDay(spanOf(period).last) <= lastOf(made));
  const [from] = knownDays(made);
  const first = idOfSpan(spanOf(from, grain));
  const seen = new Set(rowsIn(rows, first).map(memberOf));
  return whole
    .filter((period) => period !== first)
    .flatMap((period, index, all) => {
      const fresh = [...new Set(rowsIn(rows, period).map(memberOf))].filter((member) => !seen.has(member));
      for (const member of fresh) seen.add(member);
      if (fresh.length < leastIn(made, id)) return [];
      const next = all[index + 1];
      if (next === undefined) return [null];
      const there = new Set(rowsIn(rows, next).map(memberOf));
      return [fresh.filter((member) => there.has(member)).length / fresh.length];
    });
}

/** Of all cohorts that are large enough and so many periods old: the share who were there again. */
function againAt(made: Made, id: string, grain: "month" | "quarter", age: number): number {
  const rows = rowsOf(made, id);
  const whole = wholePeriods(made, grain).filter((period) => isoDay(spanOf(period).last) <= lastOf(made));
  const first = idOfSpan(spanOf(knownDays(made)[0], grain));
  const seen = new Set(rowsIn(rows, first).map(memberOf));
  const pairs = whole.flatMap((period, index) => {
    if (period === first) return [];
    const fresh = [...new Set(rowsIn(rows, period).map(memberOf))].filter((member) => !seen.has(member));
    for (const member of fresh) seen.add(member);
    const later = whole[index + age];
    if (later === undefined || fresh.length < leastIn(made, id)) return [];
    const there = new Set(rowsIn(rows, later).map(memberOf));
    return [[fresh.length, fresh.filter((member) => there.has(member)).length] as const];
  });
  const sum = (place: 0 | 1) => pairs.reduce((all, pair) => all + pair[place], 0);
  return sum(1) / sum(0);
}

const grainOf = (grain: unknown) => (grain === "quarter" ? "quarter" : "month");

/** Is there a metric with no cohort that is a period old? */
const isTooYoung = (made: Made, grain: unknown) =>
  followed(made, grain).some((id) => againIn(made, id, grainOf(grain)).every((share) => share === null));

/** Wilson's interval of a share, at 95 %. */
function wilson({ people, rate }: Group): readonly [number, number] {
  const z = 1.959964;
  const centre = rate + z ** 2 / (2 * people);
  const half = z * Math.sqrt((rate * (1 - rate)) / people + z ** 2 / (4 * people ** 2));
  return [(centre - half) / (1 + z ** 2 / people), (centre + half) / (1 + z ** 2 / people)];
}

const ends = (range: unknown) => String(range).split(" to ");

export const PEOPLE = {
  "report.cohorts.moreOften": trend(1),
  "report.cohorts.lessOften": trend(-1),
  "report.cohorts.noTrend": (_, made) =>
    made.report.cohorts.every(({ finding, refusal, number }) => {
      if (refusal !== null || finding !== "No trend shows from group to group") return true;
      return Math.abs(trendOf(groupsOf(made, cohorts(made)[number - 1] ?? {}))) < 1.96;
    }),
  "report.cohorts.tooSmall": ({ parts: [least] }, made) =>
    Number(least) === leastOf(made) &&
    cohorts(made).some(
      (cohort) => groupsOf(made, cohort).filter(({ people }) => people >= leastOf(made)).length < 2,
    ),
  "report.cohorts.incomplete": ({ parts: [outcome] }, made) => {
    const period = periodIn(/\((.*)\)$/.exec(String(outcome))?.[1] ?? outcome, made);
    return period === made.company.edition && isoDay(spanOf(period).last) > knownDays(made)[1];
  },
  "report.cohorts.before": ({ parts }, made) =>
    isoDay(spanOf(periodIn(parts[0], made)).first) < knownDays(made)[0],
  "report.cohorts.nothing": ({ parts: [label] }, made) =>
    periodIn(label, made) === before(made.company.edition) &&
    cohorts(made).some(({ from }) => from === "no_visits"),
  "report.cohorts.hidden": ({ parts: [count] }, made) =>
    made.report.cohorts.some(({ groups, number }) => {
      const all = groupsOf(made, cohorts(made)[number - 1] ?? {});
      return all.length - groups.length === count;
    }),
  "report.retention.again": ({ parts: [grain, range] }, made) => {
    return followed(made, grain).some((id) => {
      const shares = againIn(made, id, grainOf(grain)).filter((share) => share !== null);
      const [low, high] = [Math.min(...shares), Math.max(...shares)];
      return shows(ends(range)[0], low) && shows(ends(range).at(-1), high);
    });
  },
  "report.retention.curve": ({ parts: [share, age] }, made) => {
    const [count = "", name = ""] = String(age).split(" ");
    const grain = grainOf(name.replace(/s$/, ""));
    return followed(made, grain).some((id) => shows(share, againAt(made, id, grain, Number(count))));
  },
  "report.retention.none": ({ parts: [grain, least] }, made) =>
    followed(made, grain).some(
      (id) => leastIn(made, id) === Number(least) && againIn(made, id, grainOf(grain)).length === 0,
    ),
  "report.retention.tooYoung": ({ parts: [grain] }, made) => isTooYoung(made, grain),
  "report.retention.refused": ({ parts: [grain] }, made) => isTooYoung(made, grain),
  "charts.intervals.row": ({ parts: [, value, range] }, made) =>
    cohorts(made).some((cohort) =>
      groupsOf(made, cohort).some((group) => {
        const [low, high] = wilson(group);
        return shows(value, group.rate) && shows(ends(range)[0], low) && shows(ends(range)[1], high);
      }),
    ),
  "blocks.cohorts.difference": (_, made) =>
    made.report.cohorts.every(({ refusal, difference, number }) => {
      if (refusal !== null || difference.value === null) return true;
      const groups = groupsOf(made, cohorts(made)[number - 1] ?? {});
      return shows(difference.text, (groups.at(-1)?.rate ?? 0) - (groups[0]?.rate ?? 0));
    }),
  "blocks.cohorts.method": (_, made) =>
    made.report.cohorts.every(({ refusal, trend, number }) => {
      if (refusal !== null || trend.value === null) return true;
      return shows(trend.text, trendIn(groupsOf(made, cohorts(made)[number - 1] ?? {})));
    }),
  "charts.cohorts.row": ({ parts: [name, first, last, column] }, made) =>
    made.report.retention.some(({ rows, grain, metric }) =>
      rows.some((row) => {
        const cohort = row.period;
        if (row.name !== name) return false;
        const age = Number(column);
        // All were there in the period in which they were first seen: what is drawn begins one later.
        return (
          shows(first, shareAt(made, metric, grain, cohort, 1)) &&
          shows(last, shareAt(made, metric, grain, cohort, age))
        );
      }),
    ),
} satisfies Proofs;

/** Of those first seen in a period, the share who were there so many periods later. */
function shareAt(made: Made, id: string, grain: string, cohort: string, age: number): number {
  const rows = rowsOf(made, id);
  const start = isoDay(spanOf(cohort).first);
  const old = new Set(rows.filter((row) => dayOf(row) < start).map(memberOf));
  const fresh = [...new Set(rowsIn(rows, cohort).map(memberOf))].filter((member) => !old.has(member));
  let later = spanOf(cohort);
  for (let step = 0; step < age; step += 1)
    later = spanOf(isoDay(later.last + 86_400_000), grain === "quarter" ? "quarter" : "month");
  const there = new Set(rowsIn(rows, idOfSpan(later)).map(memberOf));
  return fresh.filter((member) => there.has(member)).length / fresh.length;
}
