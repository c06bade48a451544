/** A tag, or what stands between two of them. */
const PIECE =
  /<(?:!\[CDATA\[[\s\S]*?\]\]|\?[\s\S]*?\?|!--[\s\S]*?--|(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?))>|[^<]+/y;

/** Letters that no XML holds: control characters, halves of pairs, and two that stand for none. */
const FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;

/** Why a text is no well-formed XML: "`</a:t>` closes `<a:r>`"; null where it is. */
export function flawOf(xml: string): string | null {
  const letter = FORBIDDEN.exec(xml);
  if (letter !== null)
    return `U+${(letter[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const open: string[] = [];
  let roots = 0;
  PIECE.lastIndex = 0;
  for (let at = 0; at < xml.length; at = PIECE.lastIndex) {
    const piece = PIECE.exec(xml);
    if (piece === null) return `\`${xml.slice(at, at + 40)}\` is no tag`;
    const [whole, closes, name, attributes = "", isAlone] = piece;
    if (name === undefined) {
      if (!whole.startsWith("<!") && ENTITY.test(whole)) return `\`${whole.slice(0, 40)}\` holds a bare &`;
      continue;
    }
    const wrong = flawOfTag(open, { name, attributes, isClosing: closes === "/" });
    if (wrong !== null) return wrong;
    if (closes !== "/" && open.length === 0) roots += 1;
    if (closes !== "/" && isAlone !== "/") open.push(name);
  }
  if (open.length > 0) return `\`<${open.at(-1) ?? ""}>\` is not closed`;
  return roots === 1 ? null : `it has ${roots} outermost elements`;
}

/** What is wrong with a tag among those that are open; closes the innermost one. */
function flawOfTag(
  open: string[],
  { name, attributes, isClosing }: { name: string; attributes: string; isClosing: boolean },
): string | null {
  if (isClosing) {
    const last = open.pop();
    return last === name ? null : `\`</${name}>\` closes \`<${last ?? ""}>\``;
  }
  const names = [...attributes.matchAll(/\s([\w.:-]+)="/g)].map(([, one]) => one);
  if (new Set(names).size < names.length) return `\`<${name}>\` has an attribute twice`;
  return ENTITY.test(attributes) ? `an attribute of \`<${name}>\` holds a bare &` : null;
}
