import { LEVEL } from "../../compute/fits.ts";
import { formatCount, formatWholePercent } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { ruleOfMeasure } from "../../ledger/rules.ts";
import type { ScoredForecast } from "../../report/facts/ahead.ts";

/** So many scored forecasts and more are held against the share that should hold. */
const ENOUGH = 5;

/**
 * "80% bands held 12 of 14 times; the forecast was nearer than 'as last quarter' 9 of 14 times", for each rule that made
 * forecasts, the newest first; those of an older rule are named as such, so that none is praised or blamed for another.
 * What a metric's data are read by raises a figure's number above that of its measure, which makes no forecast older.
 */
export function heldLabels(book: FigureBook, scored: readonly ScoredForecast[]): readonly string[] {
  const judged = scored
    .filter(({ verdict }) => verdict !== null)
    .map((one) => ({ ...one, rule: Math.min(one.rule, ruleOfMeasure("forecast")) }));
  const rules = [...new Set(judged.map(({ rule }) => rule))].sort((left, right) => right - left);
  const say = languageOf(book.facts.locale).report.outlook;
  return rules.map((rule) => {
    const label = heldLabel(
      book,
      judged.filter((one) => one.rule === rule),
    );
    return rule === ruleOfMeasure("forecast") ? label : say.byRule(rule, label);
  });
}

function heldLabel({ facts: { locale, edition } }: FigureBook, judged: readonly ScoredForecast[]): string {
  const { report, signs } = languageOf(locale);
  const say = report.outlook;
  const held = judged.filter(({ verdict }) => verdict === "held").length;
  const count = (number: number) => formatCount(number, locale);
  const said = say.held(formatWholePercent(LEVEL, locale), count(held), count(judged.length), judged.length);
  const nearer = [
    { against: judged.map(rivalry("asBefore")), name: say.asBefore(edition.period.grain) },
    { against: judged.map(rivalry("asYearBefore")), name: say.asYearBefore },
  ].flatMap(({ against, name }) => {
    const known = against.filter((won) => won !== null);
    const won = known.filter(Boolean).length;
    return known.length === 0 ? [] : [say.than(name, count(won), count(known.length), known.length)];
  });
  const parts = [judged.length < ENOUGH ? said : say.expected(said)];
  if (nearer.length > 0) parts.push(say.nearer(nearer));
  return parts.join(signs.semicolon);
}

/** Was the forecast nearer to what came than a simple guess? Null where there is no guess. */
function rivalry(guess: "asBefore" | "asYearBefore") {
  return (score: ScoredForecast): boolean | null => {
    const rival = score[guess];
    if (rival === null) return null;
    const miss = (value: number | null) =>
      Math.abs((value ?? Number.NaN) - (score.actual.value ?? Number.NaN));
    return miss(score.forecast.value) < miss(rival);
  };
}
