import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { DiagnosticError } from "../content/diagnostic.ts";
import { check, printDiagnostics } from "../engine/check.ts";
import { Abandoned } from "../engine/dialogue.ts";
import { writeEditorHelp } from "../engine/editorHelp.ts";
import type { Effects } from "../engine/effects.ts";
import { REASON_CODES } from "../release/manifest.ts";
import type { VersionName } from "../release/version.ts";
import { correct } from "./correct.ts";
import { type BetOptions, newBet } from "./newBet.ts";
import { type EditionOptions, newEdition } from "./newEdition.ts";
import { type MetricOptions, newMetric } from "./newMetric.ts";
import { reproduce } from "./reproduce.ts";
import { startSprint } from "./sprint.ts";
import { UsageError } from "./usage.ts";
import { verify } from "./verify.ts";

const USAGE = `sextant: the report of a company's north star, as plain files

  npm run dev                                live preview
  npm run check [-- --json | --github]       every diagnostic, without building
  npm run build                              check, compute and render into dist/
  npm run build -- --published               without drafts, for deploying
  npm run new -- 2026-q4                     starts the next edition, and asks for what is not said
                                             [--snapshot NAME] [--title T] [--pages A,B|all|none]
                                             [--targets METRIC=VALUE,…]
  npm run new -- metric                      asks; not on a terminal: lists north stars to start from
  npm run new -- metric ID --preset PRESET   begins a metric [--with-inputs] [--role R] [--name N] [--team T]
  npm run new -- bet ID --metric METRIC      begins a bet; also --team TEAM --name NAME
  npm run sprint                             starts the four weeks in which the metric is defined
  npm run snapshot -- 2026-10-02             freezes what content/sources asks of databases and files [--resume]
  npm run snapshot -- 2026-10-02 FILES       freezes CSV and Parquet files [--through DATE] [--taken-at DATE or TIME]
                                             [--personal TABLE.COLUMN] [--name TABLE=FILE]
                                             [--types TABLE.COLUMN=VARCHAR] [--dates TABLE.COLUMN=dd/mm/yyyy]
                                             [--decimal comma|point, or TABLE.COLUMN=comma]
                                             [--missing TABLE.COLUMN=n/a] [--zone TABLE.COLUMN=Europe/Berlin]
  npm run snapshot -- diff A B               what differs between two snapshots, and in the figures
  npm run release -- 2026-q3                 seals and freezes its next version [--accept-warnings]
  npm run correct -- 2026-q3 --reason "…" --code R1|R2|R3|C
                                             opens the next version of a released edition
  npm run verify [-- FOLDER or URL] [--seal DIGEST]
                                             are the released files what was sealed?
  npm run reproduce -- 2026-q3 v1            computes a released version again, and compares every figure
  npm run export -- 2026-q3 KIND             a file to send, in exports/: data (zip of figures, definitions, charts),
                                             html (one file), pdf [--paper letter], pptx (PowerPoint), email (.eml),
                                             text (for chat), png (charts as pictures; one: --chart NAME)
                                             [--language de] [--out FILE]
  npm run export -- 2026-q2 v1 KIND          of a released version; without v1 of the latest, else of the draft

Exit codes: 0 fine; 1 the report has errors; 2 the command was used wrongly.`;

/** As a shell counts a process that Ctrl-C ended. */
const BROKEN_OFF = 130;

const PERIOD = "the period, such as 2026-q4";

const OPTIONS = {
  root: { type: "string" },
  json: { type: "boolean" },
  github: { type: "boolean" },
  snapshot: { type: "string" },
  title: { type: "string" },
  pages: { type: "string" },
  targets: { type: "string" },
  preset: { type: "string" },
  role: { type: "string" },
  name: { type: "string", multiple: true },
  metric: { type: "string" },
  team: { type: "string" },
  "with-inputs": { type: "boolean" },
  through: { type: "string" },
  "taken-at": { type: "string" },
  resume: { type: "boolean" },
  personal: { type: "string", multiple: true },
  types: { type: "string", multiple: true },
  dates: { type: "string", multiple: true },
  decimal: { type: "string", multiple: true },
  missing: { type: "string", multiple: true },
  zone: { type: "string", multiple: true },
  port: { type: "string" },
  published: { type: "boolean" },
  "accept-warnings": { type: "boolean" },
  reason: { type: "string" },
  code: { type: "string" },
  seal: { type: "string" },
  out: { type: "string" },
  paper: { type: "string" },
  chart: { type: "string" },
  language: { type: "string" },
  help: { type: "boolean" },
} as const;

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  dev: ["root", "port"],
  check: ["root", "json", "github"],
  build: ["root", "published"],
  new: ["root", "snapshot", "title", "pages", "targets"],
  "new metric": ["root", "preset", "role", "name", "team", "with-inputs"],
  "new bet": ["root", "metric", "team", "name"],
  sprint: ["root"],
  snapshot: [
    "root",
    "through",
    "taken-at",
    "resume",
    "personal",
    "name",
    "types",
    "dates",
    "decimal",
    "missing",
    "zone",
  ],
  "snapshot diff": ["root"],
  release: ["root", "accept-warnings"],
  correct: ["root", "reason", "code"],
  verify: ["root", "seal"],
  reproduce: ["root"],
  export: ["root", "out", "paper", "chart", "language"],
};

/** Commands that take words beside their options. */
const WORDY = [
  "new",
  "new metric",
  "new bet",
  "snapshot",
  "snapshot diff",
  "release",
  "correct",
  "verify",
  "reproduce",
  "export",
];

