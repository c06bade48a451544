import { formatDay } from "../calendar/day.ts";
import type { Measured } from "../compute/measured.ts";
import { formatCount } from "../format/number.ts";
import { formatDate, formatLongDate } from "../format/period.ts";
import type { Snapshot } from "../snapshot/open.ts";
import type { SnapshotFacts } from "./report.ts";

/** From which frozen tables a report is computed, and until when they reach, by its north star. */
export function snapshotFacts(
  snapshot: Snapshot,
  star: Measured,
  locale: string,
): Omit<SnapshotFacts, "countedBy"> {
  const { taken_at: taken, tables, through } = snapshot.manifest;
  const takenOn = taken.slice(0, 10);
  // An edition that ends before its snapshot does reads no further, and says how far the tables go all the same.
  const known = star.until === undefined ? undefined : through;
  return {
    name: snapshot.name,
    takenAt: taken,
    takenOn,
    takenOnLabel: formatLongDate(takenOn, locale),
    throughLabel: formatDate(known ?? formatDay(star.coverage.to), locale),
    sha256: snapshot.digest,
    tables: tables.map(({ name, rows, sha256 }) => ({ name, rows: formatCount(rows, locale), sha256 })),
  };
}
