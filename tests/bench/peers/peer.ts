import type { Run } from "../measure.ts";

/** The report for comparison in one tool, as the benchmark handles both. */
export interface Peer {
  readonly name: string;
  readonly quarters: readonly string[];
  /** Freezes the table, in a tool that does. */
  begin(): Promise<unknown>;
  /** Changes a sentence of the newest quarter's page, each time to another one. */
  rewrite(index: number): void;
  /** Builds with what builds before have kept. */
  warm(): Promise<Run>;
  /** Builds with nothing kept of the data; what is kept of the tool's own programs stays. */
  cold(): Promise<Run>;
  /** From the CSV file to the pages, with nothing kept of the data. */
  fromCsv(): Promise<Run>;
  /** Megabytes of what is to be put on a host. */
  output(): number;
  /** What the page of a quarter says. */
  figures(quarter: string): Figures;
  remove(): void;
}

/** The main numbers of a quarter's page. */
export interface Figures {
  /** By metric: the mean of the quarter's weeks, and of rates the sum over the sum. */
  readonly means: Readonly<Record<string, number>>;
  /** Of posters, to the quarter before, as a fraction. */
  readonly change: number | null;
  /** The quarter by region and plan: people, posts and minutes under "Asia, free". */
  readonly groups: Readonly<Record<string, readonly number[]>>;
}

/** What report is written. */
export interface Size {
  /** The CSV file of all rows. */
  readonly csv: string;
  readonly rows: number;
  /** A page each; the last is the newest. */
  readonly quarters: readonly string[];
}

/** The relative distance up to which two numbers are the same: both sum floats in an order of their own. */
const SAME = 1e-9;

/** Throws where two tools do not say the same of a quarter. */
export function assertSame(one: Figures, other: Figures): void {
  const flat = ({ means, change, groups }: Figures) =>
    new Map<string, number>([
      ...Object.entries(means),
      ["change", change ?? Number.NaN],
      ...Object.entries(groups).flatMap(([group, values]) =>
        values.map((value, index): [string, number] => [`${group} ${index}`, value]),
      ),
    ]);
  const [left, right] = [flat(one), flat(other)];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [a, b] = [left.get(key), right.get(key)];
    if (!isSame(a, b)) throw new Error(`${key} is ${a} of one tool and ${b} of the other`);
  }
}

function isSame(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Object.is(one, other) || Math.abs(one - other) <= SAME * Math.abs(one);
}
