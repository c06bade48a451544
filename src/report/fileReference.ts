import type { z } from "zod";
import { reportSchema } from "./fileSchema.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

const OPENING = `# report.json

All that a report says in one language, as data. It lies in \`report.zip\` beside the pages. It is made from the schema by which it is read; [report.schema.json](report.schema.json) is that schema as JSON Schema (draft 2020-12).

- A figure stands once in \`report.ledger.figures\`. Where a fact holds it, the file has its id; a figure of another edition stands whole.
- SQL stands once in \`report.ledger.queries\`, by the key that figures name it by.
- Left out is what no page and no file shows: paths below \`content/\` (\`file\`, \`aboutFile\`), the targets by which the next edition sees which have moved, SQL that no figure was computed from, and the rows of queries of which nothing is drawn.
- A file of another \`version\` is refused.
`;

/** The text of `docs/reference/report.md`: each field with what it says. */
export function reportReference(): string {
  const { $defs = {}, ...file } = reportSchema();
  const parts = Object.entries($defs).map(([name, schema]) => section(name, schema));
  return [OPENING, section("The file", file), ...parts].join("\n");
}

function section(title: string, schema: JsonSchema): string {
  const { description, properties, required = [] } = schema;
  const told = description === undefined ? [] : [`${description}\n`];
  const rows = Object.entries(properties ?? {}).map(([name, field]) =>
    row(name, required.includes(name), asSchema(field)),
  );
  const table = ["| field | is | says |", "| --- | --- | --- |", ...rows].join("\n");
  const body = rows.length > 0 ? `${table}\n` : `${typeOf(schema)}\n`;
  return [`## ${title}\n`, ...told, body].join("\n");
}

function row(name: string, isRequired: boolean, field: JsonSchema): string {
  const cells = [
    `\`${name}\`${isRequired ? "" : " (may be left out)"}`,
    typeOf(field),
    field.description ?? "",
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** What a field is, in words: "list of [Point](#point)", "text or null". */
function typeOf(schema: JsonSchema): string {
  const { $ref, anyOf, type, items, properties, additionalProperties } = schema;
  if ($ref !== undefined) return linked($ref);
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${String(one)}\``).join(", ");
  if (anyOf !== undefined) return anyOf.map(asSchema).map(typeOf).join(" or ");
  if (type === "array") return `list of ${typeOf(asSchema(Array.isArray(items) ? undefined : items))}`;
  if (properties !== undefined) return fieldsOf(properties);
  if (additionalProperties !== undefined) return `by name: ${typeOf(asSchema(additionalProperties))}`;
  if (Array.isArray(type)) return type.map((one) => NAMES[one] ?? one).join(" or ");
  return NAMES[type ?? ""] ?? "any value";
}

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  boolean: "true or false",
  null: "null",
};

function fieldsOf(properties: NonNullable<JsonSchema["properties"]>): string {
  const fields = Object.entries(properties).map(([name, field]) => `\`${name}\` ${typeOf(asSchema(field))}`);
  return `(${fields.join("; ")})`;
}

function linked(ref: string): string {
  const name = ref.split("/").at(-1) ?? "";
  return ref === "#" ? "the file" : `[${name}](#${name.toLowerCase()})`;
}

function asSchema(field: z.core.JSONSchema._JSONSchema | undefined): JsonSchema {
  return typeof field === "object" ? field : {};
}
