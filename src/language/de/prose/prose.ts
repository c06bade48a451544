import { wordsBelowHundred } from "../../numberWords.ts";
import type { ProseRules } from "../../prose.ts";
import { lexicon } from "./lexicon.ts";

const ONES =
  "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");

/** How German prose is read. */
export const prose: ProseRules = {
  lexicon,
  numbers: {
    points: "Prozentpunkte?n?|%-?\\s?Punkte?n?|Pp\\.|PP\\b",
    percent: "Prozent\\b|v\\.\\s?H\\.",
    money: "[Ee]uros?\\b|[Dd]ollars?\\b|Pfund\\b",
    times: "-?fach",
    scales: [
      ["tsd\\.?|tausend", 1e3],
      ["mio\\.?|millionen", 1e6],
      ["mrd\\.?|milliarden?", 1e9],
    ],
    range: "bis",
    noRange: "von|um",
    words: new Map([
      ...wordsBelowHundred(ONES, TENS, (tens, ones) => `${ones}und${tens}`),
      ["hundert", 100],
      ["einhundert", 100],
    ]),
  },
  leftAlone: {
    labels:
      "Platz|Rang|Plan|Pläne|Phasen?|Schritte?n?|Stufen?|Level|Seiten?|Kapitel|Abschnitte?|Abbildung(?:en)?|Tabellen?|Anhang|Wochen?|Kalenderwochen?|Optionen|Option|Fragen?|Tests?|Gruppen?|Runden?|Regeln?|Teams?|Zeilen?|Spalten?|Nr\\.|Nummern?|Artikel|Windows|iOS|Android|Chrome",
    ordinals:
      "\\d{1,3}\\.(?=\\s(?:\\p{Ll}|(?:Quartal|Halbjahr|Jahr|Monat|Woche|Kalenderwoche|Tag|Platz|Rang|Mal|Version|Auflage|Ausgabe|Stelle|Etage|Stock|Klasse|Schritt|Teil|Kapitel)))|\\d{1,3}\\.(?:-|–)\\d",
    clocks: "\\d{1,2}(?:[:.]\\d{2})?\\s?Uhr(?:\\s\\d{1,2})?",
    periods: "KW|GJ|HJ",
    dates: "(?<![\\d.,])(?:3[01]|[12]?\\d|0\\d)\\.\\s?(?:1[0-2]|0?[1-9])\\.(?!\\d)",
    links: "und|bis|oder",
    small:
      "ist|war|sind|waren|und|oder|hat|hatte|in|im|an|auf|für|zu|mit|die|der|das|kam|kommt|durch|von|aus|als|bei|aber|weil|bleibt|bleiben|wird|gilt",
    hasCapitalNames: false,
  },
  sentences: {
    short:
      "z|d|u|o|i|B|a|e|h|ca|bzw|vgl|etc|usw|Dr|Prof|St|Nr|vs|al|Mio|Mrd|Tsd|Jan|Feb|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez|ggü|inkl|exkl|zzgl|mind|max|min|rd|evtl|ggf|v|H|S|p|Pp",
    afterOrdinal:
      "Quartal|Halbjahr|Jahr|Monat|Woche|Kalenderwoche|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
  },
};
