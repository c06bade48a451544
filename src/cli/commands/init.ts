import { WrongAnswer } from "../../create/wrongAnswer.ts";
import { MESSAGES_LOCALE } from "../../language/messages.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import { command } from "../command.ts";
import { interruptible } from "../interrupt.ts";
import { UsageError } from "../usage.ts";
import { atMostOne } from "../words.ts";
import { TOLD } from "./snapshot.ts";

/** Begins a report. */
export const init = command({
  summary: "begins a report in an empty folder, with a page that can be looked at at once",
  forms: [
    {
      line: "init FOLDER",
      text: "begins a report there; on a terminal it asks for what no option says, elsewhere it says what it takes",
    },
  ],
  takes: [
    { name: "FOLDER", text: "where the report is to be; empty, or not there yet", usual: "the current one" },
  ],
  options: {
    template: {
      type: "string",
      value: "NAME",
      text: "what it begins from: empty, demo, or a preset of `new metric`",
      usual: "empty",
    },
    company: { type: "string", value: "NAME", text: "the company", usual: "as the folder is named" },
    languages: {
      type: "string",
      value: "LOCALE,…",
      text: "its languages, that of the originals first",
      usual: MESSAGES_LOCALE,
    },
    "fiscal-year-starts": {
      type: "string",
      value: "MONTH",
      text: "the month in which its fiscal year starts",
      usual: "1",
    },
    "week-starts": {
      type: "string",
      value: "DAY",
      text: "the day on which its weeks start",
      usual: "monday",
    },
    "time-zone": {
      type: "string",
      value: "ZONE",
      text: "where its days begin and end",
      usual: "the machine's",
    },
    csv: {
      type: "string",
      multiple: true,
      value: "FILE",
      text: "a CSV file of yours",
      usual: "sample data that say so",
    },
    day: {
      type: "string",
      value: "COLUMN",
      text: "the column of the first file that says when",
      usual: "the one that looks like it",
    },
    user: {
      type: "string",
      value: "COLUMN|none",
      text: "the column that says who",
      usual: "the one that looks like it",
    },
    by: {
      type: "string",
      value: "COLUMN,…|none",
      text: "the columns by which to tell rows apart",
      usual: "those that look like it",
    },
    yes: { type: "boolean", text: "asks nothing, and takes what is proposed" },
    ...TOLD,
  },
  examples: [
    { line: "init my-report", text: "asks for company, calendar, languages, north star and data" },
    {
      line: "init my-report --template social --company Acme --csv activity.csv --yes",
      text: "begins it without a question",
    },
  ],
  fails: "the folder is not empty, or a table or an answer does not read: nothing is written",
  run: async (effects, words, values) => {
    const folder = atMostOne(words, "one folder") ?? ".";
    const { day, user, by, yes, personal, types, dates, decimal, missing, zone, ...said } = values;
    let isInstalled = false;
    const { createReport } = await import("../../create/create.ts");
    try {
      isInstalled = await createReport(
        {
          ...effects,
          interruptible,
          warn: (warning) => effects.found([warning]),
          dialogue: () => (yes === true ? null : effects.dialogue()),
        },
        {
          ...{ folder, said, personal, types, dates, decimal, missing, zones: zone },
          columns: { day, user, by },
          timezone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
          node: process.versions.node,
        },
      );
    } catch (error) {
      if (error instanceof WrongAnswer) throw new UsageError(error.message);
      throw error;
    }
    effects.print(`The report is begun in ${folder}. Look at it:\n`);
    for (const line of [
      ...(folder === "." ? [] : [`cd ${folder}`]),
      ...(isInstalled ? [] : ["npm install"]),
      `npx ${commandLine("dev")}`,
    ])
      effects.print(`  ${line}`);
    return { exit: 0, result: { folder, is_installed: isInstalled } };
  },
});
