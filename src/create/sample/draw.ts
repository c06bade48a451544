/** A number from 0 to 99 that only its place decides: the same day, person and purpose always give the same. */
export function draw(day: number, who: number, purpose: number): number {
  let seed = Math.imul(day * 7919 + who * 104729 + purpose * 1299709 + 17, 2654435761) >>> 0;
  seed = Math.imul(seed ^ (seed >>> 15), 2246822519) >>> 0;
  return ((seed ^ (seed >>> 13)) >>> 0) % 100;
}
