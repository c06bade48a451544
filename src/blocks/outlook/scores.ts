import { group, type Item, paragraph } from "../../document/item.ts";
import { block, type Cell, cards, column, line, row, type Table } from "../../document/table.ts";
import { metricLink, styled, written } from "../../document/text.ts";
import type { Outlook, ScoredForecast } from "../../report/facts/ahead.ts";
import { num, reasonText, strong, tag } from "../runs.ts";
import type { Voice } from "../setting.ts";
import { SCORES } from "./states.ts";

/** How forecasts of earlier editions came out: the latest edition's in sight, those before folded away. */
export function scoreItems({ scored, heldLabels }: Outlook, voice: Voice): readonly Item[] {
  if (scored.length === 0) return [];
  const words = voice.say.blocks.outlook;
  const latest = scored.filter(({ home }) => home === scored[0]?.home);
  const before = scored.filter((score) => !latest.includes(score));
  const headings = heldLabels.length === 0 ? [words.noScores] : heldLabels;
  const earlier = { ...scoreTable(before, words.before, voice), scrolls: { label: words.before } };
  return group("scores", null, [
    ...headings.map((text): Item => ({ kind: "heading", text })),
    scoreTable(latest, words.latest, voice),
    ...(before.length === 0 ? [] : group("folded", words.before, [earlier])),
    paragraph("source", words.together),
  ]);
}

/** Forecasts of earlier editions beside what came. Above or below the band is neither good nor bad. */
function scoreTable(scored: readonly ScoredForecast[], caption: string, voice: Voice): Table {
  const { scores: words, common } = voice.say.blocks;
  const columns = [
    column("row", common.metric),
    column("date", common.period),
    column("words", common.forecast),
    column("number", words.cameTo),
    column("words", words.score),
  ];
  const rows = scored.map((score) =>
    row(
      line(metricLink(score.metric, score.name)),
      line(score.period),
      forecastCell(score, voice),
      block(strong(score.actual, voice)),
      verdictCell(score, voice),
    ),
  );
  return cards("scores", caption, columns, rows);
}

function forecastCell({ low, high, forecast, home, madeIn }: ScoredForecast, voice: Voice): Cell {
  const { scores: words, common } = voice.say.blocks;
  const [from, to, middle] = [low, high, forecast].map((figure) => num(figure, voice, home));
  if (from === undefined || to === undefined || middle === undefined) return block();
  return block(
    ...written(common.to, from, to),
    " ",
    styled("below", ...written((foreseen) => words.madeIn(foreseen, madeIn), middle)),
  );
}

function verdictCell({ verdict, reason }: ScoredForecast, { say }: Voice): Cell {
  const words = say.blocks.scores;
  if (verdict === null) return block(styled("muted", words.unscored(reasonText(reason, say) ?? "")));
  return block(tag(SCORES[verdict], words.verdicts[verdict]));
}
