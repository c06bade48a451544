import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { languageIn } from "../content/translationFiles.ts";

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
  /** The words of all in further languages, by the id of the metric and the language: "revenue.de". */
  readonly translations: ReadonlyMap<string, string>;
}

/** All presets, in the order of their ids. */
export function presets(): Preset[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => readPreset(name, join(FOLDER, name)))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** The preset that a folder holds. */
export function readPreset(id: string, folder: string): Preset {
  const files = readdirSync(folder)
    .sort()
    .map((name): [string, string] => [
      name,
      readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n"),
    ]);
  const named = (isTranslation: boolean) =>
    files
      .filter(([name]) => (languageIn(name) !== null) === isTranslation)
      .map(([name, text]): [string, string] => [name.replace(/\.mdx$/, ""), text]);
  const star = named(false).find(([, text]) => /^role: north_star$/m.test(text));
  if (star === undefined) throw new Error(`The preset ${id} has no north star.`);
  const [starId, text] = star;
  const name = /^name: (.*)$/m.exec(text)?.[1] ?? starId;
  const others = new Map(named(false).filter(([other]) => other !== starId));
  return { id, name, starId, star: text, others, translations: new Map(named(true)) };
}
