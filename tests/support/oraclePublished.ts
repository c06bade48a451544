import type { Figure } from "../../src/ledger/figure.ts";
import { both, type Oracle, type Told, told } from "./oracle.ts";
import { baseOf, type Span, spanOf } from "./oraclePeriods.ts";

/** What the oracle says of a figure that holds what was published against what is computed now; null for any other. */
export async function tellPublished(oracle: Oracle, figure: Figure): Promise<Told | null> {
  const [, relative, kind] =
    /^(percent_)?(published|first_published|revision|whole_revision|change_as_published)$/.exec(
      figure.measure,
    ) ?? [];
  if (kind === undefined) return null;
  const period = spanOf(figure.period);
  if (figure.segment !== null) return told(null, "not published");
  if (kind === "published" || kind === "first_published")
    return publishedOf(oracle, figure.metric, period, kind === "first_published");
  const [was, is] =
    kind === "change_as_published"
      ? await changeOf(oracle, figure, period)
      : await revisionOf(oracle, figure.metric, period, kind === "whole_revision");
  return both(was, is, (before, after) =>
    relative === undefined ? after - before : before > 0 ? (after - before) / before : null,
  );
}

/** By the first, or the last, of the earlier editions whose snapshots hold the whole period. */
async function publishedOf(oracle: Oracle, metric: string, period: Span, first: boolean): Promise<Told> {
  const there: Told[] = [];
  for (const edition of oracle.published) {
    const value = await edition.value(metric, period, "true");
    if (value.value !== null && (await edition.complete(metric, period))) there.push(value);
  }
  return there.at(first ? 0 : -1) ?? told(null, "not published");
}

async function revisionOf(
  oracle: Oracle,
  metric: string,
  period: Span,
  first: boolean,
): Promise<[Told, Told]> {
  const now = await oracle.value(metric, period, "true");
  const whole = await oracle.complete(metric, period);
  return [
    await publishedOf(oracle, metric, period, first),
    now.value === null || whole ? now : told(null, "incomplete period"),
  ];
}

/** From what was published last of the earlier period to the value now, where both are whole. */
async function changeOf(oracle: Oracle, { metric, vs }: Figure, period: Span): Promise<[Told, Told]> {
  if (vs === "target") return [told(null, "not published"), told(null, "not published")];
  const base = baseOf(period, vs);
  const [before, after] = await oracle.compared(metric, base, period, "true");
  if (before.value === null) return [before, after];
  const whole = (await oracle.complete(metric, base)) && (await oracle.complete(metric, period));
  return whole
    ? [await publishedOf(oracle, metric, base, false), after]
    : [told(null, "incomplete period"), after];
}
