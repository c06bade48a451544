import * as arrow from "apache-arrow";
import * as parquet from "parquet-wasm/node";

/** A column: its name and its Arrow data. */
export type Column = readonly [name: string, data: arrow.Data];

const ROW_GROUP = 300_000;

/** The bytes of a Parquet file, compressed with zstd. `deltas` names columns of whole numbers that grow in small steps. */
export function parquetFile(columns: readonly Column[], deltas: readonly string[]): Uint8Array {
  const table = parquet.Table.fromIPCStream(arrow.tableToIPC(arrowTable(columns), "stream"));
  return parquet.writeParquet(table, properties(deltas));
}

/** 32-bit whole numbers. */
export function int32(values: readonly number[]): arrow.Data {
  return arrow.makeData({ type: new arrow.Int32(), data: Int32Array.from(values) });
}

/** 16-bit whole numbers. */
export function int16(values: readonly number[]): arrow.Data {
  return arrow.makeData({ type: new arrow.Int16(), data: Int16Array.from(values) });
}

/** Dates from days since 1970; undefined becomes null. */
export function dates(values: readonly (number | undefined)[]): arrow.Data {
  const nullCount = values.filter((value) => value === undefined).length;
  const data = Int32Array.from(values, (value) => value ?? 0);
  const nullBitmap = nullCount > 0 ? bits(values.map((value) => value !== undefined)) : null;
  return arrow.makeData({ type: new arrow.DateDay(), data, length: values.length, nullCount, nullBitmap });
}

/** Truth values. */
export function booleans(values: readonly boolean[]): arrow.Data {
  return arrow.makeData({ type: new arrow.Bool(), data: bits(values), length: values.length });
}

/** Texts from a short list, by their places in it. The id must differ between the columns of a file. */
export function texts(id: number, list: readonly string[], places: readonly number[]): arrow.Data {
  const dictionary = arrow.vectorFromArray([...list], new arrow.Utf8());
  const type = new arrow.Dictionary(new arrow.Utf8(), new arrow.Int8(), id);
  return arrow.makeData({ type, data: Int8Array.from(places), dictionary });
}

/** Moments in UTC from milliseconds since 1970, kept as microseconds. */
export function moments(ms: readonly number[]): arrow.Data {
  const type = new arrow.TimestampMicrosecond("UTC");
  return arrow.makeData({ type, data: BigInt64Array.from(ms, (value) => BigInt(value) * 1000n) });
}

/** DECIMAL(10,2) from whole cents, none negative: 128 bits, little end first. */
export function decimals(cents: readonly number[]): arrow.Data {
  const data = new Uint32Array(cents.length * 4);
  for (const [i, value] of cents.entries()) data.set([value % 2 ** 32, Math.floor(value / 2 ** 32)], i * 4);
  return arrow.makeData({ type: new arrow.Decimal(2, 10, 128), data, length: cents.length });
}

function arrowTable(columns: readonly Column[]): arrow.Table {
  const fields = columns.map(([name, data]) => new arrow.Field(name, data.type, data.nullCount > 0));
  const schema = new arrow.Schema(fields);
  const children = columns.map(([, data]) => data);
  const length = children[0]?.length ?? 0;
  const struct = arrow.makeData({ type: new arrow.Struct(fields), length, nullCount: 0, children });
  return new arrow.Table(schema, [new arrow.RecordBatch(schema, struct)]);
}

function properties(deltas: readonly string[]): parquet.WriterProperties {
  const builder = new parquet.WriterPropertiesBuilder()
    .setCompression(parquet.Compression.ZSTD)
    .setMaxRowGroupSize(ROW_GROUP);
  return deltas.reduce((b, name) => encoded(b, name), builder).build();
}

function encoded(builder: parquet.WriterPropertiesBuilder, name: string): parquet.WriterPropertiesBuilder {
  return builder
    .setColumnDictionaryEnabled(name, false)
    .setColumnEncoding(name, parquet.Encoding.DELTA_BINARY_PACKED);
}

function bits(values: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, i) => {
    if (value) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return bytes;
}
