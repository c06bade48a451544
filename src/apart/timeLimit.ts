import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { numbered } from "../language/messages.ts";

/** The variable of the environment that says how many minutes a query may take. */
export const MINUTES = "SEXTANT_QUERY_MINUTES";

/** What queries may take unless it is said, and at most: a day. */
const USUAL = 5;
const MOST = 1440;

type Environment = Readonly<Record<string, string | undefined>>;

/** How many milliseconds a query may take; throws a DiagnosticError where the environment says no number of minutes. */
export function timeLimit(environment: Environment): number {
  const wrong = wrongLimit(environment);
  if (wrong !== null) throw new DiagnosticError(wrong);
  return minutesIn(environment) * 60_000;
}

/** The same in words: "5 minutes". */
export function timeInWords(environment: Environment): string {
  return numbered(timeLimit(environment) / 60_000, "minute");
}

/** What is wrong with the time that the environment gives to queries, said at its name; null where nothing is. */
export function wrongLimit(environment: Environment): Diagnostic | null {
  const minutes = minutesIn(environment);
  if (minutes > 0 && minutes <= MOST) return null;
  return diagnose(startOf(MINUTES), "bad-time-limit", {
    name: MINUTES,
    value: environment[MINUTES] ?? "",
    most: MOST,
  });
}

/** Not a number where it is none, as "5m" or "1e3". */
function minutesIn(environment: Environment): number {
  const text = environment[MINUTES]?.trim() ?? "";
  if (text === "") return USUAL;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
