import { createHash } from "node:crypto";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { escapeText } from "../syntax/markup.ts";

/** What a PDF says of itself. */
export interface PdfFacts {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  /** As in the locale: `en-GB`. */
  readonly language: string;
  /** Stands for the two dates that the browser takes from its clock. */
  readonly date: Date;
  /** What links say that lead to places within it, by the ids of these places. */
  readonly links: ReadonlyMap<string, string>;
}

/**
 * The PDF that a browser printed, with what it says of itself, its own dates and identity, and in few bytes. The same
 * print and facts give the same bytes.
 */
export async function finishPdf(print: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const printed = withOwnNumbers(print);
  const document = await PDFDocument.load(printed, { updateMetadata: false, throwOnInvalidObject: true });
  describe(document, facts);
  makeAccessible(document, facts);
  const identity = PDFHexString.of(identityOf(printed, facts));
  document.context.trailerInfo.ID = document.context.obj([identity, identity]);
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** How the browser names the elements that its tags speak of. */
const NODE = /(?<=\(node)\d{8}(?=\))/g;

/**
 * The print with its elements numbered from 1 in their order. The browser numbers them on from all that the same
 * process showed before, which its load decides. The names keep their length, so that all stays where it was.
 */
function withOwnNumbers(printed: Uint8Array): Uint8Array {
  const text = Buffer.from(printed).toString("latin1");
  const names = [...new Set(text.match(NODE))].sort();
  const numbers = new Map(names.map((name, place) => [name, String(place + 1).padStart(8, "0")]));
  return Buffer.from(
    text.replace(NODE, (name) => numbers.get(name) ?? name),
    "latin1",
  );
}

/** The same facts twice: in the information dictionary, and as XMP, which newer readers and archives look at. */
function describe(
  document: PDFDocument,
  { title, authors, subject, keywords, date, language }: PdfFacts,
): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(authors.join(", "));
  document.setSubject(subject);
  document.setKeywords([keywords.join(", ")]);
  document.setCreator("Sextant");
  document.setCreationDate(date);
  document.setModificationDate(date);
  const stream = document.context.stream(
    new TextEncoder().encode(xmp({ title, authors, subject, keywords, date, language })),
    { Type: "Metadata", Subtype: "XML" },
  );
  document.catalog.set(PDFName.of("Metadata"), document.context.register(stream));
}

function xmp({ title, authors, subject, keywords, date, language }: Omit<PdfFacts, "links">): string {
  const moment = `${date.toISOString().slice(0, 19)}Z`;
  const items = (texts: readonly string[]) =>
    texts.map((text) => `<rdf:li>${escapeText(text)}</rdf:li>`).join("");
  const spoken = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeText(text)}</rdf:li></rdf:Alt>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>',
    `<dc:format>application/pdf</dc:format><dc:title>${spoken(title)}</dc:title>`,
    `<dc:creator><rdf:Seq>${items(authors)}</rdf:Seq></dc:creator>`,
    `<dc:description>${spoken(subject)}</dc:description><dc:subject><rdf:Bag>${items(keywords)}</rdf:Bag></dc:subject>`,
    `<dc:language><rdf:Bag>${items([language])}</rdf:Bag></dc:language>`,
    `<pdf:Keywords>${escapeText(keywords.join(", "))}</pdf:Keywords><xmp:CreatorTool>Sextant</xmp:CreatorTool>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join("");
}

/** Tags of PDF 2.0 that the browser writes, and what readers of PDF 1.7 take them for: they leave out what they do not know. */
const ROLES = { Aside: "Sect", Strong: "Span", Em: "Span" };

/** Its language, its bookmarks beside the pages, what its links say, and the order in which the tab key follows what is tagged. */
function makeAccessible(document: PDFDocument, { language, links }: PdfFacts): void {
  const { catalog, context } = document;
  catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict)?.set(PDFName.of("RoleMap"), context.obj(ROLES));
  catalog.set(PDFName.of("Lang"), PDFString.of(language));
  if (catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict) !== undefined)
    catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  for (const page of document.getPages()) {
    page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
    const annotations = page.node.lookupMaybe(PDFName.of("Annots"), PDFArray);
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const annotation = annotations?.lookupMaybe(index, PDFDict);
      const text = annotation && textOfLink(annotation, links);
      if (text) annotation.set(PDFName.of("Contents"), PDFHexString.fromText(text));
    }
  }
}

/** What a link says: its words where it leads to a place within, else its address. */
function textOfLink(annotation: PDFDict, links: ReadonlyMap<string, string>): string | undefined {
  const place = annotation.lookup(PDFName.of("Dest"));
  if (place instanceof PDFName) {
    // The browser writes umlauts in names as addresses do.
    const id = decodeURI(place.decodeText());
    return links.get(id) ?? id;
  }
  const address = annotation.lookupMaybe(PDFName.of("A"), PDFDict)?.lookup(PDFName.of("URI"));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined;
}

/** 16 bytes that name the document: made of the print, without the clock of its browser, and of what it says of itself. */
function identityOf(printed: Uint8Array, facts: PdfFacts): string {
  const timeless = Buffer.from(printed)
    .toString("latin1")
    .replace(/\(D:\d{14}[^)]*\)/g, "()");
  return createHash("sha256")
    .update(timeless, "latin1")
    .update(JSON.stringify({ ...facts, links: [...facts.links] }))
    .digest("hex")
    .slice(0, 32);
}
