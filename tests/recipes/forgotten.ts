import { type Changes, otherwise } from "../support/compiled.ts";
import { read } from "../support/docs.ts";

/** The pages of the eight recipes, by the names of their patches. */
export const RECIPES = [
  { patch: "block.patch", page: "docs/contribute/block.md" },
  { patch: "chart.patch", page: "docs/contribute/chart.md" },
  { patch: "diagnostic.patch", page: "docs/contribute/diagnostic.md" },
  { patch: "format.patch", page: "docs/contribute/format.md" },
  { patch: "guardrail.patch", page: "docs/contribute/guardrail.md" },
  { patch: "language.patch", page: "docs/contribute/language.md" },
  { patch: "measure.patch", page: "docs/contribute/measure.md" },
  { patch: "source.patch", page: "docs/contribute/source.md" },
] as const;

/** A place of a recipe that one forgets, and what one is told. */
export interface Forgotten {
  readonly page: (typeof RECIPES)[number]["page"];
  /** What is forgotten, in words. */
  readonly what: string;
  /** The file that lacks it. */
  readonly file: string;
  /** What it holds, and what stands there without it; left out where the file is as it was before the patch. */
  readonly lacks?: readonly [from: string, to: string];
  /** In which file the compiler complains. */
  readonly at: string;
  /** As the page quotes it; … stands for what is left out. */
  readonly says: string;
}

const BLOCK = "docs/contribute/block.md";
const CHART = "docs/contribute/chart.md";
const DIAGNOSTIC = "docs/contribute/diagnostic.md";
const FORMAT = "docs/contribute/format.md";
const MEASURE = "docs/contribute/measure.md";

/** The entry of the new format. */
const CSV = `  csv: {
    text: "its figures as a table",
    ending: "-figures.csv",
    mediaType: "text/csv",
    needs: null,
    isCarried: false,
    make: async (edition) => encoded((await import("./figuresCsv.ts")).figuresCsv(edition)),
  },
`;

