import type { Facts, FigureBook } from "../../ledger/figureBook.ts";
import type { Words } from "../../ledger/words.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import type { Cause } from "../../report/facts/workFacts.ts";

/**
 * Why metrics came out worse than was to be expected: the north star and its inputs, whether an author has said it or not,
 * and levers of which one has.
 */
export function buildCauses(
  words: Words,
  { facts }: FigureBook,
  asked: readonly MetricFacts[],
  levers: readonly MetricFacts[],
): Cause[] {
  return [...asked, ...levers].flatMap((one): Cause[] => {
    const { id, name, verdict } = one;
    const own = toldOf(words, facts, id);
    const all = own.length === 0 && verdict.isAdverse && asked.includes(one) ? [null] : own;
    const detail = verdict.kind === "none" ? "" : verdict.detail;
    return all.map((told) => ({ metric: id, name, isAdverse: verdict.isAdverse, detail, told }));
  });
}

/** What an author says of a metric. */
function toldOf(words: Words, { edition: { config, front } }: Facts, id: string) {
  return config.causes.flatMap(({ metric, what, evidence, action }, index) => {
    const write = (key: string, text: string) => words.html(front, ["causes", index, key], text);
    return metric === id
      ? [
          {
            whatHtml: write("what", what),
            evidenceHtml: write("evidence", evidence),
            actionHtml: write("action", action),
          },
        ]
      : [];
  });
}
