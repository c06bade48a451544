import { MINUTES, timeInWords } from "../../apart/timeLimit.ts";
import { type Problem, problem } from "../../diagnostics/diagnostic.ts";
import type { QueryError } from "../database.ts";

/** What is wrong with the SQL of a key or a query that went beyond what it may take; null where it did not. */
export function limitProblem(key: string, error: QueryError): Problem | null {
  if (error.isOutOfMemory) return problem("out-of-memory", { key });
  if (!error.isOutOfTime) return null;
  return problem("out-of-time", { key, minutes: timeInWords(process.env), variable: MINUTES });
}
