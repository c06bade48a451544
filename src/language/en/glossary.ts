import { term } from "../term.ts";

/** What readers are told of the words of the product. Its keys are the anchors of the glossary, in every language. */
export const glossary = {
  "north-star": term(
    "North Star Metric",
    "The one number by which the company steers. It counts the value that customers get, and teams can move it.",
    ["North Star Metric", "north star metric", "north star"],
  ),
  input: term(
    "Input",
    "A part of the north star that a team can move within a quarter. Together the inputs make the north star up.",
    ["input", "inputs"],
  ),
  lever: term("Lever", "A metric below an input: what a team does moves it, and it moves the input.", [
    "lever",
    "levers",
  ]),
  guardrail: term(
    "Guardrail",
    "A number that must not get worse while the north star rises. It has a limit, and is breached beyond it.",
    ["guardrail", "guardrails"],
  ),
  outcome: term(
    "Outcome",
    "What the company earns in the end, such as revenue. It follows from the north star, so nobody steers by it.",
    ["outcomes"],
  ),
  "vanity-metric": term(
    "Vanity metric",
    "A number that rises and says nothing about value, such as registered users.",
    ["vanity metric", "vanity metrics"],
  ),
  candidate: term(
    "Candidate",
    "A metric that could become the north star. It is watched until that is decided.",
    ["candidate", "candidates"],
  ),
  "driver-tree": term(
    "Driver tree",
    "The north star taken apart into inputs and levers, by arithmetic that holds exactly.",
    ["driver tree"],
  ),
  contribution: term(
    "Contribution",
    "How much of a change comes from one part. All contributions together are the whole change.",
    ["contribution", "contributions"],
  ),
  mix: term(
    "Mix and rate",
    "A share can change because parts of it changed (rate), or because the parts became larger or smaller (mix).",
    ["mix"],
  ),
  target: term("Target", "The value that a metric should have in a period. It is written down before.", [
    "target",
    "targets",
  ]),
  attainment: term("Attainment", "The value as a share of its target: at 100% the target is met.", [
    "attainment",
  ]),
  pace: term(
    "Pace",
    "Where a metric ends up in its period if it goes on as it has. A metric is on pace if that meets the target.",
    ["pace"],
  ),
  forecast: term(
    "Forecast",
    "What can be said of a period to come, computed from the past alone. It is a range, with one value in its middle.",
    ["forecast", "forecasts"],
  ),
  chance: term(
    "Chance",
    "How likely something is by the forecast: with a chance of 70%, it should come true in seven cases of ten.",
    ["chance of reaching"],
  ),
  "expected-range": term(
    "Expected range",
    "Where a value was to be expected, by a forecast from what was known before its period began.",
    ["expected range", "expected ranges"],
  ),
  "within-chance": term(
    "Within chance",
    "A value within what periods vary by anyway. It needs no explanation.",
    ["within chance", "more than chance"],
  ),
  "control-chart": term(
    "Control chart",
    "A chart with the limits within which a metric varies by chance. Only what lies beyond them, or runs on one side for long, is worth a question.",
    ["control chart", "control charts"],
  ),
  "mean-of-days": term(
    "Mean of the days",
    "The values of all days of a period, added up and divided by the number of days.",
    ["mean of the days", "mean of the quarter’s days"],
  ),
  "percentage-points": term(
    "pp (percentage points)",
    "The difference of two percentages: from 40% to 42% is +2 pp, and +5%.",
    ["pp", "percentage point", "percentage points"],
  ),
  "like-for-like": term(
    "Like for like",
    "Compared over the same number of days, or the same kinds of days, so that the calendar makes no difference.",
    ["like for like"],
  ),
  segment: term(
    "Segment",
    "A part of those who are counted, such as one region. Segments of few people are not shown.",
    ["segment", "segments"],
  ),
  cohort: term("Cohort", "People who began in the same period, or did something equally often.", [
    "cohort",
    "cohorts",
  ]),
  retention: term("Retention", "How many of a cohort were there again later.", ["retention"]),
  bet: term("Bet", "What a team tries in order to move an input, and what came of it.", ["bet", "bets"]),
  commitment: term("Commitment", "What somebody promised the board, by a day.", [
    "commitment",
    "commitments",
  ]),
  edition: term("Edition", "The report of one period.", ["edition", "editions"]),
  version: term(
    "Version",
    "One released state of an edition. It never changes; a mistake is corrected by a further version.",
    [],
  ),
  snapshot: term(
    "Snapshot",
    "The data as they were on one day, frozen. An edition is computed from one snapshot.",
    ["snapshot", "snapshots"],
  ),
  preliminary: term(
    "Preliminary",
    "Of a period that is not over, or whose data are not all in yet. The value can still change.",
    ["preliminary"],
  ),
  restated: term("Restated", "Published once, and computed differently now, with the reason beside it.", [
    "restated",
    "restatement",
    "restatements",
  ]),
  vintage: term(
    "Vintage",
    "The value of a figure as it stood in one edition. Later editions may have another.",
    ["vintage", "vintages"],
  ),
  figure: term(
    "Figure",
    "One computed number, with its name, its definition and the statement that it was computed by.",
    [],
  ),
  seal: term("Seal", "A hash of all files of a version, by which anyone can see that nothing was changed.", [
    "seal",
  ]),
};
