import { z } from "zod";
import { reportFile } from "./file.ts";

const ID = { type: "string", description: "The id of a figure of the ledger." } as const;

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema (draft 2020-12) of `report.json`: where facts hold figures, it takes their ids too. */
export function reportSchema(): JsonSchema {
  const { $defs = {}, ...schema } = z.toJSONSchema(reportFile, { override: withoutReadOnly });
  const { Figure: whole = {}, Ledger: ledger = {}, ...others } = $defs;
  const figure = { anyOf: [ID, { $ref: "#/$defs/WholeFigure" }] };
  const figures = { type: "array", items: { $ref: "#/$defs/WholeFigure" } } as const;
  const held = { ...ledger, properties: { ...ledger.properties, figures } };
  return { ...schema, $defs: { Figure: figure, WholeFigure: whole, Ledger: held, ...others } };
}

/** The text of `docs/reference/report.schema.json`. */
export function reportSchemaText(): string {
  return `${JSON.stringify(reportSchema(), null, 2)}\n`;
}

/** Whoever reads a file may do with it what they like. */
function withoutReadOnly({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  delete jsonSchema.readOnly;
}
