import { textsOf } from "../../src/document/figures.ts";
import type { Item } from "../../src/document/item.ts";
import { plainText } from "../../src/document/plain.ts";
import type { Run, Text } from "../../src/document/text.ts";

/** What items say, piece by piece: every run of their texts, and the words that are no texts. */
export function saidIn(items: readonly Item[]): string[] {
  return items.flatMap((item) => [...wordsOf(item), ...piecesOf(item)]).filter((words) => words !== "");
}

/** The pieces of an item's texts; what stands within others, apart from them. */
function piecesOf(item: Item): string[] {
  switch (item.kind) {
    case "group":
    case "more":
      return saidIn(item.items);
    case "chart":
      return [...pieces(item.title), ...saidIn(item.after)];
    case "guardrails":
      return item.guardrails.flatMap(({ name, state, told, detail }) =>
        [name, told ?? state, detail].flatMap(pieces),
      );
    default:
      return textsOf(item).flatMap(pieces);
  }
}

/** Words of an item that stand in no text of it. */
function wordsOf(item: Item): string[] {
  switch (item.kind) {
    case "heading":
    case "code":
      return [item.text];
    case "chart":
      return [item.subtitle, item.source ?? "", ...item.notes];
    case "definitions":
      return item.lines.map(({ term }) => term);
    case "chain":
      return item.steps.map(({ term }) => term);
    case "more":
      return [item.label];
    case "group":
      return [item.title ?? ""];
    case "headline":
      return [item.unit, item.calendar ?? "", item.halted ?? ""];
    case "breaches":
      return item.breaches.map(({ mark }) => mark);
    case "guardrails":
      return item.guardrails.map(({ watches }) => watches ?? "");
    default:
      return [];
  }
}

function pieces(text: Text): string[] {
  return text.flatMap(piecesOfRun);
}

/** Shapes stand apart from the words beside them, and prose is cut where its elements begin and end. */
function piecesOfRun(run: Run): string[] {
  if (typeof run === "string") return [run.trim()];
  switch (run.kind) {
    case "num":
      return [run.text];
    case "judged":
      return [run.change.text];
    case "html":
      return run.html.split(/<[^>]*>/).map((words) => plainText([{ kind: "html", html: words }]));
    case "options":
      return run.items.flatMap(pieces);
    case "tag":
    case "mark":
      return [run.word];
    case "more":
      return [run.label, ...pieces(run.text)];
    case "spark":
    case "bar":
    case "files":
    case "folded":
      return [];
    default:
      return pieces(run.text);
  }
}
