import type { Asked, Columns } from "../../apart/asked.ts";
import type { Remote } from "../../apart/remote.ts";
import { timeLimit } from "../../apart/timeLimit.ts";
import { type Row, rowsOf } from "../database.ts";
import { answered } from "./answered.ts";

/** What a database is asked in the same way wherever it runs. */
export class RemoteDatabase {
  readonly #remote: Remote;
  /** Milliseconds that a statement may take: none is given to our own, with which tables are loaded. */
  #limit: number | null = null;

  constructor(remote: Remote) {
    this.#remote = remote;
  }

  /** Has it been ended? */
  protected get isGone(): boolean {
    return this.#remote.isGone;
  }

  /** Ends it, whatever it is doing. */
  end(): void {
    this.#remote.end();
  }

  /** All rows of one statement, within so many milliseconds. */
  async rows(sql: string, atMost?: number): Promise<Row[]> {
    return rowsOf(await answered(this.#remote, { what: "rows", sql }, atMost ?? this.#limit));
  }

  async run(sql: string): Promise<void> {
    await answered(this.#remote, { what: "run", sql }, this.#limit);
  }

  /** From here on SQL reaches nothing else and changes no setting, and is given its time. */
  async lock(): Promise<void> {
    await this.run("SET enable_external_access = false");
    await this.run("SET lock_configuration = true");
    this.#limit = timeLimit(process.env);
  }

  /** What is asked of our own accord, which is given all the time that it takes. */
  protected ask(asked: Asked, lent?: readonly ArrayBuffer[]): Promise<Columns | null> {
    return answered(this.#remote, asked, null, lent);
  }
}
