import type { QueryDocument } from "../content/content.ts";
import { identifier } from "../syntax/sql.ts";
import { QueryError, type Row } from "./database.ts";
import type { Statement } from "./statement.ts";

/** A statement with the named queries that it reads, each after those that it reads itself; all by what they depend on. */
interface Tried {
  readonly statement: Statement;
  readonly key: string;
  readonly views: readonly { readonly view: QueryDocument; readonly key: string }[];
}

type Attempt = (statement: Statement) => Promise<readonly Row[] | QueryError>;

/** Statements that did not end in time, so that neither they nor those like them are waited for again. */
export class Endless {
  readonly #keys = new Map<string, QueryError>();
  readonly #owners = new Map<string, QueryError>();

  /** Begins another computation, for which what the statements are of may have been mended. */
  next(): void {
    this.#owners.clear();
  }

  /**
   * The rows of a statement, or why there are none. It is not run where it, another one of the same metric or a named
   * query that it reads did not end; where it does not end now, it is found out which of them is to blame.
   */
  async tried(tried: Tried, attempt: Attempt): Promise<readonly Row[] | QueryError> {
    const known = this.#known(tried);
    if (known !== null) return known;
    const result = await attempt(tried.statement);
    return result instanceof QueryError && result.isOutOfTime ? this.#blamed(tried, result, attempt) : result;
  }

  #known({ statement, key, views }: Tried): QueryError | null {
    const keys = [key, ...views.map((one) => one.key)];
    const found = [...keys.map((one) => this.#keys.get(one)), this.#owners.get(ownerOf(statement))];
    return found.find((error) => error !== undefined) ?? null;
  }

  async #blamed({ statement, key, views }: Tried, result: QueryError, attempt: Attempt): Promise<QueryError> {
    for (const one of views) {
      const sql = `SELECT max(hash("all")) AS "all" FROM ${identifier(one.view.id)} AS "all"`;
      const alone = await attempt({ id: one.view.id, sql });
      if (!(alone instanceof QueryError && alone.isOutOfTime)) continue;
      const error = QueryError.ofTime(one.view);
      this.#keys.set(one.key, error);
      return error;
    }
    this.#keys.set(key, result);
    this.#owners.set(ownerOf(statement), result);
    return result;
  }
}

function ownerOf({ id, of = id.split("/")[0] ?? id }: Statement): string {
  return of;
}
