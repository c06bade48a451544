import { type Item, paragraph } from "../../document/item.ts";
import {
  type Cell,
  cards,
  column,
  line,
  NONE,
  type Row,
  row,
  shown,
  type Table,
} from "../../document/table.ts";
import { type Text, written } from "../../document/text.ts";
import { unitName } from "../../format/unit.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { SegmentEffects, SegmentTable } from "../../report/facts/moved.ts";
import { roundingNotes } from "../bridge/words.ts";
import { num, strong } from "../runs.ts";
import type { Voice } from "../setting.ts";
import { type EffectColumn, effectColumns, effectsCaption, effectsSubtitle } from "./words.ts";

/** Which segments moved the metric, the one that moved it most first; of ratios and products also by what they did. */
export function effectItems(table: SegmentTable, voice: Voice): readonly Item[] {
  const { effects } = table;
  if (effects === null || effects.rows.length === 0) return [];
  const { blocks } = voice.say;
  return [
    tableOf(table, effects, voice),
    ...partsText(table, effects, voice).map((text) => paragraph("note", ...text)),
    ...roundingNotes(effects.rounding, blocks).map((note) => paragraph("note", note)),
    ...(effects.reversal ? [paragraph("note", blocks.segments.reversal)] : []),
  ];
}

function tableOf(table: SegmentTable, effects: SegmentEffects, voice: Voice): Table {
  const { common, segments: words } = voice.say.blocks;
  const columns = effectColumns(effects, voice.say);
  const rowOf = (name: string, figure: (one: EffectColumn) => Figure | null): Row =>
    row(line(name), ...columns.map((one) => cell(figure(one), voice)));
  const rows = [
    ...effects.rows.map((effect) => rowOf(effect.name, ({ ofRow }) => ofRow(effect))),
    ...(effects.other === null ? [] : [rowOf(common.restHidden, ({ other }) => other)]),
    ...(columns.some(({ total }) => total !== null)
      ? [{ ...rowOf(words.total, ({ total }) => total), isTotal: true }]
      : []),
  ];
  const heads = [column("row", table.dimension), ...columns.map(({ label }) => column("number", label))];
  const caption = shown(effectsCaption(effects, voice.say), effectsSubtitle(table, effects, voice.say));
  return cards("effects", caption, heads, rows);
}

function cell(figure: Figure | null, voice: Voice): Cell {
  return figure === null ? NONE : line(num(figure, voice));
}

/** A count's change by volume, mix and rate, in one sentence; why not, where it cannot be taken apart. */
function partsText({ unit }: SegmentTable, effects: SegmentEffects, voice: Voice): readonly Text[] {
  const { parts, residual, change } = effects;
  const words = voice.say.blocks.segments;
  if (parts === null || parts.volume === null) return [];
  if (parts.volume.reason !== null) return [written(words.noParts, num(parts.volume, voice))];
  const name = unitName(unit, voice.say);
  const own = [parts.volume, parts.mix, parts.rate].map((part) => strong(part, voice));
  const whole = num(change, voice);
  if (residual === null)
    return [written((all, volume, mix, rate) => words.parts(all, name, volume, mix, rate), whole, ...own)];
  return [
    written(
      (all, volume, mix, rate, rest) => words.partsAndRest(all, name, volume, mix, rate, rest),
      whole,
      ...own,
      num(residual, voice),
    ),
  ];
}

/** The figures that a table of effects shows. */
export function effectFigures({ effects }: SegmentTable): readonly Figure[] {
  if (effects === null) return [];
  const { rows, other, change, parts, residual } = effects;
  return [
    ...rows.flatMap(({ effect, share, rate, mix }) => [effect, share, rate, mix]),
    ...(parts === null ? [] : [parts.volume, parts.mix, parts.rate]),
    other,
    change,
    residual,
  ].flatMap((figure) => figure ?? []);
}
