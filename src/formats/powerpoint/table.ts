import type { GuardrailCard } from "../../document/item.ts";
import { plainText } from "../../document/plain.ts";
import type { Cell, ColumnRole, Table } from "../../document/table.ts";
import type { Run, Styled, Text } from "../../document/text.ts";
import { type Colour, colourOf, type Tone as DocumentTone } from "../../document/tone.ts";
import { linkIn } from "../digest.ts";

export type Tone = Exclude<Colour, "neutral"> | "plain";

/** A cell of a table on a slide. */
export interface SheetCell {
  readonly text: string;
  /** What stands smaller below it. */
  readonly note: string;
  readonly tone: Tone;
  readonly right: boolean;
  readonly strong: boolean;
}

/** A table as slides show it: without columns of drawings. */
export interface SheetTable {
  readonly caption: string;
  readonly header: readonly SheetCell[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const EMPTY: SheetCell = { text: "", note: "", tone: "plain", right: false, strong: false };

/** A cell of words that the page does not show. */
export function plainCell(text: string, strong = false): SheetCell {
  return { ...EMPTY, text, strong };
}

/** A table, without columns in which nothing is written. */
export function tableOf({ caption, columns, rows }: Table): SheetTable {
  const header = columns.map(({ head, role }) => ({ ...cellOf(head, role), strong: true }));
  const cells = rows.map((row) => row.cells.map((cell, index) => bodyCell(cell, columns[index]?.role)));
  const kept = columns
    .map((_, index) => index)
    .filter((index) => cells.some((row) => (row[index]?.text ?? "") + (row[index]?.note ?? "") !== ""));
  const pick = (row: readonly SheetCell[]) => kept.map((index) => row[index] ?? EMPTY);
  const { words, notes } = apart(caption.text);
  return {
    caption: [plainText(words), ...notes].filter((part) => part !== "").join(" · "),
    header: header.every(({ text }) => text === "") ? [] : pick(header),
    rows: cells.map(pick),
  };
}

function bodyCell({ text, look }: Cell, role: ColumnRole = "words"): SheetCell {
  return { ...cellOf(text, look === "none" ? "words" : role), strong: role === "row" };
}

const RIGHT: readonly ColumnRole[] = ["number", "deadline"];

function cellOf(text: Text, role: ColumnRole): SheetCell {
  const { words, notes } = apart(text);
  return {
    ...EMPTY,
    text: plainText(words),
    note: notes.filter((line) => line !== "").join("\n"),
    tone: toneOf(text),
    right: RIGHT.includes(role),
  };
}

/** What stands below the words of a cell, apart from them. */
function apart(text: Text): { readonly words: Text; readonly notes: readonly string[] } {
  const parts = text.map(partsOf);
  return { words: parts.flatMap(({ words }) => words), notes: parts.flatMap(({ notes }) => notes) };
}

/** What stands smaller below the words of its cell. */
const BELOW: readonly Styled["look"][] = ["below", "range", "aside", "subtitle"];

function partsOf(run: Run): { readonly words: Text; readonly notes: readonly string[] } {
  if (typeof run === "string") return { words: [run], notes: [] };
  switch (run.kind) {
    case "styled":
      return BELOW.includes(run.look)
        ? { words: [], notes: [plainText(run.text)] }
        : { words: [run], notes: [] };
    case "options":
      return { words: [], notes: run.items.map((item, index) => `${index + 1}. ${plainText(item)}`) };
    case "num":
      return { words: [{ ...run, soFar: null }], notes: run.soFar === null ? [] : [run.soFar] };
    case "judged": {
      const { change, beside } = run;
      const notes = [...(change.soFar === null ? [] : [change.soFar]), ...beside];
      return { words: [{ ...run, change: { ...change, soFar: null }, beside: [] }], notes };
    }
    case "paragraph": {
      const { words, notes } = apart(run.text);
      return { words: [{ ...run, text: words }], notes };
    }
    case "more":
      return { words: [], notes: run.text.flatMap((part) => noted(partsOf(part))) };
    case "folded": {
      const { words, notes } = apart(run.text);
      return { words: [{ ...run, text: words }], notes };
    }
    default:
      return { words: [run], notes: [] };
  }
}

/** All that a part of a text says, as notes. */
function noted({ words, notes }: ReturnType<typeof partsOf>): readonly string[] {
  const said = plainText(words);
  return said === "" ? notes : [said, ...notes];
}

/** What the first judgement in a text means. */
export function toneOf(text: Text): Tone {
  const [first] = text.flatMap(tonesIn);
  return first ?? "plain";
}

function tonesIn(run: Run): readonly Tone[] {
  if (typeof run === "string") return [];
  if (run.kind === "judged" || run.kind === "tag" || run.kind === "mark") {
    return [toneAs(run.tone)];
  }
  return "text" in run && typeof run.text !== "string" ? run.text.flatMap(tonesIn) : [];
}

/** The colour of a tone on a slide. */
export function toneAs(tone: DocumentTone): Tone {
  const colour = colourOf(tone);
  return colour === "neutral" ? "plain" : colour;
}

/** Guardrails as a table: name, state with its value, what stands beside it, what is done. */
export function guardrailTable(guardrails: readonly GuardrailCard[]): SheetTable {
  const rows = guardrails.map(({ name, watches, state, detail, promise }): SheetCell[] => [
    { ...plainCell(plainText(linkIn(name)), true), note: watches ?? "" },
    { ...plainCell(plainText(state), true), tone: toneOf(state), note: plainText(detail) },
    plainCell(promise === null ? "" : plainText(promise)),
  ]);
  const kept = [0, 1, 2].filter((index) => rows.some((row) => row[index]?.text !== ""));
  return { caption: "", header: [], rows: rows.map((row) => kept.map((index) => row[index] ?? EMPTY)) };
}
