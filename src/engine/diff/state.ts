import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Content } from "../../content/content.ts";
import { readContent } from "../../content/readContent.ts";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import type { Figure } from "../../ledger/figure.ts";
import { latestVersions, versionNames } from "../../release/archive.ts";
import { ledgerOf, readLedger } from "../../release/ledger.ts";
import { homeOf, sealedPath, under, type VersionName } from "../../release/version.ts";
import type { EngineEffects } from "../effects.ts";
import { Kept } from "../kept/kept.ts";
import { type ReportRead, readWhole } from "../readReport.ts";
import { editionsIn } from "../scope.ts";
import { Workbench } from "../workbench.ts";
import { type Computed, computeDrafts, type EditionFigures } from "./figures.ts";
import { namedBy } from "./named.ts";
import { atRevision } from "./revision.ts";

/** A state of a report: the figures of its editions, and what it calls its metrics. */
export interface State extends Computed {
  /** As it was named; null of the checkout as it is. */
  readonly name: string | null;
  /** Is it one version of one edition? */
  readonly isVersion: boolean;
  /** Null where nothing that was written belongs to it. */
  readonly content: Content | null;
}

/**
 * The state that a word names: a released version ("2026-q2/v1"), a snapshot from which the drafts are computed, a folder
 * with another report or a built site, a revision of git; without a word the checkout as it is. `only` is the one edition
 * that is asked for. Throws a DiagnosticError where there is no such state, or it cannot be computed.
 */
export async function stateOf(
  effects: EngineEffects,
  word: string | undefined,
  only: string | undefined,
): Promise<State> {
  const { root } = effects;
  if (word === undefined) return checkoutState(effects);
  const named = namedBy(root, word);
  if (named.kind === "version") return versionState(root, word, named.version);
  if (named.kind === "snapshot") return snapshotState(effects, word, named.snapshot, only);
  if (named.kind === "site") return siteState(word, named.folder);
  if (named.kind === "revision")
    return atRevision(root, named.commit, (folder) => reportState(effects, folder, word, `${word}:`));
  if (named.folder === resolve(root)) return checkoutState(effects);
  return reportState(effects, named.folder, word, `${word.replace(/\/$/, "")}/`);
}

/** A state whose figures are known without computing any. */
const KNOWN = { isVersion: false, content: null, lost: [], found: [] } as const;

/** A report that was read, in the folder of the command; what an earlier command has kept is believed. */
export async function checkoutState(effects: EngineEffects, read?: ReportRead): Promise<State> {
  const { root } = effects;
  const workbench = new Workbench(root, { kept: read === undefined ? new Kept(root) : null });
  return wholeState(effects, read ?? readWhole(root, { workbench }), workbench, null);
}

/** A report in another folder; what is wrong with it is told by paths that begin with `prefix`. */
async function reportState(
  { root, progress }: EngineEffects,
  folder: string,
  name: string,
  prefix: string,
): Promise<State> {
  const workbench = new Workbench(root);
  const told: EngineEffects = {
    root: folder,
    progress: (doing, count) => progress(`${name}: ${doing}`, count),
  };
  const placed = (one: Diagnostic): Diagnostic => ({ ...one, file: `${prefix}${one.file}` });
  try {
    const state = await wholeState(told, readWhole(folder, { workbench }), workbench, name);
    return { ...state, found: state.found.map(placed) };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    throw new DiagnosticError(...error.diagnostics.map(placed));
  }
}

/** The drafts of a report, and of each other edition its latest version. */
async function wholeState(
  effects: EngineEffects,
  read: ReportRead,
  workbench: Workbench,
  name: string | null,
): Promise<State> {
  const computed = await computeDrafts(effects, read, workbench);
  const drafts = [...computed.editions.map(({ edition }) => edition), ...computed.lost];
  const released = latestVersions(read.archive)
    .filter(({ edition }) => !drafts.includes(edition))
    .map((version) => sealed(effects.root, version));
  const editions = [...released, ...computed.editions];
  return { ...computed, name, isVersion: false, content: read.original.content, editions };
}

/** The drafts, all computed from one snapshot; where there are none, or another one is asked for, that edition. */
async function snapshotState(
  effects: EngineEffects,
  name: string,
  snapshot: string,
  only: string | undefined,
): Promise<State> {
  const { root } = effects;
  const workbench = new Workbench(root);
  const read = readWhole(root, { workbench });
  const { content } = read.original;
  const drafts = content === null ? [] : editionsIn(content, read.archive, {}).map(({ id }) => id);
  const asked = only ?? (drafts.length === 0 ? content?.editions.at(-1)?.id : undefined);
  const moved = content && { ...content, editions: content.editions.map((one) => onSnapshot(one, snapshot)) };
  const computed = await computeDrafts(
    effects,
    {
      ...read,
      original: { ...read.original, content: moved },
      archive: read.archive.filter(({ edition }) => edition !== asked),
    },
    workbench,
  );
  return { ...computed, name, isVersion: false, content };
}

function onSnapshot(edition: Content["editions"][number], snapshot: string): Content["editions"][number] {
  return { ...edition, config: { ...edition.config, snapshot } };
}

function versionState(root: string, name: string, version: VersionName): State {
  const { content } = readContent(under(root, sealedPath(version)));
  return { ...KNOWN, name, isVersion: true, content, editions: [sealed(root, version)] };
}

function sealed(root: string, version: VersionName): EditionFigures {
  return { edition: version.edition, as: `v${version.version}`, figures: readLedger(root, version) };
}

/** What a built site says: of each edition its draft, where there is one, else its latest version. */
export function siteState(name: string, folder: string): State {
  const drafts = foldersIn(join(folder, "drafts")).map((edition) => ({
    ...{ edition, as: "draft", file: join(folder, "drafts", edition, "figures.json") },
  }));
  const latest = new Map(versionNames(join(folder, "editions")).map((one) => [one.edition, one]));
  const versions = [...latest.values()].map((version) => ({
    edition: version.edition,
    as: `v${version.version}`,
    file: join(folder, ...homeOf(version).split("/"), "figures.json"),
  }));
  const others = versions.filter(({ edition }) => !drafts.some((draft) => draft.edition === edition));
  const editions = [...others, ...drafts]
    .filter(({ file }) => existsSync(file))
    .map(({ edition, as, file }) => ({
      ...{ edition, as },
      figures: readBuilt(file, `${name}/${file.slice(folder.length + 1).replaceAll("\\", "/")}`),
    }));
  return { ...KNOWN, name, editions };
}

function readBuilt(path: string, file: string): Figure[] {
  try {
    return ledgerOf(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    const said = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new DiagnosticError(diagnose(startOf(file), "bad-ledger", { said }));
  }
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => name).sort();
}
