import { editionBefore, isAsLong } from "../../calendar/asLong.ts";
import type { ArchivedEdition } from "../archive.ts";
import type { Report } from "../report.ts";

/** What is needed of an edition to order it among others. */
type Ordered = Pick<ArchivedEdition, "id" | "period">;

/**
 * The edition before and the one after, of those that the site lists (newest first): of the same length where there are
 * some, so that a quarter leads to the quarter before, and not to its own last month.
 */
export function neighbours<Edition extends Ordered>(
  editions: readonly Edition[],
  { id, period: own }: Pick<Report, "id" | "period">,
): { earlier?: Edition; later?: Edition } {
  const inOrder = editions.toReversed();
  const at = inOrder.findIndex((edition) => edition.id === id);
  if (at < 0) return {};
  const before = (one: Ordered) =>
    editionBefore(
      one.period,
      inOrder.slice(
        0,
        inOrder.findIndex((known) => known.id === one.id),
      ),
      periodOf,
    );
  const newer = inOrder.slice(at + 1);
  const earlier = before({ id, period: own });
  const later =
    newer.find(({ period }) => isAsLong(period, own)) ?? newer.find((one) => before(one)?.id === id);
  return { ...(earlier && { earlier }), ...(later && { later }) };
}

function periodOf<Edition extends Ordered>({ period }: Edition): Edition["period"] {
  return period;
}
