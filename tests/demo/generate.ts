import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { moderationLines, serviceLines, totals } from "./daily.ts";
import { payments } from "./payments.ts";
import { EARLIER, type Person, population } from "./people.ts";
import { simulate } from "./simulate.ts";
import { activityFile, csvFile, membersFile, paymentsFile, SLICES, type Slice } from "./snapshots.ts";

/**
 * Writes the tables of "Let Us Meet", an invented social platform, to `<folder>/<snapshot>/`.
 * The same bytes at every run: all draws are seeded, and no clock, time zone or folder has a part in them.
 */
export function generate(folder: string): void {
  const town = population();
  const people = simulate(town, EARLIER + 1);
  const days = totals(people);
  const tables = {
    people,
    paid: payments(people),
    service: serviceLines(days),
    moderation: moderationLines(days),
  };
  for (const slice of SLICES) write(folder, slice, tables, seenBy(slice, people, town.spammers()));
}

interface Tables {
  readonly people: readonly Person[];
  readonly paid: ReturnType<typeof payments>;
  readonly service: ReturnType<typeof serviceLines>;
  readonly moderation: ReturnType<typeof moderationLines>;
}

/** Spam accounts stand in the activity until they are found, in September 2026. */
function seenBy(slice: Slice, people: readonly Person[], spammers: readonly Person[]): Person[] {
  const found = slice.name >= "2026-10";
  return [...people, ...(found ? [] : spammers)].sort((a, b) => a.id - b.id);
}

function write(folder: string, slice: Slice, tables: Tables, active: readonly Person[]): void {
  const put = (name: string, content: Uint8Array | string) =>
    writeFileSync(join(folder, slice.name, name), content);
  mkdirSync(join(folder, slice.name), { recursive: true });
  put("activity.parquet", activityFile(slice, active));
  put("members.parquet", membersFile(slice, tables.people));
  put("payments.parquet", paymentsFile(slice, tables.paid));
  put("service.csv", csvFile(slice, "day,requests,failed,page_views,registered", tables.service));
  put("moderation.csv", csvFile(slice, "day,region,posts_seen,reports,blocks", tables.moderation));
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error("usage: node tests/demo/generate.ts <folder>");
  generate(folder);
}
