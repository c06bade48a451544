import { z } from "zod";
import { date, properName, text, words } from "./text.ts";

/** What a product lives on (the framework's three games). */
export const GAMES = ["attention", "transaction", "productivity"] as const;

/** Where evidence for the value of a metric comes from. */
export const EVIDENCE = ["interviews", "jobs_to_be_done", "retained_users", "experiment", "other"] as const;

/** More whys than these are another chain. */
const MOST_WHYS = 7;

const address = z.string().regex(/^(?:https?:\/\/|mailto:|\/(?!\/))\S+$/, {
  error: "an address such as https://example.com/study, or a path of the site such as /about/",
});

const rationale = z.strictObject({
  mission: words.optional().describe("How it serves the mission, in one line."),
  value: words.optional().describe("How it tells that customers got value, in one line."),
  actionable: words.optional().describe("How teams can move it, in one line."),
  growth: words.optional().describe("How it leads to growth, in one line."),
});

const evidence = z.strictObject({
  kind: z
    .enum(EVIDENCE)
    .describe("Where it comes from: interviews, jobs_to_be_done, retained_users, experiment or other."),
  what: words.describe("What was found, in one sentence."),
  link: address
    .optional()
    .describe("Where it can be read: an address, or a path of the site such as /about/."),
});

/** The answers to the three questions that a review asks, and what was decided. */
const review = z.strictObject({
  date: date.describe("The day of the review, such as 2026-09-21."),
  by: properName.describe("Who held it."),
  core_value: words.describe(
    "Does the metric still express the core value? The answer, in a sentence or two.",
  ),
  leads: words.describe("Does it still lead the outcomes? The answer, in a sentence or two."),
  market: words.describe("Has the market changed? The answer, in a sentence or two."),
  decision: z.enum(["keep", "change"]).describe("What was decided: keep the metric, or change it."),
  note: words.optional().describe("What else was said."),
});

/** A north star that the metric took the place of: a metric's id, or the name of one that is no longer declared. */
const replaced = z.strictObject({
  metric: text.describe(
    "The metric that it took the place of: its id, or a name where it is declared no longer.",
  ),
  since: date.describe("The first day of this metric as north star, such as 2026-01-01."),
  why: words.describe("Why it was replaced, in one sentence."),
});

/** The keys of a metric that say what it stands for, and how it came to be the one. */
export const definitionKeys = {
  core_value: words.optional().describe("What customers get, in a few words."),
  value_exchange: words.optional().describe("The moment when they get it and give something back."),
  whys: z
    .array(words)
    .max(MOST_WHYS, { error: `at most ${MOST_WHYS} texts` })
    .default([])
    .describe("From why the metric matters, step by step, to the mission; up to seven texts."),
  time_frame: words.optional().describe("Within which time it must happen, such as: on one day."),
  game: z
    .enum(GAMES)
    .optional()
    .describe("What the product lives on: attention, transaction or productivity."),
  rationale: rationale.default({}).describe("Why this metric, a line for each test of a north star."),
  evidence: z.array(evidence).default([]).describe("What speaks for it, one entry each."),
  reviews: z.array(review).default([]).describe("Reviews of the metric itself, the oldest first."),
  replaces: z.array(replaced).default([]).describe("Of the north star: the ones before it."),
};
