import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { type Scratch, scratch } from "./oracleRoots.ts";
import { makeReleasable } from "./releases.ts";
import { copyDemo, SCRATCH } from "./roots.ts";

/** A root with a bit of everything, and what its own parts are called. */
export interface Rich {
  readonly files: Scratch;
  /** Its newest edition, and an older one. */
  readonly newest: string;
  readonly older: string;
  /** An edition that is not there, and a snapshot that holds its days. */
  readonly absent: { readonly edition: string; readonly snapshot: string };
  /** Its north star. */
  readonly star: string;
  /** Takes its data anew, in which one cell more is not as it was, in files of the same size. */
  readonly retake: (times: number) => Promise<void>;
}

/** A small company whose builds take a second: two languages, a query, pictures, bets, decisions, a sprint. */
export async function smallRich(): Promise<Rich> {
  const files = await makeReleasable();
  const board = "content/editions/2026-q4/index.mdx";
  for (const edition of ["2026-q1", "2026-q3"])
    rmSync(files.path(`content/editions/${edition}`), { recursive: true });
  files.edit("content/report.mdx", "company: Small Talk\n", REPORT_KEYS);
  files.edit("content/report.mdx", "site: { theme: { accent: '#355e3b' } }\n", SITE_KEYS);
  files.write(
    "content/report.de.mdx",
    "---\nmission: Menschen zum Reden bringen.\n---\nEin kleiner Bericht.\n",
  );
  files.edit(board, "lowlights:", `${BOARD_KEYS}lowlights:`);
  files.edit(board, 'highlights: ["Guests {{guests:change_phrase.previous}}."]', HIGHLIGHT);
  files.edit(board, "<Trend", `${BOARD_BLOCKS}<Trend`);
  files.write("content/editions/2026-q4/index.de.mdx", BOARD_DE);
  files.write("content/sprint/1-candidates.mdx", WEEK);
  enrich(files, "2026-q4", { table: "visits", person: "person" });
  return {
    ...{ files, newest: "2026-q4", older: "2026-q2", star: "talkers" },
    absent: { edition: "2025-q4", snapshot: "s1" },
    retake: (times) => retakeVisits(files, times),
  };
}

/** The demo as drafts, with the same parts. */
export function demoRich(): Rich {
  const files = scratch("rich", SCRATCH);
  copyDemo(files.root);
  rmSync(join(files.root, ".sextant"), { recursive: true, force: true });
  enrich(files, "2026-q3", { table: "activity", person: "user_id" });
  files.edit("content/report.mdx", "site:\n  base: /\n  access: restricted\n", SITE_KEYS);
  return {
    ...{ files, newest: "2026-q3", older: "2026-q2", star: "daily_posters" },
    absent: { edition: "2026-06", snapshot: "2026-07-02" },
    retake: async (times) => retakeService(files, times),
  };
}

/** The same visits, but that one more person had said something, or nothing. */
async function retakeVisits(files: Scratch, times: number): Promise<void> {
  const rows = files.read("visits.csv").split("\n");
  const place = rows.length - 40 - times;
  const row = rows[place] ?? "";
  rows[place] = row.slice(0, -1) + (row.endsWith("1") ? "0" : "1");
  const csv = files.write("visits.csv", rows.join("\n"));
  rmSync(files.path("data/s1"), { recursive: true });
  await takeSnapshot({
    ...{ root: files.root, name: "s1", files: [csv], takenAt: "2027-01-05T06:00:00Z" },
    ...{ timezone: "UTC", through: null, progress: () => {} },
  });
}

