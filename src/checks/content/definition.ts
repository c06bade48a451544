import { ENOUGH_WHYS, missingParts, PARTS, type PartName } from "../../blocks/definition/parts.ts";
import { LEAST_EASE, MOST_WORDS, type Understanding, understandingOf } from "../../compute/understand.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { formatCount } from "../../format/number.ts";
import { MESSAGES, MESSAGES_LOCALE } from "../../language/messages.ts";

/** What the definition of the north star does not say, and what in it is hard to understand (test 3). */
export function checkDefinition(content: Content): Diagnostic[] {
  const { locale, mission } = content.report.config;
  return [...content.metrics.values()]
    .filter(({ config }) => config.role === "north_star")
    .flatMap((metric) => {
      const missing = missingParts(metric.config, mission);
      const understanding = understandingOf(metric.config, locale);
      return [
        ...missing.map((name) => incomplete(content, metric, name)),
        ...checkStatement(metric, understanding),
        ...checkComposite(metric, understanding),
      ];
    });
}

function incomplete({ report }: Content, metric: MetricDocument, name: PartName): Diagnostic {
  const { what, path } = PARTS[name];
  const question = asked(MESSAGES.report.definition.questions[name]);
  const { whys } = metric.config;
  const some = name === "whys" && whys.length > 0;
  const said = some
    ? `the definition of ${metric.id} has only ${whys.length} of ${ENOUGH_WHYS} whys`
    : `the definition of ${metric.id} does not say ${what}`;
  const place = name === "mission" ? report.front.placeOf(["company"]) : metric.front.placeOf(path);
  const key = `\`${path.join(".")}\`${name === "mission" ? ` of ${report.file}` : ""}`;
  return diagnose(place, "definition-incomplete", {
    message: said,
    mend: `Ask: ${question} Answer it under ${key}.`,
  });
}

/** A question after a colon. */
function asked(question: string): string {
  return question.charAt(0).toLowerCase() + question.slice(1);
}

function checkStatement({ id, front }: MetricDocument, { reading }: Understanding): Diagnostic[] {
  const { words, sentences, ease } = reading;
  const place = front.placeOf(["statement"]);
  return [
    ...(words > MOST_WORDS ? [diagnose(place, "statement-too-long", { id, words, most: MOST_WORDS })] : []),
    ...(sentences > 1 ? [diagnose(place, "statement-sentences", { id, sentences })] : []),
    ...(ease !== null && ease < LEAST_EASE
      ? [diagnose(place, "hard-to-read", { id, ease: formatCount(ease, MESSAGES_LOCALE), least: LEAST_EASE })]
      : []),
  ];
}

function checkComposite({ id, front, config }: MetricDocument, { composite }: Understanding): Diagnostic[] {
  if (composite === null) return [];
  return [diagnose(front.placeOf([composite]), "composite-metric", { composite, id, unit: config.unit })];
}
