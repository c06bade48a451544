import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Computed } from "./computed.ts";

/** Announced days that had passed on the day of the newest snapshot, of editions that are not released. */
export function checkAnnounced({ content: { report }, reports, released }: Computed): Diagnostic[] {
  const taken = [...reports.map(({ snapshot }) => snapshot), ...released].map(({ takenOn }) => takenOn);
  const today = taken.sort().at(-1);
  if (today === undefined) return [];
  return report.config.release_calendar.flatMap(({ edition, on }, index) =>
    released.some(({ id }) => id === edition) || on >= today
      ? []
      : [
          diagnose(report.front.placeOf(["release_calendar", index, "on"]), "announced-date-passed", {
            edition,
            on,
            today,
          }),
        ],
  );
}
