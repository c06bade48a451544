import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/disk/files.ts";
import { Output } from "../../src/disk/output.ts";
import { SCRATCH } from "../support/roots.ts";

fc.configureGlobal({ seed: 2026 });

let scratch = "";
beforeAll(() => {
  mkdirSync(SCRATCH, { recursive: true });
  scratch = mkdtempSync(join(SCRATCH, "output-"));
  writeFileSync(join(scratch, "mine"), "mine");
  mkdirSync(join(scratch, "folder"));
  writeFileSync(join(scratch, "folder", "a"), "mine too");
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let count = 0;
const empty = (): string => {
  count += 1;
  const folder = join(scratch, String(count));
  mkdirSync(folder);
  return folder;
};

/** Few names, so that files, folders and links meet in the same places. */
const path = fc
  .array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 })
  .map((steps) => steps.join("/"));
const text = fc.constantFrom("", "x", "y", "xx");

/** What may lie in a folder from before. */
const KINDS = [
  "file",
  "shut",
  "program",
  "hard link",
  "link",
  "link to a folder",
  "link to nothing",
  "folder",
] as const;
const left = fc.tuple(path, fc.constantFrom(...KINDS), text);

function leave(
  folder: string,
  [where, kind, words]: readonly [string, (typeof KINDS)[number], string],
): void {
  const place = join(folder, where);
  try {
    mkdirSync(dirname(place), { recursive: true });
    if (kind === "folder") mkdirSync(place);
    else if (kind === "hard link") linkSync(join(scratch, "mine"), place);
    else if (kind === "link") symlinkSync(join(scratch, "mine"), place);
    else if (kind === "link to a folder") symlinkSync(join(scratch, "folder"), place);
    else if (kind === "link to nothing") symlinkSync(join(scratch, "nothing"), place);
    else
      writeFileSync(place, words, {
        mode: kind === "shut" ? 0o400 : kind === "program" ? 0o777 : 0o666,
        flag: "wx",
      });
  } catch (error) {
    // Something of another kind is in that place, or on the way to it.
    if (!/EEXIST|ENOTDIR|ENOENT/.test(String(error))) throw error;
  }
}

/** What is written: none of it lies below another file of it. */
const written = fc
  .dictionary(path, text, { maxKeys: 6, noNullPrototype: true })
  .map((all) =>
    Object.entries(all).filter(([own]) => !Object.keys(all).some((other) => own.startsWith(`${other}/`))),
  );

/** All that is below a folder: its files with what they hold and who may read them, and that there is nothing else. */
function held(folder: string): unknown {
  return filesBelow(folder).map((file) => {
    const stat = lstatSync(join(folder, file));
    return [file, stat.isFile() ? readFileSync(join(folder, file), "utf8") : "no file", stat.mode & 0o777];
  });
}

/** The same as a folder that is filled for the first time. */
function filled(files: readonly (readonly [string, string])[]): unknown {
  const folder = empty();
  for (const [file, words] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), words);
  }
  return held(folder);
}

const isMine = () => [
  readFileSync(join(scratch, "mine"), "utf8"),
  readFileSync(join(scratch, "folder", "a"), "utf8"),
  existsSync(join(scratch, "nothing")),
];

describe("a folder that is filled anew", () => {
  test("holds what was written and nothing else, whatever lay in it, and nothing beside it is touched", () => {
    fc.assert(
      fc.property(fc.array(left, { maxLength: 8 }), written, (before, files) => {
        const folder = empty();
        for (const one of before) leave(folder, one);
        const output = new Output(folder);
        for (const [file, words] of files) output.write(file, Buffer.from(words));
        output.settle();
        expect(held(folder)).toEqual(filled(files));
        expect(isMine()).toEqual(["mine", "mine too", false]);
      }),
      { numRuns: 400 },
    );
  });

  test("holds copies as they are, of whatever mode the files are", () => {
    fc.assert(
      fc.property(fc.array(left, { maxLength: 8 }), written, fc.boolean(), (before, files, isProgram) => {
        const [folder, source] = [empty(), empty()];
        for (const [file, words] of files) {
          mkdirSync(dirname(join(source, file)), { recursive: true });
          writeFileSync(join(source, file), words);
          if (isProgram) chmodSync(join(source, file), 0o755);
        }
        for (const one of before) leave(folder, one);
        for (const to of [folder, empty()]) {
          const output = new Output(to);
          output.copy(source);
          output.settle();
          expect(held(to)).toEqual(held(source));
        }
        expect(isMine()).toEqual(["mine", "mine too", false]);
      }),
      { numRuns: 200 },
    );
  });

  test("holds what was written last, where a file is written twice or was copied before", () => {
    const [folder, source] = [empty(), empty()];
    writeFileSync(join(source, "a"), "copied");
    const output = new Output(folder);
    output.copy(source);
    output.write("a", Buffer.from("written"));
    output.write("b", Buffer.from("first"));
    output.write("b", Buffer.from("later"));
    output.settle();
    expect(held(folder)).toEqual(
      filled([
        ["a", "written"],
        ["b", "later"],
      ]),
    );
  });

  test("does not write again what is there: the file stays the same one", () => {
    const folder = empty();
    writeFileSync(join(folder, "a"), "same");
    writeFileSync(join(folder, "b"), "before");
    const inodes = () => ["a", "b"].map((file) => lstatSync(join(folder, file)).ino);
    const [a, b] = inodes();
    const keeper = join(scratch, "keeper");
    linkSync(join(folder, "b"), keeper);
    const output = new Output(folder);
    output.write("a", Buffer.from("same"));
    output.write("b", Buffer.from("behind"));
    output.settle();
    expect(inodes()[0]).toBe(a);
    expect(inodes()[1]).not.toBe(b);
    expect(readFileSync(keeper, "utf8")).toBe("before");
  });

  test("is filled by another program from nothing", async () => {
    const folder = empty();
    writeFileSync(join(folder, "a"), "before");
    const output = new Output(folder);
    await output.fill(() => Promise.resolve(writeFileSync(join(folder, "b"), "made")));
    output.settle();
    expect(held(folder)).toEqual(filled([["b", "made"]]));
  });
});
