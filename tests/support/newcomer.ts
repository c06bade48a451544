import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { PUBLISHED, WRAPPER } from "../../src/compiled/packed.ts";
import { OPTIONAL } from "../../src/diagnostics/optional.ts";
import { REPOSITORY } from "./roots.ts";
import { uniforms } from "./seeded.ts";

/** A step of somebody who has heard of us: what is typed or written, how it ended, and how long it took. */
export interface Step {
  /** The command line; null of what is written in a file. */
  readonly command: string | null;
  readonly exit: number | null;
  readonly said: string;
  readonly seconds: number;
}

/** The packages as they would be sent, by their names. */
export interface Tarballs {
  readonly engine: string;
  readonly wrapper: string;
}

/** Packs both packages into a folder. */
export function packInto(folder: string): Tarballs {
  execFileSync(process.execPath, [join(REPOSITORY, "src/compiled/pack.ts"), join(folder, "packages")]);
  const packed = (name: string) => {
    const args = ["pack", "--json", "--pack-destination", folder];
    const told = execFileSync("npm", args, { cwd: join(folder, "packages", name), encoding: "utf8" });
    const [{ filename }] = JSON.parse(told);
    return join(folder, String(filename));
  };
  return { engine: packed(PUBLISHED), wrapper: packed(WRAPPER) };
}

/** A shop's visits: a row for each customer who came on a day, from 2025 on. */
function visits(): string {
  const draw = uniforms(4);
  const lines = ["date,customer,country,orders"];
  for (let day = Date.UTC(2025, 0, 1); day < Date.UTC(2026, 10, 1); day += 86_400_000)
    for (let left = 20 + Math.floor(draw() * 20); left > 0; left -= 1) {
      const country = ["DE", "FR", "UK"][Math.floor(draw() * 3)];
      const date = new Date(day).toISOString().slice(0, 10);
      lines.push(`${date},${Math.floor(draw() * 400)},${country},${Math.floor(draw() * 3)}`);
    }
  return `${lines.join("\n")}\n`;
}

/**
 * What a newcomer does with an own table, from the packages to a corrected release that is verified, in a folder of its
 * own; by the Node of a folder. npm takes what it installs from where it takes all packages.
 */
export async function newcomer(folder: string, { engine, wrapper }: Tarballs, node: string): Promise<Step[]> {
  const steps: Step[] = [];
  const report = join(folder, "shop");
  const run = async (command: string, cwd = report) => {
    const started = performance.now();
    const { exit, said } = await runIn(command, cwd, node);
    steps.push({ command, exit, said, seconds: (performance.now() - started) / 1000 });
  };
  const approve = (day: string) => {
    const page = join(report, "content/editions/2026-q3/index.mdx");
    const text = readFileSync(page, "utf8").replace(/^approved_by:.*\n/m, "");
    const line = `approved_by: { name: Ada, role: Board, date: ${day} }\n`;
    writeFileSync(page, text.replace("lowlights:", `${line}lowlights:`));
    steps.push({ command: null, exit: 0, said: line, seconds: 0 });
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "visits.csv"), visits());
  execFileSync("tar", ["xzf", wrapper, "-C", folder]);
  await run(
    `node package/create.js shop --engine ${engine} --template empty --company Shop --csv visits.csv --yes`,
    folder,
  );
  await run("npx sextant check --strict");
  await run("npx sextant build");
  await run(`npm install --no-audit --no-fund ${OPTIONAL.paper.packages.join(" ")}`);
  approve("2026-11-30");
  await run("npx sextant release 2026-q3");
  await run("npx sextant correct 2026-q3 --reason Misprint. --code C");
  approve("2026-12-01");
  await run("npx sextant release 2026-q3");
  await run("npx sextant export 2026-q3 v1 pdf");
  await run("npx sextant reproduce 2026-q3 v1");
  await run("npx sextant upgrade");
  await run("npx sextant verify");
  await run("npx sextant build --published");
  await run("npx sextant verify dist");
  return steps;
}

async function runIn(
  command: string,
  cwd: string,
  node: string,
): Promise<{ readonly exit: number | null; readonly said: string }> {
  const path = [dirname(node), process.env["PATH"] ?? ""].join(delimiter);
  const child = spawn("sh", ["-c", command], {
    cwd,
    env: { ...process.env, PATH: path, CHROME_PATH: "registry", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { exit, said: Buffer.concat(said).toString("utf8") };
}
