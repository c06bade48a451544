import { type Item, paragraph } from "../../document/item.ts";
import { block, type Cell, cards, column, line, row } from "../../document/table.ts";
import { given, html, metricLink, styled, type Text, written } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { Bet } from "../../report/facts/workFacts.ts";
import { type Block, nothing } from "../block.ts";
import { num, strong, tag } from "../runs.ts";
import type { Setting } from "../setting.ts";
import type { DepthProps } from "../spec.ts";
import { BET_SCORES, BETS } from "./states.ts";

function show(setting: Setting): readonly Item[] {
  const { report, say } = setting;
  const words = say.blocks.bets;
  const { bets: all } = report;
  if (all.length === 0) return [paragraph("empty", words.none)];
  const hasObserved = all.some((bet) => bet.observed !== null);
  const columns = [
    column("row", words.bet),
    column("words", say.blocks.common.status),
    column("number", words.expected),
    ...(hasObserved ? [column("number", words.observed)] : []),
  ];
  const rows = all.map((bet) =>
    row(
      line(bet.name, " ", styled("muted", `· ${bet.team}`), ...behind(bet, setting)),
      line(tag(BETS[bet.status], words.states[bet.status])),
      block(bet.expected ?? words.notSaid, " ", styled("below", ...metricOf(bet, say))),
      ...(hasObserved ? [observed(bet, setting)] : []),
    ),
  );
  const note = observedNote(all, say);
  return [cards("bets", words.caption, columns, rows), ...(note === null ? [] : [paragraph("source", note)])];
}

/** What it was to do, what came of it, and how that was found out. */
function behind({ hypothesis, resultHtml, experiment, worth, expected }: Bet, setting: Setting): Text {
  const { blocks } = setting.say;
  const { label, headline } = setting.report;
  const valued = (gain: Figure) =>
    written(
      (amount = "") => blocks.bets.worth(expected ?? "", amount, headline.name, label),
      num(gain, setting),
    );
  const text = [
    styled("below", hypothesis),
    ...given(worth, (gain) => [" ", styled("below", ...valued(gain))]),
    ...given(resultHtml, (result) => [" ", styled("below", html(result))]),
    ...given(experiment, ({ source }) => [" ", styled("below", blocks.bets.tested(source))]),
  ];
  return [" ", { kind: "more", label: blocks.depths.bets, text }];
}

function metricOf({ metric, metricName }: Bet, { blocks }: Language): Text {
  return [metric === null ? blocks.bets.noMetric : metricLink(metric, metricName ?? "")];
}

function observed({ observed: seen, experiment, score }: Bet, setting: Setting): Cell {
  const { format, blocks } = setting.say;
  if (seen === null) return line(styled("muted", "–"));
  return block(
    ...(seen.change === null ? [format.notAvailable] : [strong(seen.change, setting), seen.noun]),
    " ",
    styled("below", seen.label),
    ...given(experiment, ({ effect, interval }) => [
      " ",
      styled("below", blocks.bets.inTest(effect, interval)),
    ]),
    ...given(score, (reached) => [" ", tag(BET_SCORES[reached], blocks.bets.scores[reached])]),
  );
}

/** What may and may not be read from the change of a bet's metric. */
function observedNote(all: readonly Bet[], say: Language): string | null {
  const seen = all.filter((bet) => bet.observed?.change != null);
  if (seen.length === 0) return null;
  const isTested = seen.some((bet) => bet.experiment !== null);
  const isUntested = seen.some((bet) => bet.experiment === null);
  const { note, untested, controlled } = say.blocks.bets;
  return [note, ...(isUntested ? [untested] : []), ...(isTested ? [controlled] : [])].join(" ");
}

/** Initiatives and experiments: what they should move, what was observed, and what came of them. */
export const bets: Block<DepthProps> = {
  show,
  figures: (report) =>
    report.bets.flatMap(({ observed: seen, worth }) => [seen?.change ?? [], worth ?? []].flat()),
  downloads: nothing,
  section: { id: "bets", isThere: (report) => report.bets.length > 0 },
};
