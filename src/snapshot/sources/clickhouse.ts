import type { ClickHouseClient, ClickHouseSettings } from "@clickhouse/client";
import { problem } from "../../diagnostics/diagnostic.ts";
import { lookUp } from "../../syntax/lookUp.ts";
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

/** A text that every row begins with, so that no message of the server in midstream is taken for one. */
const MARK = "r";

/**
 * ClickHouse from 18.16 on, over HTTP, streamed as tab-separated text. It has no transactions: each table shows the
 * moment at which it was read.
 */
export const openClickhouse: OpenSource = async (settings, surroundings) => {
  const login = loginOf(settings, surroundings, { port: 8123, user: "default" });
  const { ClickHouseLogLevel, createClient } = await driver("clickhouse", () => import("@clickhouse/client"));
  const client = createClient({
    url: `${login.tls ? "https" : "http"}://${login.host.includes(":") ? `[${login.host}]` : login.host}:${login.port}`,
    username: login.user,
    password: login.password,
    ...(login.database !== "" && { database: login.database }),
    application: "sextant",
    request_timeout: 3_600_000,
    log: { level: ClickHouseLogLevel.OFF },
  });
  const session = new ClickhouseSession(client, login);
  return begun(session, () => session.begin());
};

class ClickhouseSession implements SourceSession {
  readonly place: string;
  readonly isConsistent = false;
  readonly #client: ClickHouseClient;
  readonly #login: Login;
  readonly #abort = new AbortController();
  #settings: ClickHouseSettings = READ_ONLY;

  constructor(client: ClickHouseClient, login: Login) {
    this.#client = client;
    this.#login = login;
    this.place = `clickhouse ${login.host}:${login.port}/${login.database === "" ? "default" : login.database}`;
  }

  async begin(): Promise<void> {
    for (const settings of [{ ...READ_ONLY, ...ENDING }, READ_ONLY]) {
      this.#settings = settings;
      if (await this.#takesSettings()) return;
    }
    // The server lets the user set nothing: then it lets nothing be written either.
    this.#settings = {};
    await this.#texts("SELECT 1");
  }

  async #takesSettings(): Promise<boolean> {
    try {
      await (await this.#query("SELECT 1")).text();
      return true;
    } catch (error) {
      if (REFUSES_SETTING.has(codeOf(error, messageOf(error)))) return false;
      throw problemOf(error, this.#login, 0);
    }
  }

  async describe(sql: string): Promise<readonly SourceColumn[]> {
    const rows = await this.#texts(`${DESCRIBE}${sql}\n)`, DESCRIBE.length);
    return rows.map(([name, type]) => ({ name: name ?? "", ...typeOf(type ?? "") }));
  }

  async count(sql: string): Promise<number> {
    const [row] = await this.#texts(`SELECT count() FROM (\n${sql}\n)`);
    return Number(row?.[0] ?? 0);
  }

  async *rows(sql: string, columns: readonly SourceColumn[]): AsyncGenerator<readonly TextRow[]> {
    const selected = columns.map(({ name, engineType }) => expressionOf(quoted(name), engineType));
    const query = `SELECT '${MARK}', ${selected.join(", ")} FROM (\n${sql}\n)`;
    const result = await this.#tell(() => this.#query(query));
    const batches: AsyncIterator<readonly { readonly text: string }[]> = result
      .stream()
      [Symbol.asyncIterator]();
    for (;;) {
      const next = await this.#tell(() => batches.next());
      if (next.done === true) return;
      yield next.value.map(({ text }) => this.#row(text, columns.length));
    }
  }

  cancel(): void {
    this.#abort.abort();
  }

  async close(): Promise<void> {
    this.#abort.abort();
    await this.#client.close();
  }

  /** A line as a row; anything else is what the server says of an error in midstream. */
  #row(line: string, width: number): TextRow {
    const [mark, ...fields] = fieldsOf(line);
    if (mark === MARK && fields.length === width) return fields;
    throw problemOf(new Error(line), this.#login, 0);
  }

  #query(query: string) {
    return this.#client.query({
      query,
      format: "TabSeparated",
      clickhouse_settings: this.#settings,
      abort_signal: this.#abort.signal,
    });
  }

  async #texts(query: string, head = 0): Promise<TextRow[]> {
    const text = await this.#tell(async () => (await this.#query(query)).text(), head);
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map(fieldsOf);
  }

  async #tell<Result>(work: () => Promise<Result>, head = 0): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw problemOf(error, this.#login, head);
    }
  }
}

/** 2: nothing may be written, and readonly itself not be set otherwise, but other settings of the request may be. */
const READ_ONLY: ClickHouseSettings = { readonly: "2" };
/** A query that nobody waits for any more ends; older servers do not know it. */
const ENDING: ClickHouseSettings = { cancel_http_readonly_queries_on_client_close: 1 };
/** The setting is not known; a user who may only read may not set it. */
const REFUSES_SETTING = new Set(["115", "164"]);

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const DESCRIBE = "DESCRIBE TABLE (\n";

