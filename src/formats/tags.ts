/** A start tag of the pages that we render: attributes are quoted, and stand alone or with a value. */
const TAG = /<([a-zA-Z][\w:-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)(\s*\/?)>/g;
const ATTRIBUTE = /(\s+)([^\s=>"/]+)(?:="([^"]*)")?/g;

/** An attribute as it is written; its value is null where it has none. */
export interface Attribute {
  readonly tag: string;
  readonly name: string;
  readonly value: string | null;
}

/** Rewrites the attributes of a page; null takes one away. Texts stay as they are, byte for byte. */
export function withAttributes(html: string, rewrite: (attribute: Attribute) => string | null): string {
  return html.replace(TAG, (_, tag: string, attributes: string, end: string) => {
    const written = attributes.replace(ATTRIBUTE, (whole, space: string, name: string, value?: string) => {
      if (value === undefined) return whole;
      const next = rewrite({ tag, name, value });
      return next === null ? "" : `${space}${name}="${next}"`;
    });
    return `<${tag}${written}${end}>`;
  });
}

/** The values of an attribute, in their order. */
export function valuesOf(html: string, name: string, tag?: string): string[] {
  const found: string[] = [];
  withAttributes(html, (attribute) => {
    if (attribute.name === name && (tag ?? attribute.tag) === attribute.tag)
      found.push(attribute.value ?? "");
    return attribute.value;
  });
  return found;
}
