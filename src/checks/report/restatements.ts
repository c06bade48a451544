import { lastPublished } from "../../blocks/restated/facts.ts";
import { type PublishedFigure, vintageName } from "../../compute/vintage.ts";
import { type Diagnostic, diagnoseAs } from "../../diagnostics/diagnostic.ts";
import { formatRelative } from "../../format/number.ts";
import type { Restatement } from "../../report/facts/story.ts";
import type { Reported } from "./reported.ts";

/**
 * A revision that nobody explains: an error where the figure was released and has moved by more than `tolerance` (a
 * fraction of what was published), else a warning.
 */
export function checkRestatements({ facts, report, content }: Reported): Diagnostic[] {
  const { revision_tolerance: tolerance } = content.report.config;
  const place = facts.edition.front.placeOf(["restatements"]);
  return report.restatements
    .filter(({ code }) => code === null)
    .flatMap((restatement) => {
      const last = lastPublished(facts, restatement.metric, restatement.now.period);
      if (last === undefined) return [];
      const [message, mend] = [sentenceOf(restatement, last), mendOf(last)];
      const { value } = restatement.relative;
      const isFar = value === null || Math.abs(value) > tolerance;
      return isFar && last.vintage.version !== null
        ? diagnoseAs("error", place, CODE, {
            message,
            mend: `${mend} ${limitOf(tolerance, facts.locale)}`,
          })
        : diagnoseAs("warning", place, CODE, { message, mend });
    });
}

const CODE = "unexplained-revision";

function sentenceOf({ metric, period, published, now, relative }: Restatement, { vintage }: PublishedFigure) {
  const was = vintage.version === null ? "was" : "was published as";
  return `${metric} of ${period} ${was} ${published.text} in ${vintageName(vintage)} and is now ${now.text} (${relative.text})`;
}

function mendOf({ figure }: PublishedFigure): string {
  return `Add \`restatements: [{ period: ${figure.period}, metrics: [${figure.metric}], code: R1, why: … }]\`.`;
}

function limitOf(tolerance: number, locale: string): string {
  const most = formatRelative(tolerance, locale, false);
  return `Without a word, a released figure may move by no more than ${most} (\`revision_tolerance\`).`;
}
