import { z } from "zod";
import { problem } from "../../diagnostics/diagnostic.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import { comparedBy } from "./compare.ts";
import { complain } from "./complaint.ts";
import {
  betId,
  date,
  guardrailId,
  id,
  metricId,
  properName,
  snapshotName,
  sourceName,
  teamId,
  text,
  words,
} from "./text.ts";

const ask = z.strictObject({
  decision: words.describe("What the board is asked to decide, as a question."),
  options: z.array(words).default([]).describe("What it can choose from; two or more."),
  recommendation: words.optional().describe("What you recommend, and why, in a sentence or two."),
  owner: properName.describe("Who asks, and acts on the answer."),
  by: date.describe("The day by which it must be decided, such as 2026-11-01."),
});

/** `id` survives a rewording from one edition to the next; `done` is the day on which it was kept. */
const commitment = z.strictObject({
  id: id.optional().describe("A name in lower snake_case that survives a rewording in the next edition."),
  what: words.describe("What was promised, in one sentence."),
  owner: properName.describe("Who promised it."),
  due: date.describe("The day by which it was promised, such as 2026-09-30."),
  status: z
    .enum(["done", "late", "missed", "dropped", "open"])
    .describe("Where it stands: done, late, missed, dropped or open."),
  done: date.optional().describe("The day on which it was kept; later than `due` is late."),
  result: words.optional().describe("What came of it, in one sentence; may hold figures."),
});

const declined = z.strictObject({
  what: words.describe("What was declined."),
  why: words.describe("Why, in one sentence."),
  date: date.optional().describe("The day on which it was declined, such as 2026-08-20."),
  metric: metricId.optional().describe("The metric that it would have been about: its id."),
});

const learning = z.strictObject({
  what: words.describe("What was tried."),
  found: words.describe("What was found; may hold figures."),
  so: words.describe("What comes of it."),
  bet: betId.optional().describe("The bet that it comes from: its id."),
  date: date.optional().describe("The day on which it was found, such as 2026-09-28."),
});

const keyResult = z.strictObject({
  metric: metricId.describe("The metric by which it is measured: its id."),
  from: z.number().describe("Its value at the beginning, in the metric's unit (a fraction for percentages)."),
  to: z.number().describe("The value to be reached, in the metric's unit (a fraction for percentages)."),
});

const okr = z.strictObject({
  objective: words.describe("What is to be achieved, in words."),
  team: teamId.describe("The team whose objective it is: an id of `teams` in content/report.mdx."),
  key_results: z
    .array(keyResult)
    .min(1, { error: "at least one key result" })
    .describe("By which metrics it is measured; one or more."),
});

const code = z.enum(["R1", "R2", "R3", "C"]);
const CODE = "R1 better source data, R2 routine recalculation, R3 a new method, C a correction.";

const restatement = z.strictObject({
  period: text.describe("The period whose figures differ from what was published, such as 2026-q2."),
  metrics: z.array(metricId).optional().describe("The metrics that it is about, by id; default: all."),
  code: code.describe(CODE),
  why: words.describe("Why the figures differ, in one or two sentences."),
});

/** What was wrong with the version before the one that this content makes; written by `sextant correct`. */
const correction = z.strictObject({
  version: z.int().min(2, { error: "a whole number from 2" }).describe("The version to be made; from 2."),
  code: code.describe(CODE),
  why: words.describe("What was wrong with the version before, in one or two sentences."),
});

const acknowledgement = z.strictObject({
  action: words.describe("What is done about the breach, in one sentence."),
  owner: properName.describe("Who does it."),
  by: date.describe("Until when, such as 2026-11-01."),
});

const cause = z.strictObject({
  metric: metricId.describe("The metric that came out worse than was to be expected: its id."),
  what: words.describe("Why, in one sentence; may hold figures."),
  evidence: words.describe("How you know it, in one sentence; may hold figures."),
  action: words.describe("What is done about it, in one sentence."),
});

