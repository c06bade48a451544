import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { copyDemo, copyReleasedDemo, dropTranslations, REPOSITORY } from "../support/roots.ts";
import { compareArchives } from "./archive.ts";
import { freezeCsv } from "./csv.ts";
import { type Edit, timeEdits } from "./edit.ts";
import { compareFits } from "./fits.ts";
import { makeLarge } from "./large.ts";
import { type Line, ROOT, tableOf, timed, withTable } from "./measure.ts";
import { compareQueries } from "./queries.ts";

/**
 * Our speed: `npm run bench`, or parts of it with `-- --only queries,builds`. `--small` leaves out tables of more than
 * a million rows. A run of all parts writes its table into the README; single parts only print theirs.
 */
const { values: options } = parseArgs({
  options: { only: { type: "string" }, small: { type: "boolean", default: false } },
});

const TIMES = 5;
const ROWS = [100_000, 1_000_000, 10_000_000, 50_000_000];
const MILLION = 1_000_000;
/** Of the CSV file that is frozen as Parquet, without and with `--small`. */
const CSV_ROWS = [10_000_000, MILLION] as const;

/** What is measured, by the name of the part. */
const PARTS: Readonly<Record<string, () => Line[] | Promise<Line[]>>> = {
  builds: () => [
    ...timed("cold build of the demo", ["build", "--root", demo()], 3, () => forget(demo())),
    ...timed("warm build of the demo", ["build", "--root", demo()], TIMES),
  ],
  queries: () => compareQueries(built(), TIMES),
  fits: compareFits,
  weight: () => [weightOf(built())],
  edit: () => timeEdits(asReleased(), EDITS, TIMES),
  versions: compareArchives,
  drafts: () => timed("warm build with 12 drafts", ["build", "--root", withDrafts()], 3),
  rows: async () => {
    const lines: Line[] = [];
    for (const rows of ROWS.filter((count) => !options.small || count <= MILLION))
      lines.push(...(await check(rows)));
    return lines;
  },
  csv: () => freezeCsv(CSV_ROWS[options.small ? 1 : 0]),
};

const MONTH_PAGE = `---
title: People who post {{daily_posters:change_phrase.previous}}
snapshot: "2026-10-02"
summary: On an average day {{daily_posters}} people posted.
highlights: ["Of those who come, {{posting_rate}} post."]
lowlights: ["Newcomers: {{newcomers}}."]
acknowledge:
  newcomer_churn: { action: We look into it., owner: Growth, by: 2026-12-01 }
  failed_requests: { action: We look into it., owner: Platform, by: 2026-12-01 }
  reported_posts: { action: We look into it., owner: Platform, by: 2026-12-01 }
---
`;

const EDITION = "2026-q3";

/** What people edit most. */
const EDITS: readonly Edit[] = [
  {
    what: "live preview: from an edit of a page's words until the browser shows it",
    file: `content/editions/${EDITION}/method.mdx`,
    path: `/drafts/${EDITION}/method/`,
    change: (text, word) => `${text}\nA ${word}.\n`,
  },
  {
    what: "the same for the title of the board page, in two languages",
    file: `content/editions/${EDITION}/index.mdx`,
    path: `/drafts/${EDITION}/`,
    change: (text, word) => text.replace(/^title: .*$/m, `title: ${word}`),
  },
];

let known: string | null = null;
let isBuilt = false;

await bench();

async function bench(): Promise<void> {
  const names = options.only?.split(",") ?? Object.keys(PARTS);
  const lines: Line[] = [];
  rmSync(ROOT, { recursive: true, force: true });
  for (const name of names) {
    const part = PARTS[name];
    if (part === undefined)
      throw new RangeError(`no part ${name}: there are ${Object.keys(PARTS).join(", ")}`);
    console.error(`· measuring ${name}`);
    const measured = await part();
    console.error(tableOf(measured));
    lines.push(...measured);
  }
  rmSync(ROOT, { recursive: true, force: true });
  const table = tableOf(lines);
  console.log(table);
  const readme = join(REPOSITORY, "README.md");
  if (options.only === undefined) writeFileSync(readme, withTable(readFileSync(readme, "utf8"), table));
}

/** The demo as drafts, copied the first time. */
function demo(): string {
  if (known === null) copyDemo(join(ROOT, "demo"));
  known = join(ROOT, "demo");
  return known;
}

/** The demo as its team has it: one draft in two languages, the editions before released. */
function asReleased(): string {
  const root = join(ROOT, "released");
  copyReleasedDemo(root);
  return root;
}

function built(): string {
  if (!isBuilt) timed("", ["build", "--root", demo()], 1);
  isBuilt = true;
  return demo();
}

function forget(root: string): void {
  rmSync(join(root, ".sextant"), { recursive: true, force: true });
}

/** The bytes of the demo's pages, without what they share. */
function weightOf(root: string): Line {
  const pages = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  const values = pages.map((path) => statSync(join(root, "dist", path)).size / 1000);
  return { what: `weight of a page, of ${values.length}`, unit: "kB", values };
}

/** The demo with twelve drafts: its quarters, and the months of its year on the newest snapshot. */
function withDrafts(): string {
  const root = join(ROOT, "drafts");
  copyDemo(root);
  dropTranslations(root);
  // What is promised in a quarter has to be answered by the edition after it, and the months do not.
  for (const quarter of readdirSync(join(root, "content", "editions"))) {
    const file = join(root, "content", "editions", quarter, "index.mdx");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^commitments:\n(?:[ -].*\n)+/m, ""));
  }
  for (let month = 1; month <= 9; month += 1) {
    const folder = join(root, "content", "editions", `2026-0${month}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "index.mdx"), MONTH_PAGE);
  }
  return root;
}

async function check(rows: number): Promise<Line[]> {
  const root = join(ROOT, `rows-${rows}`);
  await makeLarge(root, rows, Math.max(40_000, rows / 10));
  const what = `check cold, ${rows.toLocaleString("en-GB")} rows × 5 columns`;
  const lines = timed(what, ["check", "--root", root], rows > MILLION ? 1 : 3, () => forget(root));
  rmSync(root, { recursive: true, force: true });
  return lines;
}
