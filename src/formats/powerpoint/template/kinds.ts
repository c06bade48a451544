import { OFFICE } from "../package.ts";

/** The types of the parts of a presentation, as `[Content_Types].xml` names them. */
const PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml";

export const TYPES = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  layout: `${PRESENTATION}.slideLayout+xml`,
  master: `${PRESENTATION}.slideMaster+xml`,
  notes: `${PRESENTATION}.notesSlide+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  presProps: `${PRESENTATION}.presProps+xml`,
  viewProps: `${PRESENTATION}.viewProps+xml`,
  tableStyles: `${PRESENTATION}.tableStyles+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
} as const;

/** The relations between them. */
export const RELATIONS = {
  document: `${OFFICE}/relationships/officeDocument`,
  core: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  app: `${OFFICE}/relationships/extended-properties`,
  slide: `${OFFICE}/relationships/slide`,
  layout: `${OFFICE}/relationships/slideLayout`,
  master: `${OFFICE}/relationships/slideMaster`,
  notes: `${OFFICE}/relationships/notesSlide`,
  notesMaster: `${OFFICE}/relationships/notesMaster`,
  presProps: `${OFFICE}/relationships/presProps`,
  viewProps: `${OFFICE}/relationships/viewProps`,
  tableStyles: `${OFFICE}/relationships/tableStyles`,
  theme: `${OFFICE}/relationships/theme`,
  chart: `${OFFICE}/relationships/chart`,
  image: `${OFFICE}/relationships/image`,
  package: `${OFFICE}/relationships/package`,
} as const;

/** The namespaces that a part of a presentation declares. */
export const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** The first group of a tree of shapes. */
export const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
