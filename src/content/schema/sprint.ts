import { z } from "zod";
import { date, text } from "./text.ts";

const STATUSES = ["not_started", "running", "done"] as const;

const artefact = z.strictObject({ what: text, status: z.enum(STATUSES), link: text.optional() });

/** `content/sprint/<week>-<slug>.mdx`: a week of the sprint in which the metric is defined. */
export const sprintSchema = z.strictObject({
  title: text,
  week: z.int().min(1, { error: "a week from 1 to 9" }).max(9, { error: "a week from 1 to 9" }),
  status: z.enum(STATUSES),
  started: date.optional(),
  ended: date.optional(),
  owner: text.optional(),
  publish: z.boolean().default(false),
  artefacts: z.array(artefact).default([]),
});

export type SprintConfig = z.output<typeof sprintSchema>;
