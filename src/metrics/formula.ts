import { lookUp } from "../syntax/lookUp.ts";
/** A formula over metrics: numbers, names, + − × ÷ and parentheses. */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "metric"; readonly name: string }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

export type Operator = "+" | "-" | "*" | "/";

/** A formula that does not read; `column` counts characters from 0. */
export class FormulaError extends Error {
  readonly column: number;
  constructor(message: string, column: number) {
    super(message);
    this.column = column;
  }
}

interface Token {
  readonly text: string;
  readonly column: number;
}

/** The formula that a text such as `daily_active * posting_rate` writes; throws a FormulaError. */
export function parseFormula(text: string): Formula {
  const tokens = tokenise(text);
  const state = { tokens, position: 0, end: text.length };
  const formula = sum(state);
  const rest = state.tokens[state.position];
  if (rest !== undefined) throw new FormulaError(`"${rest.text}" is not expected here`, rest.column);
  return formula;
}

/** The names of the metrics in a formula, each once, in order of appearance. */
export function namesIn(formula: Formula): string[] {
  if (formula.kind === "metric") return [formula.name];
  if (formula.kind === "number") return [];
  return [...new Set([...namesIn(formula.left), ...namesIn(formula.right)])];
}

/** The value of a formula; division by zero gives a number that is not finite, which callers must refuse. */
export function evaluate(formula: Formula, valueFor: (name: string) => number): number {
  if (formula.kind === "number") return formula.value;
  if (formula.kind === "metric") return valueFor(formula.name);
  const left = evaluate(formula.left, valueFor);
  const right = evaluate(formula.right, valueFor);
  return APPLY[formula.operator](left, right);
}

/** The formula with each named metric replaced by the formula that `expand` gives for it, if any, at any depth. */
export function expand(formula: Formula, formulaOf: (name: string) => Formula | undefined): Formula {
  if (formula.kind === "number") return formula;
  if (formula.kind === "operation") {
    return { ...formula, left: expand(formula.left, formulaOf), right: expand(formula.right, formulaOf) };
  }
  const inner = formulaOf(formula.name);
  return inner === undefined ? formula : expand(inner, formulaOf);
}

const APPLY: Record<Operator, (left: number, right: number) => number> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
};

const SYNONYMS: Record<string, string> = { "×": "*", "÷": "/", "−": "-" };

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /\s*(?:([a-z][a-z0-9_]*|\d+(?:\.\d+)?|[-+*/()×÷−])|(\S))/giy;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const found = match[1] ?? match[2] ?? "";
    const column = pattern.lastIndex - found.length;
    if (match[1] === undefined) throw new FormulaError(`"${found}" is not part of a formula`, column);
    tokens.push({ text: lookUp(SYNONYMS, found) ?? found, column });
  }
  return tokens;
}

interface State {
  readonly tokens: readonly Token[];
  readonly end: number;
  position: number;
}

function sum(state: State): Formula {
  return chain(state, ["+", "-"], product);
}

function product(state: State): Formula {
  return chain(state, ["*", "/"], atom);
}

function chain(state: State, operators: readonly Operator[], next: (state: State) => Formula): Formula {
  let left = next(state);
  for (let operator = peek(state, operators); operator !== undefined; operator = peek(state, operators)) {
    state.position += 1;
    left = { kind: "operation", operator, left, right: next(state) };
  }
  return left;
}

function peek(state: State, operators: readonly Operator[]): Operator | undefined {
  const text = state.tokens[state.position]?.text;
  return operators.find((operator) => operator === text);
}

function atom(state: State): Formula {
  const token = state.tokens[state.position];
  if (token === undefined) throw new FormulaError("the formula ends too early", state.end);
  state.position += 1;
  if (token.text === "(") return closing(state, sum(state));
  if (/^\d/.test(token.text)) return { kind: "number", value: Number(token.text) };
  if (/^[a-z]/i.test(token.text)) return { kind: "metric", name: token.text };
  throw new FormulaError(`"${token.text}" is not expected here`, token.column);
}

function closing(state: State, inner: Formula): Formula {
  const token = state.tokens[state.position];
  if (token?.text !== ")") throw new FormulaError('a ")" is missing', token?.column ?? state.end);
  state.position += 1;
  return inner;
}
