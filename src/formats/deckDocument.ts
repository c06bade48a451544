import { posix } from "node:path";
import { parseHTML } from "linkedom";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { hatchByLines } from "./hatchLines.ts";
import { inlineStyles, withPictures } from "./inlineStyles.ts";
import { paperFaces } from "./paperFaces.ts";
import { type EditionFiles, fullAddress, isThere, textAt } from "./source.ts";

/** What a screen needs and a printed deck does not. */
const UNPRINTED = [
  "script",
  "link",
  "meta[http-equiv]",
  ".skip",
  ".narrow",
  ".slide-open",
  ".slide-notes",
  ".deck-standing",
  ".deck-controls",
  ".deck-next",
  ".deck-progress",
  "[data-live]",
].join(", ");

/** The deck of an edition as one document that names no other file. Throws a DiagnosticError where it has none. */
export function deckDocument(files: EditionFiles): string {
  const address = `${files.home}slides/`;
  if (!isThere(files, `${address}index.html`)) throw new DiagnosticError(noSlides(files));
  const page = textAt(files, `${address}index.html`);
  const { document } = parseHTML(page);
  for (const unprinted of document.querySelectorAll(UNPRINTED)) unprinted.remove();
  hatchByLines(document);
  for (const link of document.querySelectorAll("a[href]")) lead(files, link, address);
  const words = document.documentElement.textContent ?? "";
  const style = document.createElement("style");
  style.textContent = [inlineStyles(files, page, address, words), paperFaces(words)].join("\n");
  document.head.append(style);
  return withPictures(files, document.toString(), address);
}

/** What is not of the deck leads somewhere only where its host is known. */
function lead(files: EditionFiles, link: Element, address: string): void {
  const reference = link.getAttribute("href") ?? "";
  if (/^(https?|mailto|tel):/i.test(reference)) return;
  const [path = "", fragment] = reference.split("#");
  const full = path === "" ? null : fullAddress(files, posix.join(address, path));
  if (full === null) link.removeAttribute("href");
  else link.setAttribute("href", fragment === undefined ? full : `${full}#${fragment}`);
}

function noSlides({ edition, version }: EditionFiles) {
  const place = startOf(`content/editions/${edition}/index.mdx`);
  return diagnose(place, "no-slides", { edition: `${edition}${version === null ? "" : ` v${version}`}` });
}
