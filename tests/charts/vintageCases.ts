import type { ChartOptions } from "../../src/charts/svg.ts";
import { vintageChart } from "../../src/charts/vintages.ts";
import type { Unit } from "../../src/format/number.ts";
import { formatNumber } from "../../src/format/number.ts";
import type { VintageFacts } from "../../src/report/facts/vintageFacts.ts";
import { figure, people, percent } from "./fixtures.ts";
import { ARABIC, GERMAN } from "./words.ts";

/** What each version said of a period, null where nothing; the last is what is computed now. */
type Said = readonly (number | null)[];

function vintages(rows: Readonly<Record<string, Said>>, unit: Unit = people): VintageFacts {
  const of = (value: number | null) =>
    figure(value, unit, value === null ? "n/a" : formatNumber(value, unit, "en-GB"));
  const count = Math.max(0, ...Object.values(rows).map((said) => said.length - 1));
  return {
    metric: "daily_posters",
    name: ARABIC,
    unit,
    sourceLabel: "the ledgers of the versions",
    versions: Array.from({ length: count }, (_, index) => ({
      edition: `2026-q${index + 1}`,
      version: 1,
      label: `Q${index + 1} 2026, version 1`,
      home: `/editions/2026-q${index + 1}/v1/`,
    })),
    rows: Object.entries(rows).map(([label, said]) => ({
      period: label,
      label,
      cells: said.slice(0, -1).map((value) => ({
        figure: value === null ? null : of(value),
        why: value === null ? "not in it" : null,
      })),
      now: of(said.at(-1) ?? null),
      revision: of(0),
      relative: of(0),
      isRevised: new Set(said).size > 1,
      reasons: [],
    })),
  };
}

const quarters = Array.from(
  { length: 8 },
  (_, index) => `Q${(index % 4) + 1} ${2025 + Math.floor(index / 4)}`,
);

const cases: Readonly<Record<string, VintageFacts>> = {
  plain: vintages({ "Q1 2026": [532, 532, 532], "Q2 2026": [null, 554, 541] }),
  often: vintages({ "Q1 2026": [12_000, 11_820, 11_900, 11_700], "Q2 2026": [null, null, 13_398, 13_398] }),
  "one-row": vintages({ "Q1 2026": [12_000, 11_820] }),
  equal: vintages({ "Q1 2026": [7, 7], "Q2 2026": [7, 7] }),
  eight: vintages(
    Object.fromEntries(
      quarters.map((label, index) => [label, [500 + index * 20, 500 + index * 20 - (index % 3) * 9]]),
    ),
  ),
  "now-missing": vintages({ "Q1 2026": [532, null], "Q2 2026": [554, 541] }),
  negative: vintages({ "Q1 2026": [-5, 3], "Q2 2026": [-12, -8] }),
  huge: vintages({ "Q1 2026": [1e15, 1.2e15, 1.1e15], "Q2 2026": [3e15, 2.9e15, 3.1e15] }),
  percent: vintages({ "Q1 2026": [0.3012, 0.2987], "Q2 2026": [0.3051, 0.3051] }, percent),
  words: vintages({ [GERMAN]: [532, 541], [ARABIC]: [554, 541] }),
  nothing: vintages({}),
};

/** The vintages in every case. */
export const VINTAGES: readonly (readonly [string, (size: ChartOptions) => string])[] = Object.entries(
  cases,
).map(([name, facts]) => [`vintages-${name}`, (size) => vintageChart(facts, size)]);
