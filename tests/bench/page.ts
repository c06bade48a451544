import { cpus, platform, release, totalmem } from "node:os";
import { type Line, tableOf } from "./table.ts";

/** What a part measured. */
export interface Section {
  readonly name: string;
  readonly about: string;
  readonly lines: readonly Line[];
}

/** Where, when and how a run was made. */
export interface Circumstances {
  /** ISO. */
  readonly day: string;
  readonly machine: string;
  /** Of Observable Framework; null where it was not measured. */
  readonly framework: string | null;
  readonly small: boolean;
}

/** The processors, memory, system and Node of this machine. */
export function describeMachine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${all.length} × ${all[0]?.model.trim() ?? "unknown"}, ${memory} GiB of memory, ${platform()} ${release()}, Node ${process.versions.node}`;
}

/**
 * docs/reference/benchmark.md: how it is measured, and a table for each part, in the order of `names`. Parts that were not measured
 * this time stand as they do in `kept`, the page as it is.
 */
export function pageOf(
  names: readonly string[],
  sections: readonly Section[],
  circumstances: Circumstances,
  kept: string,
): string {
  const parts = names.flatMap((name) => {
    const section = sections.find((one) => one.name === name);
    const text = section === undefined ? sectionIn(kept, name) : sectionOf(section, circumstances);
    return text === null ? [] : [text];
  });
  return `${INTRODUCTION}\n${parts.join("\n")}\n${COMPARISON}`;
}

function sectionOf(
  { name, about, lines }: Section,
  { day, machine, framework, small }: Circumstances,
): string {
  const beside = framework === null ? "" : `, beside Observable Framework ${framework}`;
  const size = small ? ", with `--small`" : "";
  const told = `Measured on ${day}${size}${beside}, on ${machine}.`;
  return `## ${name}\n\n${about}\n\n${tableOf(lines)}\n\n${told}\n`;
}

function sectionIn(page: string, name: string): string | null {
  const [, after] = page.split(`\n## ${name}\n`);
  if (after === undefined) return null;
  return `## ${name}\n${after.split("\n## ")[0]?.trimEnd() ?? ""}\n`;
}

const INTRODUCTION = `# Benchmark

This page is written by \`npm run bench\` (\`tests/bench\`) where it is told \`--write\`; else it only prints. \`--only warm,cold\` measures parts, and the others stay here as they are. \`--small\` leaves out tables of more than a million rows and what takes longest. \`--peers\` installs Observable Framework in a temporary folder and measures it beside us.

Machines differ, and a shared one differs from hour to hour. So what counts is a ratio against a yardstick that was measured in the same run, in turns with ours (ours, theirs, ours, theirs), on the same Node. "s CPU" are seconds of processors, of a command with all the processes that it starts, and "s" are seconds on the wall. Peak memory is of all these processes together. Each row is the median of its runs, with the least and the most.
`;

const COMPARISON = `## The report for comparison

\`tests/bench/peers\` holds one report twice, each as a user of the tool would write it. Its table is \`day,user_id,region,plan,posts,minutes\` from 2023-10-01 to 2026-09-30, made by a seeded generator. It tells of the weekly people who post, with their change, 40 weeks of course and a target; the same by region, stacked; totals by quarter; a table of twelve rows; three guardrails; minutes a user; and a paragraph to each. It has one page, of the newest quarter, or a page for each of twelve quarters.

- **Framework's** data loaders ask native DuckDB of the CSV file. A page has the loader of its quarter, as Framework's guide has it for pages of one kind; of ten million rows it is measured with one loader for all quarters as well. Its charts are drawn in the reader's browser, so its build draws none. Its libraries lie in npm's folder and are bundled before anything is measured.
- **Ours** draws every chart when it builds, and makes more of the same table: pages of each metric, all figures with their SQL, slides, CSV of every chart.
- After each race the means of all metrics, the change and the table of twelve rows are compared, of every quarter. Where the two tools do not say the same, the benchmark fails.
`;
