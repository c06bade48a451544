import { lookUp } from "../syntax/lookUp.ts";
import type { KnownFigure, KnownMetric } from "./known.ts";
import type { TypedNumber } from "./numbers.ts";
import { ENDINGS, GOALS, RECORDS, type Role, SHAPES, SURPRISES, TARGETS } from "./shapes.ts";
import type { Token } from "./tokens.ts";

/** What a sentence surely says of a metric in the report's own period. */
export type Claim =
  | {
      readonly kind: "moved";
      readonly metric: KnownMetric;
      readonly direction: 1 | -1;
      readonly vs: "previous" | "year";
      /** The word that says so. */
      readonly verb: Token;
      /** The word for much, if there is one. */
      readonly strong: Token | null;
      readonly amount: Typed | null;
    }
  | {
      readonly kind: "is";
      readonly metric: KnownMetric;
      readonly measure: "value" | "target" | "base";
      readonly number: Typed;
    }
  | { readonly kind: "beside"; readonly figure: KnownFigure; readonly number: Typed }
  | { readonly kind: "target"; readonly metric: KnownMetric; readonly met: boolean; readonly words: Token }
  | {
      readonly kind: "limit";
      readonly metric: KnownMetric;
      /** Is it said to be past its limit, or not? */
      readonly breached: boolean;
      readonly words: Token;
    }
  /** No guardrail is said to be past its limit. */
  | { readonly kind: "hold"; readonly words: Token }
  | {
      readonly kind: "record";
      readonly metric: KnownMetric;
      readonly which: "record" | "high" | "low";
      readonly words: Token;
    }
  | {
      readonly kind: "surprise";
      readonly metric: KnownMetric;
      /** Is it said to be more than chance, or chance alone? */
      readonly claims: boolean;
      readonly words: Token;
    }
  | {
      readonly kind: "caused";
      readonly cause: KnownMetric;
      readonly effect: KnownMetric;
      readonly words: Token;
    };

/** The claims of one kind. */
export type ClaimOf<Kind extends Claim["kind"]> = Extract<Claim, { kind: Kind }>;

/** A number with how it is meant. */
export interface Typed {
  readonly number: TypedNumber;
  readonly isAbout: boolean;
}

/** Words that let a sentence claim nothing of the own period as a whole. */
const UNDECIDED = ["not", "maybe", "other"];

/** What a sentence surely claims; nothing where a word leaves it open. */
export function claimsIn(tokens: readonly Token[]): Claim[] {
  const causes = tokens.some(({ means }) => means === "not" || means === "maybe") ? [] : causesIn(tokens);
  if (tokens.some(({ means }) => UNDECIDED.includes(means))) return causes;
  if (tokens.some(({ means, figure }) => means === "F" && figure === null)) return causes;
  const vs = tokens.some(({ means }) => means === "year") ? "year" : "previous";
  return [
    ...causes,
    ...besideIn(tokens),
    ...targetsIn(tokens),
    ...limitsIn(tokens),
    ...tokens.flatMap((words): Claim[] => (words.means === "allHold" ? [{ kind: "hold", words }] : [])),
    ...clausesOf(tokens).flatMap((clause) => claimOf(clause, vs) ?? []),
  ];
}

/** "12 % (figure)" and "figure (12 %)". */
function besideIn(tokens: readonly Token[]): Claim[] {
  return tokens.flatMap((token, index): Claim[] => {
    const [open, inner, close] = tokens.slice(index + 1, index + 4);
    if (open?.means !== "(" || close?.means !== ")") return [];
    const figure = token.figure ?? inner?.figure;
    const number = token.number ?? inner?.number;
    if (figure == null || number === undefined) return [];
    return [{ kind: "beside", figure, number: { number, isAbout: false } }];
  });
}

