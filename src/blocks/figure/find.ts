import type { Figure } from "../../ledger/figure.ts";
import { type FigureProps, idOf } from "../../ledger/reference.ts";
import type { Report } from "../../report/report.ts";

/** The figure of the edition that a component's props name. */
export function findFigure(
  report: Pick<Report, "ledger" | "label" | "period">,
  name: string,
  props: FigureProps,
): Figure {
  const id = idOf(name, props, report.period.id);
  const figure = report.ledger.figures.find((candidate) => candidate.id === id);
  if (figure === undefined)
    throw new Error(
      `There is no figure ${id} in ${report.label}; figures.json of the edition lists all that there are.`,
    );
  return figure;
}
