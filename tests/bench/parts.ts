import { checkDemo } from "./parts/check.ts";
import { freezeCsv } from "./parts/csv.ts";
import { buildDemo } from "./parts/demo.ts";
import { buildDrafts } from "./parts/drafts.ts";
import { timeEdits } from "./parts/edit.ts";
import { compareFits } from "./parts/fits.ts";
import { measureGrowth } from "./parts/growth.ts";
import { playNewcomer } from "./parts/newcomer.ts";
import { measurePaint } from "./parts/paint.ts";
import { raceCold, raceLarge, raceWarm } from "./parts/peers.ts";
import { compareQueries } from "./parts/queries.ts";
import { checkRows } from "./parts/rows.ts";
import { compareArchives } from "./parts/versions.ts";
import { weighPages } from "./parts/weight.ts";
import type { Installed } from "./peers/framework.ts";
import type { Line } from "./table.ts";

/** What a part is told of the run. */
export interface Setting {
  /** Tables of more than a million rows, and what takes more than some minutes, are left out. */
  readonly small: boolean;
  /** What is measured beside us; null without `--peers`. */
  readonly framework: Installed | null;
}

/** A part of the benchmark: what it measures and against which yardstick, in words, and how. */
export interface Part {
  readonly about: string;
  /** Is all of it left out by `--small`? */
  readonly large?: true;
  readonly measure: (setting: Setting) => Promise<Line[]> | Line[];
}

/** What is measured, by the name of the part. */
export const PARTS = {
  demo: {
    about:
      "The demo (three drafts, three languages) built from nothing and after one sentence. The yardstick is Astro itself, building a folder of one page that holds one paragraph.",
    measure: buildDemo,
  },
  check: { about: "`sextant check` of the demo when nothing has changed.", measure: checkDemo },
  edit: {
    about:
      "A page of the demo is open in a browser beside the live preview, and a file is written: how long until the browser shows it. The first edit of each kind is not counted.",
    measure: timeEdits,
  },
  warm: {
    about:
      "The report for comparison (below) on 100,000 rows, after one sentence of its newest page. Both have built before.",
    measure: ({ framework }) => raceWarm(framework),
  },
  cold: {
    about:
      "The same with nothing kept of the data or its results. Ours begins from the frozen table, Framework from the CSV file.",
    measure: ({ framework }) => raceCold(framework),
  },
  large: {
    about:
      "The same from a CSV file of ten million rows: our snapshot and cold build, and Framework's build.",
    large: true,
    measure: ({ framework }) => raceLarge(framework),
  },
  newcomer: {
    about:
      "Somebody with a CSV file of their own, from the packed packages: create, check, build, release, correct, export, upgrade, verify. Installing is in it, from where npm takes packages.",
    measure: playNewcomer,
  },
  drafts: { about: "The demo with twelve drafts, built again.", measure: buildDrafts },
  growth: {
    about: "Reports with twice as many metrics each time, all in every edition: what twice as many take.",
    measure: ({ small }) => measureGrowth(small),
  },
  versions: {
    about: "What forty released versions add to a build, beside a plain copy and hash of their files.",
    measure: compareArchives,
  },
  queries: {
    about:
      "The SQL of the demo's newest edition in DuckDB-WASM, beside native DuckDB with one thread on the same files.",
    measure: compareQueries,
  },
  fits: {
    about: "What a build that fits series anew takes, beside one that finds them fitted.",
    measure: compareFits,
  },
  weight: { about: "The HTML of the demo's pages, without what they share.", measure: weighPages },
  paint: {
    about: "How long a reader on a slow phone waits for the first words of the demo's board page.",
    measure: measurePaint,
  },
  rows: {
    about: "`check` of a report on large tables, with nothing kept.",
    measure: ({ small }) => checkRows(small),
  },
  csv: {
    about:
      "A snapshot of a CSV file, beside native DuckDB with one thread, which is told the types and sorts and writes the same file.",
    measure: ({ small }) => freezeCsv(small),
  },
} as const satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof PARTS;