/** "its target of 700", where one metric is named. */
function targetsIn(tokens: readonly Token[]): Claim[] {
  const metric = onlyMetric(tokens);
  if (metric === null) return [];
  return tokens.flatMap(({ number }, index): Claim[] => {
    const of = tokens[index - 1]?.means ?? "";
    const word = tokens[index - 2]?.means ?? "";
    const isTarget = ["of", "from"].includes(of) && ["target", "met", "missed"].includes(word);
    if (number === undefined || !isTarget) return [];
    return [{ kind: "is", metric, measure: "target", number: { number, isAbout: false } }];
  });
}

/** "It breached its limit", where one metric is named. Below a limit is past it where higher is better. */
function limitsIn(tokens: readonly Token[]): Claim[] {
  const metric = onlyMetric(tokens);
  if (metric === null) return [];
  const past = metric.better === "lower" ? "overLimit" : "underLimit";
  return tokens.flatMap((words): Claim[] => {
    if (!/^(?:breached|(?:over|under|within)Limit)$/.test(words.means)) return [];
    return [{ kind: "limit", metric, breached: ["breached", past].includes(words.means), words }];
  });
}

/** Of two metrics and a verb of cause between them, which is said to have moved which. */
function causesIn(tokens: readonly Token[]): Claim[] {
  const at = tokens.findIndex(({ means }) => means === "cause" || means === "caused");
  const words = tokens[at];
  if (words === undefined) return [];
  const before = tokens.slice(0, at).findLast(({ metric }) => metric !== undefined)?.metric;
  const after = tokens.slice(at).find(({ metric }) => metric !== undefined)?.metric;
  if (before === undefined || after === undefined || before.id === after.id) return [];
  const [cause, effect] = words.means === "caused" ? [after, before] : [before, after];
  return [{ kind: "caused", cause, effect, words }];
}

function onlyMetric(tokens: readonly Token[]): KnownMetric | null {
  const metrics = new Set(tokens.flatMap(({ metric, figure }) => metric?.id ?? figure?.metric ?? []));
  const [first] = tokens.flatMap(({ metric }) => metric ?? []);
  return metrics.size === 1 ? (first ?? null) : null;
}

const BREAKS = ["break", ",", ";", ":", "–", "—", "(", ")"];

/** The clauses of a sentence. "8 %, to 612" and "(+12 %)" stay with what they follow. */
function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const isSigned = next?.number?.sign != null && tokens[index - 1]?.means === "M";
    const staysOn = (token.means === "," && next?.means === "to") || isSigned;
    if (!BREAKS.includes(token.means)) clauses.at(-1)?.push(token);
    else if (!staysOn) clauses.push([]);
  });
  return clauses.filter((clause) => clause.length > 0);
}

function claimOf(clause: readonly Token[], vs: "previous" | "year"): Claim[] | null {
  const strong = clause.find(({ means }) => means === "strong" || means.endsWith("!")) ?? null;
  const about = clause.some(({ means }) => means === "about");
  if (clause.some(({ means }) => means === "bound")) return null;
  const silent = clause.some((token) => symbolOf(token) === "V") ? [...SILENT, "value", "attained"] : SILENT;
  const { tokens, metric } = subjectOf(clause.filter(({ means }) => !silent.includes(means)));
  if (metric === null || tokens.filter(({ means }) => means === "M").length !== 1) return null;
  const shape = tokens.map(symbolOf).join(" ");
  const numbers = tokens.flatMap(({ number }) => (number === undefined ? [] : [{ number, isAbout: about }]));
  const words = tokens.find(({ means }) =>
    ["met", "missed", "record", "high", "low", "surprise", "noise"].includes(means),
  );
  if (words !== undefined) return standing(metric, shape, words);
  const [, end] = GOALS.exec(shape) ?? [];
  const last = tokens.at(-1);
  if (end !== undefined && last !== undefined)
    return [{ kind: "target", metric, met: end !== "failed", words: last }];
  const roles = rolesOf(shape);
  if (roles === null || numbers.some(({ number }) => number.isRange)) return null;
  return [
    ...moveOf(tokens, metric, vs, strong, numbers[roles.indexOf("amount")] ?? null),
    ...valuesOf(metric, roles, numbers),
  ];
}

