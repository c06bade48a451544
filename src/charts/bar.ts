import { boxes, drawMarks } from "./marks.ts";
import { linearScale } from "./scale.ts";

const SIZE = { width: 140, height: 10 };

/** A small bar for a table's row, on the scale of all `values` of its column; a decoration beside its number. */
export function rowBar(value: number | null, values: readonly (number | null)[]): string {
  const known = values.filter((other) => other !== null);
  const low = known.reduce((a, b) => Math.min(a, b), 0);
  const high = known.reduce((a, b) => Math.max(a, b), 0);
  const x = linearScale([low, high], [0, SIZE.width]);
  if (value === null || low === high) return drawMarks(SIZE, [], "", null);
  const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
  return drawMarks(
    SIZE,
    [boxes([{ x: from, y: 1, width: Math.max(1, to - from), height: 8 }], "bar")],
    "",
    null,
  );
}
