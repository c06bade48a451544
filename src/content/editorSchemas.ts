import { z } from "zod";
import { isScalar } from "../document/json.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { betSchema } from "./schema/bet.ts";
import { editionSchema, pageSchema } from "./schema/edition.ts";
import { metricSchema } from "./schema/metric.ts";
import { reportSchema } from "./schema/report.ts";
import { sprintSchema } from "./schema/sprint.ts";
import type { Named } from "./schema/text.ts";
import { languageIn } from "./translationFiles.ts";

/** The kinds of front matter, each with the schema that a file of it is held to. */
const KINDS = {
  report: reportSchema,
  metric: metricSchema,
  bet: betSchema,
  edition: editionSchema,
  page: pageSchema,
  sprint: sprintSchema,
};

/** A kind of front matter. */
export type Kind = keyof typeof KINDS;

/** The names that a report holds, by kind, for an editor to offer. */
export type Names = Readonly<Record<Named, readonly string[]>>;

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [key: string]: unknown;
}

/** The kind of front matter of a file below the root, by its path; null where it has none, or only words of another. */
export function kindOf(file: string): Kind | null {
  if (languageIn(file) !== null) return null;
  if (file === "content/report.mdx") return "report";
  const [, folder, rest = ""] = /^content\/(metrics|bets|sprint|editions)\/(.+)\.mdx$/.exec(file) ?? [];
  if (folder === "editions") return rest.endsWith("/index") ? "edition" : "page";
  if (folder === "metrics") return "metric";
  if (folder === "bets") return "bet";
  return folder === "sprint" ? "sprint" : null;
}

/** What an editor calls each kind. */
const TITLES: Readonly<Record<Kind, string>> = {
  report: "The report",
  metric: "A metric",
  bet: "A bet",
  edition: "An edition",
  page: "A page of an edition",
  sprint: "A week of the sprint",
};

/** Schemas without names, which never change; made when they are first asked for. */
const plain = new Map<Kind, JsonSchema>();

/** A JSON Schema (draft 7) for each kind of front matter, which offers the report's own names. */
export function editorSchemas(names: Names): Readonly<Record<Kind, JsonSchema>> {
  const of = (kind: Kind): JsonSchema => {
    const made = plain.get(kind) ?? z.toJSONSchema(KINDS[kind], { io: "input", target: "draft-07" });
    plain.set(kind, made);
    return { ...filled(made, names), title: TITLES[kind] };
  };
  return {
    report: of("report"),
    metric: of("metric"),
    bet: of("bet"),
    edition: of("edition"),
    page: of("page"),
    sprint: of("sprint"),
  };
}

/** A schema with the names that its keys may hold, and without defaults that nobody would write. */
function filled(schema: JsonSchema, names: Names): JsonSchema {
  const { names: kind, default: value, propertyNames, ...rest } = schema;
  const parts = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, inner(part, names)]));
  const kept = isScalar(value) && typeof value === kindOfValue(rest["type"]) ? { default: value } : {};
  if (propertyNames !== undefined) return { ...kept, ...parts, ...keys(propertyNames, parts, names) };
  const known = namesOf(kind, names);
  if (known.length === 0) return { ...kept, ...parts };
  const { description, ...type } = parts;
  const offered = { anyOf: [{ enum: known }, type] };
  return { ...kept, ...(description === undefined ? {} : { description }), ...offered };
}

function inner(part: unknown, names: Names): unknown {
  if (Array.isArray(part)) return part.map((one) => inner(one, names));
  return isSchema(part) ? filled(part, names) : part;
}

/** The keys of a group whose keys are names: those that are known are offered, each with the schema of its value. */
function keys(propertyNames: unknown, { additionalProperties }: JsonSchema, names: Names): JsonSchema {
  if (!isSchema(propertyNames)) return {};
  const { names: kind, ...kept } = propertyNames;
  const offered = namesOf(kind, names).map((name) => [name, additionalProperties]);
  return { propertyNames: kept, ...(offered.length > 0 && { properties: Object.fromEntries(offered) }) };
}

function namesOf(kind: unknown, names: Names): readonly string[] {
  const known: Readonly<Record<string, readonly string[]>> = names;
  return (typeof kind === "string" ? lookUp(known, kind) : undefined) ?? [];
}

function kindOfValue(type: unknown): unknown {
  return type === "integer" ? "number" : type;
}

function isSchema(part: unknown): part is JsonSchema {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
