import { begun } from "../begin/begun.ts";
import { command } from "../command.ts";
import { atMostOne } from "../words.ts";

/** Begins a bet. */
export const beginBet = command({
  summary: "begins a bet of a team on a metric; on a terminal it asks for what is not said",
  forms: [{ line: "new bet ID --metric METRIC", text: "begins a bet; also --team TEAM --name NAME" }],
  takes: [{ name: "ID", text: "its id, in lower snake_case", usual: "asked for" }],
  options: {
    metric: { type: "string", value: "METRIC", text: "the metric that it should move", usual: "asked for" },
    team: { type: "string", value: "TEAM", text: "the team that makes it", usual: "asked for" },
    name: { type: "string", value: "NAME", text: "its name", usual: "asked for" },
  },
  examples: [
    {
      line: 'new bet prompts --metric posting_rate --team growth --name "A prompt a day"',
      text: "writes content/bets/prompts.mdx",
    },
  ],
  fails: "it is there already, or the report does not read: nothing is written",
  run: async (effects, words, values) => {
    const id = atMostOne(words, "the bet by one id");
    const { newBet } = await import("../begin/newBet.ts");
    return begun(effects, await newBet(effects, id, values));
  },
});
