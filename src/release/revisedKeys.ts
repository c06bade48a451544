import type { Content } from "../content/content.ts";
import { redlined } from "../ledger/redlined.ts";
import type { RevisedKey } from "../report/facts/revision.ts";

/** Of a definition: keys that say nothing of what is counted or wanted. */
const ASIDE = ["name"];

/** Keys of the metrics' definitions, of targets, and of the report's settings that differ between two versions. */
export function revisedKeys(
  before: Content,
  after: Content,
): { definitions: RevisedKey[]; targets: RevisedKey[] } {
  const ids = [...new Set([...before.metrics.keys(), ...after.metrics.keys()])].sort();
  const keys = ids.flatMap((id) => {
    const [was, is] = [before.metrics.get(id), after.metrics.get(id)];
    return differing(
      { of: "metric", name: is?.config.name ?? was?.config.name ?? id },
      was?.front.data,
      is?.front.data,
    );
  });
  const settings = differing(
    { of: "report", name: "" },
    before.report.front.data,
    after.report.front.data,
  ).filter(isOfFigures);
  const queries = differing({ of: "queries", name: "" }, sqlOf(before), sqlOf(after));
  const isTarget = ({ key }: RevisedKey) => key === "targets" || key.startsWith("targets ");
  return {
    definitions: [...keys.filter((key) => !isTarget(key)), ...queries, ...settings],
    targets: keys.filter(isTarget),
  };
}

/** In which keys it is written, where it is hosted and what is announced change no figure and no sentence of an edition. */
function isOfFigures({ key }: RevisedKey): boolean {
  return !/^(keys|site|release_calendar)( |$)/.test(key);
}

function sqlOf({ queries }: Content): Record<string, string> {
  return Object.fromEntries(queries.map(({ id, sql }) => [id, sql]));
}

function differing(owner: Pick<RevisedKey, "of" | "name">, was: unknown, is: unknown): RevisedKey[] {
  const [before, after] = [flattened(was), flattened(is)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => !ASIDE.includes(key));
  return keys
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ ...owner, key, parts: redlined(before.get(key) ?? "", after.get(key) ?? "") }));
}

/** Every value by its path: "targets 2026-q3" → "665". */
function flattened(data: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof data !== "object" || data === null || data instanceof Date)
    return path.length === 0 ? new Map() : new Map([[path.join(" "), textOf(data)]]);
  const entries = Object.entries(data).flatMap(([key, value]) => [...flattened(value, [...path, key])]);
  return new Map(entries);
}

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
