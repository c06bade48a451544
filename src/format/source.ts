import { languageOf } from "../language/language.ts";
import { formatLongDate } from "./period.ts";

/** Where rows come from: "activity, snapshot of 2 October 2026"; only the snapshot where they are of no table. */
export function fromSnapshot(tables: string, takenOn: string, locale: string): string {
  const say = languageOf(locale).report.source;
  const snapshot = say.snapshot(formatLongDate(takenOn, locale));
  return tables === "" ? snapshot : say.tables(tables, snapshot);
}
