import type { Earlier } from "../compute/earlier.ts";
import type { EditionDocument } from "../content/content.ts";
import { readContent } from "../content/readContent.ts";
import { DiagnosticError } from "../diagnostics/diagnostic.ts";
import { sealedPath, under } from "../release/version.ts";
import type { Declared } from "../report/beside/declared.ts";
import type { Desk } from "./computeEdition.ts";

/**
 * What the editions before one were made from, by their ids: of a released version what was sealed with it, in the
 * language of the edition; of a draft what is written now.
 */
export function declaredBefore(
  desk: Pick<Desk, "root" | "content" | "workbench">,
  edition: EditionDocument,
  earlier: readonly Earlier[],
): ReadonlyMap<string, Declared> {
  const found = earlier.flatMap((one): [string, Declared][] => {
    const content = one.version === null ? desk.content : sealedContent(desk, edition, one.id, one.version);
    const own = content.editions.find(({ id }) => id === one.id);
    return own === undefined ? [] : [[one.id, { content, edition: own }]];
  });
  return new Map(found);
}

/** The content of a version; throws a DiagnosticError where it does not read. */
function sealedContent(
  { root, content, workbench }: Pick<Desk, "root" | "content" | "workbench">,
  { translation }: EditionDocument,
  edition: string,
  version: number,
) {
  const folder = under(root, sealedPath({ edition, version }));
  const locale = translation === null ? undefined : content.report.config.locale;
  const sealed = readContent(folder, workbench.files, locale);
  if (sealed.content === null) throw new DiagnosticError(...sealed.diagnostics);
  return sealed.content;
}
