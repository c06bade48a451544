import { COMMON, type Command, type Option } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { EXIT_CODES, written } from "../../src/cli/help.ts";
import { FORMATS, type Format } from "../../src/formats/formats.ts";

const ALL: readonly (readonly [string, Command])[] = Object.entries(COMMANDS);

/**
 * The options of the command that a line of documentation calls, such as "new" with " -- metric our_star"; none of what
 * is no command.
 */
export function optionsOf(script: string, words: string): string[] {
  const longer = `${script} ${/^ -- (\w+)/.exec(words)?.[1]}`;
  const found = ALL.find(([name]) => name === longer) ?? ALL.find(([name]) => name === script);
  return found === undefined ? [] : Object.keys({ ...found[1].options, ...COMMON });
}

/** The page `docs/reference/commands.md`. */
export function commandsPage(): string {
  return `${[HEAD, ...ALL.map(([name, command]) => section(name, command)), END].join("\n\n")}\n`;
}

/** The page `docs/reference/formats.md`. */
export function formatsPage(): string {
  const rows = Object.entries<Format>(FORMATS).map(([name, { text, ending, mediaType, needs, isCarried }]) =>
    [`\`${name}\``, text, `\`${ending}\``, `\`${mediaType}\``, needs ?? "", isCarried ? "yes" : "no"].join(
      " | ",
    ),
  );
  return [FORMATS_HEAD, TABLE, ...rows.map((row) => `| ${row} |`), ""].join("\n");
}

const HEAD = `# Commands

This page is made from the catalogue of commands (\`src/cli/commands.ts\`). \`npm run <command> -- --help\` says the same on a terminal; npm takes what stands after \`--\` as the command's. Every command takes ${Object.entries<Option>(
  COMMON,
)
  .map(([name, option]) => `\`${written(name, option)}\` (${option.text})`)
  .join(" and ")}.`;

const END = `## Exit codes

${EXIT_CODES.replace("Exit codes: ", "")}`;

const FORMATS_HEAD = `# Formats

What \`npm run export\` makes of an edition. This page is made from the catalogue of formats (\`src/formats/formats.ts\`). A released version may carry those of the last column, sealed with its pages (\`downloads\` in \`content/report.mdx\`).
`;

const TABLE = `| format | what it is | ending | media type | needs | carried |
| --- | --- | --- | --- | --- | --- |`;

function section(name: string, { summary, forms, options, examples }: Command): string {
  const lines = [...forms, ...examples].map(({ line }) => `npm run ${line}`.length);
  const width = Math.max(...lines);
  const code = (all: Command["examples"]) =>
    all.map(({ line, text }) => `${`npm run ${line}`.padEnd(width)}  # ${text}`).join("\n");
  const rows = Object.entries(options).map(([option, facts]) => row(option, facts));
  const table = rows.length === 0 ? [] : [`| option | what it does |\n| --- | --- |\n${rows.join("\n")}`];
  return [
    `## \`${name}\``,
    `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
    `\`\`\`sh\n${code(forms)}\n\`\`\``,
    ...table,
    `For example:\n\n\`\`\`sh\n${code(examples)}\n\`\`\``,
  ].join("\n\n");
}

function row(name: string, option: Option): string {
  const often = option.multiple === true ? "; may be given several times" : "";
  return `| \`${written(name, option).replaceAll("|", "\\|")}\` | ${option.text}${often} |`;
}
