import { group, type Item, list, more } from "../../document/item.ts";
import { plainText } from "../../document/plain.ts";
import { html, metricLink, styled, type Text, written } from "../../document/text.ts";
import { ended } from "../../format/ended.ts";
import type { Language } from "../../language/language.ts";
import type { Changed } from "../../report/facts/changed.ts";
import { type Block, nothing } from "../block.ts";
import { standsBeside } from "../onPage.ts";
import { rereadingText } from "../rereading/text.ts";
import type { Setting } from "../setting.ts";
import type { DepthProps } from "../spec.ts";

type ChangedWords = Language["blocks"]["changed"];

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const { changed: words, rereading } = say.blocks;
  const { changed: all, rereadings } = report;
  const { since, stars, targets, definitions, restatedLabel } = all;
  const reread = rereadings?.isFirst === true ? rereadings.said.slice(0, 1) : [];
  const items: readonly Text[] = [
    ...stars.map((star) => starText(star, words)),
    ...targets.map((target) => targetText(target, words)),
    ...definitions.map((definition) => definitionText(definition, words)),
    ...reread.map((one): Text => {
      const from = rereading.since(rereadings?.since ?? "");
      return [styled("bold", words.verdict), ` ${from} ${rereadingText(one, report.locale)}`];
    }),
    ...(restatedLabel === null ? [] : [restatedText(restatedLabel, setting)]),
  ];
  const title = since === null ? words.earlier : words.since(since);
  return more(labelOf(title, items, say), group("changed", title, list("changes", items)));
}

/** So many figures are restated; why, where no block beside it says so. */
function restatedText(figures: string, setting: Setting): Text {
  const { restated, restatedFor } = setting.say.blocks.changed;
  const head = styled("bold", restated);
  if (standsBeside("Restated", setting)) return [head, ` ${restatedFor(figures)}`];
  const reasons = new Set(setting.report.restatements.flatMap(({ whyHtml }) => whyHtml ?? []));
  return [head, ` ${ended(figures)}`, ...[...reasons].flatMap((reason) => [" ", html(reason)])];
}

/** "Not as in the report for Q2 2026: target lowered, definition changed, restated" */
function labelOf(title: string, items: readonly Text[], { signs }: Language): string {
  const kinds = items.map(([kind]) => plainText(kind === undefined ? [] : [kind]).replace(/\.$/, ""));
  const [first = "", ...rest] = new Set(kinds);
  return `${title}${signs.colon}${[first, ...rest].join(signs.semicolon)}`;
}

/** What took the place of another north star, and which definitions changed. */
export function changedTexts(
  { stars, definitions }: Pick<Changed, "stars" | "definitions">,
  words: ChangedWords,
): readonly Text[] {
  return [
    ...stars.map((star) => starText(star, words)),
    ...definitions.map((definition) => definitionText(definition, words)),
  ];
}

function starText({ metric, name, since, before, why }: Changed["stars"][number], words: ChangedWords): Text {
  const told = written((linked) => words.star(linked, since, before), metricLink(metric, name));
  return [styled("bold", words.newStar), " ", ...told, ` ${why} ${words.notCompared}`];
}

function targetText(
  { metric, name, label, now, before, direction, why }: Changed["targets"][number],
  words: ChangedWords,
): Text {
  const told = written((linked) => words.target(linked, label, now, before), metricLink(metric, name));
  return [styled("bold", words[direction]), " ", ...told, ` ${why ?? words.noReason}`];
}

function definitionText(
  { metric, name, since, what, why, restated }: Changed["definitions"][number],
  words: ChangedWords,
): Text {
  const told = written((linked) => words.redefined(linked, since, ended(what)), metricLink(metric, name));
  const back = restated ? words.back : words.notCompared;
  return [styled("bold", words.definition), " ", ...told, ` ${why === null ? "" : `${why} `}${back}`];
}

/** What is not as in the last edition's report: definitions, targets, restated figures. Nothing where all is. */
export const changed: Block<DepthProps> = { show, figures: nothing, downloads: nothing, section: null };
