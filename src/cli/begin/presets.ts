import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Templates of metric files, a folder for each kind of company: plain files, to be read before they are taken. */
const FOLDER = fileURLToPath(new URL("./presets/", import.meta.url));

/** A north star to start from, with what belongs to it. */
export interface Preset {
  readonly id: string;
  /** The name of its north star. */
  readonly name: string;
  /** The id that its north star has there. */
  readonly starId: string;
  /** The north star's file as text. */
  readonly star: string;
  /** The other files by the id of their metric: inputs, guardrails, outcomes. */
  readonly others: ReadonlyMap<string, string>;
}

/** All presets, in the order of their ids. */
export function presets(): Preset[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => readPreset(name)).sort((left, right) => (left.id < right.id ? -1 : 1));
}

function readPreset(id: string): Preset {
  const names = readdirSync(join(FOLDER, id)).sort();
  const files = names.map((name): [string, string] => [
    name.replace(/\.mdx$/, ""),
    readFileSync(join(FOLDER, id, name), "utf8").replaceAll("\r\n", "\n"),
  ]);
  const star = files.find(([, text]) => /^role: north_star$/m.test(text));
  if (star === undefined) throw new Error(`The preset ${id} has no north star.`);
  const [starId, text] = star;
  const name = /^name: (.*)$/m.exec(text)?.[1] ?? starId;
  return { id, name, starId, star: text, others: new Map(files.filter(([other]) => other !== starId)) };
}
