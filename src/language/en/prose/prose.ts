import { wordsBelowHundred } from "../../numberWords.ts";
import type { ProseRules } from "../../prose.ts";
import { lexicon } from "./lexicon.ts";

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** How English prose is read. */
export const prose: ProseRules = {
  lexicon,
  numbers: {
    points: "percentage[ -]points?|%-?\\s?points?",
    percent: "per ?cent\\b",
    money: "[Ee]uros?\\b|dollars?\\b|pounds\\b",
    times: "-?fold\\b",
    scales: [
      ["thousand", 1e3],
      ["millions?", 1e6],
      ["billions?", 1e9],
    ],
    range: "to",
    noRange: "from|by",
    words: new Map([
      ...wordsBelowHundred(ONES, TENS, (tens, ones) => `${tens}-${ones}`),
      ["a hundred", 100],
      ["one hundred", 100],
    ]),
  },
  leftAlone: {
    labels:
      "plans?|phases?|steps?|stages?|levels?|tiers?|pages?|chapters?|sections?|figures?|tables?|charts?|appendix|weeks?|options?|questions?|tests?|groups?|rounds?|rules?|releases?|series|rows?|columns?|no\\.|nos\\.|numbers?|articles?|windows|ios|android|chrome",
    ordinals: "",
    clocks: "\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm|AM|PM|a\\.m\\.|p\\.m\\.|o['’]clock)",
    periods: "CW",
    dates: "",
    links: "(?:to|and|or|until)(?: the)?",
    small:
      "is|was|are|were|and|or|has|had|in|on|for|to|with|which|that|came|by|of|from|as|at|but|because|stays?|will",
    hasCapitalNames: true,
  },
  sentences: {
    short:
      "approx|etc|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|cf|e\\.g|i\\.e|a|e|i|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|max|min|Inc|Ltd|Co|Corp|v|p|pp|p\\.m|a\\.m",
    afterOrdinal: "",
  },
};
