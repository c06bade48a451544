import type { Calendar, Period } from "../calendar/period.ts";
import type { FrontMatter } from "./frontMatter.ts";
import type { ComponentUse, SqlFence } from "./mdx.ts";
import type { BetConfig } from "./schema/bet.ts";
import type { EditionConfig } from "./schema/edition.ts";
import type { MetricConfig } from "./schema/metric.ts";
import type { ReportConfig } from "./schema/report.ts";
import type { SprintConfig } from "./schema/sprint.ts";

/** A content file whose front matter is valid. */
export interface Document<Config> {
  readonly id: string;
  /** Path below the root, with forward slashes. */
  readonly file: string;
  readonly config: Config;
  readonly front: FrontMatter;
  readonly uses: readonly ComponentUse[];
  /** The SQL that its body holds under names. */
  readonly fences: readonly SqlFence[];
  /** The file of its words in the language that it was read in; null where it is read as it is. */
  readonly translation: string | null;
}

export type MetricDocument = Document<MetricConfig>;

/** A page of an edition; the board page has the slug "index" and comes first. */
export interface PageDocument extends Document<{ readonly title: string; readonly order: number }> {
  readonly slug: string;
}

/** An edition with its pages in order. */
export interface EditionDocument extends Document<EditionConfig> {
  readonly period: Period;
  readonly pages: readonly PageDocument[];
  /** Is it the last of all? */
  readonly isNewest: boolean;
}

/** A week of the sprint in which the metric is defined; the id is its file name without the number. */
export type SprintDocument = Document<SprintConfig>;

/** A named query: a view that metrics may read. */
export interface QueryDocument {
  readonly id: string;
  readonly file: string;
  readonly sql: string;
}

/** All that the team wrote, valid in form. */
export interface Content {
  readonly report: Document<ReportConfig>;
  readonly calendar: Calendar;
  /** By id, in the order of ids. */
  readonly metrics: ReadonlyMap<string, MetricDocument>;
  readonly bets: readonly Document<BetConfig>[];
  /** Oldest first. */
  readonly editions: readonly EditionDocument[];
  readonly queries: readonly QueryDocument[];
  /** The metric definition sprint, by week. */
  readonly sprint: readonly SprintDocument[];
}

/** What the team wrote, with the words of a further language where it wrote any. */
export interface InLanguage {
  /** As file names and addresses carry it: "de". */
  readonly code: string;
  readonly content: Content;
}
