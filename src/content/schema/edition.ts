import { z } from "zod";
import { date, id, text } from "./text.ts";

const ask = z.strictObject({
  decision: text,
  options: z.array(text).default([]),
  recommendation: text.optional(),
  owner: text,
  by: date,
});

/** `id` survives a rewording from one edition to the next; `done` is the day on which it was kept. */
const commitment = z.strictObject({
  id: id.optional(),
  what: text,
  owner: text,
  due: date,
  status: z.enum(["done", "late", "missed", "dropped", "open"]),
  done: date.optional(),
  result: text.optional(),
});

const declined = z.strictObject({ what: text, why: text, date: date.optional(), metric: id.optional() });

const learning = z.strictObject({
  what: text,
  found: text,
  so: text,
  bet: id.optional(),
  date: date.optional(),
});

const okr = z.strictObject({
  objective: text,
  team: id,
  key_results: z
    .array(z.strictObject({ metric: id, from: z.number(), to: z.number() }))
    .min(1, { error: "at least one key result" }),
});

const restatement = z.strictObject({
  period: text,
  metrics: z.array(id).optional(),
  code: z.enum(["R1", "R2", "R3", "C"]),
  why: text,
});

/** What was wrong with the version before the one that this content makes; written by `npm run correct`. */
const correction = z.strictObject({
  version: z.int().min(2, { error: "a whole number from 2" }),
  code: z.enum(["R1", "R2", "R3", "C"]),
  why: text,
});

/** `content/editions/<period>/index.mdx` (contract §1). */
export const editionSchema = z.strictObject({
  title: text,
  snapshot: text,
  authors: z.array(text).default([]),
  summary: text,
  highlights: z.array(text).default([]),
  lowlights: z.array(text).default([]),
  asks: z.array(ask).default([]),
  commitments: z.array(commitment).default([]),
  okrs: z.array(okr).default([]),
  learnings: z.array(learning).default([]),
  declined: z.array(declined).default([]),
  acknowledge: z.record(id, z.strictObject({ action: text, owner: text, by: date })).default({}),
  restatements: z.array(restatement).default([]),
  events: z.array(z.strictObject({ date, what: text })).default([]),
  approved_by: z.strictObject({ name: text, role: text, date }).optional(),
  correction: correction.optional(),
});

export type EditionConfig = z.output<typeof editionSchema>;

/** `content/editions/<period>/<page>.mdx`: a further page of an edition. */
export const pageSchema = z.strictObject({
  title: text,
  order: z.number().default(100),
  summary: text.optional(),
});

export type PageConfig = z.output<typeof pageSchema>;
