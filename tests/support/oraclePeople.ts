import type { Figure } from "../../src/ledger/figure.ts";
import type { Oracle, Told } from "./oracle.ts";
import { DAY_MS, isoDay, type Span, spanBefore, spanOf } from "./oraclePeriods.ts";

/** What a test knows of a metric's people, by SQL written by hand. */
export interface People {
  /**
   * For each cohort the SQL of its groups, from 1 (0 is who is in none), in the days of the period before the edition's
   * and of the edition's: `grp`, `people`, `hits`.
   */
  readonly cohorts: readonly ((before: readonly string[], now: readonly string[]) => string)[];
  /** By months: `cohort` ("2026-04"), `age` and `people`; the first month that may be shown. */
  readonly retention?: { readonly sql: string; readonly first: string };
}

interface Group {
  readonly group: number;
  readonly people: number;
  readonly hits: number;
}

const LEAST = 30;
/** The deviations within which 95 % of a normal distribution lie. */
const Z = 1.959963984540054;

/** What the oracle says of a figure of cohorts or of retention by months; null for any other. */
export async function tellPeople(oracle: Oracle, figure: Figure, edition: Span): Promise<Told | null> {
  const [kind = "", first = "", second = ""] = figure.measure.split("/");
  const { people } = oracle.known(figure.metric);
  if (people === undefined) return null;
  if (kind === "retention" || kind === "retention_people")
    return tellRetention(oracle, figure, edition, first, kind === "retention" ? Number(second) : null);
  if (kind.startsWith("retention_curve")) return tellCurve(oracle, figure, edition, kind, Number(first));
  if (!kind.startsWith("cohort_")) return null;
  const sql = people.cohorts[Number(first) - 1];
  const before = spanBefore(edition);
  const [from, to] = await oracle.range(figure.metric);
  if (sql === undefined || before.first < from) return none("before the snapshot");
  if (edition.last > to) return none("incomplete period");
  const days = (span: Span) => [isoDay(span.first), isoDay(span.last)];
  const rows = await known(oracle, sql(days(before), days(edition)));
  const all = rows.map(
    (row): Group => ({ group: Number(row["grp"]), people: Number(row["people"]), hits: Number(row["hits"]) }),
  );
  const shown = new Set(visible(all.map(({ group, people: size }) => [String(group), size])));
  const groups = all
    .filter(({ group }) => group > 0 && shown.has(String(group)))
    .sort((a, b) => a.group - b.group);
  return ofGroups(kind, groups, Number(second));
}

function ofGroups(kind: string, groups: readonly Group[], number: number): Told {
  const own = groups.find(({ group }) => group === number);
  if (["cohort_rate", "cohort_low", "cohort_high", "cohort_people"].includes(kind)) {
    if (own === undefined) return none("too few");
    const [low, high] = score(own);
    const value = { cohort_rate: share(own), cohort_low: low, cohort_high: high, cohort_people: own.people }[
      kind
    ];
    return told(value ?? Number.NaN, 9);
  }
  const [bottom, top] = [groups[0], groups.at(-1)];
  if (bottom === undefined || top === undefined || bottom === top) return none("too few");
  if (kind === "cohort_trend" || kind === "cohort_p") {
    const z = trend(groups);
    return kind === "cohort_trend" ? told(z, 9) : told(tails(z), 6);
  }
  const difference = share(top) - share(bottom);
  const [a, b] = [score(top), score(bottom)];
  if (kind === "cohort_difference_low")
    return told(difference - Math.sqrt((share(top) - a[0]) ** 2 + (b[1] - share(bottom)) ** 2), 9);
  if (kind === "cohort_difference_high")
    return told(difference + Math.sqrt((a[1] - share(top)) ** 2 + (share(bottom) - b[0]) ** 2), 9);
  return told(difference, 9);
}

function share({ hits, people }: Group): number {
  return hits / people;
}

/** Wilson's limits as what they are: the shares from which the observed one is just Z standard errors away. */
function score(group: Group): [number, number] {
  const away = (p: number) => Math.abs(share(group) - p) - Z * Math.sqrt((p * (1 - p)) / group.people);
  const root = (inside: number, outside: number) => {
    let [near, far] = [inside, outside];
    for (let step = 0; step < 200; step += 1) {
      const middle = (near + far) / 2;
      if (away(middle) > 0) far = middle;
      else near = middle;
    }
    return near;
  };
  return [root(share(group), 0), root(share(group), 1)];
}

