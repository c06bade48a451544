import { LIGHT } from "../../../document/palette.ts";
import { type Box, frame } from "../box.ts";
import { endingOf, type Parts } from "../package.ts";
import { GROUP, NAMES, RELATIONS, TYPES } from "./kinds.ts";
import { themeXml } from "./theme.ts";

/** What our own deck takes from an edition. */
export interface Dress {
  /** Six hexadecimal digits after a sign; ours where it is null. */
  readonly accent: string | null;
  /** A PNG with how many times wider than high it is; null without a logo. */
  readonly logo: { readonly png: Uint8Array; readonly aspect: number; readonly name: string } | null;
}

/** A slide of 16:9, in inches. */
export const [WIDTH, HEIGHT, EDGE] = [13.333, 7.5, 0.6] as const;
const WIDE = WIDTH - 2 * EDGE;

/** What a layout holds beside what its master does. */
interface Shape {
  readonly name: string;
  readonly type: string | null;
  readonly idx: number | null;
  readonly box: Box;
  readonly style?: string;
  readonly anchor?: "t" | "ctr" | "b";
}

const TITLE: Shape = {
  name: "Title",
  type: "title",
  idx: null,
  box: { x: EDGE, y: 0.4, w: WIDE, h: 0.95 },
};
const LEAD: Shape = {
  name: "Lead",
  type: "body",
  idx: 13,
  box: { x: EDGE, y: 1.38, w: WIDE, h: 0.72 },
  style: level(1800, "tx1", "+mj-lt"),
};
const BODY: Shape = { name: "Content", type: null, idx: 1, box: { x: EDGE, y: 2.15, w: WIDE, h: 4.6 } };
const FOOT: Shape = {
  name: "Footer",
  type: "ftr",
  idx: 11,
  box: { x: EDGE, y: 6.98, w: WIDE - 1.2, h: 0.3 },
  style: level(1000, "tx2"),
  anchor: "ctr",
};
const NUMBER: Shape = {
  name: "Slide number",
  type: "sldNum",
  idx: 12,
  box: { x: WIDTH - EDGE - 1, y: 6.98, w: 1, h: 0.3 },
  style: level(1000, "tx2", "+mn-lt", "r"),
  anchor: "ctr",
};
const HALF = (WIDE - 0.5) / 2;

/** The layouts of our own deck, which a template has, too: title, title and content, two contents. */
const LAYOUTS: readonly {
  readonly name: string;
  readonly type: string;
  readonly shapes: readonly Shape[];
}[] = [
  {
    name: "Title",
    type: "title",
    shapes: [
      {
        ...TITLE,
        type: "ctrTitle",
        box: { x: EDGE, y: 1.2, w: WIDE - 2, h: 2 },
        style: level(4400, "tx1", "+mj-lt"),
        anchor: "t",
      },
      {
        name: "Place",
        type: "subTitle",
        idx: 1,
        box: { x: EDGE, y: 0.6, w: WIDE - 3, h: 0.5 },
        style: level(1800, "tx2"),
      },
      {
        name: "Star",
        type: "body",
        idx: 14,
        box: { x: EDGE, y: 4, w: 4.6, h: 2.6 },
        style: level(1600, "tx1"),
        anchor: "b",
      },
      {
        name: "Facts",
        type: "body",
        idx: 15,
        box: { x: 5.6, y: 4, w: WIDTH - EDGE - 5.6, h: 2.6 },
        style: level(1800, "tx1"),
        anchor: "b",
      },
    ],
  },
  { name: "Title and content", type: "obj", shapes: [TITLE, LEAD, BODY] },
  {
    name: "Two contents",
    type: "twoObj",
    shapes: [
      TITLE,
      LEAD,
      { ...BODY, box: { ...BODY.box, w: HALF } },
      { ...BODY, name: "Second content", idx: 2, box: { ...BODY.box, x: EDGE + HALF + 0.5, w: HALF } },
    ],
  },
];

