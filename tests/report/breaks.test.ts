import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Report } from "../../src/report/report.ts";
import { inTable } from "../support/inTable.ts";
import { spanOf } from "../support/oraclePeriods.ts";
import { type Company, type Definition, reportOf } from "../support/smallCompany.ts";
import { QUARTERLY } from "../support/smallMetrics.ts";

const STAR = "posters";
const SINCE = "2026-02-11";
const FIRST = "2026-01-01";
/** What says how much there was, and holds it against nothing. */
const PLAIN = ["value", "base", "comparable", "share"];

const ACKNOWLEDGED = "acknowledge: { long_visits: { action: Ask., owner: Ada, by: 2026-05-01 } }";

function withKeys(id: string, keys: (before: Definition) => Definition): Company {
  const before = QUARTERLY.metrics[id] ?? {};
  const metrics = { ...QUARTERLY.metrics, [id]: { ...before, ...keys(before) } };
  return { ...QUARTERLY, metrics, keys: ACKNOWLEDGED };
}

/** A metric with a break, and with all that it counts before that day times a factor. */
function broken(metric: string, since: string, factor: number, keys: Definition): Company {
  return withKeys(metric, ({ value, numerator }) => {
    const what = value === undefined ? "numerator" : "value";
    const counted = `(${value ?? numerator}) * (CASE WHEN max(day) < DATE '${since}' THEN ${factor} ELSE 1 END)`;
    return { ...keys, [what]: counted };
  });
}

/** Is a figure of a period that was over by that day, or the plain number of one that it falls into? */
function isOfBefore(day: string): (figure: Figure) => boolean {
  return ({ measure, period }) => {
    const { first, last } = spanOf(period);
    const isBefore = (ms: number) => ms < Date.parse(day);
    return isBefore(last) || (isBefore(first) && PLAIN.includes(measure));
  };
}

/** What of two reports is not the same, by its way to it; statements of SQL and formulas differ by what was changed. */
function apartIn(left: unknown, right: unknown, isOld: (part: object) => boolean, way = ""): string[] {
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null)
    return left === right ? [] : [`${way}: ${left} / ${right}`];
  if (isOld(left)) return [];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return keys
    .filter((key) => key !== "queries" && key !== "formula")
    .flatMap((key) => apartIn(Reflect.get(left, key), Reflect.get(right, key), isOld, `${way}.${key}`));
}

/** Is a part of a report a figure, or a point of a chart, of before that day? */
function isOld(day: string, metric: string): (part: object) => boolean {
  return (part) => {
    const get = (key: string): unknown => Reflect.get(part, key);
    const [of, period, measure, last] = [get("metric"), get("period"), get("measure"), get("last")];
    if (Reflect.has(part, "lower") && typeof last === "string") return last < day;
    if (typeof period !== "string" || !/^\d{4}/.test(period)) return false;
    if (measure === undefined) return Reflect.has(part, "text") && spanOf(period).first < Date.parse(day);
    return of === metric && isOfBefore(day)(part as Figure);
  };
}

/** The report with what was before the break as it was, and what is not the same with that threefold. */
async function bothSides(metric: string, since: string, keys: Definition) {
  const [once, threefold] = [
    await reportOf(broken(metric, since, 1, keys)),
    await reportOf(broken(metric, since, 3, keys)),
  ];
  return { once, apart: apartIn(once, threefold, isOld(since, metric)) };
}

const reasonsOf = (figures: readonly Figure[]) => [...new Set(figures.map(({ reason }) => reason))];

/** Everything on the board page that says how the quarter stands to what came before it. */
function saidOf({ headline, bridge, tree, outlook, ledger }: Report): Record<string, unknown> {
  const star = ledger.figures.filter(({ metric }) => metric === STAR);
  const row = outlook.forecasts.find(({ metric }) => metric === STAR);
  return {
    changes: reasonsOf([headline.previous.change, headline.year.change]),
    verdict: reasonsOf(star.filter(({ measure, period }) => measure === "verdict" && period === "2026-q1")),
    bridge: [
      bridge?.absent,
      bridge?.residual,
      reasonsOf(bridge?.steps.map((step) => step.contribution) ?? []),
    ],
    tree: reasonsOf(tree?.children.flatMap(({ contribution }) => contribution ?? []) ?? []),
    forecast: row?.forecast.reason,
    segments: reasonsOf(star.filter(({ measure, segment }) => measure === "change" && segment !== null)),
  };
}

