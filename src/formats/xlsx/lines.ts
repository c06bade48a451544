/** A row is at most so many lines high, which is nearly as high as programs let it be; the rest of a text is in its cell. */
const MOST_LINES = 26;

/** Letters are narrower than the digits by which columns are measured. */
const DENSITY = 1.08;

/** On how many lines a text stands in a column of so many characters: words are not broken unless one is longer. */
export function linesOf(text: string, room: number): number {
  const lines = text.split("\n").reduce((sum, line) => sum + linesOfOne(line, Math.floor(room * DENSITY)), 0);
  return Math.min(lines, MOST_LINES);
}

function linesOfOne(line: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of line.split(" ")) {
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = 0;
    }
    used += used > 0 ? length + 1 : length;
    lines += Math.floor(Math.max(0, used - 1) / room);
    used = used > room ? used % room : used;
  }
  return lines;
}
