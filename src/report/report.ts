import { z } from "zod";
import { downloadKind } from "../content/schema/report.ts";
import { type BodyNode, bodyNode } from "../document/body.ts";
import type { Picture } from "../document/picture.ts";
import type { Figure } from "../ledger/figure.ts";
import { ledger } from "../ledger/figure.ts";
import type { ArchivedEdition, Frozen } from "./archive.ts";
import { outlook } from "./facts/ahead.ts";
import type { Audit } from "./facts/auditFacts.ts";
import { audit } from "./facts/auditFacts.ts";
import { cohortTest, retentionFacts } from "./facts/behaviourFacts.ts";
import { changed, declaredTarget } from "./facts/changed.ts";
import { choiceFacts } from "./facts/choice.ts";
import { coreFall } from "./facts/coreFacts.ts";
import { definitionFacts } from "./facts/definitionFacts.ts";
import { leadFacts } from "./facts/evidenceFacts.ts";
import { bridge, segmentChart, segmentTable, treeNode } from "./facts/moved.ts";
import { rereadings } from "./facts/rereading.ts";
import { revision } from "./facts/revision.ts";
import type { MetricFacts } from "./facts/slices.ts";
import { guardrailFacts, headline, metricFacts } from "./facts/slices.ts";
import { ask, commitment, restatement } from "./facts/story.ts";
import { growthOnBases, vintageFacts } from "./facts/vintageFacts.ts";
import { actionable, bet, declined, learning, okr } from "./facts/workFacts.ts";
import { pageQuery, queryView } from "./pages/queries.ts";
import type { SprintPage } from "./pages/sprint.ts";

export const periodFacts = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    grain: z.string(),
    first: z.string().describe("ISO dates, both inclusive."),
    last: z.string(),
  })
  .readonly()
  .meta({ id: "PeriodFacts" });

export interface PeriodFacts extends z.output<typeof periodFacts> {}

export const snapshotFacts = z
  .strictObject({
    name: z.string(),
    takenAt: z.string().describe("The moment of taking, ISO with its offset from UTC."),
    takenOn: z.string().describe("ISO date and its wording in the report's locale."),
    takenOnLabel: z.string(),
    throughLabel: z.string().describe("Last day covered, in the report's locale."),
    sha256: z.string(),
    tables: z
      .array(z.strictObject({ name: z.string(), rows: z.string(), sha256: z.string() }).readonly())
      .readonly(),
  })
  .readonly()
  .meta({ id: "SnapshotFacts" });

export interface SnapshotFacts extends z.output<typeof snapshotFacts> {}

export const pageFacts = z
  .strictObject({
    slug: z.string().describe('"index" for the board page.'),
    titleText: z.string(),
    order: z.number(),
    file: z.string().describe("Path of the MDX file below the root, with forward slashes."),
    body: z
      .array(bodyNode)
      .readonly()
      .nullable()
      .describe("What its author wrote; null where that is nothing."),
    blocks: z
      .array(
        z.strictObject({ name: z.string(), props: z.record(z.string(), z.string()).readonly() }).readonly(),
      )
      .readonly()
      .describe("The blocks that it shows: those of its body, and those of every board page."),
  })
  .readonly()
  .meta({ id: "PageFacts" });

export interface PageFacts extends z.output<typeof pageFacts> {}

export const sibling = z
  .strictObject({ language: z.string().nullable(), locale: z.string(), home: z.string() })
  .readonly()
  .meta({ id: "Sibling", description: "An edition in one of its languages." });

export interface Sibling extends z.output<typeof sibling> {}

