import type { Figure } from "../../src/ledger/figure.ts";
import type { Oracle, Told } from "./oracle.ts";
import { baseOf, DAY_MS, type Span, spanOf } from "./oraclePeriods.ts";
import { mixRate, type Part, sum } from "./oracleStatistics.ts";

/** The measures that are told from the segments of a dimension. */
export const SEGMENT_MEASURES: Readonly<Record<string, (oracle: Oracle, figure: Figure) => Promise<Told>>> = {
  rate_effect: (oracle, figure) => partOf("rate", oracle, figure),
  mix_effect: (oracle, figure) => partOf("mix", oracle, figure),
  volume_effect: (oracle, figure) => partOf("volume", oracle, figure),
  total_effect: (oracle, figure) => totalOf(oracle, figure, figure.segment?.name ?? ""),
  effect_share: shareOf,
  other_effect: otherOf,
  segment_sum: async (oracle, figure) => (await sumsIn(oracle, figure)).sum,
  overlap: async (oracle, figure) => (await sumsIn(oracle, figure)).overlap,
  overlap_share: async (oracle, figure) => (await sumsIn(oracle, figure)).share,
};

/** All segments of a dimension added up, and what that exceeds the total by. */
async function sumsIn(oracle: Oracle, { metric, segment, period }: Figure) {
  const span = spanOf(period);
  const whole = await oracle.value(metric, span, "true");
  const none = said(null, oracle.known(metric).weight === undefined ? whole.reason : "no data");
  if (segment === null || none.reason !== null) return { sum: none, overlap: none, share: none };
  const all = await valuesOf(oracle, metric, segment.dimension, span);
  const [added, total] = [sum(all), whole.value ?? 0];
  const over = same(added, total) ? 0 : added - total;
  const share = added > 0 ? said(over / added, null) : said(null, "zero base");
  return { sum: said(added, null), overlap: said(over, null, added), share };
}

/** What a segment did: of a ratio rate and mix, of a count its own change where the segments make the total. */
async function totalOf(oracle: Oracle, figure: Figure, name: string): Promise<Told> {
  const { metric, segment } = figure;
  if (segment === null || figure.vs === "target") return said(null, "no data");
  if (oracle.known(metric).weight !== undefined) {
    const found = await effectsOf(oracle, figure);
    if ("reason" in found) return found;
    const own = found.parts.get(name);
    return own === undefined ? said(null, "no data") : said(own.rate + own.mix, null, found.scale);
  }
  const ends = await endsOf(oracle, metric, figure);
  if ("reason" in ends) return ends;
  if (!(await areParts(oracle, metric, segment.dimension, ends))) return said(null, "segments overlap");
  const where = oracle.condition(metric, segment.dimension, name);
  const [before, after] = [
    await oracle.value(metric, ends[0], where),
    await oracle.value(metric, ends[1], where),
  ];
  if (before.value === null || after.value === null) return before.value === null ? before : after;
  return said(after.value - before.value, null, Math.max(before.value, after.value));
}

async function changeOf(oracle: Oracle, figure: Figure): Promise<Told> {
  const ends = await endsOf(oracle, figure.metric, figure);
  if ("reason" in ends) return ends;
  const [before, after] = [
    await oracle.value(figure.metric, ends[0], "true"),
    await oracle.value(figure.metric, ends[1], "true"),
  ];
  return said((after.value ?? 0) - (before.value ?? 0), null, Math.max(before.value ?? 0, after.value ?? 0));
}

async function shareOf(oracle: Oracle, figure: Figure): Promise<Told> {
  const part = await totalOf(oracle, figure, figure.segment?.name ?? "");
  const whole = await changeOf(oracle, figure);
  if (part.value === null || whole.value === null) return part.value === null ? part : whole;
  if (whole.value === 0) return said(null, "zero base");
  const scale = (part.scale + whole.scale) / Math.abs(whole.value);
  return said(part.value / whole.value, null, scale * Math.max(1, Math.abs(part.value / whole.value)));
}

/** What is left of the change when the effects of the segments that are shown are taken away. */
async function otherOf(oracle: Oracle, figure: Figure): Promise<Told> {
  const { segment } = figure;
  if (segment === null) return said(null, "no data");
  const hidden = await hiddenOf(oracle, figure, segment.dimension);
  const effects: Told[] = [];
  for (const name of await oracle.names(figure.metric, segment.dimension)) {
    const effect = await totalOf(oracle, figure, name);
    if (effect.value === null) return effect;
    if (!hidden.has(name)) effects.push(effect);
  }
  if (hidden.size === 0) return said(0, null);
  const change = (await changeOf(oracle, figure)).value ?? 0;
  const rest = change - sum(effects.map(({ value }) => value ?? 0));
  return said(rest, null, 1e3 * Math.max(...effects.map(({ scale }) => scale)));
}

/** Segments of fewer than 30 here or before; also the next smallest where that is one segment, or fewer than 30 in all. */
async function hiddenOf(oracle: Oracle, figure: Figure, dimension: string): Promise<Set<string>> {
  const { metric } = figure;
  if (oracle.known(metric).money === true) return new Set();
  const of = oracle.known(metric).weight === undefined ? "sql" : "weight";
  const period = spanOf(figure.period);
  const before = baseOf(period, "previous");
  const spans = (await oracle.complete(metric, before)) ? [period, before] : [period];
  const sizes: { name: string; size: number }[] = [];
  for (const name of await oracle.names(metric, dimension)) {
    const where = oracle.condition(metric, dimension, name);
    const counts: number[] = [];
    for (const span of spans)
      counts.push((await oracle.value(metric, span, where, of)).value ?? Number.POSITIVE_INFINITY);
    sizes.push({ name, size: Math.min(...counts) });
  }
  const ordered = sizes.sort((left, right) => left.size - right.size);
  const small = ordered.filter(({ size }) => size < 30);
  const together = sum(small.map(({ size }) => size));
  const more = small.length === 1 || (small.length > 1 && together < 30) ? 1 : 0;
  return new Set(ordered.slice(0, small.length + more).map(({ name }) => name));
}

