import { fixed, told } from "./entry.ts";

export const COMMANDS = {
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
  "sprint-exists": fixed({
    severity: "error",
    message: "there is a sprint already",
    mend: "Edit its pages, or move them away to begin anew; nothing was changed.",
  }),
};
