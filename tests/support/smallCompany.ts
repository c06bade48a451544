import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { compute } from "../../src/engine/compute.ts";
import type { Report } from "../../src/report/report.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { pick, type Random, shuffled, stream, whole } from "../demo/random.ts";
import { openNative } from "./oracle.ts";
import { DAY_MS, isoDay } from "./oraclePeriods.ts";
import { type Scratch, scratch } from "./oracleRoots.ts";
import { writeParquet } from "./oracleTables.ts";
import { SCRATCH } from "./roots.ts";

/** The cells of a row by column, as CSV writes them. */
export type Row = Readonly<Record<string, string>>;

/** The front matter of a metric: YAML by key. */
export type Definition = Readonly<Record<string, string>>;

/** All that a report of one table is computed from, so that a test can change one thing of it. */
export interface Company {
  readonly table: string;
  /** In the order of the file; all have the columns of the first. */
  readonly rows: readonly Row[];
  readonly metrics: Readonly<Record<string, Definition>>;
  readonly calendar: Readonly<Record<string, string>>;
  readonly edition: string;
  /** Further keys of the edition, as YAML. */
  readonly keys: string;
  /** The board page's body. */
  readonly body: string;
  readonly takenAt: string;
  readonly through: string | null;
  readonly format: "csv" | "parquet";
  /** Further files below the root, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What a company's folder gave. */
export interface Told {
  readonly report: Report | null;
  readonly diagnostics: readonly Diagnostic[];
}

const PEOPLE = 48;
/** By the person's number, those beyond in the North: three segments of different sizes. */
const REGIONS = ["West", "South", "West", "West"];
const PLANS = ["free", "plus"];

/** Visits of each day from `first` on, twelve to twenty people a day, the same for every caller of a label. */
export function visits(label: string, first: string, days: number): Row[] {
  const random = stream(label);
  const start = Date.parse(`${first}T00:00:00Z`);
  const people = Array.from({ length: PEOPLE }, (_, index) => index);
  return Array.from({ length: days }, (_, day) => {
    const here = shuffled(random, people).slice(0, 12 + whole(random, 6) + Math.floor((3 * day) / days));
    return here.map((person) => visit(random, person, isoDay(start + day * DAY_MS), day));
  }).flat();
}

function visit(random: Random, person: number, day: string, index: number): Row {
  const cents = whole(random, 90_000) - (person % 9 === 0 ? 20_000 : 0);
  return {
    day,
    member: `m${person}`,
    region: REGIONS[person % 8] ?? "North",
    plan: pick(random, PLANS),
    posts: String(whole(random, 3)),
    minutes: String(1 + whole(random, 60)),
    amount: (cents / 100).toFixed(2),
    balance: String(1_000 + index * 3),
    ignored: "0",
  };
}

/** The report of a company, computed without a cache in a folder that is gone afterwards. */
export async function tell(company: Company): Promise<Told> {
  const files = scratch("company", SCRATCH);
  try {
    await founded(files, company);
    const { site, diagnostics } = await compute(files.root, () => {});
    return { report: site?.editions[0] ?? null, diagnostics };
  } finally {
    files.remove();
  }
}

/** Writes a company's content into a folder, and takes a snapshot of its table. */
export async function founded(files: Scratch, company: Company): Promise<void> {
  writeCompany(files, company);
  await takeSnapshot({
    root: files.root,
    name: "s1",
    files: [await writeTable(files, company)],
    takenAt: company.takenAt,
    timezone: "UTC",
    through: company.through,
    progress: () => {},
  });
}

/** What stops a report: its content is the least there can be, so warnings of what else it might say stand beside. */
export function errorsOf(diagnostics: Told["diagnostics"]): Told["diagnostics"] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

/** The same where there has to be a report. */
export async function reportOf(company: Company): Promise<Report> {
  const { report, diagnostics } = await tell(company);
  if (report === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return report;
}

function writeCompany(files: Scratch, company: Company): void {
  const { metrics, calendar, edition, keys, body } = company;
  for (const [path, text] of Object.entries(company.files ?? {})) files.write(path, text);
  files.write("content/report.mdx", front({ company: "Small", timezone: "UTC", ...calendar }, "About."));
  for (const [id, definition] of Object.entries(metrics))
    files.write(
      `content/metrics/${id}.mdx`,
      front({ name: id, statement: "What it counts.", ...definition }),
    );
  const own = ["title: Title", "summary: Summary."].filter(
    (line) => !new RegExp(`^${line.split(" ")[0]}`, "m").test(keys),
  );
  const head = `${own.join("\n")}\nsnapshot: s1\n${keys}`;
  files.write(`content/editions/${edition}/index.mdx`, `---\n${head}\n---\n${body}\n`);
}

function front(keys: Definition, body = ""): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n${body}\n`;
}

async function writeTable(files: Scratch, { table, rows, format }: Company): Promise<string> {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => row[column] ?? "").join(","));
  const csv = files.write(`${table}.csv`, `${columns.join(",")}\n${lines.join("\n")}\n`);
  if (format === "csv") return csv;
  const native = await openNative();
  const path = files.path(`${table}.parquet`);
  await writeParquet(
    native,
    `SELECT * FROM read_csv('${csv.replaceAll("'", "''")}')`,
    path,
    "COMPRESSION snappy, ROW_GROUP_SIZE 2048",
  );
  native.close();
  return path;
}
