import { type ExportedFigure, parseLedger } from "../ledgerSchema.ts";
import { type EditionFiles, textAt } from "../source.ts";

/** The figures of an edition for finding how a value of a chart is written. */
export interface Book {
  readonly figures: readonly ExportedFigure[];
  readonly byId: ReadonlyMap<string, ExportedFigure>;
}

/** The ledger of an edition, as it was rendered or sealed. */
export function bookOf(files: EditionFiles): Book {
  const address = `${files.home}figures.json`;
  const figures = parseLedger(address.slice(1), textAt(files, address));
  return { figures, byId: new Map(figures.map((figure) => [figure.id, figure])) };
}

/** How readers see a figure; null where there is none, or it has no value. */
export function textById({ byId }: Book, id: string): string | null {
  const figure = byId.get(id);
  return figure === undefined || figure.reason !== null ? null : figure.text;
}

/** How the figure of this value is written; null where the ledger has none. */
export function textOfValue(
  { figures }: Book,
  value: number | null,
  isIt: (figure: ExportedFigure) => boolean,
): string | null {
  if (value === null) return null;
  return figures.find((figure) => figure.value === value && isIt(figure))?.text ?? null;
}
