import { commandLine } from "../syntax/commandLine.ts";
import { fixed, told } from "./entry.ts";

/** What commands say of their use, and of what is there already. */
export const COMMANDS = {
  "used-wrongly": told({
    severity: "error",
    message: ({ said }) => said,
    mend: ({ help }) => `See how it is used: ${help}`,
    example: { said: '"check" takes no --published', help: commandLine("check --help") },
  }),
  "edition-exists": told({
    severity: "error",
    message: ({ edition }) => `the edition ${edition} exists already`,
    mend: "Edit it, or name another period; nothing was changed.",
    example: { edition: "2026-q3" },
  }),
  "file-exists": told({
    severity: "error",
    message: ({ file }) => `${file} exists already`,
    mend: "Edit it, or name another; nothing was changed.",
    example: { file: "content/metrics/daily_posters.mdx" },
  }),
  "no-draft-left": fixed({
    severity: "error",
    message: "no edition is a draft, which could be computed from a new snapshot",
    mend: `Begin one: ${commandLine("new")}; or leave --use out.`,
  }),
  "unknown-state": told({
    severity: "error",
    message: ({ word }) =>
      `${word} names no state of a report: no released version, snapshot, folder with a report or a built site, nor revision of git`,
    mend: "Name a version as 2026-q2/v1, a snapshot of data/, a folder, or a revision; of one that is not here yet: git fetch.",
    example: { word: "origin/mian" },
  }),
  "two-states": told({
    severity: "error",
    message: ({ word, kinds }) => `${word} may be ${kinds}`,
    mend: ({ ways }) => `Say which: ${ways}.`,
    example: {
      word: "2026-10-02",
      kinds: "a snapshot and a revision of git",
      ways: "data/2026-10-02, or refs/heads/2026-10-02 or refs/tags/2026-10-02",
    },
  }),
  "unreadable-revision": told({
    severity: "error",
    message: ({ commit, said }) => `git does not give the files of ${commit}: ${said}`,
    mend: "See what it says of: git checkout. Files that lie elsewhere (LFS) must be fetched first.",
    example: { commit: "4f2a9c1", said: "fatal: unable to read tree 4f2a9c1" },
  }),
  "bad-ledger": told({
    severity: "error",
    message: ({ said }) => `a ledger of a built site does not read: ${said}`,
    mend: `Build the site anew with: ${commandLine("build")}`,
    example: { said: "Unexpected end of JSON input" },
  }),
  "unwritten-keys": told({
    severity: "warning",
    message: ({ keys }) =>
      `all of content/ is in the keys of generation ${keys}, and that cannot be written here by a machine`,
    mend: ({ keys }) => `Write it yourself: keys: ${keys}`,
    example: { keys: 2 },
  }),
  "folder-not-empty": told({
    severity: "error",
    message: ({ folder, found }) =>
      `${folder} is not empty: it holds ${found}, which is not of a report that is begun`,
    mend: "Name a folder that is empty, or not there yet; nothing was changed.",
    example: { folder: "my-report", found: "notes.txt" },
  }),
  "no-day-column": told({
    severity: "error",
    message: ({ table, columns }) => `no column of ${table} holds days: ${columns}`,
    mend: "Export it with the day on which each row happened, as 2026-09-14; or say how a column writes it, as --dates TABLE.COLUMN=dd/mm/yyyy. Nothing was written.",
    example: { table: "activity", columns: "user_id (BIGINT), posts (BIGINT)" },
  }),
  "left-out": told({
    severity: "warning",
    message: ({ id, role, from, columns, isTable }) =>
      isTable
        ? `the ${role} ${id} is left out: there is no table ${from} with ${columns}`
        : `the ${role} ${id} is left out: ${from} has no ${columns.includes(",") ? "columns" : "column"} ${columns}`,
    mend: "Export what is missing under these names and begin again, or write the metric for your own columns: `new metric` shows the preset's.",
    example: { id: "posting_rate", role: "input", from: "activity", columns: "posts", isTable: false },
  }),
  "sprint-exists": fixed({
    severity: "error",
    message: "there is a sprint already",
    mend: "Edit its pages, or move them away to begin anew; nothing was changed.",
  }),
};
