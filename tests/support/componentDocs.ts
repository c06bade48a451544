import { COMPONENTS } from "../../src/report/pages/pageFigures.ts";
import { read } from "./docs.ts";

/** A prop as its docstring explains it. */
export interface PropDoc {
  readonly name: string;
  readonly text: string;
}

/** A component as the comment at its head explains it. */
export interface ComponentDoc {
  readonly name: string;
  readonly text: string;
  readonly props: readonly PropDoc[];
}

/** The components that pages may use, by name, as their own files explain them. */
export function componentDocs(): ComponentDoc[] {
  const figure = propsIn(read("src/ledger/reference.ts"), "FigureProps");
  return Object.keys(COMPONENTS)
    .sort()
    .map((name) => {
      const source = read(`src/components/${name}.astro`);
      const own = /type Props = .*FigureProps/.test(source) ? figure : propsIn(source, "Props");
      const props = (COMPONENTS[name] ?? []).map((prop) => ({ name: prop, text: own.get(prop) ?? "" }));
      return { name, text: /^---\n\/\*\* (.*?) \*\/$/m.exec(source)?.[1] ?? "", props };
    });
}

/** The page `docs/components.md`. */
export function componentsPage(): string {
  const parts = componentDocs().map(({ name, text, props }) => {
    const rows = props.map((prop) => `| \`${prop.name}\` | ${prop.text.replaceAll("|", "\\|")} |\n`);
    const table = rows.length === 0 ? "" : `\n| prop | what it says |\n| --- | --- |\n${rows.join("")}`;
    return `## \`<${name}>\`\n\n${text}\n${table}`;
  });
  return `${HEAD}\n${parts.join("\n")}`;
}

const HEAD = `# Components

What a page may hold, without an import line. This page is made from the code: each component's own file says what it shows and what its props mean. [The README](../README.md#pages) groups them by what they are for, and [the cookbook](charts.md) shows the charts.
`;

/** The props of an interface with their docstrings. */
function propsIn(source: string, name: string): Map<string, string> {
  const body = new RegExp(`interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(source)?.[1] ?? "";
  const found = [...body.matchAll(/\/\*\* (.*?) \*\/\n\s*(?:readonly )?(\w+)\??:/g)];
  return new Map(found.map(([, text = "", prop = ""]) => [prop, text]));
}
