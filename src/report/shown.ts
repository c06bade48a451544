import type { ReportSource } from "./buildReport.ts";
import type { FigureBook } from "./figureBook.ts";
import type { Report } from "./report.ts";

/** Blocks that a board page without a body shows. */
const DEFAULT_BLOCKS = [
  "Asks",
  "Commitments",
  "Bridge",
  "DriverTree",
  "Inputs",
  "Guardrails",
  "Segments",
  "Outcomes",
  "Vanity",
  "Okrs",
  "Bets",
];

/** The report with its ledger: every figure computed for it, each with the pages that show it. */
export function markShown(report: Report, book: FigureBook, { edition, queries }: ReportSource): Report {
  const slices = slicesOf(report);
  for (const page of edition.pages) {
    const bare = page.front.body.trim() === "";
    const blocks = bare && page.slug === "index" ? DEFAULT_BLOCKS : page.uses.map(({ name }) => name);
    const shown = page.slug === "index" ? ["Headline", "Trend", ...blocks] : blocks;
    for (const block of shown) for (const id of figureIdsIn(slices[block])) book.show(id, page.slug);
  }
  return { ...report, ledger: { ...report.ledger, queries, figures: book.all() } };
}

function slicesOf(report: Report): Readonly<Record<string, unknown>> {
  return {
    Headline: [report.headline, report.headline.paused],
    Trend: report.headline,
    Bridge: report.bridge,
    DriverTree: report.tree,
    Inputs: report.inputs,
    Guardrails: report.guardrails,
    Segments: report.segments,
    Outcomes: report.outcomes,
    Vanity: report.vanity,
    Okrs: report.okrs,
  };
}

/** The ids of the figures anywhere inside a slice of the report. */
function figureIdsIn(slice: unknown): string[] {
  if (typeof slice !== "object" || slice === null) return [];
  const own = "measure" in slice && "id" in slice && typeof slice.id === "string" ? [slice.id] : [];
  return [...own, ...Object.values(slice).flatMap(figureIdsIn)];
}
