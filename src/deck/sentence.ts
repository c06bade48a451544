import type { Setting } from "../blocks/setting.ts";
import type { BodyNode } from "../document/body.ts";
import type { Html, Text } from "../document/text.ts";
import { isSaid } from "../report/outline/inline.ts";

/** The end of a sentence; a full stop after a number may make it an ordinal ("14. September"), and ends none. */
const SENTENCE_END = /(?<!\d)[.!?…](?=\s+\S|\s*$)/;

/** The first sentence of what an author wrote, with the links in it; a full stop within a link ends none. */
export function firstOfNodes(nodes: readonly BodyNode[], setting: Setting): readonly BodyNode[] {
  const pieces = joined(nodes.flatMap((node) => spoken(node, setting)));
  const at = pieces.findIndex((piece) => typeof piece === "string" && endIn(piece) !== null);
  return cut(pieces, at, (piece) => (typeof piece === "string" ? upTo(piece, endIn(piece)) : piece));
}

/** The same of a text of the report. */
export function firstOfText(text: Text): Text {
  const runs = joined(text);
  const at = runs.findIndex((run) =>
    typeof run === "string" ? endIn(run) !== null : run.kind === "html" && endInHtml(run) !== null,
  );
  return cut(runs, at, (run) => {
    if (typeof run === "string") return upTo(run, endIn(run));
    return run.kind === "html" ? { ...run, html: upTo(run.html, endInHtml(run)) } : run;
  });
}

/** All pieces up to that at `at`, which ends the sentence; all where none does. */
function cut<Piece>(pieces: readonly Piece[], at: number, ended: (piece: Piece) => Piece): readonly Piece[] {
  if (at < 0) return pieces;
  return [...pieces.slice(0, at), ...pieces.slice(at, at + 1).map(ended)];
}

function upTo(text: string, end: number | null): string {
  return end === null ? text : text.slice(0, end);
}

/** Behind which letter the first sentence ends; null where it does not. */
function endIn(text: string): number | null {
  const index = SENTENCE_END.exec(text)?.index;
  return index === undefined ? null : index + 1;
}

/** The same among the words of prose that stand in none of its elements. */
function endInHtml({ html }: Html): number | null {
  let depth = 0;
  for (const { 0: piece, index } of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith("</")) depth -= 1;
    else if (piece.startsWith("<")) depth += /^<(?:br|img|wbr)\b/.test(piece) ? 0 : 1;
    else if (depth === 0) {
      const end = endIn(piece);
      if (end !== null) return index + end;
    }
  }
  return null;
}

/** What a `<When>` says stands among the words around it. */
function spoken(node: BodyNode, setting: Setting): readonly BodyNode[] {
  if (typeof node === "string" || !("block" in node) || node.block !== "When") return [node];
  return isSaid(node, setting.report) ? (node.children ?? []).flatMap((child) => spoken(child, setting)) : [];
}

/** Letters that follow on letters, as one piece. */
function joined<Piece>(pieces: readonly (Piece | string)[]): readonly (Piece | string)[] {
  const all: (Piece | string)[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === "string" && typeof last === "string") all.splice(-1, 1, last + piece);
    else all.push(piece);
  }
  return all;
}
