import { rmSync } from "node:fs";
import { join } from "node:path";
import { inTurns, ROOT, type Run, times } from "../measure.ts";
import type { Installed } from "../peers/framework.ts";
import { generate, QUARTERS } from "../peers/generator.ts";
import { assertSame, type Peer, type Size } from "../peers/peer.ts";
import { sextantPeer } from "../peers/sextant.ts";
import { type Line, linesOf, ratioOf } from "../table.ts";

const NEWEST = "2026-q3";
const [FEW_ROWS, MANY_ROWS] = [100_000, 10_000_000];
const HOME = join(ROOT, "peers");
/** What both build: the page of the newest quarter, and those of twelve. */
const PAGES = { "1 page": [NEWEST], "12 quarters": QUARTERS } as const;
type Pages = keyof typeof PAGES;

/** What a tool is asked to build, how often, and how much of the other's processor seconds it may take. */
interface Race {
  readonly what: string;
  readonly rows: number;
  readonly count: number;
  readonly begin: (peer: Peer) => Promise<unknown>;
  readonly once: (peer: Peer, index: number) => Promise<Run>;
  readonly goals: Readonly<Record<Pages, number>>;
  /** What is further measured of twelve quarters, once they are built. */
  readonly further?: (size: Size, ours: Ours, framework: Installed | null) => Promise<Line[]>;
}

/** Our report as it was built, and what that took. */
interface Ours {
  readonly peer: Peer;
  readonly runs: readonly Run[];
}

const WARM: Race = {
  what: "100 k rows, warm build after one sentence",
  rows: FEW_ROWS,
  count: 3,
  begin: async (peer) => {
    await peer.begin();
    await peer.warm();
  },
  once: (peer, index) => {
    peer.rewrite(index);
    return peer.warm();
  },
  goals: { "1 page": 0.5, "12 quarters": 0.5 },
  further: async (_, { peer }) => [
    { what: `output of 12 quarters: ${peer.name}`, unit: "MB", values: [peer.output()], goal: 8 },
  ],
};

const COLD: Race = {
  what: "100 k rows, cold build",
  rows: FEW_ROWS,
  count: 2,
  begin: (peer) => peer.begin(),
  once: (peer) => peer.cold(),
  goals: { "1 page": 0.75, "12 quarters": 0.6 },
};

const FROM_CSV: Race = {
  what: "10 M rows of CSV to pages",
  rows: MANY_ROWS,
  count: 1,
  begin: async () => {},
  once: (peer) => peer.fromCsv(),
  goals: { "1 page": 1, "12 quarters": 0.4 },
  further: withOneLoader,
};

/** Warm builds of the report for comparison, and the size of what is made. */
export function raceWarm(framework: Installed | null): Promise<Line[]> {
  return race(WARM, framework);
}

/** Cold builds of it. */
export function raceCold(framework: Installed | null): Promise<Line[]> {
  return race(COLD, framework);
}

/** From a large CSV file to its pages. */
export function raceLarge(framework: Installed | null): Promise<Line[]> {
  return race(FROM_CSV, framework);
}

async function race(one: Race, framework: Installed | null): Promise<Line[]> {
  const csv = join(HOME, "activity.csv");
  await generate(csv, one.rows);
  const lines: Line[] = [];
  for (const pages of ["1 page", "12 quarters"] as const)
    lines.push(...(await racePages(one, pages, csv, framework)));
  rmSync(HOME, { recursive: true, force: true });
  return lines;
}

async function racePages(one: Race, pages: Pages, csv: string, framework: Installed | null): Promise<Line[]> {
  const size = { csv, rows: one.rows, quarters: PAGES[pages] };
  const peer = sextantPeer(join(HOME, "ours"), size);
  await one.begin(peer);
  const what = `${one.what}, ${pages}`;
  const { runs, lines } =
    framework === null
      ? await alone(one, what, peer)
      : await beside(one, what, peer, framework.peer(size), one.goals[pages]);
  const more = pages === "1 page" ? undefined : await one.further?.(size, { peer, runs }, framework);
  return [...lines, ...(more ?? [])];
}

interface Raced {
  readonly runs: readonly Run[];
  readonly lines: readonly Line[];
}

async function alone(one: Race, what: string, peer: Peer): Promise<Raced> {
  const runs = await times(one.count, (index) => one.once(peer, index));
  return { runs, lines: linesOf(`${what}: ${peer.name}`, runs) };
}

/** Both in turns; what they say of each quarter has to be the same. */
async function beside(one: Race, what: string, ours: Peer, theirs: Peer, goal: number): Promise<Raced> {
  await one.begin(theirs);
  const both = await inTurns(
    one.count,
    (index) => one.once(ours, index),
    (index) => one.once(theirs, index),
  );
  for (const quarter of ours.quarters) assertSame(ours.figures(quarter), theirs.figures(quarter));
  const lines = [
    ...linesOf(`${what}: ${ours.name}`, both.ours),
    ...linesOf(`${what}: ${theirs.name}`, both.theirs),
    ratioOf(`${what}: ${ours.name}, of ${theirs.name}`, both, goal),
    { what: `${what}: output of ${theirs.name}`, unit: "MB" as const, values: [theirs.output()] },
  ];
  theirs.remove();
  return { runs: both.ours, lines };
}

/** Framework again, with a loader that reads the file once for all quarters: its user can write that as well. */
async function withOneLoader(size: Size, { runs }: Ours, framework: Installed | null): Promise<Line[]> {
  if (framework === null) return [];
  const peer = framework.peer(size, "one");
  const theirs = await times(runs.length, () => peer.fromCsv());
  const what = `${FROM_CSV.what}, 12 quarters: ${peer.name} with one loader for all`;
  peer.remove();
  return [...linesOf(what, theirs), ratioOf("the same: Sextant, of it", { ours: runs, theirs })];
}
