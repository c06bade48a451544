import { escapeMarkup } from "../../syntax/markup.ts";
import { type Box, emu, frame } from "./box.ts";
import { fill, type Ink, stroke } from "./ink.ts";
import type { Placeholder } from "./template/layouts.ts";

/** The shapes of one slide, each with an id of its own. */
export class Shapes {
  readonly #xml: string[] = [];
  #last = 1;

  get xml(): string {
    return this.#xml.join("");
  }

  /** Adds a shape that is written with its id; the id. */
  add(write: (id: number) => string): number {
    this.#last += 1;
    this.#xml.push(write(this.#last));
    return this.#last;
  }
}

/** What a shape is called, and what is read aloud in its place. */
function named(id: number, name: string, alt = ""): string {
  const said = alt === "" ? "" : ` descr="${escapeMarkup(alt)}"`;
  return `<p:cNvPr id="${id}" name="${escapeMarkup(name)} ${id}"${said}/>`;
}

/** The place of a layout that a shape takes. */
function placed(place: Placeholder | null): string {
  if (place === null) return "";
  const type = place.type === null ? "" : ` type="${place.type}"`;
  const idx = place.idx === null ? "" : ` idx="${place.idx}"`;
  return `<p:ph${type}${idx}/>`;
}

/** Words in a place of the layout; in a part of it where a box is given. */
export function placeText(
  shapes: Shapes,
  place: Placeholder,
  paragraphs: string,
  box: Box | null = null,
): void {
  const own = box === null ? "" : frame(box);
  shapes.add(
    (id) =>
      `<p:sp><p:nvSpPr>${named(id, place.name === "" ? "Text" : place.name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placed(place)}</p:nvPr></p:nvSpPr><p:spPr>${own}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`,
  );
}

/** Words in a box of their own. */
export function textBox(shapes: Shapes, box: Box, paragraphs: string, anchor: "t" | "ctr" | "b" = "t"): void {
  shapes.add(
    (id) =>
      `<p:sp><p:nvSpPr>${named(id, "Text")}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`,
  );
}

/** A box with words in it, and a line around it; its id. */
export function labelledBox(
  shapes: Shapes,
  box: Box,
  {
    paragraphs,
    line,
    dash,
    alt,
    paper,
  }: {
    readonly paragraphs: string;
    readonly line: Ink;
    readonly dash: "solid" | "dash";
    readonly alt: string;
    readonly paper: Ink;
  },
): number {
  return shapes.add(
    (id) =>
      `<p:sp><p:nvSpPr>${named(id, "Box", alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(paper)}${stroke(line, 1, dash)}</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="72000" tIns="36000" rIns="72000" bIns="36000" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`,
  );
}

/** A line from the right side of one shape to the left side of another, bent on its way. */
export function connector(
  shapes: Shapes,
  from: { readonly id: number; readonly box: Box },
  to: { readonly id: number; readonly box: Box },
  { ink, dash }: { readonly ink: Ink; readonly dash: "solid" | "dash" | "sysDot" },
): void {
  const [x, y] = [from.box.x + from.box.w, from.box.y + from.box.h / 2];
  const [w, down] = [to.box.x - x, to.box.y + to.box.h / 2 - y];
  const isStraight = Math.abs(down) < 0.01;
  const place = { x, y: Math.min(y, y + down), w, h: isStraight ? 0 : Math.abs(down) };
  shapes.add(
    (id) =>
      `<p:cxnSp><p:nvCxnSpPr>${named(id, "Line")}<p:cNvCxnSpPr><a:stCxn id="${from.id}" idx="3"/><a:endCxn id="${to.id}" idx="1"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${frame(place, "a", down < 0 && !isStraight ? ' flipV="1"' : "")}<a:prstGeom prst="${isStraight ? "line" : "bentConnector3"}"><a:avLst/></a:prstGeom>${stroke(ink, 1.5, dash)}</p:spPr></p:cxnSp>`,
  );
}

/** A chart, by the relation to its part. */
export function chartShape(
  shapes: Shapes,
  box: Box,
  relation: string,
  alt: string,
  place: Placeholder | null,
): void {
  shapes.add(
    (id) =>
      `<p:graphicFrame><p:nvGraphicFramePr>${named(id, "Chart", alt)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${placed(place)}</p:nvPr></p:nvGraphicFramePr>${frame(box, "p")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  );
}

/** A table as it is written. */
export function tableShape(
  shapes: Shapes,
  box: Box,
  table: string,
  alt: string,
  place: Placeholder | null,
): void {
  shapes.add(
    (id) =>
      `<p:graphicFrame><p:nvGraphicFramePr>${named(id, "Table", alt)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${placed(place)}</p:nvPr></p:nvGraphicFramePr>${frame(box, "p")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${table}</a:graphicData></a:graphic></p:graphicFrame>`,
  );
}

/** A picture, by the relation to its part. */
export function pictureShape(shapes: Shapes, box: Box, relation: string, alt: string): void {
  shapes.add(
    (id) =>
      `<p:pic><p:nvPicPr>${named(id, "Picture", alt)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  );
}

/** The number of a slide, in its place. */
export function numberShape(shapes: Shapes, place: Placeholder, number: number, locale: string): void {
  const field = `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${locale}"/><a:t>${number}</a:t></a:fld></a:p>`;
  shapes.add(
    (id) =>
      `<p:sp><p:nvSpPr>${named(id, "Slide number")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placed(place)}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${field}</p:txBody></p:sp>`,
  );
}

/** Cells of a table stand so far from their edges, in inches. */
export const CELL = { aside: 0.08, above: 0.05 } as const;

/** The edges and the sides of a cell. */
export function cellProperties(line: Ink, width: number): string {
  const none = (side: string) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`;
  const { aside, above } = CELL;
  return `<a:tcPr marL="${emu(aside)}" marR="${emu(aside)}" marT="${emu(above)}" marB="${emu(above)}" anchor="t">${none("L")}${none("R")}${none("T")}<a:lnB w="${Math.round(width * 12_700)}">${fill(line)}<a:prstDash val="solid"/></a:lnB><a:noFill/></a:tcPr>`;
}
