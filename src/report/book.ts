import { z } from "zod";
import { bodyNode } from "../document/body.ts";
import { figure } from "../ledger/figure.ts";
import { audit } from "./facts/auditFacts.ts";
import { metricFacts } from "./facts/slices.ts";

const body = z
  .array(bodyNode)
  .readonly()
  .nullable()
  .describe("What its author wrote; null where that is nothing.");

export const pastEvent = z
  .strictObject({
    date: z.string().describe('ISO date; `dateLabel` is "2 Oct 2026".'),
    dateLabel: z.string(),
    kind: z.enum(["star", "definition", "review", "target", "restated", "shown"]),
    mark: z.string().describe('"Restated"'),
    figure: figure.nullable().describe("The number that was shown, which stands before the words."),
    what: z.string(),
    whyHtml: z.string().nullable(),
    place: z
      .strictObject({ kind: z.enum(["edition", "metric"]), home: z.string(), label: z.string() })
      .readonly()
      .nullable()
      .describe("The edition that says so, or the metric before; null for what the definition itself tells."),
  })
  .readonly()
  .meta({ id: "PastEvent", description: "One event in the history of a metric." });

export interface PastEvent extends z.output<typeof pastEvent> {}

export const definitionLine = z
  .strictObject({
    label: z.string(),
    text: z.string(),
    isCode: z.boolean().describe("Is it SQL, or a formula, as the team wrote it?"),
  })
  .readonly()
  .meta({
    id: "DefinitionLine",
    description: "A line of a metric's definition: grain, review, roll-up, source, tree, thresholds …",
  });

export interface DefinitionLine extends z.output<typeof definitionLine> {}

export const dictionaryEntry = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()).readonly().describe("Other names under which readers look for it."),
    role: z.string(),
    statement: z.string(),
    isReviewed: z.boolean().describe("Is it the north star, or are reviews of it held or planned?"),
    facts: z.array(definitionLine).readonly(),
    sql: z.array(z.strictObject({ title: z.string(), sql: z.string() }).readonly()).readonly(),
    past: z.array(pastEvent).readonly().describe("All that has happened to it, newest first."),
    whyNot: z.string().nullable(),
    file: z.string().describe("Path of its MDX file below the root."),
    body,
    latest: metricFacts
      .nullable()
      .describe("The newest edition's series and value, null where the metric has none."),
    latestEdition: z.string().nullable(),
    usedIn: z
      .array(z.strictObject({ home: z.string(), label: z.string() }).readonly())
      .readonly()
      .describe("Where it is shown: edition and label."),
  })
  .readonly()
  .meta({ id: "DictionaryEntry", description: "The definition card of one metric." });

export interface DictionaryEntry extends z.output<typeof dictionaryEntry> {}

export const book = z
  .strictObject({
    language: z.string().nullable().describe('As addresses carry it ("de"); null for the report\'s own.'),
    locale: z.string(),
    company: z.string(),
    product: z.string(),
    mission: z.string(),
    confidentiality: z.string().nullable(),
    aboutFile: z.string().describe("Path of the file that says how the report is made, below the root."),
    about: body.describe("What the team writes about how the report is made."),
    dictionary: z.array(dictionaryEntry).readonly(),
    audit: audit.describe("Of all editions."),
  })
  .readonly()
  .meta({ id: "Book", description: "What stands around the editions, in one language." });

export interface Book extends z.output<typeof book> {}
