import type { TableWords } from "../tables.ts";

/** How people write values into tables in French, with and without accents. */
export const tables: TableWords = {
  months: [
    ["janv", "janvier"],
    ["fév", "févr", "février", "fevr", "fevrier"],
    ["mars"],
    ["avr", "avril"],
    ["mai"],
    ["juin"],
    ["juil", "juillet"],
    ["août", "aout"],
    ["sept", "septembre"],
    ["oct", "octobre"],
    ["nov", "novembre"],
    ["déc", "décembre", "decembre"],
  ],
  weekdays: "(?:[Ll]un|[Mm]ar|[Mm]er|[Jj]eu|[Vv]en|[Ss]am|[Dd]im)(?:di|credi|dredi|edi|anche|\\.)?",
  ordinals: "er|ᵉʳ",
  totals: "(?:sous-)?totaux|(?:sous-)?totale?|total général|somme",
  truths: ["vrai", "faux"],
  answers: [["oui"], ["non"]],
  missing: ["(vide)", "#valeur!", "inconnu", "n.d."],
};
