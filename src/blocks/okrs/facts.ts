import type { KeyResult } from "../../compute/keyResult.ts";
import { inputsWithoutKeyResult, type Standing, standingOf } from "../../compute/work.ts";
import type { Content } from "../../content/content.ts";
import { formatNumber } from "../../format/number.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { missing } from "../../metrics/missing.ts";
import { keyResultState } from "../../metrics/progress.ts";
import type { KeyResultFacts, Okr } from "../../report/facts/workFacts.ts";
import { lookUp } from "../../syntax/lookUp.ts";

/** Objectives with their key results, each as the edition's figures of its metric. */
export function buildOkrs(book: FigureBook, { report }: Content): Okr[] {
  const { edition } = book.facts;
  return edition.config.okrs.map(({ objective, team, key_results: results }) => ({
    objective,
    team: lookUp(report.config.teams, team)?.name ?? team,
    keyResults: results.flatMap((result) => keyResultFacts(book, result)),
  }));
}

/** The names of the inputs that no key result is on; none where the edition has no objectives. */
export function namesWithoutKeyResult({ facts }: FigureBook): string[] {
  return inputsWithoutKeyResult(facts.metrics, facts.edition.config.okrs).map(({ config }) => config.name);
}

function keyResultFacts(book: FigureBook, { metric, from, to }: KeyResult): KeyResultFacts[] {
  const { currency, locale, measured, metrics } = book.facts;
  const definition = metrics.get(metric)?.config;
  if (definition === undefined || !measured.has(metric)) return [];
  const unit = unitOf(definition, currency);
  const [now, way] = [book.of(metric), book.of(metric, "progress")];
  const isComplete = now.status === "complete";
  const even = isComplete ? null : book.of(metric, "expected_progress");
  const isRunning = even !== null && (even.value ?? 1) < 1;
  const actual = way.value ?? missing(way.reason ?? "no data");
  return [
    {
      metric,
      name: definition.name,
      from: formatNumber(from, unit, locale),
      to: formatNumber(to, unit, locale),
      now,
      progress: way,
      expected: isRunning ? even : null,
      state: keyResultState(actual, even?.value ?? 1, isComplete),
      standing: standingWords(standingOf(metrics, metric), locale),
    },
  ];
}

/** What is to be said of a metric where it is no input; else null. */
function standingWords(standing: Standing, locale: string): string | null {
  const say = languageOf(locale).report.okrs;
  if (standing === "input") return null;
  if (standing === "north star") return say.isNorthStar;
  return standing === "guardrail" ? say.isGuardrail : say.isNeither;
}
