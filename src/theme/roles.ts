import type { DictionaryEntry } from "../report/report.ts";

const TITLES: Readonly<Record<string, string>> = {
  north_star: "North star",
  input: "Inputs",
  lever: "Levers below the inputs",
  guardrail: "Guardrails",
  outcome: "Outcomes",
  supporting: "Supporting",
  candidate: "Candidates",
  vanity: "What we do not steer by",
};

/** The metrics of one role. */
export interface Role {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly DictionaryEntry[];
}

/** The dictionary by role, the north star first. */
export function rolesOf(dictionary: readonly DictionaryEntry[]): readonly Role[] {
  return Object.entries(TITLES)
    .map(([id, title]) => ({ id, title, entries: dictionary.filter((entry) => entry.role === id) }))
    .filter((role) => role.entries.length > 0);
}

/** The title of a role as a single metric bears it: "North star", "Input". */
export function roleName(role: string): string {
  const words = role.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
