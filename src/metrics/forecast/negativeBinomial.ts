/** Counts that were never above 0: how many come in the next periods, by Jeffreys' prior on their rate. */
export interface FirstCounts {
  readonly mean: number;
  /** The share of outcomes below x, and at or below it. */
  readonly below: (x: number) => number;
  readonly upTo: (x: number) => number;
  /** The smallest count at or below which the share `probability` lies; a RangeError outside (0, 1). */
  readonly quantile: (probability: number) => number;
}

const SHAPE = 0.5;

/** The negative binomial (r = ½, p = n/(n + H)) of the total of `ahead` > 0 periods after `known` > 0 without a count. */
export function firstCounts(known: number, ahead: number): FirstCounts {
  const missed = ahead / (known + ahead);
  const upTo = (x: number) => (x < 0 ? 0 : countUp(missed, (count) => count + 1 > x).share);
  return {
    mean: (SHAPE * ahead) / known,
    upTo,
    below: (x) => upTo(Math.ceil(x) - 1),
    quantile: (probability) => {
      if (!(probability > 0 && probability < 1)) throw new RangeError(`invalid probability: ${probability}`);
      return countUp(missed, (_, share) => share >= probability).count;
    },
  };
}

/** Where the terms are below this they add nothing any more. */
const NOTHING = 1e-18;

/** Adds up the shares of 0, 1, 2 … until `done`, or until nothing is left to add. */
function countUp(
  missed: number,
  done: (count: number, share: number) => boolean,
): { count: number; share: number } {
  let [count, term] = [0, (1 - missed) ** SHAPE];
  let share = term;
  while (!done(count, share) && term > NOTHING) {
    term *= ((count + SHAPE) / (count + 1)) * missed;
    share += term;
    count += 1;
  }
  return { count, share: Math.min(1, share) };
}
