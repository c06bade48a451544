/** A point of a drawing, in px of its frame. */
export type Point = readonly [x: number, y: number];

/**
 * The points of a path in the order in which it has them. Of a path with curves or arcs those that it is moved to and
 * that it draws lines to: the others are within a few px of them.
 */
export function pointsOf(path: string): readonly Point[] {
  let [x, y]: Point = [0, 0];
  const points: Point[] = [];
  for (const [, command = "", told = ""] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (told.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    for (const [dx, dy] of stepsOf(command, numbers, [x, y])) {
      [x, y] = [x + dx, y + dy];
      points.push([x, y]);
    }
  }
  return points;
}

/** How far a command goes from where it begins, by each of its numbers or pairs of them. */
function stepsOf(command: string, numbers: readonly number[], [x, y]: Point): readonly Point[] {
  if (command === "h") return numbers.map((right) => [right, 0]);
  if (command === "v") return numbers.map((down) => [0, down]);
  if (!/^[MLl]$/.test(command)) return [];
  const pairs = numbers.flatMap((right, at): Point[] =>
    at % 2 === 0 ? [[right, numbers[at + 1] ?? 0]] : [],
  );
  if (command === "l") return pairs;
  return pairs.map(([to, below], at) => {
    const [fromX, fromY] = pairs[at - 1] ?? [x, y];
    return [to - fromX, below - fromY];
  });
}
