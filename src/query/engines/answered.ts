import type { Asked, Columns } from "../../apart/asked.ts";
import { Refused, type Remote } from "../../apart/remote.ts";
import { lacking } from "../../diagnostics/optional.ts";
import { QueryError } from "../database.ts";
import { EngineProblem } from "../engine.ts";

/** What an engine answers within so many milliseconds; throws a QueryError, or an EngineProblem where it is not there. */
export async function answered(
  remote: Remote,
  asked: Asked,
  limit: number | null,
  lent: readonly ArrayBuffer[] = [],
): Promise<Columns | null> {
  try {
    return await remote.ask(asked, limit, lent);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.why === "absent") throw absent(error.message);
    throw error.why === "late" ? QueryError.ofTime() : new QueryError(error.message);
  }
}

/** What is said where the library of an engine is not there. */
export function absent(reason: string): EngineProblem {
  return new EngineProblem(
    "no-native-engine",
    `the native engine is not installed: ${reason.split("\n")[0]}`,
    `Install it with: ${lacking("duckdb").command}; or set \`engine: wasm\`.`,
  );
}
