import { z } from "zod";
import { date, properName, text, words } from "./text.ts";

const STATUSES = ["not_started", "running", "done"] as const;

const artefact = z.strictObject({
  what: words.describe("What the week is to bring forth."),
  status: z.enum(STATUSES).describe("Where it stands: not_started, running or done."),
  link: text.optional().describe("Where it is: an address, or a path of the site."),
});

/** `content/sprint/<week>-<slug>.mdx`: a week of the sprint in which the metric is defined. */
export const sprintSchema = z.strictObject({
  title: words.describe("What the week is about."),
  week: z
    .int()
    .min(1, { error: "a week from 1 to 9" })
    .max(9, { error: "a week from 1 to 9" })
    .describe("The number of the week, 1 to 9; the same as in the file's name."),
  status: z.enum(STATUSES).describe("Where it stands: not_started, running or done."),
  started: date.optional().describe("The day on which it began, such as 2026-09-07."),
  ended: date.optional().describe("The day on which it ended, such as 2026-09-11."),
  owner: properName.optional().describe("Who leads it."),
  publish: z.boolean().default(false).describe("true once readers may see the page; default: false."),
  artefacts: z.array(artefact).default([]).describe("What the week brings forth, and where each stands."),
});

export type SprintConfig = z.output<typeof sprintSchema>;
