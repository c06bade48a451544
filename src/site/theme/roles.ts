import type { Language } from "../../language/language.ts";
import type { DictionaryEntry } from "../../report/book.ts";
import { lookUp } from "../../syntax/lookUp.ts";

/** The metrics of one role. */
export interface Role {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly DictionaryEntry[];
}

/** The dictionary by role, the north star first. */
export function rolesOf(dictionary: readonly DictionaryEntry[], { pages }: Language): readonly Role[] {
  return Object.entries(pages.roles)
    .map(([id, title]) => ({ id, title, entries: dictionary.filter((entry) => entry.role === id) }))
    .filter((role) => role.entries.length > 0);
}

/** The title of a role as a single metric bears it: "North star", "Input". */
export function roleName(role: string, { pages }: Language): string {
  const names: Readonly<Record<string, string>> = pages.role;
  return lookUp(names, role) ?? role;
}
