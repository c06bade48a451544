import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { askFor, oneOf, someOf } from "../../engine/dialogue.ts";
import type { ManifestColumn, ManifestTable } from "../../snapshot/manifest.ts";
import type { Asking } from "../answers.ts";
import { WrongAnswer } from "../wrongAnswer.ts";

/** What the columns of a table of yours stand for. */
export interface OwnColumns {
  /** When it happened. */
  readonly day: string;
  /** Whose row it is; null where no column says so. */
  readonly user: string | null;
  /** By what the rows can be told apart. */
  readonly by: readonly string[];
}

/** What options say of columns. */
export interface SaidColumns {
  readonly day?: string | undefined;
  readonly user?: string | undefined;
  /** Columns with commas between them, or none. */
  readonly by?: string | undefined;
}

/** The most values by which rows are told apart on a page. */
const MOST_VALUES = 12;
const NONE = "none";
const DAYS = /^(?:day|date|datum|jour|tag|occurred|created|timestamp|time)/i;
const USERS =
  /^(?:(?:user|member|customer|account|person|people|client|guest|buyer|subscriber|listener|visitor|player|patient|student|employee|kunde|nutzer|mitglied|utilisateur|membre)s?)(?:_?(?:id|key|no|nr|number|uuid))?$/i;

/**
 * What the columns of a table stand for: guessed by their types and names, asked on a terminal, told by options, and said.
 * `values` counts the different values of each column of texts. Throws a DiagnosticError where none holds days.
 */
export async function ownColumns(
  asking: Asking,
  table: ManifestTable,
  file: string,
  values: ReadonlyMap<string, number>,
  said: SaidColumns,
): Promise<OwnColumns> {
  const shown = table.columns.filter(({ personal, hashed }) => personal !== true && hashed !== true);
  const days = table.columns.filter(isOfDays).map(({ name }) => name);
  if (days.length === 0)
    throw new DiagnosticError(
      diagnose(startOf(file), "no-day-column", {
        table: table.name,
        columns: table.columns.map(({ name, type }) => `${name} (${type})`).join(", "),
      }),
    );
  const dayGuess = days.find((name) => DAYS.test(name)) ?? days[0] ?? "";
  const day = await chosen(asking, "day", `Column of ${table.name} that says when`, days, said.day, dayGuess);
  const others = table.columns.map(({ name }) => name).filter((name) => !days.includes(name));
  const userGuess = others.find((name) => USERS.test(name)) ?? others.find((name) => /_id$/i.test(name));
  const user = await chosen(
    asking,
    "user",
    `Column of ${table.name} that says who`,
    [...others, NONE],
    said.user,
    userGuess ?? NONE,
  );
  const few = shown.flatMap(({ name }) => {
    const count = values.get(name);
    return count !== undefined && count > 1 && count <= MOST_VALUES && name !== user ? [name] : [];
  });
  return { day, user: user === NONE ? null : user, by: await dimensions(asking, table, few, said.by) };
}

async function chosen(
  { dialogue, print }: Asking,
  option: keyof SaidColumns,
  question: string,
  names: readonly string[],
  said: string | undefined,
  guess: string,
): Promise<string> {
  if (said === undefined && dialogue !== null)
    return askFor(dialogue, `${question} (${names.join(", ")})`, guess, oneOf(names));
  const read = oneOf(names)(said ?? guess);
  if (typeof read === "string") throw new WrongAnswer(`--${option}: ${read}`);
  if (said === undefined) print(`${question}: ${guess} (--${option} says another)`);
  return read.value;
}

async function dimensions(
  { dialogue, print }: Asking,
  { name: table, columns }: ManifestTable,
  few: readonly string[],
  said: string | undefined,
): Promise<readonly string[]> {
  const question = `Columns of ${table} by which to tell rows apart`;
  const guess = few.length === 0 ? NONE : few.join(",");
  if (said === undefined && dialogue !== null)
    return askFor(dialogue, `${question}, with commas between them, or none`, guess, someOf(few));
  const read = someOf(columns.map(({ name }) => name))(said ?? guess);
  if (typeof read === "string") throw new WrongAnswer(`--by: ${read}`);
  if (said === undefined) print(`${question}: ${guess} (--by says others)`);
  return read.value;
}

function isOfDays({ type }: ManifestColumn): boolean {
  return /^(?:DATE|TIMESTAMP)/.test(type);
}

/** Is it a column of texts? */
export function isOfTexts({ type }: ManifestColumn): boolean {
  return /^(?:VARCHAR|ENUM|BOOLEAN)/.test(type);
}
