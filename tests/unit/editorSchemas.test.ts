import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { editorSchemas, type JsonSchema, kindOf } from "../../src/content/editorSchemas.ts";
import { readFrontMatter } from "../../src/content/frontMatter.ts";
import { languageIn } from "../../src/content/translationFiles.ts";
import { REPOSITORY } from "../support/roots.ts";

const NAMES = {
  metrics: ["daily_posters", "newcomer_churn"],
  guardrails: ["newcomer_churn"],
  teams: ["growth"],
  bets: ["reply_prompts"],
  snapshots: ["2026-10-02"],
  sources: ["activity"],
  columns: ["day"],
};
const NONE = { metrics: [], guardrails: [], teams: [], bets: [], snapshots: [], sources: [], columns: [] };
const schemas = editorSchemas(NAMES);
const KINDS = ["report", "metric", "bet", "edition", "page", "sprint"] as const;
const ajv = new Ajv({ allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } });
const held = Object.fromEntries(KINDS.map((kind) => [kind, ajv.compile(schemas[kind])]));

/** What is wrong with data by an independent validator: the place and the rule. */
function problems(kind: (typeof KINDS)[number], data: unknown): string[] {
  const validate = held[kind];
  if (validate === undefined || validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Files below a folder with their paths from it. */
function filesBelow(folder: string): string[] {
  const names = readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: "utf8" });
  return names.map((name) => name.replaceAll("\\", "/")).filter((name) => name.endsWith(".mdx"));
}

function dataOf(file: string): unknown {
  const front = readFrontMatter(file, readFileSync(join(REPOSITORY, file), "utf8"));
  if (Array.isArray(front)) throw new Error(`${file} has no front matter`);
  return front.data;
}

/** Every key that a schema declares, with its path and its own description. */
function keysOf(schema: unknown, path = ""): { path: string; description: unknown }[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => keysOf(one, path));
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {}, propertyNames: _, ...rest } = schema as Record<string, unknown>;
  const own = Object.entries(properties as Record<string, JsonSchema>).flatMap(([key, part]) => [
    { path: `${path}.${key}`, description: part["description"] },
    ...keysOf(part, `${path}.${key}`),
  ]);
  return [...own, ...Object.values(rest).flatMap((part) => keysOf(part, path))];
}

describe("what an editor is told of front matter", () => {
  test("explains every key in one sentence", () => {
    const plain = editorSchemas(NONE);
    const keys = KINDS.flatMap((kind) => keysOf(plain[kind], kind));
    expect(keys.length).toBeGreaterThan(140);
    const silent = keys.filter(
      ({ description }) => typeof description !== "string" || !/^[A-Za-z].{8,}[.…]$/.test(description),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
    const long = keys.filter(({ description }) => String(description).length > 125);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test("names each value of a choice, and each default", () => {
    const untold = KINDS.flatMap((kind) => defaultsOf(editorSchemas(NONE)[kind], kind)).filter(
      ({ description, value }) => value !== false && !description.includes(String(value)),
    );
    expect(untold).toEqual([]);
  });

  test("accepts every file of the demo and every preset", () => {
    const demo = filesBelow("content")
      .filter((name) => languageIn(name) === null)
      .map((name) => `content/${name}`);
    const presets = filesBelow("src/create/presets")
      .filter((name) => languageIn(name) === null)
      .map((name) => `src/create/presets/${name}`);
    const weeks = filesBelow("src/cli/begin/sprint").map((name) => `src/cli/begin/sprint/${name}`);
    const all = [...demo, ...presets, ...weeks];
    expect([demo.length, presets.length, weeks.length].map((count) => count > 3)).toEqual([true, true, true]);
    const found = all.flatMap((file) => {
      const kind = kindOf(file) ?? (file.includes("/presets/") ? "metric" : "sprint");
      return problems(kind, dataOf(file)).map((problem) => `${file}${problem}`);
    });
    expect(found).toEqual([]);
  });

  test("refuses what the report would refuse", () => {
    const star = { name: "A", role: "north_star", statement: "S.", unit: "people", grain: "day" };
    expect(problems("metric", star)).toEqual([]);
    expect(problems("metric", { ...star, role: "nort_star" })).toEqual([
      "/role must be equal to one of the allowed values",
    ]);
    expect(problems("metric", { ...star, foo: 1 })).toEqual([" must NOT have additional properties"]);
    expect(problems("metric", { ...star, min_group: 0 })).toEqual(["/min_group must be >= 1"]);
    expect(problems("metric", { ...star, review_by: "next year" })).not.toEqual([]);
    expect(problems("metric", { ...star, targets: { "2026-q4": "many" } })).not.toEqual([]);
    expect(problems("edition", { title: "T", summary: "S." })).toEqual([
      " must have required property 'snapshot'",
    ]);
    expect(problems("report", { company: "" })).toEqual(["/company must NOT have fewer than 1 characters"]);
    expect(problems("bet", { name: "B", team: "Growth", hypothesis: "H", status: "running" })).not.toEqual(
      [],
    );
    expect(problems("page", { title: "T", order: "first" })).toEqual(["/order must be number"]);
    expect(problems("sprint", { title: "T", week: 10, status: "done" })).toEqual(["/week must be <= 9"]);
  });

  test("offers the report's own names, and leaves it to `check` to refuse others", () => {
    const edition = { title: "T", summary: "S.", snapshot: "not-there-yet" };
    expect(problems("edition", edition)).toEqual([]);
    expect(JSON.stringify(schemas.edition["properties"])).toContain(
      '"anyOf":[{"enum":["2026-10-02"]},{"type":"string","minLength":1}]',
    );
    const action = { action: "A", owner: "B", by: "2026-11-01" };
    expect(problems("edition", { ...edition, acknowledge: { newcomer_churn: action } })).toEqual([]);
    expect(problems("edition", { ...edition, acknowledge: { newcomer_churn: {} } })).toHaveLength(3);
    expect(JSON.stringify(schemas)).not.toContain('"names"');
  });

  test("knows the kind of a file by its path", () => {
    const files = [
      "report",
      "metrics/a",
      "bets/b",
      "editions/2026-q3/index",
      "editions/2026-q3/c",
      "sprint/1-d",
    ];
    expect(files.map((name) => kindOf(`content/${name}.mdx`))).toEqual(KINDS);
    expect(["content/queries/a.sql", "content/notes.mdx", "README.md"].map(kindOf)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

function defaultsOf(schema: unknown, path: string): { path: string; description: string; value: unknown }[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => defaultsOf(one, path));
  if (typeof schema !== "object" || schema === null) return [];
  const { default: value, description } = schema as Record<string, unknown>;
  const own = value === undefined ? [] : [{ path, description: String(description), value }];
  const parts = Object.entries(schema).flatMap(([key, part]) => defaultsOf(part, `${path}.${key}`));
  return [...own, ...parts];
}
