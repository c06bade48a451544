/** A path of straight lines between points, as Plot writes it. */
const STRAIGHT = /^(?:M-?\d+(?:\.\d)?,-?\d+(?:\.\d)?(?:L-?\d+(?:\.\d)?,-?\d+(?:\.\d)?)*Z?)+$/;

/**
 * The same path in two thirds of the letters: from each point to the next by how far it is, in whole tenths of a px, so
 * that nothing is rounded. A path with other than straight lines, or with more than one decimal, stays as it is.
 */
export function shortPath(path: string): string {
  if (!STRAIGHT.test(path)) return path;
  let [x, y, last, short] = [0, 0, "", ""];
  for (const [, command = "Z", right = "", down = ""] of path.matchAll(/([MLZ])(?:([^,MLZ]+),([^MLZ]+))?/g)) {
    const [to, below] = [tenths(right), tenths(down)];
    const step = command === "L" ? lineBy(to - x, below - y) : [command, `${right},${down}`];
    const [letter = "", numbers = ""] = command === "Z" ? ["Z"] : step;
    short += letter === last && command === "L" ? separated(numbers) : `${letter}${numbers}`;
    [x, y, last] = [to, below, letter];
  }
  return short;
}

function lineBy(right: number, down: number): readonly [letter: string, numbers: string] {
  if (down === 0) return ["h", written(right)];
  if (right === 0) return ["v", written(down)];
  return ["l", `${written(right)}${separated(written(down))}`];
}

/** A number after another one: a sign parts them, too. */
function separated(numbers: string): string {
  return numbers.startsWith("-") ? numbers : ` ${numbers}`;
}

function tenths(number: string): number {
  return Math.round(Number(number) * 10);
}

/** "3.5", ".5", "-.5" */
function written(count: number): string {
  return String(count / 10).replace(/^(-?)0\./, "$1.");
}
