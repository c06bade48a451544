import { capital, few, many, within } from "../nouns.ts";

/** An edition on one sheet. */
export const brief = {
  title: "Brief",
  place: (edition: string) => `${edition} in brief`,
  verdict: "Verdict",
  verdicts: {
    met: "Target met",
    missed: "Target missed",
    "on pace": "On pace for the target",
    "off pace": "Off pace for the target",
    open: "Target too close to call",
    unknown: "Target cannot be judged yet",
    unjudged: "Target cannot be judged",
    none: "No target is set",
    breached: "Optimisation paused: a guardrail is breached",
  },
  parts: {
    target: "Target",
    expected: "Was it expected?",
    why: "Why",
    wrong: "What is wrong",
    promised: "What we promised",
    asked: "What we ask of you",
    sure: "How sure this is",
    next: "What comes next",
  },
  noTarget: (edition: string) => `No target was set for ${edition}.`,
  targetStands: {
    met: "Met",
    missed: "Missed",
    unknown: "Cannot be judged yet",
    unjudged: "Cannot be judged",
  },
  ofGoal: (edition: string, value: string, target: string) => ` for ${edition}: ${value}, target ${target}`,
  ofTarget: (edition: string, value: string, target: string, share: string) =>
    ` for ${edition}: ${value} of ${target}, ${share} of the target`,
  aheadTarget: (period: string, target: string) => `Target for ${period}: ${target}.`,
  noTree: "What moved it cannot be told: no drivers are declared.",
  rest: "not explained",
  breached: {
    said: (name: string, value: string, period: string, limit: string) =>
      `${name} ${value} ${within(period)}, limit ${limit}.`,
    since: (name: string, value: string, period: string, limit: string, since: string) =>
      `${name} ${value} ${within(period)}, limit ${limit}, breached ${since}.`,
  },
  missed: {
    mark: "Target missed",
    said: (name: string, value: string, target: string) => `${name} ${value}, target ${target}.`,
  },
  restatedMark: "Earlier figure restated",
  restatedFrom: (name: string, period: string, published: string, now: string) =>
    `${name}, ${period}: ${published} as published, ${now} as counted now.`,
  final: (edition: string) => `${edition} is complete.`,
  begun: (edition: string, day: string) => `Of ${edition} the data hold only what came from ${day} on.`,
  preliminary: (edition: string) => `Preliminary: ${edition} is not over in the data.`,
  first: "This is the first edition: there are no earlier figures to hold it against.",
  restated: (count: number) =>
    count === 0
      ? "No earlier figure was restated."
      : `${capital(few(count))} earlier ${many(count, "figure")} ${count === 1 ? "was" : "were"} restated.`,
  forecasts: (held: number, all: number) => {
    if (all === 0) return "No earlier forecast can be scored yet.";
    if (all === 1) return `The one earlier forecast ${held === 1 ? "held" : "did not hold"}.`;
    return `Of ${all} earlier forecasts ${held === 0 ? "none" : held} held.`;
  },
  draft: "Not released yet: this is a draft.",
  approved: (name: string, role: string, date: string) => `Approved by ${name}, ${role}, on ${date}.`,
  notApproved: "Nobody has approved it yet.",
  forecast: (period: string, forecast: string, low: string, high: string) =>
    `${period}: forecast ${forecast} (${low} to ${high}).`,
  openPromises: "Still promised",
  runningBets: "Being tried",
  nextEdition: (edition: string, date: string) => `The next edition, ${edition}, is announced for ${date}.`,
  noNextEdition: "No next edition is announced.",
  more: (count: number) => `and ${count} more`,
  inFull: "in full",
  ways: "All of it",
};
