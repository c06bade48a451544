import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { filesBelow } from "../../disk/files.ts";
import { numbered } from "../../language/messages.ts";
import { amiss, type Finding, fine, type Workplace } from "./finding.ts";

const SUBJECT = "files of Git LFS";
/** How a pointer begins, and how many bytes it has at most. */
const HEAD = "version https://git-lfs.github.com/spec/v1\n";
const LARGEST = 1024;

/** Are there, in the place of data or of released files, notes of where Git LFS keeps them? */
export function lookForPointers({ root }: Workplace): Finding[] {
  const all = ["data", "public"].flatMap((folder) =>
    filesBelow(join(root, folder)).map((file) => `${folder}/${file}`),
  );
  const pointers = all.filter((file) => isPointer(join(root, file)));
  const [first] = pointers;
  if (first === undefined) return [fine(SUBJECT, `none is missing among ${numbered(all.length, "file")}`)];
  return [amiss(SUBJECT, diagnose(startOf(first), "lfs-pointers", { file: first, count: pointers.length }))];
}

function isPointer(path: string): boolean {
  const told = statSync(path, { throwIfNoEntry: false });
  return told?.isFile() === true && told.size <= LARGEST && readFileSync(path, "utf8").startsWith(HEAD);
}
