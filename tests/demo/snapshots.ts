import { type Day, day } from "./calendar.ts";
import type { Line } from "./daily.ts";
import { booleans, dates, decimals, int16, int32, moments, parquetFile, texts } from "./parquet.ts";
import type { Payment } from "./payments.ts";
import { type Person, PLANS, REGIONS, type Visit } from "./people.ts";
import { isNewcomer } from "./simulate.ts";

/** A snapshot's name and the first and last day that it holds. */
export interface Slice {
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
}

/** The three snapshots; each holds its quarter, the one before and the same one a year ago. */
export const SLICES: readonly Slice[] = [
  { name: "2026-04-02", first: day("2025-01-01"), last: day("2026-04-01") },
  { name: "2026-07-02", first: day("2025-04-01"), last: day("2026-07-01") },
  { name: "2026-10-02", first: day("2025-07-01"), last: day("2026-10-01") },
];

/** activity.parquet: one row per member and active day, by user_id and day. */
export function activityFile(slice: Slice, people: readonly Person[]): Uint8Array {
  const rows = people.flatMap((person) =>
    person.visits.filter((v) => within(slice, v.day)).map((visit) => ({ person, visit })),
  );
  return parquetFile(
    [
      ["user_id", int32(rows.map(({ person }) => person.id))],
      ["day", dates(rows.map(({ visit }) => visit.day))],
      ["posts", int16(rows.map(({ visit }) => visit.posts))],
      ["newcomer", booleans(rows.map(({ person, visit }) => newcomer(person, visit)))],
      [
        "region",
        texts(
          0,
          REGIONS,
          rows.map(({ person }) => person.region),
        ),
      ],
      [
        "plan",
        texts(
          1,
          PLANS,
          rows.map(({ person }) => person.plan),
        ),
      ],
    ],
    ["user_id"],
  );
}

/** members.parquet: who joined since the slice begins, by user_id; left_on is null while the account is open. */
export function membersFile(slice: Slice, people: readonly Person[]): Uint8Array {
  const joined = people.filter((p) => within(slice, p.joined));
  const left = joined.map((p) => (p.closes && p.until <= slice.last ? p.until : undefined));
  return parquetFile(
    [
      ["user_id", int32(joined.map((p) => p.id))],
      ["joined", dates(joined.map((p) => p.joined))],
      [
        "region",
        texts(
          0,
          REGIONS,
          joined.map((p) => p.region),
        ),
      ],
      [
        "plan",
        texts(
          1,
          PLANS,
          joined.map((p) => p.plan),
        ),
      ],
      ["left_on", dates(left)],
    ],
    ["user_id", "joined"],
  );
}

/** payments.parquet: one row per payment, by time; a payment belongs to its day in Berlin. */
export function paymentsFile(slice: Slice, payments: readonly Payment[]): Uint8Array {
  const paid = payments.filter((p) => within(slice, p.day));
  return parquetFile(
    [
      ["paid_at", moments(paid.map((p) => p.at))],
      ["amount", decimals(paid.map((p) => p.cents))],
      [
        "plan",
        texts(
          0,
          ["plus", "plus intro"],
          paid.map((p) => (p.intro ? 1 : 0)),
        ),
      ],
    ],
    ["paid_at"],
  );
}

/** A CSV file with a header. */
export function csvFile(slice: Slice, header: string, lines: readonly Line[]): string {
  const texts = lines.filter((line) => within(slice, line.day)).map((line) => line.text);
  return `${[header, ...texts].join("\n")}\n`;
}

function within(slice: Slice, d: Day | undefined): boolean {
  return d !== undefined && d >= slice.first && d <= slice.last;
}

function newcomer(person: Person, visit: Visit): boolean {
  return isNewcomer(person, visit.day);
}
