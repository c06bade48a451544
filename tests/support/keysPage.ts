import { z } from "zod";
import type { Kind } from "../../src/content/editorSchemas.ts";
import { betSchema } from "../../src/content/schema/bet.ts";
import { editionSchema, pageSchema } from "../../src/content/schema/edition.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { reportSchema } from "../../src/content/schema/report.ts";
import { RETIRED_KEYS } from "../../src/content/schema/retired.ts";
import { sourceSchema } from "../../src/content/schema/source.ts";
import { sprintSchema } from "../../src/content/schema/sprint.ts";
import { linked } from "./docs.ts";

/** A kind of file whose front matter the reference shows: its heading, where it lies, and by what it is read. */
interface Shown {
  readonly title: string;
  readonly file: string;
  readonly schema: z.ZodType;
}

/** Every kind of front matter, in the order of the page. */
export const SHOWN: Readonly<Record<Kind | "source", Shown>> = {
  report: { title: "The report", file: "content/report.mdx", schema: reportSchema },
  metric: { title: "A metric", file: "content/metrics/<id>.mdx", schema: metricSchema },
  bet: { title: "A bet", file: "content/bets/<id>.mdx", schema: betSchema },
  edition: { title: "An edition", file: "content/editions/<period>/index.mdx", schema: editionSchema },
  page: { title: "A further page", file: "content/editions/<period>/<page>.mdx", schema: pageSchema },
  sprint: { title: "A week of the sprint", file: "content/sprint/<week>-<slug>.mdx", schema: sprintSchema },
  source: { title: "A source", file: "content/sources/<name>.sql", schema: sourceSchema },
};

/** The kinds of front matter, in the order of the page. */
export const SHOWN_KINDS = Object.keys(SHOWN) as readonly (keyof typeof SHOWN)[];

/** A key as the reference shows it; the steps of its path are joined by dots, `[]` is an item, `<name>` a name of yours. */
export interface ShownKey {
  readonly path: string;
  readonly isNeeded: boolean;
  /** What may stand there, in words: "text", "list of metric ids", "`mean`, `sum`". */
  readonly is: string;
  /** What holds where it is left out, as it would be written; null where nothing does. */
  readonly standard: string | null;
  readonly text: string;
}

/** The part of a JSON Schema that the reference reads. */
const part = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  names: z.string().optional(),
  pattern: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});
type Part = z.output<typeof part>;

/** All keys of a kind of front matter, those of groups and of items of lists below their own. */
export function keysOfKind(kind: keyof typeof SHOWN): ShownKey[] {
  return below(part.parse(z.toJSONSchema(SHOWN[kind].schema, { io: "input", unrepresentable: "any" })), "");
}

/** The page `docs/reference/keys.md`. */
export function keysPage(): string {
  return `${[linked(HEAD), ...SHOWN_KINDS.map(section), retired()].join("\n\n")}\n`;
}

const HEAD = `# Keys

Every key of front matter, by the kind of file. This page is made from the schemas by which a report is read (\`src/content/schema/\`). \`[]\` stands for the items of a list, \`<name>\` for a name that you choose, such as a period or a team. A key that is needed is marked; all others may be left out. Each kind is shown as a whole in docs/why/contract.md §1; [what you write](../start/files.md) says which file is for what.`;

function section(kind: keyof typeof SHOWN): string {
  const { title, file } = SHOWN[kind];
  const rows = keysOfKind(kind).map(({ path, isNeeded, is, standard, text }) =>
    [`\`${path}\`${isNeeded ? " (needed)" : ""}`, is, standard === null ? "" : `\`${standard}\``, text]
      .map((cell) => cell.replaceAll("|", "\\|"))
      .join(" | "),
  );
  const table = ["| key | is | unless given | says |", "| --- | --- | --- | --- |"];
  return [`## ${title}`, `\`${file}\``, [...table, ...rows.map((row) => `| ${row} |`)].join("\n")].join(
    "\n\n",
  );
}

/** What was a key once, with what stands for it. */
function retired(): string {
  const rows = RETIRED_KEYS.map(
    ({ of, path, instead }) => `| \`${path.join(".")}\` | ${SHOWN[of].title.toLowerCase()} | ${instead} |`,
  );
  return [
    "## Keys that were retired",
    "Such a key is read no more, and is the warning `retired-key` in what is still written.",
    ["| key | of | instead |", "| --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

function below(schema: Part, above: string): ShownKey[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const inner = part.parse(value);
    const path = above === "" ? name : `${above}.${name}`;
    return [shown(path, (schema.required ?? []).includes(name), inner), ...below(inner, path)];
  });
  return unique([...own, ...inside(schema).flatMap(([step, inner]) => below(inner, above + step))]);
}

/** The parts of a schema that stand at the same key: items, what is named, and alternatives. */
function inside({ items, additionalProperties, anyOf = [] }: Part): [step: string, inner: Part][] {
  return [
    ...(items === undefined ? [] : [["[]", part.parse(items)] satisfies [string, Part]]),
    ...(typeof additionalProperties === "object"
      ? [[".<name>", part.parse(additionalProperties)] satisfies [string, Part]]
      : []),
    ...anyOf.map((one) => ["", part.parse(one)] satisfies [string, Part]),
  ];
}

/** Alternatives share keys: the first says them. */
function unique(keys: readonly ShownKey[]): ShownKey[] {
  return keys.filter(({ path }, at) => keys.findIndex((one) => one.path === path) === at);
}

function shown(path: string, isNeeded: boolean, schema: Part): ShownKey {
  const { default: given, description = "" } = schema;
  const isSaid = given !== undefined && given !== null && JSON.stringify(given) !== "{}";
  // What a value means begins with the value: "true: a period without rows is zero".
  const first = /^\w+:/.test(description) ? description[0] : description[0]?.toUpperCase();
  const text = `${first ?? ""}${description.slice(1)}`;
  return {
    path,
    isNeeded,
    is: kindOf(schema),
    standard: isSaid && JSON.stringify(given) !== "[]" ? written(given) : null,
    text: /(?:[.?…]|^)$/.test(text) ? text : `${text}.`,
  };
}

/** A value as it would be written in YAML, on one line. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(", ")} }`;
}

/** Of what a key names, in words. */
const NAMED: Readonly<Record<string, string>> = {
  metrics: "id of a metric",
  guardrails: "id of a guardrail",
  teams: "id of a team",
  bets: "id of a bet",
  snapshots: "name of a snapshot",
  sources: "table or named query",
  columns: "column",
};

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  integer: "whole number",
  boolean: "true or false",
  object: "group",
  null: "nothing",
};

const DATE = "^\\d{4}-\\d{2}-\\d{2}$";

function kindOf({ const: only, enum: choices, names, pattern, anyOf, items, type, ...rest }: Part): string {
  if (only !== undefined) return `\`${String(only)}\``;
  if (choices !== undefined) return choices.map((one) => `\`${String(one)}\``).join(", ");
  if (names !== undefined) return NAMED[names] ?? names;
  if (anyOf !== undefined) return [...new Set(anyOf.map((one) => kindOf(part.parse(one))))].join(" or ");
  if (items !== undefined) return `list: ${kindOf(part.parse(items))}`;
  if (typeof rest.additionalProperties === "object")
    return `by name: ${kindOf(part.parse(rest.additionalProperties))}`;
  if (pattern === DATE) return "date";
  return [type ?? []]
    .flat()
    .map((one) => TYPES[one] ?? one)
    .join(" or ");
}
