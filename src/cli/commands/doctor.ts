import { command, STRICT } from "../command.ts";

/** Looks at the machine, and at what is installed on it for a report. */
export const doctor = command({
  summary: "looks at Node, engines, browser, fonts, Git, disk and clock, and says how to mend what is wrong",
  forms: [{ line: "doctor [--strict]", text: "is this machine fit to make the report?" }],
  takes: [],
  options: { strict: STRICT },
  examples: [
    { line: "doctor", text: "a line for each thing that it looks at" },
    { line: "doctor --strict --json", text: "before a scheduled run" },
  ],
  fails: "something is an error, or with --strict a warning",
  run: async (effects, _, { strict }) =>
    (await import("../runs/doctor.ts")).seenByDoctor(effects, strict === true),
});
