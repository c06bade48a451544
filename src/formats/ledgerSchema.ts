import { z } from "zod";
import { figuresFile } from "../ledger/figuresJson.ts";

/** The JSON Schema (draft 2020-12) of `figures.json`. */
export function ledgerSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(figuresFile), null, 2)}\n`;
}
