import { type Day, formatDay, parseDay } from "../calendar/day.ts";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { formatLongDate } from "../format/period.ts";
import { MESSAGES_LOCALE } from "../language/messages.ts";
import { zoneOffsets } from "../snapshot/zone.ts";

/** What the command was told of the time of a snapshot, and by which clock it runs. */
export interface Asked {
  readonly name: string;
  /** A day, or a moment with its offset. */
  readonly takenAt: string | undefined;
  /** A day (ISO). */
  readonly through: string | undefined;
  readonly timezone: string;
  readonly now: Date;
}

/** When a snapshot was taken and how far its tables are whole. */
export interface Taken {
  /** ISO date-time with offset. */
  readonly takenAt: string;
  /** The last whole day; null where each column's last day counts. */
  readonly through: string | null;
  /** What was understood, such as "taken on 2 October 2026, covered to 1 October 2026". */
  readonly words: string;
  readonly warnings: readonly Diagnostic[];
}

/**
 * The moment that `--taken-at` says, else the day that the name begins with, else the clock's. A day is taken at its end,
 * in the time zone of the report; it was going on while the tables were read, so that they are whole to the day before
 * unless `--through` says otherwise. Throws a DiagnosticError.
 */
export function takenOf(asked: Asked): Taken {
  const { takenAt: told, timezone, now } = asked;
  const moment = told !== undefined && isMoment(told) ? told : null;
  const day = moment === null ? dayOf(asked) : null;
  const takenAt = moment ?? (day === null ? now.toISOString() : endOfDay(day, timezone));
  const through = throughOf(asked, day, takenAt);
  const covered = coveredWords(through, day !== null && asked.through === undefined);
  const words = moment === null ? `${takenWords(takenAt, asked, day)}, ${covered}` : covered;
  return { takenAt, through, words, warnings: day === null ? [] : aheadOf(day, asked) };
}

/** The day that a moment lies in, in a time zone. */
export function dayAt(timezone: string, moment: Date): Day {
  const seconds = zoneOffsets(timezone, moment.getTime(), moment.getTime())[0]?.seconds ?? 0;
  return Math.floor((moment.getTime() / 1000 + seconds) / 86_400);
}

function isMoment(text: string): boolean {
  const day = parseDay(text.slice(0, 10));
  const isWritten = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  return isWritten && day !== null && formatDay(day) === text.slice(0, 10);
}

/** The day that is told, or that the name begins with, whatever follows it after a sign (2026-10-02-b). */
function dayOf({ name, takenAt }: Asked): Day | null {
  const text = takenAt ?? /^(\d{4}-\d{2}-\d{2})(?:[._-]|$)/.exec(name)?.[1];
  if (text === undefined) return null;
  const day = parseDay(text);
  if (day !== null && formatDay(day) === text) return day;
  if (takenAt !== undefined)
    throw refusal(
      `--taken-at ${takenAt} is neither a day nor a moment`,
      "Write it as 2026-10-02, or as 2026-10-02T06:00:00+02:00.",
    );
  throw refusal(
    `"${name}" begins like a date, but there is no ${text}`,
    "Name the snapshot by the day on which it was taken, such as 2026-10-02, or say that day: --taken-at 2026-10-02.",
  );
}

/** The last second of a local day, with its offset from UTC. */
function endOfDay(day: Day, timezone: string): string {
  const local = day * 86_400 + 86_399;
  const offsetAt = (seconds: number) =>
    zoneOffsets(timezone, seconds * 1000, seconds * 1000)[0]?.seconds ?? 0;
  const around = [local - 86_400, local + 86_400].map(offsetAt);
  // The later of two such seconds; where the clock is put forward over it, as if it were not.
  const found = around.filter((offset) => offsetAt(local - offset) === offset).sort((a, b) => a - b);
  const offset = found[0] ?? around[0] ?? 0;
  const minutes = Math.round(Math.abs(offset) / 60);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${formatDay(day)}T23:59:59${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function throughOf({ through }: Asked, day: Day | null, takenAt: string): string | null {
  if (through === undefined) return day === null ? null : formatDay(day - 1);
  const last = parseDay(through);
  if (last === null || formatDay(last) !== through)
    throw refusal(`--through ${through} is not a date`, "Write it as 2026-09-30.");
  const takenOn = takenAt.slice(0, 10);
  if (through <= takenOn) return through;
  throw refusal(
    `--through ${through} lies after the day on which the snapshot is taken (${takenOn})`,
    "Name the last day that the tables hold whole, or say when they were taken: --taken-at.",
  );
}

function takenWords(takenAt: string, { takenAt: told }: Asked, day: Day | null): string {
  const by = told !== undefined ? "" : day === null ? " (by the clock)" : " (as its name says)";
  return `taken on ${formatLongDate(takenAt.slice(0, 10), MESSAGES_LOCALE)}${by}`;
}

function coveredWords(through: string | null, isGuessed: boolean): string {
  if (through === null)
    return "covered to the last day of each table; name it with --through if that day is not whole";
  const guessed = isGuessed ? ", the day before; name another last whole day with --through" : "";
  return `covered to ${formatLongDate(through, MESSAGES_LOCALE)}${guessed}`;
}

/** A snapshot of a day to come: what lies between now and then would not be seen to be of the future. */
function aheadOf(day: Day, { name, timezone, now }: Asked): Diagnostic[] {
  const today = dayAt(timezone, now);
  if (day <= today) return [];
  return [
    diagnose(startOf(`data/${name}`), "taken-in-the-future", {
      day: formatDay(day),
      today: formatDay(today),
    }),
  ];
}

function refusal(message: string, mend: string): DiagnosticError {
  return new DiagnosticError(diagnose(startOf("data"), "not-a-date", { message, mend }));
}
