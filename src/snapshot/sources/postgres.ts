import type { Client, QueryArrayResult } from "pg";
import type Cursor from "pg-cursor";
import { problem } from "../../diagnostics/diagnostic.ts";
import { type ColumnType, parseType } from "../columnType.ts";
import type { TextRow } from "../encodeRow.ts";
import { type Login, loginOf } from "./secrets.ts";
import {
  begun,
  driver,
  type OpenSource,
  type SourceColumn,
  SourceProblem,
  type SourceSession,
} from "./source.ts";

const BATCH = 5_000;
/** Every value as the text that PostgreSQL sends. */
const TEXTS = { getTypeParser: () => (value: unknown) => value };

/**
 * PostgreSQL, read by cursors in one read-only repeatable-read transaction: all tables of the session show one moment.
 */
export const openPostgres: OpenSource = async (settings, surroundings) => {
  const login = loginOf(settings, surroundings, { port: 5432, user: "postgres" });
  const [{ default: pg }, { default: CursorClass }] = await driver("postgres", () =>
    Promise.all([import("pg"), import("pg-cursor")]),
  );
  const client = new pg.Client({
    host: login.host,
    port: login.port,
    database: login.database === "" ? login.user : login.database,
    user: login.user,
    password: login.password,
    ssl: login.tls,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: "sextant",
  });
  const session = new PostgresSession(client, CursorClass, login);
  return begun(session, () => session.begin());
};

class PostgresSession implements SourceSession {
  readonly place: string;
  readonly isConsistent = true;
  readonly #client: Client;
  readonly #cursorClass: typeof Cursor;
  readonly #login: Login;

  constructor(client: Client, cursorClass: typeof Cursor, login: Login) {
    this.#client = client;
    this.#cursorClass = cursorClass;
    this.#login = login;
    this.place = `postgres ${login.host}:${login.port}/${client.database ?? login.database}`;
    // Without a listener a connection that breaks would end the process; the query under way says why.
    client.on("error", () => {});
  }

  async begin(): Promise<void> {
    await this.#tell(() => this.#client.connect());
    await this.#tell(() => this.#client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    for (const setting of ["TimeZone = 'UTC'", "DateStyle = 'ISO, YMD'", "extra_float_digits = 3"])
      await this.#tell(() => this.#client.query(`SET LOCAL ${setting}`));
    // From version 14 on the server notices within seconds that nobody waits for its answer any more.
    const [[version] = []] = (await this.#array("SHOW server_version_num")).rows;
    if (Number(version) >= 140_000)
      await this.#tell(() => this.#client.query("SET LOCAL client_connection_check_interval = '5s'"));
  }

  async describe(sql: string): Promise<readonly SourceColumn[]> {
    const { fields } = await this.#array(`${HEAD}${sql}\n) AS "described" LIMIT 0`);
    const enums = await this.#enums([...new Set(fields.map(({ dataTypeID }) => dataTypeID))]);
    return fields.map(({ name, dataTypeID, dataTypeModifier }) => {
      const known = enums.get(dataTypeID);
      const type = known?.values === undefined ? typeOf(dataTypeID, dataTypeModifier) : parseType("text");
      return { name, type, engineType: known?.name ?? String(dataTypeID), values: known?.values };
    });
  }

  async count(sql: string): Promise<number> {
    const { rows } = await this.#array(`SELECT count(*) FROM (\n${sql}\n) AS "counted"`);
    return Number(rows[0]?.[0] ?? 0);
  }

  async *rows(sql: string): AsyncGenerator<readonly TextRow[]> {
    const cursor = this.#client.query(
      new this.#cursorClass<TextRow>(`${HEAD}${sql}\n) AS "read"`, [], { rowMode: "array", types: TEXTS }),
    );
    for (;;) {
      const rows = await this.#tell(() => cursor.read(BATCH));
      if (rows.length > 0) yield rows;
      if (rows.length < BATCH) break;
    }
    await this.#tell(() => cursor.close());
  }

