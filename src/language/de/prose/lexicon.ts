import { lookUp } from "../../../syntax/lookUp.ts";
import { escapePattern } from "../../../syntax/pattern.ts";
import { wholeWords } from "../../patterns.ts";
import type { Lexicon } from "../../prose.ts";

const AGAINST =
  "(?:gegenüber|ggü\\.|verglichen mit|im Vergleich (?:zu|mit)|im Vergleich zum|als|zum|zur|gegen)";
const ORDINALS = ["erste", "zweite", "dritte", "vierte"];
const GRAINS: Readonly<Record<string, { noun: string; the: string; before: string }>> = {
  quarter: {
    noun: "Quartal",
    the: "das|dieses|dem|diesem|im",
    before: "(?:Vorquartal|letzten Quartal|vorigen Quartal|vorherigen Quartal)s?",
  },
  month: {
    noun: "Monat",
    the: "der|dieser|dem|diesem|im",
    before: "(?:Vormonat|letzten Monat|vorigen Monat)s?",
  },
  week: { noun: "Woche", the: "die|diese|der|dieser", before: "(?:Vorwoche|letzten Woche|vorigen Woche)" },
  half: { noun: "Halbjahr", the: "das|dieses|dem|diesem|im", before: "(?:Vorhalbjahr|letzten Halbjahr)s?" },
  year: { noun: "Jahr", the: "das|dieses|dem|diesem|im", before: "(?:Vorjahr|letzten Jahr)e?s?" },
};

const ITS =
  "(?:die|der|den|dem|das|ihre|ihrer|ihren|ihrem|ihr|seine|seiner|seinen|seinem|sein|unsere|unserer)";
const LIMITS = "(?:Grenzen?|Limits?|Schwellen?|Grenzwerte?s?|Schwellenwerte?s?|Obergrenze|Untergrenze)";
const STANDS = "(?:lag|lagen|liegt|liegen|blieb|blieben|bleibt|bleiben|ist|sind|war|waren)";

/** What limits are called where all of them are meant. */
const HELD = "(?:Leitplanken?|Grenzen?|Grenzwerte?|Schwellen?)";

