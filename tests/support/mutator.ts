import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** A change of one thing below a folder: what was done, and how it is taken back. */
export interface Mutation {
  readonly what: string;
  undo(): void;
}

/** Changes one file of those below a folder, by a stream of uniform numbers; always so that a reader gets something else. */
export function mutate(folder: string, files: readonly string[], draw: () => number): Mutation {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(draw() * items.length)];
    if (item === undefined) throw new Error("there is nothing to draw from");
    return item;
  };
  const path = pick(files);
  const [kind, change] = pick(Object.entries(KINDS));
  return change({ folder, path, other: pick(files), draw, kind });
}

interface Given {
  readonly folder: string;
  readonly path: string;
  readonly other: string;
  readonly draw: () => number;
  readonly kind: string;
}

const KINDS: Readonly<Record<string, (given: Given) => Mutation>> = {
  "flips a bit of": (given) =>
    rewritten(given, (bytes, at) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(given.draw() * 8));
      return bytes.length === 0 ? Buffer.from("x") : changed;
    }),
  "changes a digit of": (given) =>
    rewritten(given, (bytes, at) => {
      const text = bytes.toString("latin1");
      const digit = text.slice(at).search(/\d/);
      if (digit < 0) return Buffer.from(`${text}1`, "latin1");
      const place = at + digit;
      const next = (Number(text[place]) + 1) % 10;
      return Buffer.from(text.slice(0, place) + String(next) + text.slice(place + 1), "latin1");
    }),
  "cuts the end off": (given) =>
    rewritten(given, (bytes, at) => (bytes.length === 0 ? Buffer.from("x") : bytes.subarray(0, at))),
  "writes more into": (given) =>
    rewritten(given, (bytes, at) =>
      Buffer.concat([bytes.subarray(0, at), Buffer.from("<p>More.</p>"), bytes.subarray(at)]),
    ),
  empties: (given) => rewritten(given, (bytes) => Buffer.from(bytes.length === 0 ? "x" : "")),
  "puts another file in the place of": (given) => {
    const bytes = readFileSync(join(given.folder, given.other));
    return rewritten(given, (own) =>
      own.equals(bytes) ? Buffer.concat([own, own, Buffer.from("x")]) : bytes,
    );
  },
  "takes away": (given) => changed(given, given.path, (file) => rmSync(file)),
  "links to a copy of": (given) =>
    changed(given, given.path, (file) => {
      const copy = `${given.folder}-copy`;
      cpSync(file, copy);
      rmSync(file);
      symlinkSync(copy, file);
    }),
  "adds a file beside": (given) =>
    changed(given, join(dirname(given.path), "more.html"), (file) => writeFileSync(file, "More.")),
  "adds a version beside": (given) =>
    changed(given, join(dirname(given.path), "v9"), (folder) => {
      mkdirSync(folder);
      writeFileSync(join(folder, "index.html"), "More.");
    }),
};

/** What changes no bytes, and so nothing where files are served by what they hold. */
export const BY_BYTES: (mutation: Mutation) => boolean = ({ what }) => !/^(?:links|adds)/.test(what);

function rewritten(given: Given, write: (bytes: Buffer, at: number) => Uint8Array): Mutation {
  return changed(given, given.path, (file) => {
    const bytes = readFileSync(file);
    writeFileSync(file, write(bytes, Math.floor(given.draw() * bytes.length)));
  });
}

/** Does something to a file that is or is not there, and can put it back. */
function changed({ folder, kind, path: of }: Given, path: string, change: (file: string) => void): Mutation {
  const file = join(folder, path);
  const before = existsSync(file) && lstatSync(file).isFile() ? readFileSync(file) : null;
  change(file);
  return {
    what: `${kind} ${of}`,
    undo: () => {
      rmSync(file, { recursive: true, force: true });
      if (before !== null) writeFileSync(file, before);
    },
  };
}
