import type { Figure } from "../../src/ledger/figure.ts";
import type { GuardrailFacts, MetricFacts } from "../../src/report/facts/slices.ts";
import type { Report } from "../../src/report/report.ts";
import { agrees, disagreement, type Oracle } from "./oracle.ts";
import { lastYear, type Span, spanOf } from "./oraclePeriods.ts";

/**
 * Of a period that is not over they are told from what has come of it: tests/report/verdict.test.ts, and of the way to a
 * target tests/report/cadence.test.ts and tests/unit/pace.test.ts by hand.
 */
const SO_FAR = [
  ...["verdict", "expected", "expected_low", "expected_high"],
  ...["target_to_date", "attainment_to_date", "required_pace", "present_pace", "required_change"],
];

/** Every figure of a metric in an edition's ledger on which the oracle does not agree, one line each; cells of queries have a test of their own. */
export async function disagreements(oracle: Oracle, report: Report): Promise<string[]> {
  const lines: string[] = [];
  const isAsked = ({ measure, status }: Figure) =>
    !measure.startsWith("cell/") && !(status === "partial" && SO_FAR.includes(measure));
  for (const figure of report.ledger.figures.filter(isAsked)) {
    const line = WAY.includes(figure.measure)
      ? await wayDisagreement(oracle, figure, spanOf(report.period.id))
      : await disagreement(oracle, figure, spanOf(report.period.id));
    if (line !== null) lines.push(line);
  }
  return lines;
}

/** What has come of a period by the edition's end, and how far that is from the period's target. */
const WAY = ["so_far", "target_distance"];

async function wayDisagreement(oracle: Oracle, figure: Figure, edition: Span): Promise<string | null> {
  const { id, metric, measure, value } = figure;
  const period = spanOf(figure.period);
  const come = { ...period, last: Math.min(period.last, edition.last) };
  const { value: soFar } = await oracle.value(metric, come, "true");
  const target = oracle.known(metric).targets?.[figure.period];
  if (measure === "target_distance" && typeof target !== "number") return null;
  const due = measure === "so_far" || soFar === null ? soFar : Number(target) - soFar;
  return agrees(value, { value: due, reason: null, scale: 1 }) ? null : `${id} is ${value}, but ${due}`;
}

/** Every point of an edition's charts on which the oracle does not agree: value, state and the year before. */
export async function wrongPoints(oracle: Oracle, report: Report): Promise<string[]> {
  const lines: string[] = [];
  for (const { id, series } of metricsOf(report)) {
    for (const point of series.points) {
      const span = spanOf(point.period);
      const due = await oracle.value(id, span, "true");
      const complete = await oracle.complete(id, span);
      const state = due.value === null ? "gap" : complete ? "complete" : "incomplete";
      const year = lastYear(span);
      const before = await oracle.value(id, year, "true");
      const changed = (oracle.known(id).changes ?? []).map((since) => spanOf(since).first);
      const across = changed.some((day) => day > year.first && day <= span.last);
      const known = (await oracle.complete(id, year)) && !across ? before : { ...before, value: null };
      if (agrees(point.value, due) && point.state === state && agrees(point.lastYear, known)) continue;
      lines.push(
        `${id}@${point.period} is drawn ${point.value} (${point.state}, ${point.lastYear} a year before), but is ${due.value} (${state}, ${known.value})`,
      );
    }
  }
  return lines;
}

/** Every guardrail whose judged period or state is not what its thresholds say of the last complete review period. */
export async function wrongGuardrails(oracle: Oracle, report: Report): Promise<string[]> {
  const lines: string[] = [];
  for (const guardrail of report.guardrails) {
    const due = await judgement(oracle, report, guardrail);
    const told = `${guardrail.id} ${guardrail.judged.period} ${guardrail.state}`;
    if (told !== due) lines.push(`${told}, but ${due}`);
  }
  return lines;
}

async function judgement(oracle: Oracle, report: Report, { id, judged }: GuardrailFacts): Promise<string> {
  const review = await oracle.lastReview(id, spanOf(report.period.id));
  const [watch, breach] = [await oracle.threshold(id, "watch"), await oracle.threshold(id, "breach")];
  if (review === null || watch.value === null || breach.value === null) return `${id} has no review`;
  const { value } = await oracle.value(id, review, "true");
  const state =
    value === null ? "unknown" : value >= breach.value ? "breach" : value >= watch.value ? "watch" : "ok";
  const period = spanOf(judged.period).first === review.first ? judged.period : `not ${judged.period}`;
  return `${id} ${period} ${state}`;
}

/** How many figures a ledger has of each kind of measure, those of segments apart: guards against empty checks. */
export function countMeasures(figures: readonly Figure[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const figure of figures) {
    if (figure.value === null) continue;
    const kind = kindOf(figure);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** All figures of the kinds that are rare, and of each other kind about as many as are wanted, spread over the ledger. */
export function upToOfEachKind(figures: readonly Figure[], wanted: number): Figure[] {
  return Object.values(Object.groupBy(figures, kindOf)).flatMap((alike = []) => {
    const step = Math.ceil(alike.length / wanted);
    return alike.filter((_, index) => index % step === 0);
  });
}

function kindOf({ measure, segment }: Figure): string {
  return `${measure.split("/")[0]}${segment === null ? "" : " of a segment"}`;
}

export function metricsOf(report: Report): MetricFacts[] {
  const { headline, inputs, levers, guardrails, outcomes, supporting, candidates, vanity } = report;
  return [
    headline,
    ...inputs,
    ...levers,
    ...guardrails,
    ...outcomes,
    ...supporting,
    ...candidates,
    ...vanity,
  ];
}
