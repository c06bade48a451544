import type { QueryDocument } from "../content/content.ts";
import { identifier } from "../syntax/sql.ts";
import { type Database, QueryError } from "./database.ts";

/** A view of a named query, or of nothing where its SQL does not read: the statement that uses it then says why. */
export async function createView(database: Database, query: QueryDocument): Promise<void> {
  const sql = query.sql.trim().replace(/;\s*$/, "");
  try {
    await database.rows(`CREATE VIEW ${identifier(query.id)} AS\n${sql}`);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new ViewProblem(query, error);
  }
}

/** A named query that DuckDB refused; lines count from the query's own first. */
export class ViewProblem extends Error {
  readonly query: QueryDocument;
  readonly error: QueryError;
  constructor(query: QueryDocument, error: QueryError) {
    super(error.message);
    this.query = query;
    this.error = error;
  }
}
