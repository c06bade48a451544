import { z } from "zod";
import { downloadKind } from "../content/schema/report.ts";
import { bodyNode } from "../document/body.ts";
import { ledger } from "../ledger/figure.ts";
import { type ArchivedEdition, approval, type WithdrawnVersion } from "./archive.ts";
import type { Book } from "./book.ts";
import type { Look } from "./edition.ts";
import { outlook } from "./facts/ahead.ts";
import { audit } from "./facts/auditFacts.ts";
import { cohortTest, retentionFacts } from "./facts/behaviourFacts.ts";
import { brief } from "./facts/brief.ts";
import { changed, declaredTarget } from "./facts/changed.ts";
import { choiceFacts } from "./facts/choice.ts";
import { coreFall } from "./facts/coreFacts.ts";
import { declaredMetric } from "./facts/declaredMetric.ts";
import { definitionFacts } from "./facts/definitionFacts.ts";
import { editionComparison } from "./facts/editionComparison.ts";
import { leadFacts } from "./facts/evidenceFacts.ts";
import { distributionFacts, flowFacts } from "./facts/flowFacts.ts";
import { bridge, segmentChart, segmentTable, treeNode } from "./facts/moved.ts";
import { periodName } from "./facts/periodNames.ts";
import { rereadings } from "./facts/rereading.ts";
import { revision } from "./facts/revision.ts";
import { scorecardRow } from "./facts/scorecard.ts";
import { dailyTrend } from "./facts/series.ts";
import { guardrailFacts, headline, metricFacts } from "./facts/slices.ts";
import { ask, commitment, restatement } from "./facts/story.ts";
import { segmentTree, treeBySegment } from "./facts/trees.ts";
import { growthOnBases, vintageFacts } from "./facts/vintageFacts.ts";
import { actionable, bet, cause, declined, learning, okr } from "./facts/workFacts.ts";
import type { ReleasedFound } from "./found.ts";
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
    countedBy: z.string().optional().describe("The database that counted, with its version."),
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
    approved: approval.nullable().describe("Null where nobody has approved it yet."),
    snapshot: snapshotFacts,
    headline: headline,
    brief: brief,
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
    segmentTrees: z
      .array(segmentTree)
      .readonly()
      .describe("The north star's tree for each segment that the pages name."),
    treesBySegment: z
      .array(treeBySegment)
      .readonly()
      .describe("The same for all segments of a dimension side by side, of each that the pages name."),
    segments: z.array(segmentTable).readonly().describe("Every metric × dimension that declares segments."),
    segmentCharts: z.array(segmentChart).readonly().describe("All charts of segments that the pages name."),
    dailyTrends: z.array(dailyTrend).readonly().describe("All trends by the day that the pages name."),
    scorecard: z
      .array(scorecardRow)
      .readonly()
      .describe("The metrics of the scorecards that the pages name, in the order in which they stand."),
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
    causes: z
      .array(cause)
      .readonly()
      .describe(
        "Why the north star or an input came out worse than was to be expected; with none where nobody has said.",
      ),
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
    comparisons: z
      .array(editionComparison)
      .readonly()
      .describe(
        "The edition beside the one before, the period a year before, and every other earlier edition; none where there is no earlier edition.",
      ),
    rereadings: rereadings
      .nullable()
      .describe("What earlier headlines said by the rule before; null where none did."),
    leads: z.array(leadFacts).readonly(),
    definitions: z.array(definitionFacts).readonly().describe("Of every metric, as of the snapshot's day."),
    cohorts: z.array(cohortTest).readonly(),
    retention: z.array(retentionFacts).readonly(),
    flows: z.array(flowFacts).readonly(),
    distributions: z.array(distributionFacts).readonly(),
    targets: z.array(declaredTarget).readonly().describe("As declared when the edition was computed."),
    metrics: z.array(declaredMetric).readonly().describe("As declared when the edition was computed."),
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
    periods: z.array(periodName).readonly().describe("All that figures of the ledger name."),
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

/** The whole site: what the routes render. */
export interface Site extends Book, Look {
  /** Those that are computed, newest first: drafts, or the one that is being released. */
  readonly editions: readonly Report[];
  /** The same editions in further languages, newest first. */
  readonly translations: readonly Report[];
  /** What stands around them in each of these languages. */
  readonly books: readonly Book[];
  /** All editions, newest first: released ones by their latest version. */
  readonly archive: readonly ArchivedEdition[];
  /** All versions that were withdrawn, of the newest edition first, the newest of each first. */
  readonly withdrawn: readonly WithdrawnVersion[];
  /** What the latest version of each released edition has to be found, newest first. */
  readonly released: readonly ReleasedFound[];
  /** The weeks of the metric definition sprint that are published. */
  readonly sprint: readonly SprintPage[];
}
