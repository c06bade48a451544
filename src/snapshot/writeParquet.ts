import { Writable } from "node:stream";
import {
  type Data,
  Field,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
} from "apache-arrow";
import {
  Compression,
  Table,
  transformParquetStream,
  type WriterProperties,
  WriterPropertiesBuilder,
} from "parquet-wasm/node";
import { placedAt } from "../disk/fault.ts";
import { streamInto } from "../disk/write.ts";
import { type ColumnBuilder, columnBuilder } from "./columnBuilder.ts";
import type { Column } from "./columnType.ts";
import { orPanic } from "./parquet.ts";
import type { EncodedRow } from "./sortRows.ts";

/** Rows of a batch, and of a row group, which is what a build reads at once. */
const BATCH = 32_768;
const GROUP = 131_072;

/**
 * Writes encoded rows to a Parquet file (zstd), a row group at a time, in flat memory. `written` hears how many rows
 * are done. The same rows in the same order give the same bytes.
 */
export async function writeParquet(
  path: string,
  columns: readonly Column[],
  rows: Iterator<EncodedRow>,
  written: (rows: number) => void,
): Promise<void> {
  const builders = columns.map((column) => columnBuilder(column, BATCH));
  let count = 0;
  const batches = new ReadableStream<unknown>(
    {
      pull(controller) {
        const taken = takeBatch(rows, builders);
        count += taken;
        // A file without a batch would have no columns.
        if (taken > 0 || count === 0) controller.enqueue(wasmBatch(columns, builders, taken));
        if (taken < BATCH) controller.close();
        written(count);
      },
    },
    { highWaterMark: 1 },
  );
  const bytes = await orPanic(transformParquetStream(batches, properties()));
  try {
    await orPanic(bytes.pipeTo(Writable.toWeb(streamInto(path))));
  } catch (error) {
    throw placedAt(path, error);
  }
}

/** Moves up to a batch of rows into the builders; gives how many. */
function takeBatch(rows: Iterator<EncodedRow>, builders: readonly ColumnBuilder[]): number {
  let count = 0;
  while (count < BATCH) {
    const next = rows.next();
    if (next.done === true) break;
    let { at } = next.value;
    for (const builder of builders) at = builder.take(next.value.buffer, at);
    count += 1;
  }
  return count;
}

/** The values in the builders as a batch in the memory of parquet-wasm. */
function wasmBatch(columns: readonly Column[], builders: readonly ColumnBuilder[], length: number) {
  const children: Data[] = builders.map((builder) => builder.finish());
  const fields = children.map((data, index) => new Field(columns[index]?.name ?? "", data.type, true));
  const schema = new Schema(fields);
  const data = makeData({ type: new Struct(fields), length, nullCount: 0, children });
  const writer = new RecordBatchStreamWriter();
  writer.write(new RecordBatch(schema, data));
  writer.finish();
  const table = Table.fromIPCStream(writer.toUint8Array(true));
  const batch = table.recordBatch(0);
  table.free();
  return batch;
}

function properties(): WriterProperties {
  return new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(GROUP)
    .setCreatedBy("sextant")
    .build();
}
