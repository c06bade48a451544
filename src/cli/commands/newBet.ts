import { writeEditorHelp } from "../../engine/editorHelp.ts";
import { newBet } from "../begin/newBet.ts";
import { command } from "../command.ts";
import { atMostOne } from "../words.ts";

/** Begins a bet. */
export const beginBet = command({
  summary: "begins a bet of a team on a metric; on a terminal it asks for what is not said",
  forms: [{ line: "new -- bet ID --metric METRIC", text: "begins a bet; also --team TEAM --name NAME" }],
  words: "ID",
  options: {
    metric: { type: "string", value: "METRIC", text: "the metric that it should move" },
    team: { type: "string", value: "TEAM", text: "the team that makes it" },
    name: { type: "string", value: "NAME", text: "its name" },
  },
  examples: [
    {
      line: 'new -- bet prompts --metric posting_rate --team growth --name "A prompt a day"',
      text: "writes content/bets/prompts.mdx",
    },
  ],
  run: async (effects, words, values) => {
    const exit = await newBet(effects, atMostOne(words, "the bet by one id"), values);
    writeEditorHelp(effects.root);
    return exit;
  },
});
