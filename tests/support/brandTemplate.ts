import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What a template of a test is made with. */
export interface Brand {
  /** Of all layouts; a layout of another name is left out. */
  readonly layouts?: readonly string[] | undefined;
  /** Is its ground dark, and its text light? */
  readonly isDark?: boolean;
}

/**
 * A company's template as PowerPoint might save it, made of a deck: layouts in another order and with other places, no
 * feet, no places of our own, colours and fonts of the company, a background and slides that no report needs.
 */
export function brandTemplate(deck: Uint8Array, { layouts, isDark = false }: Brand = {}): Uint8Array {
  const files = Object.entries(unzipSync(deck)).filter(
    ([path]) => !/notesSlides|charts|embeddings/.test(path),
  );
  const changed = files.map(([path, bytes]) => {
    if (!/\.(xml|rels)$/.test(path)) return [path, bytes] as const;
    return [path, strToU8(branded(path, strFromU8(bytes), { layouts, isDark }))] as const;
  });
  return zipSync(Object.fromEntries(changed));
}

function branded(
  path: string,
  xml: string,
  { layouts, isDark }: { readonly layouts: Brand["layouts"]; readonly isDark: boolean },
): string {
  if (path.startsWith("ppt/theme/theme1"))
    return coloured(xml, {
      accent1: "E20074",
      accent2: "00A79D",
      ...(isDark ? { dk1: "101418", lt1: "F4F4F4" } : {}),
    }).replace(
      /typeface="(Georgia|Arial)"/g,
      (_, face: string) => `typeface="${face === "Georgia" ? "Verdana" : "Tahoma"}"`,
    );
  if (path.startsWith("ppt/slideMasters/")) {
    const mapped = isDark ? xml.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"') : xml;
    return mapped.replaceAll('descr="Let Us Meet"', 'descr="Brand"');
  }
  if (path.startsWith("ppt/slideLayouts/")) return layoutOf(xml, layouts);
  return path === "ppt/presentation.xml"
    ? xml.replace(/<p:sldSz [^>]*\/>/, '<p:sldSz cx="9144000" cy="6858000" type="screen4x3"/>')
    : xml;
}

function coloured(xml: string, colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours).reduce(
    (text, [name, colour]) =>
      text.replace(new RegExp(`(<a:${name}><a:srgbClr val=")[0-9A-F]{6}`), `$1${colour}`),
    xml,
  );
}

/** A layout without our own places, within 10 by 7.5 inches; of a kind that is left out another name and no contents. */
function layoutOf(xml: string, layouts: Brand["layouts"]): string {
  const type = /<p:sldLayout [^>]*type="(\w+)"/.exec(xml)?.[1] ?? "";
  const shapes = xml.replace(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<\/p:sp>/g, (shape) =>
    /name="(?:Lead|Star|Facts|Footer)"/.test(shape)
      ? ""
      : shape.replace(/<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)"/, narrowed),
  );
  if (layouts === undefined || layouts.includes(type)) return shapes;
  return shapes
    .replace(/ type="\w+" preserve/, ' type="titleOnly" preserve')
    .replace(
      /<p:sp>(?:(?!<\/p:sp>)[\s\S])*?(?:idx="[12]"|type="subTitle")(?:(?!<\/p:sp>)[\s\S])*?<\/p:sp>/g,
      "",
    );
}

/** The place of a shape across a slide of 10 inches instead of 13.333. */
function narrowed(_: string, x: string, y: string, w: string): string {
  return `<a:off x="${Math.round(Number(x) * 0.75)}" y="${y}"/><a:ext cx="${Math.round(Number(w) * 0.75)}"`;
}
