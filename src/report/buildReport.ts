import { buildActionable } from "../blocks/actionable/facts.ts";
import { buildBets } from "../blocks/bets/facts.ts";
import { buildBridge, buildTree } from "../blocks/bridge/facts.ts";
import { buildBrief } from "../blocks/brief/facts.ts";
import { buildChoice } from "../blocks/candidates/facts.ts";
import { buildCauses } from "../blocks/causes/facts.ts";
import { buildChanged, declaredTargets } from "../blocks/changed/facts.ts";
import { buildCohorts } from "../blocks/cohorts/facts.ts";
import { buildAsks, buildCommitments, scoreLine } from "../blocks/commitments/facts.ts";
import { buildCoreFalls } from "../blocks/coreFalls/facts.ts";
import { buildDefinitions } from "../blocks/definition/facts.ts";
import { buildDistributions } from "../blocks/distribution/facts.ts";
import { buildSegmentTrees } from "../blocks/driverTree/facts.ts";
import { buildFlows } from "../blocks/flows/facts.ts";
import { buildGuardrail } from "../blocks/guardrails/facts.ts";
import { buildHeadline } from "../blocks/headline/facts.ts";
import { buildLeads } from "../blocks/leadTest/facts.ts";
import { buildDeclined, buildLearnings } from "../blocks/learnings/facts.ts";
import { buildMetricFacts } from "../blocks/metric/facts.ts";
import { buildOkrs, namesWithoutKeyResult } from "../blocks/okrs/facts.ts";
import { buildOutlook } from "../blocks/outlook/facts.ts";
import { buildRestatements } from "../blocks/restated/facts.ts";
import { buildGrowth } from "../blocks/restated/growth.ts";
import { buildRetention } from "../blocks/retention/facts.ts";
import { buildScorecard } from "../blocks/scorecard/facts.ts";
import { buildSegments } from "../blocks/segments/facts.ts";
import { buildSegmentChart } from "../blocks/segments/series.ts";
import { buildVintages } from "../blocks/vintages/facts.ts";
import { editionBefore } from "../calendar/asLong.ts";
import { formatDay } from "../calendar/day.ts";
import { asOf } from "../compute/ask/asOf.ts";
import { alignedBy } from "../compute/calendarDays.ts";
import type { Earlier } from "../compute/earlier.ts";
import type { Measured } from "../compute/measured.ts";
import { publishedBy, type Vintage } from "../compute/vintage.ts";
import { bodyOf } from "../content/body.ts";
import type { Content, EditionDocument } from "../content/content.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { labelOf } from "../format/labels.ts";
import { type Facts, FigureBook } from "../ledger/figureBook.ts";
import { Words } from "../ledger/words.ts";
import type { Snapshot } from "../snapshot/open.ts";
import { buildComparisons } from "./beside/build.ts";
import type { Declared } from "./beside/declared.ts";
import { declaredMetrics } from "./declaredMetrics.ts";
import { buildRereadings } from "./facts/rereading.ts";
import type { GuardrailFacts, MetricFacts } from "./facts/slices.ts";
import { bridgesNamed } from "./pages/bridges.ts";
import { buildDailyTrends } from "./pages/dailyTrends.ts";
import { checkPages } from "./pages/pageFigures.ts";
import { queryNames } from "./pages/pageSql.ts";
import type { PageQuery } from "./pages/queries.ts";
import { segmentChartsNamed } from "./pages/segmentCharts.ts";
import { segmentTreesNamed } from "./pages/segmentTrees.ts";
import { checkSprintPages, sprintOf } from "./pages/sprintPages.ts";
import { buildViews } from "./pages/views.ts";
import type { PageFacts, Report } from "./report.ts";
import { blocksOf } from "./shown.ts";
import { snapshotFacts } from "./snapshotFacts.ts";

/** What an edition is built from, all computed and read before. */
export interface ReportSource {
  readonly content: Content;
  readonly edition: EditionDocument;
  /** Where its pages will be. */
  readonly home: string;
  readonly snapshot: Snapshot;
  /** The database that counted in it, with its version. */
  readonly countedBy: string;
  readonly measured: ReadonlyMap<string, Measured>;
  /** The editions before this one, oldest first. */
  readonly earlier: readonly Earlier[];
  /** All that was published of them, version by version; drafts where nothing was. */
  readonly vintages: readonly Vintage[];
  /** The content as it was written first, where it is read in a further language. */
  readonly original: Content;
  /** What each of the editions before was made from, by its id. */
  readonly declared: ReadonlyMap<string, Declared>;
  /** The SQL of every statement, by its id. */
  readonly queries: Readonly<Record<string, string>>;
  /** The rows of the SQL of its pages. */
  readonly pageQueries: readonly PageQuery[];
  /** Is it written still, so that its words are held against its figures? What is released nobody can mend. */
  readonly isWritten: boolean;
  /** The ids of figures that are computed whether a page shows them or not, as far as there are such figures. */
  readonly asked?: readonly string[];
  /** The names of components of the team's own. */
  readonly own?: readonly string[];
}

