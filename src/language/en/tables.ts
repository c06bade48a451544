import type { TableWords } from "../tables.ts";

/** How people write values into tables in English. */
export const tables: TableWords = {
  months: [
    ["jan", "january"],
    ["feb", "february"],
    ["mar", "march"],
    ["apr", "april"],
    ["may"],
    ["jun", "june"],
    ["jul", "july"],
    ["aug", "august"],
    ["sep", "sept", "september"],
    ["oct", "october"],
    ["nov", "november"],
    ["dec", "december"],
  ],
  weekdays: "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*",
  ordinals: "(?:st|nd|rd|th)(?: of)?",
  totals: "(?:grand|sub|over)[ -]?totals?|totals?|sums?|overall",
  truths: ["true", "false"],
  answers: [
    ["t", "yes", "y"],
    ["f", "no", "n"],
  ],
  missing: ["none", "n/a", "na", "#n/a", "n.a.", "missing", "(blank)", "#value!", "unknown", "tbd"],
};
