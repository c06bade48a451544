import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnose, type Place, startOf } from "../diagnostics/diagnostic.ts";
import { isGroup } from "../document/json.ts";
import { type FrontMatter, readFrontMatter } from "./frontMatter.ts";
import { didYouMean } from "./nearest.ts";
import { type SourceConfig, sourceSchema } from "./schema/source.ts";
import { validate } from "./validate.ts";

/** An extraction: what is asked of which engine, for which table. */
export interface SourceDocument {
  /** The table of the snapshot. */
  readonly table: string;
  readonly file: string;
  readonly config: SourceConfig;
  readonly front: FrontMatter;
  readonly sql: string;
  /** Where a character of the SQL stands in the file. */
  placeInSql(offset: number): Place;
}

/** What the folder of sources holds. */
export interface SourceReading {
  readonly sources: readonly SourceDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

const FOLDER = "content/sources";

/** Reads `content/sources/*.sql`, in the order of names. */
export function readSources(root: string): SourceReading {
  const folder = join(root, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = names
    .filter((name) => name.endsWith(".sql"))
    .map((name) => readSource(`${FOLDER}/${name}`, readFileSync(join(folder, name), "utf8")));
  const sources = read.flatMap((one) => (Array.isArray(one) ? [] : [one]));
  const diagnostics = read.flatMap((one) => (Array.isArray(one) ? one : one.front.unfit));
  return { sources, diagnostics: [...diagnostics, ...checkTables(sources)] };
}

/** One extraction; diagnostics instead where it does not read. */
export function readSource(file: string, text: string): SourceDocument | Diagnostic[] {
  const front = readFrontMatter(file, text);
  if (Array.isArray(front)) return front;
  const secrets = checkSecrets(front);
  if (secrets.length > 0) return secrets;
  const config = validate(front, sourceSchema);
  if (Array.isArray(config)) return config;
  const sql = front.body.replace(/;\s*$/, "").trimEnd();
  if (sql.trim() === "") return [diagnose(startOf(file), "no-sql")];
  const table = config.table ?? file.slice(FOLDER.length + 1, -".sql".length);
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(table))
    return [
      diagnose(startOf(file), "bad-id", {
        message: `"${table}" cannot name a table`,
        mend: "Name it with `table:`.",
      }),
    ];
  return { table, file, config, front, sql, placeInSql: (offset) => placeAt(front, offset) };
}

function placeAt(front: FrontMatter, offset: number): Place {
  const lines = front.body.slice(0, Math.max(0, offset)).split("\n");
  return {
    file: front.file,
    line: front.bodyLine + lines.length - 1,
    column: (lines.at(-1)?.length ?? 0) + 1,
  };
}

/** Secrets do not belong in files. Placed at the start, so that no terminal shows the line that holds one. */
function checkSecrets(front: FrontMatter): Diagnostic[] {
  const block = front.data;
  const source: unknown = isGroup(block) ? block["source"] : undefined;
  if (!isGroup(source)) return [];
  const bad = Object.entries(source).find(
    ([key, value]) =>
      /^(?:password|passwd|pass|pwd|secret|token|url|uri|dsn|connection|connection_string|api_?key)$/i.test(
        key,
      ) ||
      (typeof value === "string" && /:\/\/[^/]*@|^[^/@\s]+:[^@\s]+@/.test(value)),
  );
  if (bad === undefined) return [];
  return [diagnose(startOf(front.file), "secret-in-file", { key: bad[0] })];
}

function checkTables(sources: readonly SourceDocument[]): Diagnostic[] {
  return sources.flatMap(({ table, file, config, front }, index) => {
    const first = sources.findIndex((one) => one.table.toLowerCase() === table.toLowerCase());
    const twice =
      first === index
        ? []
        : [
            diagnose(startOf(file), "two-tables", {
              message: `${sources[first]?.file} makes the table "${table}" too`,
              mend: "Rename one of them.",
            }),
          ];
    const tables = sources.map((one) => one.table);
    const named = [
      ...Object.entries(config.tests.references).map(([key, to]) => ({
        path: ["tests", "references", key],
        to: to.split(".")[0] ?? "",
      })),
      ...config.tests.totals.map(({ of }, at) => ({ path: ["tests", "totals", at, "of"], to: of })),
    ];
    const unknown = named
      .filter(({ to }) => !tables.includes(to))
      .map(({ path, to }) =>
        diagnose(front.placeOf(path), "unknown-table", {
          message: `no source makes the table "${to}"`,
          mend: didYouMean(to, tables),
        }),
      );
    return [...twice, ...unknown];
  });
}
