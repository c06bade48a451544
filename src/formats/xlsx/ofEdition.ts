import { figureText } from "../../blocks/runs.ts";
import type { CsvCell } from "../../format/csv.ts";
import { formatList } from "../../format/list.ts";
import { unitName } from "../../format/unit.ts";
import { type Language, languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import { describeMeasure } from "../../ledger/measures/describeMeasure.ts";
import type { Edition } from "../../report/edition.ts";
import type { DeclaredMetric } from "../../report/facts/declaredMetric.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import type { Sheeted } from "./dataSheet.ts";

/** All figures of an edition: what each is, its number, as it is shown, and the queries behind it. */
export function figureSheet({ report }: Edition): Sheeted {
  const say = languageOf(report.locale);
  const { csv } = say.blocks;
  const words = say.exports.xlsx;
  const names = new Map(report.metrics.map(({ id, name }) => [id, name]));
  const rows = report.ledger.figures.map((figure): CsvCell[] => [
    figure.id,
    names.get(figure.metric) ?? figure.metric,
    figure.period,
    describeMeasure(figure, report.locale),
    isWords(figure) ? null : figure,
    figure.why ?? (figure.reason === null ? null : say.format.missing[figure.reason]),
    unitName(figure.unit, say),
    figureText(figure, say),
    stateOf(figure, say),
    figure.queries.join(" "),
  ]);
  return {
    title: words.allFigures(report.label),
    subtitle: "",
    notes: [words.queriesIn(`${report.home}figures.json`)],
    name: "figures",
    data: {
      columns: [
        words.id,
        csv.metric,
        csv.period,
        csv.what,
        { head: csv.value, name: csv.value, unit: null, type: "number" },
        csv.reason,
        csv.unit,
        words.asShown,
        csv.state,
        words.queries,
      ],
      rows,
    },
    isFiltered: true,
  };
}

/** Is it words alone, such as "rose 8.2%"? */
function isWords({ value, reason }: Figure): boolean {
  return value === null && reason === null;
}

function stateOf({ status }: Figure, { blocks }: Language): string {
  return status === "complete" ? blocks.csv.states.complete : blocks.common.soFar;
}

/** The metrics of an edition as they were defined when it was computed, under all names by which people know them. */
export function metricSheet({ report, book }: Edition): Sheeted {
  const say = languageOf(report.locale);
  const { csv } = say.blocks;
  const words = say.exports.xlsx;
  const figures = new Map(report.ledger.figures.map((figure) => [figure.id, figure]));
  const aliases = new Map(book.dictionary.map((entry) => [entry.id, entry.aliases]));
  const roles: Readonly<Record<string, string>> = say.pages.role;
  const figureOf = ({ id }: DeclaredMetric, measure = "") =>
    figures.get(`${id}@${report.id}${measure}`) ?? null;
  const unitText = (metric: DeclaredMetric) => {
    const figure = figureOf(metric);
    return figure === null ? metric.unit : unitName(figure.unit, say);
  };
  return {
    title: words.allMetrics(report.label),
    subtitle: "",
    notes: [],
    name: "metrics",
    data: {
      columns: [
        words.id,
        csv.metric,
        words.aliases,
        words.role,
        csv.statement,
        csv.unit,
        { head: csv.value, name: csv.value, unit: null, type: "number" },
        { head: csv.target, name: csv.target, unit: null, type: "number" },
        words.owner,
      ],
      rows: report.metrics.map((metric): CsvCell[] => [
        metric.id,
        metric.name,
        formatList(aliases.get(metric.id) ?? [], report.locale),
        lookUp(roles, metric.role) ?? metric.role,
        metric.statement,
        unitText(metric),
        figureOf(metric),
        figureOf(metric, ":target"),
        metric.owner,
      ]),
    },
    isFiltered: true,
  };
}
