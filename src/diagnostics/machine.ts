import { told } from "./entry.ts";

/** What the machine refuses, apart from what is wrong with a report. */
export const MACHINE = {
  "disk-full": told({
    severity: "error",
    message: ({ path }) => `the disk is full, or your share of it is: ${path} could not be written`,
    mend: "Free some space there and run the command again; nothing half-written is left.",
    example: { path: "data/2026-10-02" },
  }),
  "read-only-disk": told({
    severity: "error",
    message: ({ path }) => `${path} lies on a disk that can only be read`,
    mend: "Copy the report to where it can be written, or mount the disk so that it can.",
    example: { path: "dist" },
  }),
  "no-permission": told({
    severity: "error",
    message: ({ path, said }) => `this user may not do that with ${path} (${said})`,
    mend: "Give the user who runs the command the right to read and write there, or run it as the one to whom it belongs.",
    example: { path: "public/editions", said: "EACCES: permission denied, mkdir" },
  }),
  "too-many-files": told({
    severity: "error",
    message: ({ path }) => `${path} cannot be opened: too many files are open on this machine`,
    mend: "Close other programs, or allow more files at once: ulimit -n 4096",
    example: { path: "content/report.mdx" },
  }),
  "path-missing": told({
    severity: "error",
    message: ({ path }) => `${path} is not there`,
    mend: "Put it back, if it was moved while the command ran, or name another place; then run the command again.",
    example: { path: "exports/q3" },
  }),
  "file-in-the-way": told({
    severity: "error",
    message: ({ path }) => `${path} is a file, and a folder has to be there`,
    mend: "Move the file away, and run the command again.",
    example: { path: "dist" },
  }),
  "folder-in-the-way": told({
    severity: "error",
    message: ({ path }) => `${path} is a folder, and something else has to be there`,
    mend: "Move the folder away, and run the command again.",
    example: { path: ".sextant/seen.json" },
  }),
  "machine-fault": told({
    severity: "error",
    message: ({ path, said }) => `the machine refuses what has to be done with ${path}: ${said}`,
    mend: "Look after its disk, or take another one; then run the command again.",
    example: { path: "data/2026-10-02/activity.parquet", said: "EIO: i/o error, read" },
  }),
  "changed-meanwhile": told({
    severity: "error",
    message: ({ file }) => `${file} was changed while the command ran`,
    mend: "Run the command again; nothing was written.",
    example: { file: "content/metrics/daily_posters.mdx" },
  }),
  "already-running": told({
    severity: "error",
    message: ({ what, command, pid, machine, since }) =>
      `${what} is being written by ${command === "" ? "another program" : `"${command}"`}: process ${pid}${machine === null ? "" : ` on ${machine}`}, since ${since}`,
    mend: ({ machine, lock }) =>
      machine === null
        ? "Wait until it is done, or stop it; then run the command again."
        : `Wait until it is done. If nothing of that name runs there any more, remove ${lock}.`,
    example: {
      what: "data/2026-10-02",
      command: "snapshot 2026-10-02",
      pid: 4711,
      machine: null as string | null,
      since: "2026-10-02 06:00:12 UTC",
      lock: ".sextant/locks/data%2F2026-10-02",
    },
  }),
  unforeseen: told({
    severity: "error",
    message: ({ said }) => `the command came to something that nobody foresaw: ${said}`,
    mend: "It is a fault of Sextant: send its makers what stands on standard error, with the command.",
    example: { said: "report.pages is not iterable" },
  }),
};
