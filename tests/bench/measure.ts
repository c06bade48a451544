import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";

/** A row of the table: what was measured, and values in its unit. */
export interface Line {
  readonly what: string;
  readonly unit: "s" | "/s" | "ms" | "MB" | "kB" | "×";
  readonly values: readonly number[];
}

/** Where the benchmark keeps its roots. */
export const ROOT = join(SCRATCH, "bench");

/** Seconds and peak megabytes of one run of a command of the product; throws where it fails. */
export function run(args: readonly string[]): { seconds: number; megabytes: number } {
  const usage = join(ROOT, "usage");
  const hook = new URL("./usage.ts", import.meta.url).href;
  const start = performance.now();
  const result = spawnSync(process.execPath, ["--import", hook, "src/cli/run.ts", ...args], {
    cwd: REPOSITORY,
    encoding: "utf8",
    env: { ...process.env, SEXTANT_USAGE: usage },
  });
  if (result.status !== 0) throw new Error(`${args.join(" ")} failed:\n${result.stdout}\n${result.stderr}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: Number(readFileSync(usage, "utf8")) / 1024 };
}

/** A command several times: its seconds, and its peak memory. */
export function timed(what: string, args: readonly string[], times: number, before = () => {}): Line[] {
  const runs = Array.from({ length: times }, () => {
    before();
    return run(args);
  });
  return [
    { what, unit: "s", values: runs.map(({ seconds }) => seconds) },
    { what: `${what}: peak memory`, unit: "MB", values: runs.map(({ megabytes }) => megabytes) },
  ];
}

/** The median of values, the middle of the two where they are even in number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError("no values");
  return (low + high) / 2;
}

/** The table in Markdown: medians with the least and the most. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ what, unit, values }) => {
    const digits = unit === "s" || unit === "×" ? 2 : 0;
    const shown = (value: number) => value.toFixed(digits);
    const spread =
      values.length > 1 ? `${shown(Math.min(...values))} to ${shown(Math.max(...values))}` : "one run";
    return `| ${what} | ${shown(median(values))} ${unit} | ${spread} |`;
  });
  return ["| what | median | spread |", "| --- | ---: | --- |", ...rows].join("\n");
}

/** The README with the table between its markers; throws where they are not there. */
export function withTable(readme: string, table: string): string {
  const marked = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/;
  if (!marked.test(readme)) throw new Error("README.md has no <!-- bench --> … <!-- /bench -->");
  return readme.replace(marked, (_, open: string, close: string) => `${open}\n${table}\n\n${close}`);
}
