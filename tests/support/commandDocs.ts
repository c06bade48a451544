import { z } from "zod";
import { COMMON, type Command, type Option } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { meanings } from "../../src/cli/exits.ts";
import { capital, explained, optionExplained, usageOf, written } from "../../src/cli/help.ts";
import { ANSWER, RESULTS } from "../../src/cli/results.ts";
import { FORMATS, type Format } from "../../src/formats/formats.ts";
import { commandLine } from "../../src/syntax/commandLine.ts";

const described = z.looseObject({ description: z.string().optional() });
const holding = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});

const ALL: readonly (readonly [string, Command])[] = Object.entries(COMMANDS);

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

Every command, with what it takes, its options and examples, how it ends, and what it answers programs. This page is made from the catalogue of commands (\`src/cli/commands.ts\`). \`${commandLine("<command> --help")}\` says the same on a terminal. Where Sextant is a package of a repository, \`npx\` stands before it. Each of them takes:

${optionTable(COMMON)}`;

const END = `## Exit codes

${table("exit code", "what it says", Object.entries(meanings("the report has errors, or the machine refuses; each command says when")))}

## Answers for programs

With \`--json\` every command writes one line of JSON to standard output, and nothing else, whether it went well, found something wrong, could not go on or was used wrongly; it asks no question. \`dev\` lasts, and writes a line whenever something changes: each says all that is wrong then. \`--help --json\` gives the catalogue of commands, with a JSON Schema of what each gives as its \`result\`.

${keyTable(ANSWER)}

\`result\` is null where a command came to nothing. Else it holds:

${Object.entries(RESULTS)
  .map(([name, result]) => `### \`result\` of \`${name}\`\n\n${keyTable(result)}`)
  .join("\n\n")}`;

const FORMATS_HEAD = `# Formats

What \`${commandLine("export")}\` makes of an edition. This page is made from the catalogue of formats (\`src/formats/formats.ts\`). A released version may carry those of the last column, sealed with its pages (\`downloads\` in \`content/report.mdx\`).
`;

const TABLE = `| format | what it is | ending | media type | needs | carried |
| --- | --- | --- | --- | --- | --- |`;

function section(name: string, { summary, forms, takes, options, examples, fails }: Command): string {
  const lines = [...forms, ...examples].map(({ line }) => commandLine(line).length);
  const width = Math.max(...lines);
  const code = (all: Command["examples"]) =>
    all.map(({ line, text }) => `${commandLine(line).padEnd(width)}  # ${text}`).join("\n");
  const words = takes.map((one) => [`\`${one.name}\``, explained(one)] as const);
  return [
    `## \`${name}\``,
    `\`${usageOf(name, takes)}\``,
    `${capital(summary)}. It ends with 1 where ${fails}.`,
    `\`\`\`sh\n${code(forms)}\n\`\`\``,
    ...(words.length === 0 ? [] : [table("argument", "what it says", words)]),
    ...(Object.keys(options).length === 0 ? [] : [optionTable(options)]),
    `For example:\n\n\`\`\`sh\n${code(examples)}\n\`\`\``,
  ].join("\n\n");
}

function optionTable(options: Command["options"]): string {
  const rows = Object.entries<Option>(options).map(
    ([name, option]) => [`\`${written(name, option)}\``, optionExplained(option)] as const,
  );
  return table("option", "what it does", rows);
}

/** A row for each key of a schema, those within a list behind "[]". */
function keyTable(schema: z.ZodType): string {
  return table("key", "what it says", keysIn(z.toJSONSchema(schema), ""));
}

function keysIn(schema: unknown, before: string): (readonly [string, string])[] {
  const { properties, items } = holding.parse(schema);
  if (items !== undefined) return keysIn(items, `${before}[]`);
  return Object.entries(properties ?? {}).flatMap(([key, value]) => {
    const path = before === "" ? key : `${before}.${key}`;
    return [[`\`${path}\``, described.parse(value).description ?? ""] as const, ...keysIn(value, path)];
  });
}

function table(head: string, other: string, rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  return [`| ${head} | ${other} |`, "| --- | --- |", ...cells].join("\n");
}
