import { by, many, noun, ofThe, withMany } from "./germanNouns.ts";
import type { Language } from "./language.ts";

/** "Woche" */
function oneGrain(grain: string): string {
  return noun(grain).one;
}

/** "Wochen" */
function grains(grain: string): string {
  return noun(grain).many;
}

/** Deutsch. */
export const de: Language = {
  code: "de",
  name: "Deutsch",

  format: {
    rose: "stieg um",
    fell: "sank um",
    flat: "blieb gleich",
    week: (number) => `KW ${number}`,
    weekOfYear: (week, year) => `${week}/${year}`,
    weekInYear: (week, year) => `${week}/${year}`,
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
    points: "Pp.",
    minutes: "min",
    hours: "h",
    yes: "ja",
    no: "nein",
    notAvailable: "k. A.",
    missing: {
      "zero base": "Basis ist null",
      "incomplete period": "Periode nicht vollständig",
      "definition changed": "Definition geändert",
      "no data": "keine Daten",
      "no target": "kein Ziel",
      "too few": "zu wenige",
      "before the snapshot": "vor dem Datenstand",
      "segments overlap": "Segmente überschneiden sich",
      "not published": "nicht veröffentlicht",
      "from equals to": "Start gleich Ziel",
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
      ok: "in Ordnung",
      watch: "unter Beobachtung",
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
            : `${count} ${noun(grain).many} sind`;
        return `${who} unvollständig und ${isDrawn ? "abgesetzt gezeichnet" : "nicht gezeichnet"}.`;
      },
      restated: (date, what) => `Nach der Definition seit ${date} zurückgerechnet: ${what}`,
      matures: (grain, days) =>
        `${by(grain, "Ein", "Eine", "Ein")} ${noun(grain).one} ist ${days} Tage nach ${by(grain, "seinem", "ihrem", "seinem")} Ende vollständig.`,
      weeks:
        "Wochen reichen über das Ende von Quartalen hinaus; der Wert eines Quartals zählt dessen eigene Tage.",
      starInPlaceOf: (name) => `North Star anstelle von ${name}`,
      planMet: (met, all, grain, count) => `Plan erreicht in ${met} von ${all} ${withMany(count, grain)}.`,
    },

    comparison: {
      target: "Ziel",
      firstOfEach: (count, grain) =>
        count === 1
          ? `jeweils ${by(grain, "der erste", "die erste", "das erste")} ${noun(grain).one}`
          : `jeweils die ersten ${count} ${noun(grain).many}`,
    },

    target: {
      goal: (value) => `Ziel war ${value}`,
      goalAtEnd: (value) => `Ziel war ${value} zum Ende`,
      next: (value, period) => `als Nächstes: ${value} in ${period}`,
      movedFrom: (value) => `zuvor ${value}`,
      movedAway: "entfernt",
      endOf: (period) => `Ende ${period}`,
    },

    control: {
      signal: "Ein Signal",
      noSignal: "Kein Signal",
      tooFew: (grain) => `Zu wenige ${noun(grain).many} für ein Urteil`,
      counted: (count) => `Signal (${count})`,
      none: "kein Signal",
      fewerThanSix: (grain) => `weniger als sechs vollständige ${noun(grain).many} als Grundlage`,
      allWithin: (grain) => `${by(grain, "jeder", "jede", "jedes")} ${noun(grain).one} im erwarteten Bereich`,
      allChangedWithin: (grain) =>
        `${by(grain, "jeder", "jede", "jedes")} ${noun(grain).one} mit erwarteter Veränderung`,
      first: (period, signal) => `${period}: ${signal}`,
      periods: (count, grain) => `${count} ${noun(grain).many}`,
      above: (who) => `${who} über dem erwarteten Bereich`,
      below: (who) => `${who} unter dem erwarteten Bereich`,
      outside: (who) => `${who} außerhalb des erwarteten Bereichs`,
      moved: (who) => `${who}: Veränderung stärker als erwartet`,
      rose: (who) => `${who}: Anstieg stärker als erwartet`,
      fellLess: (who) => `${who}: Rückgang geringer als erwartet`,
      fell: (who) => `${who}: Rückgang stärker als erwartet`,
      roseLess: (who) => `${who}: Anstieg geringer als erwartet`,
      rules: {
        aboveRange: "über dem erwarteten Bereich",
        belowRange: "unter dem erwarteten Bereich",
        sevenAbove: "sieben in Folge über der Mitte",
        sevenBelow: "sieben in Folge unter der Mitte",
        sevenRising: "sieben in Folge steigend",
        sevenFalling: "sieben in Folge fallend",
        nearUpper: "zwei von drei nahe der oberen Grenze",
        nearLower: "zwei von drei nahe der unteren Grenze",
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
      inTheOneLeft: (grain) =>
        `${grain === "day" ? "am verbleibenden" : by(grain, "im verbleibenden", "in der verbleibenden", "im verbleibenden")} ${noun(grain).one}`,
      inThoseLeft: (grain, count) =>
        `je ${noun(grain).one} in den verbleibenden ${count} ${noun(grain).withMany}`,
    },

    outlook: {
      held: (level, held, all, count) =>
        `${level}-Bänder hielten ${held} von ${all} ${count === 1 ? "Mal" : "Malen"}`,
      expected: (held) => `${held}; etwa vier von fünf sollten halten`,
    },

    guardrail: {
      worseThanIn: (breach, period) => `verletzt ab ${breach} schlechter als in ${period}`,
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
      nameless: (bet) => `Diese Wette nennt keine Metrik, die sie bewegen soll: ${bet}.`,
      astray: (bet) => `Diese Wette gilt weder einem Treiber noch einem Hebel noch dem North Star: ${bet}.`,
    },

    changed: {
      restated: (count, periods, number) => `${count} ${number === 1 ? "Zahl" : "Zahlen"} aus ${periods}`,
    },

    choice: {
      since: (date) => `seit ${date}`,
      words: (count, number) => `${count} ${number === 1 ? "Wort" : "Wörter"}`,
      ease: (words, ease) => `${words}, Lesbarkeit ${ease}`,
      aggregates: (count, number) => `${count} ${number === 1 ? "Aggregat" : "Aggregate"}`,
      reported: "gemeldet, nicht berechnet",
      judged: (count, grain, number) => `von ${count} ${withMany(number, grain)}`,
      known: (judged, date) => `${judged}, seit ${date}`,
      tooSmall: (count, number) => `${count} ${number === 1 ? "Segment" : "Segmente"} zu klein zum Zeigen`,
      noBet: "keine Wette",
      bets: (bets, teams, betCount, teamCount) =>
        `${bets} ${betCount === 1 ? "Wette" : "Wetten"} von ${teams} ${teamCount === 1 ? "Team" : "Teams"}`,
    },

    cohorts: {
      groupedIn: (unit, period) => `${unit} in ${period}`,
      orMore: (bound) => `${bound} oder mehr`,
      toUnder: (bound, next) => `${bound} bis unter ${next}`,
      noTrend: "Von Gruppe zu Gruppe zeigt sich kein Trend",
      moreOften: (outcome, lowest, highest) =>
        `In höheren Gruppen häufiger: ${outcome}, ${lowest} der niedrigsten, ${highest} der höchsten`,
      lessOften: (outcome, lowest, highest) =>
        `In höheren Gruppen seltener: ${outcome}, ${lowest} der niedrigsten, ${highest} der höchsten`,
      tooSmall: (least) => `Weniger als zwei Gruppen haben ${least} Personen.`,
      incomplete: (outcome) => `${outcome} ist im Datenstand noch nicht vollständig.`,
      before: (period) => `Der Datenstand reicht nicht bis zum Beginn von ${period} zurück.`,
      nothing: (period) => `In ${period} gibt es nichts zu zählen.`,
      chart: (outcome, grouping) => `${outcome}, nach ${grouping}`,
      oneHidden: (least) =>
        `Eine Gruppe ist nicht gezeigt: Sie hat weniger als ${least} Personen oder würde eine solche verraten.`,
      hidden: (count, least) =>
        `${count} Gruppen sind nicht gezeigt: Sie haben weniger als ${least} Personen oder würden eine solche verraten.`,
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
      oneHidden: (least) => `Ein Segment ist nicht gezeigt: Es zählt weniger als ${least}.`,
      hidden: (count, least) =>
        `${count} Segmente sind nicht gezeigt: Sie zählen weniger als ${least} oder würden ein solches verraten.`,
      oneHiddenSometimes: (least) =>
        `Ein Segment ist nicht gezeigt: Es zählt in mancher Periode weniger als ${least}.`,
      hiddenSometimes: (count, least) =>
        `${count} Segmente sind nicht gezeigt: Sie zählen in mancher Periode weniger als ${least} oder würden ein solches verraten.`,
      givesAway:
        "Nicht gezeichnet: Was an der Gesamtsumme fehlt, würde das eine Segment verraten, das zu klein zum Zeigen ist.",
      comparedBy: (part) => `Verglichen: ${part}.`,
      part: (name, dimension, segment) => `${name}, ${dimension} ${segment}`,
    },

    lead: {
      inTheSame: (grain) =>
        `${grain === "day" ? "am selben" : by(grain, "im selben", "in derselben", "im selben")} ${noun(grain).one}`,
      later: (count, grain, number) => `${count} ${many(number, grain)} später`,
      sameWay: (metric, outcome, lag) =>
        `Verändert sich ${metric}, verändert sich ${outcome} ${lag} in dieselbe Richtung.`,
      otherWay: (metric, outcome, lag) =>
        `Verändert sich ${metric}, verändert sich ${outcome} ${lag} in die andere Richtung.`,
      otherLags: (metric, outcome) => `${metric} und ${outcome} bei anderem Zeitversatz`,
      source: (grain) =>
        `Veränderungen von ${noun(grain).one} zu ${noun(grain).one}, nur vollständige ${noun(grain).many}`,
      scatter: (metric, outcome, lag) => `Veränderungen: ${metric}, und ${outcome} ${lag}`,
      few: "Bei so wenigen Paaren sind nur sehr große Effekte zu sehen.",
      supported: "Die Veränderungen gehen zusammen, wie es angenommen war.",
      noExperiment: "Das ist kein Experiment.",
      contradicted: "Die Veränderungen gehen anders zusammen, als es angenommen war.",
      notShown: "Ein solcher Zusammenhang zeigt sich nicht. Das heißt nicht, dass es keinen gibt.",
      tooFew: (pairs, grain) =>
        `Es gibt ${pairs} Paare von ${noun(grain).withMany}; ein Test braucht 10, und Werte, die schwanken.`,
      tooFewOfSeason: (pairs, grain) =>
        `Es gibt ${pairs} Paare von ${noun(grain).withMany}; ein Test braucht 36, weil es eine Saison gibt, und Werte, die schwanken.`,
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
      days: (count) => `${count} Tagen`,
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
      decidedBy: (decision, date, who, why) => `${decision} am ${date}, durch ${who}: ${why}`,
      openSince: (decision, date, why) => `${decision} seit ${date}: ${why}`,
      openBy: (decision, date, who, why) => `${decision} seit ${date}, durch ${who}: ${why}`,
      target: (period) => `Ziel ${period}`,
      atItsEnd: (value) => `${value}, zum Ende`,
      worseThan: (share, period) => `${share} schlechter als ${period}`,
      worseThanYear: (share) => `${share} schlechter als dieselbe Periode ein Jahr zuvor`,
      sqlRetention: "Wiederkehr",
      sqlCohort: (number) => `Kohorte ${number}`,
      sqlBy: (grain) => `nach ${noun(grain).withMany}`,
      sqlByAnd: (grain, dimension) => `nach ${noun(grain).withMany} und ${dimension}`,
    },

    past: {
      marks: {
        star: "Neuer North Star",
        definition: "Definition geändert",
        review: "Überprüft",
        target: "Ziel verschoben",
        restated: "Berichtigt",
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
      keyResult: (editions) => `sie ist ein Schlüsselergebnis in ${editions}`,
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
      percent_change: "Veränderung in Prozent",
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
      signal: "Signal oder Rauschen",
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
      signals: "Signale",
      signal_share: "Anteil der Signale",
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
    inRow: (measure, dimension, name) => `${measure}, ${dimension} ${name}`,
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
      valueIn: (value, period, first) => `${value} in ${period} (${first})`,
      target: (value) => `Ziel ${value}.`,
      plan: (grain, first, last) => `Plan je ${oneGrain(grain)}, von ${first} bis ${last}.`,
      range: (from, to, range) => `Von ${from} bis ${to}: ${range}.`,
      limits: (name, lower, upper, centre) => `${name} ${lower} bis ${upper}, um ${centre}`,
      trialLimits: "vorläufige Grenzen",
      expectedRange: "erwarteter Bereich",
      signals: (said) => `Signale: ${said}.`,
      more: (count) => `und ${count} weitere`,
      changed: (date, what) => `Definition geändert am ${date}: ${what}.`,
      marked: (what, date) => `Markiert: ${what}, ${date}.`,
      missing: (missing, all) => `${missing} von ${all} Perioden haben keinen Wert.`,
      lastYear: "Vorjahr",
      planned: "Plan",
      targetAt: (value) => `Ziel ${value}`,
    },
    archive: {
      title: (name) => `${name}, Ausgabe für Ausgabe, wie veröffentlicht`,
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
      cut: (across, shown, all) => `${across}, die ersten ${shown} von ${all}`,
      row: (name, first, last, column) => `${name}: von ${first} auf ${last} (${column}).`,
      columns: (across) => `Spalten: ${across}.`,
    },
    forecast: {
      title: (name, period) => `${name}, Prognose für ${period}`,
      target: (value) => `Ziel ${value}`,
      came: (from, first, to, last) => `Von ${from} (${first}) auf ${to} (${last}).`,
      said: (period, value, low, high) => `Prognose für ${period}: ${value}, 80-%-Spanne ${low} bis ${high}.`,
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
      at: (lag, grain, value) => `${lag} ${lag === 1 ? oneGrain(grain) : grains(grain)} später: ${value}.`,
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
      series: (count) => `, ${count} Reihen`,
      course: (first, last, lowest, highest) =>
        `von ${first} bis ${last}; tiefster Wert ${lowest}, höchster ${highest}.`,
      missing: (missing, all) => `${missing} von ${all} Zeilen haben keinen Wert.`,
      shades: (name, low, high) => `${name}, von ${low} (hell) bis ${high} (dunkel)`,
    },
    recent: {
      title: (name) => `${name}, jüngste Wochen und Monate`,
      last: (count, grain) =>
        count === 1
          ? grain === "week"
            ? "Letzte Woche"
            : "Letzter Monat"
          : `Letzte ${count} ${grains(grain)}`,
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
      share: (name, dimension) => `${name} nach ${dimension}, Anteil am Ganzen`,
      stacked: (name, dimension) => `${name} nach ${dimension}, zum Ganzen gestapelt`,
      slope: (name, dimension) => `${name} nach ${dimension}, zwei Perioden`,
      multiples: (name, dimension) => `${name} nach ${dimension}, je ein Feld, alle mit derselben Skala`,
      course: (name, from, first, to, last) => `${name}: von ${from} (${first}) auf ${to} (${last})`,
      extremes: (lowest, then, highest, when) =>
        `tiefster Wert ${lowest} (${then}), höchster ${highest} (${when})`,
      more: (count) => `${count} ${count === 1 ? "weiteres Segment" : "weitere Segmente"} in der Tabelle.`,
      rest: (value) => `Nicht gezeigte Segmente zusammen: zuletzt ${value}.`,
      changed: (date, what) => `Definition geändert am ${date}: ${what}.`,
      nothing: "Noch keine Werte.",
      others: (count) => `${count} weitere`,
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
  },

  exports: {
    preview: {
      place: (label, version) =>
        `North-Star-Bericht, ${label}, ${version === null ? "Entwurf" : `Version ${version}`}`,
      better: (against) => `gegenüber ${against}, besser`,
      worse: (against) => `gegenüber ${against}, schlechter`,
      unjudged: (against) => `gegenüber ${against}`,
      hold: (count) => (count === 1 ? "Die Leitplanke hält" : `Alle ${count} Leitplanken halten`),
      watched: (names) => `Zu beobachten: ${names}`,
      breached: (count, names) =>
        `${count === 1 ? "Verletzte Leitplanke" : "Verletzte Leitplanken"}: ${names}`,
    },
    message: {
      subject: (company, title) => `${company}: ${title}`,
      draft: (edition) => `${edition}, Entwurf`,
      version: (edition, version) => `${edition}, Version ${version}`,
      northStar: (name, value, unit) => `${name}: ${value} ${unit}`,
      guardrails: "Leitplanken",
      asks: "Worum wir bitten",
      ask: (decision, owner, date) => `${decision} (${owner}, bis ${date})`,
      askedOf: (owner, date) => `${owner}, bis ${date}`,
      recommend: (option) => `Unsere Empfehlung: ${option}`,
      whole: "Den ganzen Bericht lesen",
    },
    data: {
      title: (company, edition) => `North-Star-Bericht von ${company}, ${edition}`,
      figures: (count, path) => `${count} Zahlen mit ihrem SQL, Byte für Byte wie ${path} des Berichts`,
      schema: "das JSON-Schema dazu",
      table: "dieselben Zahlen als Tabelle, ohne das SQL",
      dictionary: "das Verzeichnis der Metriken: wie jede definiert ist, ihr Wert und ihr Ziel",
      charts: (count) => `die Daten von ${count} Diagrammen und Tabellen`,
      manifest: "was versiegelt wurde; dessen sha256 ist das Siegel der Version",
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
      snapshot: (name, date) => `Datenstand ${name}, gezogen am ${date}`,
      seal: "Siegel",
      report: "North-Star-Bericht",
    },
  },
};
