import { WORDS } from "./metricWords.ts";

/**
 * What a metric's words may look like: a number that only grows, one that comes too late, one team's own output, those
 * who came at least once in a long time, a score put together of parts, what we spend, or how our machines run.
 */
export type Looks = "vanity" | "lagging" | "siloed" | "actives" | "score" | "cost" | "system";

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
  actives: [NARROWED, SHARE, EACH],
  score: [],
  cost: [],
  system: [],
};

/** Which kind is meant where words of several stand in a name: a "cost per lead" is a cost. */
const ORDER = ["cost", "score", "system", "siloed", "actives", "lagging", "vanity"] as const;

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
  for (const looks of ORDER) {
    if (EXCUSES[looks].some((excuse) => excuse.test(text))) continue;
    const words = wordsOf(looks, subjectOf(text), where);
    if (words !== null) return { looks, words, where };
  }
  return null;
}

/** What is said of the whole name at its end: "Orders, cumulative", "Active users (28 days)". */
const AFTERTHOUGHT =
  /\s*(?:, ?|\()((?:cumulative|total|overall|all[ -]time|lifetime|to date|kumuliert|gesamt|insgesamt|(?:28|30|60|90|365)[ -](?:days?|tage)))\)?$/iu;

/** What a text speaks of, without what narrows or explains it. */
function subjectOf(text: string): string {
  return (text.replace(AFTERTHOUGHT, " $1").split(NARROWED)[0] ?? "").split(/[,;:(.]/)[0]?.trim() ?? "";
}

/** Words after which a name no longer says what is counted, but of whom, for whom or where. */
const AFTER_HEAD =
  /(?<!\p{L})(?:of|per|to|in|into|for|on|from|by|at|among|across|until|up|under|over|between|during|via|der|des|die|pro|je|von|vom|für|im|in|an|am|auf|aus|bei|beim|zur|zum|zu|unter|über|zwischen)(?!\p{L})/iu;

/** Of "the number of logins", logins are counted. */
const NUMBER_OF = /^(?:the |die )?(?:number|count|sum|volume|zahl|anzahl|summe) (?:of|der|des|von) /iu;

const PATTERNS = new Map(ORDER.map((looks) => [looks, patternsOf(looks)]));

function patternsOf(looks: Looks) {
  const { anywhere, alone, head } = WORDS[looks];
  const around = `(?:${AROUND})`;
  return {
    sole: new RegExp(`^(?:${around} )*(${[...anywhere, ...alone].join("|")})(?: ${around})*$`, "iu"),
    beside: new RegExp(`(?<![\\p{L}\\p{N}])(${anywhere.join("|")})(?![\\p{L}\\p{N}])`, "iu"),
    head: head.length === 0 ? null : new RegExp(`(?:^|[\\s-])(${head.join("|")})$`, "iu"),
  };
}

/** A statement is a sentence, in which such words may stand beside many others: there they must be all that it counts. */
function wordsOf(looks: Looks, subject: string, where: Look["where"]): string | null {
  const patterns = PATTERNS.get(looks);
  const sole = patterns?.sole.exec(subject);
  const inName = where === "statement" ? null : (patterns?.beside.exec(subject) ?? headOf(looks, subject));
  return (sole ?? inName)?.[1]?.trim() ?? null;
}

function headOf(looks: Looks, subject: string): RegExpExecArray | null {
  const [counted = ""] = subject.replace(NUMBER_OF, "").split(AFTER_HEAD);
  return PATTERNS.get(looks)?.head?.exec(counted.trim()) ?? null;
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])\s/)[0] ?? text;
}