export const report = z
  .strictObject({
    id: z.string(),
    home: z
      .string()
      .describe(
        'Where its pages are: "/drafts/2026-q3/", or "/editions/2026-q3/v1/" while that version is released.',
      ),
    label: z.string().describe('"Q3 2026"'),
    period: periodFacts,
    titleText: z.string(),
    summaryHtml: z.string(),
    highlightsHtml: z.array(z.string()).readonly(),
    lowlightsHtml: z.array(z.string()).readonly(),
    authors: z.array(z.string()).readonly(),
    snapshot: snapshotFacts,
    headline: headline,
    inputs: z.array(metricFacts).readonly(),
    levers: z.array(metricFacts).readonly(),
    guardrails: z.array(guardrailFacts).readonly(),
    outcomes: z.array(metricFacts).readonly(),
    supporting: z.array(metricFacts).readonly(),
    candidates: z.array(metricFacts).readonly(),
    vanity: z.array(metricFacts).readonly(),
    choice: z
      .array(choiceFacts)
      .readonly()
      .describe("The north star beside its candidates; empty where there are none."),
    tree: treeNode.nullable(),
    bridge: bridge
      .nullable()
      .describe("The north star's, from the previous period; null where it has no tree."),
    bridges: z.array(bridge).readonly().describe("All that the pages name."),
    segments: z.array(segmentTable).readonly().describe("Every metric × dimension that declares segments."),
    segmentCharts: z.array(segmentChart).readonly().describe("All charts of segments that the pages name."),
    asks: z.array(ask).readonly(),
    commitments: z.array(commitment).readonly(),
    commitmentScore: z
      .string()
      .nullable()
      .describe('"5 kept, 1 late, 0 missed, 1 dropped of 7"; null without commitments.'),
    okrs: z.array(okr).readonly(),
    inputsWithoutKeyResult: z
      .array(z.string())
      .readonly()
      .describe("Inputs that no key result is on, by name."),
    bets: z.array(bet).readonly(),
    actionable: actionable,
    learnings: z.array(learning).readonly(),
    declined: z.array(declined).readonly(),
    restatements: z.array(restatement).readonly(),
    growth: z.array(growthOnBases).readonly().describe("Changes whose base was restated."),
    vintages: z
      .array(vintageFacts)
      .readonly()
      .describe("The north star, inputs, and what pages name; none where nothing was published before."),
    revision: revision
      .nullable()
      .describe("What it changes of the version that was released before; null of a first version."),
    changed: changed,
    rereadings: rereadings
      .nullable()
      .describe("What earlier headlines said by the rule before; null where none did."),
    leads: z.array(leadFacts).readonly(),
    definitions: z.array(definitionFacts).readonly().describe("Of every metric, as of the snapshot's day."),
    cohorts: z.array(cohortTest).readonly(),
    retention: z.array(retentionFacts).readonly(),
    targets: z.array(declaredTarget).readonly().describe("As declared when the edition was computed."),
    outlook: outlook,
    coreFalls: z
      .array(coreFall)
      .readonly()
      .describe("Totals that moved the better way while a core part moved the worse way."),
    audit: audit.describe("Of this edition alone."),
    queries: z
      .array(pageQuery)
      .readonly()
      .describe("The rows of the SQL that pages hold or name, and the charts and tables that show them."),
    views: z.array(queryView).readonly(),
    pages: z.array(pageFacts).readonly(),
    ledger: ledger,
    confidentiality: z
      .string()
      .nullable()
      .describe("The mark on its pages, in its language; null where none is set."),
    locale: z.string().describe('What its numbers and words are written in: "en-GB".'),
    language: z
      .string()
      .nullable()
      .describe('Of a translation its language, as addresses carry it ("de"); null of the original.'),
    downloads: z
      .array(z.strictObject({ kind: downloadKind, path: z.string() }).readonly())
      .readonly()
      .describe("The files to send that the version carries: paths within the site; none of a draft."),
    languages: z
      .array(sibling)
      .readonly()
      .describe(
        "All languages in which the edition is written, the original first; none where there is only one.",
      ),
  })
  .readonly()
  .meta({
    id: "Report",
    description:
      "Everything that pages show of one edition; plain JSON: no functions, no dates, no HTML but in `*Html`.",
  });

export interface Report extends z.output<typeof report> {}

/** What stands around the editions, in one language. */
export interface Book {
  /** As addresses carry it ("de"); null for the report's own. */
  readonly language: string | null;
  readonly locale: string;
  readonly company: string;
  readonly product: string;
  readonly mission: string;
  readonly confidentiality: string | null;
  readonly aboutFile: string;
  /** What the team writes about how the report is made. */
  readonly about: readonly BodyNode[] | null;
  readonly dictionary: readonly DictionaryEntry[];
  /** Of all editions. */
  readonly audit: Audit;
}

/** The whole site: what the routes render. */
export interface Site extends Book {
  /** May search engines list the pages? */
  readonly indexed: boolean;
  /** Where it is hosted, with its base path: "https://reports.example.com/board/"; null where nobody has said. */
  readonly address: string | null;
  readonly logo: string | null;
  /** A team's own icon in `public/`; null for ours. */
  readonly icon: string | null;
  readonly accent: string | null;
  /** Those that are computed, newest first: drafts, or the one that is being released. */
  readonly editions: readonly Report[];
  /** The same editions in further languages, newest first. */
  readonly translations: readonly Report[];
  /** What stands around them in each of these languages. */
  readonly books: readonly Book[];
  /** All editions, newest first: released ones by their latest version. */
  readonly archive: readonly ArchivedEdition[];
  /** The version that is being released; null in a build. */
  readonly frozen: Frozen | null;
  /** Editions that are announced, the next one first. */
  readonly announced: readonly { readonly label: string; readonly onLabel: string }[];
  /** All that its pages show, and its logo and icon. */
  readonly pictures: readonly Picture[];
  /** The weeks of the metric definition sprint that are published. */
  readonly sprint: readonly SprintPage[];
}

/** One event in the history of a metric. */
export interface PastEvent {
  /** ISO date, and "2 Oct 2026". */
  readonly date: string;
  readonly dateLabel: string;
  readonly kind: "star" | "definition" | "review" | "target" | "restated" | "shown";
  /** "Restated" */
  readonly mark: string;
  /** The number that was shown, which stands before the words. */
  readonly figure: Figure | null;
  readonly what: string;
  readonly whyHtml: string | null;
  /** The edition that says so, or the metric before; null for what the definition itself tells. */
  readonly place: {
    readonly kind: "edition" | "metric";
    readonly home: string;
    readonly label: string;
  } | null;
}

/** A line of a metric's definition: grain, review, roll-up, source, tree, thresholds … */
export interface DefinitionLine {
  readonly label: string;
  readonly text: string;
  /** Is it SQL, or a formula, as the team wrote it? */
  readonly isCode: boolean;
}

/** The definition card of one metric. */
export interface DictionaryEntry {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly statement: string;
  /** Is it the north star, or are reviews of it held or planned? */
  readonly isReviewed: boolean;
  readonly facts: readonly DefinitionLine[];
  readonly sql: readonly { readonly title: string; readonly sql: string }[];
  /** All that has happened to it, newest first. */
  readonly past: readonly PastEvent[];
  readonly whyNot: string | null;
  readonly file: string;
  /** What its author wrote; null where that is nothing. */
  readonly body: readonly BodyNode[] | null;
  /** The newest edition's series and value, null where the metric has none. */
  readonly latest: MetricFacts | null;
  readonly latestEdition: string | null;
  /** Where it is shown: edition id and label. */
  readonly usedIn: readonly { readonly home: string; readonly label: string }[];
}
