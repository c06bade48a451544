import { commandLine } from "../syntax/commandLine.ts";
import { type Argument, COMMON, type Command, type Form, type Option, type Options } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { meanings } from "./exits.ts";

/** Texts begin at this column, and end before that one. */
const COLUMN = 45;
const WIDTH = 120;

/** How all commands are used. */
export const USAGE = [
  "sextant: the report of a company's north star, as plain files",
  "",
  ...Object.values<Command>(COMMANDS).flatMap(summed),
  "",
  "All take:",
  ...optionLines(COMMON),
  "",
  ...exitLines("the report has errors, or the machine refuses"),
].join("\n");

/** How a command is used, by the words that name it; how all are, where they name none. */
export function helpFor(name: string): string {
  const found = Object.entries<Command>(COMMANDS).find(([one]) => one === name);
  return found === undefined ? USAGE : helpOf(name, found[1]);
}

/** How one command is used: what it does, its forms, arguments, options, examples and exit codes. */
export function helpOf(name: string, { summary, forms, takes, options, examples, fails }: Command): string {
  const words = takes.map((one) => columns(`  ${one.name}`, explained(one)));
  return [
    `Usage: ${usageOf(name, takes)}`,
    "",
    `${capital(summary)}.`,
    "",
    ...forms.flatMap((form) => laidOut(form)),
    "",
    ...(words.length === 0 ? [] : ["Arguments:", ...words.flat(), ""]),
    "Options:",
    ...optionLines({ ...options, ...COMMON }),
    "",
    "Examples:",
    ...examples.flatMap((form) => laidOut(form)),
    "",
    ...exitLines(fails),
  ].join("\n");
}

/** "sextant export PERIOD [VERSION] KIND [options]" */
export function usageOf(name: string, takes: readonly Argument[]): string {
  const words = takes.map((one) => {
    const several = `${one.name}${one.isSeveral === true ? " …" : ""}`;
    return one.usual === null ? several : `[${several}]`;
  });
  return commandLine([name, ...words, "[options]"].join(" "));
}

/** "--port NUMBER" */
export function written(name: string, { value }: Pick<Option, "value">): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** What an argument says, and what holds without it. */
export function explained({ text, usual }: Pick<Argument, "text" | "usual">): string {
  return usual === null ? text : `${text} (default: ${usual})`;
}

/** The same of an option. */
export function optionExplained({ text, usual, value, multiple }: Option): string {
  const often = multiple === true ? "; may be given several times" : "";
  const needed = value !== undefined && usual === undefined ? " (needed)" : "";
  return `${explained({ text, usual: usual ?? null })}${needed}${often}`;
}

/** A sentence as it begins. */
export function capital(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase());
}

function exitLines(fails: string): string[] {
  const all = Object.entries(meanings(fails));
  return ["Exit codes:", ...all.flatMap(([code, meaning]) => columns(`  ${code}`, meaning))];
}

function optionLines(options: Options): string[] {
  return Object.entries(options).flatMap(([name, option]) =>
    columns(`  ${written(name, option)}`, optionExplained(option)),
  );
}

/** A command in the list of all: its forms, and those of its options that no form shows. */
function summed({ forms, options }: Command): string[] {
  const shown = forms.map(({ line, text }) => `${line} ${text}`).join(" ");
  const further = Object.entries(options).filter(([name]) => !shown.includes(`--${name}`));
  const brackets = further.map(([name, option]) => `[${written(name, option)}]`);
  return [
    ...forms.flatMap((form) => laidOut(form)),
    ...wrapped(brackets).map((line) => " ".repeat(COLUMN) + line),
  ];
}

function laidOut({ line, text }: Form): string[] {
  return columns(`  ${commandLine(line)}`, text);
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
