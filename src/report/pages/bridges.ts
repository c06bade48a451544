import { parsePeriod } from "../../calendar/period.ts";
import { isPeriodId } from "../../content/figureId.ts";
import type { ComponentUse } from "../../content/mdx.ts";
import { type BridgeRef, bridgeRefOf } from "../../ledger/bridgeRef.ts";
import type { Facts } from "../../ledger/figureBook.ts";
import { baseObjection } from "../../ledger/measures/objections.ts";

const WRITE = 'Write it like <Bridge from="2026-q1" to="2026-q3" /> or <Bridge vs="year" />.';

/** The bridges that an edition's pages name, each once. */
export function bridgesNamed(facts: Facts, star: string): BridgeRef[] {
  const refs = usesIn(facts).flatMap((use) => {
    const ref = bridgeRefOf(use.props, star, facts.edition.period.id);
    return typeof ref === "string" || problemOf(ref, facts) !== null ? [] : [ref];
  });
  return [...new Map(refs.map((ref) => [JSON.stringify(ref), ref])).values()];
}

/** What is wrong with the bridges that an edition's pages name: each is of a metric with a tree, and leads to a later period. */
export function wrongBridges(facts: Facts, star: string): Wrong[] {
  return usesIn(facts).flatMap((use) => {
    const ref = bridgeRefOf(use.props, star, facts.edition.period.id);
    const wrong = typeof ref === "string" ? { message: ref, mend: WRITE } : problemOf(ref, facts);
    return wrong === null ? [] : [{ use, ...wrong }];
  });
}

/** A component that cannot be drawn as it is asked for. */
export interface Wrong {
  readonly use: ComponentUse;
  readonly message: string;
  readonly mend: string;
}

function usesIn({ edition, metrics }: Facts): ComponentUse[] {
  const isKnown = ({ props: { of } }: ComponentUse) => of === undefined || metrics.has(of);
  const uses = edition.pages.flatMap((page) => page.uses);
  return uses.filter((use) => use.name === "Bridge" && isKnown(use));
}

function problemOf(ref: BridgeRef, facts: Facts): { message: string; mend: string } | null {
  const { calendar, metrics } = facts;
  const period = parsePeriod(ref.period, calendar);
  if (period === null) return { message: `"${ref.period}" is not a period`, mend: WRITE };
  const objection = isPeriodId(ref.vs) ? baseObjection(ref.vs, period, facts) : null;
  if (objection !== null) return { message: objection.message, mend: objection.mend ?? WRITE };
  if (metrics.get(ref.metric)?.config.tree !== undefined) return null;
  const trees = [...metrics.values()].flatMap(({ id, config }) => (config.tree === undefined ? [] : [id]));
  const message = `${ref.metric} has no tree, so its change has no drivers`;
  const known = trees.length === 0 ? "" : ` There are: ${trees.join(", ")}.`;
  return { message, mend: `Give it a \`tree\`, or name a metric that has one.${known}` };
}
