import { parse } from "yaml";
import type { Made } from "./made.ts";

/** What is written under a key of front matter: the maps of a list. */
export type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry => typeof value === "object" && value !== null;

/** The front matter of a file that is not a metric's. */
export function frontOf(text: string): Entry {
  const front: unknown = parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "");
  return isEntry(front) ? front : {};
}

/** The maps of a list under a key of the edition. */
export function listed({ company: { keys } }: Made, key: string): readonly Entry[] {
  return entriesIn(parse(keys), key);
}

function entriesIn(front: unknown, key: string): readonly Entry[] {
  const found = isEntry(front) ? front[key] : undefined;
  return Array.isArray(found) ? found.filter(isEntry) : [];
}

/** The maps of a list that a metric's definition holds. */
export function definedList({ company: { metrics } }: Made, id: string, key: string): readonly Entry[] {
  return entriesIn({ [key]: parse(metrics[id]?.[key] ?? "[]") }, key);
}

/** What is written of each bet. */
export function bets({ company: { files = {} } }: Made): readonly Entry[] {
  return Object.entries(files).flatMap(([path, text]) =>
    path.startsWith("content/bets/") ? [frontOf(text)] : [],
  );
}

/** Names of the teams by their ids. */
export function teams({ company: { calendar } }: Made): ReadonlyMap<string, string> {
  const found: unknown = parse(calendar["teams"] ?? "{}");
  const all = isEntry(found) ? Object.entries(found) : [];
  return new Map(all.map(([id, team]) => [id, String(isEntry(team) ? team["name"] : id)]));
}
