import { fileURLToPath } from "node:url";
import { type Preset, presets, readPreset } from "./presets.ts";

/** A north star for whoever can say which people came on which days. */
const EMPTY = "empty";
/** The demo: a whole report of an invented company. */
const DEMO = "demo";

/** What a report can be begun from. */
export function templateIds(): string[] {
  return [EMPTY, DEMO, ...presets().map(({ id }) => id)];
}

/** What a template is about, in a few words. */
export function templateName(id: string): string {
  if (id === EMPTY) return `${emptyPreset().name}, for any product that knows who came when`;
  return id === DEMO ? "the whole report of an invented company" : presetNamed(id).name;
}

/** The metrics of a template that is not the demo; throws for a name that there is not. */
export function presetNamed(id: string): Preset {
  const found = id === EMPTY ? emptyPreset() : presets().find((preset) => preset.id === id);
  if (found === undefined) throw new Error(`there is no template ${id}`);
  return found;
}

/** Use by people: what can be counted of any table of people and days. */
export function emptyPreset(): Preset {
  return readPreset(EMPTY, fileURLToPath(new URL("./empty/", import.meta.url)));
}

/** Rows: what can be counted of any table with days. */
export function countsPreset(): Preset {
  return readPreset("counts", fileURLToPath(new URL("./counts/", import.meta.url)));
}
