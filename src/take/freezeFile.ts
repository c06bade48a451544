import { join } from "node:path";
import type { SourceDocument } from "../content/readSources.ts";
import { DiagnosticError, diagnose, placed, problem, startOf } from "../diagnostics/diagnostic.ts";
import { copyInto } from "../disk/write.ts";
import { QueryError } from "../query/database.ts";
import { wasmEngine } from "../query/engines/wasm.ts";
import { type Inspected, inspectParquet } from "../query/inspect.ts";
import { type ColumnSummary, TableSummary } from "../query/summary.ts";
import { hashFile } from "../snapshot/hash.ts";
import type { ManifestTable } from "../snapshot/manifest.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import { type Doubt, doubtsOf, variantsDoubt } from "../snapshot/understand/doubts.ts";
import { freezeCsv } from "../snapshot/understand/freezeCsv.ts";
import { lookOf } from "../snapshot/understand/look.ts";
import { tableLines } from "./showTable.ts";
import { marksOf, refusePersonal, refuseUnknown, type Source, tooLargeToTake } from "./snapshotFiles.ts";
import type { SnapshotRequest } from "./takeSnapshot.ts";
import { diagnosticOf, fileOf, type UnderstoodFile } from "./understandFiles.ts";

/** Columns of a table whose values are not shown. */
export interface Marks {
  readonly personal: readonly string[];
  readonly hashed: readonly string[];
}

/** What the command and `content/sources` mark in a table. */
export function marksIn(
  source: Source,
  request: Pick<SnapshotRequest, "personal">,
  config: SourceDocument["config"] | undefined,
): Marks {
  const own = marksOf(source, request.personal ?? []);
  return {
    personal: [...(config?.personal ?? []), ...own],
    hashed: config?.hash.map(({ column }) => column) ?? [],
  };
}

/** Freezes a file into the folder as Parquet, reads it again and describes it; throws a DiagnosticError. */
export async function freezeFile(
  folder: string,
  source: Source,
  understood: UnderstoodFile | undefined,
  marks: Marks,
  request: SnapshotRequest,
): Promise<ManifestTable> {
  try {
    return await frozen(folder, source, understood, marks, request);
  } catch (error) {
    if (error instanceof QueryError && error.isOutOfMemory) throw tooLargeToTake(source);
    throw error instanceof SnapshotProblem ? diagnosticOf(source, error) : error;
  }
}

async function frozen(
  folder: string,
  source: Source,
  understood: UnderstoodFile | undefined,
  marks: Marks,
  request: SnapshotRequest,
): Promise<ManifestTable> {
  const { name } = source;
  const file = `${name}.parquet`;
  const doubts = await write(join(folder, file), source, understood, request);
  const summary = new TableSummary();
  const hashes = hashFile(join(folder, file));
  const database = await (request.engine?.(hashes.bytes) ?? wasmEngine).open();
  const known = [...marks.personal, ...marks.hashed];
  request.progress(`reading ${file}`);
  const facts = await inspectParquet(database, folder, file, {
    timezone: request.timezone,
    known,
    summary,
  });
  refuseUnknown(source, facts.columns, marksOf(source, request.personal ?? []));
  refusePersonal(source, facts.personal);
  refuseFacts(source, facts, understood);
  request.progress(`${source.file}: ${facts.rows} rows, ${facts.columns.length} columns`);
  const columns = facts.columns.map((column) => {
    const read = understood?.columns.find((one) => one.name === column.name);
    const options = read?.told.options ?? [];
    return {
      ...column,
      ...(marks.personal.includes(column.name) && { personal: true as const }),
      ...(marks.hashed.includes(column.name) && { hashed: true as const }),
      ...(read && { read: { as: read.as, ...(options.length > 0 && { options: [...options] }) } }),
    };
  });
  const summaries = summary.columns();
  const looks =
    understood === undefined ? looksOf(source, facts, summaries, known, request) : new Map<string, string>();
  if (understood === undefined) doubts.push(...parquetDoubts(source, facts, summaries, known, looks));
  for (const doubt of doubts)
    request.warn?.(placed({ file: fileOf(source), line: doubt.line, column: 1 }, doubt, "warning"));
  const shown = columns.map((column) => ({ ...column, looks: looks.get(column.name) }));
  for (const line of tableLines(
    { name, rows: facts.rows, columns: shown },
    summaries,
    understood?.survey.first,
  ))
    request.show?.(line);
  return {
    name,
    file,
    format: "parquet",
    ...hashes,
    rows: facts.rows,
    columns,
    source: source.file,
    ...(understood && {
      original: {
        file: source.file,
        ...hashFile(source.path),
        delimiter: understood.survey.header.delimiter,
      },
    }),
  };
}

