import { Document, isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { readFrontMatter } from "../content/frontMatter.ts";
import { metricSchema } from "../content/schema/metric.ts";
import { wordsIn } from "../content/schema/wordsIn.ts";
import { isGroup } from "../document/json.ts";
import { lookUp } from "../syntax/lookUp.ts";

/** One text of a file that is said otherwise. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A metric's file in the words of its translation: comments, the order of keys and all that holds no words stay. */
export function inWordsOf(original: string, translation: string): string {
  const { front } = partsOf(original);
  const said = partsOf(translation);
  const told = editsOf(parseDocument(front).contents, parseDocument(said.front).toJS(), false)
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), front);
  return fileOf(told, said.body);
}

/** The words alone of a metric's file, as a translation of it would say them. */
export function wordsOf(file: string, original: string): string {
  const read = readFrontMatter(file, original);
  if (Array.isArray(read)) throw new Error(`${file} has no front matter that reads`);
  const words = new Document({});
  for (const { path, said } of wordsIn(metricSchema, read.data))
    if (said === "words" && path[0] !== "unit") words.setIn(path, valueAt(read.data, path));
  const unit = valueAt(read.data, ["unit"]);
  if (typeof unit === "string" && !COMPUTED.includes(unit)) words.set("unit", unit);
  return fileOf(words.toString({ lineWidth: 0 }), partsOf(original).body);
}

/** Units that are computed with, and are no words. */
const COMPUTED: readonly string[] = ["percent", "ratio", "currency", "minutes", "hours", "score"];

/** Front matter and body of a file of ours. */
export function partsOf(text: string): { readonly front: string; readonly body: string } {
  const end = text.indexOf("\n---\n", 3);
  return { front: text.slice(4, end + 1), body: text.slice(end + 5) };
}

/** A file of front matter and body. */
export function fileOf(front: string, body: string): string {
  return `---\n${front}---\n${body}`;
}

/** A text as YAML writes it: as it stands where that says the same, else between quotation marks. */
export function quoted(text: string, isFlow: boolean): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N} .,;'’()/%–-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain && !(isFlow && /[,[\]{}]/.test(text)) ? text : JSON.stringify(text);
}

function editsOf(node: unknown, words: unknown, isFlow: boolean): Edit[] {
  if (isScalar(node) && typeof words === "string" && hasRange(node))
    return [{ start: node.range[0], end: node.range[1], text: quoted(words, isFlow) }];
  if (isSeq(node) && Array.isArray(words))
    return node.items.flatMap((item, index) => editsOf(item, words[index], isFlow || node.flow === true));
  if (!isMap(node) || !isGroup(words)) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    editsOf(node.get(key, true), value, isFlow || node.flow === true),
  );
}

function hasRange(node: Node): node is Node & { readonly range: readonly [number, number, number] } {
  return node.range != null;
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
    return isGroup(value) ? lookUp(value, step) : undefined;
  }, data);
}
