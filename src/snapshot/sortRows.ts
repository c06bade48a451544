import { closeSync, openSync, readSync } from "node:fs";
import { Pieces, remove } from "../disk/write.ts";
import type { RowEncoder, TextRow } from "./encodeRow.ts";

/** An encoded row: it begins at `at` of `buffer` and ends before `end`. */
export interface EncodedRow {
  readonly buffer: Buffer;
  readonly at: number;
  readonly end: number;
}

const CHUNK = 1 << 26;
/** With so much a chunk begins: most tables are small. */
const LEAST = 1 << 16;
const BLOCK = 1 << 20;
/** How many leading bytes of a row are held as a number, for quick comparison. */
const PREFIX = 6;

/**
 * Sorts any number of rows in flat memory: chunks of 64 MiB are sorted and spilled to files, which are merged as the
 * rows are read. `remove` takes the files away again.
 */
export class RowSorter {
  readonly #encoder: RowEncoder;
  readonly #path: string;
  readonly #runs: string[] = [];
  readonly #most: number;
  #chunk: Buffer;
  #starts: number[] = [0];
  #isSorted = true;
  rows = 0;
  bytes = 0;

  /** `path` is where spilled chunks go, each with a number after it. */
  constructor(encoder: RowEncoder, path: string, chunk = CHUNK) {
    this.#encoder = encoder;
    this.#path = path;
    this.#most = chunk;
    this.#chunk = Buffer.allocUnsafe(Math.min(LEAST, chunk));
  }

