import type { CsvCell, CsvTable } from "../format/csv.ts";
import type { Figure, Ledger } from "../ledger/figure.ts";
import type { Edition } from "../report/edition.ts";
import type { DeclaredMetric } from "../report/facts/declaredMetric.ts";
import { lookUp } from "../syntax/lookUp.ts";

type Column<Row> = readonly [name: string, cell: (row: Row) => CsvCell];

const FIGURE: readonly Column<Figure>[] = [
  ["id", ({ id }) => id],
  ["metric", ({ metric }) => metric],
  ["period", ({ period }) => period],
  ["dimension", ({ segment }) => segment?.dimension ?? null],
  ["segment", ({ segment }) => segment?.name ?? null],
  ["measure", ({ measure }) => measure],
  ["vs", ({ vs }) => vs],
  ["value", ({ value }) => value],
  ["reason", ({ reason }) => reason],
  ["text", ({ text }) => text],
  ["unit", ({ unit }) => unit.name],
  ["status", ({ status }) => status],
  ["snapshot", ({ snapshot }) => snapshot],
  ["queries", ({ queries }) => queries.join(" ")],
  ["shown", ({ shown }) => shown.join(" ")],
];

/** One row for each figure. */
export function figureTable({ figures }: Ledger): CsvTable {
  return tableOf(FIGURE, figures);
}

const METRIC: readonly Column<DeclaredMetric>[] = [
  ["id", ({ id }) => id],
  ["name", ({ name }) => name],
  ["role", ({ role }) => role],
  ["statement", ({ statement }) => statement],
  ["includes", ({ includes }) => listed(includes)],
  ["excludes", ({ excludes }) => listed(excludes)],
  ["unit", ({ unit }) => unit],
  ["better", ({ better }) => better],
  ["grain", ({ grain }) => grain],
  ["review", ({ review }) => review],
  ["rollup", ({ rollup }) => rollup],
  ["from", ({ from }) => from],
  ["time", ({ time }) => time],
  ["where", ({ where }) => where],
  ["formula", ({ formula }) => formula],
  ["tree", ({ tree }) => tree],
  ["segments", ({ segments }) => listed(segments)],
  ["watch from", ({ watch }) => watch],
  ["breach from", ({ breach }) => breach],
  ["owner", ({ owner }) => owner],
];

/** The data dictionary: one row for each metric, as it was defined when the edition was computed. */
export function metricTable({ report, book }: Edition): CsvTable {
  const { id: period, metrics, ledger } = report;
  const { figures, queries } = ledger;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const sqlOf = (figure: Figure | undefined) =>
    figure?.queries.map((key) => lookUp(queries, key)).join(";\n\n") ?? null;
  const aliases = new Map(book.dictionary.map((entry) => [entry.id, entry.aliases]));
  const columns: readonly Column<DeclaredMetric>[] = [
    ...METRIC,
    ["aliases", ({ id }) => listed(aliases.get(id) ?? [])],
    ["value", ({ id }) => byId.get(`${id}@${period}`)?.value ?? null],
    ["target", ({ id }) => byId.get(`${id}@${period}:target`)?.value ?? null],
    ["queries", ({ id }) => byId.get(`${id}@${period}`)?.queries.join(" ") ?? null],
    ["query text", ({ id }) => sqlOf(byId.get(`${id}@${period}`))],
  ];
  return tableOf(columns, metrics);
}

function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): CsvTable {
  return {
    columns: columns.map(([name]) => name),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

function listed(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join("; ");
}
