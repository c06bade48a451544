import type { Column, ColumnType } from "./columnType.ts";
import {
  type Halves,
  Misfit,
  parseBoolean,
  parseDate,
  parseDecimal,
  parseFloating,
  parseInteger,
  parseTimestamp,
} from "./parseValue.ts";
import { Remembered } from "./remembered.ts";

/** A row as an engine wrote it: one text a column, null where there is no value. */
export type TextRow = readonly (string | null)[];

/** A value that its column's type cannot hold. */
export class ColumnMisfit extends Error {
  readonly column: string;
  readonly value: string;
  constructor(column: string, value: string, reason: string) {
    super(reason);
    this.column = column;
    this.value = value;
  }
}

/** Marks of a value and of none, so that nulls come last. */
export const VALUE = 0;
export const NULL = 1;
/** In texts, the bytes 0 and 1 are written as 1 1 and 1 2, and 0 ends the text. */
export const ESCAPE = 1;

type Write = (text: string, buffer: Buffer, at: number) => number;

/**
 * Writes rows as bytes whose order, compared byte by byte, is the order of the rows: column by column, numbers by
 * size, texts by code point, nulls last. Whatever order or collation an engine has, rows then have one.
 */
export class RowEncoder {
  readonly #columns: readonly Column[];
  readonly #encoders: readonly Encode[];

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#encoders = columns.map(({ type }) => encoderOf(type));
  }

  /** The most bytes that a row may take. */
  bound(row: TextRow): number {
    let bytes = 0;
    for (const text of row) bytes += 18 + (text === null ? 0 : text.length * 3);
    return bytes;
  }

  /** Writes a row and gives where it ends; throws a ColumnMisfit. */
  write(row: TextRow, buffer: Buffer, from: number): number {
    let at = from;
    for (let index = 0; index < this.#encoders.length; index += 1) {
      const text = row[index] ?? null;
      buffer[at] = text === null ? NULL : VALUE;
      at += 1;
      if (text !== null) at = this.#value(index, text, buffer, at);
    }
    return at;
  }

  #value(index: number, text: string, buffer: Buffer, from: number): number {
    try {
      const bytes = this.#encoders[index]?.(text) ?? NOTHING;
      // A few bytes are copied faster one by one.
      if (bytes.length > 32) return from + bytes.copy(buffer, from);
      for (let byte = 0; byte < bytes.length; byte += 1) buffer[from + byte] = bytes[byte] ?? 0;
      return from + bytes.length;
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      throw new ColumnMisfit(this.#columns[index]?.name ?? "", text, error.message);
    }
  }
}

/** The bytes of a value. */
type Encode = (text: string) => Buffer;

const NOTHING = Buffer.alloc(0);

/** A longer text is none that is worth remembering: many of them would fill the memory. */
const LONGEST = 64;

/** Texts that come again, as most do of a table, are encoded once. */
function encoderOf(type: ColumnType): Encode {
  const write = writerOf(type);
  const known = new Remembered<Buffer>();
  const encoded = (text: string) => {
    const bytes = Buffer.allocUnsafe(18 + text.length * 3);
    return bytes.subarray(0, write(text, bytes, 0));
  };
  return (text) => (text.length > LONGEST ? encoded(text) : known.of(text, encoded));
}

function writerOf(type: ColumnType): Write {
  if (type.kind === "boolean") return (text, buffer, at) => buffer.writeUInt8(Number(parseBoolean(text)), at);
  if (type.kind === "date") return (text, buffer, at) => buffer.writeInt32BE(parseDate(text) ^ SIGN, at);
  if (type.kind === "text") return writeText;
  if (type.kind === "float") return floatWriter(type.bits);
  if (type.kind === "decimal") return decimalWriter(type.precision, type.scale);
  const halves: Halves = { high: 0, low: 0 };
  if (type.kind === "timestamp")
    return (text, buffer, at) => {
      parseTimestamp(text, type.zoned, halves);
      return writeHalves(halves, true, buffer, at);
    };
  return (text, buffer, at) => {
    parseInteger(text, type.bits, type.signed, halves);
    return writeHalves(halves, type.signed, buffer, at);
  };
}

const SIGN = -2_147_483_648;

function writeHalves({ high, low }: Halves, signed: boolean, buffer: Buffer, at: number): number {
  buffer.writeInt32BE((signed ? high ^ SIGN : high) | 0, at);
  return buffer.writeUInt32BE(low, at + 4);
}

function writeText(text: string, buffer: Buffer, at: number): number {
  const plain =
    text.includes("\u0000") || text.includes("\u0001")
      ? text.replaceAll("\u0001", "\u0001\u0002").replaceAll("\u0000", "\u0001\u0001")
      : text;
  const end = at + buffer.write(plain, at, "utf8");
  return buffer.writeUInt8(0, end);
}

/** The bits of a double, turned so that they sort as the numbers do; NaN is above all. */
function floatWriter(bits: 32 | 64): Write {
  return (text, buffer, at) => {
    const value = parseFloating(text);
    const end = buffer.writeDoubleBE(bits === 32 ? Math.fround(value) : value, at);
    const flip = buffer.readUInt8(at) >= 128 ? 0xff : 0;
    buffer.writeUInt8(buffer.readUInt8(at) ^ (flip || 0x80), at);
    for (let next = at + 1; flip !== 0 && next < end; next += 1)
      buffer.writeUInt8(buffer.readUInt8(next) ^ flip, next);
    return end;
  };
}

/** 16 bytes, the sign turned. */
function decimalWriter(precision: number, scale: number): Write {
  return (text, buffer, at) => {
    const value = parseDecimal(text, precision, scale);
    buffer.writeBigInt64BE(BigInt.asIntN(64, (value >> 64n) ^ (1n << 63n)), at);
    return buffer.writeBigUInt64BE(BigInt.asUintN(64, value), at + 8);
  };
}