const MISSING = "definition changed";

function expectStop(said: ReturnType<typeof saidOf>, why: RegExp): void {
  expect(said).toMatchObject({
    changes: [MISSING],
    tree: [MISSING],
    segments: [MISSING],
    verdict: [MISSING],
  });
  expect(said["bridge"]).toEqual([expect.stringMatching(why), null, [MISSING]]);
}

describe.each([
  ["within the quarter", SINCE],
  ["on its first day", FIRST],
])("a new definition %s", (_, since) => {
  test("lets nothing that was counted before it into what is said of after", async () => {
    const { once, apart } = await bothSides(STAR, since, { changes: `[{ since: ${since}, what: New. }]` });
    expect(apart).toEqual([]);
    expectStop(saidOf(once), /^the definition changed on /);
    expect(once.headline.target?.attainment.reason).toBe(since > FIRST ? MISSING : null);
  });
});

test("a guardrail with a new definition is judged, and its breach dated, by the new one alone", async () => {
  const keys = { changes: `[{ since: ${SINCE}, what: New. }]`, thresholds: "{ watch: 0.3, breach: 0.4 }" };
  const { once, apart } = await bothSides("long_visits", SINCE, keys);
  expect(apart).toEqual([]);
  const [guardrail] = once.guardrails.filter(({ id }) => id === "long_visits");
  expect([guardrail?.state, guardrail?.sinceLabel]).toEqual(["breach", "since 16 February"]);
});

test("another north star before stops the same, and leaves the target: the metric itself is what it was", async () => {
  const replaced = { replaces: `[{ metric: Visits, since: ${SINCE}, why: Because. }]` };
  const report = await reportOf(withKeys(STAR, () => replaced));
  expectStop(saidOf(report), /^another metric was the north star before 11 February 2026$/);
  expect(report.headline.target?.attainment.reason).toBe(null);
});

test("a new definition of one driver leaves the change, and takes its drivers: the reason names it", async () => {
  const report = await reportOf(
    withKeys("actives", () => ({ name: "Active people", changes: `[{ since: ${SINCE}, what: New. }]` })),
  );
  const { headline, bridge, tree } = report;
  expect([headline.previous.change.reason, headline.year.change.reason]).toEqual([null, null]);
  expect(bridge?.absent).toBe("Active people: the definition changed on 11 February 2026");
  expect(bridge?.steps.map(({ contribution }) => contribution.reason)).toEqual([MISSING, MISSING, MISSING]);
  expect(tree?.children.map(({ contribution }) => contribution?.reason)).toEqual([MISSING, MISSING]);
});

test("one that was computed back takes nothing", async () => {
  const [plain, back] = [
    await reportOf(QUARTERLY),
    await reportOf(withKeys(STAR, () => ({ changes: `[{ since: ${SINCE}, what: New., restate: true }]` }))),
  ];
  expect(back.ledger.figures).toEqual(plain.ledger.figures);
});

test.each([
  ["a new definition", { changes: "[{ since: 2025-02-11, what: New. }]" }],
  ["another north star before", { replaces: "[{ metric: Visits, since: 2025-02-11, why: Because. }]" }],
])("%s explains nothing of a period before all data: it is told when the data begin", async (_, keys) => {
  const body = inTable(
    '<Figure of="posters" at="2025-q1" show="change" vs="year" /> <Figure of="posters" at="2024-q3" show="verdict" /> <Figure of="posters" at="2024-q4" show="change" vs="previous" />',
  );
  const { ledger } = await reportOf({ ...withKeys(STAR, () => keys), body });
  const said = [
    "posters@2025-q1:change.year",
    "posters@2024-q3:verdict",
    "posters@2024-q4:change.previous",
  ].map((asked) => ledger.figures.find(({ id }) => id === asked));
  expect(said.map((figure) => [figure?.reason, figure?.why])).toEqual(
    said.map(() => ["before the snapshot", "data begin on 30 December 2024"]),
  );
});
