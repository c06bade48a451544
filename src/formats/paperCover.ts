import { formatLongDate } from "../format/period.ts";
import { languageOf } from "../language/language.ts";
import { localeOf, marginsOf } from "./pdfFacts.ts";
import { type EditionFiles, textAt } from "./source.ts";

/** Stands where the number of a page will be. */
export const NUMBER = "\uE000";

/** An entry of the contents: the id of the heading that it names, and whether a page of the edition begins there. */
export interface Entry {
  readonly id: string;
  readonly text: string;
  readonly isChapter: boolean;
}

/** The headings of pages and of their sections; one without an id is given one. */
export function entriesOf(document: Document): Entry[] {
  return [...document.querySelectorAll("h1, h2")].map((heading, index) => {
    if (heading.id === "") heading.id = `heading-${index + 1}`;
    const text = (heading.textContent ?? "").replace(/\s+/g, " ").trim();
    return { id: heading.id, text, isChapter: heading.localName === "h1" };
  });
}

/** Whose report it is stands above its first words; its contents, and how it came about, after its first chart. */
export function addCover(document: Document, files: EditionFiles, entries: readonly Entry[]): void {
  const bottomLine = document.querySelector("#board--bottom-line");
  const first = bottomLine?.querySelector(".chart-frame") ?? bottomLine?.querySelector(".headline");
  first?.after(contentsOf(document, files, entries));
  bottomLine?.prepend(placeOf(document, files));
}

function placeOf(document: Document, files: EditionFiles): Element {
  const { company, place } = marginsOf(files);
  return made(document, "p", "cover-place", [made(document, "b", "", [company]), place]);
}

function contentsOf(document: Document, files: EditionFiles, entries: readonly Entry[]): Element {
  const { contents } = languageOf(localeOf(files)).exports.paper;
  const lines = entries.map(({ id, text, isChapter }) => {
    const link = made(document, "a", "", [
      made(document, "span", "", [text]),
      made(document, "span", "leader", []),
      made(document, "span", "number", [NUMBER]),
    ]);
    link.setAttribute("href", `#${id}`);
    return made(document, "li", isChapter ? "chapter" : "within", [link]);
  });
  return made(document, "div", "cover-contents", [
    made(document, "h2", "", [contents]),
    made(document, "ol", "", lines),
    factsOf(document, files),
  ]);
}

/** Who wrote and approved it, of which tables, and its seal. */
function factsOf(document: Document, files: EditionFiles): Element {
  const locale = localeOf(files);
  const say = languageOf(locale).exports.paper;
  const config = files.content.editions.find(({ id }) => id === files.edition)?.config;
  const approval = config?.approved_by;
  const seal = /<p class="seal">[\s\S]*?<code>([^<]*)<\/code>/.exec(
    textAt(files, `${files.home}index.html`),
  )?.[1];
  const rows: (readonly [string, string | undefined])[] = [
    [say.writtenBy, config?.authors.join(", ")],
    [
      say.approvedBy,
      approval && say.approved(approval.name, approval.role, formatLongDate(approval.date, locale)),
    ],
    [say.computedFrom, config && say.snapshot(config.snapshot)],
    [say.seal, seal],
  ];
  const shown = rows.filter(([, text]) => text !== undefined && text !== "");
  return made(
    document,
    "dl",
    "cover-facts",
    shown.flatMap(([name, text = ""]) => [
      made(document, "dt", "", [name]),
      made(document, "dd", "", [text]),
    ]),
  );
}

function made(
  document: Document,
  name: string,
  className: string,
  children: readonly (Element | string)[],
): Element {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}
