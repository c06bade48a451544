import { parseArgs } from "node:util";

/** What a run of the benchmark measures, and beside what. */
export interface Options<Name extends string> {
  readonly names: readonly Name[];
  /** What was measured is written into docs/reference/benchmark.md. */
  readonly write: boolean;
  readonly small: boolean;
  readonly peers: boolean;
}

/** Reads the arguments; throws a RangeError that says what there is where something else is asked for. */
export function optionsIn<Name extends string>(
  args: readonly string[],
  parts: readonly Name[],
): Options<Name> {
  const values = valuesIn(args);
  const asked = values.only?.split(",");
  for (const name of asked ?? [])
    if (!parts.some((part) => part === name))
      throw new RangeError(`no part "${name}": there are ${parts.join(", ")}`);
  return {
    names: parts.filter((part) => asked?.includes(part) ?? true),
    write: values.write,
    small: values.small,
    peers: values.peers,
  };
}

function valuesIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: "string" },
        small: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
        peers: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RangeError(`${why}\nThere are --only A,B, --small, --peers and --write.`);
  }
}
