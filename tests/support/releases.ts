import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CommandEffects } from "../../src/cli/command.ts";
import type { Effects } from "../../src/cli/effects.ts";
import { inWords } from "../../src/cli/inWords.ts";
import { main } from "../../src/cli/main.ts";
import { ANSWER } from "../../src/cli/results.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { DAY_MS, isoDay } from "./oraclePeriods.ts";
import { type Scratch, scratch } from "./oracleRoots.ts";
import { REPOSITORY, SCRATCH, withoutProgress } from "./roots.ts";

/** What a command said, and its exit code; null where it was killed. */
export interface Outcome {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** How a command is run. */
export interface Running {
  readonly environment?: NodeJS.ProcessEnv;
  /** Modules that are loaded before the command. */
  readonly preload?: readonly string[];
  /** The engine; by default this repository. */
  readonly engine?: string;
  /** Run instead of the command. */
  readonly script?: string;
  /** Told the process as it starts, so that it can be killed. */
  readonly started?: (kill: () => void) => void;
}

const MAIN = join("src", "cli", "run.js");

/** Runs a command of the product on a root, as its users do: a process of its own. */
export function sextant(root: string, args: readonly string[], running: Running = {}): Promise<Outcome> {
  const {
    environment = {},
    preload = [],
    engine = REPOSITORY,
    script = join(engine, MAIN),
    started,
  } = running;
  const imports = preload.flatMap((file) => ["--import", new URL(`file://${file}`).href]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...imports, script, ...args], {
      cwd: root,
      // Astro colours what it says where it is told to, or runs in CI.
      env: { ...process.env, NO_COLOR: "1", NODE_COMPILE_CACHE: join(SCRATCH, "compiled"), ...environment },
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (exit) =>
      resolve({
        exit,
        out: Buffer.concat(out).toString("utf8"),
        err: withoutProgress(Buffer.concat(err).toString("utf8")),
      }),
    );
    started?.(() => child.kill("SIGKILL"));
  });
}

/** What a command found, by its answer to programs: without what it gives, as how much it had kept. */
export function foundIn(answer: string): string {
  const { exit, diagnostics } = ANSWER.parse(JSON.parse(answer));
  return JSON.stringify({ exit, diagnostics }, null, 2);
}

/** Runs a command in this process: the same without the time that it takes to start one. */
export async function sextantHere(root: string, args: readonly string[]): Promise<Outcome> {
  const [out, err]: [string[], string[]] = [[], []];
  const effects = { ...heard(root), print: hear(out), complain: hear(err) };
  return { exit: await main(args, effects), out: out.join(""), err: err.join("") };
}

function hear(lines: string[]): (line: string) => void {
  return (line) => void lines.push(`${line}\n`);
}

/** The effects of a command that is run within the test, and what it said. */
export function heard(root: string): CommandEffects & { readonly said: string[] } {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const outer: Effects = {
    root,
    print: say,
    complain: say,
    progress: () => {},
    now: () => new Date(),
    dialogue: () => null,
  };
  return { ...inWords(outer, "").effects(root), said };
}

/** A company with four quarters of one small table, all of them drafts. */
export async function makeReleasable(): Promise<Scratch> {
  const files = scratch("releases", SCRATCH);
  files.write("content/report.mdx", REPORT);
  for (const [id, text] of Object.entries(METRICS)) files.write(`content/metrics/${id}.mdx`, text);
  for (const edition of ["2026-q1", "2026-q2", "2026-q3", "2026-q4"])
    files.write(`content/editions/${edition}/index.mdx`, boardPage(edition));
  for (const metric of ["guests", "replies"]) files.write(`content/bets/on_${metric}.mdx`, bet(metric));
  files.write("content/editions/2026-q2/details.mdx", DETAILS);
  files.write("public/picture.svg", PICTURE);
  await takeSnapshot({
    root: files.root,
    name: "s1",
    files: [files.write("visits.csv", table())],
    takenAt: "2027-01-05T06:00:00Z",
    timezone: "UTC",
    through: null,
    progress: () => {},
  });
  return files;
}

/** A copy of a root in a folder of its own. */
export function copyOfRoot(from: string, name = "copy"): Scratch {
  const files = scratch(name, SCRATCH);
  cpSync(from, files.root, { recursive: true, verbatimSymlinks: true });
  return files;
}

