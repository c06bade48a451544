import { readFileSync } from "node:fs";
import type { Content, MetricDocument } from "../content/content.ts";
import { type CsvTable, csvText } from "../format/csv.ts";
import { languageOf } from "../language/language.ts";
import { type ExportedFigure, ledgerSchema, parseLedger } from "./ledgerSchema.ts";
import { chartNames, type EditionFiles, fileAt, isThere, originOf, textAt } from "./source.ts";
import { type Packed, zipped } from "./zip.ts";

/** A zip of an edition's figures, the data of each chart and table, and the dictionary of its metrics. */
export function dataZip(files: EditionFiles): Uint8Array {
  const json = textAt(files, `${files.home}figures.json`);
  const figures = parseLedger(`${files.home.slice(1)}figures.json`, json);
  const charts = chartNames(files).filter((name) => name.endsWith(".csv"));
  const manifest = `${originOf(files)}manifest.json`;
  return zipped([
    packed("README.txt", readme(files, figures.length, charts.length)),
    packed("figures.json", json),
    packed("figures.schema.json", ledgerSchema()),
    packed("figures.csv", csvFile(figureTable(figures))),
    packed("metrics.csv", csvFile(metricTable(files.content, figures, files.edition))),
    ...charts.map((name): Packed => [`charts/${name}`, bytesAt(files, `${files.home}charts/${name}`)]),
    ...(isThere(files, manifest) ? [packed("manifest.json", textAt(files, manifest))] : []),
  ]);
}

function bytesAt(files: EditionFiles, address: string): Uint8Array {
  return readFileSync(fileAt(files, address));
}

function packed(path: string, text: string): Packed {
  return [path, new TextEncoder().encode(text)];
}

/** With a mark by which spreadsheets know that it is UTF-8. */
function csvFile(table: CsvTable): string {
  return `\uFEFF${csvText(table)}`;
}

/** One row for each figure. */
function figureTable(figures: readonly ExportedFigure[]): CsvTable {
  return {
    columns: [
      "id",
      "metric",
      "period",
      "dimension",
      "segment",
      "measure",
      "vs",
      "value",
      "reason",
      "text",
      "unit",
      "status",
      "snapshot",
      "queries",
      "shown",
    ],
    rows: figures.map((figure) => [
      figure.id,
      figure.metric,
      figure.period,
      figure.segment?.dimension ?? null,
      figure.segment?.name ?? null,
      figure.measure,
      figure.vs,
      figure.value,
      figure.reason,
      figure.text,
      figure.unit.name,
      figure.status,
      figure.snapshot,
      figure.queries.join(" "),
      figure.shown.join(" "),
    ]),
  };
}

type Column = readonly [name: string, cell: (metric: MetricDocument) => string | number | null];

/** The data dictionary: one row for each metric, as it was defined when the edition was computed. */
function metricTable(content: Content, figures: readonly ExportedFigure[], period: string): CsvTable {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const columns: readonly Column[] = [
    ...DEFINITION,
    ["owner", ({ config }) => ownerOf(content, config.owner)],
    ["value", ({ id }) => byId.get(`${id}@${period}`)?.value ?? null],
    ["target", ({ id }) => byId.get(`${id}@${period}:target`)?.value ?? null],
    ["queries", ({ id }) => byId.get(`${id}@${period}`)?.queries.join(" ") ?? null],
    ["query text", ({ id }) => byId.get(`${id}@${period}`)?.sql.join(";\n\n") ?? null],
  ];
  return {
    columns: columns.map(([name]) => name),
    rows: [...content.metrics.values()].map((metric) => columns.map(([, cell]) => cell(metric))),
  };
}

const DEFINITION: readonly Column[] = [
  ["id", ({ id }) => id],
  ["name", ({ config }) => config.name],
  ["role", ({ config }) => config.role],
  ["statement", ({ config }) => config.statement],
  ["includes", ({ config }) => listed(config.includes)],
  ["excludes", ({ config }) => listed(config.excludes)],
  ["unit", ({ config }) => config.unit],
  ["better", ({ config }) => config.better],
  ["grain", ({ config }) => config.grain],
  ["review", ({ config }) => config.review ?? config.grain],
  ["rollup", ({ config }) => config.rollup],
  ["from", ({ config }) => config.from ?? null],
  ["time", ({ config }) => config.time ?? null],
  ["where", ({ config }) => config.where ?? null],
  ["formula", ({ config }) => formulaOf(config)],
  ["tree", ({ config }) => config.tree ?? null],
  ["segments", ({ config }) => listed(Object.keys(config.segments))],
  ["watch from", ({ config }) => config.thresholds?.watch ?? null],
  ["breach from", ({ config }) => config.thresholds?.breach ?? null],
];

/** The SQL aggregate that is counted, or that above over that below the line; null of what is reported. */
function formulaOf({ value, numerator, denominator }: MetricDocument["config"]): string | null {
  return value ?? (numerator === undefined ? null : `(${numerator}) / (${denominator})`);
}

function listed(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join("; ");
}

function ownerOf(content: Content, owner: string | undefined): string | null {
  return owner === undefined ? null : (content.report.config.teams[owner]?.name ?? owner);
}

function readme({ content, edition, version, home }: EditionFiles, figures: number, charts: number): string {
  const { company, confidentiality, locale } = content.report.config;
  const { data: say, message } = languageOf(locale).exports;
  const title = say.title(company, edition);
  const line = (file: string, what: string) => `${file.padEnd(20)} ${what}`;
  return [
    version === null ? message.draft(title) : message.version(title, version),
    ...(confidentiality === undefined ? [] : [confidentiality]),
    "",
    line("figures.json", say.figures(figures, `${home}figures.json`)),
    line("figures.schema.json", say.schema),
    line("figures.csv", say.table),
    line("metrics.csv", say.dictionary),
    line("charts/", say.charts(charts)),
    ...(version === null ? [] : [line("manifest.json", say.manifest)]),
    "",
    say.precision,
    say.apostrophe,
    "",
  ].join("\n");
}
