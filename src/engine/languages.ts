import { checkTranslation } from "../checks/report/translation.ts";
import type { Content, EditionDocument, InLanguage } from "../content/content.ts";
import { type Known, readContent } from "../content/readContent.ts";
import { languageCode } from "../content/schema/report.ts";
import { languageIn } from "../content/translationFiles.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { earlierIn } from "../ledger/earlierIn.ts";
import { cacheKey } from "../query/cache.ts";
import type { Report } from "../report/report.ts";
import { type Before, computeEdition, type Desk, type EditionResult } from "./computeEdition.ts";

/** The content in each further language of the report. */
export function readLanguages(
  root: string,
  { report }: Content,
  known?: Known,
): { read: InLanguage[]; diagnostics: Diagnostic[] } {
  const all = report.config.languages.map((locale) => ({ locale, ...readContent(root, known, locale) }));
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
  const translations: Report[] = [];
  const diagnostics: Diagnostic[] = [];
  let [ran, cached] = [0, 0];
  for (const { code, content } of languages) {
    const edition = content.editions.find(({ id }) => id === original.id);
    if (edition === undefined || edition.translation === null) continue;
    const result = await translated(
      { ...desk, content },
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
  const { content, workbench } = desk;
  const key = cacheKey(home, JSON.stringify([snapshot, before, partsOf(content)]));
  const held = workbench.translations.get(key);
  if (held !== undefined) return { ...held, ran: 0, cached: held.ran + held.cached };
  const known = beforeIn(before, content);
  return workbench.translations.set(key, await computeEdition(desk, edition, home, known, false));
}

/** All that was read, with the words of a language: of a translated page not the original's words. */
function partsOf({ report, metrics, bets, editions, queries, sprint }: Content): unknown {
  const pages = editions.flatMap((edition) => edition.pages);
  const documents = [report, ...metrics.values(), ...bets, ...pages, ...sprint];
  return [documents.map(({ file, front }) => [file, front.text, front.data]), queries];
}

/** The editions before, as a language writes numbers and names periods. */
function beforeIn(before: Before, content: Content): Before {
  return {
    ...before,
    earlier: before.earlier.map((one) => earlierIn(one, content)),
    vintages: before.vintages.map((one) => earlierIn(one, content)),
  };
}