  cancel(): void {
    // With a query under way, ending the connection breaks it off.
    void this.close();
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => {});
  }

  /** Names of types, and the values of those that are enumerations. */
  async #enums(ids: readonly number[]) {
    const { rows } = await this.#array(
      `SELECT t.oid, format_type(t.oid, NULL), e.enumlabel FROM pg_type AS t LEFT JOIN pg_enum AS e ON e.enumtypid = t.oid
       WHERE t.oid IN (${[0, ...ids].join(", ")}) ORDER BY t.oid, e.enumsortorder`,
    );
    const types = new Map<number, { name: string; values: string[] | undefined }>();
    for (const [id, name, label] of rows) {
      const held = types.get(Number(id)) ?? { name: name ?? "", values: undefined };
      if (label !== null && label !== undefined) held.values = [...(held.values ?? []), label];
      types.set(Number(id), held);
    }
    return types;
  }

  #array(text: string): Promise<QueryArrayResult<(string | null)[]>> {
    // The extended protocol takes one statement: no SQL of a source ends the transaction that lets nothing be written.
    const query = { text, rowMode: "array" as const, types: TEXTS, queryMode: "extended" };
    return this.#tell(() => this.#client.query<(string | null)[]>(query));
  }

  async #tell<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw problemOf(error, this.#login);
    }
  }
}

const HEAD = "SELECT * FROM (\n";

const BY_ID: Readonly<Record<number, string>> = {
  16: "boolean",
  18: "text",
  19: "text",
  20: "bigint",
  21: "smallint",
  23: "integer",
  25: "text",
  26: "uinteger",
  114: "text",
  700: "float",
  701: "double",
  1042: "text",
  1043: "text",
  1082: "date",
  1114: "timestamp",
  1184: "timestamptz",
  2950: "text",
  3802: "text",
};

/** A numeric has a scale only where its column declares one. */
function typeOf(id: number, modifier: number): ColumnType | null {
  if (id !== 1700) return parseType(BY_ID[id] ?? "");
  const packed = modifier - 4;
  return packed < 0 ? null : parseType(`decimal(${packed >> 16},${packed & 0x7ff})`);
}

function problemOf(error: unknown, login: Login): SourceProblem {
  if (error instanceof SourceProblem) return error;
  const { code = "", position } = detailsOf(error);
  const message = login.redact(error instanceof Error ? error.message : String(error));
  const where = `PostgreSQL at ${login.host}:${login.port}`;
  if (/^28/.test(code))
    return new SourceProblem(
      problem("source-refused", {
        message: `${where} refuses the login: ${message}`,
        mend: "Check the user, and the password in the environment.",
      }),
    );
  if (code === "42501")
    return new SourceProblem(
      problem("source-refused", { message: `${where}: ${message}`, mend: "Grant the user SELECT on it." }),
    );
  if (/^(?:3D000|42|22|0A|21|54)/.test(code) && code !== "3D000") {
    const offset = position === undefined ? null : Number(position) - 1 - HEAD.length;
    return new SourceProblem(
      problem("source-sql", { message: `PostgreSQL says: ${message}`, mend: "Mend the SQL of the source." }),
      offset,
    );
  }
  if (
    /^(?:57P0[123]|08)|^ECONNRESET$|^EPIPE$/.test(code) ||
    /terminated|closed|Connection ended/i.test(message)
  )
    return new SourceProblem(
      problem("source-interrupted", { message: `the connection to ${where} broke: ${message}` }),
    );
  return new SourceProblem(
    problem("source-unreachable", {
      message: `${where} does not answer as it should: ${message || code}`,
      mend: "Check host, port and database, and that this machine may reach it.",
    }),
  );
}

function detailsOf(error: unknown): { code?: string; position?: string } {
  if (typeof error !== "object" || error === null) return {};
  const { code, position } = { code: undefined, position: undefined, ...error } as Record<string, unknown>;
  return {
    ...(typeof code === "string" && { code }),
    ...(typeof position === "string" && { position }),
  };
}
