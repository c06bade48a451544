import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";

/** The language of a translation, by its file's name: "de" of `index.de.mdx`; null for an original. */
export function languageIn(file: string): string | null {
  const code = /\.([a-z]{2,3})\.mdx$/.exec(file)?.[1];
  return code !== undefined && NAMES.of(code) !== code ? code : null;
}

const NAMES = new Intl.DisplayNames("en", { type: "language" });

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

/** What English calls a language: "German" of "de". */
export function languageName(code: string): string {
  return NAMES.of(code) ?? code;
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
