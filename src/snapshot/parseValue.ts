import { lookUp } from "../syntax/lookUp.ts";
/** A text that is no value of its column's type. */
export class Misfit extends Error {}

const DAY_SECONDS = 86_400;
const TWO_32 = 4_294_967_296;

/** 64 bits in two halves of 32, the high one signed; so that no value becomes a BigInt without need. */
export interface Halves {
  high: number;
  low: number;
}

/** A whole number of up to 64 bits; throws a Misfit. */
export function parseInteger(text: string, bits: number, signed: boolean, out: Halves): void {
  if (!/^[+-]?\d+(?:\.0*)?$/.test(text)) throw new Misfit("no whole number");
  const whole = text.includes(".") ? text.slice(0, text.indexOf(".")) : text;
  if (whole.length > 15) {
    parseLong(whole, bits, signed, out);
    return;
  }
  const value = Number(whole);
  const [least, most] = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];
  if (value < least || value > most) throw new Misfit(`beyond ${bits} bits`);
  split(value, out);
}

function parseLong(text: string, bits: number, signed: boolean, out: Halves): void {
  const value = BigInt(text.replace(/^\+/, ""));
  const kept = signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
  if (kept !== value) throw new Misfit(`beyond ${bits} bits`);
  splitLong(value, out);
}

/** The halves of a number that a double holds exactly. */
function split(value: number, out: Halves): void {
  out.high = Math.floor(value / TWO_32);
  out.low = value - out.high * TWO_32;
}

function splitLong(value: bigint, out: Halves): void {
  out.high = Number(BigInt.asIntN(32, value >> 32n));
  out.low = Number(BigInt.asUintN(32, value));
}

/** A decimal number times 10^scale, exactly; throws a Misfit where digits would be lost. */
export function parseDecimal(text: string, precision: number, scale: number): bigint {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
  if (parts === null) throw new Misfit("no number");
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  if (whole === "" && fraction === "") throw new Misfit("no number");
  const shift = scale - fraction.length + Number(exponent);
  const digits = `${whole}${fraction}`;
  const cut = shift < 0 ? digits.slice(shift) : "";
  if (/[1-9]/.test(cut) || (shift < 0 && -shift > digits.length && /[1-9]/.test(digits)))
    throw new Misfit(`more than ${scale} digits after the point`);
  const kept = shift < 0 ? digits.slice(0, Math.max(0, digits.length + shift)) : digits + "0".repeat(shift);
  const bare = kept.replace(/^0+/, "");
  if (bare.length > precision) throw new Misfit(`more than ${precision} digits`);
  return sign === "-" ? -BigInt(bare || "0") : BigInt(bare || "0");
}

/** A floating point number; zero has no sign, and there is one NaN. */
export function parseFloating(text: string): number {
  const named = lookUp(FLOATS, text.toLowerCase());
  if (named !== undefined) return named;
  const value = Number(text);
  if (text.trim() === "" || Number.isNaN(value) || /^[+-]?0[xXbBoO]/.test(text))
    throw new Misfit("no number");
  return value === 0 ? 0 : value;
}

const FLOATS: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  "-nan": Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  "-inf": Number.NEGATIVE_INFINITY,
  "-infinity": Number.NEGATIVE_INFINITY,
};

/** True or false, as the engines write it. */
export function parseBoolean(text: string): boolean {
  const value = lookUp(BOOLEANS, text.toLowerCase());
  if (value === undefined) throw new Misfit("neither true nor false");
  return value;
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  t: true,
  true: true,
  "1": true,
  f: false,
  false: false,
  "0": false,
};

/** Days since 1970-01-01; a time of day is taken only where it is midnight. */
export function parseDate(text: string): number {
  if (text.length === 10) return dayOf(text);
  const time = parseSeconds(text, false);
  if (time.micros !== 0 || time.seconds % DAY_SECONDS !== 0) throw new Misfit("a date with a time of day");
  return time.seconds / DAY_SECONDS;
}

/** Days that were read before: a column holds few different ones, many times. */
const known = new Map<string, number>();
const MOST_KNOWN = 50_000;

function dayOf(text: string): number {
  const held = known.get(text);
  if (held !== undefined) return held;
  const day = readDay(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, day);
  return day;
}

function readDay(text: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) throw new Misfit("no date");
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) throw new Misfit("no date");
  return date.getTime() / (DAY_SECONDS * 1000);
}

/** Microseconds since 1970-01-01 00:00, of UTC where zoned; a zone that is not UTC fits a zoned one only. */
export function parseTimestamp(text: string, zoned: boolean, out: Halves): void {
  const { seconds, micros } = parseSeconds(text, zoned);
  const total = seconds * 1_000_000 + micros;
  if (Number.isSafeInteger(total)) split(total, out);
  else splitLong(BigInt(seconds) * 1_000_000n + BigInt(micros), out);
}

const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)? ?(Z|UTC|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)?$/;

function parseSeconds(text: string, zoned: boolean): { seconds: number; micros: number } {
  const parts = MOMENT.exec(text);
  if (parts === null) throw new Misfit("no point in time");
  const [, day = "", hours = "0", minutes = "0", rest = "0", fraction = "", zone = ""] = parts;
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(rest) > 60) throw new Misfit("no time of day");
  if (/[1-9]/.test(fraction.slice(6))) throw new Misfit("finer than microseconds");
  const offset = offsetOf(zone);
  if (offset !== 0 && !zoned) throw new Misfit("a point in time with a zone");
  return {
    seconds: dayOf(day) * DAY_SECONDS + clock - offset,
    micros: Number(fraction.slice(0, 6).padEnd(6, "0")),
  };
}

/** Seconds east of UTC. */
function offsetOf(zone: string): number {
  const [, sign, hours = "0", minutes = "0", seconds = "0"] =
    /^([+-])(\d\d):?(\d\d)?:?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === "-" ? -total : total;
}