const SILENT = ["strong", "about", "previous", "year"];

function standing(metric: KnownMetric, shape: string, words: Token): Claim[] | null {
  if (words.means === "met" || words.means === "missed") {
    if (!TARGETS.test(shape)) return null;
    return [{ kind: "target", metric, met: words.means === "met", words }];
  }
  if (words.means === "surprise" || words.means === "noise") {
    if (!SURPRISES.test(shape)) return null;
    return [{ kind: "surprise", metric, claims: words.means === "surprise", words }];
  }
  const which = words.means === "high" ? "high" : words.means === "low" ? "low" : "record";
  return RECORDS.test(shape) ? [{ kind: "record", metric, which, words }] : null;
}

function rolesOf(shape: string): readonly Role[] | null {
  const exact = lookUp(SHAPES, shape);
  if (exact !== undefined) return exact;
  const ending = Object.keys(ENDINGS).find((one) => shape === one || shape.endsWith(` ${one}`));
  return ending === undefined || shape.split(" ").filter((word) => word === "N").length > 1
    ? null
    : (lookUp(ENDINGS, ending) ?? null);
}

function moveOf(
  tokens: readonly Token[],
  metric: KnownMetric,
  vs: "previous" | "year",
  strong: Token | null,
  amount: Typed | null,
): Claim[] {
  const verb = tokens.find(({ means }) => /^(?:(?:up|down)\d?|rise|fall|to(?:Better|Worse))!?$/.test(means));
  const signed = amount?.number.sign == null ? null : tokens.find(({ number }) => number === amount.number);
  if (verb === undefined) {
    if (signed == null || amount?.number.sign == null) return [];
    return [{ kind: "moved", metric, direction: amount.number.sign, vs, verb: signed, strong, amount }];
  }
  const direction = directionOf(verb, metric);
  return [{ kind: "moved", metric, direction, vs, verb, strong, amount }];
}

/** "Improved" says that a metric fell where lower is better. */
function directionOf({ means }: Token, { better }: KnownMetric): 1 | -1 {
  if (means === "toBetter" || means === "toWorse")
    return (means === "toBetter") === (better === "higher") ? 1 : -1;
  return /^(?:up|rise)/.test(means) ? 1 : -1;
}

function valuesOf(metric: KnownMetric, roles: readonly Role[], numbers: readonly Typed[]): Claim[] {
  return roles.flatMap((role, index): Claim[] => {
    const number = numbers[index];
    return number === undefined || role === "amount" ? [] : [{ kind: "is", metric, measure: role, number }];
  });
}

/** A clause whose end is a figure ("to 612") says of which metric it is; the figure itself needs no checking. */
function subjectOf(clause: readonly Token[]): { tokens: readonly Token[]; metric: KnownMetric | null } {
  const named = clause.find(({ means }) => means === "M");
  const last = clause.at(-1);
  const figure = last?.figure;
  const endsInFigure = figure != null && figure.measure === "value" && clause.at(-2)?.means === "to";
  const tokens = endsInFigure ? clause.slice(0, -2) : clause;
  if (!endsInFigure || (named !== undefined && named.metric?.id === figure.metric))
    return { tokens, metric: named?.metric ?? null };
  const [first, ...rest] = tokens;
  if (named !== undefined || first?.means !== "it" || last?.of === undefined) return { tokens, metric: null };
  return { tokens: [{ ...first, means: "M" }, ...rest], metric: last.of };
}

function symbolOf({ means }: Token): string {
  if (/^(?:(?:up|down)(?:!|\d)?|to(?:Better|Worse))$/.test(means)) return "V";
  if (/^(?:rise|fall)!?$/.test(means)) return "H";
  if (means === "met" || means === "missed") return "T";
  if (means === "surprise" || means === "noise") return "S";
  return ["record", "high", "low"].includes(means) ? "R" : means;
}