/** A copy of the engine, which a test may change. */
export function copyEngine(): string {
  mkdirSync(SCRATCH, { recursive: true });
  const folder = mkdtempSync(join(SCRATCH, "sextant-engine-"));
  for (const path of ["src", "package.json", "astro.config.mjs"])
    cpSync(join(REPOSITORY, path), join(folder, path), { recursive: true });
  return folder;
}

/** The sha256 of every file below a folder, by its path. */
export function hashesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length + 1),
      createHash("sha256").update(readFileSync(path)).digest("hex"),
    ]),
  );
}

/** The seal that a released version carries, by the checkout. */
export function sealOf(root: string, name: string): string {
  const { seal } = JSON.parse(readFileSync(join(root, `data/sealed/${name}/seal.json`), "utf8"));
  return String(seal);
}

const REPORT = `---
company: Small Talk
downloads: []
mission: Help people talk.
site: { theme: { accent: '#355e3b' } }
timezone: UTC
teams:
  growth: { name: Growth }
---
A small report for tests.
`;

/** All that a definition should say, so that nothing is warned of. */
const COMPLETE = `core_value: Somebody to talk to.
value_exchange: A person speaks, and others can answer.
time_frame: In one week.
game: attention
includes: [words]
excludes: [silence]
whys:
  - People talk to be answered.
  - Whoever is answered has met somebody.
  - Whoever has met somebody comes back.
  - Those who come back make a group.
  - A group is where people talk.
rationale:
  mission: Talking begins with a word.
  value: People talk again only where it was worth it.
  actionable: A prompt or a group moves it within a quarter.
  growth: Groups bring in others.
evidence:
  - { kind: interviews, what: Nine people told us why they talk. }
review_by: 2027-07-15
targets: { 2026-q2: 7, 2026-q3: 8, 2026-q4: 8 }
`;

const METRICS = {
  talkers: `---
name: People who talk
role: north_star
influences: [guests, replies]
statement: A person who says at least one thing in the week.
where: said > 0
value: count(distinct person)
${COMPLETE}${weekly()}---
People come to talk.
`,
  guests: `---
name: People who come by
role: input
statement: A person who comes by in the week.
value: count(distinct person)
${weekly()}---
`,
  silent: `---
name: People who stay silent
role: guardrail
watches: talkers
statement: A person who says nothing on a visit in the week.
where: said = 0
value: count(distinct person)
better: lower
thresholds: { watch: 90, breach: 100 }
${weekly()}---
`,
  replies: `---
name: People who answer
role: input
statement: A person who answers in the week.
where: said > 0 and person <> 'p1'
value: count(distinct person)
${weekly()}---
`,
};

function weekly(): string {
  return "unit: people\ngrain: week\nrollup: mean\nfrom: visits\ntime: day\nowner: growth\n";
}

function bet(metric: string): string {
  return `---\nname: A bet on ${metric}\nteam: growth\nmetric: ${metric}\nhypothesis: It helps.\nstarted: 2026-02-01\nstatus: running\n---\n`;
}

function boardPage(edition: string): string {
  return `---
title: More people talk
snapshot: s1
summary: Talkers {{talkers:change_phrase.previous}}, to {{talkers}}.
highlights: ["Guests {{guests:change_phrase.previous}}."]
lowlights: [Few come by at the weekend]
# The board has seen this.
approved_by: { name: Ada, role: Chair, date: 2027-01-0${edition.slice(-1)} }
---
We counted <Figure of="talkers" /> people.

<Trend of="talkers" />

![A picture](/picture.svg)
`;
}

const DETAILS = `---
title: Details
order: 2
---
There were <Figure of="guests" /> guests.

<Trend of="guests" />
`;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>\n';

/** Two or three visits a day from April 2025 to the third of January 2027, by a rule that anybody can follow. */
function table(): string {
  const first = Date.parse("2025-04-01T00:00:00Z");
  const days = Array.from({ length: 643 }, (_, index) => index);
  const rows = days.flatMap((day) =>
    Array.from({ length: 2 + (day % 3 === 0 ? 1 : 0) }, (_, visit) => {
      const person = (day * 7 + visit * 5 + (day % 11)) % (12 + Math.floor(day / 60));
      return `${isoDay(first + day * DAY_MS)},p${person},${(day + visit) % 4 === 0 ? 0 : 1}`;
    }),
  );
  return `day,person,said\n${rows.join("\n")}\n`;
}
