import { begun } from "../begin/begun.ts";
import { command } from "../command.ts";
import { atMostOne } from "../words.ts";

/** Begins a metric from a preset. */
export const beginMetric = command({
  summary: "begins a metric from a preset; nothing that exists is overwritten",
  forms: [
    { line: "new metric", text: "asks; not on a terminal: lists north stars to start from" },
    { line: "new metric ID --preset PRESET", text: "begins a metric" },
  ],
  takes: [{ name: "ID", text: "its id, in lower snake_case", usual: "asked for" }],
  options: {
    preset: { type: "string", value: "PRESET", text: "the north star to start from", usual: "asked for" },
    "with-inputs": { type: "boolean", text: "writes its inputs, guardrail and outcome too" },
    role: { type: "string", value: "R", text: "its role", usual: "north_star" },
    name: { type: "string", value: "N", text: "its name", usual: "the preset's" },
    team: { type: "string", value: "T", text: "the team that answers for it", usual: "none" },
  },
  examples: [
    {
      line: "new metric our_star --preset social --with-inputs",
      text: "the north star with what belongs to it",
    },
    { line: "new metric another --preset saas --role candidate", text: "a candidate beside it" },
  ],
  fails: "it is there already, or the report does not read: nothing is written",
  run: async (effects, words, values) => {
    const id = atMostOne(words, "the metric by one id");
    const { newMetric } = await import("../begin/newMetric.ts");
    return begun(effects, await newMetric(effects, id, values));
  },
});
