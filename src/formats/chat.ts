import { type Language, languageOf } from "../language/language.ts";
import type { Edition } from "../report/edition.ts";
import { type Ask, type Digest, digestOf, type Fact } from "./digest.ts";

/** An edition in a few lines, for a chat. */
export function chatText(edition: Edition): string {
  return `${linesOf(digestOf(edition)).join("\n")}\n`;
}

/** The lines of a message without any markup: what the pages say first. */
export function linesOf(digest: Digest): string[] {
  const { name, value, unit, facts, breaches, guardrails, asks, link } = digest;
  const { exports, signs } = languageOf(digest.locale);
  const say = exports.message;
  return [
    say.subject(digest.company, digest.title),
    [digest.place, digest.confidentiality].filter((part) => part !== null).join(" · "),
    "",
    say.northStar(name, value, unit),
    ...facts.map((fact) => `- ${lineOf(fact)}`),
    ...digest.notes,
    ...breaches.map(({ value: said }) => said),
    ...(guardrails.length === 0
      ? []
      : ["", say.guardrails, ...guardrails.map((fact) => `- ${lineOf(fact, signs.colon)}`)]),
    ...(asks.length === 0 ? [] : ["", say.asks]),
    ...asks.flatMap((ask, index) => askLines(ask, index, say)),
    ...(link === null ? [] : ["", link]),
  ];
}

/** A decision with what can be chosen, and what is recommended. */
function askLines(
  { decision, options, recommendation, owner, by }: Ask,
  index: number,
  say: Language["exports"]["message"],
): string[] {
  return [
    `${index + 1}. ${say.ask(decision, owner, by)}`,
    ...options.map((option) => `   - ${option}`),
    ...(recommendation === null || recommendation === "" ? [] : [`   ${say.recommend(recommendation)}`]),
  ];
}

/** "+12.9%, better · on Q2 2026 (541)" */
export function lineOf({ value, note }: Fact, between = " · "): string {
  return [value, note].filter((part) => part !== "").join(between);
}
