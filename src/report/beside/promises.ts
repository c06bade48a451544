import type { Earlier } from "../../compute/earlier.ts";
import { formatDate } from "../../format/period.ts";
import { commitmentScore } from "../../metrics/commitment.ts";
import { escapeMarkup } from "../../syntax/markup.ts";
import type { ComparedAsk, ComparedCommitment } from "../facts/editionComparison.ts";
import type { Ask, Commitment } from "../facts/story.ts";
import { localeThen, type Pairs } from "./declared.ts";

/** What an edition says of its own promises, in the order in which it declares them. */
export interface Told {
  readonly commitments: readonly Commitment[];
  readonly asks: readonly Ask[];
}

/** Every commitment of either edition, with what became of it as of each; a reworded one is the same by its id. */
export function comparedCommitments(
  pair: Pairs,
  { commitments }: Told,
  texts: Earlier,
): readonly ComparedCommitment[] {
  const { was, original } = pair;
  const then = was.edition.config.commitments;
  const first = original.was.edition.config.commitments;
  const scoreThen = (index: number) => {
    const one = then[index];
    return one === undefined ? null : commitmentScore(one, was.takenOn);
  };
  const found = original.is.edition.config.commitments.map(({ id, what }) =>
    first.findIndex((one) => one.what === what || (id !== undefined && one.id === id)),
  );
  return [
    ...commitments.map(({ whatHtml, score }, index) => ({
      whatHtml,
      was: scoreThen(found[index] ?? -1),
      is: score,
    })),
    ...then.flatMap(({ what }, index) =>
      found.includes(index)
        ? []
        : [{ whatHtml: textThen(what, texts, pair), was: scoreThen(index), is: null }],
    ),
  ];
}

/** Every decision that either edition asks for. */
export function comparedAsks(pair: Pairs, { asks }: Told, texts: Earlier): readonly ComparedAsk[] {
  const { was, is, original } = pair;
  const { locale } = is.content.report.config;
  const then = was.edition.config.asks;
  const first = original.was.edition.config.asks;
  const found = original.is.edition.config.asks.map((ask) =>
    first.findIndex(({ decision }) => decision === ask.decision),
  );
  const byThen = (index: number) => {
    const by = then[index]?.by;
    return by === undefined ? null : formatDate(by, locale);
  };
  return [
    ...asks.map(({ decisionHtml, by }, index) => ({ decisionHtml, was: byThen(found[index] ?? -1), is: by })),
    ...then.flatMap(({ decision }, index) =>
      found.includes(index)
        ? []
        : [{ decisionHtml: textThen(decision, texts, pair), was: byThen(index), is: null }],
    ),
  ];
}

/**
 * A text of an earlier edition with the numbers that it handed on; "n/a" for others, and without its conditions. Whoever
 * reads a page aloud is told of another language.
 */
function textThen(text: string, { figures, id }: Earlier, pair: Pairs): string {
  const known = (name: string) =>
    figures.find((one) => one.id === name || one.id === `${name}@${id}`)?.text ?? "n/a";
  const written = text
    .replace(/\{\{[#^/][^{}]*\}\}/g, "")
    .replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, name: string) => known(name));
  const [then, now] = [localeThen(pair), pair.is.content.report.config.locale];
  const html = escapeMarkup(written);
  return then === now ? html : `<span lang="${escapeMarkup(then)}">${html}</span>`;
}
