import type { Earlier } from "../compute/earlier.ts";
import type { Content, EditionDocument } from "../content/content.ts";
import { readContent } from "../content/readContent.ts";
import { DiagnosticError } from "../diagnostics/diagnostic.ts";
import { sealedPath, under } from "../release/version.ts";
import type { Declared, Written } from "../report/beside/declared.ts";
import type { Desk } from "./computeEdition.ts";

/** Of what an edition is computed with, what the editions before it are read by. */
type Reader = Pick<Desk, "root" | "content" | "original" | "workbench">;

/**
 * What the editions before one were made from, by their ids: of a released version what was sealed with it, of a draft
 * what is written now; in the language of the edition, and as it was written first.
 */
export function declaredBefore(
  desk: Reader,
  { translation }: EditionDocument,
  earlier: readonly Earlier[],
): ReadonlyMap<string, Declared> {
  const found = earlier.flatMap((one): [string, Declared][] => {
    const { spoken, first } = readOf(desk, one, translation);
    const [own, original] = [writtenIn(spoken, one), writtenIn(first, one)];
    return own === undefined || original === undefined ? [] : [[one.id, { ...own, original }]];
  });
  return new Map(found);
}

/** What an edition before was made from, in a language and as it was written first: one reading where that is the same. */
function readOf(desk: Reader, { id, version }: Earlier, translation: string | null) {
  if (version === null) return { spoken: desk.content, first: desk.original };
  const first = sealed(desk, id, version, null);
  return { spoken: translation === null ? first : sealed(desk, id, version, translation), first };
}

function writtenIn(content: Content, { id }: Earlier): Written | undefined {
  const edition = content.editions.find((one) => one.id === id);
  return edition === undefined ? undefined : { content, edition };
}

/** The content of a version, in the language of the report where that is a translation; throws a DiagnosticError where it does not read. */
function sealed(
  { root, content, workbench }: Reader,
  edition: string,
  version: number,
  translation: string | null,
): Content {
  const folder = under(root, sealedPath({ edition, version }));
  const locale = translation === null ? undefined : content.report.config.locale;
  const read = readContent(folder, workbench.files, locale);
  if (read.content === null) throw new DiagnosticError(...read.diagnostics);
  return read.content;
}
