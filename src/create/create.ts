import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Diagnostic, DiagnosticError, hasErrors } from "../diagnostics/diagnostic.ts";
import { leaveAside, PASSING, workIn } from "../disk/aside.ts";
import { filesBelow } from "../disk/files.ts";
import { type Draft, writeTogether } from "../disk/together.ts";
import { inFolderAside, putFolder } from "../disk/whole.ts";
import { makeFolder, removeEmpty, write } from "../disk/write.ts";
import type { Dialogue } from "../engine/dialogue.ts";
import { writeEditorHelp } from "../engine/editorHelp.ts";
import type { EngineEffects } from "../engine/effects.ts";
import { computeSite, readReport } from "../engine/engine.ts";
import type { ToldOptions } from "../take/toldColumns.ts";
import { answered, type Said } from "./answers.ts";
import { contentDrafts } from "./content.ts";
import { demoDrafts } from "./demo.ts";
import type { Begun, Laying } from "./laying.ts";
import type { SaidColumns } from "./own/columns.ts";
import { ownReport } from "./ownReport.ts";
import { sampleReport } from "./sampleReport.ts";
import { scaffoldDrafts } from "./scaffold.ts";
import { type Target, targetIn } from "./target.ts";
import { presetNamed } from "./templates.ts";
import { ENGINE } from "./wrapper/packageJson.js";

/** What a report is begun with. */
export interface Request extends ToldOptions {
  /** Where, from the folder of the command. */
  readonly folder: string;
  readonly said: Said;
  readonly columns: SaidColumns;
  readonly personal?: readonly string[] | undefined;
  /** The machine's time zone, and its Node. */
  readonly timezone: string;
  readonly node: string;
}

/** What beginning a report is given of the world; `root` is the folder of the command. */
export interface CreateEffects extends EngineEffects {
  print(line: string): void;
  warn(diagnostic: Diagnostic): void;
  now(): Date;
  /** Begins to ask the person at the terminal; null where there is none. */
  dialogue(): Dialogue | null;
  /** Does what a person may break off. */
  interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
}

/**
 * Begins a report in a folder that is empty, or not there yet: all of it is written, or nothing. Says whether the
 * engine is installed there. Throws a
 * WrongAnswer where an option says what cannot be read, a DiagnosticError for what is in the way, and Abandoned where the
 * person breaks off.
 */
export async function createReport(effects: CreateEffects, request: Request): Promise<boolean> {
  const target = targetIn(effects.root, request.folder);
  const dialogue = effects.dialogue();
  const proposals = { company: titleOf(target.name), timezone: request.timezone };
  const answers = await answered({ dialogue, print: effects.print }, request.said, proposals).finally(() =>
    dialogue?.close(),
  );
  const lay = (laying: Laying) => laidOut(effects, laying, request, answers);
  await effects.interruptible((signal) => written(effects, target, request.node, lay, signal));
  return existsSync(join(target.root, "node_modules", ENGINE));
}

type Answers = Awaited<ReturnType<typeof answered>>;

/** What is laid out: the files of `content/`, and how the data came there. */
interface Laid {
  readonly drafts: readonly Draft[];
  readonly data: string;
}

async function laidOut(
  effects: CreateEffects,
  laying: Laying,
  request: Request,
  { template, company, csv }: Answers,
): Promise<Laid> {
  if (company === null)
    return {
      drafts: demoDrafts(),
      data: "All of it is the demo: an invented company, its numbers simulated.",
    };
  const preset = presetNamed(template);
  const [first, ...further] = csv;
  if (first === undefined) return whole(laying, await sampleReport(laying, preset, company));
  const { types, dates, decimal, missing, zones, personal, columns } = request;
  const begun = await ownReport(laying, preset, company, {
    ...{ types, dates, decimal, missing, zones, personal, columns },
    files: [first, ...further],
    ask: effects.dialogue,
    warn: effects.warn,
  });
  return checked(laying, begun);
}

/** A report of own data is held to all rules before it is there; limits that nobody chose may be answered for. */
async function checked(laying: Laying, begun: Begun): Promise<Laid> {
  const laid = whole(laying, begun);
  const found = await problemsOf(laying, laid);
  if (!found.some(({ code }) => BREACHES.includes(code))) return sound(laid, found);
  const { beginning } = begun;
  const breached = beginning.metrics.filter(({ role }) => role === "guardrail").map(({ id }) => id);
  const answeredFor = whole(laying, { ...begun, beginning: { ...beginning, breached } });
  return sound(answeredFor, await problemsOf(laying, answeredFor));
}

const BREACHES: readonly string[] = ["breach-not-acknowledged", "past-breach-not-acknowledged"];

function sound(laid: Laid, found: readonly Diagnostic[]): Laid {
  if (hasErrors(found)) throw new DiagnosticError(...found.filter(({ severity }) => severity === "error"));
  return laid;
}

/** What is wrong with a report that is laid out, computed where its data are. */
async function problemsOf({ draft, progress }: Laying, { drafts }: Laid): Promise<readonly Diagnostic[]> {
  layOut(draft, drafts);
  const effects = { root: draft, progress };
  return (await computeSite(effects, readReport(effects))).diagnostics;
}

/** The content of a report, and the data that are frozen beside it. */
function whole({ draft }: Laying, { beginning, queries, data }: Begun): Laid {
  const frozen = filesBelow(join(draft, "data")).map((name) => ({
    file: `data/${name}`,
    content: readFileSync(join(draft, "data", name)),
  }));
  return { drafts: [...contentDrafts(beginning), ...queries, ...frozen], data };
}

/**
 * Lays all out aside, and puts it into its place at once: a folder that is there is filled, one that is not gets its name
 * in one step.
 */
async function written(
  effects: CreateEffects,
  { root, name, packageBefore }: Target,
  node: string,
  lay: (laying: Laying) => Promise<Laid>,
  signal: AbortSignal,
): Promise<void> {
  const { print } = effects;
  // Who breaks off waits for the next step, and not for the end.
  const progress = (message: string) => {
    signal.throwIfAborted();
    effects.progress(message);
  };
  const above = nearest(root);
  workIn(above);
  try {
    await inFolderAside(above, async (draft) => {
      makeFolder(draft);
      const { drafts, data } = await lay({ draft, progress, print, now: effects.now() });
      signal.throwIfAborted();
      const all = [...drafts, ...scaffoldDrafts({ name, packageBefore, node, data })];
      if (above === root) writeTogether(root, all);
      else putWhole(join(draft, "whole"), root, all);
    });
  } finally {
    leaveNothingAside(above);
  }
  workIn(root);
  try {
    makeFolder(join(root, "public"));
    writeEditorHelp(root);
  } finally {
    leaveNothingAside(root);
  }
}

function leaveNothingAside(folder: string): void {
  leaveAside(folder);
  removeEmpty(join(folder, PASSING));
}

function putWhole(draft: string, root: string, drafts: readonly Draft[]): void {
  layOut(draft, drafts);
  putFolder(draft, root);
}

/** Writes files into a folder that lies aside. */
function layOut(folder: string, drafts: readonly Draft[]): void {
  for (const { file, content } of drafts) {
    makeFolder(dirname(join(folder, file)));
    write(join(folder, file), content);
  }
}

/** The folder, or the first above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}

/** "my-report" as a company is named: "My report". */
function titleOf(folder: string): string {
  const words = folder.replace(/[-_.]+/g, " ").trim();
  return words === "" ? "Our company" : words.charAt(0).toUpperCase() + words.slice(1);
}
