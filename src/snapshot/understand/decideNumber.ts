import type { ColumnType } from "../columnType.ts";
import {
  asText,
  type ColumnFacts,
  countOf,
  keepText,
  pathOf,
  placed,
  type Question,
  type Understood,
} from "./column.ts";
import type { DecimalSign } from "./readNumber.ts";
import type { Group, Size } from "./tally.ts";

/** Beyond so many digits a text of digits is no number that could be kept. */
const MOST_DIGITS = 38;
/** What 64 bits hold as a decimal number. */
const SHORT_DIGITS = 18;
/** Digits after the sign beyond which a long number was measured or computed, not counted. */
const MOST_FRACTION = 9;

/** How a column of numbers is read, or what has to be decided first; every value is one under some sign. */
export function decideNumber(facts: ColumnFacts, groups: readonly Group[]): Understood | Question {
  const { told } = facts;
  if (told.type === undefined) {
    const codes = codesOf(facts, groups);
    if (codes !== null) return codes;
  }
  const unlike = unlikeUnits(facts, groups);
  if (unlike !== null) return unlike;
  const fitting = (["point", "comma"] as const).filter((sign) => groups.every((group) => reads(group, sign)));
  const wanted = told.decimal === undefined ? fitting : fitting.filter((sign) => sign === told.decimal);
  const [sign] = wanted;
  if (sign === undefined) return fitting[0] === undefined ? mixed(facts, groups) : untold(facts, groups);
  const doubtful = groups.find(({ shape }) => shape.number?.point !== shape.number?.comma);
  if (wanted.length > 1 && doubtful !== undefined) return ambiguous(facts, doubtful);
  return typed(facts, groups, sign, doubtful !== undefined);
}

function reads({ shape }: Group, sign: DecimalSign): boolean {
  return shape.number != null && shape.number[sign] !== null;
}

/** Codes that only look like numbers: their leading zeros mean something. */
function codesOf(facts: ColumnFacts, groups: readonly Group[]): Understood | Question | null {
  const codes = groups.filter(({ shape }) => shape.number?.isCode);
  const [first] = codes;
  if (first === undefined) return null;
  if (facts.tally.isEven || countOf(codes) * 10 >= countOf(groups))
    return asText(first.text.startsWith("+") ? "text: telephone numbers" : "text: codes with leading zeros");
  return {
    code: "ambiguous-number",
    line: first.line,
    message: `${pathOf(facts)} holds whole numbers, but ${placed(facts, first)} begins as a code does`,
    choices: [
      keepText(facts),
      { options: [`--types ${pathOf(facts)}=BIGINT`], means: "read all as whole numbers" },
    ],
  };
}

/** Euros and dollars, or percentages and plain numbers, make no column. */
function unlikeUnits(facts: ColumnFacts, groups: readonly Group[]): Question | null {
  const money = groups.filter(({ shape }) => shape.number?.currency);
  const [first] = money;
  const foreign = money.find(({ shape }) => shape.number?.currency !== first?.shape.number?.currency);
  const percent = groups.find(({ shape }) => shape.number?.isPercent);
  const plain = groups.find(({ shape }) => shape.number?.isPercent === false);
  const pair =
    first !== undefined && foreign !== undefined
      ? ([first, foreign, "amounts of more than one currency"] as const)
      : percent !== undefined && plain !== undefined
        ? ([percent, plain, "percentages and plain numbers"] as const)
        : null;
  if (pair === null) return null;
  const [one, other, what] = pair;
  return {
    code: "mixed-column",
    line: Math.max(one.line, other.line),
    message: `${pathOf(facts)} holds ${what}: ${placed(facts, one)} and ${placed(facts, other)}`,
    choices: [keepText(facts)],
  };
}

function mixed(facts: ColumnFacts, groups: readonly Group[]): Question {
  const pointed = groups.find((group) => !reads(group, "comma"));
  const commaed = groups.find((group) => !reads(group, "point"));
  const shown = [pointed, commaed].flatMap((group) => (group === undefined ? [] : [placed(facts, group)]));
  return {
    code: "mixed-column",
    line: Math.max(pointed?.line ?? 1, commaed?.line ?? 1),
    message: `${pathOf(facts)} has decimal points and decimal commas: ${shown.join(" and ")}`,
    choices: [keepText(facts)],
  };
}

/** The sign that was told does not fit, the other one does. */
function untold(facts: ColumnFacts, groups: readonly Group[]): Question {
  const sign = facts.told.decimal ?? "comma";
  const other = sign === "comma" ? "point" : "comma";
  const strange = groups.find((group) => !reads(group, sign));
  return {
    code: "mixed-column",
    line: strange?.line ?? 1,
    message: `${pathOf(facts)} is told to have decimal ${sign}s${strange === undefined ? "" : `, but ${placed(facts, strange)} has none`}`,
    choices: [
      { options: [`--decimal ${pathOf(facts)}=${other}`], means: `read it with decimal ${other}s` },
      keepText(facts),
    ],
  };
}

function ambiguous(facts: ColumnFacts, example: Group): Question {
  const { point, comma } = example.shape.number ?? {};
  const means = facts.isMasked ? "" : `: "${example.text}" is ${point} or ${comma}`;
  return {
    code: "ambiguous-number",
    line: example.line,
    message: `every row of ${pathOf(facts)} can be read with a decimal point and with a decimal comma${means}`,
    choices: [
      ...(["point", "comma"] as const).map((sign) => ({
        options: [`--decimal ${pathOf(facts)}=${sign}`],
        means: facts.isMasked
          ? `decimal ${sign}`
          : `decimal ${sign}: "${example.text}" is ${sign === "point" ? point : comma}`,
      })),
      keepText(facts),
    ],
  };
}

function typed(
  { told, tally }: ColumnFacts,
  groups: readonly Group[],
  sign: DecimalSign,
  isMarked: boolean,
): Understood {
  const type = told.type ?? typeFor(tally.sizes[sign]);
  if (type === null) return asText("text: too many digits for a number");
  const words = [
    ...(isMarked ? [`decimal ${sign}`] : []),
    ...(type.kind === "integer" ? ["whole numbers"] : []),
    ...(type.kind === "decimal" ? [type.scale === 0 ? "whole numbers" : "exact"] : []),
    ...(type.kind === "float" ? ["floating point"] : []),
    ...[...new Set(groups.map(({ shape }) => shape.number?.currency ?? ""))].filter((one) => one !== ""),
    ...(groups.some(({ shape }) => shape.number?.isPercent) ? ["percent: 12 % is 0.12"] : []),
  ];
  return {
    type,
    reading: { kind: "number", sign, isFloat: type.kind === "float" },
    as: words.join(", "),
  };
}

/** The narrowest type of three that holds every value exactly: 64 bits, 18 digits, 38 digits; else a double, or none. */
function typeFor({ before, after, isBigint, hasExponent }: Size): ColumnType | null {
  if (hasExponent) return { kind: "float", bits: 64 };
  if (after === 0 && isBigint) return { kind: "integer", bits: 64, signed: true };
  if (before + after <= SHORT_DIGITS) return { kind: "decimal", precision: SHORT_DIGITS, scale: after };
  const isShortFraction = after <= MOST_FRACTION && before + after <= MOST_DIGITS;
  if (isShortFraction) return { kind: "decimal", precision: MOST_DIGITS, scale: after };
  return after === 0 ? null : { kind: "float", bits: 64 };
}
