import type { Code } from "../../diagnostics/catalogue.ts";
import type { ColumnType } from "../columnType.ts";
import type { DateFormat } from "./readDate.ts";
import type { DecimalSign } from "./readNumber.ts";
import type { Group, Tally } from "./tally.ts";

/** What the command says of a column. */
export interface Told {
  readonly type?: ColumnType | undefined;
  readonly date?: DateFormat | undefined;
  readonly decimal?: DecimalSign | undefined;
  /** The zone of the times that carry none. */
  readonly zone?: string | undefined;
  /** Words that stand for no value. */
  readonly missing: readonly string[];
  /** The options that say so, as they are written. */
  readonly options: readonly string[];
}

/** A column of a file, before it is understood. */
export interface ColumnFacts {
  readonly table: string;
  readonly name: string;
  readonly tally: Tally;
  readonly told: Told;
  /** The report's time zone. */
  readonly timezone: string;
  /** May no message show its values? */
  readonly isMasked: boolean;
}

/** How the texts of a column become values. */
export type Reading =
  | { readonly kind: "text" }
  | { readonly kind: "truth" }
  | { readonly kind: "number"; readonly sign: DecimalSign; readonly isFloat: boolean }
  | {
      readonly kind: "date";
      readonly format: DateFormat;
      readonly hasTime: boolean;
      /** The zone of the times that carry none; null where they are local or all carry one. */
      readonly zone: string | null;
    };

/** A column that is understood. */
export interface Understood {
  readonly type: ColumnType;
  readonly reading: Reading;
  /** In words, such as "dd/mm/yyyy" and "decimal comma". */
  readonly as: string;
}

/** One answer to a question: the options that give it, and what it would mean. */
export interface Choice {
  /** As they are written, such as "--dates activity.day=dd/mm/yyyy". */
  readonly options: readonly string[];
  readonly means: string;
}

/** What has to be decided before a column can be frozen. */
export interface Question {
  readonly code: Code;
  readonly line: number;
  readonly message: string;
  readonly choices: readonly Choice[];
}

/** A text column. */
export function asText(as: string): Understood {
  return { type: { kind: "text" }, reading: { kind: "text" }, as };
}

/** The choice to keep a column as texts, which every question has. */
export function keepText(facts: ColumnFacts): Choice {
  return { options: [`--types ${pathOf(facts)}=VARCHAR`], means: "keep the column as text" };
}

/** "table.column", as options name a column. */
export function pathOf({ table, name }: ColumnFacts): string {
  return `${table}.${name}`;
}

/** A value as messages show it. */
export function shown(facts: ColumnFacts, text: string): string {
  if (facts.isMasked) return "a value";
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

/** "…" in line 7 */
export function placed(facts: ColumnFacts, { text, line }: Group): string {
  return `${shown(facts, text)} in line ${line}`;
}

/** How many values some groups have. */
export function countOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** Options as a shell takes them: "--missing 't.c=n/a'". */
export function written(options: readonly string[]): string {
  const parts = options.map((option) => {
    const at = option.indexOf(" ");
    const value = option.slice(at + 1);
    return `${option.slice(0, at)} ${/^[\w.=/,:+-]+$/.test(value) ? value : `"${value}"`}`;
  });
  return parts.join(" ");
}
