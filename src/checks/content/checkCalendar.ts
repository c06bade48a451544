import { parsePeriod } from "../../calendar/period.ts";
import type { Content } from "../../content/content.ts";
import { type Diagnostic, errorAt, warningAt } from "../../content/diagnostic.ts";

/** Each entry of the release calendar announces another period, once. */
export function checkCalendar({ report, calendar }: Content): Diagnostic[] {
  const { release_calendar: announced } = report.config;
  return announced.flatMap(({ edition }, index) => {
    const place = report.front.placeOf(["release_calendar", index, "edition"]);
    if (parsePeriod(edition, calendar) === null)
      return [
        errorAt(
          place,
          "not-a-period",
          `"${edition}" is not a period`,
          "Write it like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.",
        ),
      ];
    const first = announced.findIndex((one) => one.edition === edition);
    if (first === index) return [];
    const message = `${edition} is announced twice, for ${announced[first]?.on ?? ""} and for ${announced[index]?.on ?? ""}`;
    return [errorAt(place, "announced-twice", message, "Keep one of the two.")];
  });
}

/** Announced days that had passed on the day of the newest snapshot (ISO), of editions that are not `released`. */
export function checkAnnounced(
  { report }: Content,
  released: readonly string[],
  today: string | undefined,
): Diagnostic[] {
  if (today === undefined) return [];
  return report.config.release_calendar.flatMap(({ edition, on }, index) => {
    if (released.includes(edition) || on >= today) return [];
    return [
      warningAt(
        report.front.placeOf(["release_calendar", index, "on"]),
        "announced-date-passed",
        `${edition} is announced for ${on}, and is not released; the newest snapshot was taken on ${today}`,
        `Release it with: npm run release -- ${edition}, or announce another day.`,
      ),
    ];
  });
}
