import { judgeGuardrail } from "../../compute/guardrail.ts";
import type { Measured } from "../../compute/measured.ts";
import type { Tone } from "../../document/tone.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Judgement } from "../../metrics/change.ts";
import type { BriefVerdict } from "../../report/facts/brief.ts";

/** What a change means, and whether its sign misleads. */
export interface Toned {
  readonly judgement: Judgement;
  readonly tone: Tone;
  readonly isContrary: boolean;
}

/** A change with its tone: of the north star, what is better is paused while a guardrail is breached. */
export function toned(change: Figure, judgement: Judgement, isPaused: boolean): Toned {
  const rises = (change.value ?? 0) > 0;
  return {
    judgement,
    tone: isPaused && judgement === "good" ? "paused" : judgement,
    isContrary: judgement !== "neutral" && rises !== (judgement === "good"),
  };
}

/** The tone of a value outside what was to be expected: while the north star is paused none of its marks judges. */
export function toneOfSurprise(judgement: Judgement, isPaused: boolean): Tone {
  return isPaused ? "paused" : judgement;
}

/** Of verdicts on an edition; where the pace leads is a forecast, and so no judgement. */
const VERDICT_TONES: Readonly<Record<BriefVerdict, Tone>> = {
  ...{ met: "good", missed: "bad", breached: "bad" },
  ...{ "on pace": "neutral", "off pace": "neutral", open: "neutral", none: "neutral" },
  ...{ unknown: "neutral", unjudged: "neutral" },
};

/** The tone of the verdict on an edition. */
export function toneOfVerdict(verdict: BriefVerdict): Tone {
  return VERDICT_TONES[verdict];
}

/** Is it growth that does not count, as a guardrail is breached? */
export function isHalted({ tone }: Pick<Toned, "tone">): boolean {
  return tone === "paused";
}

/** Is a metric paused: is it the north star while a guardrail is breached? */
export function isPaused(book: FigureBook, { metric }: Measured): boolean {
  return metric.config.role === "north_star" && isAnyBreached(book);
}

const BREACHED = new WeakMap<FigureBook, boolean>();

function isAnyBreached(book: FigureBook): boolean {
  const known = BREACHED.get(book);
  if (known !== undefined) return known;
  const guardrails = [...book.facts.measured.values()].filter(
    ({ metric }) => metric.config.role === "guardrail",
  );
  const found = guardrails.some((one) => judgeGuardrail(one, book.facts.edition.period).state === "breach");
  BREACHED.set(book, found);
  return found;
}
