import { stackFlags } from "../../../charts/labels.ts";
import { languageOf } from "../../../language/language.ts";
import type { Series as Facts } from "../../../report/facts/series.ts";
import { extentOf } from "../words.ts";
import { type Label, LETTERS, type Scale, type Series, tidy } from "./plot.ts";
import type { Room, Sources } from "./sources.ts";
import { ROOM } from "./xml.ts";

/** Between a hairline and its label, in inches. */
const BESIDE = 0.08;

/** What happened, and where a definition changed, by the places of their periods. */
function markedIn({ points, events, breaks }: Facts): ReadonlyMap<number, string> {
  const marked = new Map<number, string>();
  for (const { date, what } of [...events, ...breaks]) {
    const at = points.findIndex(({ first, last }) => first <= date && date <= last);
    if (at >= 0) marked.set(at, [...(marked.has(at) ? [marked.get(at)] : []), what].join("; "));
  }
  return marked;
}

/** Room for the labels of events that run over the end of a plot so wide, in inches; within reason. */
export function eventRoom(series: Facts, across: number): number {
  const over = [...markedIn(series)].map(([index, text]) => {
    const left = across * (1 - (index + 0.5) / series.points.length);
    return BESIDE + extentOf(text, LETTERS) / 72 - left;
  });
  return Math.min(Math.max(0, ...over) + 0.1, 2.4);
}

/** Events at the top, each in a row of its own, with a hairline down to the axis; the scale makes room for them. */
export function eventSeries(
  { edition: { report }, palette }: Sources,
  series: Facts,
  { scale, room, across }: { readonly scale: Scale; readonly room: Room; readonly across: number },
): { readonly series: readonly Series[]; readonly scale: Scale } {
  const { points } = series;
  const marked = markedIn(series);
  if (marked.size === 0) return { series: [], scale };
  const order = [...marked].toSorted(([a], [b]) => a - b);
  const width = room.w - ROOM.left;
  const flags = order.map(([index, text]) => {
    const line = (across * (index + 0.5)) / points.length;
    return { line, start: line + BESIDE, extent: extentOf(text, LETTERS) / 72 };
  });
  const places = stackFlags(flags, 0, width, 0.1);
  const row = (LETTERS * 1.5) / 72;
  const rows = Math.max(...places.map((place) => place.row)) + 1;
  const height = room.h - ROOM.top - ROOM.bottom;
  const unit = (scale.high - scale.low) / Math.max(height - rows * row, height / 2);
  const at = new Map(order.map(([index, text], place) => [index, { text, ...places[place] }] as const));
  const values = points.map((_, index) => {
    const own = at.get(index);
    return own === undefined ? null : tidy(scale.high + ((own.row ?? 0) + 0.5) * row * unit);
  });
  const labels = new Map(
    order.map(([index, text], place): [number, Label] => {
      const moved = ((places[place]?.start ?? 0) - (flags[place]?.start ?? 0)) / room.w;
      return [index, { text, ink: palette.ink, bold: false, at: "r", across: moved }];
    }),
  );
  const high = scale.high + rows * row * unit;
  const { events: name } = languageOf(report.locale).exports.powerpoint;
  return {
    series: [{ name, values, ink: null, labels, drop: { to: scale.low, ink: palette.past } }],
    scale: { ...scale, high: tidy(high) },
  };
}