  /** Takes a row; throws a ColumnMisfit where a value is none of its column's type. */
  add(row: TextRow): void {
    const needed = this.#encoder.bound(row);
    const at = this.#starts.at(-1) ?? 0;
    if (at + needed > this.#chunk.length) {
      this.#makeRoom(at, needed);
      this.add(row);
      return;
    }
    const end = this.#encoder.write(row, this.#chunk, at);
    const before = this.#starts.at(-2);
    if (this.#isSorted && before !== undefined && this.#chunk.compare(this.#chunk, at, end, before, at) > 0)
      this.#isSorted = false;
    this.#starts.push(end);
    this.rows += 1;
    this.bytes += end - at;
  }

  /** A larger chunk, up to the most that one may be; then it is spilled. */
  #makeRoom(used: number, needed: number): void {
    if (used + needed <= this.#most) {
      const larger = Buffer.allocUnsafe(
        Math.min(this.#most, Math.max(this.#chunk.length * 2, used + needed)),
      );
      this.#chunk.copy(larger, 0, 0, used);
      this.#chunk = larger;
      return;
    }
    if (this.#starts.length > 1) this.#spill();
    if (needed > this.#chunk.length) this.#chunk = Buffer.allocUnsafe(needed);
  }

  /** The rows in order, once. */
  *sorted(): Generator<EncodedRow> {
    if (this.#runs.length === 0) return yield* this.#ordered();
    this.#spill();
    yield* merged(this.#runs);
  }

  /** Removes what was spilled. */
  remove(): void {
    for (const run of this.#runs) remove(run);
  }

  *#ordered(): Generator<EncodedRow> {
    for (const row of this.#order())
      yield { buffer: this.#chunk, at: this.#starts[row] ?? 0, end: this.#starts[row + 1] ?? 0 };
  }

  /** The numbers of the chunk's rows in order. */
  #order(): Uint32Array {
    const count = this.#starts.length - 1;
    const order = Uint32Array.from({ length: count }, (_, index) => index);
    if (this.#isSorted) return order;
    const [chunk, starts] = [this.#chunk, Uint32Array.from(this.#starts)];
    const shared = sharedPrefix(chunk, starts);
    const prefixes = new Float64Array(count);
    for (let row = 0; row < count; row += 1)
      prefixes[row] = prefixOf(chunk, (starts[row] ?? 0) + shared, starts[row + 1] ?? 0);
    return order.sort((left, right) => {
      const ahead = (prefixes[left] ?? 0) - (prefixes[right] ?? 0);
      if (ahead !== 0) return ahead;
      return chunk.compare(chunk, starts[right], starts[right + 1], starts[left], starts[left + 1]);
    });
  }

  /** Writes the chunk, in order, to a file of its own; each row after its length. */
  #spill(): void {
    const path = `${this.#path}.${this.#runs.length}`;
    const pieces = new Pieces(path);
    this.#runs.push(path);
    const writer = new BlockWriter(pieces);
    try {
      for (const row of this.#ordered()) writer.add(row);
      writer.flush();
    } finally {
      pieces.close();
    }
    this.#starts = [0];
    this.#isSorted = true;
  }
}

/** How many bytes all rows begin with alike: they tell nothing. */
function sharedPrefix(chunk: Buffer, starts: Uint32Array): number {
  const [first = 0, end = 0] = starts;
  let shared = end - first;
  for (let row = 1; row < starts.length - 1; row += 1) {
    const at = starts[row] ?? 0;
    for (let byte = 0; byte < shared; byte += 1) if (chunk[at + byte] !== chunk[first + byte]) shared = byte;
  }
  return shared;
}

function prefixOf(buffer: Buffer, at: number, end: number): number {
  const length = Math.min(PREFIX, end - at);
  if (length === 0) return 0;
  return buffer.readUIntBE(at, length) * 256 ** (PREFIX - length);
}

class BlockWriter {
  readonly #pieces: Pieces;
  readonly #block = Buffer.allocUnsafe(BLOCK);
  #used = 0;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  add({ buffer, at, end }: EncodedRow): void {
    const length = end - at;
    if (this.#used + 4 + length > BLOCK) this.flush();
    this.#used = this.#block.writeUInt32BE(length, this.#used);
    if (4 + length > BLOCK) {
      this.flush();
      this.#pieces.add(buffer, at, length);
    } else this.#used += buffer.copy(this.#block, this.#used, at, end);
  }

  flush(): void {
    if (this.#used > 0) this.#pieces.add(this.#block, 0, this.#used);
    this.#used = 0;
  }
}

/** Where the reading of a spilled chunk stands. */
class Cursor {
  readonly #descriptor: number;
  buffer = Buffer.allocUnsafe(BLOCK);
  at = 0;
  end = 0;
  /** The leading bytes of its row as a number. */
  prefix = 0;
  #filled = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, "r");
  }

  /** Goes to the next row; false where there is none. */
  next(): boolean {
    if (!this.#has(this.end, 4)) return false;
    const length = this.buffer.readUInt32BE(this.end);
    this.#has(this.end + 4, length);
    this.at = this.end + 4;
    this.end = this.at + length;
    this.prefix = prefixOf(this.buffer, this.at, this.end);
    return true;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** Are `length` bytes from `from` on in the buffer, after filling it if need be? */
  #has(from: number, length: number): boolean {
    if (from + length <= this.#filled) return true;
    const rest = this.buffer.subarray(this.end, this.#filled);
    const next = Buffer.allocUnsafe(Math.max(BLOCK, length + 4 + rest.length));
    rest.copy(next);
    const read = readSync(this.#descriptor, next, rest.length, next.length - rest.length, null);
    this.#filled = rest.length + read;
    this.buffer = next;
    this.at = 0;
    this.end = 0;
    return this.#filled >= 4;
  }
}

/** Merges sorted files by a heap of their cursors, the least row on top. */
function* merged(paths: readonly string[]): Generator<EncodedRow> {
  const cursors = paths.map((path) => new Cursor(path));
  try {
    const heap = cursors.filter((cursor) => cursor.next());
    for (let at = (heap.length >> 1) - 1; at >= 0; at -= 1) sink(heap, at);
    for (let [top] = heap; top !== undefined; [top] = heap) {
      yield top;
      if (!top.next()) {
        const last = heap.pop();
        if (last !== undefined && last !== top) heap[0] = last;
      }
      sink(heap, 0);
    }
  } finally {
    for (const cursor of cursors) cursor.close();
  }
}

function sink(heap: Cursor[], from: number): void {
  let at = from;
  for (;;) {
    const [left, right] = [at * 2 + 1, at * 2 + 2];
    const least = isBefore(heap, right, left) ? right : left;
    if (!isBefore(heap, least, at)) return;
    const [moved, risen] = [heap[at], heap[least]];
    if (moved === undefined || risen === undefined) return;
    heap[at] = risen;
    heap[least] = moved;
    at = least;
  }
}

function isBefore(heap: readonly Cursor[], one: number, other: number): boolean {
  const [left, right] = [heap[one], heap[other]];
  if (left === undefined || right === undefined) return false;
  if (left.prefix !== right.prefix) return left.prefix < right.prefix;
  return left.buffer.compare(right.buffer, right.at, right.end, left.at, left.end) < 0;
}