/** Runs a command, such as `["check", "--json"]`, and gives its exit code; what is wrong with the report or the use is told. */
export async function main(args: readonly string[], effects: Effects): Promise<number> {
  try {
    return await dispatch(effects, args);
  } catch (error) {
    if (error instanceof UsageError) {
      effects.complain(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (error instanceof Abandoned) {
      effects.complain("\nBroken off: nothing was written.");
      return BROKEN_OFF;
    }
    if (error instanceof DiagnosticError) {
      printDiagnostics(effects, error.diagnostics);
      return 1;
    }
    throw error;
  }
}

async function dispatch(outer: Effects, args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [command = "", ...rest] = wordsOf(positionals);
  if (values.help === true || command === "") {
    outer.print(USAGE);
    return command === "" && values.help !== true ? 2 : 0;
  }
  const allowed = ALLOWED[command];
  if (allowed === undefined) throw new UsageError(`There is no command "${command}".`);
  const strange = Object.keys(values).find((option) => !allowed.includes(option));
  if (strange !== undefined) throw new UsageError(`"${command}" takes no --${strange}.`);
  if (rest.length > 0 && !WORDY.includes(command))
    throw new UsageError(`"${command}" takes no "${rest[0]}".`);
  const effects = values.root === undefined ? outer : { ...outer, root: resolve(values.root) };
  if (command === "check") return check(effects, values.json ? "json" : values.github ? "github" : "text");
  if (command === "new" || command === "new metric" || command === "new bet")
    return begin(effects, command, rest, { ...values, name: values.name?.at(-1) });
  if (command === "sprint") return startSprint(effects);
  if (command === "snapshot diff")
    return (await import("../take/diffSnapshots.ts")).diffSnapshots(effects, ...two(rest));
  if (command === "snapshot")
    return (await import("./snapshot.ts")).snapshot(effects, rest, {
      through: values.through,
      takenAt: values["taken-at"],
      resume: values.resume,
      personal: values.personal,
      names: values.name,
      types: values.types,
      dates: values.dates,
      decimal: values.decimal,
      missing: values.missing,
      zones: values.zone,
    });
  if (command === "dev") {
    const { dev, portOf } = await import("./dev.ts");
    return dev(effects, portOf(values.port));
  }
  if (command === "release") {
    const options = { acceptWarnings: values["accept-warnings"] };
    return (await import("./release.ts")).release(effects, one(rest, PERIOD), options);
  }
  if (command === "correct") return correct(effects, one(rest, PERIOD), correctionOf(values));
  if (command === "verify")
    return verify(
      effects,
      rest.length === 0 ? undefined : one(rest, "one folder or address"),
      sealIn(values),
    );
  if (command === "reproduce") return reproduce(effects, versionOf(rest));
  if (command === "export") return (await import("./export.ts")).exportEdition(effects, rest, values);
  return (await import("../engine/build.ts")).build(effects, values.published === true);
}

/** Begins what is new, and lets editors know of it. */
async function begin(
  effects: Effects,
  command: "new" | "new metric" | "new bet",
  rest: readonly string[],
  values: EditionOptions & MetricOptions & BetOptions,
): Promise<number> {
  const exit = await (command === "new metric"
    ? newMetric(effects, atMostOne(rest, "the metric by one id"), values)
    : command === "new bet"
      ? newBet(effects, atMostOne(rest, "the bet by one id"), values)
      : newEdition(effects, atMostOne(rest, PERIOD), values));
  writeEditorHelp(effects.root);
  return exit;
}

/** "new metric", "new bet" and "snapshot diff" are commands of their own. */
function wordsOf([command = "", kind, ...rest]: readonly string[]): readonly string[] {
  const own = { new: ["metric", "bet"], snapshot: ["diff"] }[command]?.includes(kind ?? "") ?? false;
  return own ? [`${command} ${kind}`, ...rest] : [command, ...(kind === undefined ? [] : [kind]), ...rest];
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error));
  }
}

/** Why a version is corrected, and by which code. */
function correctionOf({ reason, code }: { reason?: string | undefined; code?: string | undefined }) {
  const known = REASON_CODES.find((one) => one === code);
  if (reason === undefined || reason.trim() === "") throw new UsageError('Say why: --reason "…".');
  if (known === undefined) throw new UsageError(`Give --code as one of ${REASON_CODES.join(", ")}.`);
  return { why: reason.trim(), code: known };
}

/** A seal as pages print it. */
function sealIn({ seal }: { seal?: string | undefined }): string | undefined {
  if (seal === undefined || /^[0-9a-f]{64}$/.test(seal)) return seal;
  throw new UsageError("Give --seal as it is printed: 64 hexadecimal digits.");
}

/** "2026-q3 v1" from two words. */
function versionOf([edition, version, ...more]: readonly string[]): VersionName {
  const number = /^v([1-9]\d*)$/.exec(version ?? "")?.[1];
  if (edition === undefined || number === undefined || more.length > 0)
    throw new UsageError("Name the edition and its version, such as 2026-q3 v1.");
  return { edition, version: Number(number) };
}

function one(rest: readonly string[], what: string): string {
  const [first, second] = rest;
  if (first === undefined || second !== undefined) throw new UsageError(`Name ${what}.`);
  return first;
}

function two([first, second, ...more]: readonly string[]): [string, string] {
  if (first === undefined || second === undefined || more.length > 0)
    throw new UsageError("Name two snapshots, such as 2026-07-02 2026-10-02.");
  return [first, second];
}

function atMostOne(rest: readonly string[], what: string): string | undefined {
  if (rest.length > 1) throw new UsageError(`Name ${what}.`);
  return rest[0];
}
