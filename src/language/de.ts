import type { CalendarCause, CalendarSentence } from "./calendarCause.ts";
import { ended } from "./ended.ts";
import {
  by,
  capital,
  counted,
  few,
  many,
  noun,
  numbered,
  ofThe,
  outOf,
  people,
  soMany,
  within,
  withNumbered,
} from "./germanNouns.ts";
import type { Language } from "./language.ts";

/** "Woche" */
function oneGrain(grain: string): string {
  return noun(grain).one;
}

/** "Wochen" */
function grains(grain: string): string {
  return noun(grain).many;
}

/** "Drei Treiber, zwei besser als in Q2"; of one it says whether it is. */
function betterThan(count: number, name: string, better: number, period: string): string {
  const all = count === 2 ? "beide " : "alle ";
  const some = better === count ? all : `${soMany(better, name)} `;
  const which = count === 1 ? (better === 1 ? "" : "nicht ") : some;
  return count === 0 ? counted(0, name) : `${counted(count, name)}, ${which}besser als ${within(period)}`;
}

/** "ein längerer Monat mit mehr Arbeitstagen" */
function calendarCause({ longer, days, moved }: CalendarCause, grain: string): string {
  const length =
    longer === 0
      ? ""
      : longer > 0
        ? `${by(grain, "ein längerer", "eine längere", "ein längeres")} ${noun(grain).one}`
        : `${by(grain, "ein kürzerer", "eine kürzere", "ein kürzeres")} ${noun(grain).one}`;
  const named = { working: "Arbeitstage", weekend: "Wochenendtage" };
  const ending = length === "" ? "" : "n";
  const kind =
    days === null
      ? ""
      : days.kind === "other"
        ? grain === "day"
          ? "ein anderer Wochentag"
          : `andere${ending} Wochentage${ending}`
        : `${days.more > 0 ? "mehr" : "weniger"} ${named[days.kind]}${ending}`;
  const whole = length !== "" && kind !== "" ? `${length} mit ${kind}` : length + kind;
  return [whole, moved ? "gewanderte Tage" : ""].filter((part) => part !== "").join(" und ");
}

/** "Dezember 2026 liegt 2.234 über November 2026 (+9,4 %). 1.841 davon macht ein längerer Monat mit mehr Arbeitstagen aus; …" */
function calendarLine(said: CalendarSentence): string {
  const { period, base, direction, amount, change, part, effect, cause, grain, like } = said;
  const beside = part === null ? change : `${change}, ${part}`;
  const stands = `${amount} ${direction > 0 ? "über" : "unter"} ${base}`;
  const head = `${period} liegt ${direction === 0 ? `gleichauf mit ${base}` : stands} (${beside}).`;
  const why = calendarCause(cause, grain);
  const isOne = !cause.moved && (cause.longer !== 0 || (grain === "day" && cause.days?.kind === "other"));
  const verb = said.adds ? (isOne ? "brachte" : "brachten") : isOne ? "kostete" : "kosteten";
  const what = said.isPart
    ? `${effect} davon ${isOne ? "macht" : "machen"} ${why} aus`
    : `${capital(why)} ${verb} ${effect}`;
  return `${head} ${what}; vergleichbar gerechnet ${like === null ? "änderte sich nichts" : `sind es ${like}`}.`;
}

