import { fixed, told } from "./entry.ts";
import { lacking } from "./optional.ts";

/** What `sextant doctor` finds of the machine and of what is installed on it. */
export const WORKPLACE = {
  "node-too-old": told({
    severity: "error",
    message: ({ node, needed }) => `Node ${node} runs here, and ${needed} is needed`,
    mend: "Install a newer Node, or one beside this report: npm install --save-dev node@24; npm scripts and npx then take it.",
    example: { node: "18.20.4", needed: ">=22.12" },
  }),
  "not-started": told({
    severity: "either",
    message: ({ use, said }) => `${use} is installed, and does not start: ${said}`,
    mend: ({ command }) =>
      `Install it anew on this machine, for which it must be made: ${command}; or set \`engine: wasm\` in content/report.mdx.`,
    example: {
      ...lacking("duckdb"),
      said: "version `GLIBC_2.34' not found",
    },
  }),
  "line-ends-changed": told({
    severity: "warning",
    message: ({ patterns }) =>
      `Git may change line ends in ${patterns.join(" and ")}, whose bytes are hashed: a checkout elsewhere would break seals`,
    mend: ({ lines }) => `Write into .gitattributes: ${lines.join("; ")} (a line each).`,
    example: {
      patterns: ["data/**", "public/editions/**"],
      lines: ["data/** -text", "public/editions/** -text"],
    },
  }),
  "no-git-lfs": fixed({
    severity: "error",
    message: "Git keeps data by Git LFS here, and Git LFS is not installed",
    mend: "Install it (git-lfs.com), then: git lfs install && git lfs pull",
  }),
  "lfs-pointers": told({
    severity: "error",
    message: ({ file, count }) =>
      `${file}${count === 1 ? " is a note" : ` and ${count - 1} more are notes`} of where Git LFS keeps the file, not the file`,
    mend: "Fetch what is kept there: git lfs pull",
    example: { file: "data/2026-10-02/activity.parquet", count: 3 },
  }),
  "little-space": told({
    severity: "either",
    message: ({ free }) => `only ${free} are free on the disk of the report`,
    mend: "Free some space: `.sextant/` and `dist/` may be deleted at any time.",
    example: { free: "0.4 GB" },
  }),
  "clock-wrong": told({
    severity: "warning",
    message: ({ clock, than }) => `the clock says ${clock}, and ${than}`,
    mend: "Set the clock of this machine; commands need it where they say that they look at today.",
    example: { clock: "2025-01-01", than: "the snapshot 2026-10-02 says that it was taken on 2026-10-02" },
  }),
  "held-by-another": told({
    severity: "warning",
    message: ({ what, who }) => `${what} is held by ${who}`,
    mend: ({ file }) => `Wait until it is done. If nothing of that name runs any more, remove ${file}.`,
    example: {
      what: "data/2026-10-02",
      who: '"snapshot 2026-10-02", process 4711 on build-7',
      file: ".sextant/locks/data%2F2026-10-02",
    },
  }),
};
