import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ledgerIn } from "../../support/ledgerIn.ts";
import { type Run, run } from "../measure.ts";
import { forget, rewrite } from "../roots.ts";
import { copyTool, megabytesBelow, writeQuarters } from "./files.ts";
import type { Figures, Peer, Size } from "./peer.ts";

const SNAPSHOT = "2026-10-01";
const METRICS = ["posters", "actives", "minutes_per_user", "silent_days", "long_days", "paying_people"];

/** The report in Sextant with its table frozen. */
export function sextantPeer(root: string, { csv, rows, quarters }: Size): Peer {
  writeSextant(root, { rows, quarters });
  const newest = join(root, "content", "editions", quarters.at(-1) ?? "", "index.mdx");
  const build = () => run(["build", "--root", root]);
  const peer: Peer = {
    name: "Sextant",
    quarters,
    begin: () => freeze(root, csv),
    rewrite: (index) => rewrite(newest, index),
    warm: build,
    cold: () => {
      forget(root);
      return build();
    },
    fromCsv: async () => {
      rmSync(join(root, "data"), { recursive: true, force: true });
      return added(await freeze(root, csv), await peer.cold());
    },
    output: () => megabytesBelow(join(root, "dist")),
    figures: (quarter) => figuresIn(join(root, "dist", "drafts", quarter), quarter),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  return peer;
}

/** Writes what the report's authors wrote. */
export function writeSextant(root: string, { rows, quarters }: Omit<Size, "csv">): void {
  copyTool("sextant", root, { rows });
  writeQuarters(quarters, (quarter) => join(root, "content", "editions", quarter));
}

/** Freezes a CSV file as the report's snapshot. */
function freeze(root: string, csv: string): Promise<Run> {
  const taken = ["--through", "2026-09-30", "--taken-at", "2026-10-01T06:00:00Z"];
  return run(["snapshot", SNAPSHOT, csv, ...taken, "--root", root]);
}

function added(first: Run, second: Run): Run {
  return {
    cpu: first.cpu + second.cpu,
    wall: first.wall + second.wall,
    megabytes: Math.max(first.megabytes, second.megabytes),
  };
}

/** The numbers of the page of a quarter, as the files beside it hand them out. */
export function figuresIn(folder: string, quarter: string): Figures {
  const figures = ledgerIn(readFileSync(join(folder, "figures.json"), "utf8"));
  const values = new Map(figures.map(({ id, value }) => [id, value]));
  const number = (id: string) => {
    const value = values.get(id);
    if (typeof value !== "number") throw new Error(`${folder} has no number ${id}: ${value}`);
    return value;
  };
  const change = values.get(`posters@${quarter}:percent_change.previous`);
  return {
    means: Object.fromEntries(METRICS.map((metric) => [metric, number(`${metric}@${quarter}`)])),
    change: typeof change === "number" ? change : null,
    groups: groupsIn(readFileSync(join(folder, "charts", "index-groups-table.csv"), "utf8")),
  };
}

/** Of rows `region,plan,people,posts,minutes,reason`. */
function groupsIn(csv: string): Figures["groups"] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return Object.fromEntries(
    lines.map((line) => {
      const [region, plan, ...numbers] = line.split(",");
      return [`${region}, ${plan}`, numbers.slice(0, 3).map(Number)];
    }),
  );
}
