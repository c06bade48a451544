import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Versus } from "../content/figureId.ts";
import { parseVersus } from "../content/figureId.ts";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Figure } from "../ledger/figure.ts";
import { figuresFile, figuresIn } from "../ledger/figuresJson.ts";
import { missingReason } from "../metrics/missing.ts";
import { RESTORE } from "./archive.ts";
import { publishedPath, under, type VersionName } from "./version.ts";

/** A figure's unit. */
export const unit = z.strictObject({
  kind: z.enum(["percent", "ratio", "currency", "minutes", "hours", "score", "noun"]),
  name: z.string(),
});

const versus = z.custom<Versus>((text) => typeof text === "string" && parseVersus(text) !== null);

/** A figure as ledgers and records have it. */
export const figure = z.strictObject({
  id: z.string(),
  metric: z.string(),
  period: z.string(),
  segment: z.strictObject({ dimension: z.string(), name: z.string() }).nullable(),
  measure: z.string(),
  vs: versus.nullable(),
  value: z.number().nullable(),
  reason: missingReason.nullable(),
  why: z.string().optional(),
  since: z.string().optional(),
  text: z.string(),
  unit,
  status: z.enum(["complete", "partial"]),
  snapshot: z.string(),
  queries: z.array(z.string()),
  rule: z.int().min(2).optional(),
  shown: z.array(z.string()),
});

/** As `figures.json` was while each figure was an object. */
const formerLedger = z.object({ figures: z.array(z.object(figure.shape)) });

/** Does a file say which form it has? */
const formed = z.object({ form: z.number() });

/**
 * All figures of a released version, from its `figures.json`, in a further language where one is named; throws a
 * DiagnosticError where it does not read.
 */
export function readLedger(root: string, name: VersionName, language: string | null = null): Figure[] {
  return readSealedJson(root, ledgerPath(name, language), ledgerOf);
}

/** The figures of a `figures.json` of any form; throws a ZodError or a RangeError where it is none. */
export function ledgerOf(data: unknown): Figure[] {
  return formed.safeParse(data).success
    ? figuresIn(figuresFile.parse(data))
    : formerLedger.parse(data).figures;
}

/** Was a released version written in this language? */
export function isWrittenIn(root: string, name: VersionName, language: string): boolean {
  return existsSync(under(root, ledgerPath(name, language)));
}

function ledgerPath(name: VersionName, language: string | null): string {
  return `${publishedPath(name)}/${language === null ? "" : `${language}/`}figures.json`;
}

/** A JSON file that was sealed; throws a DiagnosticError where it does not read. */
export function readSealedJson<Read>(root: string, file: string, parse: (data: unknown) => Read): Read {
  try {
    return parse(JSON.parse(readFileSync(under(root, file), "utf8")));
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    const message = `a file of a released version does not read: ${what}`;
    throw new DiagnosticError(diagnose(startOf(file), "bad-seal", { message, mend: RESTORE }));
  }
}
