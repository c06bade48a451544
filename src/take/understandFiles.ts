import { type Diagnostic, DiagnosticError, placed, problem } from "../diagnostics/diagnostic.ts";
import { askFor, type Dialogue, numbered } from "../engine/dialogue.ts";
import type { CsvHeader } from "../snapshot/csvHeader.ts";
import { readHeader } from "../snapshot/csvHeader.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import {
  type ColumnFacts,
  type Question,
  type Told,
  type Understood,
  written,
} from "../snapshot/understand/column.ts";
import { decide } from "../snapshot/understand/decide.ts";
import { totalAtEnd } from "../snapshot/understand/doubts.ts";
import type { FrozenColumn } from "../snapshot/understand/freezeCsv.ts";
import { type Survey, survey } from "../snapshot/understand/survey.ts";
import type { Tally } from "../snapshot/understand/tally.ts";
import { isCsv, type Source } from "./snapshotFiles.ts";
import type { SnapshotRequest } from "./takeSnapshot.ts";
import { ToldColumns } from "./toldColumns.ts";

/** A CSV file that is understood. */
export interface UnderstoodFile {
  readonly survey: Survey;
  readonly columns: readonly FrozenColumn[];
}

/**
 * How each CSV file is to be read, every row tried; what is ambiguous is asked of a person where there is one, and else
 * refused. `maskedIn` gives the columns of a table whose values no message may show. Throws a DiagnosticError that
 * names all that is wrong.
 */
export async function understandFiles(
  sources: readonly Source[],
  request: SnapshotRequest,
  maskedIn: (source: Source) => readonly string[],
): Promise<ReadonlyMap<Source, UnderstoodFile>> {
  const headers = new Map<Source, CsvHeader>();
  for (const source of sources.filter(isCsv))
    headers.set(
      source,
      atSource(source, () => readHeader(source.path)),
    );
  const names = new Map([...headers].map(([{ name }, header]) => [name, header.names] as const));
  const told = new ToldColumns(names, request);
  const surveys = new Map<Source, Survey>();
  for (const [source, header] of headers) surveys.set(source, surveyed(source, header, told, request));
  const asked = new Asked(request.ask);
  try {
    const files = new Map<Source, UnderstoodFile>();
    for (const [source, found] of surveys) {
      const columns = await decideAll(source, found, told, maskedIn(source), request.timezone, asked);
      files.set(source, { survey: found, columns });
    }
    if (asked.problems.length > 0) throw new DiagnosticError(...asked.problems);
    return files;
  } finally {
    asked.close();
  }
}

/** Runs what may throw a SnapshotProblem, which becomes a DiagnosticError at the file. */
export function atSource<Result>(source: Source, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof SnapshotProblem ? diagnosticOf(source, error) : error;
  }
}

/** A problem of a file as a diagnostic where the file is. */
export function diagnosticOf(source: Source, problem: SnapshotProblem): DiagnosticError {
  return new DiagnosticError(placed({ file: fileOf(source), line: problem.line, column: 1 }, problem));
}

/** The path of a source as diagnostics write it. */
export function fileOf({ path }: Source): string {
  return path.replaceAll("\\", "/");
}

function surveyed(source: Source, header: CsvHeader, told: ToldColumns, request: SnapshotRequest): Survey {
  return atSource(source, () => {
    request.progress(`reading ${source.file}`);
    const toldOf = header.names.map((column) => told.of(source.name, column));
    const found = survey(source.path, header, toldOf, (rows) =>
      request.progress(`reading ${source.file}: ${rows} rows`),
    );
    if (found.rows === 0)
      throw new SnapshotProblem(
        problem("empty-table", {
          message: `${source.file} has no rows`,
          mend: "Export it again, or leave it out.",
        }),
        source.file,
      );
    const total = totalAtEnd(source.name, found, toldOf);
    if (total !== null) throw new SnapshotProblem(total, source.file, total.line);
    return found;
  });
}

async function decideAll(
  source: Source,
  found: Survey,
  told: ToldColumns,
  masked: readonly string[],
  timezone: string,
  asked: Asked,
): Promise<FrozenColumn[]> {
  const columns: FrozenColumn[] = [];
  for (const [index, name] of found.header.names.entries()) {
    const tally = found.tallies[index];
    if (tally === undefined) continue;
    const isMasked = masked.includes(name);
    const facts = (): ColumnFacts => ({
      table: source.name,
      name,
      tally,
      told: told.of(source.name, name),
      timezone,
      isMasked,
    });
    const understood = await decided(source, facts, told, asked);
    if (understood !== null)
      columns.push({
        ...understood,
        name,
        isMasked,
        told: applied(source, told.of(source.name, name), understood, tally),
      });
  }
  return columns;
}

/** Decides a column, and asks until it can be decided; null where that is refused. */
async function decided(
  source: Source,
  facts: () => ColumnFacts,
  told: ToldColumns,
  asked: Asked,
): Promise<Understood | null> {
  for (;;) {
    const found = decide(facts());
    if ("type" in found) return found;
    const options = await asked.answer(source, found);
    if (options === null) return null;
    for (const option of options) told.add(option);
  }
}

/** What was said of all columns counts for those that it says something of. */
function applied({ name }: Source, told: Told, { reading }: Understood, tally: Tally): Told {
  const options = told.options.filter((one) => {
    if (one.includes(` ${name}.`)) return true;
    if (one.startsWith("--decimal")) return reading.kind === "number";
    return told.missing.some((word) => one.endsWith(word) && tally.hasMissing(word));
  });
  return { ...told, options };
}

/** Puts questions to a person; where there is none they become problems. */
class Asked {
  readonly problems: Diagnostic[] = [];
  readonly #open: (() => Dialogue | null) | undefined;
  #dialogue: Dialogue | null | undefined;

  constructor(open: (() => Dialogue | null) | undefined) {
    this.#open = open;
  }

  /** The options that the person chooses; null where nobody is there. */
  async answer(source: Source, question: Question): Promise<readonly string[] | null> {
    if (this.#dialogue === undefined) this.#dialogue = this.#open?.() ?? null;
    if (this.#dialogue === null) {
      this.problems.push(refusalOf(source, question));
      return null;
    }
    const { choices } = question;
    this.#dialogue.say(`\n${source.file}, line ${question.line}: ${question.message}`);
    this.#dialogue.say(numbered(choices.map(({ means, options }) => `${means}  (${written(options)})`)));
    return askFor(this.#dialogue, "Which", undefined, (answer) => {
      const choice = choices[Number(answer) - 1];
      if (choice === undefined) return `Answer with a number from 1 to ${choices.length}; Ctrl-C breaks off.`;
      return { value: choice.options };
    });
  }

  close(): void {
    this.#dialogue?.close();
  }
}

function refusalOf(source: Source, { code, line, message, choices }: Question): Diagnostic {
  const ways = choices.map(({ options, means }) => `${written(options)} (${means})`).join(", or ");
  const mend =
    code === "mixed-column"
      ? `Mend the values at their source and export again, or say: ${ways}.`
      : `Say which: ${ways}.`;
  return placed({ file: fileOf(source), line, column: 1 }, { code, message, mend });
}
