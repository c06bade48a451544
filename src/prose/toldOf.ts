import type { ClaimOf } from "./claims.ts";
import { contradiction, type Finding } from "./finding.ts";
import { idOf, type Known } from "./known.ts";

/** "A signal", "noise": held against the verdict on the period. */
export function surprise(known: Known, { metric, claims, words }: ClaimOf<"surprise">): Finding[] {
  const verdict = known.figure(metric.id, "surprised");
  if (verdict === null || verdict.value > 0 === claims) return [];
  return [
    contradiction(
      words,
      `${metric.id}:verdict`,
      `this calls what came of ${metric.id} ${claims ? "more than chance" : "chance"}, but by what was known before, it is ${verdict.text}`,
      `Say what the verdict says: ${verdict.text}.`,
    ),
  ];
}

/** "Reached its target", "missed it": held against the target of the period. */
export function target(known: Known, { metric, met, words }: ClaimOf<"target">): Finding[] {
  const [goal, reached] = [known.figure(metric.id, "target"), known.figure(metric.id, "attained")];
  if (goal === null || reached === null || (reached.value === 1) === met) return [];
  return [
    contradiction(
      words,
      idOf(goal),
      `this says that ${metric.id} ${met ? "reached" : "missed"} its target, but it was ${reached.text}, and ${idOf(goal)} is ${goal.text}`,
      `Say what came: ${met ? "the target was missed" : "the target was reached"}.`,
    ),
  ];
}

/** Only what holds of the latest review period, and of all of the period, contradicts. */
export function limit(known: Known, { metric, breached, words }: ClaimOf<"limit">): Finding[] {
  const state = known.figure(metric.id, "limit_state");
  if (state === null || state.value !== (breached ? 0 : 1)) return [];
  return [
    contradiction(
      words,
      `${metric.id}:breach`,
      `this says that ${metric.id} ${breached ? "is past" : "keeps within"} its limit, but ${state.text}`,
      `Say what came: it ${breached ? "stayed within its limit" : "is past its limit"}; or say of which time it is true.`,
    ),
  ];
}

/** "All guardrails hold": held against every one of them; the first that is past its limit is named. */
export function hold(known: Known, { words }: ClaimOf<"hold">): Finding[] {
  const states = known.metrics.flatMap(({ id }) => known.figure(id, "limit_state") ?? []);
  const past = states.find(({ value }) => value === 1);
  if (past === undefined) return [];
  return [
    contradiction(
      words,
      `${past.metric}:breach`,
      `this says that no limit is breached, but that of ${past.metric} is: ${past.text}`,
      "Say which one is past its limit; or say of which ones, or of which time, it is true.",
    ),
  ];
}

/** "A record", "the highest": held against every period before. */
export function record(known: Known, { metric, which, words }: ClaimOf<"record">): Finding[] {
  const extremes = known.extremes(metric.id);
  const value = known.figure(metric.id, "value");
  if (extremes === null || value === null) return [];
  const { isHighest, isLowest } = extremes;
  const holds =
    which === "high"
      ? isHighest
      : which === "low"
        ? isLowest
        : isHighest || (metric.better === "lower" && isLowest);
  if (holds) return [];
  return [
    contradiction(
      words,
      idOf(value),
      `this calls ${idOf(value)} a record, but an earlier ${known.period.grain} was ${which === "low" ? "lower" : metric.better === "lower" && which === "record" ? "lower, and one higher" : "higher"} than ${value.text}`,
      "Leave the word out, or say of which time it is the record.",
    ),
  ];
}

/** "Because of": only a part of the tree of what moved can be said to have moved it. */
export function caused({ cause, effect, words }: ClaimOf<"caused">): Finding[] {
  if (effect.parts.includes(cause.id)) return [];
  return [
    {
      severity: "warning",
      code: "overclaim",
      from: words.from,
      to: words.to,
      figure: null,
      message: `this says that ${cause.id} moved ${effect.id}, but ${cause.id} is no part of the tree of ${effect.id}`,
      mend: "Say that the two went together; only the parts of a tree have a contribution.",
    },
  ];
}
