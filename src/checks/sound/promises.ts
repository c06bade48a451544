import { editionBefore, isAsLong } from "../../calendar/asLong.ts";
import { inputsWithoutKeyResult, standingOf } from "../../compute/work.ts";
import type { Content, EditionDocument } from "../../content/content.ts";
import type { EditionConfig } from "../../content/schema/edition.ts";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";

type KeyResult = EditionConfig["okrs"][number]["key_results"][number];

/** What an edition asks, promises and aims for, as far as that needs no data. */
export function checkPromises(content: Content): Diagnostic[] {
  return content.editions.flatMap((edition, index) => [
    ...checkLowlights(edition),
    ...checkAsks(edition),
    ...checkVanished(edition, toldFrom(content.editions, index)),
    ...checkKeyResults(content, edition),
    ...checkCovered(content, edition),
  ]);
}

function checkLowlights({ config, front }: EditionDocument): Diagnostic[] {
  if (config.lowlights.length > 0) return [];
  return [diagnose(front.placeOfKey(["lowlights"]), "no-lowlight")];
}

function checkAsks({ config, front }: EditionDocument): Diagnostic[] {
  return config.asks.flatMap(({ options, recommendation }, index) => {
    const place = front.placeOf(["asks", index, "decision"]);
    const few = diagnose(place, "ask-without-options", { options: options.length });
    const bare = diagnose(place, "ask-without-recommendation");
    return [...(options.length < 2 ? [few] : []), ...(recommendation === undefined ? [bare] : [])];
  });
}

/**
 * The edition whose open commitments another one tells of: the one before of the same length, which the same people read.
 * The first of its length takes over from another, unless editions of that length go on and tell of their own.
 */
function toldFrom(editions: readonly EditionDocument[], index: number): EditionDocument | undefined {
  const own = editions[index];
  if (own === undefined) return undefined;
  const before = editionBefore(own.period, editions.slice(0, index), ({ period }) => period);
  if (before === undefined || isAsLong(before.period, own.period)) return before;
  const goesOn = editions.slice(index + 1).some(({ period }) => isAsLong(period, before.period));
  return goesOn ? undefined : before;
}

/** What was open in the edition before is told of in this one, under its words or its id. */
function checkVanished({ config, front }: EditionDocument, before: EditionDocument | undefined) {
  if (before === undefined) return [];
  return before.config.commitments.flatMap(({ id, what, status }, index): Diagnostic[] => {
    const isHere = config.commitments.some((one) => one.what === what || (id !== undefined && one.id === id));
    if (status !== "open" || isHere) return [];
    const { file, line } = before.front.placeOf(["commitments", index, "what"]);
    return [diagnose(front.placeOfKey(["commitments"]), "commitment-vanished", { what, file, line })];
  });
}

function checkKeyResults({ metrics }: Content, { config, front }: EditionDocument): Diagnostic[] {
  const all = config.okrs.flatMap(({ key_results: results }) => results);
  return config.okrs.flatMap(({ key_results: results }, objective) =>
    results.flatMap((result, index) => {
      const definition = metrics.get(result.metric)?.config;
      if (definition === undefined) return [];
      const place = front.placeOf(["okrs", objective, "key_results", index, "metric"]);
      return [
        ...checkOrphan(metrics, result, place),
        ...checkDirection(definition.better, result, place),
        ...checkTwice(all, result, place),
      ];
    }),
  );
}

function checkOrphan(metrics: Content["metrics"], { metric }: KeyResult, place: Place): Diagnostic[] {
  if (standingOf(metrics, metric) !== "neither") return [];
  return [diagnose(place, "key-result-without-input", { metric })];
}

function checkDirection(
  better: "higher" | "lower",
  { metric, from, to }: KeyResult,
  place: Place,
): Diagnostic[] {
  if (from === to || to > from === (better === "higher")) return [];
  return [diagnose(place, "key-result-direction", { metric, from, to, better })];
}

/** Teams may share a key result, but a metric has one goal in a period. */
function checkTwice(all: readonly KeyResult[], { metric, from, to }: KeyResult, place: Place): Diagnostic[] {
  const first = all.find((one) => one.metric === metric);
  if (first === undefined || (first.from === from && first.to === to)) return [];
  return [
    diagnose(place, "two-key-results", {
      metric,
      from: first.from,
      to: first.to,
      otherFrom: from,
      otherTo: to,
    }),
  ];
}

function checkCovered({ metrics }: Content, { config, front }: EditionDocument): Diagnostic[] {
  return inputsWithoutKeyResult(metrics, config.okrs).map(({ id }) =>
    diagnose(front.placeOfKey(["okrs"]), "input-without-key-result", { id }),
  );
}