/** The correlation of score and outcome over all people, times the root of their number. */
function trend(groups: readonly Group[]): number {
  const sum = (of: (group: Group, score: number) => number) =>
    groups.reduce((all, group, at) => all + of(group, at), 0);
  const n = sum(({ people }) => people);
  const [x, y] = [sum(({ people }, at) => people * at) / n, sum(({ hits }) => hits) / n];
  const product = sum(({ people, hits }, at) => (at - x) * (hits * (1 - y) - (people - hits) * y));
  const spread =
    sum(({ people }, at) => people * (at - x) ** 2) *
    sum(({ people, hits }) => hits * (1 - y) ** 2 + (people - hits) * y ** 2);
  return (product / Math.sqrt(spread)) * Math.sqrt(n);
}

/** Twice the normal tail beyond z, by Simpson's rule over as far as it counts. */
function tails(z: number): number {
  const [from, steps] = [Math.abs(z), 20_000];
  const width = 12 / Math.max(1, from) / steps;
  const density = (step: number) => Math.exp(-from * step * width - (step * width) ** 2 / 2);
  let sum = density(0) + density(4 * steps);
  for (let step = 1; step < 4 * steps; step += 1) sum += density(step) * (step % 2 === 1 ? 4 : 2);
  return (2 * ((sum * width) / 3) * Math.exp((-from * from) / 2)) / Math.sqrt(2 * Math.PI);
}

async function tellRetention(
  oracle: Oracle,
  { metric }: Figure,
  edition: Span,
  cohort: string,
  age: number | null,
): Promise<Told> {
  const retention = oracle.known(metric).people?.retention;
  if (retention === undefined) throw new RangeError(`the oracle knows no retention of ${metric}`);
  const rows = await known(oracle, retention.sql);
  const [from, to] = await oracle.range(metric);
  const isOver = ({ first, last }: Span) => first >= from && last <= Math.min(to, edition.last);
  const size = (name: string) =>
    Number(rows.find((row) => row["cohort"] === name && row["age"] === "0")?.["people"] ?? 0);
  const cohorts = [...new Set(rows.map((row) => row["cohort"] ?? ""))].filter(
    (name) => name >= retention.first && isOver(spanOf(name)),
  );
  if (!isOver(spanOf(cohort))) return none("incomplete period");
  if (!visible(cohorts.map((name) => [name, size(name)])).includes(cohort)) return none("too few");
  if (age === null) return told(size(cohort), 12);
  if (!isOver(later(cohort, age))) return none("incomplete period");
  const row = rows.find((one) => one["cohort"] === cohort && one["age"] === String(age));
  return told(Number(row?.["people"] ?? 0) / size(cohort), 12);
}

/** All shown cohorts that are so many months old, together. */
async function tellCurve(
  oracle: Oracle,
  figure: Figure,
  edition: Span,
  kind: string,
  age: number,
): Promise<Told> {
  const retention = oracle.known(figure.metric).people?.retention;
  if (retention === undefined) throw new RangeError(`the oracle knows no retention of ${figure.metric}`);
  const rows = await known(oracle, retention.sql);
  const all = { hits: 0, people: 0 };
  for (const cohort of new Set(rows.map((row) => row["cohort"] ?? ""))) {
    const people = await tellRetention(oracle, figure, edition, cohort, null);
    const again = await tellRetention(oracle, figure, edition, cohort, age);
    if (people.value === null || again.value === null) continue;
    all.people += people.value;
    all.hits += Math.round(again.value * people.value);
  }
  if (all.people === 0) return none("incomplete period");
  if (kind === "retention_curve_people") return told(all.people, 12);
  const group = { group: 0, ...all };
  const [low, high] = score(group);
  if (kind === "retention_curve") return told(share(group), 12);
  return told(kind === "retention_curve_low" ? low : high, 9);
}

function later(cohort: string, months: number): Span {
  let span = spanOf(cohort);
  for (let step = 0; step < months; step += 1) span = spanOf(isoDay(span.last + DAY_MS), "month");
  return span;
}

/** Who has enough people; where the rest is one group, or too few together, the smallest of them is given up too. */
function visible(groups: readonly (readonly [string, number])[]): string[] {
  const large = groups
    .filter(([, size]) => size >= LEAST)
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const small = groups.filter(([, size]) => size > 0 && size < LEAST);
  const together = small.reduce((sum, [, size]) => sum + size, 0);
  const given = small.length === 1 || (small.length > 1 && together < LEAST) ? large.slice(1) : large;
  return given.map(([name]) => name);
}

const answers = new WeakMap<Oracle, Map<string, Promise<Record<string, string | null>[]>>>();

function known(oracle: Oracle, sql: string): Promise<Record<string, string | null>[]> {
  const held = answers.get(oracle) ?? new Map<string, Promise<Record<string, string | null>[]>>();
  answers.set(oracle, held);
  const rows = held.get(sql) ?? oracle.rows(sql);
  held.set(sql, rows);
  return rows;
}

function told(value: number, digits: number): Told {
  return { value, reason: null, scale: 1, digits };
}

function none(reason: string): Told {
  return { value: null, reason, scale: 0 };
}
