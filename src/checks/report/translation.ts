import type { EditionDocument } from "../../content/content.ts";
import { isCell } from "../../content/figureId.ts";
import { languageCode } from "../../content/schema/report.ts";
import { languageName } from "../../content/translationFiles.ts";
import { type Diagnostic, diagnose, diagnoseAs, startOf } from "../../diagnostics/diagnostic.ts";
import { LANGUAGES, languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { PageFacts, Report } from "../../report/report.ts";

/** A translation says all that the original says, with the same figures, in a language that we have words for. */
export function checkTranslation(
  original: Report,
  translation: Report,
  edition: EditionDocument,
): Diagnostic[] {
  return [
    ...checkWords(translation, edition),
    ...edition.pages.flatMap((page) => {
      const [was, is] = [original, translation].map(({ pages }) =>
        pages.find(({ slug }) => slug === page.slug),
      );
      if (was === undefined || is === undefined) return [];
      const place = startOf(page.translation ?? page.file);
      if (page.translation === null || (was.body !== null && was.file === is.file))
        return [untranslated(place.file, translation.locale)];
      return differences(original, translation, was).map((message) =>
        diagnose(place, "translation-differs", { message }),
      );
    }),
  ];
}

/** The interface has words of its own. */
function checkWords({ locale }: Report, { translation, file }: EditionDocument): Diagnostic[] {
  const code = languageCode(locale);
  if (languageOf(locale).code === code) return [];
  const known = LANGUAGES.map(({ name }) => name).join(", ");
  return [
    diagnose(startOf(translation ?? file), "no-words", {
      language: languageName(languageCode(locale)),
      first: languageName(LANGUAGES[0].code),
      known,
    }),
  ];
}

function untranslated(file: string, locale: string): Diagnostic {
  const name = languageName(languageCode(locale));
  const code = languageCode(locale);
  return diagnoseAs("warning", startOf(file), "not-translated", {
    message: `the page is not written in ${name}, but its edition is`,
    mend: `Write ${file.replace(/\.mdx$/, `.${code}.mdx`)}, with the words of its front matter and its body.`,
  });
}

/** Which figures of a page only one of the two shows. */
function differences(original: Report, translation: Report, { slug }: PageFacts): string[] {
  const [was, is] = [original, translation].map((report) => shownOn(report, slug));
  const only = (one: Shown = new Map(), other: Shown = new Map()) =>
    [...one].flatMap(([same, id]) => (other.has(same) ? [] : [id]));
  const [lost, added] = [only(was, is), only(is, was)];
  return [
    ...(lost.length === 0 ? [] : [`it leaves out ${lost.join(", ")}, which the original shows`]),
    ...(added.length === 0 ? [] : [`it shows ${added.join(", ")}, which the original does not`]),
  ];
}

/** The ids of figures by what makes two of them the same. */
type Shown = ReadonlyMap<string, string>;

function shownOn({ ledger }: Report, slug: string): Shown {
  const shown = ledger.figures.filter((figure) => figure.shown.includes(slug));
  return new Map(shown.map((figure) => [sameAs(figure), figure.id]));
}

/** A query may name its columns and rows in the language of its page: of its cells only the numbers are compared. */
function sameAs(figure: Figure): string {
  const { id, metric, period, value, text } = figure;
  return isCell(figure) ? `${metric}@${period} ${value ?? text}` : id;
}
