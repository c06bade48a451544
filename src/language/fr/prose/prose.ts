import { wordsBelowHundred } from "../../numberWords.ts";
import type { ProseRules } from "../../prose.ts";
import { lexicon } from "./lexicon.ts";

const ONES =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const TENS = "vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix".split(
  " ",
);

/** "vingt-deux", "vingt et un", "soixante-douze", "quatre-vingt-un", "quatre-vingt-onze". */
function joined(tens: string, ones: string): string {
  const plain = tens.replace(/s$/, "");
  const [, base] = /^(.*)-dix$/.exec(plain) ?? [];
  const one = base === undefined ? ones : (ONES[10 + ONES.indexOf(ones)] ?? ones);
  const hasEt = (one === "un" || one === "onze") && !plain.startsWith("quatre-vingt");
  return `${base ?? plain}${hasEt ? " et " : "-"}${one}`;
}

/** How French prose is read. */
export const prose: ProseRules = {
  lexicon,
  numbers: {
    points: "points? de pourcentage|pts?(?![\\p{L}\\p{N}])|points?(?![\\p{L}\\p{N}])",
    percent: "pour[ -]?cent(?![\\p{L}\\p{N}])",
    money: "(?:d['’]|de )?(?:euros?|dollars?|livres)(?![\\p{L}\\p{N}])",
    times: "fois(?![\\p{L}\\p{N}])",
    scales: [
      ["mille|milliers?", 1e3],
      ["millions?|mio", 1e6],
      ["milliards?|mds?", 1e9],
    ],
    range: "à",
    noRange: "de|d['’]",
    words: new Map([...wordsBelowHundred(ONES, TENS, joined), ["cent", 100]]),
  },
  leftAlone: {
    labels:
      "plans?|phases?|étapes?|niveaux|niveau|pages?|chapitres?|sections?|figures?|tableaux|tableau|graphiques?|annexes?|semaines?|options?|questions?|tests?|groupes?|règles?|versions?|lignes?|colonnes?|n°|nos|numéros?|articles?|places?|rangs?|équipes?|windows|ios|android|chrome",
    ordinals: "\\d{1,3}(?:er|ère|re|ère|e|ᵉ|ème|nd|nde)s?(?![\\p{L}])",
    clocks: "\\d{1,2}\\s?(?:h|heures?)(?:\\s?\\d{2})?",
    periods: "T|S|exercice",
    dates: "",
    links: "(?:au|et|ou|à)(?: le)?",
    small:
      "est|sont|était|étaient|a|ont|et|ou|en|dans|sur|pour|avec|qui|que|de|du|des|par|au|aux|à|mais|car|comme|reste|restent|sera",
    hasCapitalNames: false,
  },
  sentences: {
    short:
      "M|MM|Mme|Mmes|Mlle|Dr|Pr|St|Ste|av|apr|env|etc|cf|ex|p|pp|art|chap|fig|vol|éd|n|no|nos|tél|max|min|janv|févr|avr|juil|sept|oct|nov|déc|c\\.-à-d|p\\. ex|J\\.-C|al|vs",
    afterOrdinal: "",
  },
};
