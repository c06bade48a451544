import { readFileSync } from "node:fs";
import { CONTENT_CHECKS } from "../checks/content/list.ts";
import { findAll } from "../checks/stage.ts";
import { checkRetiredKeys } from "../checks/written/retiredKeys.ts";
import { readFrontMatter } from "../content/frontMatter.ts";
import { FIRST_KEYS, KEYS, RETIRED_KEYS, type RetiredKey } from "../content/schema/retired.ts";
import { valueAt } from "../content/upgrade/data.ts";
import { migrated, withKeys } from "../content/upgrade/migrated.ts";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { filesBelow, isPlainFile } from "../disk/files.ts";
import { readArchive } from "../release/archive.ts";
import { isOpen } from "../release/drafts.ts";
import { under } from "../release/version.ts";
import { type ReportRead, readWhole } from "./readReport.ts";
import { editionsIn } from "./scope.ts";

const SETTINGS = "content/report.mdx";

/** A file that is brought to today's keys. */
export interface Upgraded {
  /** Below the root, with forward slashes. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** What brings content to the keys of this engine. */
export interface Upgrade {
  /** The generation of keys that it says it is written in, and the one that it is to be in. */
  readonly from: number;
  readonly to: number;
  readonly files: readonly Upgraded[];
  /** What cannot be brought there, and is left to its author. */
  readonly left: readonly Diagnostic[];
  /** Errors that nothing has yet, and the content would have in today's keys. */
  readonly broken: readonly Diagnostic[];
  /** The report as it would be read. */
  readonly read: ReportRead;
}

/**
 * Plans how content is brought to the keys of this engine; writes nothing. What is released stays as it is: its editions
 * are left out. The settings say the new generation only where nothing is left to be done by hand. Throws a
 * DiagnosticError where there are no settings, or a later engine has written them.
 */
export function planUpgrade(root: string, retired: readonly RetiredKey[] = RETIRED_KEYS): Upgrade {
  const from = generationIn(root);
  const { files, left } = migratedFiles(root, retired);
  const settled = left.length === 0 && from < KEYS ? withGeneration(root, files) : { files, left };
  const drafted = new Map(settled.files.map(({ file, after }) => [file, after]));
  const read = readWhole(root, {}, drafted);
  const told = new Set(settled.left.map(nameOf));
  const further = stillRetired(read).filter((one) => !told.has(nameOf(one)));
  const broken = drafted.size === 0 ? [] : newErrors(readWhole(root, {}), read);
  return { from, to: KEYS, files: settled.files, left: [...settled.left, ...further], broken, read };
}

/** The generation of keys that a report says it is written in; that of the first engine where it says none. */
function generationIn(root: string): number {
  const text = textOf(root, SETTINGS);
  if (typeof text !== "string") throw new DiagnosticError(text);
  const front = readFrontMatter(SETTINGS, text);
  if (Array.isArray(front)) throw new DiagnosticError(...front);
  const said = valueAt(front.data, ["keys"]);
  if (typeof said !== "number") return FIRST_KEYS;
  if (said > KEYS)
    throw new DiagnosticError(diagnose(front.placeOf(["keys"]), "later-keys", { said, known: KEYS }));
  return said;
}

/** The text of a file, or why it has none. */
function textOf(root: string, file: string): string | Diagnostic {
  const path = under(root, file);
  if (!isPlainFile(path)) {
    const mend = "Run the command in the folder of your report, or create the file with at least `company:`.";
    return diagnose(startOf(file), "missing-file", { message: `${file} is missing`, mend });
  }
  const bytes = readFileSync(path);
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? text : diagnose(startOf(file), "not-utf8", { file });
}

/** All files that are still written, with their keys brought to today's, and what is left in them. */
function migratedFiles(root: string, retired: readonly RetiredKey[]): Pick<Upgrade, "files" | "left"> {
  const files: Upgraded[] = [];
  const left: Diagnostic[] = [];
  for (const file of filesToUpgrade(root)) {
    const before = textOf(root, file);
    if (typeof before !== "string") {
      left.push(before);
      continue;
    }
    const { text, left: stays } = migrated(file, before, retired);
    left.push(...stays);
    if (text !== before) files.push({ file, before, after: text });
  }
  return { files, left };
}

/** The files of content but those of released editions. A link is none: what it leads to is a file itself. */
function filesToUpgrade(root: string): string[] {
  const archive = readArchive(root);
  const written = filesBelow(under(root, "content"))
    .map((path) => `content/${path}`)
    .filter((file) => file.endsWith(".mdx") && isPlainFile(under(root, file)));
  const closed = new Set(
    [...new Set(archive.map(({ edition }) => edition))].filter(
      (edition) => !isOpen(edition, correctionOf(root, edition), archive),
    ),
  );
  return written.filter((file) => !closed.has(/^content\/editions\/([^/]+)\//.exec(file)?.[1] ?? ""));
}

/** The version that an edition's correction makes, as it is written. */
function correctionOf(root: string, edition: string): unknown {
  const file = `content/editions/${edition}/index.mdx`;
  const text = textOf(root, file);
  const front = typeof text === "string" ? readFrontMatter(file, text) : [];
  return Array.isArray(front) ? undefined : valueAt(front.data, ["correction", "version"]);
}

/** The files with the generation of keys that they are in, in the settings. */
function withGeneration(root: string, files: readonly Upgraded[]): Pick<Upgrade, "files" | "left"> {
  const before = readFileSync(under(root, SETTINGS), "utf8");
  const own = files.find(({ file }) => file === SETTINGS);
  const after = withKeys(SETTINGS, own?.after ?? before, KEYS);
  if (after === null) return { files, left: [diagnose(startOf(SETTINGS), "unwritten-keys", { keys: KEYS })] };
  const others = files.filter((one) => one !== own);
  return { files: [{ file: SETTINGS, before, after }, ...others], left: [] };
}

/** The retired keys of what is read and still written. */
function stillRetired({ original: { content }, archive }: ReportRead): Diagnostic[] {
  return content === null ? [] : checkRetiredKeys({ content, drafts: editionsIn(content, archive, {}) });
}

/** The errors of what is read afterwards that what was read before does not have. */
function newErrors(before: ReportRead, after: ReportRead): Diagnostic[] {
  const known = new Set(errorsIn(before).map(nameOf));
  return errorsIn(after).filter((one) => !known.has(nameOf(one)));
}

function errorsIn({ original, languages }: ReportRead): Diagnostic[] {
  const { content, diagnostics } = original;
  const whole = content === null ? [] : findAll(CONTENT_CHECKS, content);
  return [...diagnostics, ...languages.diagnostics, ...whole].filter(({ severity }) => severity === "error");
}

/** What makes a diagnostic the same on another line. */
function nameOf({ file, code, message }: Diagnostic): string {
  return JSON.stringify([file, code, message]);
}
