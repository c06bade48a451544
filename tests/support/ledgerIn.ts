import type { Figure } from "../../src/ledger/figure.ts";
import { figuresFile, figuresIn } from "../../src/ledger/figuresJson.ts";

/** The figures that the text of a `figures.json` holds; throws where it is none. */
export function ledgerIn(text: string): Figure[] {
  return figuresIn(figuresFile.parse(JSON.parse(text)));
}
