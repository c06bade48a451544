import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";
import type { Channel } from "../../report/pages/queries.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { cutRows } from "../queryCut.ts";
import { type ChartData, type Datum, measured, rowsOf, textOf, type Value } from "../queryData.ts";

/** The text alternative of a chart, from its data: for each series from where to where, and its extremes. */
export function chartWords(data: ChartData, locale: string): Alt {
  const { view, series } = data;
  const say = languageOf(locale).charts.query;
  const measure = measured(view);
  const others = [view.x, view.y].filter((channel) => channel !== null && channel !== measure);
  const places = others.flatMap((channel) => channel ?? []);
  const by = places.length === 0 ? "" : say.by(places.map(({ label }) => label).reduce(say.and));
  const many = series.length > 1 ? say.series(series.length) : "";
  const sentences = series.map((one) => seriesSentence(data, one, measure, places, locale));
  const missing = data.rows.length - data.drawn.length;
  const gaps = missing === 0 ? [] : [say.missing(missing, data.rows.length)];
  const told = [...sentences, ...gaps, ...chartNotes(data, locale)].filter((text) => text !== "");
  return {
    title: view.title,
    description: [`${say.of(say[view.mark], measure.label)}${by}${many}.`, ...told].join(" "),
  };
}

/** What is to be known of a chart beside what it shows: that its axes cut something off. */
export function chartNotes(data: ChartData, locale: string): readonly string[] {
  const cut = cutRows(data);
  return cut === 0 ? [] : [languageOf(locale).charts.query.cut(cut, data.drawn.length)];
}

function seriesSentence(
  data: ChartData,
  series: Value,
  measure: Channel,
  places: readonly Channel[],
  locale: string,
): string {
  const amount = (row: Datum) => Number(lookUp(row, measure.column));
  const known = rowsOf(data, series);
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return "";
  const say = (row: Datum) => {
    const where = places.map((place) => textOf(lookUp(row, place.column) ?? null, place, locale)).join(", ");
    const value = textOf(lookUp(row, measure.column) ?? null, measure, locale);
    return where === "" ? value : `${value} (${where})`;
  };
  const name =
    data.series.length > 1 && data.view.fill !== null ? textOf(series, data.view.fill, locale) : "";
  const lowest = known.reduce((a, b) => (amount(b) < amount(a) ? b : a));
  const highest = known.reduce((a, b) => (amount(b) > amount(a) ? b : a));
  const { charts, signs } = languageOf(locale);
  const told = charts.query.course(say(first), say(last), say(lowest), say(highest));
  return name === "" ? told.charAt(0).toUpperCase() + told.slice(1) : `${name}${signs.colon}${told}`;
}