/** What happened, as an author writes it, or a row of a table has it. */
export const event = z
  .strictObject({
    date: date.optional().describe("The day on which it happened, such as 2026-07-13."),
    from: date.optional().describe("Its first day, where it lasted; with `to`, instead of `date`."),
    to: date.optional().describe("Its last day, where it lasted."),
    what: words.describe("What happened, in a few words."),
    on: z
      .array(metricId)
      .default([])
      .describe("The metrics whose charts it concerns, by their ids; default: all."),
    tone: z
      .enum(["good", "bad", "watch", "neutral"])
      .default("neutral")
      .describe("Its colour: good, bad, watch or neutral; default: neutral."),
  })
  .superRefine(({ date: day, from, to }, context) => {
    const isDay = day !== undefined && from === undefined && to === undefined;
    const isSpan = day === undefined && from !== undefined && to !== undefined;
    if (!isDay && !isSpan) complain(context, ["what"], problem("event-days"));
    if (isSpan && from > to) complain(context, ["to"], problem("event-ends-first", { from, to }));
  })
  .transform(({ date: day, from, to, ...others }) => ({
    ...others,
    date: day ?? from ?? "",
    until: to ?? null,
  }));

const approval = z.strictObject({
  name: text.describe("Who approved the edition."),
  role: words.describe("In which role, such as: Chief Product Officer."),
  date: date.describe("The day of the approval, such as 2026-10-08."),
});

const brief = z
  .strictObject({
    why: words.optional().describe("Why the north star moved, instead of what each driver brought."),
    wrong: words
      .optional()
      .describe(
        "What is wrong beside breached guardrails, instead of missed targets, falls and restatements.",
      ),
    promised: words.optional().describe("What became of promises, instead of those that were not kept."),
    asked: words.optional().describe("What is asked of the board, instead of its decisions one by one."),
    next: words.optional().describe("What comes next, instead of open commitments and running bets."),
  })
  .default({});

/** `content/editions/<period>/index.mdx` (docs/why/contract.md §1). */
export const editionSchema = z.strictObject({
  title: words.describe("What the quarter comes down to, as a headline; may hold figures."),
  snapshot: snapshotName.describe("The snapshot that it is computed from: the name of a folder of data/."),
  authors: z.array(text).default([]).describe("Who wrote it, by name."),
  summary: words.describe(
    "The bottom line in two or three sentences; may hold figures such as {{daily_posters}}, and {{#…}}words{{/}} that need one.",
  ),
  highlights: z
    .array(words)
    .default([])
    .describe("What went well, a sentence or two each; Markdown and figures."),
  lowlights: z
    .array(words)
    .default([])
    .describe("What did not, a sentence or two each; Markdown and figures."),
  asks: z.array(ask).default([]).describe("Decisions that you ask of the board."),
  commitments: z.array(commitment).default([]).describe("Promises, and what became of them."),
  okrs: z.array(okr).default([]).describe("Objectives of the period, each with its key results."),
  learnings: z.array(learning).default([]).describe("What was tried, what was found, and what comes of it."),
  declined: z.array(declined).default([]).describe("What was declined, and why."),
  acknowledge: z
    .record(guardrailId, acknowledgement)
    .default({})
    .describe("For each guardrail that is breached, by its id: what is done about it, by whom, until when."),
  causes: z
    .array(cause)
    .default([])
    .describe(
      "Why the north star, an input or a lever came out worse than was to be expected, how you know it, and what is done.",
    ),
  restatements: z
    .array(restatement)
    .default([])
    .describe("Why figures that were published before are now computed differently."),
  brief: brief.describe(
    "Parts of the page of one sheet in your own words; may hold figures. Its verdict, numbers and breaches are always computed.",
  ),
  compare: comparedBy.describe(
    "Which changes the headline shows, such as [week, month, year]; default: those of content/report.mdx.",
  ),
  events: z.array(event).default([]).describe("What happened in the period, marked on charts."),
  events_from: sourceName
    .optional()
    .describe(
      "A table or named query of further events, with their keys as columns, such as `date` and `what`.",
    ),
  approved_by: approval.optional().describe("Who approved it, in which role and when; needed to release."),
  correction: correction
    .optional()
    .describe(`What was wrong with the version before; \`${commandLine("correct")}\` writes it.`),
});

export type EditionConfig = z.output<typeof editionSchema>;

/** `content/editions/<period>/<page>.mdx`: a further page of an edition. */
export const pageSchema = z.strictObject({
  title: words.describe("The heading of the page, and its name in the navigation."),
  order: z.number().default(100).describe("Where it stands among the pages, the lowest first; default: 100."),
  summary: words.optional().describe("What the page says, in one or two sentences; may hold figures."),
});

export type PageConfig = z.output<typeof pageSchema>;
