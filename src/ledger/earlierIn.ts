import type { Earlier } from "../compute/earlier.ts";
import type { Content } from "../content/content.ts";
import { labelOfId } from "../format/labels.ts";
import { formatNumber } from "../format/number.ts";
import { unitOf } from "../format/unit.ts";
import type { Figure } from "./figure.ts";

/**
 * What a report in another language reads of an edition: its numbers as the locale writes them, its period by the name
 * that it has there. What people wrote stays as it was published.
 */
export function earlierIn<Kind extends Earlier>(earlier: Kind, content: Content): Kind {
  const { calendar, report } = content;
  return {
    ...earlier,
    label: labelOfId(earlier.id, calendar, report.config.locale),
    figures: earlier.figures.map((figure) => written(figure, content)),
  };
}

function written(figure: Figure, { metrics, report }: Content): Figure {
  const { currency, locale } = report.config;
  const config = metrics.get(figure.metric)?.config;
  const unit = config === undefined ? figure.unit : unitOf(config, currency);
  return figure.value === null ? figure : { ...figure, unit, text: formatNumber(figure.value, unit, locale) };
}
