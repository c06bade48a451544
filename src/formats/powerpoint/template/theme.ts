import { LIGHT, SERIES } from "../../../document/palette.ts";
import { escapeMarkup } from "../../../syntax/markup.ts";
import { bare } from "../ink.ts";

const [SERIF, SANS] = ["Georgia", "Arial"] as const;

/** The theme of our own deck: the colours of the report on light paper with the team's accent, and its two faces. */
export function themeXml(name: string, accent: string): string {
  const colours = [
    ["dk1", LIGHT.ink],
    ["lt1", LIGHT.paper],
    ["dk2", LIGHT.muted],
    ["lt2", LIGHT.wash],
    ["accent1", accent],
    ...SERIES.map((colour, index) => [`accent${index + 2}`, colour] as const),
    ["hlink", accent],
    ["folHlink", LIGHT.muted],
  ] as const;
  const scheme = colours
    .map(([key, colour]) => `<a:${key}><a:srgbClr val="${bare(colour)}"/></a:${key}>`)
    .join("");
  const font = (kind: string, face: string) =>
    `<a:${kind}Font><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`;
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${escapeMarkup(name)}"><a:themeElements><a:clrScheme name="${escapeMarkup(name)}">${scheme}</a:clrScheme><a:fontScheme name="${escapeMarkup(name)}">${font("major", SERIF)}${font("minor", SANS)}</a:fontScheme>${FORMATS}</a:themeElements></a:theme>`;
}

const FILLS = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
const LINES = [6350, 12_700, 19_050]
  .map(
    (width) =>
      `<a:ln w="${width}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/></a:ln>`,
  )
  .join("");
const FORMATS = `<a:fmtScheme name="Flat"><a:fillStyleLst>${FILLS}</a:fillStyleLst><a:lnStyleLst>${LINES}</a:lnStyleLst><a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILLS}</a:bgFillStyleLst></a:fmtScheme>`;
