import type { analyses as model } from "../../en/report/analyses.ts";
import { by, capital, noun, numbered, ofThe, people, within, withNumbered } from "../nouns.ts";

/** Bets, teams, candidates, and tests over people, segments and time. */
export const analyses: typeof model = {
  bets: {
    noTime: "Beginn oder Ende ist nicht genannt",
    nothingWhole: (grain) => `keine vollständigen ${noun(grain).many} davor und danach`,
  },
  actionable: {
    noPath: (team) => `${team} hat keinen Weg zu einem Treiber.`,
    nobody: (input) => `An diesem Treiber arbeitet niemand: ${input}.`,
    nameless: (bet) => `Dieses Vorhaben nennt keine Metrik, die es bewegen soll: ${bet}.`,
    astray: (bet) => `Dieses Vorhaben gilt weder einem Treiber noch einem Hebel noch dem North Star: ${bet}.`,
  },
  choice: {
    since: (date) => `seit ${date}`,
    words: (count, number) => numbered(number, "word", count),
    ease: (words, ease) => `${words}, Lesbarkeit ${ease}`,
    aggregates: (count, number) => numbered(number, "aggregate", count),
    reported: "gemeldet, nicht berechnet",
    judged: (count, grain, number) => `von ${withNumbered(number, grain, count)}`,
    known: (judged, date) => `${judged}, seit ${date}`,
    tooSmall: (count, number) => `${numbered(number, "segment", count)} zu klein zum Zeigen`,
    noBet: "kein Vorhaben",
    bets: (bets, teams, betCount, teamCount) =>
      `${numbered(betCount, "bet", bets)} von ${withNumbered(teamCount, "team", teams)}`,
  },
  cohorts: {
    groupedIn: (unit, period) => `${unit} ${within(period)}`,
    orMore: (bound) => `${bound} oder mehr`,
    toUnder: (bound, next) => `${bound} bis unter ${next}`,
    noTrend: "Von Gruppe zu Gruppe zeigt sich kein Trend",
    moreOften: (outcome, lowest, highest) =>
      `In höheren Gruppen häufiger ${outcome}: ${lowest} der niedrigsten, ${highest} der höchsten`,
    lessOften: (outcome, lowest, highest) =>
      `In höheren Gruppen seltener ${outcome}: ${lowest} der niedrigsten, ${highest} der höchsten`,
    tooSmall: (least) => `Weniger als zwei Gruppen haben ${people(least)}.`,
    incomplete: (outcome) => `${outcome} ist im Datenstand noch nicht vollständig.`,
    before: (period) => `Der Datenstand reicht nicht bis zum Beginn von ${period} zurück.`,
    nothing: (period) => `In ${period} gibt es nichts zu zählen.`,
    chart: (outcome, grouping) => `${outcome}, gruppiert nach: ${grouping}`,
    hidden: (count, least) =>
      count === 1
        ? `Eine Gruppe ist nicht gezeigt: Sie hat weniger als ${people(least)} oder würde eine solche verraten.`
        : `${count} Gruppen sind nicht gezeigt: Sie haben weniger als ${people(least)} oder würden eine solche verraten.`,
  },
  retention: {
    none: (grain, least) =>
      `Noch ${by(grain, "kein", "keine", "kein")} ${noun(grain).one} ist vollständig, in ${by(grain, "dem", "der", "dem")} ${least} oder mehr Personen begonnen haben.`,
    tooYoung: (grain) => `Noch keine Kohorte ist ${by(grain, "einen", "eine", "ein")} ${noun(grain).one} alt`,
    refused: (grain) => `Noch keine Kohorte ist ${by(grain, "einen", "eine", "ein")} ${noun(grain).one} alt.`,
    again: (grain, range) =>
      `${by(grain, "Einen", "Eine", "Ein")} ${noun(grain).one} später waren ${range} einer Kohorte wieder da`,
    chart: (name, grain) => `${name}: wer wieder da war, nach ${noun(grain).one} des Beginns`,
    later: (grain) => `${noun(grain).many} später`,
    joined: (grain) =>
      `Eine Kohorte sind die Personen, die in ${by(grain, "dem", "der", "dem")} ${noun(grain).one} beigetreten sind, in ${by(grain, "dem", "der", "dem")} sie zuerst gesehen wurden.`,
    seen: (grain) =>
      `Eine Kohorte sind die Personen, die in ${by(grain, "einem", "einer", "einem")} ${noun(grain).one} zuerst gesehen wurden. ${by(grain, "Der erste", "Die erste", "Das erste")} ${noun(grain).one} des Datenstands bleibt außen vor, denn dessen Personen können früher begonnen haben; manche, die nach langer Zeit zurückkamen, zählen als neu.`,
    whole: (grain, least) =>
      `Nur vollständige ${noun(grain).many} und Kohorten von ${least} oder mehr Personen.`,
    curve: (share, age) => `${age} später waren ${share} aller Kohorten dieses Alters wieder da`,
    age: (age, grain) => numbered(age, grain),
    curveChart: (name, grain) => `${name}: wer wieder da war, nach ${noun(grain).withMany} seit dem Beginn`,
    pooled:
      "In jedem Alter alle Kohorten zusammen, die so alt sind: je älter, desto weniger. Die Striche sind Wilsons 95-%-Intervall.",
  },
  flows: {
    daysUnit: "Tage",
    came: {
      new: (amount) => `${amount} neu`,
      resurrected: (amount) => `${amount} zurück`,
      expansion: (amount) => `${amount} mehr bei den Gebliebenen`,
      contraction: (amount) => `${amount} weniger bei den Gebliebenen`,
      lost: (amount) => `${amount} verloren`,
    },
    found: (period, flows, active, net, grain) =>
      `${capital(within(period))}: ${flows}; ${active} insgesamt, ${net} ${by(grain, "zum", "zur", "zum")} ${noun(grain).one} davor`,
    refused: (grain) =>
      `Zu- und Abgänge sind erst zu sagen, wenn der Bestand dreier ganzer ${noun(grain).many} bekannt ist.`,
    chart: (name, grain) => `${name}: was kam und was ging, nach ${noun(grain).one}`,
    there: (grain) =>
      `Wer an irgendeinem Tag ${ofThe(grain)} eine zählende Zeile hat, ist dabei; wer in ${by(grain, "dem", "der", "dem")} ${noun(grain).one} davor dabei war und es nicht mehr ist, ist verloren.`,
    notMean: (grain) =>
      `Die Metrik selbst ist das Mittel ihrer Tage, und das sind weniger als alle, die in ${by(grain, "dem", "der", "dem")} ${noun(grain).one} da waren.`,
    since: (date) => `Neu ist, wer seit dem ${date}, mit dem die Daten beginnen, nicht zu sehen war.`,
    soFar: (period) =>
      `Was ${within(period)} kam, gilt bisher; was ging, ist erst bekannt, wenn die Periode vorbei ist.`,
    small: (grain, least) =>
      `Von ${by(grain, "einem", "einer", "einem")} ${noun(grain).one}, in ${by(grain, "dem", "der", "dem")} weniger als ${least} eines davon taten, ist nicht alles davon genannt.`,
  },
  distribution: {
    days: (days) => numbered(days, "day"),
    found: (mean, period) => `${capital(within(period))} im Mittel an ${mean} Tagen einer Woche`,
    refused: "Nur ganze Wochen zählen, und noch ist keine da.",
    chart: (name) => `${name}: an wie vielen Tagen einer Woche`,
    counted:
      "Jede Woche jedes Einzelnen, der da war, zählt einmal, in ganzen Wochen; wer in einer Woche gar nicht da war, ist in ihr nicht gezählt.",
    small: (least) => `Tage mit weniger als ${least}, oder die solche verrieten, sind nicht gezeigt.`,
  },
  segments: {
    hidden: (count, least) =>
      count === 1
        ? `Ein Segment ist nicht gezeigt: Es zählt weniger als ${least}.`
        : `${count} Segmente sind nicht gezeigt: Sie zählen weniger als ${least} oder würden ein solches verraten.`,
    hiddenSometimes: (count, least) =>
      count === 1
        ? `Ein Segment ist nicht gezeigt: Es zählt in mancher Periode weniger als ${least}.`
        : `${count} Segmente sind nicht gezeigt: Sie zählen in mancher Periode weniger als ${least} oder würden ein solches verraten.`,
    redefined: "Dazwischen änderte sich die Definition; darüber hinweg führt keine Linie.",
    givesAway:
      "Nicht gezeichnet: Was an der Gesamtsumme fehlt, würde das eine Segment verraten, das zu klein zum Zeigen ist.",
    comparedBy: (part) => `Verglichen: ${part}.`,
    part: (name, dimension, segment) => `${name}, ${capital(dimension)} ${segment}`,
  },
  lead: {
    inTheSame: (grain) =>
      `${grain === "day" ? "am selben" : by(grain, "im selben", "in derselben", "im selben")} ${noun(grain).one}`,
    later: (count, grain, number) => `${numbered(number, grain, count)} später`,
    sameWay: (metric, outcome, lag) =>
      `Verändert sich ${metric}, verändert sich ${outcome} ${lag} in dieselbe Richtung.`,
    otherWay: (metric, outcome, lag) =>
      `Verändert sich ${metric}, verändert sich ${outcome} ${lag} in die andere Richtung.`,
    otherLags: (metric, outcome) => `${metric} und ${outcome} bei anderem Zeitversatz`,
    source: (grain, what) =>
      `Veränderungen von ${noun(grain).one} zu ${noun(grain).one}, nur vollständige ${noun(grain).many}${what}`,
    perDay: ", von Summen je Tag, bei gleichem Kalender",
    noSeason: ", ohne die Saison, die beide teilen können",
    unitPerDay: (name) => `${name} je Tag`,
    scatter: (metric, outcome, lag, season) => `Veränderungen: ${metric}, und ${outcome} ${lag}${season}`,
    few: "; bei so wenigen Paaren sind nur sehr große Effekte zu sehen",
    supported: (few) =>
      `Die Veränderungen gehen zusammen, wie es festgelegt war, ein Experiment ist das aber nicht${few}.`,
    contradicted: (few) => `Die Veränderungen gehen anders zusammen, als es festgelegt war${few}.`,
    notShown: (few) =>
      `Ein solcher Zusammenhang zeigt sich nicht, was nicht heißt, dass es keinen gibt${few}.`,
    tooFew: (pairs, grain) =>
      `Es gibt ${numbered(pairs, "pair")} von ${noun(grain).withMany}; ein Test braucht 10.`,
    seasonNotSeen: (changes, grain, needed) =>
      `Es gibt ${numbered(changes, "change")} von ${noun(grain).one} zu ${noun(grain).one}; ein Test braucht ${needed}, um die festgelegte Saison zweimal zu sehen.`,
    doesNotVary: (name) => `${name}: Die Werte schwanken nicht, geprüft werden kann also nichts.`,
  },
  vintages: {
    notOver: "noch nicht vorbei",
    notIn: "nicht enthalten",
    draft: (edition) => `${edition}, Entwurf`,
    version: (edition, version) => `${edition}, Version ${version}`,
  },
  typedSource: (source) => `(Quelle: ${source})`,
  sprint: {
    until: (date) => `bis ${date}`,
    since: (date) => `seit ${date}`,
  },
};
