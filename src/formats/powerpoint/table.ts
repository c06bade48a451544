import { plainText } from "./text.ts";

export type Tone = "good" | "bad" | "watch" | "plain";

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

/** A table of a page. */
export function tableOf(table: Element): SheetTable {
  const caption = table.querySelector("caption");
  const below = caption?.querySelector(".chart-subtitle") ?? null;
  const subtitle = below === null ? "" : plainText(below);
  below?.remove();
  const header = [...table.querySelectorAll("thead tr:last-child > *")].map((cell) => cellOf(cell, true));
  const rows = [...table.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cellOf(cell, cell.tagName === "TH")),
  );
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const kept = Array.from({ length: width }, (_, index) => index).filter((index) =>
    rows.some((row) => (row[index]?.text ?? "") + (row[index]?.note ?? "") !== ""),
  );
  const pick = (row: readonly SheetCell[]) => kept.map((index) => row[index] ?? EMPTY);
  return {
    caption: [caption === null ? "" : plainText(caption), subtitle].filter((part) => part !== "").join(" · "),
    header: header.length === 0 ? [] : pick(header),
    rows: rows.map(pick),
  };
}

const EMPTY: SheetCell = { text: "", note: "", tone: "plain", right: false, strong: false };

/** A cell of words that the page does not show. */
export function plainCell(text: string, strong = false): SheetCell {
  return { ...EMPTY, text, strong };
}

const NOTES = ".fact-note, ol.options, .so-far, .chart-subtitle";

function cellOf(cell: Element, strong: boolean): SheetCell {
  const right = cell.classList.contains("right");
  const tone = toneOf(cell.querySelector(".judged, .tag"));
  const notes = [...cell.querySelectorAll(NOTES)].filter((one) => one.parentElement?.closest(NOTES) == null);
  const note = notes.flatMap((one) => (one.matches("ol") ? [...one.children] : [one])).map(plainText);
  for (const one of notes) one.remove();
  return { text: plainText(cell), note: note.filter((line) => line !== "").join("\n"), tone, right, strong };
}

function toneOf(judged: Element | null): Tone {
  const tones = ["good", "bad", "watch"] as const;
  return tones.find((tone) => judged?.classList.contains(tone) === true) ?? "plain";
}

/** The list of guardrails as a table: name, state with its value, what stands beside it, what is done. */
export function guardrailTable(list: Element): SheetTable {
  const rows = [...list.children].map((item): SheetCell[] => {
    const words = (selector: string) => [...item.querySelectorAll(selector)].map(plainText).join(" ");
    const state = [...item.querySelectorAll("p")].filter((paragraph) => paragraph.className === "");
    return [
      { ...plainCell(words(".guardrail-name a"), true), note: words(".watches") },
      {
        ...plainCell(state.map(plainText).join(" "), true),
        tone: toneOf(item.querySelector(".judged")),
        note: words(".fact-note"),
      },
      plainCell(words(".acknowledged")),
    ];
  });
  const kept = [0, 1, 2].filter((index) => rows.some((row) => row[index]?.text !== ""));
  return { caption: "", header: [], rows: rows.map((row) => kept.map((index) => row[index] ?? EMPTY)) };
}
