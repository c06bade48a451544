import type { MeasureShape } from "./measureShape.ts";
import { PEOPLE_FAMILIES } from "./peopleMeasures.ts";

/**
 * Every measure, by the family whose file in `ledger/measures/` computes it. The grammar of ids, the list behind "did
 * you mean" and `docs/reference/measures.md` are made of this record. A measure without a computation, a rule or words
 * in every language does not compile.
 */
export const MEASURE_FAMILIES = {
  levels: {
    value: { about: "The metric in the period." },
    target: { about: "The target of the period.", segments: "ignored" },
    attainment: { about: "The share of the target that is reached.", segments: "ignored" },
    exceeds: {
      about: "From where on the target of the period is exceeded, where its metric says so.",
      segments: "ignored",
    },
    target_band: {
      about: "Whether the target of the period is missed, met or exceeded, in words.",
      segments: "ignored",
    },
    first_target: {
      about: "The target of the period as it was set first; the target itself where it never moved.",
      segments: "ignored",
    },
    first_attainment: { about: "The share of that which is reached.", segments: "ignored" },
    progress: {
      about: "The share of the way that the edition's key result on the metric has gone.",
      segments: "refused",
    },
    expected_progress: {
      about: "The share of that way that an even pace would have gone by the day of the snapshot.",
      segments: "refused",
    },
  },
  changes: {
    change: { about: "The change in the metric's unit; of percentages in points.", compares: "anything" },
    percent_change: { about: "The relative change.", compares: "anything" },
    change_phrase: {
      about: "Verb and amount, as the metric's name needs them: “rose 8.2%”, “fell 1.3 pp”, “was flat”.",
      compares: "anything",
    },
    change_phrase_singular: { about: "The same after a word in the singular.", compares: "anything" },
    change_phrase_plural: {
      about: "The same after a word in the plural: “were flat”.",
      compares: "anything",
    },
    base: { about: "The earlier one of the two values that a change is between.", compares: "anything" },
    comparable: { about: "The later one of the two, like for like.", compares: "anything" },
    adjusted_change: {
      about: "Of sums over days: the relative change per calendar-adjusted day.",
      compares: "periods",
    },
    calendar_effect: {
      about: "Of sums over days: what the number and kind of days did to the change.",
      compares: "periods",
    },
    shared_change: {
      about:
        "Where the data begin within the earlier period: the change over the last whole weeks that both hold.",
      compares: "periods",
      segments: "refused",
    },
    shared_base: {
      about: "The earlier period's value over the last whole weeks that both hold.",
      compares: "periods",
      segments: "refused",
    },
    shared_value: {
      about: "The later period's value over the last whole weeks that both hold.",
      compares: "periods",
      segments: "refused",
    },
  },
  guardrails: {
    watch: { about: "From where on a guardrail is watched.", segments: "ignored" },
    breach: { about: "From where on a guardrail is breached.", segments: "ignored" },
    status: {
      about: "The state of a guardrail by its latest complete review period, in words.",
      segments: "ignored",
    },
  },
  expectations: {
    verdict: {
      about: "Was it to be expected? In words; its value is the share of outcomes below what came.",
      segments: "no value",
    },
    expected: { about: "What was to be expected of the period before it began.", segments: "no value" },
    expected_low: {
      about: "The low end of that, within which 19 of 20 outcomes were to be.",
      segments: "no value",
    },
    expected_high: { about: "The high end of that.", segments: "no value" },
    lower_limit: {
      about: "The low end of what a review period was expected to be, by the ones before it.",
      segments: "ignored",
    },
    centre_line: { about: "The middle of that.", segments: "ignored" },
    upper_limit: { about: "The high end of that.", segments: "ignored" },
  },
  quality: {
    surprises: {
      about: "How many review periods up to the end of the period were outside what was expected of them.",
      segments: "no value",
    },
    surprise_share: { about: "The same as a share of all that could be judged.", segments: "no value" },
    gaps: {
      about: "How many complete review periods up to the end of the period have no value.",
      segments: "no value",
    },
    data_share: { about: "The share of complete review periods that have one.", segments: "no value" },
  },
  forecasts: {
    forecast: { about: "What the period is expected to end with, by what is known.", segments: "no value" },
    forecast_low: { about: "The low end of its 80 % band.", segments: "no value" },
    forecast_high: { about: "The high end of its 80 % band.", segments: "no value" },
    needed_step: {
      about: "By how much each review period that is left must rise for the target.",
      segments: "no value",
    },
    needed_level: {
      about: "What the review periods that are left must come to on average for the target.",
      segments: "no value",
    },
  },
  paces: {
    so_far: {
      about: "What the period has come to by the end of the edition.",
      segments: "no value",
    },
    target_to_date: {
      about: "What the path to the period's target, by the targets of its months, asks of that.",
      segments: "no value",
    },
    attainment_to_date: { about: "The share of the path so far that is reached.", segments: "no value" },
    required_pace: {
      about: "What each day, or grain, that is left must bring on average for the target of the period.",
      segments: "no value",
    },
    present_pace: {
      about: "What a day, or grain, brings on average in the edition's period.",
      segments: "no value",
    },
    required_change: {
      about: "How far the pace that is required lies from the present one, relative.",
      segments: "no value",
    },
    target_distance: { about: "The target of the period less what has come of it.", segments: "no value" },
  },
  segments: {
    // A ratio has no parts of a whole, nor have people who are counted in several segments.
    share: { about: "The segment's share of the total, where segments are parts of it.", segments: "one" },
    segment_sum: { about: "The sum of all segments.", segments: "dimension" },
    overlap: {
      about: "What is counted in several segments: their sum less the total.",
      segments: "dimension",
    },
    overlap_share: { about: "The same as a share of their sum.", segments: "dimension" },
    rate_effect: {
      about: "What changes within the segments did to the change of the total.",
      compares: "anything",
      segments: "either",
    },
    mix_effect: {
      about: "What the segments' changed weights did to it.",
      compares: "anything",
      segments: "either",
    },
    volume_effect: {
      about: "Of a count that is taken apart: what its number did to it.",
      compares: "anything",
      segments: "dimension",
    },
    total_effect: {
      about: "What a segment did to the change of the total, all in all.",
      compares: "anything",
      segments: "one",
    },
    effect_share: { about: "The same as a share of the change.", compares: "anything", segments: "one" },
    other_effect: {
      about: "What the segments that are not shown did together.",
      compares: "anything",
      segments: "dimension",
    },
  },
  drivers: {
    contribution: {
      about: "What a driver of the metric's tree contributed to its change.",
      of: ["driver"],
      compares: "anything",
    },
    contribution_low: {
      about: "The least that it contributed over the orders of the drivers.",
      of: ["driver"],
      compares: "anything",
    },
    contribution_high: {
      about: "The greatest that it contributed over the orders of the drivers.",
      of: ["driver"],
      compares: "anything",
    },
    residual: {
      about: "What the tree leaves of the measured change.",
      compares: "anything",
    },
    mix_contribution: {
      about:
        "What the whole's tree says that a driver did, beyond what the trees of all segments say together: who is in which.",
      of: ["driver"],
      compares: "anything",
      segments: "dimension",
    },
    sensitivity: {
      about:
        "What one point more of a driver that is a percentage, or one percent more of any other, is worth by the tree, all others as they are: arithmetic, no forecast.",
      of: ["driver"],
    },
    what_if: {
      about: "The same of an amount, in the driver's unit.",
      of: ["driver", "amount"],
      isFree: true,
    },
    at_rate_of: {
      about:
        "What the metric would gain, by its tree, if a rate among a segment's drivers were that of another segment: arithmetic, no forecast.",
      of: ["driver", "segment"],
      isFree: true,
      segments: "one",
    },
  },
  leads: {
    correlation: {
      about: "How far the metric and an outcome that it was declared to lead go together.",
      of: ["outcome"],
      segments: "ignored",
    },
    rank_correlation: { about: "The same by ranks.", of: ["outcome"], segments: "ignored" },
    effective_pairs: {
      about: "So many independent pairs that is worth.",
      of: ["outcome"],
      segments: "ignored",
    },
    p_value: {
      about: "How often chance alone would give as much, corrected for all tests.",
      of: ["outcome"],
      segments: "ignored",
    },
  },
  ...PEOPLE_FAMILIES,
  published: {
    published: { about: "What was published of the period last." },
    first_published: { about: "What was published of it first." },
    revision: { about: "What is known now less what was published last." },
    percent_revision: { about: "The same as a share of what was published." },
    whole_revision: { about: "What is known now less what was published first." },
    percent_whole_revision: { about: "The same as a share of what was published." },
    change_as_published: {
      about: "The change from the value that was published of the earlier period.",
      compares: "anything",
    },
    percent_change_as_published: { about: "The same, relative.", compares: "anything" },
  },
  cells: {
    cell: {
      about: "One cell of a query in pages; its “segment” says in which row it stands.",
      of: ["column"],
      maybe: "unit",
      isFree: true,
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, MeasureShape>>>>;
