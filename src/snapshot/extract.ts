import { problem } from "../diagnostics/diagnostic.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { type Column, parseType, typeName } from "./columnType.ts";
import { ColumnMisfit, RowEncoder, type TextRow } from "./encodeRow.ts";
import { pseudonym } from "./pseudonym.ts";
import { RowSorter } from "./sortRows.ts";
import { type SourceColumn, SourceProblem, type SourceSession } from "./sources/source.ts";
import { writeParquet } from "./writeParquet.ts";

/** What is taken from a source, and into which file. */
export interface Extraction {
  readonly sql: string;
  /** Names of types, by column, where the engine's are not what is meant. */
  readonly types: Readonly<Record<string, string>>;
  /** Keys for the columns that are replaced by a keyed hash. */
  readonly keys: ReadonlyMap<string, string>;
  /** Columns whose values no message may show. */
  readonly masked: readonly string[];
  /** The Parquet file to write. */
  readonly path: string;
  /** Hears how many rows and bytes have come, and how many rows are written of all that came. */
  readonly heard: (read: { rows: number; bytes: number }, written: number | null) => void;
  readonly signal: AbortSignal;
}

/** What was written. */
export interface Extracted {
  readonly columns: readonly Column[];
  readonly rows: number;
}

/** Reads a query's rows, sorts them and writes them as Parquet; throws a SourceProblem. */
export async function extract(
  session: SourceSession,
  described: readonly SourceColumn[],
  extraction: Extraction,
): Promise<Extracted> {
  const columns = columnsOf(described, extraction);
  const sorter = new RowSorter(new RowEncoder(columns), `${extraction.path}.run`);
  try {
    await readAll(session, described, columns, sorter, extraction);
    const read = { rows: sorter.rows, bytes: sorter.bytes };
    await writeParquet(extraction.path, columns, sorter.sorted(), (rows) => {
      extraction.signal.throwIfAborted();
      extraction.heard(read, rows);
    });
    return { columns, rows: sorter.rows };
  } finally {
    sorter.remove();
  }
}

async function readAll(
  session: SourceSession,
  described: readonly SourceColumn[],
  columns: readonly Column[],
  sorter: RowSorter,
  { sql, keys, masked, heard, signal }: Extraction,
): Promise<void> {
  const secret = columns.map(({ name }) => keys.get(name));
  const hashed = secret.some((key) => key !== undefined);
  try {
    for await (const rows of session.rows(sql, described)) {
      signal.throwIfAborted();
      for (const row of rows) sorter.add(hashed ? hashedRow(row, secret) : row);
      heard({ rows: sorter.rows, bytes: sorter.bytes }, null);
    }
  } catch (error) {
    if (error instanceof ColumnMisfit) throw misfit(error, columns, masked, sorter.rows + 1);
    throw error;
  }
}

function hashedRow(row: TextRow, keys: readonly (string | undefined)[]): TextRow {
  return row.map((text, index) => {
    const key = keys[index];
    return key === undefined || text === null ? text : pseudonym(key, text);
  });
}

/** The columns as they will be written; throws a SourceProblem where a type is not known or a name stands twice. */
function columnsOf(described: readonly SourceColumn[], { types, keys }: Extraction): Column[] {
  const lower = described.map(({ name }) => name.toLowerCase());
  return described.map(({ name, type, engineType, values }, index) => {
    if (lower.indexOf(name.toLowerCase()) !== index)
      throw new SourceProblem(problem("two-columns", { name }));
    if (keys.has(name)) return { name, type: { kind: "text" } };
    const told = lookUp(types, name);
    const meant = told === undefined ? type : parseType(told);
    if (meant !== null) return { name, type: meant, ...(values && meant.kind === "text" && { values }) };
    throw new SourceProblem(
      problem("unknown-type", {
        message: `the column ${name} is of the type ${engineType}, which a snapshot cannot keep as it is`,
        mend: /^(?:numeric|decimal)/i.test(engineType)
          ? `Say how many digits it has: \`types: { ${name}: "decimal(18,2)" }\`.`
          : `Cast it in the SQL to a text, number, date or timestamp, or name its type: \`types: { ${name}: text }\`.`,
      }),
    );
  });
}

function misfit(
  { column, value, message }: ColumnMisfit,
  columns: readonly Column[],
  masked: readonly string[],
  row: number,
): SourceProblem {
  const type = columns.find(({ name }) => name === column)?.type;
  const shown = masked.includes(column)
    ? "a value"
    : `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  return new SourceProblem(
    problem("value-does-not-fit", {
      message: `row ${row} has ${shown} in ${column}, which is no ${type === undefined ? "value" : typeName(type)}: ${message}`,
      mend: "Name a type that holds every value in `types`, or cast the column in the SQL.",
    }),
  );
}
