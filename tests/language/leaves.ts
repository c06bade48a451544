/** The entries of a catalogue, or the texts of a language, by path. */
export function leavesOf(group: object, path = ""): [string, unknown][] {
  return Object.entries(group).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    typeof value === "object" && value !== null
      ? leavesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, value]],
  );
}
