import type { TableWords } from "../tables.ts";

/** How people write values into tables in German, in Austria too. */
export const tables: TableWords = {
  months: [
    ["jan", "januar", "jän", "jänner"],
    ["feb", "februar"],
    ["mar", "mär", "märz", "mrz"],
    ["apr", "april"],
    ["mai"],
    ["jun", "juni"],
    ["jul", "juli"],
    ["aug", "august"],
    ["sep", "sept", "september"],
    ["okt", "oktober"],
    ["nov", "november"],
    ["dez", "dezember"],
  ],
  weekdays: "(?:Mo|Di|Mi|Do|Fr|Sa|So)(?:[a-z]*tag|ttwoch)?\\.?",
  ordinals: "",
  totals: "summe|gesamt(?:summe|ergebnis|betrag)?|insgesamt|(?:zwischen|end)summe",
  truths: ["wahr", "falsch"],
  answers: [["ja"], ["nein"]],
  missing: ["#nv", "k.a.", "k. a.", "(leer)", "#wert!", "unbekannt"],
};
