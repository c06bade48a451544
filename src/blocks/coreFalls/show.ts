import { type Item, list } from "../../document/item.ts";
import { metricLink, written } from "../../document/text.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { CoreFall } from "../../report/facts/coreFacts.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import { marked, num } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";

/** Totals that moved the better way while a core part of them moved the worse way. */
export function fallItems(falls: readonly CoreFall[], voice: Voice): readonly Item[] {
  const words = voice.say.blocks.coreFalls;
  return list(
    "falls",
    falls.map(({ metric, name, total, part, partName, fall }) => [
      marked("bad", words.behind),
      voice.say.signs.colon,
      ...written(
        (whole, rise, core, sank) => words.said(whole, rise, total.against, core, sank),
        metricLink(metric, name),
        num(total.phrase, voice),
        metricLink(part, partName),
        num(fall.phrase, voice),
      ),
    ]),
  );
}

/** The figures that falls show. */
export function fallFigures(falls: readonly CoreFall[]): readonly Figure[] {
  return falls.flatMap(({ total, fall }) => [total.phrase, fall.phrase]);
}

/** Where a total moved the better way while a core part of it moved the worse way. */
export const coreFalls: Block<NoProps> = {
  show: (setting: Setting) => fallItems(setting.report.coreFalls, setting),
  figures: (report) => fallFigures(report.coreFalls),
  downloads: nothing,
  section: null,
};
