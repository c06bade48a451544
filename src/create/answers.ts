import { stringify } from "yaml";
import { readFrontMatter } from "../content/frontMatter.ts";
import { linksOf } from "../content/links.ts";
import { isLocale, isTimezone, WEEKDAYS } from "../content/schema/report.ts";
import { askFor, type Dialogue, numbered, oneOf, type Read } from "../engine/dialogue.ts";
import { MESSAGES_LOCALE } from "../language/messages.ts";
import { isUnfit } from "../syntax/fitText.ts";
import type { Company } from "./content.ts";
import { fileOf } from "./inLanguage.ts";
import { templateIds, templateName } from "./templates.ts";
import { templateLanguage, templateLanguages } from "./words/languages.ts";
import { WrongAnswer } from "./wrongAnswer.ts";

/** Something that a report cannot be begun without: asked on a terminal, and told by an option where there is none. */
interface Question<Value> {
  /** The option that answers it, without its dashes. */
  readonly option: string;
  readonly question: string;
  readonly read: Read<Value>;
}

/** What options say; nothing where they say nothing. */
export interface Said {
  readonly template?: string | undefined;
  readonly company?: string | undefined;
  readonly languages?: string | undefined;
  readonly "fiscal-year-starts"?: string | undefined;
  readonly "week-starts"?: string | undefined;
  readonly "time-zone"?: string | undefined;
  readonly csv?: readonly string[] | undefined;
}

/** What is begun, and for whom. */
export interface Answers {
  readonly template: string;
  /** Null where the template brings its own, as the demo does. */
  readonly company: Company | null;
  /** Paths of CSV files; none where sample data are to do. */
  readonly csv: readonly string[];
}

const locales: Read<Company["locales"]> = (answer) => {
  const [first = "", ...further] = answer.split(",").map((one) => one.trim());
  const all = [first, ...further];
  const strange = all.find((one) => !isLocale(one) || templateLanguage(one) === null);
  if (strange !== undefined)
    return `There is nothing to begin with in "${strange}". Templates are in ${templateLanguages()}: write locales such as en-GB,de-DE.`;
  if (new Set(all.map(templateLanguage)).size < all.length) return "Name each language once.";
  return { value: [first, ...further] };
};

const name: Read<string> = (answer) => {
  if (answer.trim() === "") return "An answer is needed.";
  if (isUnfit(answer)) return "Write it without characters that no file can hold.";
  return hasLinks(answer) ? "Write it without links, as Markdown would read it." : { value: answer.trim() };
};

/** Words of front matter are Markdown: would a name lead anywhere? */
function hasLinks(company: string): boolean {
  const front = readFrontMatter("content/report.mdx", fileOf(stringify({ company }), ""));
  return !Array.isArray(front) && linksOf(front).length > 0;
}

const month: Read<number> = (answer) => {
  const value = /^\d{1,2}$/.test(answer) ? Number(answer) : 0;
  return value >= 1 && value <= 12 ? { value } : "Write a month from 1 to 12.";
};

const DAYS: readonly string[] = WEEKDAYS;

const weekday: Read<number> = (answer) => {
  const read = oneOf(DAYS)(answer.toLowerCase());
  return typeof read === "string" ? read : { value: DAYS.indexOf(read.value) };
};

const zone: Read<string> = (answer) =>
  isTimezone(answer)
    ? { value: answer }
    : `There is no time zone "${answer}". Name one of the IANA list, such as Europe/Berlin or UTC.`;

const files: Read<readonly string[]> = (answer) => ({
  value: answer === NONE ? [] : answer.split(",").map((one) => one.trim()),
});

const NONE = "none";

const QUESTIONS = {
  template: { option: "template", question: "Template", read: oneOf(templateIds()) },
  company: { option: "company", question: "Company", read: name },
  languages: {
    option: "languages",
    question: "Languages, as locales with commas between them, that of the originals first",
    read: locales,
  },
  fiscalYear: {
    option: "fiscal-year-starts",
    question: "Month in which the fiscal year starts, 1 to 12",
    read: month,
  },
  week: { option: "week-starts", question: "Day on which a week starts", read: weekday },
  timezone: { option: "time-zone", question: "Time zone in which a day begins and ends", read: zone },
  csv: {
    option: "csv",
    question: "CSV file of yours, with a row for each thing that happened; none for sample data",
    read: files,
  },
} as const;

/** What is proposed where nobody says anything. */
export interface Proposals {
  readonly company: string;
  readonly timezone: string;
}

/** Who is asked; where `dialogue` is null the proposals are taken, and told by `print`. */
export interface Asking {
  readonly dialogue: Dialogue | null;
  readonly print: (line: string) => void;
}

/** Asks for what no option says; throws a WrongAnswer where one says what cannot be read, or what the demo does not take. */
export async function answered(asking: Asking, said: Said, proposals: Proposals): Promise<Answers> {
  if (said.template === undefined)
    asking.dialogue?.say(`Templates:\n${numbered(templateIds().map((id) => `${id}: ${templateName(id)}`))}`);
  const template = await answer(asking, QUESTIONS.template, said.template, "empty");
  if (template === "demo") return demo(said);
  const company = await answer(asking, QUESTIONS.company, said.company, proposals.company);
  const languages = await answer(asking, QUESTIONS.languages, said.languages, MESSAGES_LOCALE);
  const fiscalYearStarts = await answer(asking, QUESTIONS.fiscalYear, said["fiscal-year-starts"], "1");
  const weekStarts = await answer(asking, QUESTIONS.week, said["week-starts"], WEEKDAYS[0]);
  const timezone = await answer(asking, QUESTIONS.timezone, said["time-zone"], proposals.timezone);
  const csv = said.csv ?? (await answer(asking, QUESTIONS.csv, undefined, NONE));
  const calendar = { fiscalYearStarts, weekStarts };
  return { template, company: { name: company, locales: languages, calendar, timezone }, csv };
}

/** The demo is a company of its own. */
function demo(said: Said): Answers {
  const told = Object.entries(said).find(([name, value]) => name !== "template" && value !== undefined);
  if (told !== undefined)
    throw new WrongAnswer(`The demo has a company of its own, and takes no --${told[0]}.`);
  return { template: "demo", company: null, csv: [] };
}

async function answer<Value>(
  { dialogue, print }: Asking,
  { option, question, read }: Question<Value>,
  said: string | undefined,
  proposal: string,
): Promise<Value> {
  if (said === undefined && dialogue !== null) return askFor(dialogue, question, proposal, read);
  const result = read(said ?? proposal);
  if (typeof result === "string") throw new WrongAnswer(`--${option}: ${result}`);
  if (said === undefined) print(`${question}: ${proposal} (--${option} says another)`);
  return result.value;
}
