import { parsePeriod } from "../../calendar/period.ts";
import { addsUp } from "../../compute/compare.ts";
import { driversOf, fullTreeOf } from "../../compute/drivers/tree.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import type { KeyPath } from "../../content/frontMatter.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { MOST_PLAYERS } from "../../metrics/contribution.ts";
import { type Formula, FormulaError, namesIn, parseFormula } from "../../metrics/formula.ts";
import { isZeroWhenEmpty } from "../../query/emptySql.ts";
import { momentDependent } from "../../query/moment.ts";
import { sameSql } from "../../query/sqlText.ts";
import { behaviourSqlKeys, checkBehaviour } from "./behaviour.ts";
import { checkEdges } from "./edges.ts";
import { known, knownPeriods } from "./known.ts";
import { checkLastOf } from "./lastOf.ts";

/** The rules that a metric's definition must keep, alone and beside the others; no data is needed. */
export function checkMetrics(content: Content): Diagnostic[] {
  return [...content.metrics.values()].flatMap((metric) => EACH.flatMap((check) => check(content, metric)));
}

const EACH: readonly ((content: Content, metric: MetricDocument) => Diagnostic[])[] = [
  checkTree,
  checkNames,
  checkEdges,
  checkLeads,
  checkPeriods,
  checkBaseline,
  checkOwner,
  checkBehaviour,
  checkMoment,
  checkEmpty,
  checkLastOf,
];

/** What a metric acts on and what it leads are metrics. */
function checkNames({ metrics }: Content, metric: MetricDocument): Diagnostic[] {
  const { influences, leads } = metric.config;
  const isKnown = (path: KeyPath, name: string) =>
    known(metric, path, name, [...metrics.keys()], "unknown-metric", "metric");
  return [
    ...influences.flatMap((name, index) => isKnown(["influences", index], name)),
    ...leads.flatMap(({ outcome }, index) => isKnown(["leads", index, "outcome"], outcome)),
  ];
}

function checkPeriods(content: Content, metric: MetricDocument): Diagnostic[] {
  const { targets, values = {} } = metric.config;
  return [
    ...knownPeriods(content, metric, ["targets"], Object.keys(targets)),
    ...knownPeriods(content, metric, ["values"], Object.keys(values)),
  ];
}

/** A baseline names a period; what adds up over time is held against one as long as those it is judged by. */
function checkBaseline({ calendar }: Content, { config, front }: MetricDocument): Diagnostic[] {
  const { thresholds, grain, review = grain } = config;
  const baseline = thresholds?.baseline;
  if (baseline === undefined || baseline === "year") return [];
  const place = front.placeOf(["thresholds", "baseline"]);
  const period = parsePeriod(baseline, calendar);
  if (period === null) {
    const mend = "Name a period, such as 2025-q4, or write `year` for the same review period a year before.";
    return [diagnose(place, "not-a-period", { period: baseline, mend })];
  }
  if (!addsUp(config) || period.grain === review) return [];
  return [diagnose(place, "baseline-grain", { baseline, grain: period.grain, review })];
}

function checkOwner({ report }: Content, metric: MetricDocument): Diagnostic[] {
  const { owner } = metric.config;
  if (owner === undefined) return [];
  return known(metric, ["owner"], owner, Object.keys(report.config.teams), "unknown-team", "team");
}

/** An outcome has one lag, declared before the test: trying several finds one by chance. */
function checkLeads(_: Content, { config, front }: MetricDocument): Diagnostic[] {
  const outcomes = config.leads.map(({ outcome }) => outcome);
  return outcomes.flatMap((outcome, index) =>
    outcomes.indexOf(outcome) === index
      ? []
      : [diagnose(front.placeOf(["leads", index, "outcome"]), "two-lags", { outcome })],
  );
}

function checkMoment(_: Content, metric: MetricDocument): Diagnostic[] {
  const { config, front } = metric;
  const keys: [KeyPath, string | undefined][] = [
    ...(["where", "value", "numerator", "denominator"] as const).map((key): [KeyPath, string | undefined] => [
      [key],
      config[key],
    ]),
    ...Object.entries(config.segments).map(([name, sql]): [KeyPath, string] => [["segments", name], sql]),
    ...behaviourSqlKeys(metric),
  ];
  return keys.flatMap(([path, sql]) => {
    const found = sql === undefined ? null : momentDependent(sql);
    return found === null
      ? []
      : [diagnose(front.placeOf(path), "depends-on-the-moment", { name: found.name })];
  });
}

