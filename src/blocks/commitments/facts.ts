import type { EditionDocument } from "../../content/content.ts";
import { formatDate } from "../../format/period.ts";
import { formatScore } from "../../format/score.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Words } from "../../ledger/words.ts";
import { commitmentScore } from "../../metrics/commitment.ts";
import type { Ask, Commitment } from "../../report/facts/story.ts";
import { withOption } from "../asks/chosen.ts";

/** What is asked of the board. */
export function buildAsks(words: Words, { config, front }: EditionDocument, locale: string): Ask[] {
  return config.asks.map(({ decision, options, recommendation, owner, by }, index) => {
    const optionsHtml = options.map((option, at) =>
      words.html(front, ["asks", index, "options", at], option),
    );
    return {
      decisionHtml: words.html(front, ["asks", index, "decision"], decision),
      optionsHtml,
      recommendationHtml:
        recommendation === undefined
          ? null
          : withOption(
              words.html(front, ["asks", index, "recommendation"], recommendation),
              optionsHtml,
              languageOf(locale),
            ),
      owner,
      by: formatDate(by, locale),
    };
  });
}

/** What was promised last time, and what became of it as of the snapshot. */
export function buildCommitments({ facts }: FigureBook, words: Words): Commitment[] {
  const { edition, locale, takenOn } = facts;
  const { config, front } = edition;
  return config.commitments.map(({ what, owner, due, done, status, result }, index) => ({
    whatHtml: words.html(front, ["commitments", index, "what"], what),
    owner,
    due: formatDate(due, locale),
    score: commitmentScore({ status, due, done }, takenOn),
    resultHtml: result === undefined ? null : words.html(front, ["commitments", index, "result"], result),
  }));
}

/** "5 kept, 1 late, 0 missed, 1 dropped of 7", with the open ones where there are any; null without commitments. */
export function scoreLine(commitments: readonly Commitment[], locale: string): string | null {
  if (commitments.length === 0) return null;
  const counts = (["kept", "late", "missed", "dropped", "open"] as const).map((word) => ({
    word,
    count: commitments.filter(({ score }) => score === word).length,
  }));
  const told = counts.filter(({ word, count }) => word !== "open" || count > 0);
  const say = languageOf(locale).report.commitments;
  return formatScore(
    told.map(({ word, count }) => ({ word: say[word](count), count })),
    locale,
  );
}
