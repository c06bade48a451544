import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { runNode } from "../measure.ts";
import { rewrite } from "../roots.ts";
import { copyTool, megabytesBelow, writeQuarters } from "./files.ts";
import { generate } from "./generator.ts";
import type { Figures, Peer, Size } from "./peer.ts";

/** Observable Framework in a temporary folder, with what its first build bundles of the libraries. */
export interface Installed {
  readonly version: string;
  /** A report in it. */
  peer(size: Size, loaders?: Loaders): Peer;
  remove(): void;
}

/**
 * How a page gets its data. `each`: a loader with a parameter, as its guide shows it for pages of one kind, which reads
 * the CSV file for each quarter. `one`: a loader that reads it once and answers for all quarters.
 */
export type Loaders = "each" | "one";

const QUARTER = "2026-q3";
const PROGRAM = join("node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
const CACHE = join("src", ".observablehq", "cache");
const packageSchema = z.object({ version: z.string() });

/**
 * Installs Framework by npm with the packages that its report names, and builds once, so that what is measured later
 * bundles no library: as in Sextant the renderer is made once and kept.
 */
export async function installFramework(): Promise<Installed> {
  const home = mkdtempSync(join(tmpdir(), "sextant-framework-"));
  const first = join(home, "first");
  copyTool("framework", first, { rows: 1000 });
  const npm = fileURLToPath(new URL("npm", `file://${process.execPath}`));
  const { status, stdout, stderr } = spawnSync(
    existsSync(npm) ? npm : "npm",
    ["install", "--no-audit", "--no-fund"],
    {
      cwd: first,
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`npm install of Observable Framework failed:\n${stdout}\n${stderr}`);
  await generate(join(first, "data", "activity.csv"), 1000);
  await runNode([PROGRAM, "build"], first);
  const { version } = packageSchema.parse(
    JSON.parse(readFileSync(join(first, "node_modules/@observablehq/framework/package.json"), "utf8")),
  );
  let count = 0;
  return {
    version,
    peer: (size, loaders = "each") => {
      count += 1;
      return frameworkPeer(first, join(home, `report-${count}`), size, loaders);
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/**
 * The report in Framework. Its charts are drawn in the reader's browser, as its guide has it, and its build draws none:
 * that is the least work for it, and ours draws all of them. Its libraries come from npm's folder and not from a
 * network of files, so that no build asks one.
 */
function frameworkPeer(first: string, root: string, { csv, rows, quarters }: Size, loaders: Loaders): Peer {
  copyTool("framework", root, { rows });
  symlinkSync(join(first, "node_modules"), join(root, "node_modules"));
  cpSync(join(first, CACHE), join(root, CACHE), { recursive: true });
  forgetData(root);
  mkdirSync(join(root, "data"));
  symlinkSync(csv, join(root, "data", "activity.csv"));
  const pageOf = (quarter: string) => join(root, "src", `${quarter}.md`);
  if (loaders === "one") readTogether(pageOf(QUARTER));
  writeQuarters(quarters, pageOf);
  const build = () => runNode([PROGRAM, "build"], root);
  const cold = () => {
    forgetData(root);
    return build();
  };
  return {
    name: "Observable Framework",
    quarters,
    begin: async () => {},
    rewrite: (index) => rewrite(pageOf(quarters.at(-1) ?? ""), index),
    warm: build,
    cold,
    fromCsv: cold,
    output: () => megabytesBelow(join(root, "dist")),
    figures: (quarter) => figuresIn(root, quarter, loaders),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function forgetData(root: string): void {
  rmSync(join(root, CACHE, "data"), { recursive: true, force: true });
}

/** Makes a page read its quarter from the data of all. */
function readTogether(page: string): void {
  const [from, to] = [
    `await FileAttachment("./data/${QUARTER}.json").json()`,
    `(await FileAttachment("./data/quarters.json").json())["${QUARTER}"]`,
  ];
  const text = readFileSync(page, "utf8");
  if (!text.includes(from)) throw new Error(`${page} does not read ${from}`);
  writeFileSync(page, text.replace(from, to));
}

const rowsSchema = z.array(z.record(z.string(), z.union([z.number(), z.string()])));
const toldSchema = z.object({ first: z.string(), weeks: rowsSchema, groups: rowsSchema });

function figuresIn(root: string, quarter: string, loaders: Loaders): Figures {
  const name = loaders === "one" ? "quarters" : quarter;
  const data = JSON.parse(readFileSync(join(root, CACHE, "data", `${name}.json`), "utf8"));
  return figuresOf(loaders === "one" ? data[quarter] : data);
}

/** The numbers of a quarter's page, of the data that its loader gave, as the page computes them. */
export function figuresOf(data: unknown): Figures {
  const { first, weeks, groups } = toldSchema.parse(data);
  const before = new Date(first);
  before.setUTCMonth(before.getUTCMonth() - 3);
  const own = weeks.filter((week) => thursdayOf(week) >= first);
  const earlier = weeks.filter(
    (week) => thursdayOf(week) < first && thursdayOf(week) >= before.toISOString().slice(0, 10),
  );
  return {
    means: {
      posters: meanOf(own, "posters"),
      actives: meanOf(own, "actives"),
      minutes_per_user: meanOf(own, "minutes") / meanOf(own, "actives"),
      silent_days: meanOf(own, "silent") / meanOf(own, "days"),
      long_days: meanOf(own, "long") / meanOf(own, "days"),
      paying_people: meanOf(own, "paying") / meanOf(own, "actives"),
    },
    change: earlier.length === 0 ? null : meanOf(own, "posters") / meanOf(earlier, "posters") - 1,
    groups: Object.fromEntries(
      groups.map(({ region, plan, people, posts, minutes }) => [
        `${region}, ${plan}`,
        [people, posts, minutes].map(Number),
      ]),
    ),
  };
}

type Row = z.infer<typeof rowsSchema>[number];

function thursdayOf({ week }: Row): string {
  return new Date(Date.parse(String(week)) + 3 * 86_400_000).toISOString().slice(0, 10);
}

function meanOf(rows: readonly Row[], key: string): number {
  return rows.reduce((sum, row) => sum + Number(row[key]), 0) / rows.length;
}