/** Deutsch. */
export const de: Language = {
  code: "de",
  name: "Deutsch",

  format: {
    rose: "stieg um",
    fell: "sank um",
    flat: "blieb gleich",
    many: { rose: "stiegen um", fell: "sanken um", flat: "blieben gleich" },
    week: (number) => `KW ${number}`,
    weekOfYear: (week, year) => `${week}/${year}`,
    weekInYear: (week, year) => `${week}/${year}`,
    weekOfDate: (date) => `der Woche vom ${date}`,
    fiscalYear: (year) => `GJ ${year}`,
    partOfYear: (part, year) => `${part} ${year}`,
    grain: {
      day: "Tag",
      week: "Woche",
      month: "Monat",
      quarter: "Quartal",
      half: "Halbjahr",
      year: "Jahr",
    },
    grains: {
      day: "Tage",
      week: "Wochen",
      month: "Monate",
      quarter: "Quartale",
      half: "Halbjahre",
      year: "Jahre",
    },
    units: { percent: "Prozent", ratio: "Verhältnis", minutes: "Minuten", hours: "Stunden", score: "Punkte" },
    points: "PP",
    minutes: "min",
    hours: "h",
    yes: "ja",
    no: "nein",
    notAvailable: "k. A.",
    ofDay: (value, day) => `${value} (${day})`,
    missing: {
      "zero base": "Basis ist null",
      "incomplete period": "Periode nicht vollständig",
      "definition changed": "Definition geändert",
      "no data": "keine Daten",
      "no target": "kein Ziel",
      "too few": "zu wenige",
      "does not vary": "schwankt nicht",
      "before the snapshot": "vor dem Datenstand",
      "segments overlap": "Segmente überschneiden sich",
      "no parts of a whole": "keine Teile eines Ganzen",
      "no data near the last day": "keine Daten nahe dem letzten Tag",
      "not published": "nicht veröffentlicht",
      "from equals to": "Start gleich Ziel",
      "both whole": "beide Perioden sind ganz da",
      "aligned apart": "gleichgesetzte Tage sind verschieden weit gewandert",
      "of review periods": "Grenzen gehören zu einer Prüfperiode",
      "has not moved": "hat sich nicht bewegt",
      "first move": "hat sich zum ersten Mal bewegt",
    },
    below: (bound) => `unter ${bound}`,
    range: (from, to) => `${from} bis ${to}`,
    score: (counts, total) => `${counts} von ${total}`,
  },

  report: {
    roles: {
      north_star: "North Star",
      input: "Treiber",
      lever: "Hebel",
      guardrail: "Leitplanke",
      outcome: "Ergebnis",
      supporting: "unterstützende Metrik",
      candidate: "Kandidat",
      vanity: "Vanity-Metrik",
    },
    guardrailStates: {
      ok: "hält",
      watch: "beobachten",
      breach: "verletzt",
      unknown: "unbekannt",
    },
    commitments: {
      kept: "gehalten",
      late: "verspätet",
      missed: "verfehlt",
      dropped: "aufgegeben",
      open: "offen",
    },
    people: "Personen",

    source: {
      snapshot: (date) => `Datenstand ${date}`,
      tables: (tables, snapshot) => `${tables}, ${snapshot}`,
      reported: (source, date) => `${source}, gemeldet am ${date}`,
      ledgers: (source) => `die Zahlenverzeichnisse der Versionen; jetzt aus ${source}`,
    },

    unit: {
      share: "Anteil",
      pairs: "Paare",
      reviewPeriods: "Prüfperioden",
      reported: (one) => `${one}, gemeldet`,
      within: (one, grain) =>
        `${one} ${grain === "day" ? "am" : by(grain, "im", "in der", "im")} ${noun(grain).one}`,
      anew: (one, grain) =>
        `${one}, gezählt über ${by(grain, "den ganzen", "die ganze", "das ganze")} ${noun(grain).one}`,
      last: (one, own, grain) =>
        `${one}, ${by(own, "letzter", "letzte", "letztes")} ${noun(own).one} ${ofThe(grain)}`,
      sum: (one, own, grain) => `${one}, Summe über die ${noun(own).many} ${ofThe(grain)}`,
      over: (one, own, grain) => `${one}, über die ${noun(own).many} ${ofThe(grain)}`,
      mean: (one, own, grain) => `${one}, Mittel der ${noun(own).many} ${ofThe(grain)}`,
      by: (grain) => `nach ${noun(grain).withMany}`,
      lastOfEach: (own, grain) =>
        `${by(own, "letzter", "letzte", "letztes")} ${noun(own).one} ${by(grain, "jedes", "jeder", "jedes")} ${noun(grain).genitive}`,
      onAverage: (own, grain) => `Mittel je ${noun(own).one}, nach ${noun(grain).withMany}`,
      changes: (grain) => `Veränderung von ${noun(grain).one} zu ${noun(grain).one}`,
    },

    series: {
      incomplete: (count, grain, isDrawn) => {
        const who =
          count === 1
            ? `${by(grain, "Ein", "Eine", "Ein")} ${noun(grain).one} ist`
            : `${numbered(count, grain)} sind`;
        return `${who} unvollständig und ${isDrawn ? "abgesetzt gezeichnet" : "nicht gezeichnet"}.`;
      },
      restated: (date, what) => `Nach der Definition seit ${date} zurückgerechnet: ${what}`,
      matures: (grain, days) =>
        `${by(grain, "Ein", "Eine", "Ein")} ${noun(grain).one} ist ${days === 0 ? "mit" : `${numbered(days, "day")} nach`} ${by(grain, "seinem", "ihrem", "seinem")} Ende vollständig.`,
      weeks: (longer) =>
        `Wochen reichen über das Ende von ${noun(longer).withMany} hinaus; der Wert ${by(longer, "eines", "einer", "eines")} ${noun(longer).genitive} zählt ${by(longer, "dessen", "deren", "dessen")} eigene Tage.`,
      starInPlaceOf: (name) => `North Star anstelle von ${name}`,
      planMet: (met, all, grain, count) => `Plan erreicht in ${met} von ${withNumbered(count, grain, all)}.`,
    },

    calendar: {
      phrase: (raw, direction, amount) =>
        direction === "flat"
          ? `${raw}; vergleichbar gerechnet änderte sich nichts`
          : `${raw}; vergleichbar gerechnet ging es um ${amount} ${direction === "up" ? "aufwärts" : "abwärts"}`,
      cause: (cause, grain) => calendarCause(cause, grain),
      line: (said) => calendarLine(said),
      beside: (like) => `vergleichbar gerechnet ${like}`,
      sums: "Summen ohne Rücksicht auf Zahl und Art der Tage",
    },

    absence: {
      begins: (day) => `Daten beginnen am ${day}`,
      ends: (day) => `Daten enden am ${day}`,
      matures: (period, day) => `${period} ist ab dem ${day} bekannt`,
      noTarget: (period) => `kein Ziel für ${period}`,
      zeroBase: (period) => `${period} war null oder darunter`,
      noDivisor: "nichts, wodurch zu teilen wäre",
      redefined: (day) => `die Definition änderte sich am ${day}`,
      ofPart: (name, why) => `${name}: ${why}`,
      since: (day) => `seit dem ${day}`,
    },

    comparison: {
      target: "Ziel",
      firstOfEach: (count, grain) =>
        count === 1
          ? `jeweils ${by(grain, "der erste", "die erste", "das erste")} ${noun(grain).one}`
          : `jeweils die ersten ${numbered(count, grain)}`,
      lastOfEach: (count, grain) =>
        count === 1
          ? `jeweils ${by(grain, "der letzte ganze", "die letzte ganze", "das letzte ganze")} ${noun(grain).one}`
          : `jeweils die letzten ${count} ganzen ${noun(grain).many}`,
    },

    target: {
      goal: (value) => `Ziel war ${value}`,
      goalAtEnd: (value) => `Ziel war ${value} zum Ende`,
      next: (value, period) => `als Nächstes: ${value} ${within(period)}`,
      movedFrom: (value) => `zuvor ${value}`,
      movedAway: "entfernt",
      endOf: (period) => `Ende ${period}`,
    },

    verdict: {
      kinds: {
        "as foreseen": "wie erwartet",
        "within chance": "im Rahmen des Zufalls",
        "at the edge of chance": "am Rand des Zufalls",
        "more than chance": "mehr als Zufall",
      },
      soFar: (kind) => `bisher ${kind}`,
      expected: (range, came, isOpen) =>
        `Erwartet waren ${isOpen ? "bisher " : ""}${range} in 19 von 20 Fällen; es ${isOpen ? "sind bisher" : "wurden"} ${came}.`,
      neverMoved: (expected, came, count, isOpen) =>
        `Nach ${count} gleichen Werten ${isOpen ? "waren bisher" : "waren"} ${expected} erwartet; es ${isOpen ? "sind bisher" : "wurden"} ${came}.`,
      shift: (period) => `Die Verschiebung beginnt mit ${period}.`,
      noneYet: "Noch kein Urteil",
      none: {
        tooFew: "Aus der Zeit davor ist zu wenig bekannt, um zu sagen, was zu erwarten war.",
        redefined: "Die Definition hat sich geändert; darüber hinweg gibt es kein Urteil.",
        noData: "Es gibt keine Werte, die zu beurteilen wären.",
        unknown: "Was zu erwarten war, ist keine Zahl, die sich zeigen lässt.",
      },
      course: (from, first, to, last) =>
        `Der längste vergleichbare Verlauf: von ${from} (${first}) bis ${to} (${last}).`,
      possible: (period) => `Ein Urteil wird ab ${period} möglich.`,
      firstMove: (grain, count, number) => `Die erste Bewegung seit ${withNumbered(number, grain, count)}`,
      firstMoveDetail:
        "Zuvor hatte sich nie etwas bewegt; was eine Bewegung heißt, lässt sich noch nicht sagen.",
      unmoved: (grain, count, number) => `Unverändert seit ${withNumbered(number, grain, count)}`,
      unmovedDetail: "Wo sich nie etwas bewegt hat, gibt es nichts, woran zu messen wäre.",
      steps: { above: "über dem, was zu erwarten war", below: "unter dem, was zu erwarten war" },
    },

    rereading: {
      judged: (edition, signal, verdict) =>
        `${edition} sagte „${signal ? "ein Signal" : "kein Signal"}“; nach der heutigen Regel ist es ${verdict}.`,
      unjudged: (edition, signal) =>
        `${edition} sagte „${signal ? "ein Signal" : "kein Signal"}“; nach der heutigen Regel gibt es dazu kein Urteil.`,
    },

    control: {
      tooFew: (grain, period) =>
        `noch keine festen Grenzen, denn vor ${period} sind weniger als 26 vollständige ${noun(grain).many} vergleichbar`,
      notConstant: "keine festen Grenzen, denn das Niveau kann sich von selbst bewegen",
      unmoved: (grain, count, number) => `unverändert seit ${withNumbered(number, grain, count)}`,
      allWithin: (grain) => `${by(grain, "jeder", "jede", "jedes")} ${noun(grain).one} innerhalb der Grenzen`,
      first: (period, rule) => `${period}: ${rule}`,
      periods: (count, grain) => numbered(count, grain),
      outside: (who) => `${who} außerhalb der Grenzen`,
      locked: (grain, count, number, period) =>
        `Grenzen aus ${withNumbered(number, grain, count)} vor ${period}, dafür festgehalten.`,
      byDays: (grain) =>
        `Sie gelten für ${by(grain, "einen", "eine", "ein")} ${noun(grain).one} mittlerer Länge und Zusammensetzung und sind für die Tage gezeichnet, die ${by(grain, "jeder", "jede", "jedes")} ${noun(grain).one} hat.`,
      rules: {
        aboveLimit: "über der oberen Grenze",
        belowLimit: "unter der unteren Grenze",
        nineAbove: "neun in Folge über der Mitte",
        nineBelow: "neun in Folge unter der Mitte",
      },
    },

    recent: {
      toDate: {
        day: "laufender Tag",
        week: "laufende Woche",
        month: "laufender Monat",
        quarter: "laufendes Quartal",
        half: "laufendes Halbjahr",
        year: "laufendes Jahr",
      },
      until: (period, date) => `${period}, bis ${date}`,
    },

    pace: {
      needs: "braucht",
      allows: "erlaubt",
      metEvenWith: "erreicht selbst mit",
      each: (grain) => `je ${noun(grain).one}`,
      left: (grain, count, number) =>
        number === 1
          ? `${grain === "day" ? "am verbleibenden" : by(grain, "im verbleibenden", "in der verbleibenden", "im verbleibenden")} ${noun(grain).one}`
          : `je ${noun(grain).one} in den verbleibenden ${count} ${noun(grain).withMany}`,
      now: (present) => `jetzt ${present}`,
    },

    outlook: {
      held: (level, held, all, count) =>
        `Spannen zu ${level} hielten in ${held} von ${withNumbered(count, "time", all)}`,
      expected: (held) => `${held}, etwa vier von fünf sollten es`,
      asBefore: (grain) =>
        `wie ${by(grain, "im letzten", "in der letzten", "im letzten")} ${noun(grain).one}`,
      asYearBefore: "wie ein Jahr zuvor",
      nearer: (guesses) => `die Prognose lag näher ${guesses.join(" und ")}`,
      than: (guess, won, all, count) => `als „${guess}“ in ${won} von ${withNumbered(count, "time", all)}`,
      byRule: (rule, held) => `Nach Regel ${rule}${rule === 1 ? " (Irrfahrt mit Drift)" : ""}: ${held}`,
      trial: "Probespanne",
      unmoved: (grain, count, number) => `seit ${withNumbered(number, grain, count)} unverändert`,
    },

    guardrail: {
      worseThanIn: (breach, period) => `verletzt ab ${breach} schlechter als ${within(period)}`,
      worseThanYear: (breach) => `verletzt ab ${breach} schlechter als ein Jahr zuvor`,
      worseThan: (breach, period) => `verletzt ab ${breach} schlechter als ${period}`,
      inside: (amount) => `${amount} innerhalb der Grenze`,
      past: (amount) => `${amount} jenseits der Grenze`,
      since: (period) => `seit ${period}`,
      sinceOrBefore: (period) => `seit ${period} oder früher`,
    },

    bets: {
      noTime: "Beginn oder Ende ist nicht genannt",
      nothingWhole: (grain) => `keine vollständigen ${noun(grain).many} davor und danach`,
    },

    okrs: {
      isNorthStar: "der North Star selbst, kein Treiber",
      isGuardrail: "eine Leitplanke, kein Treiber",
      isNeither: "weder Treiber noch Hebel",
    },

    actionable: {
      noPath: (team) => `${team} hat keinen Weg zu einem Treiber.`,
      nobody: (input) => `An diesem Treiber arbeitet niemand: ${input}.`,
      nameless: (bet) => `Dieses Vorhaben nennt keine Metrik, die es bewegen soll: ${bet}.`,
      astray: (bet) =>
        `Dieses Vorhaben gilt weder einem Treiber noch einem Hebel noch dem North Star: ${bet}.`,
    },

    changed: {
      restated: (count, periods, number) => `${numbered(number, "figure", count)} aus ${periods}`,
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
      tooYoung: (grain) =>
        `Noch keine Kohorte ist ${by(grain, "einen", "eine", "ein")} ${noun(grain).one} alt`,
      refused: (grain) =>
        `Noch keine Kohorte ist ${by(grain, "einen", "eine", "ein")} ${noun(grain).one} alt.`,
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

    definition: {
      mission: "Mission",
      coreValue: "Kernnutzen",
      valueExchange: "Wertaustausch",
      counts: "Zählt",
      doesNotCount: "Zählt nicht",
      timeFrame: "Zeitrahmen",
      unit: "Einheit",
      better: "Besser",
      higher: "höher",
      lower: "niedriger",
      owner: "Verantwortlich",
      game: "Spiel",
      value: "Nutzen",
      actionable: "Beeinflussbar",
      growth: "Wachstum",
      units: {
        percent: "Prozent",
        ratio: "Verhältnis",
        minutes: "Minuten",
        hours: "Stunden",
        score: "Punkte",
        currency: "Währung",
      },
      games: {
        attention: "Aufmerksamkeit: Kunden schenken uns ihre Zeit",
        transaction: "Transaktion: Kunden handeln miteinander",
        productivity: "Produktivität: Kunden erledigen ihre Arbeit",
      },
      evidence: {
        interviews: "Interviews",
        jobs_to_be_done: "Jobs to be done",
        retained_users: "Treueste Nutzer",
        experiment: "Experiment",
        other: "Sonstiges",
      },
      questions: {
        mission: "Wozu gibt es das Unternehmen, und für wen?",
        core_value: "Was haben Kunden nach dem Wertaustausch, das ihnen vorher fehlte?",
        value_exchange: "In welchem Moment erhalten Kunden den Nutzen, und was geben sie dafür?",
        whys: "Warum zählt die Metrik, und warum zählt das, bis die Antwort die Mission ist?",
        includes: "Was zählt, bis zum letzten strittigen Fall?",
        excludes: "Was sieht so aus und zählt nicht?",
        time_frame: "Innerhalb welcher Zeit muss es geschehen, um zu zählen?",
        owner: "Welches Team steht dafür ein?",
        game: "Schenken Kunden uns ihre Aufmerksamkeit, handeln sie hier, oder erledigen sie Arbeit (Aufmerksamkeit, Transaktion, Produktivität)?",
        fits_mission: "Warum bedeutet mehr davon mehr von der Mission?",
        fits_value: "Warum kann sie nur steigen, wo Kunden mehr vom Nutzen erhalten?",
        actionable: "Was kann ein Team binnen eines Quartals tun, das sie bewegt?",
        growth: "Warum wächst das Geschäft später, wo sie steigt?",
        evidence:
          "Was haben wir bei Kunden gesehen, das dafür spricht: Interviews, Jobs to be done, die treuesten Nutzer, ein Experiment?",
      },
      words: "Wörter der Definition",
      sentences: "Sätze",
      one: "einer",
      ease: "Lesbarkeit",
      easeBy: (scale) => `Lesbarkeit (${scale})`,
      noFormula: (absent, locale) => `${absent} (keine Formel für ${locale})`,
      atMost: (count) => `höchstens ${count}`,
      atLeast: (count) => `mindestens ${count}; einfacher Text hat 60 oder mehr`,
      aggregates: "Gezählte oder summierte Dinge",
      conditions: "Bedingungen dafür",
      reported: (absent) => `${absent} (gemeldet)`,
      composite: "Als Punktwert zusammengesetzt",
      compositeUnit: (unit) => `ja: Einheit ist ${unit}`,
      compositeParts: "ja: addiert mehrere oder gewichtete Teile",
      notComposite: "nein",
      neverReviewed: "Es ist keine Überprüfung verzeichnet und keine geplant.",
      overdue: (date) => `Die Überprüfung war am ${date} fällig und steht noch aus.`,
      stillCore: "Drückt sie noch den Kernnutzen aus?",
      stillLeads: "Läuft sie noch voraus?",
      market: "Hat sich der Markt verändert?",
    },

    dictionary: {
      countedBy: "Gezählt je",
      reviewedBy: "Geprüft je",
      longerPeriods: "Längere Perioden",
      rollups: {
        mean: "Mittel der gezählten Perioden",
        sum: "Summe der gezählten Perioden",
        last: "die letzte gezählte Periode",
        recompute: "neu gezählt",
      },
      source: "Quelle",
      sourceBy: (table, column) => `${table}, nach ${column}`,
      where: "Bedingung",
      value: "Wert",
      numerator: "Zähler",
      denominator: "Nenner",
      completeAfter: "Vollständig nach",
      days: (count) => withNumbered(count, "day"),
      tree: "Baum",
      influencedBy: "Beeinflusst von",
      cohorts: "Kohorten",
      retention: "Wiederkehr",
      watches: "Überwacht",
      core: "Kern",
      watchFrom: "Beobachten ab",
      breachFrom: "Verletzt ab",
      decided: "Entscheidung",
      decisions: { chosen: "gewählt", declined: "abgelehnt", open: "offen" },
      decidedOn: (decision, date, why) => `${decision} am ${date}: ${why}`,
      decidedBy: (decision, date, who, why) => `${decision} am ${date}, von ${who}: ${why}`,
      openSince: (decision, date, why) => `${decision} seit ${date}: ${why}`,
      openBy: (decision, date, who, why) => `${decision} seit ${date}, von ${who}: ${why}`,
      target: (period) => `Ziel ${period}`,
      atItsEnd: (value) => `${value}, zum Ende`,
      worseThan: (share, period) => `${share} schlechter als ${period}`,
      worseThanYear: (share) => `${share} schlechter als dieselbe Periode ein Jahr zuvor`,
      sqlRetention: "Wiederkehr",
      sqlCohort: (number) => `Kohorte ${number}`,
      sqlBy: (grain) => `nach ${noun(grain).withMany}`,
      sqlByAnd: (grain, dimension) => `nach ${noun(grain).withMany} und ${capital(dimension)}`,
    },

    past: {
      marks: {
        star: "Neuer North Star",
        definition: "Definition geändert",
        review: "Überprüft",
        target: "Ziel verschoben",
        restated: "Angepasst",
        shown: "Gezeigt",
      },
      inPlaceOf: (name, before) => `${name} anstelle von ${before}. Darüber hinweg wird nichts verglichen.`,
      computedBack: (what) => `${what} Frühere Perioden sind zurückgerechnet.`,
      notCompared: (what) => `${what} Darüber hinweg wird nichts verglichen.`,
      kept: (who) => `Unverändert beibehalten, nach Prüfung durch ${who}.`,
      toBeChanged: (who) => `Zu ändern, nach Prüfung durch ${who}.`,
      coreValue: "Kernnutzen:",
      leads: "Vorlauf:",
      market: "Markt:",
      note: "Notiz:",
      target: (period, now, before) => `Ziel für ${period}: ${now}, zuvor ${before}.`,
      restated: (period, published, change) => `für ${period}, veröffentlicht als ${published} (${change}).`,
      restatedFor: (period, published, change, code) =>
        `für ${period}, veröffentlicht als ${published} (${change}), ${code}.`,
      shown: (edition) => `für ${edition}.`,
    },

    audit: {
      vanity: "Sie ist als Vanity-Metrik deklariert.",
      vanityShown: "Bei dem belassen, wonach nicht gesteuert wird, und kein Ziel darauf setzen.",
      vanityUnseen: "Keine Seite zeigt sie: streichen, sofern niemand danach fragt.",
      looksVain: (words) => `${words} kann wachsen, ohne dass jemand etwas davon hat.`,
      vainGuardrail: "Die Grenze soll Schaden an Menschen überwachen, nicht die Zahl selbst.",
      vainMetric:
        "Stattdessen die Personen zählen, die Nutzen hatten, oder sie als Vanity-Metrik deklarieren.",
      role: (role) => `ihre Rolle ist ${role}`,
      targets: "sie hat Ziele",
      keyResult: (editions) => `sie ist ein Schlüsselergebnis (${editions})`,
      and: ", und ",
      lagging: (goals) =>
        `Sie folgt spät dem, was Kunden erhalten haben, und wird doch als Ziel benutzt: ${goals}.`,
      laggingTodo:
        "Das Ziel auf einen Treiber setzen, der ihr vorausgeht, und sie als Ergebnis behalten, dem der North Star vorausläuft.",
      silo: (words) => `${words} zählt, was ein Team tut, nicht, was Kunden davon haben.`,
      siloTodo: "Zählen, was Kunden davon haben, oder sie dem Team überlassen.",
      quoted: (words) => `„${words}“`,
      quotedInStatement: (words) => `„${words}“ in der Beschreibung`,
      supporting: "Sie unterstützt, steuert und bestätigt aber nichts.",
      supportingUnseen: "Sie unterstützt, steuert und bestätigt aber nichts, und keine Seite zeigt sie.",
      supportingTodo: "Die Entscheidung nennen, die an ihr hängt, oder sie streichen.",
      drop: "Streichen.",
      candidate: "Ein Kandidat steuert nichts, solange er nicht gewählt ist.",
      candidateTodo: "Bei der nächsten Überprüfung des North Star darüber entscheiden.",
      outcome: "Ein Ergebnis, das nichts bestätigt: Der North Star erklärt nicht, dass er ihm vorausläuft.",
      outcomeTodo: "Den Vorlauf erklären und testen, oder das Ergebnis streichen.",
      input: "Ein Treiber, der weder im Baum des North Star noch unter seinen Einflüssen steht.",
      inputTodo: "Sagen, wie er auf den North Star wirkt, in `tree` oder `influences`, oder ihn streichen.",
      lever: "Ein Hebel, der unter keinem Treiber steht.",
      leverTodo: "Den Treiber nennen, den er bewegt, in dessen `tree` oder `influences`, oder ihn streichen.",
    },

    measures: {
      value: "Wert",
      target: "Ziel",
      change: "Veränderung",
      change_phrase: "Veränderung in Worten",
      change_phrase_singular: "Veränderung in Worten",
      change_phrase_plural: "Veränderung in Worten",
      percent_change: "Veränderung in Prozent",
      adjusted_change: "Veränderung, vergleichbar gerechnet",
      shared_change: "Veränderung über die letzten ganzen Wochen oder Monate, die beide haben",
      shared_base: "Wert der früheren über die letzten ganzen Wochen oder Monate, die beide haben",
      shared_value: "Wert der späteren über die letzten ganzen Wochen oder Monate, die beide haben",
      calendar_effect: "was Zahl und Art der Tage ausmachen",
      change_as_published: "Veränderung wie veröffentlicht",
      percent_change_as_published: "Veränderung in Prozent wie veröffentlicht",
      base: "Vergleichswert",
      comparable: "vergleichbarer Wert",
      attainment: "erreichter Anteil des Ziels",
      progress: "Weg zum Schlüsselergebnis",
      expected_progress: "bis dahin erwarteter Weg",
      share: "Anteil am Ganzen",
      watch: "Beobachtungsgrenze",
      breach: "Verletzungsgrenze",
      status: "Zustand der Leitplanke",
      verdict: "Urteil: Anteil der Ausgänge unter dem, was kam",
      expected: "erwarteter Wert",
      expected_low: "unteres Ende des Erwarteten",
      expected_high: "oberes Ende des Erwarteten",
      lower_limit: "unteres Ende des erwarteten Bereichs",
      centre_line: "Mitte des erwarteten Bereichs",
      upper_limit: "oberes Ende des erwarteten Bereichs",
      forecast: "Prognose",
      forecast_low: "unteres Ende der Prognose",
      forecast_high: "oberes Ende der Prognose",
      needed_step: "für das Ziel nötiger Schritt",
      needed_level: "für das Ziel nötiges Niveau",
      contribution: "Beitrag",
      contribution_low: "kleinster Beitrag",
      contribution_high: "größter Beitrag",
      residual: "was die Treiber nicht erklären",
      rate_effect: "Rateneffekt",
      mix_effect: "Mixeffekt",
      volume_effect: "Mengeneffekt",
      total_effect: "Gesamteffekt",
      effect_share: "Anteil am Effekt",
      other_effect: "übriger Effekt",
      correlation: "Korrelation",
      rank_correlation: "Rangkorrelation",
      effective_pairs: "effektive Paare",
      p_value: "p-Wert",
      cohort_rate: "Anteil der Gruppe",
      cohort_low: "unteres Ende des Anteils der Gruppe",
      cohort_high: "oberes Ende des Anteils der Gruppe",
      cohort_people: "Personen der Gruppe",
      cohort_difference: "Unterschied der Gruppen",
      cohort_difference_low: "unteres Ende des Unterschieds der Gruppen",
      cohort_difference_high: "oberes Ende des Unterschieds der Gruppen",
      cohort_trend: "Trend der Gruppen",
      cohort_p: "p-Wert der Gruppen",
      retention: "Wiederkehr",
      retention_people: "Personen der Kohorte",
      segment_sum: "Summe der Segmente",
      overlap: "in mehreren Segmenten gezählt",
      overlap_share: "Anteil, der in mehreren Segmenten gezählt ist",
      surprises: "Prüfperioden außerhalb des Erwarteten",
      surprise_share: "Anteil der Prüfperioden außerhalb des Erwarteten",
      gaps: "Lücken",
      data_share: "Anteil mit Daten",
      published: "veröffentlicht",
      revision: "Revision",
      percent_revision: "Revision in Prozent",
      first_published: "zuerst veröffentlicht",
      whole_revision: "gesamte Revision",
      percent_whole_revision: "gesamte Revision in Prozent",
    },
    measureOf: (measure, what) => `${measure}, ${what}`,
    inRow: (measure, dimension, name) => `${measure}, ${capital(dimension)} ${name}`,
    againstPrevious: (measure) => `${measure} gegenüber der Vorperiode`,
    againstYear: (measure) => `${measure} gegenüber dem Vorjahr`,
    againstTarget: (measure) => `${measure} gegenüber dem Ziel`,
    against: (measure, period) => `${measure} gegenüber ${period}`,
  },

  charts: {
    trend: {
      title: (name, grain) => `${name}, je ${oneGrain(grain)}`,
      nothing: "Noch keine vollständigen Werte.",
      course: (first, last) => `Von ${first} bis ${last}.`,
      extremes: (lowest, highest) => `Tiefster Wert ${lowest}, höchster ${highest}.`,
      valueIn: (value, period, first) => `${value} ${within(period)} (${first})`,
      target: (value) => `Ziel ${value}.`,
      plan: (grain, first, last) => `Plan je ${oneGrain(grain)}, von ${first} bis ${last}.`,
      range: (from, to, range) => `Von ${from} bis ${to}: ${range}.`,
      limits: (name, lower, upper, centre) => `${name} ${lower} bis ${upper}, um ${centre}`,
      trialRange: "vorläufiger Bereich",
      expectedRange: "erwarteter Bereich",
      fixedLimits: "Grenzen",
      surprises: (said) => `Außerhalb: ${said}.`,
      more: (count) => `und ${count} ${count === 1 ? "weiteres" : "weitere"}`,
      changed: (date, what) => `Definition geändert am ${date}: ${ended(what)}`,
      marked: (what, date) => `Markiert: ${what}, ${date}.`,
      missing: (missing, all) =>
        `${missing} von ${withNumbered(all, "period")} ${missing === 1 ? "hat" : "haben"} keinen Wert.`,
      lastYear: "Vorjahr",
      planned: "Plan",
      targetAt: (value) => `Ziel ${value}`,
    },
    archive: {
      title: (name) => `${name}, Ausgabe für Ausgabe, wie veröffentlicht`,
      recounted: (value) => `${value} nach heutiger Zählung`,
    },
    bridge: {
      unexplained: "Durch den Baum nicht erklärt",
      title: (name) => `${name}: was sich ausgewirkt hat`,
      course: (from, before, to, now) => `Von ${from} (${before}) auf ${to} (${now}).`,
    },
    bullet: {
      title: (name) => `${name} und die Grenzen`,
      watch: (limit) => `Warnung ${limit}`,
      breach: (limit) => `Grenze ${limit}`,
      lower: "niedriger ist besser",
      higher: "höher ist besser",
      said: (value, period, limits, better) => `${value} (${period}); ${limits}; ${better}.`,
    },
    cohorts: {
      cut: (across, shown, all) =>
        `${across}, ${shown === 1 ? "die erste" : `die ersten ${shown}`} von ${all}`,
      row: (name, first, last, column) => `${name}: von ${first} auf ${last} (${column}).`,
      columns: (across) => `Spalten: ${across}.`,
    },
    forecast: {
      title: (name, period) => `${name}, Prognose für ${period}`,
      target: (value) => `Ziel ${value}`,
      came: (from, first, to, last) => `Von ${from} (${first}) auf ${to} (${last}).`,
      said: (period, value, low, high) => `Prognose für ${period}: ${value}, 80-%-Spanne ${low} bis ${high}.`,
      saidAlone: (period, value) => `Prognose für ${period}: ${value}.`,
      band: (label) => `${label.charAt(0).toUpperCase()}${label.slice(1)}.`,
      aim: (value) => `Ziel ${value}.`,
    },
    intervals: {
      row: (name, value, range) => `${name}: ${value}, 95-%-Intervall ${range}.`,
      nothing: "Noch keine Werte.",
    },
    lags: {
      key: "grau: nur zur Erkundung",
      axis: (grain) => `${grains(grain)} später`,
      declaredAt: (value) => `festgelegt: ${value}`,
      at: (lag, grain, value) => `${numbered(lag, grain)} später: ${value}.`,
      declared: (lag) => `Der festgelegte Abstand ist ${lag}.`,
      undeclared: "Es wurde kein Abstand festgelegt.",
      others: "Alle anderen dienen nur der Erkundung.",
    },
    query: {
      bar: "Balkendiagramm",
      line: "Liniendiagramm",
      dot: "Punkte",
      area: "Flächendiagramm",
      rect: "Raster",
      tick: "Striche",
      of: (kind, measure) => `${kind}: ${measure}`,
      by: (places) => ` nach ${places}`,
      and: (one, other) => `${one} und ${other}`,
      series: (count) => `, ${numbered(count, "series")}`,
      course: (first, last, lowest, highest) =>
        `von ${first} bis ${last}; tiefster Wert ${lowest}, höchster ${highest}.`,
      missing: (missing, all) =>
        `${missing} von ${withNumbered(all, "row")} ${missing === 1 ? "hat" : "haben"} keinen Wert.`,
      shades: (name, low, high) => `${name}, von ${low} (hell) bis ${high} (dunkel)`,
    },
    recent: {
      title: (name) => `${name}, jüngste Wochen und Monate`,
      last: (count, grain) =>
        count === 1
          ? `${by(grain, "Letzter", "Letzte", "Letztes")} ${oneGrain(grain)}`
          : `Letzte ${numbered(count, grain)}`,
      lastYear: "Vorjahr",
      course: (grain, from, first, to, last) =>
        `Je ${oneGrain(grain)}, von ${from} (${first}) auf ${to} (${last}).`,
      courseWithYear: (grain, from, first, to, last, year) =>
        `Je ${oneGrain(grain)}, von ${from} (${first}) auf ${to} (${last}), ein Jahr zuvor ${year}.`,
    },
    scatter: {
      axes: (across, up) => `${across} (waagerecht) und ${up} (senkrecht).`,
      more: (count) => `${count} weitere in der Tabelle.`,
      line: (label) => `Gerade: ${label}.`,
    },
    segments: {
      share: (name, dimension) => `${name} nach ${capital(dimension)}, Anteil am Ganzen`,
      stacked: (name, dimension) => `${name} nach ${capital(dimension)}, zum Ganzen gestapelt`,
      slope: (name, dimension) => `${name} nach ${capital(dimension)}, zwei Perioden`,
      multiples: (name, dimension) =>
        `${name} nach ${capital(dimension)}, je ein Feld, alle mit derselben Skala`,
      course: (name, from, first, to, last) => `${name}: von ${from} (${first}) auf ${to} (${last})`,
      extremes: (lowest, then, highest, when) =>
        `tiefster Wert ${lowest} (${then}), höchster ${highest} (${when})`,
      more: (count) => `${count} ${count === 1 ? "weiteres Segment" : "weitere Segmente"} in der Tabelle.`,
      rest: (value) => `Nicht gezeigte Segmente zusammen: zuletzt ${value}.`,
      changed: (date, what) => `Definition geändert am ${date}: ${ended(what)}`,
      nothing: "Noch keine Werte.",
      others: (count) => `${count} ${count === 1 ? "weiteres" : "weitere"}`,
      hidden: "nicht gezeigt",
      notAvailable: "k. A.",
    },
    tree: {
      title: (name) => `Treiber: ${name}`,
      influence: "Einfluss,",
      notSummed: "nicht summiert",
      on: (period) => `gegenüber ${period}`,
      brings: (amount) => `bringt ${amount}`,
      and: "und",
      made: (drivers) => `Setzt sich zusammen aus ${drivers}.`,
      influenced: (names) => `Vermuteter Einfluss: ${names}.`,
    },
    vintages: {
      title: (name) => `${name}: was veröffentlicht wurde und was jetzt berechnet wird`,
      notNow: "jetzt k. A.",
      nothing: "Zuvor wurde nichts veröffentlicht.",
    },
  },

  blocks: {
    common: {
      metric: "Metrik",
      period: "Periode",
      value: "Wert",
      change: "Veränderung",
      owner: "Zuständig",
      status: "Stand",
      people: "Personen",
      forecast: "Prognose",
      least: "Mindestens",
      greatest: "Höchstens",
      now: "Jetzt",
      why: "Warum",
      yearBefore: "Ein Jahr zuvor",
      table: "Tabelle",
      definition: "Definition",
      restHidden: "Nicht gezeigt, zusammen",
      notSaid: "Noch nicht gesagt.",
      noValues: (name) => `Für ${name} gibt es noch keine Werte.`,
      source: (source) => `Quelle: ${source}.`,
      to: (low, high) => `${low} bis ${high}`,
      on: (period) => `gegenüber ${period}`,
      promised: (owner, date) => `${owner}, bis ${date}`,
      by: (name, dimension) => `${name} nach ${capital(dimension)}`,
      breached: "Leitplanke verletzt",
      soFar: "bisher",
      adjusted:
        "Teile sind um höchstens eine Einheit der letzten Stelle angepasst, damit sie sich zur Summe fügen.",
      roundedApart: "Zahlen, die für sich gerundet sind, müssen in der letzten Stelle nicht aufgehen.",
      absent: (reason) => `k. A. (${reason})`,
    },
    judged: {
      better: "besser",
      worse: "schlechter",
      neutral: "",
    },
    headline: {
      on: "gegenüber",
      ofTarget: "des Ziels",
      paused: "Wachstum bei verletzter Leitplanke: Optimierung ausgesetzt.",
      overdue: "Ist das noch die richtige Metrik?",
    },
    metricTable: {
      metric: "Metrik",
      value: "Wert",
      on: (period) => `Gegenüber ${period}`,
      overTime: "Verlauf",
    },
    inputs: {
      none: "Noch keine Treiber definiert.",
      on: "gegenüber",
      counted: (count) => counted(count, "input"),
      moved: (count, better, period) => betterThan(count, "input", better, period),
    },
    actionable: {
      none: "Es gibt keine Treiber oder keine Teams, die man einander gegenüberstellen könnte.",
      caption: "Teams, die Treiber, an denen sie arbeiten, und mit welchen Vorhaben",
      team: "Team",
      by: (levers) => `über ${levers}`,
      besides: "Daneben",
      complete:
        "Jedes Team hat einen Weg zu einem Treiber, jeder Treiber ein geplantes oder laufendes Vorhaben, und jedes Vorhaben einen Treiber.",
    },
    work: {
      owns: (metrics) => `Zuständig für ${metrics}`,
      it: "diesen Treiber",
      on: (state, metric) => `${state}, für ${metric}`,
    },
    asks: {
      heading: (count) => `${counted(count, "decision")}, um die wir das Board bitten`,
      none: "Diesmal bitten wir um keine Entscheidung.",
      caption: "Entscheidungen, um die wir bitten",
      decision: "Entscheidung",
      recommendation: "Empfehlung",
      recommend: "Wir empfehlen",
      by: "Bis",
    },
    audit: {
      some: (listed, all) =>
        listed === 0
          ? "Jede Metrik hat ihren Platz um den North Star"
          : `${capital(outOf(listed, all, "metric"))} ${listed === 1 ? "hat eine Rolle, die" : "haben Rollen, die"} in Frage ${listed === 1 ? "steht" : "stehen"}`,
      all: (link) => `${link}, über alle Ausgaben.`,
      link: "Die Prüfung aller Metriken",
      lagging: "Ziele, die nur nachlaufen",
      vanity: "Zahlen, die gut aussehen und nichts steuern",
      siloed: "Was ein Team tut, nicht was Kunden davon haben",
      unplaced: "Ohne Platz um den North Star",
      whyListed: "Warum sie hier steht",
      toDo: "Was zu tun ist",
      nowhere: (role) => `${role}, auf keiner Seite gezeigt`,
      shown: (role, editions) => `${role}, gezeigt: ${editions}`,
    },
    bets: {
      heading: (count) =>
        `${counted(count, "bet")}, ${count < 2 ? "das die Treiber bewegen soll" : "die die Treiber bewegen sollen"}`,
      none: "Es gibt keine Vorhaben.",
      caption: "Vorhaben",
      bet: "Vorhaben",
      expected: "Erwartet",
      observed: "Beobachtet",
      notSaid: "nicht gesagt",
      noMetric: "keine Metrik genannt",
      tested: (source) => `Getestet: ${source}.`,
      inTest: (effect, interval) => `im kontrollierten Test, laut Bericht: ${effect} (${interval})`,
      note: "Beobachtet ist die Veränderung der Metrik von der letzten ganzen Prüfperiode vor dem Vorhaben bis zu der, in der es endete, sonst bis zur letzten der Ausgabe.",
      untested: "Nichts schreibt sie dem Vorhaben zu: In dieser Zeit hat sich auch anderes geändert.",
      controlled:
        "Wo ein kontrollierter Test berichtet ist, wird dessen Wirkung der erwarteten gegenübergestellt.",
      states: {
        planned: "Geplant",
        running: "Läuft",
        won: "Gelungen",
        lost: "Nicht gelungen",
        stopped: "Abgebrochen",
      },
      scores: { reached: "erreicht", partly: "teilweise", "not reached": "nicht erreicht" },
    },
    breach: {
      title: "Verletzte Leitplanken",
      said: (name, value, period, limit) =>
        `${name}: ${value} (${period}), Grenze ${limit}. Die Optimierung des North Star ist ausgesetzt.`,
      saidSince: (name, value, period, limit, since) =>
        `${name}: ${value} (${period}), Grenze ${limit}, verletzt ${since}. Die Optimierung des North Star ist ausgesetzt.`,
      nobody: "Noch hat niemand gesagt, was getan wird.",
    },
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
    callout: { title: "Hinweis" },
    candidates: {
      none: "Keine andere Metrik wurde betrachtet.",
      caption: "Der North Star und seine Kandidaten",
      star: "North Star",
      what: "Was es ist",
      leads: (outcome) => `Test 1: läuft voraus: ${outcome}`,
      actionable: "Test 2: Teams können darauf einwirken",
      simple: "Test 3: lässt sich einfach sagen",
      moved: "Wie oft sie sich bewegt hat",
      chance: "mehr, als der Zufall erklärt",
      known: "Wie gut sie bekannt ist",
      gaps: "Lücken:",
      decision: "Entscheidung",
      undeclared: "nicht festgelegt",
      pairs: (count) => numbered(count, "pair"),
      noDate: "ohne Datum",
      decidedBy: (who) => `Entschieden von ${who}.`,
      source: (source) => `Quelle: ${source}, und die Tabellen der anderen.`,
      note: "Alle werden an dem geprüft, was für den North Star festgelegt wurde, sofern sie nichts Eigenes festlegen; p ist für alle Tests des Berichts korrigiert. Ein zeitlicher Zusammenhang ist keine Ursache.",
      decisions: { chosen: "Gewählt", declined: "Abgelehnt", open: "Offen" },
    },
    rereading: {
      title: "Wie eine Schlagzeile beurteilt wird",
      since: (edition) =>
        `Ab ${edition} sagt die Schlagzeile, ob das, was kam, zu erwarten war: nach einer Vorhersage aus dem, was vor Beginn der Periode bekannt war. Frühere sagten, ob feste Grenzen überschritten wurden.`,
    },
    changed: {
      earlier: "Anders als in früheren Berichten",
      since: (edition) => `Anders als im Bericht für ${edition}`,
      newStar: "Neuer North Star.",
      star: (name, since, before) => `${name} seit ${since}, anstelle von ${before}.`,
      notCompared: "Über die Änderung hinweg wird nichts verglichen.",
      raised: "Ziel angehoben.",
      lowered: "Ziel gesenkt.",
      target: (name, period, now, before) => `${name} für ${period}: ${now}, zuvor ${before}.`,
      noReason: "Ein Grund ist nicht genannt.",
      definition: "Definition geändert.",
      redefined: (name, since, what) => `${name} seit ${since}: ${what}`,
      back: "Frühere Perioden sind zurückgerechnet.",
      restated: "Angepasst.",
      verdict: "Neu beurteilt.",
      restatedFor: (figures) => `${figures}, aus den unten genannten Gründen.`,
    },
    chart: {
      by: (measure, places) => `${measure} nach ${places}`,
      and: (one, other) => `${one} und ${other}`,
      counted: (label, unit) => `${label}, ${unit},`,
    },
    cohorts: {
      none: "Es sind keine Kohorten festgelegt.",
      subtitle: (outcome, groupedBy) =>
        `Anteil: ${outcome}; Gruppen: ${groupedBy}; Punkte mit 95-%-Intervallen`,
      share: "Anteil",
      interval: "95-%-Intervall",
      difference: (difference, low, high, z, p) =>
        `Höchste Gruppe minus niedrigste: ${difference} (95-%-Intervall ${low} bis ${high}, Newcombe). Trend von Gruppe zu Gruppe: z ${z}, p ${p} (Cochran–Armitage). Intervalle der Anteile nach Wilson.`,
      unadjusted: "Nicht bereinigt um Unterschiede zwischen diesen Personen",
      noCause: (unadjusted) =>
        `${unadjusted}: Wer mehr getan hat, kann sich auch sonst unterscheiden; eine Ursache zeigt das nicht.`,
      unadjustedNote: "Nicht bereinigt um Unterschiede zwischen diesen Personen.",
    },
    commitments: {
      none: "Es gibt keine Zusagen, über die zu berichten wäre.",
      caption: "Zusagen und was aus ihnen wurde",
      commitment: "Zusage",
      due: "Fällig",
      kept: (kept, all) => `${outOf(kept, all, "commitment")} gehalten`,
      late: (count) => `${soMany(count, "commitment")} verspätet`,
      missed: (count) => `${soMany(count, "commitment")} verfehlt`,
      dropped: (count) => `${soMany(count, "commitment")} fallen gelassen`,
      open: (count) => `${soMany(count, "commitment")} offen`,
      states: {
        kept: "Gehalten",
        late: "Verspätet",
        missed: "Verfehlt",
        dropped: "Fallen gelassen",
        open: "Offen",
      },
    },
    control: {
      level: (grain) => `Je ${oneGrain(grain)}`,
      band: (grain) => `Je ${oneGrain(grain)}; das Band ist der Bereich eines Prozesses, der still steht`,
      why: "Feste Grenzen sagen nur von einem Prozess etwas, dessen Niveau still steht. Was von jedem Wert zu erwarten war, zeigt der Verlauf; was von der ganzen Periode, sagt das Urteil.",
      prospects: {
        "will be met": "Ein Prozess wie dieser: Das Ziel wird erreicht.",
        "will not be met": "Ein Prozess wie dieser: Das Ziel wird nicht erreicht.",
        "hit or miss": "Ein Prozess wie dieser: Das Ziel wird einmal erreicht und einmal nicht.",
      },
      surprises: { good: " (besser)", bad: " (schlechter)", neutral: "" },
    },
    coreFalls: {
      behind: "Hinter der Gesamtzahl",
      said: (name, phrase, period, part, fall) =>
        `${name}: ${phrase} gegenüber ${period}, dagegen ${part}: ${fall}.`,
    },
    declined: {
      none: "Nichts wurde abgelehnt.",
      caption: "Was abgelehnt wurde und warum",
      declined: "Abgelehnt",
    },
    definition: {
      metric: "Metrik",
      whys: "Warum es zählt, und warum das zählt",
      unreached: "Die Kette erreicht die Mission noch nicht in fünf Schritten.",
      why: "Warum gerade diese",
      speaks: "Was für sie spricht",
      evidence: "Belege",
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
      before: "Zuvor",
      contribution: "Beitrag",
      all: "alles",
      influence: (name) => `vermuteter Einfluss auf ${name}; nicht summiert`,
    },
    forecast: {
      subtitle: (unit, grain, period) => `${unit}, ${grain}; ${period} schraffiert`,
      caption: (name, grain, period) => `${name}, ${grain}, und die Prognose für ${period}`,
      forecast: (period) => `${period}, Prognose`,
      range: (period) => `${period}, 80-%-Spanne`,
      target: (period) => `${period}, Ziel`,
    },
    guardrails: {
      none: "Noch keine Leitplanken definiert.",
      watches: (what) => `Achtet auf: ${what}`,
      against: (name) => `${name} und die Grenzen`,
      subtitle: (period, unit, better) => `${period}, ${unit}; ${better}`,
      lower: "niedriger ist besser",
      higher: "höher ist besser",
      breached: (count) => `${soMany(count, "guardrail")} verletzt`,
      toWatch: (count) => `${soMany(count, "guardrail")} zu beobachten`,
      unknown: (count) => `${soMany(count, "guardrail")} nicht zu beurteilen`,
      hold: "Alle Leitplanken halten",
      states: { ok: "Hält", watch: "Beobachten", breach: "Verletzt", unknown: "Unbekannt" },
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
    learnings: {
      none: "Es wurde nichts ausprobiert, worüber wir berichten könnten.",
      caption: "Was ausprobiert wurde, was sich zeigte und was daraus folgt",
      tried: "Ausprobiert",
      found: "Gefunden",
      so: "Also",
    },
    history: {
      caption: (name) => `${name} je Quartal und je Jahr`,
      onBefore: "Gegenüber davor",
    },
    trend: {
      sentence: (name, phrase, period) => `${name}: ${phrase} gegenüber ${period}`,
    },
    recent: {
      none: (name) => `Für ${name} gibt es noch keine ganzen Wochen oder Monate.`,
      sentence: (name, phrase, period) => `${name} (${period}): ${phrase} gegenüber dem Vorjahr`,
      plain: (name) => `${name} in den jüngsten Wochen und Monaten`,
      subtitle: (name, unit) => `${name}, ${unit}; daneben das Vorjahr`,
      caption: (name) => `${name} in den jüngsten ganzen Perioden`,
      toDateOf: (name) => `${name} bis heute`,
      toDate: "Bis heute",
    },
    okrs: {
      none: "Es sind keine Ziele gesetzt.",
      keyResult: "Schlüsselergebnis",
      from: "Von",
      to: "Auf",
      ofTheWay: "Fortschritt",
      state: "Stand",
      on: (standing) => `Zu: ${standing}`,
      evenPace: (expected) => `bei gleichmäßigem Tempo ${expected}`,
      orphans: (inputs) => `Ohne Schlüsselergebnis: ${inputs}.`,
      nor: (one, other) => `${one}, ${other}`,
      states: {
        reached: "Erreicht",
        "on pace": "Auf Kurs",
        behind: "Im Rückstand",
        missed: "Verfehlt",
        unknown: "Unbekannt",
      },
    },
    outcomes: {
      none: "Noch keine Ergebnisse definiert.",
      caption: "Ergebnisse",
      counted: (count) => counted(count, "outcome"),
      moved: (count, better, period) => betterThan(count, "outcome", better, period),
    },
    outlook: {
      leads: "Wohin das bisherige Tempo führt",
      onPace: (count, all) => `auf Kurs für ${outOf(count, all, "target")}`,
      none: "Noch gibt es keine Prognose.",
      caption: "Prognosen",
      against: "Gegen das Ziel",
      target: "Ziel",
      noTarget: "kein Ziel",
      chance: (probability) => `Chance ${probability}`,
      note: "Jede Prognose ist eine gewichtete Mischung von Glättungen über bis zu 260 Prüfperioden; 80 % der eingetretenen Werte sollten in ihrer Spanne liegen, die bei weniger als zwölf Werten eine Probespanne ist. Von Plänen weiß sie nichts.",
      trial: "Probespanne",
      approximate:
        "Das Verhältnis einer längeren Periode wird als Mittel seiner Prüfperioden vorhergesagt, das nur für es steht.",
      noScores: "Noch lässt sich keine frühere Prognose bewerten",
      latest: "Prognosen der letzten Ausgabe",
      before: "Prognosen früherer Ausgaben",
      together: "Metriken, die sich gemeinsam bewegen, werden gemeinsam gut oder schlecht vorhergesagt.",
      madeIn: (edition) => `Prognosen aus ${edition}`,
      noStep: "kein Schritt mehr übrig",
      paces: { "on pace": "Auf Kurs für", "off pace": "Nicht auf Kurs für", open: "Noch offen für" },
      pace: (forecast, low, high, target) =>
        `: Prognose ${forecast} (${low} bis ${high}) gegenüber dem Ziel ${target}`,
    },
    plan: {
      caption: (grain) => `Der Plan je ${oneGrain(grain)}`,
      plan: "Plan",
      ofPlan: "Vom Plan",
      metHeading: "Erfüllt",
      met: "erfüllt",
      notMet: "nicht erfüllt",
    },
    restated: {
      none: "Seit der letzten Ausgabe wurde nichts angepasst.",
      caption: "Angepasste Zahlen",
      published: "Veröffentlicht",
      revision: "Revision",
      reason: "Grund",
      in: (edition) => within(edition),
      growth: (name, period, restated, published) =>
        `${name}, Veränderung gegenüber ${period}: ${restated} auf der angepassten Basis, ${published} auf der veröffentlichten.`,
    },
    retention: {
      none: "Es ist keine Wiederkehr festgelegt.",
      subtitle: (name, grain) =>
        `${name}: Anteil jeder Kohorte, der wieder da war; ${grains(grain)} seit ihrem Beginn`,
      caption: (title, across) => `${title}; ${across}`,
      beganIn: "Begonnen in",
    },
    review: {
      none: "Noch keine Überprüfung.",
      of: (date) => `Überprüfung vom ${date}`,
      askedBy: (who) => `Gefragt hat ${who}`,
      note: "Anmerkung",
      next: (date) => `Die nächste Überprüfung ist am ${date} fällig.`,
      decisions: { keep: "Beibehalten", change: "Zu ändern" },
    },
    scores: {
      cameTo: "Eingetreten",
      score: "Bewertung",
      madeIn: (forecast, edition) => `um ${forecast}, ${within(edition)}`,
      unscored: (reason) => `nicht bewertet (${reason})`,
      verdicts: {
        held: "eingetroffen",
        "above the band": "über der Spanne",
        "below the band": "unter der Spanne",
      },
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
      sum: (dimension) =>
        `Die Segmente nach ${capital(dimension)} ergeben in dieser Periode zusammen das Ganze.`,
      sumMore: (dimension, sum, overlap, share, unit) =>
        `Die Segmente nach ${capital(dimension)} ergeben zusammen ${sum}; davon sind ${overlap} (${share}) in mehr als einem Segment gezählt (${unit}).`,
      sumLess: (dimension, sum, overlap, unit) =>
        `Die Segmente nach ${capital(dimension)} ergeben zusammen ${sum}, das sind ${overlap} gegenüber dem Ganzen; der Unterschied gehört zu keinem Segment (${unit}).`,
      parts: (change, unit, volume, mix, rate) =>
        `Von ${change} (${unit}) kamen ${volume} daher, wie viele da sind (Volumen), ${mix} daher, wer da ist (Mix), und ${rate} daher, was sie tun (Rate).`,
      partsAndRest: (change, unit, volume, mix, rate, rest) =>
        `Von ${change} (${unit}) kamen ${volume} daher, wie viele da sind (Volumen), ${mix} daher, wer da ist (Mix), und ${rate} daher, was sie tun (Rate); ${rest} erklärt der Baum nicht.`,
      noParts: (why) => `Volumen, Mix und Rate lassen sich hier nicht trennen: ${why}.`,
    },
    series: {
      from: "Ab",
      surprise: "Außerhalb des Erwarteten",
      incomplete: " (unvollständig)",
      gap: " (Lücke)",
    },
    table: {
      noRows: (title) => `${title}: keine Zeilen.`,
    },
    timeline: {
      title: (name) => `${name}, Ausgabe für Ausgabe`,
      subtitle: (unit) => `${unit}; jeder Wert so, wie ihn seine Ausgabe zeigt`,
      recounted: "hohl, wie die nächste Ausgabe ihn zählt",
    },
    typed: { source: (source) => `Quelle: ${source}` },
    understandable: {
      caption: (name) => `Wie verständlich das ist: ${name}`,
      quoted: (statement) => `„${statement}“`,
      measured: "Was gemessen wird",
      found: "Befund",
      rule: "Regel",
      kept: "Eingehalten",
      noRule: "keine",
      note: "Berechnet aus der Aussage und dem SQL; Silben werden nach Regeln der Schreibung gezählt.",
      states: { kept: "Eingehalten", broken: "Noch einmal ansehen" },
    },
    vanity: {
      none: "Es gibt keine.",
      caption: "Wonach wir nicht steuern",
      whyNot: "Warum nicht",
      audit: (link) => `${link}: alle Metriken, die nichts steuern, absichern oder prüfen.`,
      link: "Zombie-Audit",
    },
    vintages: {
      none: "Vor dieser Ausgabe wurde über vergangene Perioden nichts veröffentlicht.",
      steady: (names) => `Ohne Revision gegenüber früheren Angaben: ${names}.`,
      caption: (name) =>
        `${name}: was für vergangene Perioden veröffentlicht wurde und was jetzt berechnet wird`,
      sinceFirst: "Seit der ersten",
      noReason: "ohne Grund",
      notRevised: "nicht revidiert",
      nothing: (name) => `${name}: Nichts Veröffentlichtes wurde revidiert`,
      sentence: (name, period, first, now) => `${name}: ${period} war zuerst ${first} und ist jetzt ${now}`,
      subtitle: (unit, first) => `Je Periode, ${unit}; Ring: ${first}, kleiner Ring: später, Punkt: jetzt`,
      published: "zuerst veröffentlicht",
      drafted: "im ersten Entwurf",
      version: "Version",
      unexplained: "noch nicht erklärt",
      reasons: {
        R1: "bessere Quelldaten",
        R2: "routinemäßige Neuberechnung",
        R3: "eine neue Methode",
        C: "eine Korrektur",
      },
    },
    sprint: { states: { not_started: "Nicht begonnen", running: "Läuft", done: "Fertig" } },
    downloads: {
      asOf: (company, edition, date) => `${company}, ${edition}; Daten bis ${date}.`,
      revised: (version) => `Zahlen, die Version ${version} ändert`,
    },
    csv: {
      period: "Periode",
      from: "von",
      to: "bis",
      value: "Wert",
      yearBefore: "ein Jahr zuvor",
      state: "Stand",
      reason: "Grund",
      surprise: "Außerhalb des Erwarteten",
      change: "Veränderung",
      reasonOfChange: "Grund der Veränderung",
      step: "Schritt",
      least: "mindestens",
      greatest: "höchstens",
      unexplained: "durch den Baum nicht erklärt",
      metric: "Metrik",
      drives: "treibt",
      unit: "Einheit",
      before: "zuvor",
      contribution: "Beitrag",
      watch: "Warnung",
      breach: "Grenze",
      onPrevious: "Veränderung gegenüber der Vorperiode",
      onYear: "Veränderung gegenüber dem Vorjahr",
      soFar: "Wert bisher",
      forecast: "Prognose",
      low: "unteres Ende",
      high: "oberes Ende",
      target: "Ziel",
      in: (name, unit) => `${name} (${unit})`,
      fraction: "Anteil von 1",
      no: (column) => `ohne ${column}`,
      people: "Personen",
      share: "Anteil",
      highestLessLowest: "höchste minus niedrigste",
      beganIn: "begonnen in",
      later: (grain) => `${grains(grain)} später`,
      changeOf: (name) => `Veränderung von ${name}`,
      lag: "Abstand",
      grains: (grain) => grains(grain),
      correlation: "Korrelation",
      declared: "festgelegt",
      yes: "ja",
      noAnswer: "nein",
      edition: "Ausgabe",
      version: "Version",
      reasonCodes: "Codes der Gründe",
      draft: "Entwurf",
      now: "jetzt",
      none: "keiner",
      figure: "Zahl",
      what: "was",
      ofVersion: (version) => `Version ${version}`,
      reasonIn: (version) => `Grund in Version ${version}`,
      shownIn: (version) => `Version ${version} wie gezeigt`,
      onPage: "auf einer Seite",
      notThere: "nicht vorhanden",
      decision: "Entscheidung",
      date: "Datum",
      why: "warum",
      statement: "Aussage",
      verdict: (metric) => `${metric}: Urteil`,
      correlationWith: (metric) => `${metric}: Korrelation`,
      p: (metric) => `${metric}: p`,
      pairs: (metric) => `${metric}: Paare`,
      undeclared: "nicht festgelegt",
      bets: "Vorhaben",
      words: "Wörter",
      aggregates: "Aggregate",
      surprises: "außerhalb des Erwarteten (Prüfperioden)",
      surpriseShare: "Anteil außerhalb des Erwarteten (Anteil von 1)",
      dataShare: "Anteil mit Wert (Anteil von 1)",
      gaps: "Lücken (Prüfperioden)",
      states: {
        complete: "vollständig",
        incomplete: "unvollständig",
        gap: "Lücke",
        ok: "hält",
        watch: "beobachten",
        breach: "verletzt",
        unknown: "unbekannt",
      },
      decisions: { chosen: "gewählt", declined: "abgelehnt", open: "offen" },
      verdicts: {
        supported: "gestützt",
        contradicted: "widersprochen",
        "not shown": "nicht gezeigt",
        "not testable": "nicht prüfbar",
      },
    },
  },

  pages: {
    shell: {
      skip: "Zum Inhalt springen",
      site: "Website",
      editions: "Ausgaben",
      metrics: "Metriken",
      about: "Über diesen Bericht",
      draft: "Entwurf",
      version: (version) => `Version ${version}`,
      released: (version, on, by) => `Version ${version}, veröffentlicht am ${on}, freigegeben von ${by}.`,
      seal: "Siegel",
    },
    common: {
      report: "North-Star-Bericht",
      reportOf: (edition) => `North-Star-Bericht, ${edition}`,
      data: (date) => `Daten bis ${date}`,
      dictionary: "Verzeichnis",
      metrics: "Verzeichnis der Metriken",
      allMetrics: "Alle Metriken",
      history: "Geschichte",
      definition: "Definition",
      draft: "Entwurf",
      version: (version) => `Version ${version}`,
      whatChanged: "Was sich geändert hat",
      notThere: "nicht vorhanden",
      asShown: "Wie gezeigt",
    },
    roles: {
      north_star: "North Star",
      input: "Treiber",
      lever: "Hebel unter den Treibern",
      guardrail: "Leitplanken",
      outcome: "Ergebnisse",
      supporting: "Unterstützend",
      candidate: "Kandidaten",
      vanity: "Wonach wir nicht steuern",
    },
    role: {
      north_star: "North Star",
      input: "Treiber",
      lever: "Hebel",
      guardrail: "Leitplanke",
      outcome: "Ergebnis",
      supporting: "Unterstützend",
      candidate: "Kandidat",
      vanity: "Nicht zur Steuerung",
    },
    board: {
      contents: "Auf dieser Seite",
      bottomLine: "Auf den Punkt",
      highlights: "Höhen und Tiefen",
      evidence: "Belege",
      announced: (edition, date) =>
        `Als Nächstes erscheint die Ausgabe ${edition}, angekündigt für den ${date}.`,
      wentWell: "Gut gelaufen",
      wentBadly: "Nicht gut gelaufen",
      whatWentWell: "Was gut gelaufen ist",
      whatWentBadly: "Was nicht gut gelaufen ist",
      both: "Was gut gelaufen ist und was nicht",
    },
    sections: {
      asks: "Zur Entscheidung",
      commitments: "Zusagen",
      moved: "Was sich ausgewirkt hat",
      inputs: "Treiber",
      guardrails: "Leitplanken",
      restated: "Angepasst",
      vintages: "Revisionen",
      segments: "Segmente",
      outlook: "Ausblick",
      outcomes: "Ergebnisse",
      cohorts: "Kohorten",
      retention: "Wiederkehr",
      okrs: "Ziele",
      bets: "Vorhaben",
      metric: "Die Metrik selbst",
      actionable: "Wer daran arbeitet",
      learnings: "Erkenntnisse",
      declined: "Abgelehnt",
      vanity: "Nicht zur Steuerung",
    },
    headings: {
      madeOf: "Woraus er besteht",
      restated: "Was wir jetzt anders zählen",
      vintages: "Was wir veröffentlicht haben und was wir jetzt zählen",
      segments: "Wo er sich bewegt hat",
      cohorts: "Was Menschen taten und was aus ihnen wurde",
      retention: "Wer wieder da war",
      okrs: "Wie weit wir sind",
      metric: "Wonach wir steuern und warum",
      actionable: "Wer an welchem Treiber arbeitet",
      learnings: "Was wir ausprobiert haben und was daraus folgt",
      declined: "Was wir abgelehnt haben und warum",
      vanity: "Wonach wir nicht steuern",
    },
    evidence: {
      heading: "Über diese Zahlen",
      from: (count, snapshot, taken, through) =>
        `${count === 1 ? "Die eine Zahl wurde" : count === 0 ? "Keine Zahl wurde" : `Alle ${count} Zahlen wurden`} aus dem Datenstand ${snapshot} berechnet, aufgenommen am ${taken}, mit Daten bis ${through}.`,
      leads: (link) => `Jede Zahl auf diesen Seiten führt zu ${link};`,
      link: "ihrer Definition, Abfrage und Quelle",
      machines: (link) => `Maschinen lesen ${link}.`,
      about: "Wie dieser Bericht entsteht",
      tables: "Tabellen des Datenstands",
      table: "Tabelle",
      rows: "Zeilen",
      manifest: "Manifest",
      authors: (authors) => `Verfasst von ${authors}.`,
    },
    correcting: {
      draft: (version) => `Dies ist ein Entwurf der Version ${version}.`,
      released: (version, changes) => `Veröffentlicht ist ${version}: siehe ${changes}.`,
      version: (version) => `Version ${version}`,
      changes: "was sich ändern würde",
    },
    metric: {
      plain: "Ist sie verständlich?",
      stillRight: "Ist das noch die richtige Metrik?",
      counted: "Wie gezählt wird",
      review: "Überprüfung",
      shownIn: "Gezeigt in",
      history: "Geschichte",
      all: "Alles, was geändert, überprüft, angepasst und gezeigt wurde",
      computed: "Wie gerechnet wird",
      overTime: "Verlauf",
      cohorts: "Kohorten",
      retention: "Wiederkehr",
      latest: (value, edition, change, period) =>
        `${value} ${within(edition)}, ${change} gegenüber ${period}`,
      whyNot: (why) => `Warum wir nicht danach steuern: ${why}`,
    },
    editionNav: {
      files: "Zum Mitnehmen",
      file: {
        pdf: "Bericht, PDF",
        "slides-pdf": "Folien, PDF",
        pptx: "Folien, PowerPoint",
        html: "Eine Datei, HTML",
        data: "Alle Zahlen, zip",
      },
      board: "Board-Seite",
      corrected: "Was korrigiert wurde",
      figures: "Zahlen",
      label: (edition) => `Seiten von ${edition}`,
      all: "Alle Ausgaben",
      others: "Andere Ausgaben",
    },
    archive: {
      title: "Ausgaben",
      none: "Es gibt noch keine Ausgabe.",
      drafts: "Noch ist keine davon veröffentlicht: Alle sind Entwürfe, ihre Zahlen können sich noch ändern.",
      lede: "Eine veröffentlichte Version ändert sich nie. Eine Korrektur ist eine neue Version und sagt, was sie geändert hat.",
      announced: (edition, date) => `${edition} ist für den ${date} angekündigt`,
      breached: "Leitplanke verletzt",
      recounted: (value) => `, neu gezählt ${value}`,
      correcting: (link) => `${link}, eine noch nicht veröffentlichte Korrektur`,
      draftOf: (version) => `Entwurf der Version ${version}`,
      released: (version, date) => `${version}, ${date}`,
      superseded: (version, date) => `${version}, ${date}, ersetzt`,
      corrects: (version, why) => `Sie korrigiert Version ${version}: ${why}`,
      seal: "Siegel",
    },
    figures: {
      title: (edition) => `Zahlen: ${edition}`,
      heading: "Jede Zahl und woher sie kommt",
      lede: (count, snapshot) =>
        `${numbered(count, "figure")} aus dem Datenstand ${snapshot}, nach Metrik. Unter jeder Tabelle stehen die Abfragen, mit denen sie berechnet wurden.`,
      machines: (link) => `Für Maschinen: ${link}.`,
      caption: (name) => `Zahlen: ${name}`,
      figure: "Zahl",
      period: "Periode",
      query: "Abfrage",
      incomplete: (period) => `${period} (unvollständig)`,
      numbered: (number) => `Abfrage ${number}`,
      snapshot: (name) => `Datenstand ${name}`,
      named: (name) => `Abfrage ${name}`,
      cells: (source) => `Einzelne Werte einer Abfrage, im Text gezeigt. Quelle: ${source}.`,
      theSnapshot: "der Datenstand",
    },
    revision: {
      on: (page) => `Auf „${page}“`,
      difference: "Unterschied",
      alsoDiffer: (count) =>
        count < 2
          ? `${count === 1 ? "Auch eine" : "Keine"} Zahl, die keine Seite zeigt, ist anders.`
          : `Auch ${few(count, "eine", "keine")} Zahlen, die keine Seite zeigt, sind anders.`,
      rounding: "Der Unterschied ist vor dem Runden gerechnet.",
      all: (count, link) => `${counted(count, "figure")} insgesamt: ${link}`,
      what: "Was",
      key: "Schlüssel",
      fromTo: "Vom Alten zum Neuen",
      oldToNew: "Alt zu neu",
      title: (version) => `Was Version ${version} korrigiert`,
      against: (edition, version, before) => `${edition}, ${version} gegenüber ${before}`,
      reason: (code, reason) => `Grund ${code}: ${reason}.`,
      reasons: {
        R1: "bessere Quelldaten",
        R2: "eine routinemäßige Neuberechnung",
        R3: "eine andere Methode",
        C: "eine Korrektur",
      },
      figures: "Zahlen",
      definitions: "Definitionen",
      targets: "Ziele",
      words: "Worte",
      comments: "Frühere Kommentare",
      figuresDiffer: (count) =>
        `${counted(count, "figure")} auf ihren Seiten ${count < 2 ? "ist" : "sind"} anders`,
      definitionsChanged: "Geänderte Definitionen und Einstellungen",
      definitionsCaption: "Definitionen und Einstellungen, wie sie waren und wie sie sind",
      targetsChanged: "Geänderte Ziele",
      targetsCaption: "Ziele, wie sie waren und wie sie sind",
      rewritten: "Neu geschriebene Sätze",
      meaning: "Was das für frühere Kommentare heißt",
      holds: (version) =>
        `Kein Satz blieb stehen, dessen Zahl sich geändert hat. Was über Version ${version} gesagt wurde, gilt weiter, sofern es nicht etwas betrifft, das oben steht.`,
      renumbered:
        "Diese Sätze stehen da, wie sie geschrieben wurden, aber ihre Zahlen haben sich geändert. Was aus einer alten Zahl geschlossen wurde, folgt vielleicht nicht aus der neuen. Was über anderes gesagt wurde, das nicht auf dieser Seite steht, gilt wie bisher.",
    },
    standing: {
      superseded: (version, changes) =>
        `Diese Version ist überholt: ${version} korrigiert sie und sagt, ${changes}.`,
      version: (version) => `Version ${version}`,
      changes: "was sich geändert hat",
      outdated: (edition) => `${edition} ist nicht die neueste Ausgabe.`,
      latest: "Zur neuesten",
      corrects: (version, before, why) => `Version ${version} korrigiert Version ${before}: ${why}`,
    },
    feed: {
      entry: (edition, title) => `${edition}: ${title}`,
      versioned: (edition, version, title) => `${edition}, Version ${version}: ${title}`,
      title: (company) => `North-Star-Bericht, ${company}`,
      correction: (why) => `Korrektur: ${why}`,
      seal: (seal) => `Siegel ${seal}.`,
    },
    about: { title: "Über diesen Bericht" },
    audit: {
      title: "Zombie-Audit",
      lede: "Eine Metrik verdient ihren Platz als North Star, als Treiber oder als Hebel darunter, als Leitplanke oder als Ergebnis, an dem der North Star geprüft wird. Alle anderen kosten Aufmerksamkeit. Hier wird jede von ihnen gefragt, warum sie da ist.",
      note: "Beurteilt nach der Rolle, die jede Metrik angibt, und nach ihrem Namen und ihrer Aussage, auf Englisch und Deutsch. Ein Wort ist ein Hinweis und kein Urteil: Wer es besser weiß, behält die Metrik und sagt in ihrer Definition, warum.",
    },
    dictionary: {
      title: "Metriken",
      heading: "Was wir messen und wie",
      sprint: (link) => `Wie wir zu unserem North Star kamen: ${link}.`,
      sprintLink: "der Sprint, in dem er festgelegt wurde",
      none: (command) => `Noch ist keine Metrik definiert. ${command} zeigt, womit sich beginnen lässt.`,
      audit: (link, sentence) => `${link}: ${sentence}.`,
      auditLink: "Zombie-Audit",
    },
    home: {
      none: "Es gibt noch keine Ausgabe",
      begin: (command) => `Die erste beginnt mit ${command}.`,
    },
    history: {
      title: (name) => `Geschichte: ${name}`,
      description: (name) => `Alle Änderungen: ${name}`,
      label: "Geschichte einer Metrik",
      lede: "Was sie abgelöst hat, wie sich ihre Definition und ihre Ziele geändert haben, wann sie überprüft wurde und was jede Ausgabe zeigte. Das Neueste steht oben.",
      none: "Mit ihr ist nichts geschehen, und keine Ausgabe hat sie gezeigt.",
      date: "Datum",
      whatHappened: "Was geschah",
      what: "Was",
      why: "Warum",
      where: "Wo",
      note: "Der Grund einer angepassten Zahl steht als Code: R1 bessere Quelldaten, R2 routinemäßige Neuberechnung, R3 Methode, C Korrektur. Was eine Ausgabe zeigte, ist das, was ihr eigener Datenstand ergab.",
    },
    notFound: {
      title: "Seite nicht gefunden",
      heading: "Diese Seite gibt es nicht",
      lede: (link) =>
        `Vielleicht wurde sie umbenannt, oder die Adresse enthält einen Tippfehler. Alle Berichte stehen in der ${link}.`,
      link: "Liste der Ausgaben",
    },
    page: { none: "Hier steht noch nichts." },
    sprint: {
      title: "Wie die Metrik festgelegt wurde",
      place: "Sprint zur Metrik",
      lede: "Ein North Star wird gewählt, nicht gefunden. Das sind die Wochen, in denen wir einen suchen, und was aus jeder wird.",
      none: "Es ist kein Sprint veröffentlicht.",
      caption: "Die Wochen des Sprints",
      week: "Woche",
      status: "Stand",
      artefact: "Artefakt",
      artefacts: "Artefakte",
      artefactsOf: (week) => `Artefakte der Woche ${week}`,
      whole: "Der ganze Sprint",
      weeks: "Wochen des Sprints",
      weekOf: (week) => `Woche ${week} des Sprints`,
    },
    slides: {
      title: "Folien",
      slide: "Folie",
      place: (number: number, of: number) => `${number} / ${of}`,
      part: (number: number, of: number) => `${number} von ${of}`,
      toSlide: (number: number, title: string) => `Folie ${number}: ${title}`,
      controls: "Folien",
      previous: "Vorige Folie",
      next: "Nächste Folie",
      overview: "Übersicht",
      notes: "Notizen",
      fullscreen: "Vollbild",
      report: "Bericht",
      nextUp: "Als Nächstes",
      on: "gegenüber",
      ofTarget: "des Ziels",
      breached: "Leitplanke verletzt",
    },
  },

  exports: {
    seal: {
      inManifest: "in manifest.json dieser Version",
    },
    preview: {
      place: (label, version) =>
        `North-Star-Bericht, ${label}, ${version === null ? "Entwurf" : `Version ${version}`}`,
      better: (against) => `gegenüber ${against}, besser`,
      worse: (against) => `gegenüber ${against}, schlechter`,
      unjudged: (against) => `gegenüber ${against}`,
      hold: (count) =>
        count === 0
          ? "Es gibt keine Leitplanken"
          : count === 1
            ? "Die Leitplanke hält"
            : `Alle ${count} Leitplanken halten`,
      watched: (names) => `Zu beobachten: ${names}`,
      breached: (count, names) => `Verletzte ${many(count, "guardrail")}: ${names}`,
    },
    message: {
      subject: (company, title) => `${company}: ${title}`,
      draft: (edition) => `${edition}, Entwurf`,
      version: (edition, version) => `${edition}, Version ${version}`,
      northStar: (name, value, unit) => `${name}: ${value} (${unit})`,
      guardrails: "Leitplanken",
      asks: "Worum wir bitten",
      ask: (decision, owner, date) => `${decision} (${owner}, bis ${date})`,
      askedOf: (owner, date) => `${owner}, bis ${date}`,
      recommend: (option) => `Unsere Empfehlung: ${option}`,
      whole: "Den ganzen Bericht lesen",
    },
    data: {
      title: (company, edition) => `North-Star-Bericht von ${company}, ${edition}`,
      figures: (count, path) =>
        `${numbered(count, "figure")} mit ihrem SQL, Byte für Byte wie ${path} des Berichts`,
      schema: "das JSON-Schema dazu",
      table: "dieselben Zahlen als Tabelle, ohne das SQL",
      dictionary: "das Verzeichnis der Metriken: wie jede definiert ist, ihr Wert und ihr Ziel",
      charts: (count) =>
        `die Daten von ${count === 1 ? "1 Diagramm oder Tabelle" : `${count} Diagrammen und Tabellen`}`,
      manifest:
        "Was versiegelt wurde, steht neben den Seiten in manifest.json; dessen sha256 ist das Siegel der Version.",
      precision:
        "Werte stehen in voller Genauigkeit, Prozentwerte als Bruchteile. Ein fehlender Wert ist leer, mit dem Grund daneben.",
      apostrophe:
        "In CSV steht ein Apostroph vor einem Text, den eine Tabellenkalkulation als Formel ausführen würde.",
    },
    paper: {
      beforePage: "Seite ",
      beforePages: " von ",
      contents: "Inhalt",
      links: "Verweise",
      figures: (address) => `Definition, Abfrage und Quelle jeder Zahl: ${address}`,
      writtenBy: "Verfasst von",
      approvedBy: "Freigegeben von",
      approved: (name, role, date) => `${name}, ${role}, ${date}`,
      computedFrom: "Berechnet aus",
      snapshot: (name) => `Datenstand ${name}`,
      seal: "Siegel",
      report: "North-Star-Bericht",
    },
    powerpoint: {
      lastYear: "Ein Jahr zuvor",
      target: "Ziel",
      soFar: "Noch nicht vollständig",
      base: "Sockel (nicht sichtbar)",
      better: "Besser",
      worse: "Schlechter",
      influence: "Einfluss, nicht summiert",
      brings: (change, contribution) => `${change}, bringt ${contribution}`,
      cut: "Die Achse beginnt nicht bei null.",
      facts: (name) => `${name}: Veränderungen, Ziel, Urteil`,
      figures: "Zahlen auf dieser Folie, nach ihren Kennungen:",
      more: (count) => `und ${count} weitere`,
      sources: "Woher diese Zahlen stammen",
      sourcesNote:
        "Text und Daten der Diagramme sind die des Berichts; nichts wurde von Hand eingegeben oder neu berechnet.",
      edition: "Ausgabe",
      snapshot: "Stand der Daten",
      seal: "Siegel",
      unsealed: "Noch keines: Dies ist ein Entwurf und kann sich ändern.",
      address: "Adresse",
      verify: "Zum Prüfen",
    },
  },
};
