import { parsePeriod } from "../../calendar/period.ts";
import type { Content, Document } from "../../content/content.ts";
import type { KeyPath } from "../../content/frontMatter.ts";
import { didYouMean } from "../../content/nearest.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** A diagnostic where a name is not among the known ones. */
export function known(
  document: Pick<Document<unknown>, "front">,
  path: KeyPath,
  name: string,
  names: readonly string[],
  code: "unknown-metric" | "unknown-team" | "unknown-bet",
  what: string,
): Diagnostic[] {
  if (names.includes(name)) return [];
  return [diagnose(document.front.placeOf(path), code, { what, name, mend: didYouMean(name, names) })];
}

/** The same for a name that may be left out. */
export function knownOrAbsent(
  document: Pick<Document<unknown>, "front">,
  path: KeyPath,
  name: string | undefined,
  names: readonly string[],
  what: "metric" | "bet",
): Diagnostic[] {
  return name === undefined ? [] : known(document, path, name, names, `unknown-${what}`, what);
}

/** A period that a key names and the calendar does not have. */
export function knownPeriods(
  content: Content,
  document: Pick<Document<unknown>, "front">,
  path: KeyPath,
  ids: readonly string[],
): Diagnostic[] {
  return ids
    .filter((id) => parsePeriod(id, content.calendar) === null)
    .map((id) =>
      diagnose(document.front.placeOfKey([...path, id]), "not-a-period", {
        period: id,
        mend: "Write it like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.",
      }),
    );
}
