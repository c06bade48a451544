import { CATALOGUE } from "../../src/blocks/catalogue.ts";

/** A prop as the catalogue explains it. */
export interface PropDoc {
  readonly name: string;
  readonly text: string;
}

/** A component as the catalogue explains it. */
export interface ComponentDoc {
  readonly name: string;
  readonly text: string;
  readonly props: readonly PropDoc[];
}

/** All that pages may use, by name. */
export function componentDocs(): ComponentDoc[] {
  return Object.entries(CATALOGUE).map(([name, { text, props }]) => ({
    name,
    text,
    props: Object.entries(props.shape).map(([prop, schema]) => ({
      name: prop,
      text: schema.description ?? "",
    })),
  }));
}

/** The page `docs/reference/components.md`. */
export function componentsPage(): string {
  const parts = componentDocs().map(({ name, text, props }) => {
    const rows = props.map((prop) => `| \`${prop.name}\` | ${prop.text.replaceAll("|", "\\|")} |\n`);
    const table = rows.length === 0 ? "" : `\n| prop | what it says |\n| --- | --- |\n${rows.join("")}`;
    return `## \`<${name}>\`\n\n${text}\n${table}`;
  });
  return `${HEAD}\n${parts.join("\n")}`;
}

const HEAD = `# Components

What a page may hold, without an import line. This page is made from the code: the folder of each in \`src/blocks\` says what it shows and what its props mean. [Pages](../write/pages.md#blocks) groups them by what they are for, and [the cookbook](../write/charts.md) shows the charts.
`;

/** The snippets of VS Code for the tags of components, by their names. */
export function componentSnippets(): Record<string, object> {
  const entries = Object.entries(CATALOGUE).map(([name, { snippet }]) => [
    `<${name}>`,
    {
      scope: "mdx,markdown",
      prefix: name,
      description: `<${name}>: see docs/reference/components.md`,
      body: snippet,
    },
  ]);
  return Object.fromEntries(entries);
}
