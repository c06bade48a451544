import { BLOCKS, isBlock } from "../blocks/blocks.ts";
import { briefFigures } from "../blocks/brief/show.ts";
import type { PageDocument } from "../content/content.ts";
import type { ComponentUse } from "../content/mdx.ts";
import { sqlOfCells } from "../ledger/cells.ts";
import type { FigureBook } from "../ledger/figureBook.ts";
import { buildAudit } from "./audit.ts";
import type { ReportSource } from "./buildReport.ts";
import { periodNames } from "./facts/periodNames.ts";
import type { Report } from "./report.ts";

type Props = ComponentUse["props"];

/** A report with its ledger: all figures that were computed for it by now, and those that are asked for besides. */
export function closed(report: Report, book: FigureBook, source: ReportSource): Report {
  for (const id of source.asked ?? []) book.ask(id);
  const shown = markShown(report, book, source);
  return { ...shown, audit: buildAudit(source.content, [shown]) };
}

/** The report with its ledger: every figure computed for it, each with the pages that show it. */
function markShown(report: Report, book: FigureBook, { edition, queries }: ReportSource): Report {
  for (const page of edition.pages) {
    for (const { name, props } of blocksOf(page)) {
      for (const figure of isBlock(name) ? BLOCKS[name].figures(report, props) : []) {
        book.show(typeof figure === "string" ? figure : figure.id, page.slug);
      }
    }
  }
  for (const id of briefFigures(report)) book.show(id, "brief");
  const figures = book.all();
  const sql = { ...queries, ...sqlOfCells(figures, report.queries) };
  const { calendar, locale } = book.facts;
  const periods = periodNames(figures, calendar, locale);
  return { ...report, periods, ledger: { ...report.ledger, queries: sql, figures } };
}

/** The blocks of a page: those of its body; on the board page also headline and trend, and all where there is no body. */
export function blocksOf(page: PageDocument): { readonly name: string; readonly props: Props }[] {
  const bare = (name: string) => ({ name, props: {} });
  if (page.slug !== "index") return page.uses.map(({ name, props }) => ({ name, props }));
  if (page.front.body.trim() === "")
    return Object.keys(BLOCKS)
      .filter((name) => isBlock(name) && BLOCKS[name].hasFigures)
      .map(bare);
  return [
    bare("Headline"),
    bare("CoreFalls"),
    bare("Trend"),
    ...page.uses.map(({ name, props }) => ({ name, props })),
  ];
}
