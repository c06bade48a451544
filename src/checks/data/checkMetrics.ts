import { parsePeriod } from "../../calendar/period.ts";
import { addsUp } from "../../compute/compare.ts";
import { driversOf, fullTreeOf } from "../../compute/tree.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, errorAt } from "../../content/diagnostic.ts";
import type { KeyPath } from "../../content/frontMatter.ts";
import { MOST_PLAYERS } from "../../metrics/contribution.ts";
import { type Formula, FormulaError, namesIn, parseFormula } from "../../metrics/formula.ts";
import { isZeroWhenEmpty } from "../../query/emptySql.ts";
import { momentDependent, sameSql } from "../../query/sqlText.ts";
import { known, knownPeriods } from "../content/checkContent.ts";
import { behaviourSqlKeys, checkBehaviour } from "../figures/checkBehaviour.ts";
import { checkDefinition } from "../figures/checkDefinition.ts";
import { checkLastOf } from "./checkBalances.ts";
import { momentProblem } from "./checkQueries.ts";

/** The rules that a metric's definition must keep, alone and beside the others; no data is needed. */
export function checkMetrics(content: Content): Diagnostic[] {
  const each = [...content.metrics.values()].flatMap((metric) => [
    ...checkTree(content, metric),
    ...metric.config.influences.flatMap((name, index) =>
      known(metric, ["influences", index], name, [...content.metrics.keys()], "unknown-metric", "metric"),
    ),
    ...metric.config.leads.flatMap(({ outcome }, index) =>
      known(
        metric,
        ["leads", index, "outcome"],
        outcome,
        [...content.metrics.keys()],
        "unknown-metric",
        "metric",
      ),
    ),
    ...checkLeads(metric),
    ...knownPeriods(content, metric, ["targets"], Object.keys(metric.config.targets)),
    ...knownPeriods(content, metric, ["values"], Object.keys(metric.config.values ?? {})),
    ...checkBaseline(content, metric),
    ...checkOwner(content, metric),
    ...checkBehaviour(content, metric),
    ...checkMoment(metric),
    ...checkEmpty(metric),
    ...checkLastOf(metric),
  ]);
  return [...each, ...checkDefinition(content)];
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
    return [errorAt(place, "not-a-period", `"${baseline}" is not a period`, mend)];
  }
  if (!addsUp(config) || period.grain === review) return [];
  const message = `the baseline ${baseline} is a ${period.grain}, but the guardrail is judged by the ${review}, and its values add up over time`;
  return [errorAt(place, "baseline-grain", message, `Name a ${review}, or write \`year\`.`)];
}

function checkOwner({ report }: Content, metric: MetricDocument): Diagnostic[] {
  const { owner } = metric.config;
  if (owner === undefined) return [];
  return known(metric, ["owner"], owner, Object.keys(report.config.teams), "unknown-team", "team");
}

/** An outcome has one lag, declared before the test: trying several finds one by chance. */
function checkLeads({ config, front }: MetricDocument): Diagnostic[] {
  const outcomes = config.leads.map(({ outcome }) => outcome);
  return outcomes.flatMap((outcome, index) =>
    outcomes.indexOf(outcome) === index
      ? []
      : [
          errorAt(
            front.placeOf(["leads", index, "outcome"]),
            "two-lags",
            `${outcome} is declared with a second lag`,
            "Keep the lag that you expect: trying several finds one by chance.",
          ),
        ],
  );
}

function checkMoment(metric: MetricDocument): Diagnostic[] {
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
    return found === null ? [] : [momentProblem(front.placeOf(path), found.name)];
  });
}

/** Only what counts or adds up rows is 0 where there are none (docs/mathematics.md §11). */
function checkEmpty({ config, front }: MetricDocument): Diagnostic[] {
  const { value, empty_is_zero: isZero } = config;
  if (!isZero || value === undefined || isZeroWhenEmpty(value)) return [];
  const message = `\`empty_is_zero\` says that no rows mean 0, but \`${value}\` of no rows is not 0`;
  const mend =
    "Leave `empty_is_zero` out: such periods are gaps. A quotient of sums is written as `numerator` and `denominator`.";
  return [errorAt(front.placeOf(["empty_is_zero"]), "empty-is-not-zero", message, mend)];
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
    return [
      problem(
        metric,
        "tree-refers-to-itself",
        `the tree refers to itself: ${loop.join(" → ")}`,
        "Break the loop: a metric stands only above its drivers.",
      ),
    ];
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
    return [
      errorAt(
        place,
        "bad-formula",
        `the tree does not read: ${error.message}`,
        "Write arithmetic of metrics, such as daily_active * posting_rate.",
      ),
    ];
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

/** Members of a tree share grain and roll-up, or a longer period's tree will not add up (docs/mathematics.md §3). */
function checkMembers(content: Content, metric: MetricDocument, names: readonly string[]): Diagnostic[] {
  return names.flatMap((name) => {
    const member = content.metrics.get(name)?.config;
    const { grain, rollup } = metric.config;
    if (member === undefined || (member.grain === grain && member.rollup === rollup)) return [];
    const mine = `${metric.id} counts by ${grain} and rolls up by ${rollup}`;
    const message = `${mine}, but its driver ${name} counts by ${member.grain} and rolls up by ${member.rollup}: longer periods will not add up`;
    return [
      problem(
        metric,
        "tree-mixes-grains",
        message,
        "Give the members of a tree the same `grain` and `rollup`.",
      ),
    ];
  });
}

/** In a product of a count and a rate, the rate's denominator is the count (docs/mathematics.md §3). */
function checkDenominators(content: Content, metric: MetricDocument, formula: Formula): Diagnostic[] {
  if (formula.kind !== "operation" || formula.operator !== "*") return [];
  const sides = [formula.left, formula.right].flatMap((side) =>
    side.kind === "metric" ? [content.metrics.get(side.name)] : [],
  );
  const rate = sides.find((side) => side?.config.denominator !== undefined);
  const count = sides.find((side) => side?.config.value !== undefined);
  if (rate === undefined || count === undefined || sameSql(rate.config.denominator, count.config.value))
    return [];
  const message = `the denominator of ${rate.id} (${rate.config.denominator}) is not what ${count.id} counts (${count.config.value})`;
  return [
    problem(
      metric,
      "tree-denominator",
      message,
      `Give ${rate.id} the denominator \`${count.config.value}\`.`,
    ),
  ];
}

function checkSize(content: Content, metric: MetricDocument): Diagnostic[] {
  const formula = fullTreeOf(content.metrics, metric.id);
  const leaves = formula === undefined ? 0 : namesIn(formula).length;
  if (leaves <= MOST_PLAYERS) return [];
  return [
    problem(
      metric,
      "tree-too-large",
      `the tree has ${leaves} leaves; at most ${MOST_PLAYERS} get contributions`,
      "Sum up small drivers in one metric.",
    ),
  ];
}

function problem(metric: MetricDocument, code: string, message: string, mend: string): Diagnostic {
  return errorAt(metric.front.placeOf(["tree"]), code, message, mend);
}
