import { z } from "zod";
import { date, text } from "./text.ts";

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
  mission: text.optional(),
  value: text.optional(),
  actionable: text.optional(),
  growth: text.optional(),
});

const evidence = z.strictObject({ kind: z.enum(EVIDENCE), what: text, link: address.optional() });

/** The answers to the three questions that a review asks, and what was decided. */
const review = z.strictObject({
  date,
  by: text,
  core_value: text,
  leads: text,
  market: text,
  decision: z.enum(["keep", "change"]),
  note: text.optional(),
});

/** A north star that the metric took the place of: a metric's id, or the name of one that is no longer declared. */
const replaced = z.strictObject({ metric: text, since: date, why: text });

/** The keys of a metric that say what it stands for, and how it came to be the one. */
export const definitionKeys = {
  core_value: text.optional(),
  value_exchange: text.optional(),
  whys: z
    .array(text)
    .max(MOST_WHYS, { error: `at most ${MOST_WHYS} texts` })
    .default([]),
  time_frame: text.optional(),
  game: z.enum(GAMES).optional(),
  rationale: rationale.default({}),
  evidence: z.array(evidence).default([]),
  reviews: z.array(review).default([]),
  replaces: z.array(replaced).default([]),
};
