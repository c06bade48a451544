import { type Chart, group, type Item, list, paragraph } from "../../document/item.ts";
import { metricLink, type Text } from "../../document/text.ts";
import { formatList } from "../../format/list.ts";
import { unitName } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import type { Report } from "../../report/report.ts";
import type { Block, NoProps } from "../block.ts";
import { reachesBack } from "../metric/comparisonsOf.ts";
import { calendarFigures } from "../metric/table.ts";
import { pointFigures, recentChart, recentDownloads } from "../recent/show.ts";
import { judged, num } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import { exceptionFigures, exceptionTexts, unjudgedOf } from "./exceptions.ts";

/** What comes before causes what comes after; guardrails stand beside. */
function inCausalOrder({ levers, inputs, headline, outcomes, guardrails }: Report) {
  return [
    ["lever", levers],
    ["input", inputs],
    ["north_star", [headline]],
    ["outcome", outcomes],
    ["guardrail", guardrails],
  ] as const satisfies readonly (readonly [string, readonly MetricFacts[]])[];
}

function reviewedIn(report: Report): readonly MetricFacts[] {
  return inCausalOrder(report).flatMap(([, metrics]): readonly MetricFacts[] => metrics);
}

function show(setting: Setting): readonly Item[] {
  const words = setting.say.blocks.businessReview;
  return [
    ...exceptionItems(setting),
    paragraph("note", words.key),
    ...inCausalOrder(setting.report).flatMap(([role, metrics]) =>
      group(
        "multiples",
        words.roles[role],
        metrics.map((metric) => drawnOf(metric, setting)),
      ),
    ),
  ];
}

/** Exceptions, or that there is none; and of which metrics neither can be said. */
function exceptionItems(setting: Setting): readonly Item[] {
  const { say, report, locale } = setting;
  const words = say.blocks.businessReview;
  const texts = exceptionTexts(reviewedIn(report), setting);
  const unjudged = unjudgedOf(reviewedIn(report), report);
  return [
    { kind: "heading", text: words.exceptions },
    ...(texts.length === 0 ? [paragraph("text", words.noException)] : list("exceptions", texts)),
    ...(unjudged.length === 0 ? [] : [paragraph("note", words.unjudged(formatList(unjudged, locale)))]),
  ];
}

function drawnOf(metric: MetricFacts, voice: Voice): Item {
  return hasPanels(metric) ? chartOf(metric, voice) : paragraph("text", ...valueText(metric, voice));
}

/** Is it counted by the week or the month, and one of them whole? */
function hasPanels({ recent }: MetricFacts): boolean {
  return recent.panels.length > 0;
}

/** "Members who would recommend us: 40.0% in Q3 2026, ▼ −3.0 pp on Q2 2026" */
function valueText({ id, name, value, previous }: MetricFacts, voice: Voice): Text {
  const { signs, blocks } = voice.say;
  const held = reachesBack(previous.change)
    ? [", ", judged(previous, voice), ` ${blocks.common.on(previous.against)}`]
    : [];
  return [metricLink(id, name), signs.colon, num(value, voice), ...held];
}

function figuresOf(metric: MetricFacts): readonly Figure[] {
  if (hasPanels(metric)) return pointFigures(metric);
  const { value, previous } = metric;
  return reachesBack(previous.change) ? [value, previous.change, ...calendarFigures(previous)] : [value];
}

function chartOf(metric: MetricFacts, voice: Voice): Chart {
  const { id, name, unit } = metric;
  return {
    ...recentChart(metric, name, voice),
    look: "small",
    name: `review-${id}`,
    title: [metricLink(id, name)],
    subtitle: unitName(unit, voice.say),
    metric: null,
    drawing: { draws: "review", metric: id },
  };
}

/** The weekly business review: exceptions, then all metrics in causal order, each drawn alike. */
export const businessReview: Block<NoProps> = {
  show,
  figures: (report) => [
    ...exceptionFigures(reviewedIn(report), report, {
      say: languageOf(report.locale),
      locale: report.locale,
    }),
    ...reviewedIn(report).flatMap(figuresOf),
  ],
  downloads: (setting) => reviewedIn(setting.report).flatMap((metric) => recentDownloads(metric, setting)),
  section: null,
};
