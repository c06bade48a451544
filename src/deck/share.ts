import type { Divisible } from "./divisible.ts";
import type { Content } from "./slide.ts";

const BETWEEN = 16;

/** A part of something on a slide. */
interface Piece {
  readonly of: Divisible;
  readonly at: number;
}

/** What a slide has room for: the first of all, and others. */
export type Room = (isFirst: boolean) => number;

/** What stands together, over as many slides as its parts need, each as full as it can be. */
export function packed(group: readonly Divisible[], room: Room): readonly (readonly Content[])[] {
  return filled(group.flatMap(piecesOf), room).map(contentOf);
}

/** The same of several groups, each slide about as full as the others of its group. */
export function shared(
  groups: readonly (readonly Divisible[])[],
  room: Room,
): readonly (readonly Content[])[] {
  return groups.flatMap((group, index) => {
    const pieces = group.flatMap(piecesOf);
    const split = (share: number) => filled(pieces, (isFirst) => share * room(isFirst && index === 0));
    const { length } = split(1);
    const shares = Array.from({ length: 10 }, (_, step) => 0.5 + step / 20);
    const even = shares.map(split).find((pages) => pages.length === length);
    return (even ?? split(1)).map(contentOf);
  });
}

/** What something takes at least of the first of its slides. */
export function leastHeight(block: Divisible): number {
  return block.count === 0 ? 0 : block.heightOf(0, 1);
}

function piecesOf(of: Divisible): readonly Piece[] {
  return Array.from({ length: of.count }, (_, at) => ({ of, at }));
}

function filled(pieces: readonly Piece[], room: Room): readonly (readonly Piece[])[] {
  const pages: (readonly Piece[])[] = [];
  let page: readonly Piece[] = [];
  for (const piece of pieces) {
    const isOver = page.length > 0 && heightOf([...page, piece]) > room(pages.length === 0);
    if (isOver) pages.push(page);
    page = isOver ? [piece] : [...page, piece];
  }
  return page.length > 0 ? [...pages, page] : pages;
}

function heightOf(page: readonly Piece[]): number {
  const heights = rangesOf(page).map(({ of, from, to }) => of.heightOf(from, to));
  return heights.reduce((sum, height) => sum + height, BETWEEN * Math.max(0, heights.length - 1));
}

function contentOf(page: readonly Piece[]): readonly Content[] {
  return rangesOf(page).map(({ of, from, to }) => of.take(from, to));
}

/** The parts of a slide by what they are parts of, which follow on each other. */
function rangesOf(page: readonly Piece[]): readonly { of: Divisible; from: number; to: number }[] {
  return [...Map.groupBy(page, ({ of }) => of)].map(([of, pieces]) => {
    const [from = 0] = pieces.map(({ at }) => at);
    return { of, from, to: from + pieces.length };
  });
}
