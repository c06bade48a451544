import { mdxToMdast } from "satteri";
import { z } from "zod";
import { type Diagnostic, errorAt, type Place } from "./diagnostic.ts";
import type { FrontMatter } from "./frontMatter.ts";

/** One use of a component in a page: its name, its literal props, and where it stands. */
export interface ComponentUse extends Place {
  readonly name: string;
  readonly props: Readonly<Record<string, string>>;
}

const point = z.object({ line: z.number(), column: z.number() });

const attribute = z.object({ type: z.string(), name: z.string().optional(), value: z.unknown().optional() });

const nodeSchema = z.object({
  type: z.string(),
  name: z.string().nullish(),
  attributes: z.array(attribute).optional(),
  position: z.object({ start: point }).optional(),
  children: z.array(z.unknown()).optional(),
});

/** The components that a page's body uses, in order; diagnostics where the body is not valid MDX. */
export function componentsIn(front: FrontMatter): { uses: ComponentUse[]; diagnostics: Diagnostic[] } {
  try {
    return { uses: collect(front, mdxToMdast(front.body)), diagnostics: [] };
  } catch (error) {
    return { uses: [], diagnostics: [syntaxProblem(front, error)] };
  }
}

function collect(front: FrontMatter, tree: unknown): ComponentUse[] {
  const node = nodeSchema.safeParse(tree);
  if (!node.success) return [];
  const inner = (node.data.children ?? []).flatMap((child) => collect(front, child));
  const { type, name, position } = node.data;
  const isComponent = type.startsWith("mdxJsx") && typeof name === "string" && /^[A-Z]/.test(name);
  if (!isComponent) return inner;
  const line = (position?.start.line ?? 1) + front.bodyLine - 1;
  const column = position?.start.column ?? 1;
  return [
    { file: front.file, line, column, name, props: literalProps(node.data.attributes ?? []) },
    ...inner,
  ];
}

function literalProps(attributes: readonly z.output<typeof attribute>[]): Record<string, string> {
  const literal = attributes.flatMap(({ name, value }) =>
    name !== undefined && typeof value === "string" ? [[name, value] as const] : [],
  );
  return Object.fromEntries(literal);
}

function syntaxProblem(front: FrontMatter, error: unknown): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(text);
  const line = Number(match?.[1] ?? 1) + front.bodyLine - 1;
  const sentence = (match?.[3] ?? text).replace(/ ?\(\d+:\d+\)/g, "");
  return errorAt(
    { file: front.file, line, column: Number(match?.[2] ?? 1) },
    "mdx-syntax",
    `the body is not valid MDX: ${sentence}`,
    "Close every tag and brace there; write a plain `<` or `{` as `&lt;` or `\\{`.",
  );
}