/** Every place of a recipe that the compiler holds. */
export const FORGOTTEN: readonly Forgotten[] = [
  {
    page: BLOCK,
    what: "what it makes of a report",
    file: "src/blocks/blocks.ts",
    at: "src/blocks/blocks.ts",
    says: "Property 'DataDay' is missing in type … but required in type 'Readonly<Record<BlockName, Bound>>'",
  },
  {
    page: BLOCK,
    what: "its line in the catalogue",
    file: "src/blocks/catalogue.ts",
    at: "src/blocks/blocks.ts",
    says: "Object literal may only specify known properties, and 'DataDay' does not exist in type …",
  },
  {
    page: BLOCK,
    what: "a part of it",
    file: "src/blocks/dataDay/show.ts",
    lacks: ["  downloads: nothing,\n", ""],
    at: "src/blocks/dataDay/show.ts",
    says: "Property 'downloads' is missing in type … but required in type 'Block<Readonly<Record<string, never>>>'",
  },
  {
    page: CHART,
    what: "its drawing",
    file: "src/charts/query.ts",
    at: "src/charts/query.ts",
    says: "Property 'step' is missing in type … but required in type 'Readonly<Record<…",
  },
  {
    page: CHART,
    what: "its name",
    file: "src/blocks/chart/props.ts",
    at: "src/charts/query.ts",
    says: "Object literal may only specify known properties, and 'step' does not exist in type …",
  },
  {
    page: CHART,
    what: "its word in a language",
    file: "src/language/fr/charts.ts",
    at: "src/language/fr/charts.ts",
    says: "Property 'step' is missing in type …",
  },
  {
    page: DIAGNOSTIC,
    what: "its entry",
    file: "src/diagnostics/content.ts",
    at: "src/checks/content/approval.ts",
    says: "TS2345: Argument of type '\"approved-by-author\"' is not assignable to parameter of type …",
  },
  {
    page: DIAGNOSTIC,
    what: "the parts of its sentence",
    file: "src/checks/content/approval.ts",
    lacks: [", { name })", ")"],
    at: "src/checks/content/approval.ts",
    says: "TS2554: Expected 3 arguments, but got 2",
  },
  {
    page: DIAGNOSTIC,
    what: "one of the parts",
    file: "src/checks/content/approval.ts",
    lacks: [", { name })", ", {})"],
    at: "src/checks/content/approval.ts",
    says: "TS2345: … Property 'name' is missing in type '{}'",
  },
  {
    page: FORMAT,
    what: "its entry",
    file: "src/formats/formats.ts",
    lacks: [CSV, ""],
    at: "src/formats/formats.ts",
    says: "Property 'csv' is missing in type …",
  },
  {
    page: FORMAT,
    what: "its name",
    file: "src/formats/formats.ts",
    lacks: [' | "csv"', ""],
    at: "src/formats/formats.ts",
    says: "Object literal may only specify known properties, and 'csv' does not exist in type …",
  },
  {
    page: FORMAT,
    what: "that no version carries it",
    file: "src/formats/formats.ts",
    lacks: [
      '"text/csv",\n    needs: null,\n    isCarried: false',
      '"text/csv",\n    needs: null,\n    isCarried: true',
    ],
    at: "src/formats/formats.ts",
    says: "Type 'true' is not assignable to type 'false'",
  },
  {
    page: "docs/contribute/guardrail.md",
    what: "the words of a further state",
    file: "src/metrics/guardrail.ts",
    lacks: ['"breach"', '"grace", "breach"'],
    at: "src/ledger/measures/guardrails.ts",
    says: "Property 'grace' does not exist on type '{ ok: string; watch: string; breach: string; unknown: string; }'",
  },
  {
    page: "docs/contribute/guardrail.md",
    what: "the rank of a further state",
    file: "src/metrics/guardrail.ts",
    lacks: ['"breach"', '"grace", "breach"'],
    at: "src/report/buildReport.ts",
    says: "Property 'grace' does not exist on type '{ readonly breach: 0; readonly watch: 1; readonly unknown: 2; readonly ok: 3; }'",
  },
  {
    page: "docs/contribute/language.md",
    what: "a part of the record",
    file: "src/language/nl/nl.ts",
    lacks: ["  ...en,\n", ""],
    at: "src/language/nl/nl.ts",
    says: "is missing the following properties from type 'Language': typography, looks, naming, prose, …",
  },
  {
    page: MEASURE,
    what: "its computation",
    file: "src/ledger/measures/levels.ts",
    at: "src/ledger/measures/levels.ts",
    says: "Property 'per_day' is missing in type … but required in type 'Readonly<Record<…",
  },
  {
    page: MEASURE,
    what: "its name and shape",
    file: "src/content/measureFamilies.ts",
    at: "src/ledger/measures/levels.ts",
    says: "Object literal may only specify known properties, and 'per_day' does not exist in type …",
  },
  {
    page: MEASURE,
    what: "its words in a language",
    file: "src/language/fr/report/measures.ts",
    at: "src/language/fr/report/measures.ts",
    says: "Property 'per_day' is missing in type …",
  },
  {
    page: "docs/contribute/source.md",
    what: "its keys",
    file: "src/content/schema/source.ts",
    lacks: ['  folder: ["path"],\n', ""],
    at: "src/content/schema/source.ts",
    says: "Property 'folder' is missing in type …",
  },
  {
    page: "docs/contribute/source.md",
    what: "its entry",
    file: "src/snapshot/sources/open.ts",
    at: "src/take/readTables.ts",
    says: "Property 'folder' does not exist on type …",
  },
];

/** What a copy of the engine holds instead where something is forgotten. */
export function changesOf(engine: string, { file, lacks }: Forgotten): Changes {
  return new Map([[file, lacks === undefined ? read(file) : otherwise(engine, file, ...lacks)]]);
}
