import { writeEditorHelp } from "../../engine/editorHelp.ts";
import { newMetric } from "../begin/newMetric.ts";
import { command } from "../command.ts";
import { atMostOne } from "../words.ts";

/** Begins a metric from a preset. */
export const beginMetric = command({
  summary: "begins a metric from a preset; nothing that exists is overwritten",
  forms: [
    { line: "new -- metric", text: "asks; not on a terminal: lists north stars to start from" },
    { line: "new -- metric ID --preset PRESET", text: "begins a metric" },
  ],
  words: "ID",
  options: {
    preset: { type: "string", value: "PRESET", text: "the north star to start from" },
    "with-inputs": { type: "boolean", text: "writes its inputs, guardrail and outcome too" },
    role: { type: "string", value: "R", text: "its role; by default north_star" },
    name: { type: "string", value: "N", text: "its name; by default the preset's" },
    team: { type: "string", value: "T", text: "the team that answers for it" },
  },
  examples: [
    {
      line: "new -- metric our_star --preset social --with-inputs",
      text: "the north star with what belongs to it",
    },
    { line: "new -- metric another --preset saas --role candidate", text: "a candidate beside it" },
  ],
  run: async (effects, words, values) => {
    const exit = await newMetric(effects, atMostOne(words, "the metric by one id"), values);
    writeEditorHelp(effects.root);
    return exit;
  },
});
