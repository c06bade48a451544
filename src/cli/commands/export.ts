import { statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { didYouMean } from "../../content/nearest.ts";
import { writeWhole } from "../../disk/writeWhole.ts";
import type { Wanted } from "../../engine/exportSource.ts";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../../formats/formats.ts";
import { PAPERS, type PaperName } from "../../formats/sent.ts";
import { MESSAGES_LOCALE } from "../../language/messages.ts";
import { command } from "../command.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../usage.ts";
import { versionNumber } from "../words.ts";

/** Writes a file to send of an edition, into `exports/` or to `out`; what is for chat is printed too. */
export const exportEdition = command({
  summary: "writes a file to send into exports/, of a released version, else of the draft",
  forms: [
    {
      line: "export -- 2026-q3 KIND",
      text: `a file to send, in exports/: ${FORMAT_NAMES.map((name) => `${name} (${FORMATS[name].text})`).join(", ")}`,
    },
    {
      line: "export -- 2026-q2 v1 KIND",
      text: "of a released version; without v1 of the latest, else of the draft; draft in its place of a correction",
    },
  ],
  words: "PERIOD VERSION KIND",
  options: {
    paper: {
      type: "string",
      value: Object.keys(PAPERS).join("|"),
      text: "the size of a pdf's paper; by default a4",
    },
    chart: { type: "string", value: "NAME", text: "of png: this chart alone" },
    language: { type: "string", value: "de", text: "takes the edition in a further language" },
    out: { type: "string", value: "FILE", text: "writes there, into a file or a folder that is there" },
  },
  examples: [
    { line: "export -- 2026-q3 html", text: "one file with pictures, styles and fonts in it" },
    { line: "export -- 2026-q2 v1 pdf --paper letter", text: "from the files that were sealed" },
    { line: "export -- 2026-q3 png --chart daily-posters", text: "one picture" },
  ],
  run: (effects, words, values) => exported(effects, words, values),
});

interface ExportOptions {
  readonly out?: string | undefined;
  readonly paper?: string | undefined;
  readonly chart?: string | undefined;
  readonly language?: string | undefined;
}

async function exported(effects: Effects, words: readonly string[], options: ExportOptions): Promise<number> {
  const { wanted, kind } = wantedIn(words, options.language ?? null);
  const { out, chart } = options;
  const paper = paperNamed(kind, options.paper);
  if (chart !== undefined && kind !== "png")
    throw new UsageError("Only png has one chart: leave --chart out.");
  const { fileToSend } = await import("../../engine/exportSource.ts");
  const { language } = wanted;
  const asked = { kind, language, chart: chart ?? null, paper, progress: effects.progress };
  const { name, bytes } = await fileToSend(effects, wanted, asked);
  return told(effects, placeFor(effects.root, name, out), bytes, kind);
}

/** Writes a file, and tells of it; what is for chat is printed too. */
function told(effects: Effects, path: string, bytes: Uint8Array, kind: FormatName): number {
  writeWhole(path, bytes);
  if (kind === "text") effects.print(new TextDecoder().decode(bytes));
  effects.print(`${relative(effects.root, path)}, ${kilobytes(bytes.length)}`);
  return 0;
}

/** "2026-q3 data", "2026-q2 v1 html", "2026-q2 draft email". */
function wantedIn(words: readonly string[], language: string | null): { wanted: Wanted; kind: FormatName } {
  const [edition, ...rest] = words;
  const name = rest.at(-1);
  const kinds = FORMAT_NAMES;
  if (edition === undefined || name === undefined)
    throw new UsageError(
      `Name the edition and what to make of it (${kinds.join(", ")}), such as 2026-q3 html.`,
    );
  const kind = kinds.find((one) => one === name);
  if (kind === undefined) throw new UsageError(`There is no export "${name}". ${didYouMean(name, kinds)}`);
  const [state, ...more] = rest.slice(0, -1);
  const version = versionNumber(state);
  if (more.length > 0 || (state !== undefined && state !== "draft" && version === null))
    throw new UsageError("Name a version as v1, or draft, between the edition and what to make of it.");
  if (version !== null) return { wanted: { edition, state: version, language }, kind };
  return { wanted: { edition, state: state === "draft" ? "draft" : "latest", language }, kind };
}

function paperNamed(kind: FormatName, name: string | undefined): PaperName {
  if (name !== undefined && kind !== "pdf")
    throw new UsageError(`Only a pdf has a size of paper: leave --paper out.`);
  if (name === undefined || name === "a4" || name === "letter") return name ?? "a4";
  throw new UsageError(`There is no paper "${name}". ${didYouMean(name, Object.keys(PAPERS))}`);
}

/** In a folder of exports, which version control leaves alone; `out` names a file, or a folder that is there. */
function placeFor(root: string, name: string, out: string | undefined): string {
  if (out === undefined) return join(root, "exports", name);
  const path = resolve(root, out);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, name) : path;
}

function kilobytes(bytes: number): string {
  return `${new Intl.NumberFormat(MESSAGES_LOCALE).format(Math.ceil(bytes / 1000))} kB`;
}
