/** What a metric's words may look like: a number that only grows, one that comes too late, or one team's own output. */
export type Looks = "vanity" | "lagging" | "siloed";

/** The words of a metric by which it is judged. */
export interface MetricWords {
  readonly id: string;
  readonly name: string;
  readonly statement: string;
  readonly unit?: string;
}

/** Which words look so, and where they stand. */
export interface Look {
  readonly looks: Looks;
  /** As it is written: "Page views". */
  readonly words: string;
  readonly where: "name" | "statement";
}

/**
 * Words of each kind, English and German, as whole words. `anywhere`: they say it beside any other words. `alone`: they
 * say it only where nothing else is said ("Visits", "Monthly visits"), since "home visits" may be what customers get.
 */
const WORDS: Readonly<
  Record<Looks, { readonly anywhere: readonly string[]; readonly alone: readonly string[] }>
> = {
  vanity: {
    anywhere: [
      "page ?views?",
      "screen ?views?",
      "(?:video|profile|story|post) views",
      "downloads?",
      "(?:app|software) installs?",
      "installations?",
      "sign[ -]?ups?",
      "registered (?:users?|members?|customers?|accounts?|people)",
      "(?:user|account|member) registrations?",
      "(?:users|accounts|members|customers) (?:ever|in total|to date)",
      "(?:accounts?|profiles?) created",
      "followers?",
      "subscribers on social media",
      "(?:ad )?impressions?",
      "likes",
      "(?:total|all|overall) (?:users|members|accounts|customers)",
      "shares on social media",
      "mentions? (?:in|by) the press",
      "press mentions?",
      "unique visitors?",
      "(?:site|website|web|app|shop) (?:visits?|visitors?|traffic|hits)",
      "cumulative .*",
      ".* (?:ever|since launch|since the launch|all[ -]time)",
      "(?:all[ -]time|lifetime) (?:users?|members?|customers?|orders?|posts?|sessions?|total)",
      "seiten(?:aufrufe|ansichten|abrufe|impressionen)",
      "video(?:aufrufe|ansichten)",
      "downloads?zahl",
      "herunterladungen",
      "registrierte(?:r|n)? (?:nutzer|nutzerinnen|mitglieder|kunden|konten|benutzer|personen)(?: und .*)?",
      "(?:nutzer|benutzer|konto)?registrierungen",
      "(?:neu)?anmeldungen",
      "angelegte konten",
      "(?:gesamtzahl|gesamtanzahl) der (?:nutzer|mitglieder|kunden|konten)",
      "(?:nutzer|mitglieder|kunden|konten) gesamt",
      "follower(?:zahl|innen)?",
      "abonnenten auf .*",
      "gefällt[ -]mir(?:[ -].*)?",
      "werbe(?:einblendungen|kontakte)",
      "einblendungen",
      "(?:web|app|seiten)?besucher(?:zahl|zahlen)?",
      "(?:web)?seitenbesuche",
      "kumulierte?[rns]? .*",
      ".* (?:seit beginn|seit dem start|insgesamt)",
    ],
    alone: [
      "views",
      "visits?",
      "visitors?",
      "traffic",
      "hits",
      "clicks",
      "installs?",
      "reach",
      "registered",
      "registrations?",
      "fans",
      "besuche",
      "aufrufe",
      "klicks",
      "reichweite",
    ],
  },
  lagging: {
    anywhere: [
      "revenues?",
      "(?<!(?:staff|employee) )turnover",
      "(?<!non[ -])profits?(?! centre| center)",
      "profitability",
      "net income",
      "earnings",
      "ebit(?:da)?",
      "(?:gross|net|operating|contribution|profit) margin",
      "(?:gross|net|total) bookings",
      "bookings? (?:value|volume|revenue)",
      "arr",
      "mrr",
      "gmv",
      "gross merchandise (?:value|volume)",
      "arpu",
      "arpa",
      "ltv",
      "clv",
      "(?:customer )?lifetime value",
      "market share",
      "share price",
      "cash flow",
      "sales (?:volume|value|revenue)",
      "\\p{L}*umsatz(?:erlöse|volumen)?",
      "umsätze",
      "\\p{L}*gewinn",
      "erlöse?",
      "\\p{L}*ertr(?:ag|äge)",
      "jahresüberschuss",
      "deckungsbeitrag",
      "\\p{L}*marge",
      "auftragseingang",
      "marktanteil",
      "buchungs(?:wert|volumen|umsatz)",
      "(?:wiederkehrende )?einnahmen",
    ],
    alone: ["sales", "bookings", "income", "buchungen", "verkäufe"],
  },
  siloed: {
    anywhere: [
      "(?:support )?tickets? (?:closed|solved|resolved|answered|handled)",
      "(?:closed|solved|resolved|handled) (?:support )?tickets?",
      "(?:support )?cases? (?:closed|solved|resolved|handled)",
      "story points?(?: .*)?",
      "sprint velocity",
      "(?:team )?velocity",
      "(?:marketing )?e-?mails? sent",
      "newsletters? sent",
      "(?:sent) (?:e-?mails?|newsletters?)",
      "push (?:messages|notifications) sent",
      "campaigns? (?:run|launched|sent|started)",
      "(?:launched|running) campaigns?",
      "features? (?:shipped|launched|released|delivered|built)",
      "(?:shipped|launched|released|delivered) features?",
      "(?:bugs?|defects?) (?:fixed|closed)",
      "(?:fixed|closed) bugs?",
      "lines of code",
      "pull requests? (?:merged|opened|closed)",
      "(?:merged|closed) pull requests?",
      "releases shipped",
      "(?:sales )?calls? made",
      "sales calls",
      "demos? (?:given|held|booked)",
      "(?:meetings?|workshops?|trainings?) held",
      "blog (?:posts?|articles?)(?: (?:published|written))?",
      "(?:marketing )?leads generated",
      "mqls?",
      "(?:marketing|sales)[ -]qualified leads?",
      "experiments? run",
      "(?:geschlossene|gelöste|bearbeitete) (?:support-?)?tickets?",
      "tickets? (?:geschlossen|gelöst|bearbeitet)",
      "(?:versandte|versendete|verschickte) (?:e-?mails?|newsletter|mailings)",
      "(?:e-?mails?|newsletter) (?:versandt|versendet|verschickt)",
      "(?:durchgeführte|gestartete|gelaufene) kampagnen",
      "kampagnen (?:durchgeführt|gestartet)",
      "(?:ausgelieferte|veröffentlichte|gelieferte) (?:features?|funktionen)",
      "(?:features?|funktionen) (?:ausgeliefert|veröffentlicht)",
      "(?:behobene|gefixte) (?:fehler|bugs)",
      "codezeilen",
      "(?:geführte )?verkaufsgespräche",
    ],
    alone: ["commits", "deployments"],
  },
};

