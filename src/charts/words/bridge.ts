import type { Alt } from "../../document/item.ts";
import { languageOf } from "../../language/language.ts";
import type { Bridge } from "../../report/facts/moved.ts";

/** The text alternative of a bridge: from where to where, and its steps. */
export function bridgeWords(bridge: Bridge, locale: string): Alt {
  const { charts, signs } = languageOf(locale);
  const say = charts.bridge;
  const { residual, from, to, calendar } = bridge;
  const steps = [
    ...(calendar === null ? [] : [`${calendar.name} ${calendar.effect.text}`]),
    ...bridge.steps.map(({ name, contribution }) => `${name} ${contribution.text}`),
    ...(residual === null ? [] : [`${say.unexplained} ${residual.text}`]),
  ];
  return {
    title: say.title(bridge.name),
    description: `${say.course(from.value.text, from.label, to.value.text, to.label)} ${steps.join(signs.semicolon)}.`,
  };
}
