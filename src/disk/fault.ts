/** What a machine can refuse, apart from what is wrong with a report. */
export type FaultKind =
  | "disk-full"
  | "read-only-disk"
  | "no-permission"
  | "too-many-files"
  | "path-missing"
  | "file-in-the-way"
  | "folder-in-the-way"
  | "machine-fault";

/** A fault of the machine. */
export interface Fault {
  readonly kind: FaultKind;
  /** Where; null where nobody said. */
  readonly path: string | null;
  /** As the machine says it: "ENOSPC: no space left on device". */
  readonly said: string;
}

const KINDS: ReadonlyMap<string, FaultKind> = new Map([
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EFBIG", "disk-full"],
  ["EROFS", "read-only-disk"],
  ["EACCES", "no-permission"],
  ["EPERM", "no-permission"],
  ["EMFILE", "too-many-files"],
  ["ENFILE", "too-many-files"],
  ["ENOENT", "path-missing"],
  ["ENOTDIR", "file-in-the-way"],
  ["EEXIST", "file-in-the-way"],
  ["EISDIR", "folder-in-the-way"],
  ["ERR_FS_EISDIR", "folder-in-the-way"],
  ["ENOTEMPTY", "folder-in-the-way"],
]);

/** How programs beside Node tell of the same in their sentences. */
const SENTENCES: readonly (readonly [RegExp, FaultKind])[] = [
  [/\bENOSPC\b|no space left on device|disk quota exceeded/i, "disk-full"],
  [/\bEROFS\b|read-only file system/i, "read-only-disk"],
  [/\bEMFILE\b|too many open files/i, "too-many-files"],
];

/** The fault of the machine that an error tells of, itself or by what caused it; null where it tells of none. */
export function faultOf(error: unknown): Fault | null {
  return ofSystem(error) ?? ofSentence(error);
}

/** Does something at a path: a fault that does not say where it happened says it from then on. */
export function at<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw placedAt(path, error);
  }
}

/** The same error, which says where it happened. */
export function placedAt(path: string, error: unknown): unknown {
  if (isOfSystem(error) && typeof error.path !== "string") error.path = path;
  return error;
}

interface SystemError extends Error {
  readonly code: string;
  path?: unknown;
}

function isOfSystem(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}

function ofSystem(error: unknown): Fault | null {
  if (!(error instanceof Error)) return null;
  if (isOfSystem(error) && !isOfNetwork(error)) {
    const told = "dest" in error ? error.dest : error.path;
    const path = typeof told === "string" ? told : null;
    return { kind: KINDS.get(error.code) ?? "machine-fault", path, said: error.message };
  }
  const causes = error instanceof AggregateError ? [...error.errors, error.cause] : [error.cause];
  return causes.map(ofSystem).find((fault) => fault !== null) ?? null;
}

/** What a network refuses is told where it is asked. */
function isOfNetwork(error: SystemError): boolean {
  return "address" in error || "hostname" in error;
}

function ofSentence(error: unknown): Fault | null {
  if (!(error instanceof Error)) return null;
  const kind = SENTENCES.find(([words]) => words.test(error.message))?.[1];
  return kind === undefined ? ofSentence(error.cause) : { kind, path: null, said: error.message };
}
