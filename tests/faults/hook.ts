import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve, sep } from "node:path";

/**
 * Loaded before a command: counts what it writes below a root, and has one write of it go wrong, as machines do. `kill`
 * ends the process before it; `torn` in the middle of it; `ENOSPC` is a disk that is full from then on, `EROFS` one that
 * can only be read from then on; any other code is that of this one write.
 */
export interface Ordered {
  readonly root: string;
  readonly mode:
    | "count"
    | "kill"
    | "torn"
    | "ENOSPC"
    | "EDQUOT"
    | "EROFS"
    | "EACCES"
    | "EPERM"
    | "EMFILE"
    | "EIO";
  /** Which write, from 1. */
  readonly at: number;
  /** Where the count is written as the process ends. */
  readonly told: string;
  /** Only one of this process and those that it starts is hit. */
}

type Call = (...args: unknown[]) => unknown;

const ordered: Ordered = JSON.parse(process.env["SEXTANT_FAULT"] ?? "{}");
const root = resolve(ordered.root) + sep;
const writeFileSync = fs.writeFileSync;
const state = { count: 0, names: [] as string[] };
const paths = new Map<number, string>();

function isBelow(path: unknown): path is string {
  return typeof path === "string" && resolve(path).startsWith(root);
}

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: "no space left on device",
  EDQUOT: "disk quota exceeded",
  EROFS: "read-only file system",
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EMFILE: "too many open files",
  EIO: "i/o error",
};

function refusal(name: string, path: string, hasPath: boolean): Error {
  const { mode } = ordered;
  const error = new Error(`${mode}: ${WORDS[mode]}, ${name}${hasPath ? ` '${path}'` : ""}`);
  return Object.assign(error, { code: mode, errno: -1, syscall: name }, hasPath ? { path } : {});
}

/** What takes no room works on a full disk. */
const FREES = ["rename", "rm", "rmdir", "unlink", "fsync", "truncate"];

/** Counts a write, and gives what is to go wrong with it; null where nothing is. */
function fate(name: string, path: string, half: () => void): Error | null {
  state.count += 1;
  state.names.push(`${name} ${resolve(path).slice(root.length)}`);
  const { mode, at } = ordered;
  if (mode === "count" || state.count < at) return null;
  if (mode === "kill" || mode === "torn") {
    if (mode === "torn") half();
    process.kill(process.pid, "SIGKILL");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
  }
  if (mode === "ENOSPC" || mode === "EDQUOT") {
    if (FREES.includes(name)) return null;
    half();
    return refusal(name, path, name !== "write");
  }
  return mode === "EROFS" || state.count === at ? refusal(name, path, name !== "write") : null;
}

/** The number of the argument that says where a call writes. */
const TARGETS: Readonly<Record<string, number>> = {
  appendFile: 0,
  chmod: 0,
  copyFile: 1,
  cp: 1,
  link: 1,
  mkdir: 0,
  mkdtemp: 0,
  rename: 1,
  rm: 0,
  rmdir: 0,
  symlink: 1,
  truncate: 0,
  unlink: 0,
  utimes: 0,
};

function wrap(holder: Record<string, unknown>, key: string, how: (call: Call) => Call): void {
  const call = holder[key];
  if (typeof call === "function") holder[key] = how((...args) => Reflect.apply(call, holder, args));
}

const sync: Record<string, unknown> = Object(fs);
const promises: Record<string, unknown> = Object(fs.promises);

for (const [name, target] of Object.entries(TARGETS)) {
  const look = (args: readonly unknown[]): Error | null => {
    const path = args[target];
    return isBelow(path) ? fate(name, path, () => {}) : null;
  };
  wrap(sync, `${name}Sync`, (call) => (...args) => {
    const wrong = look(args);
    if (wrong !== null) throw wrong;
    return call(...args);
  });
  wrap(promises, name, (call) => (...args) => {
    const wrong = look(args);
    return wrong === null ? call(...args) : Promise.reject(wrong);
  });
  wrap(sync, name, (call) => (...args) => {
    const wrong = look(args);
    const done = args.at(-1);
    if (wrong === null || typeof done !== "function") return call(...args);
    return process.nextTick(() => done(wrong));
  });
}

function half(content: unknown): string | Uint8Array {
  if (typeof content === "string") return content.slice(0, content.length / 2);
  return content instanceof Uint8Array ? content.subarray(0, content.length / 2) : "";
}

wrap(sync, "writeFileSync", (call) => (...args) => {
  const [place, content] = args;
  const path = typeof place === "number" ? paths.get(place) : place;
  const wrong = isBelow(path) ? fate("write", path, () => writeFileSync(path, half(content))) : null;
  if (wrong !== null) throw wrong;
  return call(...args);
});
wrap(promises, "writeFile", (call) => (...args) => {
  const [path, content] = args;
  const wrong = isBelow(path) ? fate("write", path, () => writeFileSync(path, half(content))) : null;
  return wrong === null ? call(...args) : Promise.reject(wrong);
});

const isWriting = (flags: unknown) => typeof flags === "string" && /[wa+]/.test(flags);
wrap(sync, "openSync", (call) => (...args) => {
  const [path, flags] = args;
  const wrong = isBelow(path) && isWriting(flags) ? fate("open", path, () => {}) : null;
  if (wrong !== null) throw wrong;
  const descriptor = call(...args);
  if (isBelow(path) && typeof descriptor === "number") paths.set(descriptor, path);
  return descriptor;
});
wrap(sync, "closeSync", (call) => (...args) => {
  if (typeof args[0] === "number") paths.delete(args[0]);
  return call(...args);
});
for (const [key, name] of [
  ["writeSync", "write"],
  ["fsyncSync", "fsync"],
] as const)
  wrap(sync, key, (call) => (...args) => {
    const path = typeof args[0] === "number" ? paths.get(args[0]) : undefined;
    const wrong = path === undefined ? null : fate(name, path, () => {});
    if (wrong !== null) throw wrong;
    return call(...args);
  });
// Streams open and write by these.
wrap(sync, "open", (call) => (...args) => {
  const [path, flags] = args;
  const done = args.at(-1);
  if (!isBelow(path) || !isWriting(flags) || typeof done !== "function") return call(...args);
  const wrong = fate("open", path, () => {});
  if (wrong !== null) return process.nextTick(() => done(wrong));
  return call(...args.slice(0, -1), (error: unknown, descriptor: unknown) => {
    if (typeof descriptor === "number") paths.set(descriptor, path);
    done(error, descriptor);
  });
});
wrap(sync, "write", (call) => (...args) => {
  const path = typeof args[0] === "number" ? paths.get(args[0]) : undefined;
  const done = args.at(-1);
  const wrong = path === undefined ? null : fate("write", path, () => {});
  if (wrong === null || typeof done !== "function") return call(...args);
  return process.nextTick(() => done(wrong));
});
syncBuiltinESMExports();

process.on("exit", () => {
  if (ordered.mode === "count") writeFileSync(ordered.told, JSON.stringify(state.names));
});
