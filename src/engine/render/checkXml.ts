import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../disk/files.ts";
import { checkXml, isXml } from "../../formats/xml.ts";

/**
 * Throws a DiagnosticError where a drawing, feed or site map of a rendered folder is no XML; what people put into `public/`
 * is theirs, and what `isKnown` was checked before.
 */
export function checkSiteXml(root: string, folder: string, isKnown: (file: string) => boolean): void {
  const made = filesBelow(folder).filter((file) => isXml(file) && !isKnown(file));
  const own = made.filter((file) => !existsSync(join(root, "public", file)));
  checkXml(own.map((file) => [file, readFileSync(join(folder, file))] as const));
}
