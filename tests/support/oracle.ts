import { DuckDBInstance } from "@duckdb/node-api";
import type { Figure } from "../../src/ledger/figure.ts";
import { tellCalendar } from "./oracleCalendar.ts";
import { type Flowing, tellFlows } from "./oracleFlows.ts";
import { type Leads, tellLead } from "./oracleLead.ts";
import { type People, tellPeople } from "./oraclePeople.ts";
import { baseOf, DAY_MS, isoDay, type Span, spanBefore, spanOf, weeksOf } from "./oraclePeriods.ts";
import { tellPublished } from "./oraclePublished.ts";
import { tellReviewed } from "./oracleReviews.ts";

/** Native DuckDB, on one thread so that sums come out the same every time: the other engine of every oracle test. */
export interface Native {
  rows(sql: string): Promise<Record<string, string | null>[]>;
  /** The one number that a statement gives; null where it gives none. */
  number(sql: string): Promise<number | null>;
  close(): void;
}

export async function openNative(): Promise<Native> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  const known = new Map<string, number | null>();
  const rows = async (sql: string) => {
    const reader = await connection.runAndReadAll(sql);
    return reader
      .getRowObjectsJson()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]),
        ),
      );
  };
  return {
    rows,
    async number(sql) {
      const held = known.get(sql);
      if (held !== undefined) return held;
      const [row] = await rows(`SELECT CAST((\n${sql}\n) AS VARCHAR) AS v`);
      const text = row?.["v"] ?? null;
      known.set(sql, text === null ? null : Number(text));
      return text === null ? null : Number(text);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** What a test knows of a metric by itself: SQL written by hand, and the facts of its definition. */
export interface Known {
  /** SQL for the value in the days from `first` to `last` (ISO, both inclusive), of rows where `segment` holds. */
  readonly sql: (first: string, last: string, segment: string) => string;
  /** Of a sum over days, SQL for what each `day` with rows has: `n`. */
  readonly daily?: string;
  /** SQL for the first day of the source. */
  readonly start: string;
  readonly percent?: boolean;
  readonly better?: "lower";
  readonly weekly?: boolean;
  /** Is a longer period made of whole weeks? Then its days are those of its weeks (by their Thursdays). */
  readonly byWeeks?: boolean;
  /** Does it count money? Then a small segment is not one of few people. */
  readonly money?: true;
  readonly review: "day" | "week" | "month" | "quarter";
  readonly matures?: number;
  readonly targets?: Readonly<Record<string, number | { readonly exit: number }>>;
  /** What targets were before they were moved. */
  readonly firstTargets?: Readonly<Record<string, number>>;
  /** From where on a target is exceeded, by period. */
  readonly exceeds?: Readonly<Record<string, number>>;
  readonly changes?: readonly string[];
  /** With a baseline: by so much more than its value, as a fraction of it (lower is better). */
  readonly thresholds?: { readonly watch: number; readonly breach: number; readonly baseline?: string };
  /** How a period to come follows from review periods to come; left out where it does not. */
  readonly ahead?: "mean" | "sum" | "exit";
  /** Is a longer period counted anew, over its own days, though its review values are not by day? */
  readonly recounted?: boolean;
  /** Of a ratio, SQL for what is below the line. */
  readonly weight?: (first: string, last: string, segment: string) => string;
  readonly tree?: Tree;
  readonly leads?: Leads;
  /** Where who was there is written down, of a metric that tells what came and what left. */
  readonly flows?: Flowing;
  /** From where to where, by edition. */
  readonly keyResults?: Readonly<Record<string, readonly [number, number]>>;
  readonly people?: People;
  /** The count and the ratio whose product it is. */
  readonly product?: readonly [string, string];
}

/** A formula, written as a function, with the leaves that are below each of its drivers. */
export interface Tree {
  readonly worth: (leaf: (name: string) => number) => number;
  readonly drivers: Readonly<Record<string, readonly string[]>>;
}

/** What the oracle says: a number, or why there is none; `scale` is the size of what was subtracted. */
export interface Told {
  readonly value: number | null;
  readonly reason: string | null;
  readonly scale: number;
  /** To how many digits it is known; 12 where it does not say. */
  readonly digits?: number;
}

/** What a test knows of a metric's segments. */
export interface Groups {
  /** SQL that holds for the rows of a segment. */
  condition(metric: string, dimension: string, name: string): string;
  /** Every segment of a dimension, small ones too. */
  names(metric: string, dimension: string): Promise<readonly string[]>;
}

/** Segments that count fewer are not shown. */
const LEAST = 30;

/** Works out any figure of a ledger by native DuckDB on hand-written SQL. */
export class Oracle {
  readonly #native: Native;
  readonly #metrics: Readonly<Record<string, Known>>;
  readonly #groups: Groups;
  /** The last whole day that the snapshot declares, else per metric the last day of its source. */
  readonly #through: string;
  /** The edition's last day: no row after it counts, though what comes by then may mature beyond. */
  readonly #until: string;

  /** That of the edition before, whose limits are handed on. */
  readonly before: Oracle | null;
  /** Those of the editions before, oldest first: what they say is what was published. */
  readonly published: readonly Oracle[];

  constructor(
    native: Native,
    metrics: Readonly<Record<string, Known>>,
    groups: Groups,
    through: string,
    before: Oracle | null = null,
    published: readonly Oracle[] = before === null ? [] : [...before.published, before],
    until: string = through,
  ) {
    this.before = before;
    this.published = published;
    this.#native = native;
    this.#metrics = metrics;
    this.#groups = groups;
    this.#through = through;
    this.#until = until;
  }

  known(metric: string): Known {
    const known = this.#metrics[metric];
    if (known === undefined) throw new RangeError(`the oracle does not know ${metric}`);
    return known;
  }

  condition(metric: string, dimension: string, name: string): string {
    return this.#groups.condition(metric, dimension, name);
  }

  names(metric: string, dimension: string): Promise<readonly string[]> {
    return this.#groups.names(metric, dimension);
  }

  rows(sql: string): Promise<Record<string, string | null>[]> {
    return this.#native.rows(sql);
  }

  /** The first and the last day that the metric's source covers. */
  async range(metric: string): Promise<[number, number]> {
    return [await this.#start(this.known(metric)), this.#end(this.known(metric))];
  }

  /** The day by which what counts has matured; of weeks the last one that counts to the edition is read whole. */
  #end({ matures = 0, weekly = false }: Known): number {
    const until = spanOf(this.#until).first;
    const thursday = spanOf(this.#until, "week").first + 3 * DAY_MS;
    const last = weekly && thursday <= until ? thursday + 3 * DAY_MS : until;
    return Math.min(spanOf(this.#through).first, last + matures * DAY_MS);
  }

  /** Every metric that the test knows. */
  get metrics(): readonly string[] {
    return Object.keys(this.#metrics);
  }

  /** What a figure of an edition has to be. */
  async tell(figure: Figure, edition: Span): Promise<Told> {
    const reviewed =
      (await tellReviewed(this, figure, edition)) ??
      (await tellLead(this, figure, edition)) ??
      (await tellPeople(this, figure, edition)) ??
      (await tellFlows(this, figure)) ??
      (await tellPublished(this, figure)) ??
      (await tellCalendar(this, figure));
    if (reviewed !== null) return reviewed;
    const { metric, measure, vs } = figure;
    const period = spanOf(figure.period);
    const known = this.known(metric);
    const segment =
      figure.segment === null
        ? "true"
        : this.condition(metric, figure.segment.dimension, figure.segment.name);
    if (measure === "value") return this.value(metric, period, segment);
    if (measure === "watch" || measure === "breach") return this.threshold(metric, measure);
    if (measure === "share") {
      const [part, whole] = [
        await this.value(metric, period, segment),
        await this.value(metric, period, "true"),
      ];
      return both(part, whole, (some, all) => (all > 0 ? some / all : null));
    }
    if (measure === "target") return this.#target(metric, figure.period).target;
    if (measure === "exceeds") return told(known.exceeds?.[figure.period] ?? null, "no target");
    if (measure === "target_band") return (await this.#held(metric, figure.period)).actual;
    if (measure === "first_target") return this.#firstTarget(metric, figure.period);
    if (measure === "attainment" || measure === "first_attainment") {
      const { target: now, actual } = await this.#held(metric, figure.period);
      const target = measure === "attainment" ? now : this.#firstTarget(metric, figure.period);
      const lower = known.better === "lower";
      return both(target, actual, (goal, is) => ratio(lower ? goal : is, lower ? is : goal));
    }
    if (measure === "progress") {
      const [from = Number.NaN, to = Number.NaN] = known.keyResults?.[figure.period] ?? [];
      const { value, reason, scale } = await this.value(metric, period, segment);
      const way = Math.max(scale, Math.abs(from)) / Math.abs(to - from);
      return { value: value === null ? null : (value - from) / (to - from), reason, scale: way };
    }
    if (measure === "expected_progress") {
      const days = (spanOf(this.#through).last + DAY_MS - period.first) / DAY_MS;
      return told(Math.min(1, days / ((period.last + DAY_MS - period.first) / DAY_MS)), null);
    }
    if (measure === "status") {
      const review = await this.lastReview(metric, period);
      return review === null ? told(null, "no data") : this.value(metric, review, "true");
    }
    if (/^contribution|^residual/.test(measure))
      return this.#driven(metric, measure, [baseOf(period, vs), period], figure.segment);
    if (measure.startsWith("mix_contribution")) return this.#mixed(figure, [baseOf(period, vs), period]);
    if (/^sensitivity|^what_if|^at_rate_of/.test(measure))
      return this.#moved(metric, measure, period, figure.segment);
    const [before, after] = await this.#pair(metric, figure, period, segment);
    if (measure === "base" || measure === "comparable") return measure === "base" ? before : after;
    const relative = measure === "percent_change" || (measure === "change_phrase" && known.percent !== true);
    return both(before, after, (base, is) => (relative ? (base > 0 ? (is - base) / base : null) : is - base));
  }

  /** The metric's value in a period, or the weight that a ratio has there. */
  async value(metric: string, period: Span, segment: string, of: "sql" | "weight" = "sql"): Promise<Told> {
    const known = this.known(metric);
    const from = await this.#start(known);
    const through = this.#end(known);
    if (period.last < from) return told(null, "before the snapshot");
    if (period.first > through) return told(null, "no data");
    const matured = through - (known.matures ?? 0) * DAY_MS;
    let [first, last] = [period.first, Math.min(period.last, matured)];
    if (known.byWeeks === true && !["day", "week"].includes(period.grain)) {
      const weeks = weeksOf(period).filter((week) => week.first >= from && week.last <= matured);
      [first, last] = [weeks[0]?.first ?? 0, weeks.at(-1)?.last ?? -1];
    }
    if (last < first) return told(null, "no data");
    const sql = known[of]?.(isoDay(first), isoDay(last), segment);
    if (sql === undefined) throw new RangeError(`the oracle knows no weight of ${metric}`);
    return told(await this.#native.number(sql), "no data");
  }

  async complete(metric: string, period: Span): Promise<boolean> {
    const known = this.known(metric);
    const from = await this.#start(known);
    const end = this.#end(known) - (known.matures ?? 0) * DAY_MS;
    const parts =
      known.weekly === true && !["day", "week"].includes(period.grain) ? weeksOf(period) : [period];
    return parts.every((part) => part.first >= from && part.last <= end);
  }

  /** Is the figure of a segment that is too small in its period to be shown? */
  async isSmall({ metric, period, segment }: Figure): Promise<boolean> {
    if (segment === null || segment.name === "" || this.known(metric).money === true) return false;
    const size = await this.#size(metric, spanOf(period), segment.dimension, segment.name);
    return size !== null && size < LEAST;
  }

  /** Is any segment of the dimension small or unknown there or before? Then others may be hidden for its sake. */
  async mayBeHidden({ metric, period, segment, vs }: Figure): Promise<boolean> {
    if (segment === null || segment.name === "" || this.known(metric).money === true) return false;
    const span = spanOf(period);
    const ends = vs === null || vs === "previous" ? [span] : [span, baseOf(span, vs)];
    for (const name of await this.names(metric, segment.dimension)) {
      for (const one of ends.flatMap((end) => [end, spanBefore(end)])) {
        const size = await this.#size(metric, one, segment.dimension, name);
        if (size === null || size < LEAST) return true;
      }
    }
    return false;
  }

  async #size(metric: string, period: Span, dimension: string, name: string): Promise<number | null> {
    const of = this.known(metric).weight === undefined ? "sql" : "weight";
    return (await this.value(metric, period, this.condition(metric, dimension, name), of)).value;
  }

  /** The last complete review period that ends inside the given one. */
  async lastReview(metric: string, within: Span): Promise<Span | null> {
    const { review } = this.known(metric);
    let found: Span | null = null;
    for (let day = within.first; day <= within.last; day += DAY_MS) {
      const period = spanOf(isoDay(day), review);
      if (period.last > within.last) break;
      if (period.last === day && (await this.complete(metric, period))) found = period;
    }
    return found;
  }

  #starts = new Map<string, number>();

  async #start(known: Known): Promise<number> {
    const held = this.#starts.get(known.start);
    if (held !== undefined) return held;
    const [row] = await this.#native.rows(`SELECT CAST((${known.start}) AS VARCHAR) AS day`);
    const day = spanOf(row?.["day"] ?? "").first;
    this.#starts.set(known.start, day);
    return day;
  }

  #target(metric: string, period: string): { target: Told; exit: boolean } {
    const goal = this.known(metric).targets?.[period];
    if (goal === undefined) return { target: told(null, "no target"), exit: false };
    return typeof goal === "number"
      ? { target: told(goal, null), exit: false }
      : { target: told(goal.exit, null), exit: true };
  }

  #firstTarget(metric: string, period: string): Told {
    const first = this.known(metric).firstTargets?.[period];
    return first === undefined ? this.#target(metric, period).target : told(first, null);
  }

  /** A target with the value that is held against it. */
  async #held(metric: string, id: string): Promise<{ target: Told; actual: Told }> {
    const { target, exit } = this.#target(metric, id);
    if (target.value === null) return { target, actual: target };
    const period = spanOf(id);
    if (exit) {
      const review = await this.lastReview(metric, period);
      return {
        target,
        actual: review === null ? told(null, "no data") : await this.value(metric, review, "true"),
      };
    }
    const actual = await this.value(metric, period, "true");
    const partial = actual.value !== null && !(await this.complete(metric, period));
    return { target, actual: partial ? told(null, "incomplete period") : actual };
  }

  async threshold(metric: string, which: "watch" | "breach"): Promise<Told> {
    const { thresholds } = this.known(metric);
    if (thresholds?.baseline === undefined) return told(thresholds?.[which] ?? null, "no target");
    const { value, reason } = await this.value(metric, spanOf(thresholds.baseline), "true");
    return told(value === null ? null : value * (1 + thresholds[which]), reason);
  }

  async #pair(metric: string, figure: Figure, period: Span, segment: string): Promise<[Told, Told]> {
    if (figure.vs === "target") {
      const { target, actual } = await this.#held(metric, figure.period);
      return [target, actual];
    }
    return this.compared(metric, baseOf(period, figure.vs), period, segment);
  }

  /** Two periods that may be compared, or the reason why not. */
  async compared(metric: string, base: Span, period: Span, segment: string): Promise<[Told, Told]> {
    const known = this.known(metric);
    const none = (reason: string): [Told, Told] => [told(null, reason), told(null, reason)];
    const changed = (known.changes ?? []).map((since) => spanOf(since).first);
    if (base.last < (await this.#start(known))) return none("before the snapshot");
    if (changed.some((day) => day > base.first && day <= period.last)) return none("definition changed");
    const [before, after] = [
      await this.value(metric, base, segment),
      await this.value(metric, period, segment),
    ];
    if (before.value === null || after.value === null) return [before, after];
    const parts = await this.sameDays(metric, base, period);
    if (parts !== null)
      return [await this.value(metric, parts[0], segment), await this.value(metric, parts[1], segment)];
    if (base.first < (await this.#start(known))) return none("before the snapshot");
    const whole = (await this.complete(metric, base)) && (await this.complete(metric, period));
    return whole ? [before, after] : none("incomplete period");
  }

  /** As many first days of both as the incomplete later period has; null where they are not compared so. */
  async sameDays(metric: string, base: Span, period: Span): Promise<[Span, Span] | null> {
    const known = this.known(metric);
    if (known.review === "quarter" || base.first < (await this.#start(known))) return null;
    const open = (await this.complete(metric, base)) && !(await this.complete(metric, period));
    const matured = this.#end(known) - (known.matures ?? 0) * DAY_MS;
    if (known.byWeeks === true) return open ? sameWeeks(base, period, matured) : null;
    const passed = (Math.min(matured, period.last) - period.first) / DAY_MS + 1;
    const days = Math.min(passed, (base.last - base.first) / DAY_MS + 1);
    const whole = known.review === "week" && period.grain !== "week" ? Math.floor(days / 7) * 7 : days;
    if (!open || whole < 1) return null;
    const part = ({ first }: Span): Span => ({ grain: "day", first, last: first + (whole - 1) * DAY_MS });
    return [part(base), part(period)];
  }

  /** What the tree comes to with one driver moved, less what it comes to: of one that is made of others by its own factor. */
  async #moved(metric: string, measure: string, period: Span, segment: Figure["segment"]): Promise<Told> {
    const [kind, driver = "", named = ""] = measure.split("/");
    const amount = decodeURIComponent(named);
    const { tree } = this.known(metric);
    if (tree === undefined) throw new RangeError(`${metric} has no tree`);
    const values = new Map<string, number>();
    const leaves = [...new Set(Object.values(tree.drivers).flat())];
    for (const name of [...leaves, driver]) {
      const told = await this.value(name, period, this.#within(name, segment));
      if (told.value === null) return told;
      values.set(name, told.value);
    }
    const now = values.get(driver) ?? Number.NaN;
    const other = segment === null ? null : { ...segment, name: amount };
    const there =
      kind === "at_rate_of" ? await this.value(driver, period, this.#within(driver, other)) : null;
    const more =
      there !== null
        ? (there.value ?? Number.NaN) - now
        : kind === "what_if"
          ? Number(amount)
          : this.known(driver).percent === true
            ? 0.01
            : now / 100;
    const own = tree.drivers[driver] ?? [];
    const at = (by: number) =>
      tree.worth((leaf) => {
        const value = values.get(leaf) ?? Number.NaN;
        // A driver that is a sum grows as all of its parts do.
        return own.includes(leaf) ? value * (1 + by / now) : value;
      });
    return { value: at(more) - at(0), reason: null, scale: at(0) };
  }

  /** SQL that holds for the rows of a metric's segment, or for all. */
  #within(metric: string, segment: Figure["segment"]): string {
    return segment === null ? "true" : this.condition(metric, segment.dimension, segment.name);
  }

  /** What the whole's tree says of a driver, less what the trees of all segments say. */
  async #mixed({ metric, measure, segment }: Figure, ends: readonly [Span, Span]): Promise<Told> {
    const [, driver = ""] = measure.split("/");
    const dimension = segment?.dimension ?? "";
    const whole = await this.#driven(metric, `contribution/${driver}`, ends, null);
    let left = whole.value ?? Number.NaN;
    for (const name of await this.names(metric, dimension)) {
      const part = await this.#driven(metric, `contribution/${driver}`, ends, { dimension, name });
      if (part.value === null) return part;
      left -= part.value;
    }
    return { ...whole, value: left };
  }

  /** Shapley's contribution by all orders of the leaves, one after the other; its least, its greatest; what is left. */
  async #driven(
    metric: string,
    measure: string,
    [base, period]: readonly [Span, Span],
    segment: Figure["segment"],
  ): Promise<Told> {
    const [kind, driver = ""] = measure.split("/");
    const { tree } = this.known(metric);
    if (tree === undefined) throw new RangeError(`${metric} has no tree`);
    const leaves = [...new Set(Object.values(tree.drivers).flat())];
    const [before, after] = [new Map<string, number>(), new Map<string, number>()];
    for (const leaf of leaves) {
      const [from, to] = await this.compared(leaf, base, period, this.#within(leaf, segment));
      if (from.value === null) return from;
      if (to.value === null) return to;
      before.set(leaf, from.value);
      after.set(leaf, to.value);
    }
    const orders = permutations(leaves);
    const gains: number[] = [];
    for (const order of orders) {
      const now = new Map(before);
      for (const leaf of order) {
        const start = tree.worth((name) => now.get(name) ?? Number.NaN);
        now.set(leaf, after.get(leaf) ?? Number.NaN);
        const gain = tree.worth((name) => now.get(name) ?? Number.NaN) - start;
        if ((tree.drivers[driver] ?? []).includes(leaf)) gains.push(gain);
      }
    }
    const scale = tree.worth((name) => after.get(name) ?? 0);
    const shared = gains.reduce((sum, gain) => sum + gain, 0) / orders.length;
    if (kind === "residual") {
      const [from, to] = await this.compared(metric, base, period, this.#within(metric, segment));
      const told = scale - tree.worth((name) => before.get(name) ?? 0);
      return { ...both(from, to, (is, was) => was - is - told), scale: 100 * scale };
    }
    const value = { contribution_low: Math.min(...gains), contribution_high: Math.max(...gains) }[kind ?? ""];
    return { value: value ?? shared, reason: null, scale };
  }
}

/** The first weeks of both, as many as the later period has so far. */
function sameWeeks(base: Span, period: Span, until: number): [Span, Span] | null {
  const passed = weeksOf(period).filter(({ last }) => last <= until).length;
  const [before, after] = [base, period].map((span) => weeksOf(span).slice(0, passed));
  const part = (weeks: Span[] = []): Span => ({
    grain: "day",
    first: weeks[0]?.first ?? 0,
    last: weeks.at(-1)?.last ?? 0,
  });
  return passed === 0 ? null : [part(before), part(after)];
}

/** Do two numbers agree to all the digits (12) that are known? Differences are allowed the rounding of what was subtracted. */
export function agrees(value: number | null, { value: due, scale, digits = 12 }: Told): boolean {
  if (value === null || due === null) return value === due;
  return Math.abs(value - due) <= 10 ** -digits * Math.abs(due) + 4 * Number.EPSILON * scale;
}

const TOO_FEW: Told = { value: null, reason: "too few", scale: 0 };

/** A figure and what the oracle says of it, as a line; null where they agree in value, reason and completeness. */
export async function disagreement(oracle: Oracle, figure: Figure, edition: Span): Promise<string | null> {
  const due = (await oracle.isSmall(figure)) ? TOO_FEW : await oracle.tell(figure, edition);
  const status = (await oracle.complete(figure.metric, spanOf(figure.period))) ? "complete" : "partial";
  const same = agrees(figure.value, due) && figure.reason === due.reason;
  if (same && figure.status === status) return null;
  if (figure.reason === "too few" && (await oracle.mayBeHidden(figure))) return null;
  return `${figure.id} is ${figure.value ?? figure.reason} (${figure.status}), but ${due.value ?? due.reason} (${status})`;
}

export function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

/** A value, or why there is none. */
export function told(value: number | null, reason: string | null): Told {
  return { value, reason: value === null ? reason : null, scale: Math.abs(value ?? 0) };
}

/** What follows from two values; the first reason where one is missing, and a zero base where nothing follows. */
export function both(
  first: Told,
  second: Told,
  compute: (first: number, second: number) => number | null,
): Told {
  if (first.value === null) return first;
  if (second.value === null) return second;
  const value = compute(first.value, second.value);
  const scale = value === null ? 0 : Math.max(Math.abs(first.value), Math.abs(second.value));
  return { value, reason: value === null ? "zero base" : null, scale };
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
