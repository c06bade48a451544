/** Packages that not every report needs: what they are for, in the words of who needs them. */
export const OPTIONAL = {
  paper: {
    use: "PDF",
    packages: ["playwright-core", "@sparticuz/chromium", "@cantoo/pdf-lib"],
  },
  duckdb: { use: "native DuckDB", packages: ["@duckdb/node-api"] },
  postgres: { use: "PostgreSQL", packages: ["pg", "pg-cursor"] },
  clickhouse: { use: "ClickHouse", packages: ["@clickhouse/client"] },
} as const satisfies Readonly<Record<string, { readonly use: string; readonly packages: readonly string[] }>>;

/** What may be left out of an installation. */
export type Optional = keyof typeof OPTIONAL;

/** What is said of a part that is not installed: what it is for, and the command that installs it. */
export function lacking(part: Optional): { readonly use: string; readonly command: string } {
  const { use, packages } = OPTIONAL[part];
  return { use, command: `npm install ${packages.join(" ")}` };
}

/** Does Node say that a package of a part is not there? */
export function isLacking(part: Optional, error: unknown): boolean {
  if (!(error instanceof Error && "code" in error)) return false;
  if (error.code !== "ERR_MODULE_NOT_FOUND" && error.code !== "MODULE_NOT_FOUND") return false;
  return OPTIONAL[part].packages.some((name) => error.message.includes(`'${name}'`));
}
