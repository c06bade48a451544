import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { MESSAGES_LOCALE } from "../language/messages.ts";
import type { Content, Document } from "./content.ts";
import type { FrontMatter } from "./frontMatter.ts";
import { betSchema } from "./schema/bet.ts";
import { metricSchema } from "./schema/metric.ts";
import { languageCode, reportSchema } from "./schema/report.ts";
import { sprintSchema } from "./schema/sprint.ts";
import { wordsIn } from "./schema/wordsIn.ts";

/** The language of a translation, by its file's name: "de" of `index.de.mdx`; null for an original. */
export function languageIn(file: string): string | null {
  const code = /\.([a-z]{2,3})\.mdx$/.exec(file)?.[1];
  return code !== undefined && NAMES.of(code) !== code ? code : null;
}

const NAMES = new Intl.DisplayNames(MESSAGES_LOCALE, { type: "language" });

/** Every translation has an original, and is in a language of the report, whose own comes first among `codes`. */
export function checkTranslations(root: string, codes: readonly string[]): Diagnostic[] {
  const folder = join(root, "content");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return files.flatMap((name) => {
    const file = `content/${name.replaceAll("\\", "/")}`;
    const code = languageIn(file);
    return code === null ? [] : checkTranslation(root, file, code, codes);
  });
}

/** What messages call a language: "German" of "de". */
export function languageName(code: string): string {
  return NAMES.of(code) ?? code;
}

/**
 * Files that a page of a language shows and that have no words in it, as soon as an edition is written in it: the
 * report, metrics, bets and published weeks of the sprint. Editions and their pages are told of by themselves.
 */
export function untranslatedFiles(content: Content, locale: string): Diagnostic[] {
  if (!content.editions.some(({ translation }) => translation !== null)) return [];
  const code = languageCode(locale);
  const of = (schema: z.ZodType) => (document: Document<unknown>) => ({ schema, ...document });
  const shown = [
    of(reportSchema)(content.report),
    ...[...content.metrics.values()].map(of(metricSchema)),
    ...content.bets.map(of(betSchema)),
    ...content.sprint.filter(({ config }) => config.publish).map(of(sprintSchema)),
  ];
  return shown
    .filter(({ translation, front, schema }) => translation === null && hasWords(front, schema))
    .map(({ file }) => {
      const translation = file.replace(/\.mdx$/, `.${code}.mdx`);
      const said = { language: languageName(code), file: translation };
      return diagnose(startOf(file), "untranslated-file", said);
    });
}

/** Is there anything in a file that a language has to say? */
function hasWords({ body, data }: FrontMatter, schema: z.ZodType): boolean {
  return body.trim() !== "" || wordsIn(schema, data).some(({ said }) => said === "words");
}

function checkTranslation(root: string, file: string, code: string, codes: readonly string[]): Diagnostic[] {
  const language = languageName(code);
  const original = file.replace(`.${code}.mdx`, ".mdx");
  const refused = (message: string, mend: string) => [
    diagnose(startOf(file), "bad-translation", { message, mend }),
  ];
  if (code === codes[0]) return refused(`the report itself is in ${language}`, `Write it into ${original}.`);
  if (!codes.includes(code)) {
    const mend = `Add its locale to \`languages\` in content/report.mdx, such as ${code}-${code.toUpperCase()}.`;
    return refused(`the report is not written in ${language}`, mend);
  }
  return existsSync(join(root, original))
    ? []
    : refused(`there is no ${original} to translate`, "Name it after its original.");
}
