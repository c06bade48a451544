import type { Alt } from "../../document/item.ts";
import { formatNumber } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import type { VintageFacts, VintageRow } from "../../report/facts/vintageFacts.ts";

/** Everything known of a period, in the order in which it was said; `now` null where it is not known. */
export interface DrawnVintage {
  readonly label: string;
  readonly values: readonly number[];
  readonly now: number | null;
  /** "554 → 541", and shorter ones for where that has no room. */
  readonly said: readonly string[];
}

/** The text alternative of vintages: what was published of each period, and what it is now. */
export function vintageWords({ name, rows }: VintageFacts, locale: string): Alt {
  const { charts, signs } = languageOf(locale);
  const say = charts.vintages;
  const said = rows
    .map((row) => vintageRow(row, locale))
    .map(({ label, said: [numbers] }) => `${label}${signs.colon}${numbers}.`);
  return {
    title: say.title(name),
    description: said.length === 0 ? say.nothing : said.join(" "),
  };
}

/** What is drawn and said of a period. */
export function vintageRow({ label, cells, now }: VintageRow, locale: string): DrawnVintage {
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  const known = now.status === "complete" ? now.value : null;
  const last = known === null ? languageOf(locale).charts.vintages.notNow : now.text;
  const texts = [...figures.map(({ text }) => text), last].filter(
    (text, index, all) => text !== all[index - 1],
  );
  const between = texts.length > 2 ? ["…"] : [];
  const brief = [figures.at(0), known === null ? undefined : now].flatMap((figure) =>
    figure?.value == null ? [] : [formatNumber(figure.value, figure.unit, locale, { compact: true })],
  );
  return {
    label,
    values: figures.flatMap(({ value }) => value ?? []),
    now: known,
    said: [texts, [...texts.slice(0, 1), ...between, ...texts.slice(1).slice(-1)], brief].map((one) =>
      one.join(" → "),
    ),
  };
}
