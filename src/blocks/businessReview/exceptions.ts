import { metricLink, type Text, written } from "../../document/text.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { GuardrailFacts, MetricFacts, RecentPoint } from "../../report/facts/slices.ts";
import type { Report } from "../../report/report.ts";
import { hasLapsed, stateOf } from "../guardrails/states.ts";
import { isMet } from "../metric/targets.ts";
import { marked, num, tag } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";

/** Something that is not as it should be, with the figures that say so. */
interface Exception {
  readonly text: Text;
  readonly figures: readonly Figure[];
}

/** What is not as it should be of a metric: its guardrail, what was to be expected, its plan. */
interface Told {
  readonly metric: MetricFacts;
  readonly exceptions: readonly Exception[];
}

/** A line for each metric with an exception, in the order of the metrics. */
export function exceptionTexts(metrics: readonly MetricFacts[], setting: Setting): readonly Text[] {
  const { signs } = setting.say;
  return toldOf(metrics, setting.report, setting).map(({ metric: { id, name }, exceptions }) => [
    metricLink(id, name),
    signs.colon,
    ...exceptions.flatMap(({ text }, index) => (index === 0 ? text : [signs.semicolon, ...text])),
  ]);
}

/** The figures that exceptions show. */
export function exceptionFigures(
  metrics: readonly MetricFacts[],
  report: Report,
  voice: Voice,
): readonly Figure[] {
  return toldOf(metrics, report, voice).flatMap(({ exceptions }) =>
    exceptions.flatMap(({ figures }) => figures),
  );
}

function toldOf(metrics: readonly MetricFacts[], report: Report, voice: Voice): readonly Told[] {
  return metrics
    .map((metric) => ({
      metric,
      exceptions: [
        ...ofGuardrail(
          report.guardrails.find(({ id }) => id === metric.id),
          voice,
        ),
        ...ofVerdict(metric),
        ...ofPlan(metric, report, voice),
      ],
    }))
    .filter(({ exceptions }) => exceptions.length > 0);
}

/** That it is breached or to be watched, or was breached within the period. */
function ofGuardrail(guardrail: GuardrailFacts | undefined, voice: Voice): readonly Exception[] {
  if (guardrail === undefined) return [];
  const { blocks } = voice.say;
  const { state, judged, judgedLabel, distanceText, sinceLabel, lapsed } = guardrail;
  const said = [judgedLabel, distanceText, ...(sinceLabel === null ? [] : [sinceLabel])].join(", ");
  const now: readonly Exception[] =
    state === "breach" || state === "watch"
      ? [
          {
            text: [
              tag(stateOf(guardrail), blocks.guardrails.states[state]),
              " ",
              num(judged, voice),
              `, ${said}`,
            ],
            figures: [judged],
          },
        ]
      : [];
  if (lapsed === null || !hasLapsed(guardrail)) return now;
  const was = written(
    (worst) => blocks.guardrails.wasBreached(lapsed.whenLabel, worst),
    num(lapsed.worst, voice),
  );
  return [...now, { text: was, figures: [lapsed.worst] }];
}

/** That it came out worse than was to be expected, by more than chance. */
function ofVerdict({ verdict }: MetricFacts): readonly Exception[] {
  if (!verdict.isAdverse) return [];
  return [{ text: [marked("bad", verdict.label), ". ", verdict.detail], figures: [] }];
}

/** That the plan was missed: of the edition's period, and of the latest week and month that have one of their own. */
function ofPlan({ target, recent }: MetricFacts, { period }: Report, voice: Voice): readonly Exception[] {
  const latest = recent.panels.flatMap(({ points }) => points.at(-1) ?? []);
  const own = target?.met === false ? [{ ...target, label: period.label }] : [];
  const shorter = latest.filter(({ period: id }) => id !== period.id).flatMap(missedOf);
  return [...own, ...shorter].map(({ attainment, target: goal, label }) => ({
    text: written(
      (share, plan) => voice.say.blocks.businessReview.missed(share, plan, label),
      num(attainment, voice),
      num(goal, voice),
    ),
    figures: [attainment, goal],
  }));
}

function missedOf({ plan, label }: RecentPoint) {
  const attainment = plan?.attainment ?? null;
  if (plan === null || attainment === null || isMet(attainment) !== false) return [];
  return [{ attainment, target: plan.target, label }];
}

/** Metrics of which nothing can be said: no verdict, and no guardrail or plan that could be judged. */
export function unjudgedOf(metrics: readonly MetricFacts[], report: Report): readonly string[] {
  return metrics
    .filter(({ id, verdict, target }) => {
      const guardrail = report.guardrails.find((one) => one.id === id);
      const isHeld = guardrail !== undefined && guardrail.state !== "unknown";
      return verdict.kind === "none" && !isHeld && (target === null || target.met === null);
    })
    .map(({ name }) => name);
}
