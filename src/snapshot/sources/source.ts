import type { Code } from "../../diagnostics/catalogue.ts";
import { type Problem, problem } from "../../diagnostics/diagnostic.ts";
import { isLacking, lacking, type Optional } from "../../diagnostics/optional.ts";
import type { ColumnType } from "../columnType.ts";
import type { TextRow } from "../encodeRow.ts";

/** A column as an engine describes it. */
export interface SourceColumn {
  readonly name: string;
  /** Null where the engine's type says too little, such as a numeric without a scale, or is none of ours. */
  readonly type: ColumnType | null;
  /** The engine's own name of the type. */
  readonly engineType: string;
  /** Of an enumeration, its values. */
  readonly values?: readonly string[] | undefined;
}

/**
 * An open connection to an engine. What is read in one session agrees, as far as the engine can promise it. Every
 * method throws a SourceProblem, whose texts hold no secret.
 */
export interface SourceSession {
  /** Where the data is, without user and secret: "postgres db.example.com:5432/shop". */
  readonly place: string;
  /** Do all tables that the session reads show one moment? */
  readonly isConsistent: boolean;
  /** The columns that a query gives; without running it where the engine can. */
  describe(sql: string): Promise<readonly SourceColumn[]>;
  /** How many rows a query gives. */
  count(sql: string): Promise<number>;
  /**
   * The rows of a query in batches, in any order; every value as text: numbers in digits, dates and times as ISO,
   * zoned times in UTC or with their offset, booleans as true and false, null as null.
   */
  rows(sql: string, columns: readonly SourceColumn[]): AsyncGenerator<readonly TextRow[]>;
  /** Stops what the session is doing: what was waited for fails. */
  cancel(): void;
  /** Ends the session. */
  close(): Promise<void>;
}

/** How to reach an engine; `kind` says which. Secrets are named here, never held. */
export interface SourceSettings {
  readonly kind: string;
  readonly url_env?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly database?: string | undefined;
  readonly user?: string | undefined;
  readonly password_env?: string | undefined;
  readonly tls?: boolean | undefined;
  readonly path?: string | undefined;
  readonly tables?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

/** What a source may use of the world around it. */
export interface Surroundings {
  /** The folder that relative paths start from. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Opens a session; one for each engine. */
export type OpenSource = (settings: SourceSettings, surroundings: Surroundings) => Promise<SourceSession>;

/** A session once it has begun; closed where it cannot begin, so that nothing holds the process. */
export async function begun<Session extends SourceSession>(
  session: Session,
  begin: () => Promise<void>,
): Promise<Session> {
  try {
    await begin();
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** The packages by which an engine is reached; throws a SourceProblem where they are not installed. */
export async function driver<Loaded>(part: Optional, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    throw isLacking(part, error) ? new SourceProblem(problem("driver-missing", lacking(part))) : error;
  }
}

/** Why a source gives no data, where "…" stands for its name; `offset` is the place in the query's SQL, from 0. */
export class SourceProblem extends Error {
  readonly code: Code;
  readonly mend: string;
  readonly offset: number | null;
  constructor({ code, message, mend }: Problem, offset: number | null = null) {
    super(message);
    this.code = code;
    this.mend = mend;
    this.offset = offset;
  }

  /** The same said of a table by its name. */
  named(table: string): Problem {
    return { code: this.code, message: this.message.replaceAll(NAME, table), mend: this.mend };
  }
}

/** Stands for the name of a source where that is not known. */
export const NAME = "\u2026";
