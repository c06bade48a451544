import type { Said } from "../support/recordTemplates.ts";
import type { Row } from "../support/smallCompany.ts";
import type { Made } from "./made.ts";

/** A number that is not the one that was said; of a text the last number in it. */
function otherThan(part: unknown): unknown {
  if (typeof part === "number") return part + 1;
  // What stands in for a figure of a page is no number.
  if (typeof part !== "string" || part.includes("\u0001")) return part;
  const found = /^(.*?)(\d+)(\D*)$/s.exec(part);
  if (found === null) return part;
  const [, before = "", number = "", after = ""] = found;
  return `${before}${String(Number(number) + 1).padStart(number.length, "0")}${after}`;
}

/** The same sentence with another number in one of its parts, in turn: an off-by-one week, a wrong base, a wrong count. */
export function mistold(said: Said): Said[] {
  return said.parts.flatMap((part, index) => {
    const other = otherThan(part);
    return other === part ? [] : [{ ...said, parts: said.parts.with(index, other) }];
  });
}

const TURNED: Readonly<Record<string, string>> = { good: "bad", bad: "good" };

/** The same report with every better called worse, and every worse better. */
export function turned(made: Made): Made {
  const swap = (key: string, value: unknown) =>
    key === "judgement" && typeof value === "string" ? (TURNED[value] ?? value) : value;
  return { ...made, report: JSON.parse(JSON.stringify(made.report), swap) };
}

/** The same report with phrases that say the other direction. */
export function reversed(made: Made): Made {
  const swap = (key: string, value: unknown) =>
    key === "text" && typeof value === "string"
      ? value.replace(/^(rose|fell)/, (verb) => (verb === "rose" ? "fell" : "rose"))
      : value;
  return { ...made, report: JSON.parse(JSON.stringify(made.report), swap) };
}

/** The same report over rows of which every second one before a day was never there. */
export function thinned(made: Made, day: string): Made {
  const isKept = (row: Row, index: number) => (row["day"] ?? "") >= day || index % 2 === 0;
  return { ...made, company: { ...made.company, rows: made.company.rows.filter(isKept) } };
}