async function partOf(which: "rate" | "mix" | "volume", oracle: Oracle, figure: Figure): Promise<Told> {
  const found = await effectsOf(oracle, figure);
  if ("reason" in found) return found;
  const { parts, volume, scale } = found;
  if (which === "volume") return said(volume, "no data", scale);
  const name = figure.segment?.name ?? "";
  if (name === "") return said(sum([...parts.values()].map((one) => one[which])), null, scale);
  return said(parts.get(name)?.[which] ?? null, "no data", scale);
}

interface Found {
  readonly parts: ReadonlyMap<string, { readonly rate: number; readonly mix: number }>;
  readonly volume: number | null;
  readonly scale: number;
}

/** Mix and rate of a ratio, or of the count that is a count times a ratio. */
async function effectsOf(oracle: Oracle, figure: Figure): Promise<Found | Told> {
  const { metric, segment, vs } = figure;
  const { product, weight } = oracle.known(metric);
  if (segment === null || vs === "target") return said(null, "no data");
  const ends = await endsOf(oracle, metric, figure);
  if ("reason" in ends) return ends;
  if (product === undefined && weight === undefined) return said(null, "no data");
  const [counted, rated] = product ?? [metric, metric];
  if (product !== undefined) {
    for (const one of [metric, counted])
      if (!(await areParts(oracle, one, segment.dimension, ends))) return said(null, "segments overlap");
  }
  const parts: Part[] = [];
  for (const name of await oracle.names(metric, segment.dimension)) {
    const where = oracle.condition(metric, segment.dimension, name);
    const pair = async (one: string, of: "sql" | "weight"): Promise<[number, number]> => [
      (await oracle.value(one, ends[0], where, of)).value ?? 0,
      (await oracle.value(one, ends[1], where, of)).value ?? 0,
    ];
    const weights = await pair(counted, product === undefined ? "weight" : "sql");
    parts.push({ name, weights, rates: await pair(rated, "sql") });
  }
  for (const time of [0, 1] as const) {
    const whole = (await oracle.value(rated, ends[time], "true")).value ?? 0;
    const mixed = sum(parts.map(({ weights, rates }) => weights[time] * rates[time]));
    if (!same(mixed, whole * sum(parts.map(({ weights }) => weights[time]))))
      return said(null, "segments overlap");
  }
  return scaled(parts, product !== undefined);
}

function scaled(parts: readonly Part[], isCount: boolean): Found | Told {
  const effects = mixRate(parts);
  if (effects === null) return said(null, "zero base");
  const highest = Math.max(...parts.flatMap(({ rates }) => rates));
  if (!isCount) return { parts: effects, volume: null, scale: highest };
  const sizes = ([0, 1] as const).map((time) => sum(parts.map(({ weights }) => weights[time])));
  const made = ([0, 1] as const).map((time) =>
    sum(parts.map(({ weights, rates }) => weights[time] * rates[time])),
  );
  const [size0 = 0, size1 = 0, made0 = 0, made1 = 0] = [...sizes, ...made];
  const mean = (size0 + size1) / 2;
  const counts = [...effects].map(
    ([name, { rate, mix }]) => [name, { rate: mean * rate, mix: mean * mix }] as const,
  );
  const volume = ((size1 - size0) * (made0 / size0 + made1 / size1)) / 2;
  return { parts: new Map(counts), volume, scale: mean * highest };
}

/** Both ends of a comparison: whole periods, or as many days of both where the later one has not ended. */
async function endsOf(oracle: Oracle, metric: string, figure: Figure): Promise<readonly [Span, Span] | Told> {
  const period = spanOf(figure.period);
  const base = baseOf(period, figure.vs);
  for (const one of await oracle.compared(metric, base, period, "true")) if (one.value === null) return one;
  if (await oracle.complete(metric, period)) return [base, period];
  const { review, matures = 0 } = oracle.known(metric);
  const [, through] = await oracle.range(metric);
  const days = (through - matures * DAY_MS - period.first) / DAY_MS + 1;
  const whole = review === "week" && period.grain !== "week" ? days - (days % 7) : days;
  const length = Math.min(whole, (base.last - base.first) / DAY_MS + 1);
  const beginning = ({ first }: Span): Span => ({ grain: "day", first, last: first + (length - 1) * DAY_MS });
  return [beginning(base), beginning(period)];
}

/** Do the segments add up to the total at both ends? */
async function areParts(
  oracle: Oracle,
  metric: string,
  dimension: string,
  ends: readonly Span[],
): Promise<boolean> {
  for (const end of ends) {
    const whole = (await oracle.value(metric, end, "true")).value ?? 0;
    if (!same(sum(await valuesOf(oracle, metric, dimension, end)), whole)) return false;
  }
  return true;
}

async function valuesOf(oracle: Oracle, metric: string, dimension: string, span: Span): Promise<number[]> {
  const values: number[] = [];
  for (const name of await oracle.names(metric, dimension))
    values.push((await oracle.value(metric, span, oracle.condition(metric, dimension, name))).value ?? 0);
  return values;
}

function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

function said(value: number | null, reason: string | null, scale = 0): Told {
  return { value, reason: value === null ? reason : null, scale: Math.max(scale, Math.abs(value ?? 0)) };
}
