/** A group of people, by its name within one dimension and one period; `size` counts them. */
export interface Group {
  readonly name: string;
  readonly size: number;
}

/**
 * The names of the groups that may be shown. Groups of fewer than `least` are hidden. Where the groups are `summable`
 * to a total that is shown, subtraction would give away what a lone hidden group holds, or hidden ones that together
 * are still fewer than `least`: then the next smallest group is hidden too (the first by name among equal ones).
 * Empty groups are never shown with a `least` above 0, and hide nobody: they do not count as hidden.
 *
 * Limits. This guards one dimension in one period. It does not guard against subtraction across dimensions or their
 * crossings, across periods or versions whose groups differ by few people, nor against what is known from elsewhere;
 * where only one group has anybody, the total is that group. Sizes are those of the people, not of what they did; for
 * a comparison of two periods give the smaller size.
 */
export function visibleGroups(
  groups: readonly Group[],
  least: number,
  summable: boolean,
): ReadonlySet<string> {
  const hidden = groups.filter(({ size }) => size < least);
  const visible = groups.filter(({ size }) => size >= least).sort(bySize);
  if (summable && canBeSubtracted(hidden, least)) visible.shift();
  return new Set(visible.map(({ name }) => name));
}

/** Would the total less the visible groups tell of fewer than `least` people, or of one group alone? */
function canBeSubtracted(hidden: readonly Group[], least: number): boolean {
  const peopled = hidden.filter(({ size }) => size > 0);
  const together = peopled.reduce((sum, { size }) => sum + size, 0);
  return peopled.length === 1 || (peopled.length > 1 && together < least);
}

function bySize(left: Group, right: Group): number {
  return left.size - right.size || Number(left.name > right.name) - Number(left.name < right.name);
}
