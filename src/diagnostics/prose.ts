import { composed, told } from "./entry.ts";

export const PROSE = {
  "typed-number": composed({
    severity: "warning",
    means: "A number is typed by hand and names no source.",
    example: {
      message: '"12 %" is typed by hand; it may be daily_posters:percent_change.previous, which is 12.4 %',
      mend: 'Write {{daily_posters:percent_change.previous}}; or if it is another number, name its source: <Typed source="…">12 %</Typed>.',
    },
  }),
  "contradicted-number": composed({
    severity: "error",
    means: "A sentence gives a figure another value than it has.",
    example: {
      message: '"77.5 %" contradicts daily_posters:percent_change.previous, which is +30.9%',
      mend: "Write {{daily_posters:percent_change.previous}} in its place.",
    },
  }),
  "contradicted-words": composed({
    severity: "error",
    means: "Words say otherwise than a figure.",
    example: {
      message: "this says that daily_posters fell, but daily_posters:percent_change.previous is +30.9%",
      mend: 'Write <Change of="daily_posters" />, or {{daily_posters:change_phrase.previous}} in front matter, which write the verb too.',
    },
  }),
  "overstated-change": composed({
    severity: "warning",
    means: "A change is called large that was to be expected.",
    example: {
      message:
        "this calls a change of daily_posters large, but by what was known before, it came out as expected",
      mend: "Leave the word out; the verdict says which range was to be expected.",
    },
  }),
  "calendar-change": composed({
    severity: "warning",
    means: "A sentence gives a direction to a change that the calendar alone made.",
    example: {
      message:
        "this says which way daily_posters went, but daily_posters:percent_change.previous is −3.2 % and daily_posters:like_for_like.previous 0.1 %: the days differ in number or kind",
      mend: 'Write <Change of="daily_posters" />, or {{daily_posters:change_phrase.previous}} in front matter, which write the verb too.',
    },
  }),
  overclaim: composed({
    severity: "warning",
    means: "Words claim more than the figures hold.",
    example: {
      message: '"proves" says too much: a report of what was counted does not prove why',
      mend: 'Say what the numbers show, such as "points to" or "goes with".',
    },
  }),
  "unsourced-claim": composed({
    severity: "warning",
    means: "A sentence speaks of the world outside the report without a source.",
    example: {
      message: '"the market grew" speaks of the world outside this report without a source',
      mend: 'Link the source in the same sentence, or type the number with it: <Typed source="…">…</Typed>.',
    },
  }),
  "bad-news-unsaid": composed({
    severity: "warning",
    means: "A cheerful title, and bad news that no sentence tells.",
    example: {
      message:
        "the title promises good news, but posting_rate:percent_change.previous is -14.2%, worse by more than it moves by itself, and no sentence of the edition names posting_rate",
      mend: "Ask: what happened to posting_rate, and what do we do about it? Say it in `lowlights`, with {{posting_rate:change_phrase.previous}}.",
    },
  }),
  "flattering-plan": told({
    severity: "warning",
    message: ({ id, period, own, other, plan }) =>
      plan === "now"
        ? `only the better of two shares of the plan is named: ${id} came to ${own} of the target of ${period} as it was moved, and to ${other} of it as it was set first`
        : `only the better of two shares of the plan is named: ${id} came to ${own} of the target of ${period} as it was set first, and to ${other} of it as it is now`,
    mend: ({ beside }) => `Name the other one beside it: \`{{${beside}}}\`.`,
    example: {
      id: "daily_posters",
      period: "Q3 2026",
      own: "104%",
      other: "96.2%",
      plan: "now" as "now" | "first",
      beside: "daily_posters:first_attainment",
    },
  }),
};
