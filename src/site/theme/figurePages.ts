import { metricsOf } from "../../blocks/metric/metricsOf.ts";
import type { Language } from "../../language/language.ts";
import { isCell } from "../../ledger/cells.ts";
import type { Figure, Ledger } from "../../ledger/figure.ts";
import { figurePage } from "../../ledger/figureAddress.ts";
import { entriesOf } from "../../report/entries.ts";
import type { Report } from "../../report/report.ts";
import { type EntryFacts, entryFacts, entryOf, type FigureEntry } from "./figureEntry.ts";
import { type FigureTable, figureTables } from "./figureTables.ts";

/** A statement of a page, and the names under which the ledger has it. */
export interface Statement {
  readonly keys: readonly string[];
  readonly sql: string;
}

/** The figures of a metric, or of a query of a page, that are shown somewhere. */
export interface FiguresOf {
  /** The name of its page. */
  readonly page: string;
  /** The metric's or the query's. */
  readonly id: string;
  /** Has it a page that defines it? A query is its own definition. */
  readonly isDefined: boolean;
  readonly name: string;
  readonly statement: string;
  /** The value that the edition is about; null of queries, and where it is not computed. */
  readonly value: Figure | null;
  /** Of the edition's own period and of no part of it, the value first. */
  readonly own: readonly FigureEntry[];
  readonly tables: readonly FigureTable[];
  /** The ids of all figures of it in the ledger. */
  readonly ids: readonly string[];
}

const known = new WeakMap<Report, readonly FiguresOf[]>();

/** The pages of an edition's figures: one for each metric, the north star's first, then one for each query. */
export function figurePages(report: Report, say: Language): readonly FiguresOf[] {
  const held = known.get(report) ?? [...pagesOfMetrics(report, say), ...pagesOfQueries(report, say)];
  known.set(report, held);
  return held;
}

function pagesOfMetrics(report: Report, say: Language): FiguresOf[] {
  const facts = entryFacts(report, say);
  const byMetric = Map.groupBy(
    report.ledger.figures.filter((figure) => !isCell(figure)),
    ({ metric }) => metric,
  );
  const order = metricsOf(report).map(({ id }) => id);
  const ids = new Set([...order, ...report.definitions.map(({ metric }) => metric), ...byMetric.keys()]);
  return [...ids].map((id) => {
    const { name = id, statement = "" } = report.definitions.find(({ metric }) => metric === id) ?? {};
    const named = { id, name, statement, isDefined: true };
    return pageOf(named, byMetric.get(id) ?? [], facts);
  });
}

function pagesOfQueries(report: Report, say: Language): FiguresOf[] {
  const facts = entryFacts(report, say);
  const words = say.pages.figures;
  const byQuery = Map.groupBy(report.ledger.figures.filter(isCell), ({ metric }) => metric);
  return [...byQuery].map(([id, figures]) => {
    const source = report.queries.find(({ name }) => name === id)?.sourceLabel ?? words.theSnapshot;
    const named = { id, name: words.named(id), statement: words.cells(source), isDefined: false };
    return pageOf(named, figures, facts);
  });
}

function pageOf(
  named: Pick<FiguresOf, "id" | "name" | "statement" | "isDefined">,
  figures: readonly Figure[],
  facts: EntryFacts,
): FiguresOf {
  const { report } = facts;
  const entries = entriesOf(report);
  const shown = figures.filter(({ id }) => entries.has(id));
  const isOwn = (figure: Figure) => isOfEdition(figure, report);
  return {
    ...named,
    page: figurePage(named.id),
    value: figures.find((figure) => figure.measure === "value" && isOwn(figure)) ?? null,
    own: shown
      .filter(isOwn)
      .toSorted((left, right) => rankOf(left) - rankOf(right))
      .map((figure) => entryOf(figure, facts)),
    tables: figureTables(
      shown.filter((figure) => !isOwn(figure)),
      facts,
    ),
    ids: figures.map(({ id }) => id),
  };
}

/** Is it of the edition's own period and of no segment or part, and does the edition itself say it? */
function isOfEdition({ period, segment, measure, shown }: Figure, report: Report): boolean {
  const isWhole = period === report.period.id && segment === null && !measure.includes("/");
  return isWhole && (measure === "value" || shown.length > 0);
}

/** What a reader asks first of a metric. */
const FIRST = ["value", "percent_change", "change", "target", "attainment"];

function rankOf({ measure }: Figure): number {
  const at = FIRST.indexOf(measure);
  return at < 0 ? FIRST.length : at;
}

/** The statements that figures were computed by, each once however many names the ledger has for it. */
export function statementsOf(figures: readonly Pick<Figure, "queries">[], { queries }: Ledger): Statement[] {
  const keys = [...new Set(figures.flatMap((figure) => figure.queries))];
  const bySql = Map.groupBy(keys, (key) => queries[key] ?? "");
  return [...bySql].map(([sql, own]) => ({ keys: own, sql }));
}
