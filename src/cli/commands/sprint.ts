import { command } from "../command.ts";

/** Starts the metric definition sprint. */
export const sprint = command({
  summary: "starts the four weeks in which the metric is defined, a page for each",
  forms: [{ line: "sprint", text: "starts the four weeks in which the metric is defined" }],
  takes: [],
  options: {},
  examples: [{ line: "sprint", text: "writes content/sprint/, where there is none yet" }],
  fails: "there is a sprint already: nothing is written",
  run: async (effects) => {
    const { startSprint } = await import("../begin/sprint.ts");
    return { exit: 0, result: { files: startSprint(effects) } };
  },
});
