import { metricsOf } from "../../blocks/metric/metricsOf.ts";
import { remembered } from "../../document/recorded.ts";
import type { Language } from "../../language/language.ts";
import { isCell } from "../../ledger/cells.ts";
import type { Figure, Ledger } from "../../ledger/figure.ts";
import { figurePage } from "../../ledger/figureAddress.ts";
import { entriesOf } from "../../report/entries.ts";
import type { Report } from "../../report/report.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { type EntryFacts, entryFacts, entryOf, type FigureEntry } from "./figureEntry.ts";
import { type FigureTable, figureTables } from "./figureTables.ts";
import { found } from "./reports.ts";

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

/** The pages of an edition's figures: one for each metric, the north star's first, then one for each query. */
export function figurePages(report: Report, say: Language): readonly FiguresOf[] {
  const facts = entryFacts(report, say);
  return groupsOf(report).map((group) => pageOf(group, facts));
}

/** The names of these pages. */
export function figurePagesOf(report: Report): readonly string[] {
  return groupsOf(report).map(({ id }) => figurePage(id));
}

/** One of these pages by its name; throws where there is none. */
export function figurePageOf(report: Report, page: string | undefined, say: Language): FiguresOf {
  const group = found(groupsOf(report), ({ id }) => figurePage(id) === page);
  return pageOf(group, entryFacts(report, say));
}

/** A metric, or a query of a page, with its figures in the ledger. */
interface Group {
  readonly id: string;
  readonly isDefined: boolean;
  readonly figures: readonly Figure[];
}

const groupsOf = remembered((report: Report): readonly Group[] => {
  const ofCells = Map.groupBy(report.ledger.figures, isCell);
  const byMetric = Map.groupBy(ofCells.get(false) ?? [], ({ metric }) => metric);
  const byQuery = Map.groupBy(ofCells.get(true) ?? [], ({ metric }) => metric);
  const order = metricsOf(report).map(({ id }) => id);
  const ids = new Set([...order, ...report.definitions.map(({ metric }) => metric), ...byMetric.keys()]);
  return [
    ...[...ids].map((id) => ({ id, isDefined: true, figures: byMetric.get(id) ?? [] })),
    ...[...byQuery].map(([id, figures]) => ({ id, isDefined: false, figures })),
  ];
});

/** What a group is called, and what it is. */
function namedOf({ id, isDefined }: Group, { report, say }: EntryFacts) {
  if (isDefined) {
    const { name = id, statement = "" } = report.definitions.find(({ metric }) => metric === id) ?? {};
    return { name, statement };
  }
  const words = say.pages.figures;
  const source = report.queries.find(({ name }) => name === id)?.sourceLabel ?? words.theSnapshot;
  return { name: words.named(id), statement: words.cells(source) };
}

function pageOf(group: Group, facts: EntryFacts): FiguresOf {
  const { report } = facts;
  const { id, isDefined, figures } = group;
  const entries = entriesOf(report);
  const shown = figures.filter(({ id }) => entries.has(id));
  const isOwn = (figure: Figure) => isOfEdition(figure, report);
  return {
    ...{ id, isDefined, page: figurePage(id) },
    ...namedOf(group, facts),
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
  const bySql = Map.groupBy(keys, (key) => lookUp(queries, key) ?? "");
  return [...bySql].map(([sql, own]) => ({ keys: own, sql }));
}
