import { checkTranslation } from "../checks/report/translation.ts";
import type { Content, EditionDocument, InLanguage } from "../content/content.ts";
import { type Drafted, type Known, readContent } from "../content/readContent.ts";
import { languageCode } from "../content/schema/report.ts";
import { languageIn } from "../content/translationFiles.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { earlierIn } from "../ledger/earlierIn.ts";
import { cacheKey } from "../query/cache.ts";
import type { Report } from "../report/report.ts";
import type { Before, Desk, EditionResult } from "./computeEdition.ts";
import { editionResult } from "./kept/editions.ts";
import { declarationsOf, partsOf, upTo } from "./known.ts";

/** The content in each further language of the report. */
export function readLanguages(
  root: string,
  { report }: Content,
  known?: Known,
  drafted?: Drafted,
): { read: InLanguage[]; diagnostics: Diagnostic[] } {
  const all = report.config.languages.map((locale) => ({
    locale,
    ...readContent(root, known, locale, drafted),
  }));
  return {
    read: all.flatMap(({ locale, content }) =>
      content === null ? [] : [{ code: languageCode(locale), content }],
    ),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** An edition in all its languages. */
export interface Spoken extends Omit<EditionResult, "report"> {
  readonly original: Report;
  readonly translations: readonly Report[];
}

/** An edition in each further language in which its board page is written, from the same tables. */
export async function computeTranslations(
  desk: Omit<Desk, "content">,
  original: Report,
  before: Before,
  languages: readonly InLanguage[],
): Promise<Spoken> {
  const first = declarationsOf(desk.original);
  const translations: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  let [ran, cached] = [0, 0];
  for (const { code, content } of languages) {
    const edition = content.editions.find(({ id }) => id === original.id);
    if (edition === undefined || edition.translation === null) continue;
    const result = await translated(
      { ...desk, original: first, content: upTo(content, edition) },
      original,
      `${original.home}${code}/`,
      edition,
      before,
    );
    // What is wrong with an original is said of the original.
    diagnostics.push(...result.diagnostics.filter(({ file }) => languageIn(file) !== null));
    ran += result.ran;
    cached += result.cached;
    if (result.report === null) continue;
    diagnostics.push(...checkTranslation(original, result.report, edition));
    translations.push({ ...result.report, language: code });
  }
  const all = [original, ...translations];
  const siblings = all.map(({ language, locale, home }) => ({ language, locale, home }));
  const linked = (one: Report): Report => ({ ...one, languages: siblings });
  return { original: linked(original), translations: translations.map(linked), diagnostics, ran, cached };
}

/** A translation as it was computed before, where nothing has changed of which it is made. */
async function translated(
  desk: Desk,
  { snapshot }: Report,
  home: string,
  edition: EditionDocument,
  before: Before,
): Promise<EditionResult> {
  const { content, original, workbench } = desk;
  const written = [edition.isNewest, partsOf(content), partsOf(original)];
  const key = cacheKey(home, JSON.stringify([snapshot, before, written, desk.own.digest]));
  const held = workbench.translations.get(key);
  if (held !== undefined) return { ...held, ran: 0, cached: held.ran + held.cached };
  const known = beforeIn(before, content);
  return workbench.translations.set(key, await editionResult(desk, edition, home, known, false));
}

/** The editions before, as a language writes numbers and names periods. */
function beforeIn(before: Before, content: Content): Before {
  return {
    ...before,
    earlier: before.earlier.map((one) => earlierIn(one, content)),
    vintages: before.vintages.map((one) => earlierIn(one, content)),
  };
}
