import { parsePeriod } from "../../calendar/period.ts";
import type { Content } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** Each entry of the release calendar announces another period, once. */
export function checkCalendar({ report, calendar }: Content): Diagnostic[] {
  const { release_calendar: announced } = report.config;
  return announced.flatMap(({ edition }, index) => {
    const place = report.front.placeOf(["release_calendar", index, "edition"]);
    if (parsePeriod(edition, calendar) === null)
      return [
        diagnose(place, "not-a-period", {
          period: edition,
          mend: "Write it like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.",
        }),
      ];
    const first = announced.findIndex((one) => one.edition === edition);
    if (first === index) return [];
    return [
      diagnose(place, "announced-twice", {
        edition,
        first: announced[first]?.on ?? "",
        second: announced[index]?.on ?? "",
      }),
    ];
  });
}