/** What German sentences about metrics are made of. */
export const lexicon: Lexicon = {
  phrases: [
    [
      `(?:alle|jede)(?: unsere)? ${HELD} (?:halten|hält|hielten|hielt|(?:wurden|wurde|sind|ist) (?:eingehalten|gehalten))|keine(?: einzige)? ${HELD} (?:(?:ist|sind|wurde|wurden|wird|werden) )?(?:verletzt|gerissen|gebrochen|überschritten)`,
      "allHold",
    ],
    [
      "(?:ein |ein klares |ein deutliches )?Signal|mehr als (?:nur |reiner )?(?:Zufall|Rauschen|Glück)|(?:kein|nicht nur) Zufall|statistisch signifikant|außergewöhnlich",
      "surprise",
    ],
    [
      "(?:im Rahmen des|nur|bloß|bloßer|reiner|reines) (?:Zufalls?|Rauschen|Glück)|Rauschen|wie vorhergesehen|nichts Außergewöhnliches|die üblichen Schwankungen",
      "noise",
    ],
    [
      "(?:das|ihr|sein|unser|die|ihre|unsere|den|ihren) (?:Ziel|Vorgabe|Zielwert) (?:erreicht|übertroffen|geschafft)",
      "met",
    ],
    [
      "(?:erreichte|erreichten|übertraf|übertrafen|erreicht) (?:das|ihr|sein|unser|den|ihren) (?:Ziel|Zielwert)",
      "met",
    ],
    ["(?:lag|liegt|lagen|liegen) (?:im|über dem|auf) Ziel", "met"],
    ["(?:das|ihr|sein|unser|den|ihren) (?:Ziel|Zielwert) (?:verfehlt|nicht erreicht)", "missed"],
    ["(?:verfehlte|verfehlten|verfehlt) (?:das|ihr|sein|unser|den|ihren) (?:Ziel|Zielwert)", "missed"],
    ["(?:lag|liegt|lagen|liegen) unter (?:dem|ihrem|seinem) Ziel", "missed"],
    [
      `${ITS} ${LIMITS} (?:verletzt|gerissen|gebrochen|überzogen)|(?:verletzte|verletzten|verletzt|riss|rissen) ${ITS} ${LIMITS}`,
      "breached",
    ],
    [
      `${ITS} ${LIMITS} überschritten|(?:überschritt|überschritten|überschreitet|überschreiten) ${ITS} ${LIMITS}|(?:${STANDS} )?über ${ITS} ${LIMITS}`,
      "overLimit",
    ],
    [
      `${ITS} ${LIMITS} unterschritten|(?:unterschritt|unterschritten|unterschreitet|unterschreiten) ${ITS} ${LIMITS}|(?:${STANDS} )?unter ${ITS} ${LIMITS}`,
      "underLimit",
    ],
    [
      `${ITS} ${LIMITS} eingehalten|(?:hielt|hielten|hält|halten) ${ITS} ${LIMITS}(?: ein)?|(?:${STANDS} )?(?:innerhalb|in) ${ITS} ${LIMITS}`,
      "withinLimit",
    ],
    [
      "(?:(?:ein|einen|einem|neuer|neuen|neues|ihr|ihren|den|das|das beste) )*(?:Rekordquartal|Rekordmonat|Rekordwoche|Rekordjahr)",
      "record",
    ],
    [
      "(?:(?:ein|einen|einem|neuer|neuen|ihr|ihren|den|das) )*(?:Rekordhochs?|Höchststand|Höchstwert|Allzeithoch|Rekordhöhe)",
      "high",
    ],
    [
      "(?:(?:ein|einen|einem|neuer|neuen|ihr|ihren|den|das) )*(?:Rekordtiefs?|Tiefststand|Tiefstwert|Allzeittief)",
      "low",
    ],
    [
      "(?:(?:ein|einen|einem|neuer|neuen|neues|ihr|ihren|den|das) )*(?:Rekord|Rekordwert|Rekordstand|Bestwert)",
      "record",
    ],
    ["(?:wurde|wurden|wird) (?:getrieben|verursacht|ausgelöst) (?:von|durch)", "caused"],
    [
      "trieb|trieben|treibt|treiben|verursachte|verursachten|verursacht|führte zu|führten zu|führt zu|löste|bewirkte|bewirkten|bewirkt",
      "cause",
    ],
    ["verbesserte|verbesserten|verbessert|verbessern", "toBetter"],
    ["verschlechterte|verschlechterten|verschlechtert|verschlechtern", "toWorse"],
    ["übertroffen|geschafft", "beaten"],
    ["verfehlt", "failed"],
    ["erreicht", "attained"],
    ["verdoppelte|verdoppelten|verdoppelt", "up2"],
    ["verdreifachte|verdreifachten|verdreifacht", "up3"],
    ["vervierfachte|vervierfachten|vervierfacht", "up4"],
    ["halbierte|halbierten|halbiert", "down2"],
    [
      "schoss|schossen|explodierte|explodierten|explodiert|sprang|sprangen|hochgeschnellt|schnellte|schnellten",
      "up!",
    ],
    ["einbrach|eingebrochen|abgestürzt|kollabierte|kollabierten|kollabiert", "down!"],
    [
      "stieg|stiegen|steigt|steigen|gestiegen|angestiegen|wuchs|wuchsen|wächst|wachsen|gewachsen|erhöhte|erhöhten|erhöht|kletterte|kletterten|geklettert|zugelegt|zugenommen|gesteigert|steigerte|steigerten",
      "up",
    ],
    [
      "sank|sanken|sinkt|sinken|gesunken|fiel|fielen|fällt|gefallen|zurückgegangen|abgenommen|schrumpfte|schrumpften|geschrumpft|verringerte|verringerten|verringert|rutschte|rutschten",
      "down",
    ],
    ["Sprung|Explosion", "rise!"],
    ["Einbruch|Absturz|Kollaps", "fall!"],
    ["Anstieg|Wachstum|Zuwachs|Zunahme|Plus|Steigerung|Erhöhung", "rise"],
    ["Rückgang|Abnahme|Minus|Verringerung|Senkung", "fall"],
    [
      "stark|starker|starke|starken|deutlich|deutlicher|deutliche|kräftig|kräftiger|massiv|massiver|sprunghaft|drastisch|drastischer|dramatisch|dramatischer|rasant|rasanter|enorm|erheblich|sehr",
      "strong",
    ],
    [
      "war|waren|ist|sind|lag|lagen|liegt|liegen|betrug|betrugen|beträgt|erreichte|erreichten|markierte|setzte",
      "value",
    ],
    ["etwa|rund|ca\\.?|ungefähr|fast|knapp|circa|nahezu|gut", "about"],
    ["mehr als|weniger als|über|unter|mindestens|höchstens|bis zu", "bound"],
    [
      "nicht|nichts|kein|keine|keinen|keinem|keiner|nie|niemand|ohne|kaum|weder|statt|anstatt|wenig|weniger",
      "not",
    ],
    [
      "wenn|falls|ob|sofern|würde|würden|könnte|könnten|sollte|sollten|soll|sollen|dürfte|dürften|wird|werden|muss|müssen|kann|können|erwarten|erwartet|erwartete|planen|plant|plante|hoffen|hofft|wollen|will|wollten|vielleicht|wahrscheinlich|vermutlich|möglicherweise|sagt|sagte|sagten|glaubt|glauben|glaubte|meldete|berichtete|hatte|hatten|möge|warum|wie|scheint|schien|angeblich|bereinigt|außer",
      "maybe",
    ],
    [
      "letzte\\p{L}*|vorige\\p{L}*|vorherige\\p{L}*|nächste\\p{L}*|früher\\p{L}*|später\\p{L}*|seit|bis|bevor|nach|vor|nachdem|während|als|dann|zuerst|zunächst|erste\\p{L}*|zweite\\p{L}*|dritte\\p{L}*|vierte\\p{L}*|sobald|zuletzt|zwischen|Frühling|Frühjahr|Sommer|Herbst|Winter|Monate?\\p{L}*|monatlich\\p{L}*|Wochen?|wöchentlich\\p{L}*|Jahre?\\p{L}*|jährlich\\p{L}*|Quartale?\\p{L}*|Halbjahr\\p{L}*|Tage?\\p{L}*|heute|gestern|Vorjahr\\p{L}*|Vorquartal\\p{L}*|Vormonat\\p{L}*|Vorwoche|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Weihnachten|Ostern|Anfang|Ende|Mitte|zeitweise|vorübergehend|kurz",
      "other",
    ],
    ["und|aber|doch|weil|obwohl|denn|sodass|dass|wobei|dank|wegen|sondern|jedoch|trotz|da", "break"],
    [
      "der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|unser\\p{L}*|ihr\\p{L}*|alle|gesamt\\p{L}*|hat|haben|sich|auch|wieder|erneut|leicht\\p{L}*|nur|weiter|insgesamt|zwar|etwas|langsam|schnell|stetig|damit|also|nun|noch|Menschen|Personen|Mitglieder",
      "skip",
    ],
    ["es|sie|er|dies", "it"],
    ["um", "by"],
    ["auf", "to"],
    ["von", "from"],
    ["bei", "at"],
    ["für", "for"],
    ["wir", "we"],
    ["Ziel|Zielwert", "target"],
  ],
  elided: [],
  separable: [
    { verb: "legte|legten|legt|legen|nahm|nahmen|nimmt|nehmen", particle: "zu", meaning: "up" },
    { verb: "zog|zogen|stieg|stiegen|steigt", particle: "an", meaning: "up" },
    { verb: "ging|gingen|geht|gehen", particle: "zurück", meaning: "down" },
    { verb: "nahm|nahmen|nimmt|nehmen", particle: "ab", meaning: "down" },
    { verb: "brach|brachen|bricht", particle: "ein", meaning: "down!" },
    { verb: "stürzte|stürzten", particle: "ab", meaning: "down!" },
    { verb: "schoss|schossen|schnellte|schnellten", particle: "hoch", meaning: "up!" },
  ],
  period({ grain, ordinal, year: end, years = [`${end}`] }, months) {
    const year = `(?:GJ ?|Geschäftsjahr )?(?:${years.map(escapePattern).join("|")})`;
    const { noun, the, before } = lookUp(GRAINS, grain) ?? { noun: grain, the: "das", before: grain };
    const own =
      grain === "quarter" && ordinal !== null
        ? [
            `(?:im |das )?(?:${ORDINALS[ordinal - 1]}n?|${ordinal}\\.) Quartal(?: ${year})?`,
            `(?:in |im )?Q${ordinal}(?: ${year})?`,
          ]
        : grain === "month" && ordinal !== null
          ? [`(?:im )?${escapePattern(months[ordinal - 1] ?? "")}(?: ${year})?`]
          : grain === "half" && ordinal !== null
            ? [
                `(?:im |das )?(?:${ORDINALS[ordinal - 1]}n?|${ordinal}\\.) Halbjahr(?: ${year})?`,
                `(?:in |im )?H${ordinal}(?: ${year})?`,
              ]
            : grain === "week" && ordinal !== null
              ? [`(?:in )?KW ?${ordinal}(?:[/ ]${year})?`]
              : grain === "year"
                ? [`(?:im Jahr )?${year}`]
                : [];
    return [
      [
        `${AGAINST}(?: (?:dem|im|der))? (?:Vorjahres${noun.toLowerCase()}s?|Vorjahre?s?|selben ${noun} des Vorjahres|Vorjahreszeitraum)`,
        "year",
      ],
      ["im Jahresvergleich|binnen Jahresfrist", "year"],
      [`${AGAINST}(?: (?:dem|im|der))? ${before}`, "previous"],
      [`im ${noun}svergleich`, "previous"],
      [[`(?:in )?(?:${the}) ${noun}s?`, ...own].join("|"), "skip"],
      [
        "an einem (?:durchschnittlichen|mittleren) Tag|am Tag|pro Tag|je Tag|im Schnitt|im Durchschnitt|im Mittel",
        "skip",
      ],
    ];
  },
  external: wholeWords(
    String.raw`(?<!unsere |eigene |eigenen )(?<![\p{L}])(?:Studien (?:zeigen|belegen|beweisen|sagen)|eine Studie (?:zeigt|belegt|beweist)|Untersuchungen (?:zeigen|belegen)|Umfragen (?:zeigen|belegen)|Forscher (?:sagen|zeigen)|Experten (?:sagen|meinen|glauben|erwarten)|Analysten (?:sagen|meinen|glauben|erwarten)|der Markt (?:wuchs|wächst|stieg|schrumpfte|schrumpft|ist gewachsen|ist geschrumpft)|Branchen(?:durchschnitt|schnitt|mittel|standard)\p{L}*|Wettbewerber\p{L}*|Konkurren(?:z|ten)|Marktführer\p{L}*|laut (?:Studien|Experten|Analysten|Marktforschern))`,
    "gu",
  ),
  overclaims: [
    {
      pattern: wholeWords(`(?:beweist|beweisen|bewies|bewiesen|Beweis dafür|der Beweis)(?! sich)`, "gu"),
      why: "a report of what was counted does not prove why",
      mend: 'Say what the numbers show, such as "spricht dafür" or "geht einher mit".',
    },
    {
      pattern: wholeWords(
        `(?:Echtzeit-?(?:Daten|Zahlen|Kennzahlen?|Dashboards?|Berichte?|Auswertung|Werte?|Sicht)|(?:Daten|Zahlen|Kennzahlen|Werte|Bericht|zeigt|zeigen|misst|gemessen|aktualisiert) in Echtzeit)`,
        "gu",
      ),
      why: "the report is computed from a frozen snapshot",
      mend: "Leave it out; each figure says as of which day it is.",
    },
  ],
  cheerful: wholeWords(
    "mehr|besser\\p{L}*|beste\\p{L}*|gut|gute\\p{L}*|großartig\\p{L}*|stark|starke\\p{L}*|stärker\\p{L}*|wächst|wachsen|wuchs|wuchsen|wachstum|stieg|stiegen|steigt|steigen|höher\\p{L}*|höchste\\p{L}*|schneller\\p{L}*|rekord\\p{L}*|erfolg\\p{L}*|gewinnt|gewonnen|übertroffen|übertrifft|voraus|verbesser\\p{L}*|fortschritt\\p{L}*|meilenstein\\p{L}*|aufschwung|schwung|boom\\p{L}*|zuwachs|auf kurs|gesund\\p{L}*|stolz|erreicht|aufwärts|bergauf",
    "u",
  ),
  sober: wholeWords(
    "aber|obwohl|trotz|doch|jedoch|während|außer|sank|sanken|sinkt|sinken|fiel|fielen|fällt|weniger|schlechter\\p{L}*|schlechteste\\p{L}*|niedriger\\p{L}*|langsamer\\p{L}*|schwach|schwäche\\p{L}*|schwächer\\p{L}*|abwärts|bergab|hinter|verfehlt\\p{L}*|verlust\\p{L}*|verlor\\p{L}*|verliert|verlieren|gehen|geht|gingen|rückgang|rückgänge|einbruch|abnahme|risiko|risiken|problem\\p{L}*|warnung\\p{L}*|sorge\\p{L}*|verletzt|gerissen|gemischt\\p{L}*|nicht|kein\\p{L}*|nie|niemand|ohne|stagn\\p{L}*|stockt|nur|kosten|auf kosten|zu lasten",
    "u",
  ),
  bent(word) {
    const stem = /^\p{L}+(?:e|en|er|es|em)$/u.test(word) ? word.replace(/(?:e|en|er|es|em)$/, "") : word;
    return `${escapePattern(stem)}(?:e|en|er|es|em|n|s)?`;
  },
};
