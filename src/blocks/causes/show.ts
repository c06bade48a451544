import { type Item, list } from "../../document/item.ts";
import { html, metricLink, styled, type Text } from "../../document/text.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { Cause } from "../../report/facts/workFacts.ts";
import type { Report } from "../../report/report.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { metricsOf } from "../metric/metricsOf.ts";
import { marked } from "../runs.ts";
import type { Setting } from "../setting.ts";

function show(setting: Setting): readonly Item[] {
  return list(
    "causes",
    setting.report.causes.map((cause) => textOf(cause, setting)),
  );
}

function textOf({ metric, name, isAdverse, detail, told }: Cause, { say }: Setting): Text {
  const words = say.blocks.causes;
  const label = (text: string): Text => [" ", styled("muted", `${text}${say.signs.colon}`)];
  const said: Text =
    told === null
      ? [styled("unsaid", words.nobody)]
      : [
          html(told.whatHtml),
          ...label(words.evidence),
          html(told.evidenceHtml),
          ...label(words.action),
          html(told.actionHtml),
        ];
  return [
    ...(isAdverse ? [marked("bad", words.worse), say.signs.colon] : []),
    metricLink(metric, name),
    ". ",
    ...(detail === "" ? [] : [detail, " "]),
    ...said,
  ];
}

function figures(report: Report): readonly Figure[] {
  return metricsOf(report)
    .filter(({ id }) => report.causes.some(({ metric }) => metric === id))
    .flatMap(({ value, verdict }) => [
      value,
      ...[verdict.figure, verdict.expected, verdict.low, verdict.high],
    ]);
}

/** Why the north star or an input came out worse than was to be expected, how that is known, and what is done. */
export const causes: Block<NoProps> = { show, figures, downloads: nothing, section: null };
