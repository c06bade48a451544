import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { lookUp } from "../syntax/lookUp.ts";
import { draftFor, timeAt } from "./aside.ts";
import { textOrEmpty } from "./files.ts";
import { writeWhole } from "./whole.ts";
import { makeFolder } from "./write.ts";

/** What is asked of the bytes of files, such as their hash. */
export interface Seen {
  /** The answer to a question about a file, which `look` finds in its bytes. */
  of(path: string, question: string, look: () => string): string;
}

/** Looks at every file itself: what is released, verified or reproduced believes nothing else. */
export const ANEW: Seen = { of: (_path, _question, look) => look() };

/** What was seen of a file: what the disk said of it, and the answers. */
interface Entry {
  readonly stamp: string;
  answers: Readonly<Record<string, string>>;
}

/** The disk tells times no finer than this, in nanoseconds: what is younger may change again and look the same. */
const COARSE = 2_000_000_000n;

/**
 * Answers from one command to the next, kept in one file of a folder: a file is not read again while the disk says that
 * it is the same, by its place there, its size, and the times of its last change. The time at which the disk noted a
 * change (`ctime`) is none that a program can set. For drafts only.
 */
export class KeptSeen implements Seen {
  readonly #folder: string;
  readonly #before: ReadonlyMap<string, Entry>;
  readonly #now = new Map<string, Entry>();
  #isNew = false;
  #begun: bigint | null = null;
  #isSteady = true;

  constructor(folder: string) {
    this.#folder = folder;
    this.#before = entriesIn(join(folder, FILE));
  }

  /** Was every file, whenever it was asked for, the same as at first? */
  get isSteady(): boolean {
    return this.#isSteady;
  }

  of(path: string, question: string, look: () => string): string {
    const stamp = stampOf(path);
    if (stamp === null) return look();
    const entry = this.#entryOf(path, stamp);
    const known = lookUp(entry.answers, question);
    if (known !== undefined) return known;
    this.#begun ??= this.#timeOfDisk();
    const found = look();
    entry.answers = { ...entry.answers, [question]: found };
    this.#isNew = true;
    return found;
  }

  #entryOf(path: string, { stamp }: Stamp): Entry {
    const own = this.#now.get(path);
    if (own?.stamp === stamp) return own;
    if (own !== undefined) this.#isSteady = false;
    const before = this.#before.get(path);
    const entry = before?.stamp === stamp ? before : { stamp, answers: {} };
    this.#now.set(path, entry);
    return entry;
  }

  /** Writes what was seen anew; of files that were not asked for this time, what is still as it was. */
  keep(): void {
    if (!this.#isNew) return;
    const begun = this.#begun ?? 0n;
    const others = [...this.#before].filter(
      ([path, { stamp }]) => !this.#now.has(path) && stampOf(path)?.stamp === stamp,
    );
    const old = [...this.#now].filter(([path, { stamp }]) => {
      const is = stampOf(path);
      return is?.stamp === stamp && is.changed + COARSE < begun;
    });
    const seen = JSON.stringify([...others, ...old]);
    writeWhole(join(this.#folder, FILE), `${hashOf(seen)}\n${seen}`);
    this.#isNew = false;
  }

  /** The time as the disk has it, which may be another machine's. */
  #timeOfDisk(): bigint {
    makeFolder(this.#folder);
    return timeAt(draftFor(join(this.#folder, FILE)));
  }
}

const FILE = "seen.json";
/** Changes with the shape of what is kept, or with the meaning of a question. */
const FORMAT = "seen-1";

export interface Stamp {
  readonly stamp: string;
  /** When the disk noted the last change, in nanoseconds. */
  readonly changed: bigint;
}

/** What the disk says of a plain file; null of anything else, such as a link, which could change behind its back. */
export function stampOf(path: string): Stamp | null {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (stat?.isFile() !== true) return null;
  const { dev, ino, size, mtimeNs, ctimeNs } = stat;
  return { stamp: [dev, ino, size, mtimeNs, ctimeNs].join(" "), changed: ctimeNs };
}

/** What was kept; nothing where it is cut off, or was written by somebody else. */
function entriesIn(file: string): ReadonlyMap<string, Entry> {
  const [hash = "", seen = ""] = textOrEmpty(file).split("\n");
  if (hashOf(seen) !== hash) return new Map();
  const entries: [string, Entry][] = JSON.parse(seen);
  return new Map(entries);
}

function hashOf(text: string): string {
  return createHash("sha256").update(FORMAT).update(text).digest("hex");
}
