import type { Spellings } from "./tally.ts";

/** Names that tables give to what tells their rows apart. */
const NAMED = /^(?:id|uuid|guid|key)$|(?:^|_)(?:id|uuid|guid|key|number|no|nr)$/i;
/** With fewer values chance alone may make nearly all of them different. */
const LEAST = 20;
/** Of so many rows one may have a value that another one has, if the column is a key all the same. */
const RARE = 0.02;

/**
 * The values of a column that would be a key were they not there more than once, and the rows too many of them; null
 * where it is a key, or none at all, such as the id of a person in a table of visits.
 */
export function brokenKey(
  name: string,
  spellings: Spellings | null,
): { readonly rows: number; readonly values: readonly string[] } | null {
  if (!NAMED.test(name) || spellings === null || spellings.size < LEAST) return null;
  const twice = [...spellings].filter(([, count]) => count > 1);
  const rows = twice.reduce((sum, [, count]) => sum + count - 1, 0);
  if (rows === 0 || rows > Math.max(1, RARE * spellings.size)) return null;
  return { rows, values: twice.map(([text]) => text) };
}