/** Adds the master, layouts and theme of our own deck to the parts of a file. */
export function addOwn(parts: Parts, { accent, logo }: Dress): void {
  const master = "ppt/slideMasters/slideMaster1.xml";
  const layouts = logo === null ? LAYOUTS : LAYOUTS.map(narrowed);
  const ids = layouts.map((layout, index) => {
    const path = `ppt/slideLayouts/slideLayout${index + 1}.xml`;
    parts.add(path, layoutXml(layout), TYPES.layout);
    parts.relate(path, RELATIONS.master, master);
    return parts.relate(master, RELATIONS.layout, path);
  });
  parts.add("ppt/theme/theme1.xml", themeXml("Sextant", accent ?? LIGHT.accent), TYPES.theme);
  parts.relate(master, RELATIONS.theme, "ppt/theme/theme1.xml");
  const picture = logo === null ? "" : logoXml(parts, master, logo);
  parts.add(master, masterXml(ids, picture), TYPES.master);
}

/** A layout whose title leaves room for a logo at its right. */
function narrowed(layout: (typeof LAYOUTS)[number]): (typeof LAYOUTS)[number] {
  const shapes = layout.shapes.map((shape: Shape) =>
    shape.type === "title" ? { ...shape, box: { ...shape.box, w: shape.box.w - 1.8 } } : shape,
  );
  return { ...layout, shapes };
}

function logoXml(parts: Parts, master: string, { png, aspect, name }: NonNullable<Dress["logo"]>): string {
  const path = `ppt/media/logo.${endingOf("logo.png")}`;
  parts.add(path, png);
  const id = parts.relate(master, RELATIONS.image, path);
  const w = Math.min(1.6, 0.5 * aspect);
  const box = { x: WIDTH - EDGE - w, y: 0.45, w, h: w / aspect };
  return `<p:pic><p:nvPicPr><p:cNvPr id="20" name="Logo" descr="${name}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

function masterXml(layouts: readonly string[], picture: string): string {
  const shapes = [TITLE, { ...BODY, type: "body" }, FOOT, NUMBER].map((shape, index) =>
    shapeXml(shape, index + 2, true),
  );
  const list = layouts
    .map((id, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="${id}"/>`)
    .join("");
  const levels = Array.from({ length: 9 }, (_, index) => levelXml(index + 1)).join("");
  const title = `<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="2800" b="0"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>`;
  const other = `<a:lvl1pPr><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;
  return `<p:sldMaster ${NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${GROUP}${band()}${shapes.join("")}${picture}</p:spTree></p:cSld><p:clrMap ${MAP}/><p:sldLayoutIdLst>${list}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${levels}</p:bodyStyle><p:otherStyle>${other}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

/** The line in the team's colour at the top of each slide. */
function band(): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="21" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frame({ x: 0, y: 0, w: WIDTH, h: 0.09 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`;
}

function levelXml(depth: number): string {
  const indent = 228_600;
  return `<a:lvl${depth}pPr marL="${indent * depth}" indent="-${indent}" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${depth}pPr>`;
}

function layoutXml({ name, type, shapes }: (typeof LAYOUTS)[number]): string {
  const all: readonly Shape[] = [...shapes, FOOT, NUMBER];
  const own = all.map((shape, index) => shapeXml(shape, index + 2, false)).join("");
  return `<p:sldLayout ${NAMES} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${GROUP}${own}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** The style of the first level of a placeholder: hundredths of points, colour of the theme, face, side. */
function level(size: number, ink: string, face = "+mn-lt", align = "l"): string {
  return `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="${ink}"/></a:solidFill><a:latin typeface="${face}"/></a:defRPr></a:lvl1pPr>`;
}

function shapeXml(
  { name, type, idx, box, style = "", anchor }: Shape,
  id: number,
  isMaster: boolean,
): string {
  const kind = [
    ...(type === null ? [] : [`type="${type}"`]),
    ...(type === "ftr" || type === "sldNum" ? ['sz="quarter"'] : []),
    ...(idx === null ? [] : [`idx="${idx}"`]),
  ].join(" ");
  const side = anchor ?? (type === "title" ? "ctr" : "t");
  const words =
    type === "sldNum"
      ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>`
      : `<a:r><a:rPr/><a:t>${isMaster ? "" : name}</a:t></a:r>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${side}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle><a:p>${words}</a:p></p:txBody></p:sp>`;
}
