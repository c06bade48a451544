import { cellOf, isCell } from "../content/figureId.ts";
import type { Figure } from "./figure.ts";

/** Measures in the reader's words; the others are their own names with spaces. */
const WORDS: Readonly<Record<string, string>> = {
  value: "value",
  change_phrase: "change in words",
  percent_change: "change in percent",
  base: "value it is held against",
  comparable: "comparable value",
  attainment: "share of the target reached",
  progress: "way to the key result",
  expected_progress: "way expected by then",
  share: "share of the whole",
  watch: "limit to watch",
  breach: "limit of a breach",
  status: "state of the guardrail",
  signal: "signal or noise",
  lower_limit: "lower end of the expected range",
  centre_line: "centre of the expected range",
  upper_limit: "upper end of the expected range",
  forecast_low: "low end of the forecast",
  forecast_high: "high end of the forecast",
  needed_step: "step needed for the target",
  needed_level: "level needed for the target",
  contribution_low: "least contribution",
  contribution_high: "greatest contribution",
  residual: "what the drivers leave unexplained",
  p_value: "p-value",
  segment_sum: "sum of the segments",
  overlap: "counted in several segments",
  overlap_share: "share counted in several segments",
};

const VERSUS: Readonly<Record<string, string>> = {
  previous: "against the period before",
  year: "against the year before",
  target: "against the target",
};

/** What a figure says of its metric: "change against the period before, region Europe". */
export function measureWords({ measure, vs, segment }: Pick<Figure, "measure" | "vs" | "segment">): string {
  const row = segment === null ? "" : `, ${segment.dimension.replaceAll("_", " ")} ${segment.name}`;
  if (isCell({ measure })) return cellOf(measure).column.replaceAll("_", " ") + row;
  const [kind = "", ...of] = measure.split("/");
  const words = WORDS[kind] ?? kind.replaceAll("_", " ");
  const named = of.length === 0 ? words : `${words} of ${of.join(" ").replaceAll("_", " ")}`;
  const against = vs === null ? "" : ` ${VERSUS[vs] ?? `against ${vs}`}`;
  return `${named}${against}${segment === null ? "" : `, ${segment.dimension} ${segment.name}`}`;
}
