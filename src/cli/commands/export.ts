import { statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { didYouMean } from "../../content/nearest.ts";
import { writeWhole } from "../../disk/whole.ts";
import type { Wanted } from "../../engine/exportSource.ts";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../../formats/formats.ts";
import { PAPERS, type PaperName } from "../../formats/papers.ts";
import { MESSAGES_LOCALE } from "../../language/messages.ts";
import { type CommandEffects, command, type Ended } from "../command.ts";
import type { Result } from "../results.ts";
import { UsageError } from "../usage.ts";
import { versionNumber } from "../words.ts";

/** Writes a file to send of an edition, into `exports/` or to `out`; what is for chat is printed too. */
export const exportEdition = command({
  summary: "writes a file to send into exports/, of a released version, else of the draft",
  forms: [
    {
      line: "export 2026-q3 KIND",
      text: `a file to send, in exports/: ${FORMAT_NAMES.map((name) => `${name} (${FORMATS[name].text})`).join(", ")}`,
    },
    {
      line: "export 2026-q2 v1 KIND",
      text: "of a released version; without v1 of the latest, else of the draft; draft in its place of a correction",
    },
  ],
  takes: [
    { name: "PERIOD", text: "the period of the edition, such as 2026-q3", usual: null },
    {
      name: "VERSION",
      text: "a released version, such as v1; or draft, in the place of a released one that is being corrected",
      usual: "the latest released version, else the draft",
    },
    { name: "KIND", text: `what to make of it: ${FORMAT_NAMES.join(", ")}`, usual: null },
  ],
  options: {
    paper: {
      type: "string",
      value: Object.keys(PAPERS).join("|"),
      text: "the size of a pdf's paper",
      usual: "a4",
    },
    chart: {
      type: "string",
      value: "NAME",
      text: "of png: this chart alone",
      usual: "all charts, in a zip file",
    },
    language: {
      type: "string",
      value: "de",
      text: "takes the edition in a further language",
      usual: "its own",
    },
    out: {
      type: "string",
      value: "FILE",
      text: "writes there, into a file or a folder that is there",
      usual: "exports/",
    },
  },
  examples: [
    { line: "export 2026-q3 html", text: "one file with pictures, styles and fonts in it" },
    { line: "export 2026-q2 v1 pdf --paper letter", text: "from the files that were sealed" },
    { line: "export 2026-q3 png --chart daily-posters", text: "one picture" },
  ],
  fails: "there is no such edition, or it is not fit to be sent: nothing is written",
  run: (effects, words, values) => exported(effects, words, values),
});

interface ExportOptions {
  readonly out?: string | undefined;
  readonly paper?: string | undefined;
  readonly chart?: string | undefined;
  readonly language?: string | undefined;
}

async function exported(
  effects: CommandEffects,
  words: readonly string[],
  options: ExportOptions,
): Promise<Ended<Result<"export">>> {
  const { wanted, kind } = wantedIn(words, options.language ?? null);
  const { out, chart } = options;
  const paper = paperNamed(kind, options.paper);
  if (chart !== undefined && kind !== "png")
    throw new UsageError("Only png has one chart: leave --chart out.");
  const { fileToSend } = await import("../../engine/exportSource.ts");
  const { language } = wanted;
  const asked = { kind, language, chart: chart ?? null, paper, progress: effects.progress };
  const { name, bytes, warned } = await fileToSend(effects, wanted, asked);
  effects.found(warned);
  const path = placeFor(effects.root, name, out);
  writeWhole(path, bytes);
  const text = kind === "text" ? new TextDecoder().decode(bytes) : null;
  if (text !== null) effects.print(text);
  const file = relative(effects.root, path);
  effects.print(`${file}, ${kilobytes(bytes.length)}`);
  return { exit: 0, result: { file: file.replaceAll("\\", "/"), bytes: bytes.length, text } };
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
