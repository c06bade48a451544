/** What a statement of a source is tried with: files that it must not read or write, and the file that it names. */
export interface Around {
  /** A file outside of the report, and one beside it that the source does not name. */
  readonly outside: string;
  readonly beside: string;
  /** The file that the source names. */
  readonly named: string;
  /** Where nothing may be written. */
  readonly target: string;
}

type Sql = (around: Around) => string;

/** Statements that reach for more than the files that a source names: each must be refused. */
export const REACHING: Readonly<Record<string, Sql>> = {
  "read_text of a file outside": ({ outside }) => `SELECT * FROM read_text('${outside}')`,
  "read_text of the passwords": () => "SELECT content FROM read_text('/etc/passwd')",
  "read_csv of the passwords": () => "SELECT * FROM read_csv('/etc/passwd', header = false, delim = ':')",
  "read_csv_auto of a file outside": ({ outside }) => `SELECT * FROM read_csv_auto('${outside}')`,
  "read_csv in a list with the named file": ({ outside, named }) =>
    `SELECT * FROM read_csv(['${named}', '${outside}'])`,
  "read_blob of a file outside": ({ outside }) => `SELECT size FROM read_blob('${outside}')`,
  "read_json of a file outside": ({ outside }) => `SELECT * FROM read_json('${outside}')`,
  "read_ndjson of a file outside": ({ outside }) => `SELECT * FROM read_ndjson_objects('${outside}')`,
  "read_parquet of a file outside": ({ outside }) => `SELECT * FROM read_parquet('${outside}')`,
  "parquet_metadata of a file outside": ({ outside }) => `SELECT * FROM parquet_metadata('${outside}')`,
  "parquet_schema of a file outside": ({ outside }) => `SELECT * FROM parquet_schema('${outside}')`,
  "parquet_kv_metadata of a file outside": ({ outside }) => `SELECT * FROM parquet_kv_metadata('${outside}')`,
  "sniff_csv of a file outside": ({ outside }) => `SELECT * FROM sniff_csv('${outside}')`,
  "a file by its name": ({ outside }) => `SELECT * FROM '${outside}'`,
  "a file by its quoted name": ({ outside }) => `SELECT * FROM "${outside}"`,
  "FROM first": () => "FROM '/etc/passwd'",
  "a file beside the named one": ({ beside }) => `SELECT * FROM read_text('${beside}')`,
  "a file beside by stars": ({ beside }) => `SELECT * FROM read_text('${beside.replace(/[^/]*$/, "*")}')`,
  "a way up from the named file": ({ named, outside }) =>
    `SELECT * FROM read_text('${named.replace(/[^/]*$/, "")}../../../../../../../../../..${outside}')`,
  "a way up through the named file": ({ named, outside }) =>
    `SELECT * FROM read_text('${named}/../../../../../../../../..${outside}')`,
  "a file in the folder of work": () => "SELECT * FROM read_text('package.json')",
  "a file at home": () => "SELECT * FROM read_text('~/.bashrc')",
  "a file by an address": ({ outside }) => `SELECT * FROM read_text('file://${outside}')`,
  "a device": () => "SELECT * FROM read_blob('/dev/zero')",
  "the process": () => "SELECT * FROM read_text('/proc/self/environ')",
  "glob of a folder": ({ outside }) => `SELECT * FROM glob('${outside.replace(/[^/]*$/, "*")}')`,
  "glob of the passwords": () => "SELECT * FROM glob('/etc/*')",
  "a file in a subquery": ({ outside }) =>
    `SELECT (SELECT content FROM read_text('${outside}')) AS c FROM raw`,
  "a file in a recursion": ({ outside }) =>
    `WITH RECURSIVE t AS (SELECT content FROM read_text('${outside}') UNION ALL SELECT content FROM t WHERE false) SELECT * FROM t`,
  "a file in a lateral join": ({ outside }) =>
    `SELECT * FROM raw, LATERAL (SELECT * FROM read_text('${outside}'))`,
  "a file by query()": ({ outside }) => `SELECT * FROM query('SELECT * FROM read_text(''${outside}'')')`,
  "a file by query_table()": ({ outside }) => `SELECT * FROM query_table('${outside}')`,
  "a file by serialised SQL": ({ outside }) =>
    `SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT * FROM read_text(''${outside}'')'))`,
  "a database by read_duckdb": ({ outside }) => `SELECT * FROM read_duckdb('${outside}')`,
  "COPY to a file": ({ target }) => `COPY (SELECT 1) TO '${target}'`,
  "COPY to a file behind a SELECT": ({ target }) => `SELECT 1 AS n; COPY (SELECT 1) TO '${target}'`,
  "COPY out of the parentheses": ({ target }) =>
    `SELECT 1 AS n); COPY (SELECT 1) TO '${target}'; SELECT * FROM (SELECT 1`,
  "COPY over the named file": ({ named }) =>
    `SELECT 1 AS n); COPY (SELECT 7) TO '${named}'; SELECT * FROM (SELECT 1`,
  "COPY from a file": ({ outside }) => `COPY raw FROM '${outside}'`,
  "EXPORT DATABASE": ({ target }) => `EXPORT DATABASE '${target}'`,
  "EXPORT behind a SELECT": ({ target }) => `SELECT 1 AS n; EXPORT DATABASE '${target}'`,
  "IMPORT DATABASE": ({ outside }) => `IMPORT DATABASE '${outside}'`,
  "ATTACH a file": ({ target }) => `ATTACH '${target}' AS other`,
  "ATTACH behind a SELECT": ({ target }) => `SELECT 1 AS n; ATTACH '${target}' AS other; SELECT 1`,
  "ATTACH out of the parentheses": ({ target }) =>
    `SELECT 1 AS n); ATTACH '${target}' AS other; SELECT * FROM (SELECT 1`,
  "INSTALL an extension": () => "INSTALL httpfs",
  "INSTALL behind a SELECT": () => "SELECT 1 AS n; INSTALL httpfs; LOAD httpfs",
  "LOAD a file": ({ outside }) => `LOAD '${outside}'`,
  "LOAD out of the parentheses": () => "SELECT 1 AS n); LOAD httpfs; SELECT * FROM (SELECT 1",
  "an extension that would come by itself, spatial": () =>
    "SELECT ST_Area(ST_GeomFromText('POINT(1 1)')) AS n",
  "an extension that would come by itself, excel": ({ outside }) => `SELECT * FROM read_xlsx('${outside}')`,
  "an extension that would come by itself, sqlite": ({ outside }) =>
    `SELECT * FROM sqlite_scan('${outside}', 't')`,
  "an extension that would come by itself, postgres": () =>
    "SELECT * FROM postgres_scan('host=127.0.0.1', 'public', 't')",
  "CSV on the network": () => "SELECT * FROM read_csv('http://127.0.0.1:9/a.csv')",
  "Parquet on the network": () => "SELECT * FROM 'https://127.0.0.1:9/a.parquet'",
  "a bucket": () => "SELECT * FROM 's3://bucket/a.parquet'",
  "a share": () => "SELECT * FROM read_text('//127.0.0.1/share/a.txt')",
  "SET of what is allowed": ({ outside }) => `SET allowed_paths = ['${outside}']`,
  "SET behind a SELECT": () => "SELECT 1 AS n; SET enable_external_access = true",
  "SET out of the parentheses": () =>
    "SELECT 1 AS n); SET enable_external_access = true; SELECT * FROM (SELECT 1",
  "RESET of the lock": () => "RESET lock_configuration",
  "SET of the folders that are allowed": () => "SET allowed_directories = ['/']",
  "SET of the home directory": () => "SET home_directory = '/'",
  "SET of a folder to write to": ({ target }) => `SET temp_directory = '${target}'`,
  "SET of the log of queries": ({ target }) => `SET log_query_path = '${target}'`,
  "a variable": () => "SET VARIABLE a = 1",
  "PRAGMA that sets": () => "PRAGMA threads = 3",
  "PRAGMA that writes a profile": ({ target }) => `PRAGMA profiling_output = '${target}'`,
  "PRAGMA behind a SELECT": ({ target }) =>
    `SELECT 1 AS n; PRAGMA enable_profiling = 'json'; PRAGMA profiling_output = '${target}'`,
  "CALL that logs to files": ({ target }) =>
    `CALL enable_logging(storage = 'file', storage_config = {'path': '${target}'})`,
  "logging in a SELECT": ({ target }) =>
    `SELECT * FROM enable_logging(storage = 'file', storage_config = {'path': '${target}'})`,
  "logging in a SELECT, quoted": ({ target }) =>
    `SELECT * FROM main."ENABLE_LOGGING" (storage := 'file', storage_config := {'path': '${target}'})`,
  "profiling in a SELECT": () => "SELECT * FROM enable_profiling()",
  "a checkpoint in a SELECT": () => "SELECT * FROM force_checkpoint()",
  "a log in a SELECT": () => "SELECT write_log('x') AS n FROM raw",
  "memory as it is told": () => "SELECT * FROM arrow_scan(1, 2, 3)",
  "a secret": () => "CREATE SECRET s (TYPE http)",
  "a persistent secret": () => "CREATE PERSISTENT SECRET s (TYPE http)",
  "a macro": ({ outside }) => `CREATE MACRO f() AS TABLE SELECT * FROM read_text('${outside}')`,
  "a table": () => "CREATE TABLE t AS SELECT 1 AS n",
  "a view": ({ outside }) => `CREATE OR REPLACE VIEW raw AS SELECT * FROM read_text('${outside}')`,
  "a view out of the parentheses": ({ outside }) =>
    `SELECT 1 AS n); CREATE OR REPLACE VIEW raw AS SELECT * FROM read_text('${outside}'); SELECT * FROM (SELECT 1`,
  "DROP of the view": () => "SELECT 1 AS n); DROP VIEW raw; SELECT * FROM (SELECT 1",
  INSERT: () => "INSERT INTO raw VALUES (1)",
  "PREPARE and EXECUTE": ({ outside }) => `PREPARE p AS SELECT * FROM read_text('${outside}'); EXECUTE p`,
  "EXPLAIN ANALYZE of a COPY": ({ target }) => `EXPLAIN ANALYZE COPY (SELECT 1) TO '${target}'`,
  CHECKPOINT: () => "CHECKPOINT",
  "the environment": () => "SELECT getenv('HOME') AS n",
  "two statements": () => "SELECT 1 AS n; SELECT 2 AS n",
  "two statements, the first in a comment": () => "SELECT 1 AS n /* ; */ ; SELECT 2 AS n --",
  "a parenthesis in a comment": ({ target }) => `SELECT 1 AS n -- \n); COPY (SELECT 1) TO '${target}' --`,
};

/** Statements that read what they may, in ways that look like more: each must be answered. */
export const READING: Readonly<Record<string, Sql>> = {
  "the named table": () => "SELECT * FROM raw",
  "FROM first": () => "FROM raw",
  "the named file by its own name": ({ named }) => `SELECT * FROM read_csv('${named}')`,
  "a comment at the end": () => "SELECT * FROM raw -- all of it",
  "texts that look like statements": () => "SELECT id, '; COPY t TO ''x''' AS s FROM raw",
  "a common table expression": () => "WITH a AS (SELECT id FROM raw) SELECT count(*) AS n FROM a",
  values: () => "VALUES (1, 'a')",
  days: () =>
    "SELECT unnest(generate_series(DATE '2026-01-01', DATE '2026-01-03', INTERVAL 1 DAY))::DATE AS day",
};