/** What the figures of an edition are made of: its metrics, measured, with the words and the targets of its time. */
export function factsOf(source: ReportSource): Facts {
  const { content, edition, snapshot } = source;
  const takenOn = snapshot.manifest.taken_at.slice(0, 10);
  return {
    edition,
    takenOn,
    calendar: content.calendar,
    locale: content.report.config.locale,
    currency: content.report.config.currency,
    compare: edition.config.compare ?? content.report.config.compare ?? [],
    metrics: new Map([...content.metrics].map(([id, metric]) => [id, asOf(metric, takenOn)])),
    measured: ofItsTime(source, takenOn),
    published: publishedBy(source.vintages),
    pageQueries: source.pageQueries,
    queryNames: queryNames(content, edition),
  };
}

/** The report of an edition, with the book of its figures and what is wrong with what its pages name. */
export interface Built {
  readonly report: Report;
  readonly book: FigureBook;
  readonly diagnostics: readonly Diagnostic[];
}

/** The report of an edition before its ledger is closed; null where it has no north star to report. */
export function buildReport(source: ReportSource, facts: Facts): Built | null {
  const { content, edition } = source;
  const { measured, takenOn, currency } = facts;
  const star = [...measured.values()].find(({ metric }) => metric.config.role === "north_star");
  if (star === undefined) return null;
  const diagnostics: Diagnostic[] = [];
  const book = new FigureBook(facts);
  const words = new Words(book, diagnostics, source.isWritten);
  diagnostics.push(
    ...checkPages(edition, words, [...measured.keys()], source),
    ...checkSprintPages(sprintOf(content, edition), words, [...measured.keys()]),
  );
  const { views, diagnostics: wrong } = buildViews(edition, source.pageQueries, currency);
  diagnostics.push(...wrong);
  const report = { ...assemble({ ...source, measured }, book, words, star, takenOn), views };
  return { report, book, diagnostics };
}

/** Every metric with its words in the report's language, and the targets of its time. */
function ofItsTime(
  { content: { metrics, report }, measured }: ReportSource,
  takenOn: string,
): ReadonlyMap<string, Measured> {
  return new Map(
    [...measured].map(([id, one]) => [
      id,
      {
        ...one,
        metric: asOf(metrics.get(id) ?? one.metric, takenOn),
        aligned: alignedBy(report.config.align, one.metric.config.align),
      },
    ]),
  );
}