/** Only what counts or adds up rows is 0 where there are none (docs/why/mathematics.md §11). */
function checkEmpty(_: Content, { config, front }: MetricDocument): Diagnostic[] {
  const { value, empty_is_zero: isZero } = config;
  if (!isZero || value === undefined || isZeroWhenEmpty(value)) return [];
  return [diagnose(front.placeOf(["empty_is_zero"]), "empty-is-not-zero", { value })];
}

function checkTree(content: Content, metric: MetricDocument): Diagnostic[] {
  const { tree } = metric.config;
  if (tree === undefined) return [];
  const formula = parse(metric, tree);
  if (Array.isArray(formula)) return formula;
  const names = namesIn(formula);
  const unknown = names.flatMap((name) =>
    known(metric, ["tree"], name, [...content.metrics.keys()], "unknown-metric", "metric"),
  );
  if (unknown.length > 0) return unknown;
  const loop = loopFrom(content, metric.id, [metric.id]);
  if (loop !== null) {
    return [diagnose(metric.front.placeOf(["tree"]), "tree-refers-to-itself", { loop: loop.join(" → ") })];
  }
  return [
    ...checkMembers(content, metric, names),
    ...checkDenominators(content, metric, formula),
    ...checkSize(content, metric),
  ];
}

function parse(metric: MetricDocument, tree: string): Formula | Diagnostic[] {
  try {
    return parseFormula(tree);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const start = metric.front.placeOf(["tree"]);
    const place = { ...start, column: start.column + error.column };
    return [diagnose(place, "bad-formula", { message: error.message })];
  }
}

/** The names along a loop that begins and ends with the same metric; null where there is none. */
function loopFrom(content: Content, name: string, path: readonly string[]): string[] | null {
  for (const next of driversOf(content.metrics, name)) {
    if (path.includes(next)) return [...path, next];
    const deeper = loopFrom(content, next, [...path, next]);
    if (deeper !== null) return deeper;
  }
  return null;
}

/**
 * Members of a tree share grain and roll-up, or a longer period's tree will not add up (docs/why/mathematics.md §3).
 */
function checkMembers(content: Content, metric: MetricDocument, names: readonly string[]): Diagnostic[] {
  return names.flatMap((name) => {
    const member = content.metrics.get(name)?.config;
    const { grain, rollup } = metric.config;
    if (member === undefined || (member.grain === grain && member.rollup === rollup)) return [];
    return [
      diagnose(metric.front.placeOf(["tree"]), "tree-mixes-grains", {
        id: metric.id,
        grain,
        rollup,
        driver: name,
        ofDriver: member.grain,
        byDriver: member.rollup,
      }),
    ];
  });
}

/** In a product of a count and a rate, the rate's denominator is the count (docs/why/mathematics.md §3). */
function checkDenominators(content: Content, metric: MetricDocument, formula: Formula): Diagnostic[] {
  if (formula.kind !== "operation" || formula.operator !== "*") return [];
  const sides = [formula.left, formula.right].flatMap((side) =>
    side.kind === "metric" ? [content.metrics.get(side.name)] : [],
  );
  const rate = sides.find((side) => side?.config.denominator !== undefined);
  const count = sides.find((side) => side?.config.value !== undefined);
  if (rate === undefined || count === undefined || sameSql(rate.config.denominator, count.config.value))
    return [];
  return [
    diagnose(metric.front.placeOf(["tree"]), "tree-denominator", {
      rate: rate.id,
      denominator: String(rate.config.denominator),
      count: count.id,
      counts: String(count.config.value),
    }),
  ];
}

function checkSize(content: Content, metric: MetricDocument): Diagnostic[] {
  const formula = fullTreeOf(content.metrics, metric.id);
  const leaves = formula === undefined ? 0 : namesIn(formula).length;
  if (leaves <= MOST_PLAYERS) return [];
  return [diagnose(metric.front.placeOf(["tree"]), "tree-too-large", { leaves, most: MOST_PLAYERS })];
}
