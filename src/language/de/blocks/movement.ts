import type { movement as model } from "../../en/blocks/movement.ts";
import { betterThan, capital, counted, grains, oneGrain, within } from "../nouns.ts";

/** Components that show what moved a metric, and what leads what. */
export const movement: typeof model = {
  bridge: {
    title: (from, to) => `Von ${from} auf ${to}`,
    subtitle: (name, from, to, unit) => `${name}, von ${from} bis ${to}: Beitrag je Treiber, ${unit}`,
    caption: (name, from, to) => `${name}, von ${from} bis ${to}`,
    range:
      "Ein Treiber bringt mehr oder weniger, je nachdem, in welcher Reihenfolge die Treiber geändert werden. Sein Beitrag ist das Mittel über alle Reihenfolgen; „mindestens“ und „höchstens“ sind die Enden der Spanne.",
    step: "Schritt",
    what: (name) => `Was sich auf ${name} ausgewirkt hat`,
    most: (driver, amount) => `Am meisten bewegt: ${driver} mit ${amount}`,
    untold: (name) => `Was sich auf ${name} ausgewirkt hat, lässt sich nicht sagen`,
    absent: (why) => `Keine Beiträge: ${why}.`,
    whole: "Shapley-Beiträge: Sie ergeben zusammen die Veränderung, ohne Rest.",
    withRest:
      "Shapley-Beiträge: Sie ergeben zusammen die Veränderung nach der Formel des Baums; was die gemessene Veränderung darüber hinaus hat, ist ein eigener Schritt.",
    part: (part) => `Verglichen: ${part}.`,
  },
  driverTree: {
    none: "Für den North Star ist kein Baum festgelegt.",
    title: "Der Treiberbaum",
    titleOf: (name) => `Der Treiberbaum: ${name}`,
    solid: "Durchgezogene Linien multiplizieren oder addieren sich",
    dashed:
      "Durchgezogene Linien multiplizieren oder addieren sich; gestrichelte sind Einflüsse ohne Beitrag",
    both: "Durchgezogene Linien multiplizieren oder addieren sich; gestrichelte sind Einflüsse",
    caption: (name) => `Treiber: ${name}`,
    note: "Beitrag: das Mittel über alle Reihenfolgen, in denen die Treiber geändert werden. „Mindestens“ und „höchstens“: die Enden der Spanne, bei Treibern, die nicht aus anderen bestehen.",
    driver: "Treiber",
    contribution: "Beitrag",
    all: "alles",
    byDimension: (name, dimension) => `Was sich auf ${name} ausgewirkt hat, nach Treiber und ${dimension}`,
    byNote:
      "Jede Zeile folgt dem eigenen Baum des Segments; ihre Beiträge ergeben seine Veränderung. Mix: was der Baum des Ganzen darüber hinaus von einem Treiber sagt; über alle Treiber ergibt das nichts.",
    mix: "Mix der Segmente",
    together: "Das Ganze",
    rates: (rate, name) => `${rate}: was die beste Quote anderswo wert wäre, gemessen an: ${name}`,
    atRateOf: (segment, best) => `${segment} mit der Quote von ${best}`,
    lines:
      "Durchgezogene Linien sind Arithmetik oder durch einen Test belegt; gestrichelte sind Einflüsse oder korreliert; gepunktete sind Vermutungen",
    edgesOf: (name) => `Wie sicher die Linien sind, die führen zu: ${name}`,
    edge: (from, to) => `${from} auf ${to}`,
    evidence: "Woher wir das wissen",
    step: "Bewegt um",
    worth: "Wert",
    worthOf: (name) => `Was jeder Treiber wert ist, gemessen an: ${name}`,
    arithmetic: (period) =>
      `Gerechnet, nach dem Baum und den Werten (${period}): ein Treiber bewegt, alle anderen, wie sie sind. Das ist keine Prognose und sagt weder, dass sich der Treiber bewegen lässt, noch, dass die anderen blieben.`,
    influence: (name) => `vermuteter Einfluss auf ${name}; nicht summiert`,
  },
  inputs: {
    none: "Noch keine Treiber definiert.",
    on: "gegenüber",
    counted: (count) => counted(count, "input"),
    moved: (count, better, period) => betterThan(count, "input", better, period),
  },
  outcomes: {
    none: "Noch keine Ergebnisse definiert.",
    caption: "Ergebnisse",
    counted: (count) => counted(count, "outcome"),
    moved: (count, better, period) => betterThan(count, "outcome", better, period),
  },
  coreFalls: {
    behind: "Hinter der Gesamtzahl",
    said: (name, phrase, period, part, fall) =>
      `${name}: ${phrase} gegenüber ${period}, dagegen ${part}: ${fall}.`,
  },
  segments: {
    none: "Für keine Metrik sind Segmente festgelegt.",
    caption: (name, dimension, unit) => `${name} nach ${capital(dimension)}, ${unit}`,
    tooSmall: "Kein Segment kann gezeigt werden: Jedes ist zu klein oder verriete eines, das es ist.",
    refused: (name, dimension, why) => `${name} nach ${capital(dimension)}: ${why}`,
    total: "Gesamt",
    reversal: "Jedes Segment bewegte sich gegen das Ganze (Simpson-Paradoxon).",
    rate: "Rate",
    mix: "Mix",
    together: "Zusammen",
    share: "Anteil daran",
    habits: "Was sich geändert hat: Gewohnheiten oder wer da ist",
    most: "Welche Segmente am meisten bewegt haben",
    points: "Prozentpunkte",
    effects: (name, dimension, unit, period) =>
      `${name} nach ${capital(dimension)}, ${unit}, gegenüber ${period}.`,
    ofRatio:
      "Rate: die eigene Veränderung des Segments bei gleichen Anteilen. Mix: die Veränderung seines Anteils.",
    ofProduct:
      "Veränderung: die eigene des Segments. Mix: was die Veränderung seines Anteils am Ganzen bewirkt hat. Rate: was seine eigene Rate bewirkt hat.",
    ofSum: "Die eigene Veränderung jedes Segments; zusammen ergeben sie die Veränderung des Ganzen.",
    ofOverlap:
      "Die eigene Veränderung jedes Segments. Die Segmente überschneiden sich; zusammen müssen sie nicht die Veränderung des Ganzen ergeben.",
    shareWent: (name, from, to) => `Der Anteil von ${name} ging von ${from} auf ${to}`,
    movedMost: (name, from, to) => `${name} bewegte sich am meisten, von ${from} auf ${to}`,
    drawn: {
      share: (name, dimension, grain) => `${name} nach ${capital(dimension)}: Anteil am Ganzen, ${grain}`,
      stacked: (name, dimension, counted) =>
        `${name} nach ${capital(dimension)}, ${counted}; die Flächen ergeben zusammen das Ganze`,
      slope: (name, dimension, unit, first, last) =>
        `${name} nach ${capital(dimension)}, ${unit}: ${first} und ${last}`,
      multiples: (name, dimension, counted) =>
        `${name} nach ${capital(dimension)}, ${counted}; alle mit derselben Skala`,
    },
    sum: (dimension, period) =>
      `Die Segmente nach ${capital(dimension)} ergeben ${within(period)} zusammen das Ganze.`,
    sumMore: (dimension, period, sum, overlap, share, unit) =>
      `Die Segmente nach ${capital(dimension)} ergeben ${within(period)} zusammen ${sum}; davon sind ${overlap} (${share}) in mehr als einem Segment gezählt (${unit}).`,
    sumLess: (dimension, period, sum, overlap, unit) =>
      `Die Segmente nach ${capital(dimension)} ergeben ${within(period)} zusammen ${sum}, das sind ${overlap} gegenüber dem Ganzen; der Unterschied gehört zu keinem Segment (${unit}).`,
    parts: (change, unit, volume, mix, rate) =>
      `Von ${change} (${unit}) kamen ${volume} daher, wie viele da sind (Volumen), ${mix} daher, wer da ist (Mix), und ${rate} daher, was sie tun (Rate).`,
    partsAndRest: (change, unit, volume, mix, rate, rest) =>
      `Von ${change} (${unit}) kamen ${volume} daher, wie viele da sind (Volumen), ${mix} daher, wer da ist (Mix), und ${rate} daher, was sie tun (Rate); ${rest} erklärt der Baum nicht.`,
    noParts: (why) => `Volumen, Mix und Rate lassen sich hier nicht trennen: ${why}.`,
  },
  cohorts: {
    none: "Es sind keine Kohorten festgelegt.",
    subtitle: (outcome, groupedBy) =>
      `Anteil: ${outcome}; Gruppen: ${groupedBy}; die Linie durch einen Punkt enthält den wahren Anteil in 19 von 20 Fällen`,
    share: "Anteil",
    interval: "95-%-Intervall",
    difference: (difference, low, high) =>
      `Höchste Gruppe minus niedrigste: ${difference}, zwischen ${low} und ${high}; ein solcher Bereich enthält den wahren Abstand in 19 von 20 Fällen.`,
    method: (z, p) =>
      `Die Intervalle sind 95-%-Intervalle, die der Anteile nach Wilson, das des Abstands nach Newcombe. Trend von Gruppe zu Gruppe: z ${z}, p ${p} (Cochran–Armitage).`,
    unadjusted: "Nicht bereinigt um Unterschiede zwischen diesen Personen",
    noCause: (unadjusted) =>
      `${unadjusted}: Wer mehr getan hat, kann sich auch sonst unterscheiden; eine Ursache zeigt das nicht.`,
    unadjustedNote: "Nicht bereinigt um Unterschiede zwischen diesen Personen.",
  },
  retention: {
    none: "Es ist keine Wiederkehr festgelegt.",
    subtitle: (name, grain) =>
      `${name}: Anteil jeder Kohorte, der wieder da war; ${grains(grain)} seit ihrem Beginn`,
    caption: (title, across) => `${title}; ${across}`,
    beganIn: "Begonnen in",
    curveSubtitle: (name, grain) =>
      `${name}: Anteil aller Kohorten zusammen, der wieder da war; ${grains(grain)} seit ihrem Beginn`,
    later: (grain) => `${grains(grain)} später`,
  },
  flows: {
    none: "Es sind keine Zu- und Abgänge festgelegt.",
    subtitle: (name, grain) => `${name}: was kam und was ging, nach ${oneGrain(grain)}`,
    period: "Periode",
    before: "Davor",
    new: "Neu",
    resurrected: "Zurück",
    expansion: "Mehr",
    contraction: "Weniger",
    lost: "Verloren",
    active: "Insgesamt",
    quick: "Quick Ratio",
    netRetention: "Netto-Bindung",
    grossRetention: "Geblieben",
  },
  distribution: {
    none: "Es sind keine Zu- und Abgänge festgelegt, also ist niemand nach Tagen zu zählen.",
    subtitle: (name) => `${name}: Anteil der Wochen, in denen jemand da war, nach der Zahl der Tage`,
    days: "Tage einer Woche",
    share: "Anteil",
    mean: "Mittel",
  },
  leads: {
    none: "Es ist kein Ergebnis festgelegt, dem sie vorauslaufen soll.",
    caption: (name) => `Tests auf Vorlauf: ${name}`,
    declared: "Festgelegt",
    found: "Befund",
    correlation: "Korrelation",
    ranks: "Rangkorrelation",
    pairs: "Paare",
    worth: (effective) => `so viel wert wie ${effective}`,
    statistics: "Statistik",
    statisticsOf: (name) => `Statistik der Tests auf Vorlauf: ${name}`,
    outcome: "Ergebnis",
    note: "Korrelation nach Pearson und nach Spearman bei dem einen festgelegten Abstand; Paare aus Reihen, die sich selbst folgen, zählen weniger; p ist der größere Wert beider Tests, für alle im Bericht geprüften Ergebnisse korrigiert (Holm).",
    noCause: "Ein zeitlicher Zusammenhang ist keine Ursache.",
    changes: (outcome) => `${outcome}: jede Veränderung neben der der Metrik`,
    lags: (outcome) => `${outcome}: die Korrelation bei jedem Abstand`,
    lag: (grain) => `Abstand, ${grains(grain)}`,
    axes: (metric, grain, outcome, lag, season) =>
      `Waagerecht: ${metric}, Veränderung je ${oneGrain(grain)}. Senkrecht: ${outcome}, Veränderung ${lag}${season}`,
    explore: (lag) => `Nur zur Erkundung; festgelegt war: ${lag}`,
    verdicts: {
      supported: "Gestützt",
      contradicted: "Widersprochen",
      "not shown": "Nicht gezeigt",
      "not testable": "Nicht prüfbar",
    },
  },
};
