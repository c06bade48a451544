import { typeName } from "../columnType.ts";
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
import { decideDate } from "./decideDate.ts";
import { decideNumber } from "./decideNumber.ts";
import { toldTruth } from "./shape.ts";
import type { Group } from "./tally.ts";

type Kind = "date" | "number" | "truth";

const NAMES: Readonly<Record<Kind, string>> = {
  date: "dates",
  number: "numbers",
  truth: "true and false",
};

/**
 * What the values of a column are: a type and a way to read them which fits every row, or the question that has to be
 * answered first. Almost a date or a number is never silently text.
 */
export function decide(facts: ColumnFacts): Understood | Question {
  const { missing: words } = facts.told;
  const groups = facts.tally.groups().filter(({ text }) => !words.includes(text.trim()));
  if (facts.told.type !== undefined) return asTold(facts, groups);
  if (groups.length === 0) return asText("text: no values");
  const wanted = toldKind(facts);
  for (const kind of ["date", "number", "truth"] as const) {
    const fitting = groups.filter((group) => isOf(group, kind));
    if (fitting.length === groups.length) return read(facts, groups, kind);
    const others = groups.filter((group) => !isOf(group, kind));
    const strange = others.filter(({ shape }) => !shape.isMissing);
    const [first] = strange;
    if (fitting.length > 0 && first === undefined) return missing(facts, others, kind);
    const plain = strange.filter(({ shape }) => !(kind === "date" && shape.isSpecial));
    const isAlmost = kind !== "truth" && fitting.length > 0 && countOf(fitting) >= countOf(plain);
    if (first !== undefined && (wanted === kind || isAlmost)) return almost(facts, fitting, first, kind);
  }
  return asText(groups.every(({ shape }) => shape.isClock) ? "text: times of day" : "text");
}

/** What a column must be for what is told of it to have a meaning. */
function toldKind({ told }: ColumnFacts): Kind | null {
  if (told.date !== undefined || told.zone !== undefined) return "date";
  return told.options.some((option) => option.startsWith("--decimal") && option.includes("."))
    ? "number"
    : null;
}

function isOf({ shape, text }: Group, kind: Kind, isTold = false): boolean {
  if (kind === "truth") return isTold ? toldTruth(text) !== null : shape.truth !== null;
  return shape[kind] !== null;
}

function read(facts: ColumnFacts, groups: readonly Group[], kind: Kind): Understood | Question {
  if (kind === "date") return decideDate(facts, groups);
  if (kind === "number") return decideNumber(facts, groups);
  return { type: { kind: "boolean" }, reading: { kind: "truth" }, as: "true and false" };
}

/** Words that may stand for no value, among values that are all of one kind. */
function missing(facts: ColumnFacts, words: readonly Group[], kind: Kind): Question {
  const [first] = words;
  const texts = words.map(({ text }) => text.trim());
  return {
    code: "missing-word",
    line: first?.line ?? 1,
    message: `${pathOf(facts)} holds ${NAMES[kind]}, and ${countOf(words) === 1 ? "once" : `${countOf(words)} times`} ${texts.map((text) => `"${text}"`).join(", ")} (first in line ${first?.line ?? 1})`,
    choices: [
      {
        options: texts.map((text) => `--missing ${pathOf(facts)}=${text}`),
        means: `${texts.length === 1 ? "the word stands" : "these words stand"} for no value`,
      },
      keepText(facts),
    ],
  };
}

/** Most rows are dates or numbers, and one is not. */
function almost(facts: ColumnFacts, fitting: readonly Group[], strange: Group, kind: Kind): Question {
  const { beyond } = strange.shape;
  const why = beyond === null ? "is none" : `has the year ${beyond}, outside 1000 to 9999`;
  return {
    code: "mixed-column",
    line: strange.line,
    message: `${fitOf(fitting, facts, kind)}, but ${placed(facts, strange)} ${why}`,
    choices: [keepText(facts)],
  };
}

/** "27 values of t.id are numbers", "one value of t.id is a number" */
function fitOf(fitting: readonly Group[], facts: ColumnFacts, kind: Kind): string {
  const count = countOf(fitting);
  if (count !== 1) return `${count} values of ${pathOf(facts)} are ${NAMES[kind]}`;
  return `one value of ${pathOf(facts)} is ${kind === "truth" ? "true or false" : `a ${kind}`}`;
}

/** The type is told: every value must be one of it. */
function asTold(facts: ColumnFacts, groups: readonly Group[]): Understood | Question {
  const { type } = facts.told;
  if (type === undefined || type.kind === "text") return asText("text");
  const kind = kindOf(type.kind);
  const strange = groups.find((group) => !isOf(group, kind, true) || !isTimed(group, type.kind));
  if (strange !== undefined)
    return {
      code: "mixed-column",
      line: strange.line,
      message: `${pathOf(facts)} is told to be ${typeName(type)}, but ${placed(facts, strange)} is none`,
      choices: [keepText(facts)],
    };
  const found = groups.length === 0 && kind !== "truth" ? asText("no values") : read(facts, groups, kind);
  if ("code" in found) return found;
  if (type.kind === "timestamp") return asMoment(facts, groups, found, type.zoned);
  return { ...found, type };
}

function kindOf(kind: string): Kind {
  if (kind === "boolean") return "truth";
  return kind === "date" || kind === "timestamp" ? "date" : "number";
}

/** A date has no time of day. */
function isTimed({ shape }: Group, kind: string): boolean {
  return kind !== "date" || shape.date?.time == null;
}

/** A point in time needs a zone, a local time may have none. */
function asMoment(
  facts: ColumnFacts,
  groups: readonly Group[],
  found: Understood,
  isZoned: boolean,
): Understood | Question {
  const zoneless = groups.find(({ shape }) => shape.date?.offset == null);
  const zoned = groups.find(({ shape }) => shape.date?.offset != null);
  const strange = isZoned ? (facts.told.zone === undefined ? zoneless : undefined) : zoned;
  if (strange === undefined) {
    const reading = found.reading.kind === "date" ? { ...found.reading, hasTime: true } : found.reading;
    return { ...found, reading, type: { kind: "timestamp", zoned: isZoned } };
  }
  const choice = isZoned
    ? {
        options: [`--zone ${pathOf(facts)}=${facts.timezone}`],
        means: `its times are those of ${facts.timezone}`,
      }
    : { options: [`--types ${pathOf(facts)}=TIMESTAMPTZ`], means: "keep the zone" };
  return {
    code: "mixed-column",
    line: strange.line,
    message: `${pathOf(facts)} is told to have ${isZoned ? "a zone" : "no zone"}, but ${placed(facts, strange)} has ${isZoned ? "none" : "one"}`,
    choices: [choice, keepText(facts)],
  };
}
