import { startSprint } from "../begin/sprint.ts";
import { command } from "../command.ts";

/** Starts the metric definition sprint. */
export const sprint = command({
  summary: "starts the four weeks in which the metric is defined, a page for each",
  forms: [{ line: "sprint", text: "starts the four weeks in which the metric is defined" }],
  words: null,
  options: {},
  examples: [{ line: "sprint", text: "writes content/sprint/, where there is none yet" }],
  run: (effects) => startSprint(effects),
});