/** Writes the file of a table; gives what is doubtful about it. */
async function write(
  path: string,
  source: Source,
  understood: UnderstoodFile | undefined,
  request: SnapshotRequest,
): Promise<Doubt[]> {
  if (understood === undefined) {
    copyInto(source.path, path);
    return [];
  }
  const { survey, columns } = understood;
  const repeats = await freezeCsv(survey, source.name, columns, path, (words) =>
    request.progress(`${source.file}: ${words}`),
  );
  return doubtsOf(source.name, survey, columns, repeats);
}

/** What a file cannot be: without rows, other than it was written, or with days that no manifest can name. */
function refuseFacts(source: Source, facts: Inspected, understood: UnderstoodFile | undefined): void {
  if (facts.rows === 0)
    throw new SnapshotProblem(
      problem("empty-table", {
        message: `${source.file} has no rows`,
        mend: "Export it again, or leave it out.",
      }),
      source.file,
    );
  if (understood !== undefined && facts.rows !== understood.survey.rows)
    throw new Error(`${source.name} holds ${facts.rows} rows, but ${understood.survey.rows} were read`);
  const isDay = (day: string | undefined) => day === undefined || /^[1-9]\d{3}-\d\d-\d\d$/.test(day);
  const beyond = facts.columns.find(({ from, to }) => !isDay(from) || !isDay(to));
  if (beyond !== undefined)
    throw new DiagnosticError(
      diagnose(startOf(fileOf(source)), "date-out-of-range", {
        table: source.name,
        column: beyond.name,
        from: beyond.from ?? "",
        to: beyond.to ?? "",
      }),
    );
}

/** What the text columns of a Parquet file look like. */
function looksOf(
  source: Source,
  facts: Inspected,
  summaries: readonly ColumnSummary[],
  masked: readonly string[],
  { timezone }: SnapshotRequest,
): ReadonlyMap<string, string> {
  const looks = new Map<string, string>();
  for (const { name, type } of facts.columns) {
    const values = summaries.find((one) => one.name === name)?.values ?? null;
    if (type !== "VARCHAR" || values === null) continue;
    const look = lookOf({ table: source.name, name, timezone, isMasked: masked.includes(name) }, values);
    if (look !== null) looks.set(name, look);
  }
  return looks;
}

function parquetDoubts(
  source: Source,
  facts: Inspected,
  summaries: readonly ColumnSummary[],
  masked: readonly string[],
  looks: ReadonlyMap<string, string>,
): Doubt[] {
  const typed = [...looks]
    .filter(([, look]) => look !== "whole numbers")
    .map(([column, look]) => ({
      line: 1,
      ...problem("text-looks-typed", { table: source.name, column, look }),
    }));
  const spelled = facts.columns.flatMap(({ name, type }) => {
    const values = summaries.find((one) => one.name === name)?.values ?? null;
    if (type !== "VARCHAR" || values === null || masked.includes(name)) return [];
    const doubt = variantsDoubt(source.name, name, values);
    return doubt === null ? [] : [doubt];
  });
  return [...typed, ...spelled];
}
