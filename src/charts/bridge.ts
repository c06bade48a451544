import type { Markish } from "@observablehq/plot";
import { type Colour, colourOf } from "../document/tone.ts";
import { type Language, languageOf } from "../language/language.ts";
import type { Bridge } from "../report/facts/moved.ts";
import { type Box, boxes, centreOf, drawMarks, type Label, strokes, texts } from "./marks.ts";
import { linearScale, type Scale } from "./scale.ts";
import { rowsShown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { bridgeWords } from "./words/bridge.ts";

interface Row {
  readonly name: string;
  readonly text: string;
  readonly kind: Colour | "total" | "missing";
  readonly from: number;
  readonly to: number;
}

/** From one period's value to the next, driver by driver, as a waterfall that runs down the page. */
export function bridgeChart(bridge: Bridge, options: ChartOptions): string {
  const say = languageOf(options.locale).charts.bridge;
  const rows = rowsOf(bridge, say);
  const layout = layoutOf(rows, options);
  const placed = rows.map((row, index) => ({ row, box: boxOf(row, index, layout) }));
  const marks = [
    strokes(bridge.absent === null ? connectors(placed) : [], "grid"),
    ...bars(placed, layout),
    texts(names(placed, layout), "ink", layout.narrow ? "start" : "end"),
    ...(["total", "good", "bad", "neutral", "missing"] as const).map((kind) =>
      texts(amounts(placed, kind), AMOUNTS[kind]),
    ),
  ];
  const height = layout.rowHeight * rows.length + 4;
  const shown = rowsShown(placed.map(({ box }) => centreOf(box)));
  const words = bridgeWords(bridge, options.locale);
  return drawMarks({ width: options.width, height }, marks, options.id, words, shown);
}

type Say = Language["charts"]["bridge"];

const AMOUNTS = { total: "ink strong", good: "good", bad: "bad", neutral: "ink", missing: "muted" };

/** The steps, and one that makes up for what the tree's formula leaves of the measured change. */
function rowsOf(bridge: Bridge, say: Say): readonly Row[] {
  const { calendar } = bridge;
  const start = bridge.from.value.value ?? 0;
  let level = start + (calendar?.effect.value ?? 0);
  const days: Row[] = calendar === null ? [] : [{ ...calendarRow(calendar), from: start, to: level }];
  const steps = bridge.steps.map(({ name, contribution, tone }): Row => {
    const from = level;
    level += contribution.value ?? 0;
    const kind = contribution.value === null ? "missing" : colourOf(tone);
    return { name, text: contribution.text, kind, from, to: level };
  });
  const { residual } = bridge;
  const rest: Row[] =
    residual === null
      ? []
      : [
          {
            name: say.unexplained,
            text: residual.text,
            kind: "neutral",
            from: level,
            to: level + (residual.value ?? 0),
          },
        ];
  return [total(bridge.from), ...days, ...steps, ...rest, total(bridge.to)];
}

/** The calendar is neither good nor bad. */
function calendarRow({ name, effect }: NonNullable<Bridge["calendar"]>): Pick<Row, "name" | "text" | "kind"> {
  return { name, text: effect.text, kind: "neutral" };
}

function total({ label, value }: Bridge["from"]): Row {
  return {
    name: label,
    text: value.text,
    kind: value.value === null ? "missing" : "total",
    from: 0,
    to: value.value ?? 0,
  };
}

interface Layout {
  readonly narrow: boolean;
  readonly left: number;
  readonly rowHeight: number;
  readonly barHeight: number;
  readonly x: Scale;
  /** Do totals begin at zero? If not they are drawn as marks, since a bar's length would lie. */
  readonly zero: boolean;
}

function layoutOf(rows: readonly Row[], options: ChartOptions): Layout {
  const narrow = options.width < 500;
  const widest = Math.max(...rows.map((row) => textWidth(row.name, FONT)));
  const left = narrow ? 0 : Math.min(widest + 12, options.width * 0.36);
  const right = options.width - Math.max(...rows.map((row) => textWidth(row.text, FONT))) - 14;
  const ends = rows.flatMap((row) => (row.kind === "total" ? [row.to] : [row.from, row.to]));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const zero = high - low === 0 || high - low > 0.04 * Math.max(Math.abs(low), Math.abs(high));
  const domain = zero
    ? ([Math.min(0, low), Math.max(0, high)] as const)
    : ([low - (high - low) * 0.2, high] as const);
  const x = linearScale(domain, [left, Math.max(right, left + 40)]);
  const rowHeight = rowHeightOf(rows.length, options);
  return { narrow, left, rowHeight, barHeight: narrow ? 18 : Math.min(22, rowHeight - 7), x, zero };
}

function rowHeightOf(rows: number, { width, height }: ChartOptions): number {
  if (height === undefined) return width < 500 ? 50 : 37;
  return Math.min(48, Math.max(22, Math.floor((height - 4) / rows)));
}

function boxOf(row: Row, index: number, layout: Layout): Box {
  const { x, rowHeight, barHeight } = layout;
  const y = index * rowHeight + rowHeight - barHeight - (layout.narrow ? 4 : 7);
  if (row.kind === "total" && !layout.zero) return { x: x(row.to) - 2, y, width: 4, height: barHeight };
  const [from, to] = [x(Math.min(row.from, row.to)), x(Math.max(row.from, row.to))];
  return { x: from, y, width: Math.max(to - from, 1.5), height: barHeight };
}

interface Placed {
  readonly row: Row;
  readonly box: Box;
}

function bars(placed: readonly Placed[], layout: Layout): readonly Markish[] {
  return (["total", "good", "bad", "neutral"] as const).map((kind) => {
    const own = placed.filter(({ row }) => row.kind === kind).map(({ box }) => box);
    return boxes(own, layout.zero || kind !== "total" ? `step ${kind}` : "step mark");
  });
}

/** Hairlines that carry the level from one row to the next. */
function connectors(placed: readonly Placed[]) {
  return placed.slice(0, -1).flatMap(({ row, box }, index) => {
    const next = placed[index + 1];
    if (next === undefined) return [];
    const x = row.kind === "total" || row.to >= row.from ? box.x + box.width : box.x;
    return [{ from: { x, y: box.y + box.height }, to: { x, y: next.box.y } }];
  });
}

function names(placed: readonly Placed[], { narrow, left }: Layout): readonly Label[] {
  return placed.map(({ row, box }) =>
    narrow
      ? { x: 0, y: box.y - FONT * 0.8, text: shorten(row.name, 320, FONT) }
      : { x: left - 12, y: box.y + box.height / 2, text: shorten(row.name, left - 12, FONT) },
  );
}

function amounts(placed: readonly Placed[], kind: Row["kind"]): readonly Label[] {
  return placed
    .filter(({ row }) => row.kind === kind)
    .map(({ row, box }) => ({ x: box.x + box.width + 8, y: box.y + box.height / 2, text: row.text }));
}
