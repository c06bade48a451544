import { mdxToMdast } from "satteri";
import { z } from "zod";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { Json } from "../document/json.ts";
import type { FrontMatter } from "./frontMatter.ts";
import { NoLiteral, parseLiteral } from "./literal.ts";

/** One use of a component in a page: its name, its props, and where it stands. */
export interface ComponentUse extends Place {
  readonly name: string;
  /** The props that are texts. */
  readonly props: Readonly<Record<string, string>>;
  /** All props that are plain values, texts too. */
  readonly values: Readonly<Record<string, Json>>;
  /** The props that are no plain values, each with the reason. */
  readonly unread: readonly { readonly prop: string; readonly why: string }[];
  /** The components within which it stands, outermost first; left out where there are none. */
  readonly around?: readonly ComponentUse[];
  /** Does it stand in a cell of a table, where it is read as a number and not in a sentence? */
  readonly isInTable?: boolean;
}

/** SQL that a page holds under a name: ```` ```sql posts_by_hour ````; the place is that of its opening line. */
export interface SqlFence extends Place {
  readonly name: string;
  readonly sql: string;
}

/** What a page's body holds for us. */
export interface Body {
  readonly uses: readonly ComponentUse[];
  readonly fences: readonly SqlFence[];
  readonly diagnostics: readonly Diagnostic[];
}

const point = z.object({ line: z.number(), column: z.number() });

/** An attribute of a tag or component; one without a name is `{...spread}`. */
export const attribute = z.object({
  type: z.string(),
  name: z.string().optional(),
  value: z.unknown().optional(),
});

const expression = z.object({ value: z.string() });

/** A node of a page's tree, as far as anybody reads it. */
export const nodeSchema = z.object({
  type: z.string(),
  name: z.string().nullish(),
  attributes: z.array(attribute).optional(),
  position: z.object({ start: point }).optional(),
  children: z.array(z.unknown()).optional(),
  lang: z.string().nullish(),
  meta: z.string().nullish(),
  value: z.unknown().optional(),
});

type Node = z.output<typeof nodeSchema>;

/** The components and named SQL of a page's body, in order; diagnostics where the body is not valid MDX. */
export function readBody(front: FrontMatter): Body {
  try {
    const nodes = flatten(treeOf(front));
    return {
      uses: usesIn(front, treeOf(front), [], false),
      fences: nodes.flatMap((node) => fenceOf(front, node)),
      diagnostics: nodes.flatMap((node) => scriptIn(front, node)),
    };
  } catch (error) {
    return { uses: [], fences: [], diagnostics: [syntaxProblem(front, error)] };
  }
}

const trees = new WeakMap<FrontMatter, unknown>();

/** The tree of a page's body, read once; throws where it is not valid MDX. */
export function treeOf(front: FrontMatter): unknown {
  const tree = trees.get(front) ?? mdxToMdast(front.body);
  trees.set(front, tree);
  return tree;
}

/** The same where it is valid MDX; null where it is not, which was said where the page was read. */
export function readableTree(front: FrontMatter): unknown {
  try {
    return treeOf(front);
  } catch {
    return null;
  }
}

/** A node and all below it, in the order of the text. */
function flatten(tree: unknown): Node[] {
  const node = nodeSchema.safeParse(tree);
  return node.success ? [node.data, ...(node.data.children ?? []).flatMap(flatten)] : [];
}

/** The components of a tree in the order of the text, each with what it stands in. */
function usesIn(
  front: FrontMatter,
  tree: unknown,
  around: readonly ComponentUse[],
  isInTable: boolean,
): ComponentUse[] {
  const node = nodeSchema.safeParse(tree);
  if (!node.success) return [];
  const inCell = isInTable || node.data.type === "tableCell" || /^t[dh]$/.test(node.data.name ?? "");
  const own = useOf(front, node.data).map((use) => ({
    ...use,
    ...(around.length === 0 ? {} : { around }),
    ...(inCell ? { isInTable: true } : {}),
  }));
  const within = [...around, ...own];
  return [...own, ...(node.data.children ?? []).flatMap((child) => usesIn(front, child, within, inCell))];
}

/** The component that a node of a page's tree is; null where it is something else. */
export function useIn(front: FrontMatter, tree: unknown): ComponentUse | null {
  const node = nodeSchema.safeParse(tree);
  return node.success ? (useOf(front, node.data)[0] ?? null) : null;
}

function useOf(front: FrontMatter, node: Node): ComponentUse[] {
  const { type, name, attributes = [] } = node;
  const isComponent = type.startsWith("mdxJsx") && typeof name === "string" && /^[A-Z]/.test(name);
  if (!isComponent) return [];
  const read = attributes.map(readProp);
  const values = read.flatMap((one) => ("value" in one ? [[one.prop, one.value] as const] : []));
  const texts = values.flatMap(([prop, value]) =>
    typeof value === "string" ? [[prop, value] as const] : [],
  );
  return [
    {
      ...placeOf(front, node),
      name,
      props: Object.fromEntries(texts),
      values: Object.fromEntries(values),
      unread: read.flatMap((one) => ("why" in one ? [one] : [])),
    },
  ];
}

type Prop = { readonly prop: string } & ({ readonly value: Json } | { readonly why: string });

/** A prop as it is written: a plain value, or why it is none. */
export function readProp({ name: prop, value }: z.output<typeof attribute>): Prop {
  if (prop === undefined) return { prop: "...", why: "something is computed in it" };
  if (typeof value === "string") return { prop, value };
  const written = expression.safeParse(value);
  if (!written.success) return { prop, value: true };
  try {
    return { prop, value: parseLiteral(written.data.value) };
  } catch (error) {
    if (!(error instanceof NoLiteral)) throw error;
    return { prop, why: error.message };
  }
}

function fenceOf(front: FrontMatter, node: Node): SqlFence[] {
  const name = node.meta?.trim().split(/\s+/)[0] ?? "";
  if (node.type !== "code" || node.lang !== "sql" || name === "") return [];
  return [{ ...placeOf(front, node), name, sql: String(node.value ?? "") }];
}

/** What would run in a page: its numbers would be in no ledger, and its build would depend on more than its inputs. */
function scriptIn(front: FrontMatter, node: Node): Diagnostic[] {
  const { type, value, name, attributes = [] } = node;
  const isElement = type.startsWith("mdxJsx") && typeof name === "string" && !/^[A-Z]/.test(name);
  const written = isElement
    ? attributes.flatMap((one) => expression.safeParse(one.value).data?.value ?? [])
    : [];
  const isScript =
    type === "mdxjsEsm" || (/^mdx(?:Flow|Text)Expression$/.test(type) && isCode(String(value ?? "")));
  if (!isScript && written.length === 0) return [];
  const code = (written[0] ?? String(value)).trim().split("\n")[0] ?? "";
  return [diagnose(placeOf(front, node), "page-script", { code })];
}

/** Is there more than a comment? */
function isCode(text: string): boolean {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").trim() !== "";
}

function placeOf(front: FrontMatter, { position }: Node): Place {
  const line = (position?.start.line ?? 1) + front.bodyLine - 1;
  return { file: front.file, line, column: position?.start.column ?? 1 };
}

function syntaxProblem(front: FrontMatter, error: unknown): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(text);
  const line = Number(match?.[1] ?? 1) + front.bodyLine - 1;
  const sentence = (match?.[3] ?? text).replace(/ ?\(\d+:\d+\)/g, "");
  return diagnose({ file: front.file, line, column: Number(match?.[2] ?? 1) }, "mdx-syntax", { sentence });
}
