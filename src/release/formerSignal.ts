import { existsSync } from "node:fs";
import { z } from "zod";
import type { Version } from "./archive.ts";
import { readSealedJson } from "./ledger.ts";
import { publishedPath, under } from "./version.ts";

const ledgerSchema = z.object({
  figures: z.array(z.object({ id: z.string(), value: z.number().nullable() })),
});

/** The rule of limits with which verdicts took the place of signals. */
const RULE_OF_VERDICTS = 2;

/**
 * Did the headline of a released version say "a signal", by the rule that verdicts took the place of? Null where it was
 * made by verdicts, or could not say.
 */
export function formerSignal(root: string, version: Version, metric: string, period: string): boolean | null {
  const { rules } = version.manifest;
  if ((rules?.["lower_limit"] ?? 1) >= RULE_OF_VERDICTS) return null;
  const file = `${publishedPath(version)}/figures.json`;
  if (!existsSync(under(root, file))) return null;
  const { figures } = readSealedJson(root, file, (data) => ledgerSchema.parse(data));
  const value = figures.find(({ id }) => id === `${metric}@${period}:signal`)?.value ?? null;
  return value === null ? null : value > 0;
}
