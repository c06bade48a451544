import {
  Bool,
  type Data,
  DateDay,
  Decimal,
  Float32,
  Float64,
  Int,
  makeData,
  Timestamp,
  TimeUnit,
  Utf8,
} from "apache-arrow";
import type { Column, ColumnType } from "./columnType.ts";
import { ESCAPE, NULL } from "./encodeRow.ts";

/** Takes the values of one column off encoded rows and makes Arrow arrays of them. */
export interface ColumnBuilder {
  /** Reads one value and gives where the next begins. */
  take(buffer: Buffer, at: number): number;
  /** The values taken since the last time, with their type. */
  finish(): Data;
}

/** The builder of a column, for batches of at most `capacity` rows. */
export function columnBuilder({ type }: Column, capacity: number): ColumnBuilder {
  const nulls = new Nulls(capacity);
  return type.kind === "text" ? new TextBuilder(capacity, nulls) : new FixedBuilder(type, capacity, nulls);
}

/** Which rows of a batch hold a value, as Arrow counts them: a bit each. */
class Nulls {
  readonly #bits: Uint8Array;
  rows = 0;
  count = 0;

  constructor(capacity: number) {
    this.#bits = new Uint8Array(Math.ceil(capacity / 8));
  }

  /** Notes the mark of the next row; true where it has a value. */
  take(mark: number): boolean {
    const isNull = mark === NULL;
    if (isNull) this.count += 1;
    else this.#bits[this.rows >> 3] = (this.#bits[this.rows >> 3] ?? 0) | (1 << (this.rows & 7));
    this.rows += 1;
    return !isNull;
  }

  finish(): { length: number; nullCount: number; nullBitmap: Uint8Array } {
    const done = { length: this.rows, nullCount: this.count, nullBitmap: this.#bits.slice() };
    this.#bits.fill(0);
    this.rows = 0;
    this.count = 0;
    return done;
  }
}

/** Bytes for which there is room among the texts at first. */
const LEAST = 4096;

class TextBuilder implements ColumnBuilder {
  readonly #nulls: Nulls;
  readonly #offsets: Int32Array;
  #bytes: Buffer;
  #used = 0;

  constructor(capacity: number, nulls: Nulls) {
    this.#nulls = nulls;
    this.#offsets = new Int32Array(capacity + 1);
    this.#bytes = Buffer.alloc(LEAST);
  }

  take(buffer: Buffer, at: number): number {
    const next = this.#nulls.take(buffer.readUInt8(at)) ? this.#copy(buffer, at + 1) : at + 1;
    this.#offsets[this.#nulls.rows] = this.#used;
    return next;
  }

  #copy(buffer: Buffer, from: number): number {
    let at = from;
    for (;;) {
      const byte = buffer.readUInt8(at);
      at += 1;
      if (byte === 0) return at;
      if (this.#used === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], this.#used * 2);
      this.#bytes[this.#used] = byte === ESCAPE ? buffer.readUInt8(at) - 1 : byte;
      if (byte === ESCAPE) at += 1;
      this.#used += 1;
    }
  }

  finish(): Data {
    const bits = this.#nulls.finish();
    const data = makeData({
      type: new Utf8(),
      ...bits,
      valueOffsets: this.#offsets.slice(0, bits.length + 1),
      data: new Uint8Array(this.#bytes.subarray(0, this.#used)),
    });
    this.#used = 0;
    return data;
  }
}

/** Values of one width, written little-endian as Arrow holds them. */
class FixedBuilder implements ColumnBuilder {
  readonly #type: Exclude<ColumnType, { kind: "text" }>;
  readonly #nulls: Nulls;
  readonly #width: number;
  readonly #encoded: number;
  readonly #bytes: Buffer;

  constructor(type: ColumnType, capacity: number, nulls: Nulls) {
    if (type.kind === "text") throw new TypeError("texts have no fixed width");
    this.#type = type;
    this.#nulls = nulls;
    this.#width = widthOf(type);
    this.#encoded = encodedWidth(type);
    this.#bytes = Buffer.alloc(capacity * this.#width);
  }

