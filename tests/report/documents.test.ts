import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { BodyNode } from "../../src/document/body.ts";
import { renderDocument } from "../../src/engine/render/renderDocument.ts";
import { unnumbered } from "../../src/paper/numbers.ts";
import type { Edition } from "../../src/report/edition.ts";
import type { Revision } from "../../src/report/facts/revision.ts";
import { draftAt, sealed } from "../support/editions.ts";
import { IS_FULL } from "../support/forms.ts";

const DOCUMENTS = ["file", "paper", "deck"] as const;

const REVISION: Revision = {
  against: 1,
  version: 2,
  correction: null,
  isNewLanguage: false,
  figures: [],
  others: [],
  definitions: [],
  targets: [],
  rewritten: [],
  renumbered: [],
};

/** What an author wrote, in place of all of the board page. */
function withBody(edition: Edition, body: readonly BodyNode[]): Edition {
  const pages = edition.report.pages.map((page) => (page.slug === "index" ? { ...page, body } : page));
  return { ...edition, report: { ...edition.report, pages } };
}

const EDITIONS: Readonly<Record<string, () => Edition>> = {
  "the latest quarter": () => draftAt("2026-q3/"),
  "a translation": () => draftAt("2026-q3/de/"),
  "an earlier quarter, without slides of its own": () => draftAt("2026-q1/"),
  "a version that corrects another one": () => {
    const edition = sealed(draftAt("2026-q1/"));
    return { ...edition, report: { ...edition.report, revision: REVISION } };
  },
  "a report without words of its author": () => {
    const { report, ...edition } = draftAt("2026-q1/");
    return {
      ...edition,
      report: { ...report, pages: report.pages.map((page) => ({ ...page, body: null })) },
    };
  },
};

function parsed(html: string): Document {
  return parseHTML(html).document;
}

/** The ids of a document, as often as they are given out. */
function idsIn(document: Document): string[] {
  return [...document.querySelectorAll("[id]")].map(({ id }) => id);
}

const NAMING = ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"];

/** What names an id of the document: links, labels, and drawings. */
function namedIn(document: Document): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].flatMap(({ name, value }) => {
      if (name === "href") return value.startsWith("#") ? [decodeURIComponent(value.slice(1))] : [];
      if (NAMING.includes(name)) return value.split(/\s+/);
      return [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id = ""]) => id);
    }),
  );
}

/** The files that a document names beside links to other hosts. */
function filesIn(html: string): string[] {
  const document = parsed(html);
  const named = [...document.querySelectorAll("[src], [href]")].flatMap((element) =>
    ["src", "href"].flatMap((name) => element.getAttribute(name) ?? []),
  );
  const styled = [...html.matchAll(/url\(([^)]*)\)|@import[^;]*/g)].map(([whole, url]) => url ?? whole);
  return [...named, ...styled].filter((one) => !/^["']?(?:#|data:|https:|mailto:|tel:)/.test(one));
}

describe.each(Object.keys(EDITIONS))("of %s alone", (name) => {
  // In short one document of each, and all of the latest quarter.
  const index = Object.keys(EDITIONS).indexOf(name);
  const some = DOCUMENTS.filter((_, at) => IS_FULL || index === 0 || at === index % DOCUMENTS.length);
  test.each(some)("the document for %s is made whole, and names no other file", async (document) => {
    const edition: Edition = JSON.parse(JSON.stringify(EDITIONS[name]?.()));
    const html = await renderDocument(edition, document);
    expect(filesIn(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<link rel="stylesheet"|\son[a-z]+="/);
    // Nothing is left of the marks by which links are filled in.
    const { ids: headings, html: numbered } = unnumbered(html);
    expect(numbered([])).not.toMatch(/[\uE000-\uE004]/);
    const read = parsed(numbered([]));
    const ids = idsIn(read);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(namedIn(read).filter((id) => !ids.includes(id))).toEqual([]);
    expect(headings.filter((id) => !ids.includes(id))).toEqual([]);
    const said = [...read.querySelectorAll("h1, h2")].filter(
      (one) => one.closest(".cover-contents") === null,
    );
    if (document === "paper") expect(headings).toEqual(said.map(({ id }) => id));
  });
});

test("the contents of paper say headings with their figures, and links of tags lead where those of Markdown do", async () => {
  const draft = draftAt("2026-q1/");
  const value = draft.report.headline.value;
  const edition = withBody(draft, [
    { tag: "h2", attributes: { id: "so" }, children: ["So ", { block: "Figure", props: { id: value.id } }] },
    {
      tag: "p",
      isTag: true,
      attributes: { id: "here", "aria-labelledby": "so" },
      children: [
        { tag: "a", isTag: true, attributes: { href: "#so" }, children: ["up"] },
        {
          tag: "a",
          isTag: true,
          attributes: { href: "/metrics/daily_posters/#sql", target: "_blank" },
          children: ["SQL"],
        },
        { tag: "a", isTag: true, attributes: { href: "https://example.com/" }, children: ["out"] },
        { tag: "img", isTag: true, attributes: { src: "/nowhere.png", alt: "none" } },
      ],
    },
  ]);
  const file = parsed(await renderDocument(edition, "file"));
  const hrefs = [...file.querySelectorAll("#board--here a")].map((link) => link.getAttribute("href"));
  expect(hrefs).toEqual(["#board--so", "#metrics-daily_posters--sql", "https://example.com/"]);
  expect(file.querySelector("#board--here")?.getAttribute("aria-labelledby")).toBe("board--so");
  expect(file.querySelector("#board--here img")?.hasAttribute("src")).toBe(false);
  expect(file.querySelector("[target]")).toBeNull();
  const paper = parsed(await renderDocument(edition, "paper"));
  const entry = paper.querySelector('.cover-contents a[href="#board--so"] span');
  expect(entry?.textContent).toBe(`So ${value.text}`);
});

test("paper leads out in full where the host is known, and names places on it where it is not", async () => {
  const draft = draftAt("2026-q1/");
  const known = { ...draft, look: { ...draft.look, base: "/board/", address: "https://a.org/board/" } };
  const unknown = { ...draft, look: { ...draft.look, base: "/board/" } };
  const [here, there] = [
    parsed(await renderDocument(unknown, "paper")),
    parsed(await renderDocument(known, "paper")),
  ];
  const first = ({ document, of }: { document: Document; of: string }) =>
    document.querySelector(`.notes ${of}`)?.textContent ?? "";
  expect(first({ document: here, of: "li" })).toMatch(/^\/board\/metrics\//);
  expect(first({ document: there, of: "li" })).toMatch(/^https:\/\/a\.org\/board\/metrics\//);
  expect(here.querySelectorAll('a[href^="/"]').length).toBe(0);
  expect(there.querySelectorAll('a[href^="https://a.org/board/"]').length).toBeGreaterThan(10);
});
