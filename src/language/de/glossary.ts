import { term } from "../term.ts";
import type { Words } from "../words.ts";

/** What readers are told of the words of the product, in German. */
export const glossary: Words["glossary"] = {
  "north-star": term(
    "North Star",
    "Die eine Zahl, nach der das Unternehmen steuert. Sie zählt den Wert, den Kunden erhalten, und Teams können sie bewegen.",
    ["North Star", "North-Star-Metrik", "Nordstern", "Nordsterns"],
  ),
  input: term(
    "Treiber",
    "Ein Teil des North Star, den ein Team innerhalb eines Quartals bewegen kann. Zusammen ergeben die Treiber den North Star.",
    ["Treiber", "Treibern", "Input", "Inputs"],
  ),
  lever: term(
    "Hebel",
    "Eine Metrik unter einem Treiber: Was ein Team tut, bewegt sie, und sie bewegt den Treiber.",
    ["Hebel", "Hebeln"],
  ),
  guardrail: term(
    "Leitplanke",
    "Eine Zahl, die nicht schlechter werden darf, während der North Star steigt. Sie hat eine Grenze und ist jenseits davon verletzt.",
    ["Leitplanke", "Leitplanken"],
  ),
  outcome: term(
    "Ergebnis",
    "Was das Unternehmen am Ende verdient, etwa Umsatz. Es folgt dem North Star, deshalb steuert niemand danach.",
    ["Ergebnismetrik", "Ergebnismetriken"],
  ),
  "vanity-metric": term(
    "Eitelkeitsmetrik",
    "Eine Zahl, die steigt und nichts über Wert sagt, etwa registrierte Nutzer.",
    ["Eitelkeitsmetrik", "Eitelkeitsmetriken"],
  ),
  candidate: term(
    "Kandidat",
    "Eine Metrik, die North Star werden könnte. Sie wird beobachtet, bis das entschieden ist.",
    ["Kandidat", "Kandidaten"],
  ),
  "driver-tree": term(
    "Treiberbaum",
    "Der North Star, zerlegt in Treiber und Hebel, mit einer Rechnung, die genau aufgeht.",
    ["Treiberbaum", "Treiberbaums"],
  ),
  contribution: term(
    "Beitrag zur Veränderung",
    "Wie viel einer Veränderung von einem Teil kommt. Alle Beiträge zusammen sind die ganze Veränderung.",
    ["Beitrag zur Veränderung", "Beiträge zur Veränderung"],
  ),
  mix: term(
    "Mix und Rate",
    "Ein Anteil kann sich ändern, weil sich seine Teile geändert haben (Rate) oder weil sie größer oder kleiner geworden sind (Mix).",
    ["Mix"],
  ),
  target: term(
    "Ziel",
    "Der Wert, den eine Metrik in einem Zeitraum haben soll. Er wird vorher aufgeschrieben.",
    ["Zielwert", "Zielwerte", "Ziel"],
  ),
  attainment: term("Zielerreichung", "Der Wert als Anteil seines Ziels: Bei 100 % ist das Ziel erreicht.", [
    "Zielerreichung",
  ]),
  pace: term(
    "Kurs",
    "Wo eine Metrik in ihrem Zeitraum ankommt, wenn es weitergeht wie bisher. Sie ist auf Kurs, wenn das Ziel damit erreicht wird.",
    ["auf Kurs"],
  ),
  forecast: term(
    "Prognose",
    "Was sich über einen kommenden Zeitraum sagen lässt, allein aus dem Vergangenen berechnet. Sie ist eine Spanne mit einem Wert in der Mitte.",
    ["Prognose", "Prognosen"],
  ),
  chance: term(
    "Chance",
    "Wie wahrscheinlich etwas nach der Prognose ist: Bei einer Chance von 70 % sollte es in sieben von zehn Fällen eintreten.",
    ["Chance"],
  ),
  "expected-range": term(
    "Erwartete Spanne",
    "Wo ein Wert zu erwarten war, nach einer Prognose aus dem, was vor Beginn des Zeitraums bekannt war.",
    ["erwartete Spanne", "erwarteten Spanne"],
  ),
  "within-chance": term(
    "Im Rahmen des Zufalls",
    "Ein Wert innerhalb dessen, um was Zeiträume ohnehin schwanken. Er braucht keine Erklärung.",
    ["im Rahmen des Zufalls", "mehr als Zufall"],
  ),
  "control-chart": term(
    "Regelkarte",
    "Ein Diagramm mit den Grenzen, innerhalb deren eine Metrik zufällig schwankt. Nur was darüber hinausgeht oder lange auf einer Seite liegt, ist eine Frage wert.",
    ["Regelkarte", "Regelkarten"],
  ),
  "mean-of-days": term(
    "Mittel der Tage",
    "Die Werte aller Tage eines Zeitraums, zusammengezählt und durch die Zahl der Tage geteilt.",
    ["Mittel der Tage", "Mittel der Tage des Quartals"],
  ),
  "percentage-points": term(
    "Pp. (Prozentpunkte)",
    "Der Unterschied zweier Prozentzahlen: Von 40 % auf 42 % sind es +2 Prozentpunkte und +5 %.",
    ["Prozentpunkt", "Prozentpunkte", "Prozentpunkten"],
  ),
  "like-for-like": term(
    "Vergleichbar gerechnet",
    "Verglichen über gleich viele Tage oder über Tage gleicher Art, sodass der Kalender keinen Unterschied macht.",
    ["vergleichbar gerechnet"],
  ),
  segment: term(
    "Segment",
    "Ein Teil derer, die gezählt werden, etwa eine Region. Segmente mit wenigen Menschen werden nicht gezeigt.",
    ["Segment", "Segmente", "Segmenten"],
  ),
  cohort: term(
    "Kohorte",
    "Menschen, die im gleichen Zeitraum angefangen haben oder etwas gleich oft getan haben.",
    ["Kohorte", "Kohorten"],
  ),
  retention: term("Verbleib", "Wie viele einer Kohorte später wieder da waren.", ["Verbleib"]),
  bet: term("Wette", "Was ein Team versucht, um einen Treiber zu bewegen, und was daraus wurde.", [
    "Wette",
    "Wetten",
  ]),
  commitment: term("Zusage", "Was jemand dem Gremium bis zu einem Tag versprochen hat.", [
    "Zusage",
    "Zusagen",
  ]),
  edition: term("Ausgabe", "Der Bericht über einen Zeitraum.", ["Ausgabe", "Ausgaben"]),
  version: term(
    "Version",
    "Ein veröffentlichter Stand einer Ausgabe. Er ändert sich nie; ein Fehler wird durch eine weitere Version berichtigt.",
    [],
  ),
  snapshot: term(
    "Datenstand",
    "Die Daten, wie sie an einem Tag waren, eingefroren. Eine Ausgabe wird aus einem Datenstand berechnet.",
    ["Datenstand", "Datenstands"],
  ),
  preliminary: term(
    "Vorläufig",
    "Von einem Zeitraum, der nicht vorbei ist oder dessen Daten noch nicht alle da sind. Der Wert kann sich noch ändern.",
    ["vorläufig", "vorläufige", "vorläufigen", "vorläufiger"],
  ),
  restated: term(
    "Angepasst",
    "Einmal veröffentlicht und heute anders berechnet, mit der Begründung daneben.",
    ["Anpassung", "Anpassungen"],
  ),
  vintage: term(
    "Fassung",
    "Der Wert einer Zahl, wie er in einer Ausgabe stand. Spätere Ausgaben können einen anderen haben.",
    ["Fassung", "Fassungen"],
  ),
  figure: term(
    "Kennzahl",
    "Eine berechnete Zahl mit ihrem Namen, ihrer Definition und der Abfrage, mit der sie berechnet wurde.",
    [],
  ),
  seal: term(
    "Siegel",
    "Eine Prüfsumme über alle Dateien einer Version, an der jeder sieht, dass nichts geändert wurde.",
    ["Siegel"],
  ),
};
