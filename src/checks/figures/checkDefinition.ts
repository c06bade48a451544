import { ENOUGH_WHYS, missingParts, PARTS, type PartName } from "../../blocks/definition/parts.ts";
import { LEAST_EASE, MOST_WORDS, type Understanding, understandingOf } from "../../compute/understand.ts";
import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, warningAt } from "../../content/diagnostic.ts";
import { formatCount } from "../../format/number.ts";
import { en } from "../../language/en.ts";

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
  const question = asked(en.report.definition.questions[name]);
  const { whys } = metric.config;
  const some = name === "whys" && whys.length > 0;
  const said = some
    ? `the definition of ${metric.id} has only ${whys.length} of ${ENOUGH_WHYS} whys`
    : `the definition of ${metric.id} does not say ${what}`;
  const place = name === "mission" ? report.front.placeOf(["company"]) : metric.front.placeOf(path);
  const key = `\`${path.join(".")}\`${name === "mission" ? ` of ${report.file}` : ""}`;
  return warningAt(place, "definition-incomplete", said, `Ask: ${question} Answer it under ${key}.`);
}

/** A question after a colon. */
function asked(question: string): string {
  return question.charAt(0).toLowerCase() + question.slice(1);
}

function checkStatement({ id, front }: MetricDocument, { reading }: Understanding): Diagnostic[] {
  const { words, sentences, ease } = reading;
  const place = front.placeOf(["statement"]);
  const warn = (code: string, message: string, mend: string) => warningAt(place, code, message, mend);
  return [
    ...(words > MOST_WORDS
      ? [
          warn(
            "statement-too-long",
            `the statement of ${id} has ${words} words; at most ${MOST_WORDS} are remembered`,
            "Say who does what, and how often; move the rest to `includes` and `excludes`.",
          ),
        ]
      : []),
    ...(sentences > 1
      ? [
          warn(
            "statement-sentences",
            `the statement of ${id} has ${sentences} sentences`,
            "Say it in one; the body of the file has room for the rest.",
          ),
        ]
      : []),
    ...(ease !== null && ease < LEAST_EASE
      ? [
          warn(
            "hard-to-read",
            `the statement of ${id} is hard to read: reading ease ${formatCount(ease, "en")}, where ${LEAST_EASE} to 100 is plain`,
            "Use short and common words: who does what, and how often?",
          ),
        ]
      : []),
  ];
}

function checkComposite({ id, front, config }: MetricDocument, { composite }: Understanding): Diagnostic[] {
  if (composite === null) return [];
  const message =
    composite === "unit"
      ? `${id} is a composite: its unit is "${config.unit}"`
      : `${id} is a composite: its \`${composite}\` adds up several or weighted parts`;
  const mend =
    "Count one thing that customers do; show the other parts as inputs, where a team can see which one moved.";
  return [warningAt(front.placeOf([composite]), "composite-metric", message, mend)];
}
