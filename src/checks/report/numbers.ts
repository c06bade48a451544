import type { Content, EditionDocument } from "../../content/content.ts";
import { parseFigureId } from "../../content/figureId.ts";
import type { FrontMatter, KeyPath } from "../../content/frontMatter.ts";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import type { Reported } from "./reported.ts";

type Metrics = Content["metrics"];

/** A number in the texts that a reader meets first, where it stands, and the metric that it is of; null if typed by hand. */
interface Found {
  readonly text: string;
  readonly metric: string | null;
  readonly place: Place;
}

/**
 * The rules for the numbers that are read first: the first one is the north star's, and none is a vanity metric's. What
 * follows them on the board page is the headline, which is the north star's by itself.
 */
export function checkNumbers({ facts: { edition }, content: { metrics } }: Reported): Diagnostic[] {
  const numbers = textsOf(edition).flatMap(({ path, text }) => numbersIn(edition.front, path, text));
  return [...checkFirst(numbers, metrics), ...numbers.flatMap((number) => checkVanity(number, metrics))];
}

/** Title, summary and highlights, in reading order. */
function textsOf({ config }: EditionDocument): { path: KeyPath; text: string }[] {
  return [
    { path: ["title"], text: config.title },
    { path: ["summary"], text: config.summary },
    ...config.highlights.map((text, index) => ({ path: ["highlights", index], text })),
  ];
}

function checkFirst([first]: readonly Found[], metrics: Metrics): Diagnostic[] {
  const star = [...metrics.values()].find(({ config }) => config.role === "north_star");
  if (first === undefined || star === undefined || first.metric === star.id) return [];
  return [diagnose(first.place, "first-number", { what: whatItIs(first, metrics), star: star.id })];
}

function whatItIs({ text, metric }: Found, metrics: Metrics): string {
  if (metric === null) return `"${text}", which is typed by hand`;
  const role = metrics.get(metric)?.config.role;
  if (role === undefined) return `{{${text}}}, which is of no metric`;
  return `{{${text}}}, ${ROLES[role] ?? `a ${role.replaceAll("_", " ")} metric's`}`;
}

const ROLES: Readonly<Record<string, string>> = {
  input: "an input's",
  lever: "a lever's",
  guardrail: "a guardrail's",
  outcome: "a lagging outcome's",
  candidate: "a candidate's",
};

function checkVanity({ text, metric, place }: Found, metrics: Metrics): Diagnostic[] {
  if (metric === null || metrics.get(metric)?.config.role !== "vanity") return [];
  return [diagnose(place, "vanity-in-headline", { figure: text, metric })];
}

/** A figure, or an amount typed by hand: a percentage, money, or a number with its thousands. Dates and counts of things are none. */
const NUMBER =
  /\{\{\s*([^{}]*?)\s*\}\}|[€$£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:%|per cent\b|percent\b|pp\b|million\b|billion\b|[€$£]|EUR\b|USD\b|GBP\b)|\b\d{1,3}(?:,\d{3})+\b/g;

function numbersIn(front: FrontMatter, path: KeyPath, text: string): Found[] {
  const start = front.placeOf(path);
  const numbers = [...text.matchAll(NUMBER)].filter(([, id]) => !/^[#^/]/.test(id ?? ""));
  return numbers.map((match) => {
    const [whole, id] = match;
    const ref = id === undefined ? null : parseFigureId(id);
    const metric = ref === null || typeof ref === "string" ? null : ref.metric;
    return { text: id ?? whole, metric, place: placeIn(front, start, whole) };
  });
}

/** Where a text stands in the file, from the beginning of its key on; YAML may have folded its lines. */
function placeIn(front: FrontMatter, start: Place, whole: string): Place {
  const lines = front.text.split("\n");
  for (let line = start.line; line < front.bodyLine; line += 1) {
    const from = line === start.line ? start.column - 1 : 0;
    const at = (lines[line - 1] ?? "").indexOf(whole, from);
    if (at >= 0) return { file: start.file, line, column: at + 1 };
  }
  return start;
}
