import type { GuardrailFacts } from "../../../src/report/facts/slices.ts";
import type { Made } from "../made.ts";
import { reviewsOf } from "../reviews.ts";
import { amountOf, definedAs, idOf, numbersIn, periodIn, shows, yearBefore } from "../values.ts";
import type { Proof, Proofs } from "./proof.ts";

const thresholds = (made: Made, id: string) => numbersIn(definedAs(made, id)["thresholds"]);

/** The baseline that limits are a share of: "year", or a period. */
function baselineOf(made: Made, id: string): string | null {
  return /baseline: (\S+?) ?\}/.exec(definedAs(made, id)["thresholds"] ?? "")?.[1] ?? null;
}

const worse = (made: Made, id: string) => (definedAs(made, id)["better"] === "lower" ? 1 : -1);

/** Where a limit lies in a period. */
function limitOf(made: Made, id: string, kind: "watch" | "breach", period: string): number {
  const limit = thresholds(made, id)[kind] ?? Number.NaN;
  const baseline = baselineOf(made, id);
  if (baseline === null) return limit;
  const base = amountOf(made, id, baseline === "year" ? yearBefore(period) : baseline);
  return base * (1 + worse(made, id) * limit);
}

/** How far a value is on the good side of its limit; zero and below is past it. */
function roomOf(made: Made, id: string, kind: "watch" | "breach", period: string): number {
  if (period === "") return Number.NaN;
  return (limitOf(made, id, kind, period) - amountOf(made, id, period)) * worse(made, id);
}

/** The latest review period that is over, of the edition. */
const judgedPeriod = (made: Made, id: string) => reviewsOf(made, id).at(-1) ?? "";

type State = "ok" | "watch" | "breach" | "unknown";

export function stateOf(made: Made, id: string): State {
  const period = judgedPeriod(made, id);
  const room = roomOf(made, id, "breach", period);
  if (Number.isNaN(room)) return "unknown";
  if (room <= 0) return "breach";
  return thresholds(made, id)["watch"] !== undefined && roomOf(made, id, "watch", period) <= 0
    ? "watch"
    : "ok";
}

export function guardrailsIn(made: Made, state: State): string[] {
  const all = Object.entries(made.company.metrics).filter(([, { role }]) => role === "guardrail");
  return all.map(([id]) => id).filter((id) => stateOf(made, id) === state);
}

/** The guardrails of which a sentence that names none is said. */
const spoken = (made: Made, isOf: (guardrail: GuardrailFacts) => boolean) =>
  made.report.guardrails.filter(isOf).map(({ id }) => id);

const distance =
  (isInside: boolean): Proof =>
  ({ text, parts }, made) => {
    const all = spoken(made, ({ distanceText }) => distanceText === text);
    return (
      all.length > 0 &&
      all.every((id) => {
        const room = roomOf(made, id, "breach", judgedPeriod(made, id));
        return room > 0 === isInside && shows(parts[0], Math.abs(room));
      })
    );
  };

/** From which review period on all are in breach, and is there one before it? */
function breachOf(made: Made, id: string): { readonly since: string | undefined; readonly isFirst: boolean } {
  const reviews = reviewsOf(made, id);
  const isPast = reviews.map((period) => roomOf(made, id, "breach", period) <= 0);
  const start = isPast.lastIndexOf(false) + 1;
  return { since: reviews[start], isFirst: start === 0 };
}

const begun =
  (isFirst: boolean): Proof =>
  ({ text, parts }, made) => {
    const all = spoken(made, ({ sinceLabel }) => sinceLabel === text);
    return (
      all.length > 0 &&
      all.every((id) => {
        const breach = breachOf(made, id);
        return breach.isFirst === isFirst && breach.since === periodIn(parts[0], made);
      })
    );
  };

const counted =
  (state: State): Proof =>
  ({ parts }, made) =>
    guardrailsIn(made, state).length === parts[0];

const named = (parts: unknown, made: Made) =>
  String(parts)
    .split(", ")
    .map((name) => idOf(made, name));

const baselines =
  (isOf: (baseline: string) => boolean): Proof =>
  ({ parts }, made) =>
    Object.keys(made.company.metrics).some((id) => {
      const baseline = baselineOf(made, id);
      if (baseline === null || !isOf(baseline)) return false;
      const all = Object.values(thresholds(made, id));
      return (
        all.some((limit) => shows(parts[0], limit)) &&
        (parts[1] === undefined || periodIn(parts[1], made) === baseline)
      );
    });

export const GUARDRAILS = {
  "report.guardrail.inside": distance(true),
  "report.guardrail.past": distance(false),
  "report.guardrail.since": begun(false),
  "report.guardrail.sinceOrBefore": begun(true),
  "report.guardrail.worseThanIn": baselines((baseline) => baseline !== "year"),
  "report.guardrail.worseThanYear": baselines((baseline) => baseline === "year"),
  "report.dictionary.worseThan": baselines((baseline) => baseline !== "year"),
  "report.dictionary.worseThanYear": baselines((baseline) => baseline === "year"),
  "blocks.guardrails.breached": counted("breach"),
  "blocks.guardrails.toWatch": counted("watch"),
  "blocks.guardrails.unknown": counted("unknown"),
  "blocks.guardrails.hold": (_, made) =>
    guardrailsIn(made, "ok").length === made.report.guardrails.length && made.report.guardrails.length > 0,
  "blocks.breach.saidSince": ({ parts }, made) => {
    const id = idOf(made, parts[0]);
    const { since, isFirst } = breachOf(made, id);
    const label = String(parts[4])
      .replace(/^since /, "")
      .replace(/ or before$/, "");
    return (
      stateOf(made, id) === "breach" &&
      judgedPeriod(made, id) === periodIn(parts[2], made) &&
      since === periodIn(label, made) &&
      isFirst === String(parts[4]).endsWith("or before")
    );
  },
  "blocks.headline.paused": (_, made) => guardrailsIn(made, "breach").length > 0,
  "charts.bullet.said": ({ parts }, made) => {
    const period = periodIn(parts[1], made);
    return made.report.guardrails.some(({ id }) => {
      const limits = (["watch", "breach"] as const).flatMap((kind) => {
        const limit = limitOf(made, id, kind, period);
        const text = new RegExp(`${kind} ([^;,]\\S*)`).exec(String(parts[2]))?.[1];
        return Number.isNaN(limit) ? [] : [shows(text, limit)];
      });
      const better = definedAs(made, id)["better"] === "lower" ? "lower is better" : "higher is better";
      const value = amountOf(made, id, period);
      const isShown = parts[0] === "n/a" ? Number.isNaN(value) : shows(parts[0], value);
      return isShown && limits.every(Boolean) && parts[3] === better;
    });
  },
  "exports.preview.hold": ({ parts }, made) =>
    guardrailsIn(made, "ok").length === parts[0] && made.report.guardrails.length === parts[0],
  "exports.preview.watched": ({ parts }, made) =>
    String(named(parts[0], made)) === String(guardrailsIn(made, "watch")) &&
    guardrailsIn(made, "breach").length === 0,
  "exports.preview.breached": ({ parts }, made) =>
    String(named(parts[1], made).sort()) === String(guardrailsIn(made, "breach").sort()) &&
    guardrailsIn(made, "breach").length === parts[0],
} satisfies Proofs;
