import type { DownloadKind } from "../content/schema/report.ts";
import type { Figure, Ledger } from "../ledger/figure.ts";
import type { ArchivedEdition, Frozen } from "./archive.ts";
import type { Outlook } from "./facts/ahead.ts";
import type { Audit } from "./facts/auditFacts.ts";
import type { CohortTest, RetentionFacts } from "./facts/behaviourFacts.ts";
import type { Changed, DeclaredTarget } from "./facts/changed.ts";
import type { ChoiceFacts } from "./facts/choice.ts";
import type { CoreFall } from "./facts/coreFacts.ts";
import type { DefinitionFacts } from "./facts/definitionFacts.ts";
import type { LeadFacts } from "./facts/evidenceFacts.ts";
import type { Bridge, SegmentChart, SegmentTable, TreeNode } from "./facts/moved.ts";
import type { Rereadings } from "./facts/rereading.ts";
import type { Revision } from "./facts/revision.ts";
import type { GuardrailFacts, Headline, MetricFacts } from "./facts/slices.ts";
import type { Ask, Commitment, Restatement } from "./facts/story.ts";
import type { GrowthOnBases, VintageFacts } from "./facts/vintageFacts.ts";
import type { Actionable, Bet, Declined, Learning, Okr } from "./facts/workFacts.ts";
import type { PageQuery, QueryView } from "./pages/queries.ts";
import type { SprintPage } from "./pages/sprint.ts";

export type * from "./archive.ts";
export type * from "./facts/ahead.ts";
export type * from "./facts/auditFacts.ts";
export type * from "./facts/behaviourFacts.ts";
export type * from "./facts/choice.ts";
export type * from "./facts/coreFacts.ts";
export type * from "./facts/moved.ts";
export type * from "./facts/rereading.ts";
export type * from "./facts/slices.ts";
export type * from "./facts/story.ts";
export type * from "./facts/verdict.ts";
export type * from "./facts/vintageFacts.ts";
export type * from "./facts/workFacts.ts";
export type * from "./pages/queries.ts";

/** Everything that pages show of one edition; plain JSON: no functions, no dates, no HTML but in `*Html`. */
export interface Report {
  readonly id: string;
  /** Where its pages are: "/drafts/2026-q3/", or "/editions/2026-q3/v1/" while that version is released. */
  readonly home: string;
  /** "Q3 2026" */
  readonly label: string;
  readonly period: PeriodFacts;
  readonly titleText: string;
  readonly summaryHtml: string;
  readonly highlightsHtml: readonly string[];
  readonly lowlightsHtml: readonly string[];
  readonly authors: readonly string[];
  readonly snapshot: SnapshotFacts;
  readonly headline: Headline;
  readonly inputs: readonly MetricFacts[];
  readonly levers: readonly MetricFacts[];
  readonly guardrails: readonly GuardrailFacts[];
  readonly outcomes: readonly MetricFacts[];
  readonly supporting: readonly MetricFacts[];
  readonly candidates: readonly MetricFacts[];
  readonly vanity: readonly MetricFacts[];
  /** The north star beside its candidates; empty where there are none. */
  readonly choice: readonly ChoiceFacts[];
  readonly tree: TreeNode | null;
  /** The north star's, from the previous period; null where it has no tree. */
  readonly bridge: Bridge | null;
  /** All that the pages name. */
  readonly bridges: readonly Bridge[];
  /** Every metric × dimension that declares segments. */
  readonly segments: readonly SegmentTable[];
  /** All charts of segments that the pages name. */
  readonly segmentCharts: readonly SegmentChart[];
  readonly asks: readonly Ask[];
  readonly commitments: readonly Commitment[];
  /** "5 kept, 1 late, 0 missed, 1 dropped of 7"; null without commitments. */
  readonly commitmentScore: string | null;
  readonly okrs: readonly Okr[];
  /** Inputs that no key result is on, by name. */
  readonly inputsWithoutKeyResult: readonly string[];
  readonly bets: readonly Bet[];
  readonly actionable: Actionable;
  readonly learnings: readonly Learning[];
  readonly declined: readonly Declined[];
  readonly restatements: readonly Restatement[];
  /** Changes whose base was restated. */
  readonly growth: readonly GrowthOnBases[];
  /** The north star, inputs, and what pages name; none where nothing was published before. */
  readonly vintages: readonly VintageFacts[];
  /** What it changes of the version that was released before; null of a first version. */
  readonly revision: Revision | null;
  readonly changed: Changed;
  /** What earlier headlines said by the rule before; null where none did. */
  readonly rereadings: Rereadings | null;
  readonly leads: readonly LeadFacts[];
  /** Of every metric, as of the snapshot's day. */
  readonly definitions: readonly DefinitionFacts[];
  readonly cohorts: readonly CohortTest[];
  readonly retention: readonly RetentionFacts[];
  /** As declared when the edition was computed. */
  readonly targets: readonly DeclaredTarget[];
  readonly outlook: Outlook;
  /** Totals that moved the better way while a core part moved the worse way. */
  readonly coreFalls: readonly CoreFall[];
  /** Of this edition alone. */
  readonly audit: Audit;
  /** The rows of the SQL that pages hold or name, and the charts and tables that show them. */
  readonly queries: readonly PageQuery[];
  readonly views: readonly QueryView[];
  readonly pages: readonly PageFacts[];
  readonly ledger: Ledger;
  /** The mark on its pages, in its language; null where none is set. */
  readonly confidentiality: string | null;
  /** What its numbers and words are written in: "en-GB". */
  readonly locale: string;
  /** Of a translation its language, as addresses carry it ("de"); null of the original. */
  readonly language: string | null;
  /** The files to send that the version carries: paths within the site; none of a draft. */
  readonly downloads: readonly { readonly kind: DownloadKind; readonly path: string }[];
  /** All languages in which the edition is written, the original first; none where there is only one. */
  readonly languages: readonly Sibling[];
}

/** An edition in one of its languages. */
export interface Sibling {
  readonly language: string | null;
  readonly locale: string;
  readonly home: string;
}

export interface PageFacts {
  /** "index" for the board page. */
  readonly slug: string;
  readonly titleText: string;
  readonly order: number;
  /** Path of the MDX file below the root, with forward slashes. */
  readonly file: string;
  readonly hasBody: boolean;
  /** What begins its sections, in order: the title of a `<Slide>`; null for a heading of the second level. */
  readonly outline: readonly (string | null)[];
  /** The blocks that it shows: those of its body, and those of every board page. */
  readonly blocks: readonly { readonly name: string; readonly props: Readonly<Record<string, string>> }[];
}

export interface PeriodFacts {
  readonly id: string;
  readonly label: string;
  readonly grain: string;
  /** ISO dates, both inclusive. */
  readonly first: string;
  readonly last: string;
}

export interface SnapshotFacts {
  readonly name: string;
  /** The moment of taking, ISO with its offset from UTC. */
  readonly takenAt: string;
  /** ISO date and its wording in the report's locale. */
  readonly takenOn: string;
  readonly takenOnLabel: string;
  /** Last day covered, in the report's locale. */
  readonly throughLabel: string;
  readonly sha256: string;
  readonly tables: readonly { readonly name: string; readonly rows: string; readonly sha256: string }[];
}

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
  readonly hasBody: boolean;
  /** The newest edition's series and value, null where the metric has none. */
  readonly latest: MetricFacts | null;
  readonly latestEdition: string | null;
  /** Where it is shown: edition id and label. */
  readonly usedIn: readonly { readonly home: string; readonly label: string }[];
}