/** Words that say only how much or when of what stands beside them. */
const AROUND =
  "number|count|total|sum|all|our|new|net|gross|overall|unique|of|the|per|a|in|on|day|week|month|quarter|year|period|daily|weekly|monthly|quarterly|yearly|annual|average|mean|anzahl|zahl|summe|gesamt|gesamte|alle|neue|unsere|der|die|das|pro|je|am|im|tag|woche|monat|quartal|jahr|zeitraum|tägliche|wöchentliche|monatliche|jährliche";

/** A clause that narrows what is counted: "people | who viewed a profile and booked". */
const NARROWED =
  /(?<!\p{L})(?:who|whom|whose|that|which|where|with|without|after|before|within|denen|deren|welche|mit|ohne|nach|innerhalb)(?!\p{L})|, (?:die|der|das) /iu;

/** A part of a whole is no number that only grows, and no team's output. */
const SHARE =
  /(?<!\p{L})(?:shares? of|share|rate|ratio|percent|percentage|conversion|completion|proportion|retention|anteil|\p{L}*quote|\p{L}*rate|prozent)(?!\p{L})/iu;

/** Nor is one thing for each of another. */
const EACH =
  /(?<!\p{L})(?:per|je|pro) (?!(?:day|week|month|quarter|year|tag|woche|monat|quartal|jahr)(?!\p{L}))/iu;

/** Those who come back, or take part, got something. */
const ENGAGED =
  /(?<!\p{L})(?:active|engaged|returning|retained|repeat|paying|wiederkehrend\p{L}*|aktiv\p{L}*|zahlend\p{L}*)(?!\p{L})/iu;

/** What excuses words of each kind. */
const EXCUSES: Readonly<Record<Looks, readonly RegExp[]>> = {
  vanity: [NARROWED, SHARE, EACH, ENGAGED],
  lagging: [],
  siloed: [NARROWED, SHARE],
};

/** What a metric looks like by its name, id and statement, the name first; null where its words say nothing. */
export function looksLike({ id, name, statement, unit }: MetricWords): Look | null {
  const looks = [
    lookOf(name, "name"),
    lookOf(id.replaceAll("_", " "), "name"),
    lookOf(firstSentence(statement), "statement"),
  ];
  return looks.find((look) => look !== null && !isExchange(look, unit)) ?? null;
}

/** Bookings that are counted, not summed in money, are what customers came for. */
function isExchange({ words }: Look, unit: string | undefined): boolean {
  return unit !== undefined && unit !== "currency" && /^(?:bookings|buchungen)$/i.test(words);
}

function lookOf(text: string, where: Look["where"]): Look | null {
  for (const looks of ["siloed", "lagging", "vanity"] as const) {
    if (EXCUSES[looks].some((excuse) => excuse.test(text))) continue;
    const words = wordsOf(looks, subjectOf(text), where);
    if (words !== null) return { looks, words, where };
  }
  return null;
}

/** What a text speaks of, without what narrows or explains it. */
function subjectOf(text: string): string {
  return (text.split(NARROWED)[0] ?? "").split(/[,;:(.]/)[0]?.trim() ?? "";
}

const PATTERNS = {
  vanity: patternsOf("vanity"),
  lagging: patternsOf("lagging"),
  siloed: patternsOf("siloed"),
};

function patternsOf(looks: Looks) {
  const { anywhere, alone } = WORDS[looks];
  const around = `(?:${AROUND})`;
  return {
    sole: new RegExp(`^(?:${around} )*(${[...anywhere, ...alone].join("|")})(?: ${around})*$`, "iu"),
    beside: new RegExp(`(?<![\\p{L}\\p{N}])(${anywhere.join("|")})(?![\\p{L}\\p{N}])`, "iu"),
  };
}

/** A statement is a sentence, in which such words may stand beside many others: there they must be all that it counts. */
function wordsOf(looks: Looks, subject: string, where: Look["where"]): string | null {
  const { sole, beside } = PATTERNS[looks];
  const found = sole.exec(subject) ?? (where === "name" ? beside.exec(subject) : null);
  return found?.[1]?.trim() ?? null;
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])\s/)[0] ?? text;
}
