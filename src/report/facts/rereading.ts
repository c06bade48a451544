import { z } from "zod";
import { isAsLong } from "../../calendar/asLong.ts";
import type { Earlier } from "../../compute/earlier.ts";
import { labelOf, labelOfId } from "../../format/labels.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";

export const rereading = z
  .strictObject({
    edition: z.string().describe('Of an edition: its id, and "Q2 2026".'),
    label: z.string(),
    signal: z.boolean().describe('Did its headline say "a signal"?'),
    verdict: z.string().nullable().describe('"within chance"; null where there is no verdict of its period.'),
  })
  .readonly()
  .meta({ id: "Rereading" });

export interface Rereading extends z.output<typeof rereading> {}

export const rereadings = z
  .strictObject({
    since: z
      .string()
      .describe('The first edition that is judged by the verdict: "Q3 2026"; and whether it is this one.'),
    isFirst: z.boolean(),
    said: z.array(rereading).readonly().describe("Newest first."),
  })
  .readonly()
  .meta({
    id: "Rereadings",
    description:
      "What earlier headlines said by another rule, and what today's verdict says of their periods (docs/why/mathematics.md §5).",
  });

export interface Rereadings extends z.output<typeof rereadings> {}

/** Of the editions before one, as long as it, those whose headlines told signals; null where none did. */
export function buildRereadings(book: FigureBook, before: readonly Earlier[]): Rereadings | null {
  const { calendar, edition, locale, measured } = book.facts;
  const earlier = before.filter(({ period }) => isAsLong(period, edition.period));
  const labelIn = (id: string) => labelOfId(id, calendar, locale);
  const said = earlier.flatMap(({ id, period, headline, signal }): Rereading[] => {
    if (signal == null || !measured.has(headline.id)) return [];
    const verdict = book.of(headline.id, "verdict", null, period.id);
    const text = verdict.reason === null ? verdict.text : null;
    return [{ edition: id, label: labelIn(period.id), signal, verdict: text }];
  });
  const last = earlier.findLastIndex(({ signal }) => signal != null);
  if (said.length === 0) return null;
  const next = earlier[last + 1];
  const since = next === undefined ? labelOf(edition.period, locale) : labelIn(next.period.id);
  return { since, isFirst: next === undefined, said: said.reverse() };
}
