import type { ColumnFacts } from "./column.ts";
import { decide } from "./decide.ts";
import { Tally } from "./tally.ts";

/** What the texts of a column that is text already look like, such as "dates"; null where like texts. */
export function lookOf(
  column: Pick<ColumnFacts, "table" | "name" | "timezone" | "isMasked">,
  texts: Iterable<string>,
): string | null {
  const tally = new Tally(undefined, new Set());
  for (const text of texts) tally.add(text, 1);
  const groups = tally.groups();
  const found = decide({ ...column, tally, told: { missing: [], options: [] } });
  if ("type" in found && found.type.kind === "text") return null;
  const dates = groups.filter(({ shape }) => shape.date !== null).length;
  if (dates > 0) return "dates";
  if (groups.some(({ shape }) => shape.truth !== null)) return "true and false";
  return "type" in found && found.type.kind === "integer" ? "whole numbers" : "numbers";
}
