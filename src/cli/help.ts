import { COMMON, type Command, type Form, type Option } from "./command.ts";
import { COMMANDS } from "./commands.ts";

/** What stands before a form: how commands are run. */
const RUN = "npm run";
/** Texts begin at this column, and end before that one. */
const COLUMN = 45;
const WIDTH = 120;

/** What every exit code means. */
export const EXIT_CODES = "Exit codes: 0 fine; 1 the report has errors; 2 the command was used wrongly.";

/** How all commands are used. */
export const USAGE = [
  "sextant: the report of a company's north star, as plain files",
  "",
  ...Object.values<Command>(COMMANDS).flatMap(summed),
  "",
  "With --help a command explains its options.",
  EXIT_CODES,
].join("\n");

/** How one command is used: its forms, its options and examples. */
export function helpOf(name: string, { summary, forms, options, examples }: Command): string {
  return [
    `${name}: ${summary}`,
    "",
    ...forms.flatMap((form) => laidOut(form)),
    "",
    "Options:",
    ...Object.entries<Option>({ ...options, ...COMMON }).flatMap(([option, facts]) =>
      columns(`  ${written(option, facts)}`, facts.text),
    ),
    "",
    "Examples:",
    ...examples.flatMap((form) => laidOut(form)),
    "",
    EXIT_CODES,
  ].join("\n");
}

/** "--port NUMBER" */
export function written(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** A command in the list of all: its forms, and those of its options that no form shows. */
function summed({ forms, options }: Command): string[] {
  const told = forms.map(({ line, text }) => `${line} ${text}`).join(" ");
  const further = Object.entries(options).filter(([name]) => !told.includes(`--${name}`));
  const brackets = further.map(([name, option]) => `[${written(name, option)}]`);
  return [
    ...forms.flatMap((form) => laidOut(form)),
    ...wrapped(brackets).map((line) => " ".repeat(COLUMN) + line),
  ];
}

function laidOut({ line, text }: Form): string[] {
  return columns(`  ${RUN} ${line}`, text);
}

/** Two columns; a left one that is too wide has a line of its own. */
function columns(left: string, right: string): string[] {
  const lines = wrapped(right.split(" ")).map((line) => " ".repeat(COLUMN) + line);
  const [first = "", ...rest] = lines;
  return left.length < COLUMN ? [left.padEnd(COLUMN) + first.trimStart(), ...rest] : [left, ...lines];
}

/** Words, or what may not be broken, in lines that fit beside the left column. */
function wrapped(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && COLUMN + last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
