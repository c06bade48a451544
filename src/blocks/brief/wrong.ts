import type { Breaches, Item } from "../../document/item.ts";
import { type Link, linkTo, metricLink, styled, type Text, written } from "../../document/text.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import type { Restatement } from "../../report/facts/story.ts";
import { breach } from "../breach/show.ts";
import { fallItems } from "../coreFalls/show.ts";
import { guardrailSentence } from "../guardrails/show.ts";
import { metricsOf } from "../metric/metricsOf.ts";
import { marked, num } from "../runs.ts";
import type { Setting } from "../setting.ts";
import { firstOf, MOST, OWN_LETTERS, short } from "./short.ts";

/** What is wrong: breaches, which no author can write over, then missed targets, falls and restated figures. */
export function wrongLines(setting: Setting, full: Link): readonly Text[] {
  const { report } = setting;
  const { wrong } = report.brief.written;
  return [
    ...guardrailLines(setting),
    ...(wrong === null
      ? [...missedLines(setting), ...fallLines(setting), ...restatedLines(setting)]
      : [short(wrong, full, OWN_LETTERS)]),
  ];
}

/** Every breach, with what is done about it; of many the others by their text alone. */
function guardrailLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const breaches = breach.show(setting, {}).flatMap((item) => breachesIn(item));
  if (report.guardrails.length === 0) return [[say.blocks.guardrails.none]];
  if (breaches.length === 0) return [[`${guardrailSentence(report.guardrails, say)}.`]];
  const full = linkTo(report.home, say.pages.brief.inFull);
  return breaches.map(({ mark, text, promise, nobody }, index) => [
    marked("bad", mark),
    say.signs.colon,
    ...text,
    ...(index < MOST
      ? [" ", ...(promise === null ? [nobody] : promise.flatMap((run) => shortRun(run, full)))]
      : []),
  ]);
}

function shortRun(run: Text[number], full: Link): Text {
  return typeof run !== "string" && run.kind === "html" ? short(run.html, full) : [run];
}

function breachesIn(item: Item): Breaches["breaches"] {
  return item.kind === "breaches" ? item.breaches : [];
}

/** Targets of the period that metrics beside the north star missed. */
function missedLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const missed = metricsOf(report).filter(
    ({ id, target }) => target?.met === false && id !== report.headline.id,
  );
  return firstOf(
    missed,
    (metric) => missedText(metric, setting),
    (count) => [linkTo(report.home, say.pages.brief.more(count))],
  );
}

function missedText({ id, name, value, target }: MetricFacts, setting: Setting): Text {
  if (target === null) return [];
  const { missed } = setting.say.pages.brief;
  return [
    marked("bad", missed.mark),
    setting.say.signs.colon,
    ...written(missed.said, metricLink(id, name), num(value, setting), num(target.target, setting)),
  ];
}

/** Totals that hide a fall. */
function fallLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  return firstOf(
    fallItems(report.coreFalls, setting).flatMap((item) => (item.kind === "list" ? item.items : [])),
    (text) => text,
    (count) => [linkTo(report.home, say.pages.brief.more(count))],
  );
}

/** Figures of earlier editions that are counted otherwise now, the north star's first. */
function restatedLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const own = ({ metric }: Restatement) => Number(metric !== report.headline.id);
  const all = report.restatements.toSorted((left, right) => own(left) - own(right));
  const [first] = all;
  if (first === undefined) return [];
  const others = all.length - 1;
  return [
    [
      styled("bold", say.pages.brief.restatedMark),
      say.signs.colon,
      ...written(
        say.pages.brief.restatedFrom,
        metricLink(first.metric, first.name),
        first.period,
        num(first.published, setting, first.publishedHome),
        num(first.now, setting),
      ),
      ...(others === 0 ? [] : [" ", linkTo(report.home, say.pages.brief.more(others))]),
    ],
  ];
}
