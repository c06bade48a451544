import { escapeText } from "../../syntax/markup.ts";
import { emu } from "./box.ts";
import type { Parts } from "./package.ts";
import { GROUP, NAMES, RELATIONS, TYPES } from "./template/kinds.ts";
import type { Template } from "./template/template.ts";
import { themeXml } from "./template/theme.ts";

/** What a file says of itself. */
export interface About {
  readonly title: string;
  readonly company: string;
  readonly subject: string;
  /** The moment that it is dated to, in UTC: "2026-10-02T06:00:00Z". */
  readonly date: string;
  readonly locale: string;
}

const PRESENTATION = "ppt/presentation.xml";

/** The part of which all others are parts, with its slides in their order, in sections where there are more than one. */
export function addPresentation(
  parts: Parts,
  { size, masters, defaults }: Template,
  slides: readonly string[],
  sections: readonly { readonly name: string; readonly count: number }[],
): void {
  parts.relate("", RELATIONS.document, PRESENTATION);
  const ids = masters.map(
    ({ path, id }) =>
      `<p:sldMasterId id="${id}" r:id="${parts.relate(PRESENTATION, RELATIONS.master, path)}"/>`,
  );
  const notes = parts.relate(PRESENTATION, RELATIONS.notesMaster, NOTES_MASTER);
  const list = slides.map(
    (path, index) =>
      `<p:sldId id="${FIRST + index}" r:id="${parts.relate(PRESENTATION, RELATIONS.slide, path)}"/>`,
  );
  for (const [kind, path] of [
    ["presProps", "ppt/presProps.xml"],
    ["viewProps", "ppt/viewProps.xml"],
    ["tableStyles", "ppt/tableStyles.xml"],
  ] as const)
    parts.relate(PRESENTATION, RELATIONS[kind], path);
  parts.add(
    PRESENTATION,
    `<p:presentation ${NAMES} saveSubsetFonts="1"><p:sldMasterIdLst>${ids.join("")}</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst><p:sldIdLst>${list.join("")}</p:sldIdLst><p:sldSz cx="${emu(size.w)}" cy="${emu(size.h)}"/><p:notesSz cx="6858000" cy="9144000"/>${defaults ?? ""}${sectionsXml(sections)}</p:presentation>`,
    TYPES.presentation,
  );
  parts.add("ppt/presProps.xml", `<p:presentationPr ${NAMES}/>`, TYPES.presProps);
  parts.add("ppt/viewProps.xml", `<p:viewPr ${NAMES}/>`, TYPES.viewProps);
  parts.add(
    "ppt/tableStyles.xml",
    '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
    TYPES.tableStyles,
  );
}

/** The id of the first slide: smaller ones are not allowed. */
const FIRST = 256;

function sectionsXml(sections: readonly { readonly name: string; readonly count: number }[]): string {
  if (sections.length < 2) return "";
  let next = FIRST;
  const all = sections.map(({ name, count }, index) => {
    const ids = Array.from({ length: count }, () => `<p14:sldId id="${next++}"/>`).join("");
    return `<p14:section name="${escapeText(name).replaceAll('"', "&quot;")}" id="{8C1D5F20-0000-4000-8000-00000000000${index + 1}}"><p14:sldIdLst>${ids}</p14:sldIdLst></p14:section>`;
  });
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${all.join("")}</p14:sectionLst></p:ext></p:extLst>`;
}

/** The master of the pages with notes. */
const NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml";
const NOTES_THEME = "ppt/theme/themeOfNotes.xml";

/** Adds the master of notes with a theme of its own. */
export function addNotesMaster(parts: Parts, accent: string): void {
  const place = (id: number, type: string, idx: number, box: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type}"/><p:cNvSpPr><a:spLocks noGrp="1"${type === "sldImg" ? ' noRot="1" noChangeAspect="1"' : ""}/></p:cNvSpPr><p:nvPr><p:ph type="${type}" idx="${idx}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${box}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>${type === "sldImg" ? "" : "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>"}</p:sp>`;
  const shapes = [
    place(2, "sldImg", 2, '<a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/>'),
    place(3, "body", 3, '<a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/>'),
  ];
  parts.add(NOTES_THEME, themeXml("Notes", accent), TYPES.theme);
  parts.relate(NOTES_MASTER, RELATIONS.theme, NOTES_THEME);
  parts.add(
    NOTES_MASTER,
    `<p:notesMaster ${NAMES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${GROUP}${shapes.join("")}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/></p:notesMaster>`,
    TYPES.notesMaster,
  );
}

/** The notes of a slide, a paragraph for each line. */
export function addNotes(
  parts: Parts,
  slide: string,
  number: number,
  lines: readonly string[],
  locale: string,
): void {
  const path = `ppt/notesSlides/notesSlide${number}.xml`;
  const paragraphs = lines.map(
    (line) => `<a:p><a:r><a:rPr lang="${locale}"/><a:t>${escapeText(line)}</a:t></a:r></a:p>`,
  );
  const words = paragraphs.length === 0 ? `<a:p><a:endParaRPr lang="${locale}"/></a:p>` : paragraphs.join("");
  parts.add(
    path,
    `<p:notes ${NAMES}><p:cSld><p:spTree>${GROUP}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${words}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    TYPES.notes,
  );
  parts.relate(path, RELATIONS.notesMaster, NOTES_MASTER);
  parts.relate(path, RELATIONS.slide, slide);
  parts.relate(slide, RELATIONS.notes, path);
}

/** Adds what the file says of itself. */
export function addAbout(parts: Parts, { title, company, subject, date, locale }: About): void {
  parts.add(
    "docProps/core.xml",
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title)}</dc:title><dc:subject>${escapeText(subject)}</dc:subject><dc:creator>${escapeText(company)}</dc:creator><dc:language>${locale}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`,
    TYPES.core,
  );
  parts.add(
    "docProps/app.xml",
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sextant</Application><Company>${escapeText(company)}</Company></Properties>`,
    TYPES.app,
  );
  parts.relate("", RELATIONS.core, "docProps/core.xml");
  parts.relate("", RELATIONS.app, "docProps/app.xml");
}
