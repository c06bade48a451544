import { type Expression, type Property, parse, type SpreadElement } from "acorn";
import type { Json } from "../document/json.ts";
import { unfitIn } from "../syntax/fitText.ts";

/** Why a text is no plain value. */
export class NoLiteral extends Error {}

const COMPUTED = "something is computed in it";

/** The plain value that a JavaScript expression writes: texts, numbers, lists and groups; throws a NoLiteral. */
export function parseLiteral(text: string): Json {
  return literalOf(expressionIn(text));
}

function expressionIn(text: string): Expression {
  const [statement, ...more] = statementsOf(text);
  if (statement?.type !== "ExpressionStatement" || more.length > 0) throw new NoLiteral(COMPUTED);
  return statement.expression;
}

/** In parentheses, as a group on its own would be a block. */
function statementsOf(text: string) {
  try {
    return parse(`(${text}\n)`, { ecmaVersion: "latest" }).body;
  } catch {
    throw new NoLiteral("it does not read as JavaScript");
  }
}

/** The plain value that an expression of a parsed text writes; throws a NoLiteral. */
export function literalOf(node: Expression | SpreadElement | null): Json {
  if (node?.type === "ArrayExpression") return node.elements.map(literalOf);
  if (node?.type === "ObjectExpression") return Object.fromEntries(node.properties.map(entryOf));
  if (node?.type === "FunctionExpression" || node?.type === "ArrowFunctionExpression")
    throw new NoLiteral("a function cannot be read");
  const plain = plainOf(node);
  if (plain === undefined) throw new NoLiteral(COMPUTED);
  const [unfit] = typeof plain === "string" ? unfitIn(plain) : [];
  if (unfit !== undefined) throw new NoLiteral(`it holds the character ${unfit.name}, which no file can`);
  return plain;
}

function entryOf(node: Property | SpreadElement): [string, Json] {
  if (node.type !== "Property" || node.computed || node.shorthand) throw new NoLiteral(COMPUTED);
  const { key, value } = node;
  const name = key.type === "Identifier" ? key.name : plainOf(key);
  if (typeof name !== "string" && typeof name !== "number") throw new NoLiteral(COMPUTED);
  if (name === "__proto__")
    throw new NoLiteral("it holds the name `__proto__`, which JavaScript keeps for itself");
  return [String(name), literalOf(value)];
}

/** A text, a number, a truth or null; undefined of all else. */
function plainOf(node: Expression | SpreadElement | Property["key"] | null): Json | undefined {
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? "";
  if (node?.type === "UnaryExpression") return signed(node.operator, plainOf(node.argument));
  if (node?.type !== "Literal") return undefined;
  const { value } = node;
  const isPlain =
    value === null ? node.raw === "null" : ["string", "number", "boolean"].includes(typeof value);
  return isPlain && typeof value !== "bigint" && !(value instanceof RegExp) ? value : undefined;
}

function signed(operator: string, value: Json | undefined): number | undefined {
  if (typeof value !== "number") return undefined;
  return operator === "-" ? -value : operator === "+" ? value : undefined;
}
