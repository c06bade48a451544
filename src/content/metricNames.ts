import { LANGUAGES } from "../language/language.ts";
import { type Looks, type LookWords, NO_PERIOD, type Places } from "../language/looks.ts";

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

const WORDS = LANGUAGES.map(({ looks }) => looks);

/** A pattern of all languages: a report may name a metric in any of them. */
function ofAll(key: Exclude<keyof LookWords, "kinds">): string {
  return WORDS.map((words) => words[key]).join("|");
}

/** Signs and spaces of ASCII without its digits, and those that words of other languages stand between. */
const BETWEEN = String.raw`\s!-/:-@[-\`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\u30fb\u00d7\u00f7`;
const LETTER = `[^\\d${BETWEEN}]`;
const WORDLIKE = `[^${BETWEEN}]`;

/**
 * A pattern whose letters are all but digits, spaces and signs: a report looks at names each time it is read, and to
 * compile what Unicode calls a letter (`\p{L}`) takes ten times as long as all else that patterns do.
 */
function pattern(source: string): RegExp {
  return new RegExp(source.replaceAll("\\p{L}", LETTER), "i");
}

const NARROWED = pattern(ofAll("narrowed"));
const SHARE = pattern(ofAll("share"));
const EACH = pattern(ofAll("each"));
const ENGAGED = pattern(ofAll("engaged"));

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

const EXCHANGE = pattern(`^(?:${ofAll("exchange")})$`);

/** Bookings that are counted, not summed in money, are what customers came for. */
function isExchange({ words }: Look, unit: string | undefined): boolean {
  return unit !== undefined && unit !== "currency" && EXCHANGE.test(words);
}

function lookOf(text: string, where: Look["where"]): Look | null {
  for (const looks of ORDER) {
    if (EXCUSES[looks].some((excuse) => excuse.test(text))) continue;
    const words = wordsOf(looks, subjectOf(text), where);
    if (words !== null) return { looks, words, where };
  }
  return null;
}

const AFTERTHOUGHT = pattern(`\\s*(?:, ?|\\()((?:${ofAll("afterthought")}))\\)?$`);

/** What a text speaks of, without what narrows or explains it. */
function subjectOf(text: string): string {
  return (text.replace(AFTERTHOUGHT, " $1").split(NARROWED)[0] ?? "").split(/[,;:(.]/)[0]?.trim() ?? "";
}

const AFTER_HEAD = pattern(ofAll("afterHead"));
const NUMBER_OF = pattern(`^(?:${ofAll("numberOf")})`);

const WITHOUT_PERIOD = `(?!.*(?<!\\p{L})(?:${ofAll("periods")})(?!\\p{L}))`;

const PATTERNS = new Map(ORDER.map((looks) => [looks, patternsOf(looks)]));

function patternsOf(looks: Looks) {
  const all = (place: keyof Places) =>
    WORDS.flatMap(({ kinds }) => kinds[looks][place]).map((word) => word.replace(NO_PERIOD, WITHOUT_PERIOD));
  const [anywhere, alone, head] = [all("anywhere"), all("alone"), all("head")];
  const around = `(?:${ofAll("around")})`;
  return {
    sole: pattern(`^(?:${around} )*(${[...anywhere, ...alone].join("|")})(?: ${around})*$`),
    beside: pattern(`(?<!${WORDLIKE})(${anywhere.join("|")})(?!${WORDLIKE})`),
    head: head.length === 0 ? null : pattern(`(?:^|[\\s-])(${head.join("|")})$`),
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
