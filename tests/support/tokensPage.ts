import { ON_GROUNDS, TOKENS, type TokenEntry } from "../../src/document/tokens.ts";

const KINDS: Readonly<Record<TokenEntry["kind"], { readonly title: string; readonly text: string }>> = {
  colour: {
    title: "Colours",
    text: 'Each is written for light and for dark paper: `{ light: "#1c2126", dark: "#e8e6df" }`.',
  },
  faces: {
    title: "Faces",
    text: "A list of families as style sheets write it; faces of your own are declared in your style sheet.",
  },
  distance: { title: "Distances", text: 'In px, rem or em: `"20px"`.' },
};

/** The page `docs/reference/tokens.md`. */
export function tokensPage(): string {
  const entries: [string, TokenEntry][] = Object.entries(TOKENS);
  const sections = (["colour", "faces", "distance"] as const).map((kind) => {
    const { title, text } = KINDS[kind];
    const rows = entries.filter(([, entry]) => entry.kind === kind).map(rowOf);
    const isColour = kind === "colour";
    const head = isColour
      ? "| token | what it is | light | dark |\n| --- | --- | --- | --- |\n"
      : "| token | what it is | ours |\n| --- | --- | --- |\n";
    return `## ${title}\n\n${text}\n\n${head}${rows.join("")}${isColour ? `\n${grounds()}` : ""}`;
  });
  return `${HEAD}\n${sections.join("\n")}`;
}

const HEAD = `# Tokens

What our styles are made of, as \`styles: { tokens: { … } }\` of [a look of your own](../write/components-of-your-own.md) sets it. A style sheet reads each as a property: \`color: var(--muted)\`. This page is made from the catalogue by which they are checked.
`;

function rowOf([name, entry]: readonly [string, TokenEntry]): string {
  const values = entry.kind === "colour" ? [entry.light, entry.dark] : [entry.value];
  return `| \`${name}\` | ${entry.means} | ${values.map((value) => `\`${value}\``).join(" | ")} |\n`;
}

function grounds(): string {
  const all = Object.entries(ON_GROUNDS).map(
    ([ink, on]) => `\`${ink}\` on ${on.map((name) => `\`${name}\``).join(", ")}`,
  );
  return `Text needs a contrast of 4.5 to 1, light and dark: ${all.join("; ")}; your accent on \`paper\`.\n`;
}
