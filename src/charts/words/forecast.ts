import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";
import type { DrawnForecast } from "../forecast.ts";

/** The text alternative of a forecast: what came, what is foreseen, and the target. */
export function forecastWords(row: DrawnForecast, locale: string): Alt {
  const { name, period, forecast, low, high, target: goal, drawn } = row;
  const say = languageOf(locale).charts.forecast;
  const known = drawn.history.filter(({ value }) => value.value !== null);
  const [first, last] = [known.at(0), known.at(-1)];
  const came =
    first === undefined || last === undefined
      ? []
      : [say.came(first.value.text, first.label, last.value.text, last.label)];
  const aim = goal === null ? [] : [say.aim(goal.text)];
  const foreseen =
    row.low.value === null
      ? say.saidAlone(period, forecast.text)
      : say.said(period, forecast.text, low.text, high.text);
  const band = row.bandLabel === null ? [] : [say.band(row.bandLabel)];
  return {
    title: say.title(name, period),
    description: [...came, foreseen, ...band, ...aim].join(" "),
  };
}