function quoted(name: string): string {
  return `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``;
}

/** Moments as UTC, whatever zone their column or the server has. */
function expressionOf(column: string, engineType: string): string {
  return /^(?:(?:Nullable|LowCardinality)\()*DateTime/.test(engineType)
    ? `toString(${column}, 'UTC')`
    : column;
}

/** The fields of a line of tab-separated text. */
function fieldsOf(line: string): TextRow {
  const fields = line.split("\t");
  if (!line.includes("\\")) return fields;
  return fields.map((field) =>
    field === "\\N" ? null : field.replace(/\\(.)/gs, (_, sign: string) => lookUp(SIGNS, sign) ?? sign),
  );
}

const SIGNS: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", "0": "\0" };

const PLAIN: Readonly<Record<string, string>> = {
  Bool: "boolean",
  Int8: "tinyint",
  Int16: "smallint",
  Int32: "integer",
  Int64: "bigint",
  UInt8: "utinyint",
  UInt16: "usmallint",
  UInt32: "uinteger",
  UInt64: "ubigint",
  Float32: "float",
  Float64: "double",
  Date: "date",
  Date32: "date",
  String: "text",
  UUID: "text",
  IPv4: "text",
  IPv6: "text",
};

function typeOf(engineType: string): Omit<SourceColumn, "name"> {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(engineType)?.[1];
  if (inner !== undefined) return { ...typeOf(inner), engineType };
  if (/^Enum(?:8|16)\(/.test(engineType)) {
    const values = [...engineType.matchAll(/'((?:[^'\\]|\\.)*)' = -?\d+/g)].map(([, value = ""]) =>
      value.replace(/\\(.)/gs, (_, sign: string) => lookUp(SIGNS, sign) ?? sign),
    );
    return { type: parseType("text"), engineType, values };
  }
  return { type: plainType(engineType), engineType };
}

function plainType(engineType: string): ColumnType | null {
  const decimal = /^Decimal\((\d+), (\d+)\)$/.exec(engineType);
  if (decimal !== null) return parseType(`decimal(${decimal[1]},${decimal[2]})`);
  if (engineType.startsWith("DateTime")) return parseType("timestamptz");
  return parseType(lookUp(PLAIN, engineType) ?? (engineType.startsWith("FixedString(") ? "text" : ""));
}

const LOGIN = new Set(["192", "193", "194", "516"]);
const SQL = new Set([
  "6",
  "16",
  "27",
  "36",
  "41",
  "42",
  "43",
  "46",
  "47",
  "53",
  "60",
  "62",
  "63",
  "70",
  "81",
  "153",
  "179",
  "184",
  "215",
  "386",
]);

function problemOf(error: unknown, login: Login, head: number): SourceProblem {
  if (error instanceof SourceProblem) return error;
  const text = login.redact(messageOf(error));
  const code = codeOf(error, text);
  const message = (text.split("\n")[0] ?? text)
    .replace(/^Code: \d+, e\.displayText\(\) = DB::Exception: /, "")
    .replace(/, e\.what\(\) = .*$/, "");
  const where = `ClickHouse at ${login.host}:${login.port}`;
  if (LOGIN.has(code))
    return new SourceProblem(
      problem("source-refused", {
        message: `${where} refuses the login: ${message}`,
        mend: "Check the user, and the password in the environment.",
      }),
    );
  if (code === "497" || code === "291" || code === "164")
    return new SourceProblem(
      problem("source-refused", { message: `${where}: ${message}`, mend: "Grant the user SELECT on it." }),
    );
  if (SQL.has(code)) {
    const at = /(?:at position|position) (\d+)/.exec(message)?.[1];
    const offset = at === undefined ? null : Number(at) - 1 - head;
    return new SourceProblem(
      problem("source-sql", { message: `ClickHouse says: ${message}`, mend: "Mend the SQL of the source." }),
      offset,
    );
  }
  if (
    /^\d+$/.test(code) ||
    /aborted|socket hang up|ECONNRESET|EPIPE|premature|terminated/i.test(`${code} ${text}`)
  )
    return new SourceProblem(problem("source-interrupted", { message: `${where} broke off: ${message}` }));
  return new SourceProblem(
    problem("source-unreachable", {
      message: `${where} does not answer as it should: ${message || code}`,
      mend: "Check host, port and database, and that this machine may reach it.",
    }),
  );
}

/** ClickHouse's number of the error, or what the network says; empty where there is none. */
function codeOf(error: unknown, text: string): string {
  const told = /^Code: (\d+)/.exec(text)?.[1];
  if (told !== undefined) return told;
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}
