/**
 * Does a path below the home of a version, or below the root, belong to what stands around its edition: the dictionary,
 * the page about the report and the sprint, in one language or another?
 */
export function isAround(path: string): boolean {
  return /^([a-z]{2,3}\/)?(metrics|about|sprint)\//.test(path);
}