function assemble(
  source: ReportSource,
  book: FigureBook,
  words: Words,
  star: Measured,
  takenOn: string,
): Report {
  const { content, edition, snapshot, measured } = source;
  const { teams, locale, confidentiality = null } = content.report.config;
  const facts = (one: Measured) => buildMetricFacts(book, one, teams, takenOn);
  const withRole = (role: string) =>
    [...measured.values()].filter(({ metric }) => metric.config.role === role);
  const roleFacts = (role: string): MetricFacts[] => withRole(role).map(facts);
  const guardrails = withRole("guardrail").map((one) => buildGuardrail(book, one, facts(one), words));
  const { config, front, period } = edition;
  const past = source.earlier.map((one) => one.period.id);
  const isFirst = past.length === 0;
  const restatements = buildRestatements(book, words, past);
  const asks = buildAsks(words, edition, locale);
  const work = workOf(book, words, content);
  const [inputs, levers] = [roleFacts("input"), roleFacts("lever")];
  const headline = buildHeadline(book, star, facts(star), { guardrails, isFirst });
  const outlook = buildOutlook(book, source.earlier);
  const bridge = buildBridge(book, { metric: star.metric.id, period: edition.id, vs: "previous" }, takenOn);
  return {
    id: edition.id,
    home: source.home,
    label: labelOf(period, locale),
    period: {
      id: period.id,
      label: labelOf(period, locale),
      grain: period.grain,
      first: formatDay(period.first),
      last: formatDay(period.last),
    },
    titleText: words.plain(front, ["title"], config.title),
    summaryHtml: words.html(front, ["summary"], config.summary),
    highlightsHtml: saidOf(config.highlights, (text, index) =>
      words.html(front, ["highlights", index], text),
    ),
    lowlightsHtml: saidOf(config.lowlights, (text, index) => words.html(front, ["lowlights", index], text)),
    authors: config.authors,
    approved: config.approved_by ?? null,
    snapshot: { ...snapshotFacts(snapshot, star, locale), countedBy: source.countedBy },
    headline,
    brief: buildBrief(book, { headline, outlook, bridge, words, content, isFirst }),
    inputs,
    levers,
    guardrails: guardrails.sort(bySeverity),
    outcomes: roleFacts("outcome"),
    supporting: roleFacts("supporting"),
    candidates: roleFacts("candidate"),
    vanity: roleFacts("vanity"),
    choice: buildChoice(book, content),
    tree: star.metric.config.tree === undefined ? null : buildTree(book, star),
    bridge,
    bridges: bridgesNamed(book.facts, star.metric.id).flatMap((ref) => buildBridge(book, ref, takenOn) ?? []),
    ...buildSegmentTrees(book, star, segmentTreesNamed(book.facts, star.metric.id), takenOn),
    segments: [...measured.values()].flatMap((one) => buildSegments(book, one, takenOn)),
    segmentCharts: segmentChartsNamed(book.facts).flatMap(
      (ref) => buildSegmentChart(book, ref, takenOn) ?? [],
    ),
    dailyTrends: buildDailyTrends(book, content, star.metric.id, takenOn),
    scorecard: buildScorecard(book, takenOn),
    asks,
    ...work,
    causes: buildCauses(words, book, [headline, ...inputs], levers),
    restatements,
    growth: buildGrowth(book, restatements),
    vintages: buildVintages(book, source.earlier, { vintages: source.vintages, restatements }),
    revision: null,
    changed: buildChanged(
      book,
      editionBefore(period, source.earlier, (one) => one.period),
      restatements,
    ),
    comparisons: buildComparisons(book, {
      ...{ earlier: source.earlier, vintages: source.vintages, declared: source.declared },
      own: declaredBy(source),
      told: { asks, commitments: work.commitments },
    }),
    rereadings: buildRereadings(book, source.earlier),
    targets: declaredTargets(book),
    metrics: declaredMetrics(content),
    leads: buildLeads(book),
    definitions: buildDefinitions(content, measured.keys(), takenOn),
    cohorts: buildCohorts(book, takenOn),
    retention: buildRetention(book, takenOn),
    flows: buildFlows(book, takenOn),
    distributions: buildDistributions(book, takenOn),
    outlook,
    coreFalls: buildCoreFalls(book),
    audit: { metrics: 0, entries: [] },
    queries: source.pageQueries,
    views: [],
    pages: edition.pages.map((page): PageFacts => {
      const { slug, config: settings, file, front: own } = page;
      return {
        slug,
        titleText: words.plain(own, ["title"], settings.title, slug),
        order: settings.order,
        file,
        body: bodyOf(own),
        blocks: blocksOf(page),
      };
    }),
    periods: [],
    ledger: { edition: edition.id, snapshot: snapshot.name, queries: source.queries, figures: [] },
    confidentiality,
    locale,
    language: null,
    languages: [],
    downloads: [],
  };
}

/** What an edition is made from, in its language and as it was written first. */
function declaredBy({ content, edition, original }: ReportSource): Declared {
  const first = original.editions.find(({ id }) => id === edition.id) ?? edition;
  return { content, edition, original: { content: original, edition: first } };
}

/** The texts of a list, without those of which nothing is said as their conditions do not hold. */
function saidOf(texts: readonly string[], write: (text: string, index: number) => string): string[] {
  return texts.map(write).filter((html) => html !== "");
}

/** What teams promised, aim for, tried and declined. */
function workOf(book: FigureBook, words: Words, content: Content) {
  const bets = buildBets(book, content);
  const commitments = buildCommitments(book, words);
  return {
    commitments,
    commitmentScore: scoreLine(commitments, book.facts.locale),
    okrs: buildOkrs(book, content),
    inputsWithoutKeyResult: namesWithoutKeyResult(book),
    bets,
    actionable: buildActionable(book, content, bets),
    learnings: buildLearnings(words, book, bets),
    declined: buildDeclined(words, book),
  };
}

const SEVERITY = { breach: 0, watch: 1, unknown: 2, ok: 3 } as const;

function bySeverity(left: GuardrailFacts, right: GuardrailFacts): number {
  return SEVERITY[left.state] - SEVERITY[right.state] || (left.id < right.id ? -1 : 1);
}
