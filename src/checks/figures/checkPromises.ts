import { inputsWithoutKeyResult, standingOf } from "../../compute/work.ts";
import type { Content, EditionDocument } from "../../content/content.ts";
import { type Diagnostic, errorAt, type Place, warningAt } from "../../content/diagnostic.ts";
import type { EditionConfig } from "../../content/schema/edition.ts";

type KeyResult = EditionConfig["okrs"][number]["key_results"][number];

/** What an edition asks, promises and aims for, as far as that needs no data. */
export function checkPromises(content: Content): Diagnostic[] {
  return content.editions.flatMap((edition, index) => [
    ...checkLowlights(edition),
    ...checkAsks(edition),
    ...checkVanished(edition, content.editions[index - 1]),
    ...checkKeyResults(content, edition),
    ...checkCovered(content, edition),
  ]);
}

/** An ask whose deadline was over when the snapshot was taken (ISO date). */
export function checkDeadlines({ config, front }: EditionDocument, takenOn: string): Diagnostic[] {
  return config.asks.flatMap(({ by }, index) =>
    by >= takenOn
      ? []
      : [
          warningAt(
            front.placeOf(["asks", index, "by"]),
            "ask-in-the-past",
            `the decision is asked for by ${by}, and the snapshot is of ${takenOn}`,
            "Name a day that the board can still meet, or report the ask as a commitment.",
          ),
        ],
  );
}

function checkLowlights({ config, front }: EditionDocument): Diagnostic[] {
  if (config.lowlights.length > 0) return [];
  const mend = "Say in `lowlights` what did not go well: a report without any is not believed.";
  return [warningAt(front.placeOfKey(["lowlights"]), "no-lowlight", "the edition has no lowlight", mend)];
}

function checkAsks({ config, front }: EditionDocument): Diagnostic[] {
  return config.asks.flatMap(({ options, recommendation }, index) => {
    const place = front.placeOf(["asks", index, "decision"]);
    const few = warningAt(
      place,
      "ask-without-options",
      options.length === 0
        ? "the ask names no options"
        : "the ask names one option, and a choice needs at least two",
      "Add `options:` with at least two, doing nothing among them where that is one.",
    );
    const bare = warningAt(
      place,
      "ask-without-recommendation",
      "the ask comes without a recommendation",
      "Add `recommendation:` with what you would do, and why.",
    );
    return [...(options.length < 2 ? [few] : []), ...(recommendation === undefined ? [bare] : [])];
  });
}

/** What was open in the edition before is told of in this one, under its words or its id. */
function checkVanished({ config, front }: EditionDocument, before: EditionDocument | undefined) {
  if (before === undefined) return [];
  return before.config.commitments.flatMap(({ id, what, status }, index): Diagnostic[] => {
    const isHere = config.commitments.some((one) => one.what === what || (id !== undefined && one.id === id));
    if (status !== "open" || isHere) return [];
    const { file, line } = before.front.placeOf(["commitments", index, "what"]);
    return [
      errorAt(
        front.placeOfKey(["commitments"]),
        "commitment-vanished",
        `the commitment "${what}" was open in ${file}:${line}, and this edition does not tell what became of it`,
        "Take it over with its status; where it is worded anew, give both the same `id`.",
      ),
    ];
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
  const message = `the key result on ${metric} is on no input or lever, nor on the north star or a guardrail`;
  const mend = "Name the input or lever that the team can move.";
  return [warningAt(place, "key-result-without-input", message, mend)];
}

function checkDirection(
  better: "higher" | "lower",
  { metric, from, to }: KeyResult,
  place: Place,
): Diagnostic[] {
  if (from === to || to > from === (better === "higher")) return [];
  const message = `the key result takes ${metric} from ${from} to ${to}, but ${better} is better`;
  const mend = "Swap `from` and `to`, or check `better` of the metric.";
  return [warningAt(place, "key-result-direction", message, mend)];
}

/** Teams may share a key result, but a metric has one goal in a period. */
function checkTwice(all: readonly KeyResult[], { metric, from, to }: KeyResult, place: Place): Diagnostic[] {
  const first = all.find((one) => one.metric === metric);
  if (first === undefined || (first.from === from && first.to === to)) return [];
  const message = `${metric} has two key results that differ: ${first.from} to ${first.to}, and ${from} to ${to}`;
  return [errorAt(place, "two-key-results", message, "Keep one, which teams may share.")];
}

function checkCovered({ metrics }: Content, { config, front }: EditionDocument): Diagnostic[] {
  return inputsWithoutKeyResult(metrics, config.okrs).map(({ id }) =>
    warningAt(
      front.placeOfKey(["okrs"]),
      "input-without-key-result",
      `the input ${id} has no key result, nor has a metric below it`,
      "Add one on it, or on a lever below it.",
    ),
  );
}
