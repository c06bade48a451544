import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inFolderAside } from "../../engine/aside.ts";

/** A file to be written, by its path below the root with forward slashes. */
export interface Draft {
  readonly file: string;
  readonly text: string;
  /** Is it a change of a file that is there? A new file takes nobody's place. */
  readonly changes?: true;
}

/** Writes all files or none: each is laid out aside first, and what was done is undone where one cannot be put in place. */
export async function writeTogether(root: string, drafts: readonly Draft[]): Promise<void> {
  await inFolderAside(root, async (folder) => {
    mkdirSync(folder, { recursive: true });
    for (const [index, { text }] of drafts.entries()) writeFileSync(join(folder, String(index)), text);
    const undo: (() => void)[] = [];
    try {
      for (const [index, draft] of drafts.entries())
        undo.push(...place(root, join(folder, String(index)), draft));
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  });
}

/** Puts one file in its place, and says how to undo it. */
function place(root: string, from: string, { file, changes }: Draft): (() => void)[] {
  const target = join(root, file);
  if (existsSync(target) !== (changes === true))
    throw new Error(changes ? `${file} is gone` : `${file} exists already`);
  if (changes) {
    const before = readFileSync(target);
    renameSync(from, target);
    return [() => writeFileSync(target, before)];
  }
  const made = mkdirSync(dirname(target), { recursive: true });
  renameSync(from, target);
  return [
    () => {
      if (made !== undefined) rmSync(made, { recursive: true, force: true });
    },
    () => rmSync(target, { force: true }),
  ];
}
