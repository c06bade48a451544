/** A label's wish on a line: its middle, and its extent along the line, in px. */
export interface Wish {
  readonly at: number;
  readonly extent: number;
}

/** A label above a plot: the x of its hairline, its wished start, and its extent, in px. */
export interface Flag {
  readonly line: number;
  readonly start: number;
  readonly extent: number;
}

/** Where a flag's label begins, and its row; row 0 is next to the plot. */
export interface Place {
  readonly start: number;
  readonly row: number;
}

/**
 * Middles of labels along one line, moved as little as it takes to keep `gap` px between them and all within
 * `low` … `high`; in the order of the wishes. When there is no room for all, they run over `high`.
 */
export function spread(wishes: readonly Wish[], low: number, high: number, gap = 0): readonly number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => at(wishes, a) - at(wishes, b) || a - b);
  const middles = wishes.map((wish) => wish.at);
  let edge = high;
  for (const index of order.toReversed()) {
    const half = extent(wishes, index) / 2;
    middles[index] = Math.min(at(wishes, index), edge - half);
    edge = (middles[index] ?? 0) - half - gap;
  }
  edge = low;
  for (const index of order) {
    const half = extent(wishes, index) / 2;
    middles[index] = Math.max(middles[index] ?? 0, edge + half);
    edge = (middles[index] ?? 0) + half + gap;
  }
  return middles;
}

/**
 * Rows for flags within `low` … `high`: no two labels overlap, and no hairline cuts through a label where that can be
 * had. Labels stand right of their hairlines, or all left of them where that gives fewer cuts.
 */
export function stackFlags(flags: readonly Flag[], low: number, high: number, gap = 8): readonly Place[] {
  const mirrored = flags.map((flag) => ({ ...flag, start: 2 * flag.line - flag.start - flag.extent }));
  const rightward = stack(
    flags,
    flags.toSorted((a, b) => b.start - a.start),
    low,
    high,
    gap,
  );
  const leftward = stack(
    mirrored,
    mirrored.toSorted((a, b) => a.line - b.line),
    low,
    high,
    gap,
  );
  const best = cuts(leftward) < cuts(rightward) ? leftward : rightward;
  return best.map(({ start, row }) => ({ start, row }));
}

/** The flags in their places, each set in `order` into the lowest row in which it cuts nothing and is not cut. */
function stack(
  flags: readonly Flag[],
  order: readonly Flag[],
  low: number,
  high: number,
  gap: number,
): Standing[] {
  const placed = new Map<Flag, Standing>();
  for (const flag of order) {
    const others = [...placed.values()];
    const start = Math.max(low, Math.min(flag.start, high - flag.extent));
    const standing = (row: number): Standing => ({ start, end: start + flag.extent, line: flag.line, row });
    const rows = Array.from({ length: others.length + 1 }, (_, row) => standing(row));
    const free = rows.filter((own) => others.every((other) => !overlap(own, other, gap)));
    const best = free.find((own) => others.every((other) => !crosses(own, other) && !crosses(other, own)));
    placed.set(flag, best ?? free.at(0) ?? standing(others.length));
  }
  return flags.flatMap((flag) => placed.get(flag) ?? []);
}

function cuts(standings: readonly Standing[]): number {
  return standings.flatMap((upper) => standings.filter((lower) => crosses(upper, lower))).length;
}

interface Standing {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly row: number;
}

function overlap(one: Standing, other: Standing, gap: number): boolean {
  return one.row === other.row && one.start < other.end + gap && other.start < one.end + gap;
}

/** Does the hairline of `upper` cut through the label of `lower`? */
function crosses(upper: Standing, lower: Standing): boolean {
  if (upper.row <= lower.row) return false;
  return lower.start - 3 < upper.line && upper.line < lower.end + 3;
}

function at(wishes: readonly Wish[], index: number): number {
  return wishes[index]?.at ?? 0;
}

function extent(wishes: readonly Wish[], index: number): number {
  return wishes[index]?.extent ?? 0;
}

/** A rectangle that labels keep clear of or stay within, in px. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Height of a label and its distance from its dot, in px. */
const [HIGH, AWAY] = [17, 7];

/**
 * Labels beside dots: right, left, above or below, wherever they meet no other label, no dot and no taken place, within
 * `frame`. A label without such a place is left out. Places are the starts of the texts, at their middle height.
 */
export function beside(
  spots: readonly { readonly x: number; readonly y: number }[],
  labels: readonly { readonly text: string; readonly extent: number }[],
  frame: Area,
  taken: readonly Area[] = [],
): readonly { readonly x: number; readonly y: number; readonly text: string }[] {
  const areas = [...taken];
  const around = spots.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
  return labels.flatMap(({ text, extent }, index) => {
    const spot = spots[index];
    if (spot === undefined || text === "") return [];
    const free = placesAround(spot, extent).find(
      (place) => inside(place, frame) && ![...areas, ...around].some((other) => meet(place, other)),
    );
    if (free === undefined) return [];
    areas.push(free);
    return [{ x: free.x, y: free.y + HIGH / 2, text }];
  });
}

function placesAround({ x, y }: { readonly x: number; readonly y: number }, width: number): readonly Area[] {
  const [middle, over, under] = [y - HIGH / 2, y - HIGH - 5, y + 5];
  const starts = [x + AWAY, x - AWAY - width];
  return [
    ...starts.map((start) => ({ x: start, y: middle })),
    ...[over, under].map((top) => ({ x: x - width / 2, y: top })),
    ...starts.flatMap((start) => [over, under].map((top) => ({ x: start, y: top }))),
  ].map((place) => ({ ...place, width, height: HIGH }));
}

function inside(one: Area, frame: Area): boolean {
  return (
    one.x >= frame.x &&
    one.y >= frame.y &&
    one.x + one.width <= frame.x + frame.width &&
    one.y + one.height <= frame.y + frame.height
  );
}

function meet(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