  take(buffer: Buffer, at: number): number {
    const row = this.#nulls.rows;
    if (!this.#nulls.take(buffer.readUInt8(at))) {
      this.#bytes.fill(0, row * this.#width, (row + 1) * this.#width);
      return at + 1;
    }
    copyValue(this.#type, buffer, at + 1, this.#bytes, row * this.#width);
    return at + 1 + this.#encoded;
  }

  finish(): Data {
    const bits = this.#nulls.finish();
    const bytes = new Uint8Array(this.#bytes.subarray(0, bits.length * this.#width));
    return arrowData(this.#type, bits, bytes);
  }
}

function widthOf(type: ColumnType): number {
  if (type.kind === "boolean") return 1;
  if (type.kind === "date") return 4;
  if (type.kind === "decimal") return 16;
  return type.kind === "integer" || type.kind === "float" ? type.bits / 8 : 8;
}

function encodedWidth(type: ColumnType): number {
  if (type.kind === "boolean" || type.kind === "date" || type.kind === "decimal") return widthOf(type);
  return 8;
}

const SIGN = -2_147_483_648;

function copyValue(
  type: Exclude<ColumnType, { kind: "text" }>,
  from: Buffer,
  at: number,
  to: Buffer,
  offset: number,
): void {
  if (type.kind === "boolean") to[offset] = from.readUInt8(at);
  else if (type.kind === "date") to.writeInt32LE((from.readInt32BE(at) ^ SIGN) | 0, offset);
  else if (type.kind === "float") copyFloat(type.bits, from, at, to, offset);
  else if (type.kind === "decimal") {
    copyHalves(false, from, at + 8, to, offset);
    copyHalves(true, from, at, to, offset + 8);
  } else if (type.kind === "timestamp" || type.bits === 64)
    copyHalves(type.kind === "timestamp" || type.signed, from, at, to, offset);
  else to.writeIntLE(narrow(from.readInt32BE(at + 4), type.bits), offset, type.bits / 8);
}

/** The lowest bits of a whole number that was written in 64, signed for those of fewer. */
function narrow(low: number, bits: number): number {
  return (low << (32 - bits)) >> (32 - bits);
}

function copyHalves(signed: boolean, from: Buffer, at: number, to: Buffer, offset: number): void {
  const high = from.readInt32BE(at);
  to.writeInt32LE(from.readInt32BE(at + 4), offset);
  to.writeInt32LE((signed ? high ^ SIGN : high) | 0, offset + 4);
}

const scratch = Buffer.alloc(8);

function copyFloat(bits: 32 | 64, from: Buffer, at: number, to: Buffer, offset: number): void {
  const positive = from.readUInt8(at) >= 128;
  for (let index = 0; index < 8; index += 1)
    scratch[index] = from.readUInt8(at + index) ^ (positive ? (index === 0 ? 0x80 : 0) : 0xff);
  if (bits === 32) to.writeFloatLE(scratch.readDoubleBE(0), offset);
  else to.writeDoubleLE(scratch.readDoubleBE(0), offset);
}

type Bits = ReturnType<Nulls["finish"]>;

function arrowData(type: Exclude<ColumnType, { kind: "text" }>, bits: Bits, bytes: Uint8Array): Data {
  const { buffer } = bytes;
  if (type.kind === "boolean") return makeData({ type: new Bool(), ...bits, data: packed(bytes) });
  if (type.kind === "date") return makeData({ type: new DateDay(), ...bits, data: new Int32Array(buffer) });
  if (type.kind === "float")
    return type.bits === 32
      ? makeData({ type: new Float32(), ...bits, data: new Float32Array(buffer) })
      : makeData({ type: new Float64(), ...bits, data: new Float64Array(buffer) });
  if (type.kind === "decimal") {
    const decimal = new Decimal(type.scale, type.precision, 128);
    return makeData({ type: decimal, ...bits, data: new Uint32Array(buffer) });
  }
  if (type.kind === "timestamp") {
    const timestamp = new Timestamp(TimeUnit.MICROSECOND, type.zoned ? "UTC" : null);
    return makeData({ type: timestamp, ...bits, data: new BigInt64Array(buffer) });
  }
  return makeData({
    type: new Int(type.signed, type.bits),
    ...bits,
    data: integers(type.signed, type.bits, buffer),
  });
}

function integers(signed: boolean, bits: 8 | 16 | 32 | 64, buffer: ArrayBufferLike) {
  if (bits === 8) return signed ? new Int8Array(buffer) : new Uint8Array(buffer);
  if (bits === 16) return signed ? new Int16Array(buffer) : new Uint16Array(buffer);
  if (bits === 32) return signed ? new Int32Array(buffer) : new Uint32Array(buffer);
  return signed ? new BigInt64Array(buffer) : new BigUint64Array(buffer);
}

/** One bit a value. */
function packed(bytes: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(bytes.length / 8));
  for (let index = 0; index < bytes.length; index += 1)
    if (bytes[index] === 1) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  return bits;
}
