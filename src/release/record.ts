import { z } from "zod";
import type { Earlier } from "../compute/earlier.ts";
import { figure, readSealedJson, unit } from "./ledger.ts";
import { sealedPath, type VersionName } from "./version.ts";

const recordSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  titleText: z.string(),
  home: z.string(),
  version: z.int().nullable(),
  period: z.strictObject({ id: z.string(), first: z.string(), last: z.string() }),
  takenOn: z.string(),
  headline: z.strictObject({
    id: z.string(),
    name: z.string(),
    unit,
    unitLabel: z.string(),
    value: figure,
    previous: z.strictObject({
      against: z.string(),
      change: figure,
      judgement: z.enum(["good", "bad", "neutral"]),
      partLabel: z.string().nullable(),
      calendar: z
        .strictObject({
          like: figure,
          effect: figure,
          cause: z.string(),
          beside: z.string(),
          line: z.string(),
        })
        .nullable()
        .optional(),
    }),
    breached: z.boolean(),
    lapsed: z.boolean().optional(),
  }),
  /** Control limits that versions handed on until verdicts took their place. */
  locked: z.unknown().optional(),
  moved: z.array(
    z.strictObject({
      metric: z.string(),
      name: z.string(),
      period: z.string(),
      label: z.string(),
      before: z.string(),
      now: z.string(),
      direction: z.enum(["raised", "lowered"]),
      why: z.string().nullable(),
    }),
  ),
  restatements: z.array(
    z.strictObject({
      metric: z.string(),
      name: z.string(),
      period: z.string(),
      published: figure,
      publishedIn: z.string(),
      publishedHome: z.string(),
      now: figure,
      revision: figure,
      relative: figure,
      code: z.string().nullable(),
      whyHtml: z.string().nullable(),
    }),
  ),
  targets: z.array(
    z.strictObject({
      metric: z.string(),
      period: z.string(),
      value: z.number(),
      relative: z.string().optional(),
    }),
  ),
  figures: z.array(figure),
});

/** The file of a sealed folder that holds what later editions read of a version. */
export const RECORD = "record.json";

/** What later editions and the archive read of a released version; throws a DiagnosticError where it does not read. */
export function readRecord(root: string, name: VersionName): Earlier {
  return readSealedJson(root, `${sealedPath(name)}/${RECORD}`, (data) => {
    const { locked: _, ...record } = recordSchema.parse(data);
    return record;
  });
}