/** The same counts of the servers, but that one more day had another number of page views. */
function retakeService(files: Scratch, times: number): void {
  const file = "data/2026-10-02/service.csv";
  const before = files.read(file);
  const rows = before.split("\n");
  const place = rows.length - 20 - times;
  rows[place] = (rows[place] ?? "").replace(
    /\d(,\d+)$/,
    (all, rest: string) => ((Number(all[0]) + 1) % 10) + rest,
  );
  files.write(file, rows.join("\n"));
  files.edit("data/2026-10-02/snapshot.json", hashOf(before), hashOf(rows.join("\n")));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Puts into a root what edits change: metrics, a bet, a page with a query and pictures, in two languages. */
function enrich(
  files: Scratch,
  newest: string,
  of: { readonly table: string; readonly person: string },
): void {
  const { table, person } = of;
  const edition = `content/editions/${newest}`;
  files.write("content/metrics/extra.mdx", extraMetric(table, person));
  files.write("content/metrics/extra.de.mdx", EXTRA_DE);
  files.write("content/metrics/extra_limit.mdx", extraGuardrail(table, person));
  files.write("content/bets/extra.mdx", EXTRA_BET);
  files.write("content/queries/extra_days.sql", extraQuery(table));
  files.write(`${edition}/extra.mdx`, EXTRA_PAGE);
  files.write(`${edition}/extra.de.mdx`, EXTRA_PAGE_DE);
  files.write(`${edition}/photo.svg`, picture("a1"));
  files.write("public/served.svg", picture("b1"));
  files.write("public/logo.svg", picture("c1"));
  files.write("public/note.txt", "A note.\n");
}

/** A picture of its own; those of words of the same length are of the same size. */
export function picture(word: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><title>${word}</title><rect width="8" height="8"/></svg>\n`;
}

const REPORT_KEYS = `company: Small Talk
product: Talk
languages: [de-DE]
confidentiality: For friends
`;

const SITE_KEYS = `deck: { appendix: true }
site: { base: /, theme: { accent: '#355e3b' } }
`;

const HIGHLIGHT = `highlights:
  - Guests {{guests:change_phrase.previous}}.`;

const BOARD_KEYS = `asks:
  - decision: May we open a second room?
    options: [Open it., Leave it.]
    recommendation: Open it in spring.
    owner: Ada
    by: 2027-02-01
commitments:
  - what: Paint the door
    owner: Ada
    due: 2026-12-01
    status: done
    result: It is green.
okrs:
  - objective: Everybody finds somebody
    team: growth
    key_results: [{ metric: guests, from: 8, to: 12 }]
events:
  - { date: 2026-11-02, what: The door was painted }
`;

const BOARD_BLOCKS = `## What we ask

<Asks />

<Commitments />

<Okrs />

<Bets />

<Guardrails />

`;

const BOARD_DE = `---
title: Mehr Leute reden
summary: "Es reden {{talkers}} Leute."
---
Wir zählten <Figure of="talkers" /> Leute.

<Trend of="talkers" />
`;

const WEEK = `---
title: Candidates
week: 1
status: done
started: 2024-11-04
ended: 2024-11-08
owner: Ada
publish: true
artefacts:
  - { what: A list, status: done }
---
## What do people get from us?

Somebody to talk to.
`;

function extraMetric(table: string, person: string): string {
  return `---
name: Those who came
aliases: [comers]
role: supporting
statement: People who came in the week.
includes: [everybody]
unit: people
grain: week
rollup: mean
from: ${table}
time: day
where: day > DATE '2024-01-01'
value: count(distinct ${person})
segments: { half: "CASE WHEN day < DATE '2026-08-15' THEN 'first' ELSE 'second' END" }
targets: { ${table === "visits" ? "2026-q4" : "2026-q3"}: 9 }
owner: growth
---
They came.
`;
}

const EXTRA_DE = `---
name: Gekommene
statement: Leute, die in der Woche gekommen sind.
unit: Leute
---
Sie kamen.
`;

function extraGuardrail(table: string, person: string): string {
  return `---
name: Crowd
role: guardrail
watches: The room, which is small.
statement: People who are there in the week.
unit: people
better: lower
grain: week
rollup: mean
from: ${table}
time: day
value: count(distinct ${person})
thresholds: { watch: 90001, breach: 100000 }
owner: growth
---
A crowd is loud.
`;
}

const EXTRA_BET = `---
name: A bigger table
team: growth
metric: extra
hypothesis: More people will come where there are more chairs.
started: 2026-02-01
status: running
---
We bought it.
`;

function extraQuery(table: string): string {
  return `SELECT day, count(*) AS visits FROM ${table} WHERE day > DATE '2026-09-20' GROUP BY day\n`;
}

const EXTRA_PAGE = `---
title: Further things
order: 20
summary: What else there is.
---
In the week <Figure of="extra" /> came, and they talked.

## How many came

<Trend of="extra" />

## Two pictures

![Beside the page](./photo.svg)

![Of the site](/served.svg)

## The last days

\`\`\`sql extra_rows
SELECT strftime(day, '%m-%d') AS of_day, visits FROM extra_days WHERE day BETWEEN {{period.last}} - 6 AND {{period.last}} ORDER BY day
\`\`\`

<Table title="Who came on the last days" query="extra_rows" columns={["of_day", "visits"]} />
`;

const EXTRA_PAGE_DE = `---
title: Weiteres
summary: Was es noch gibt.
---
In der Woche kamen <Figure of="extra" />, und sie redeten.

## Wie viele kamen

<Trend of="extra" />
`;
