import type { Content } from "../../content/content.ts";
import { type Diagnostic, errorAt, type Place, startOf } from "../../content/diagnostic.ts";
import { shownColumn, shownInExpression } from "../../query/shownColumns.ts";
import type { Warehouse } from "../../query/warehouse.ts";
import type { PageSql } from "../../report/pages/pageSql.ts";
import type { PageQuery } from "../../report/pages/queries.ts";
import type { Manifest } from "../../snapshot/manifest.ts";

/** Columns marked personal may be counted, but no page, segment or export may show them. */
export function checkPersonal(
  { metrics, queries }: Content,
  pages: readonly PageSql[],
  manifest: Manifest,
  warehouse: Warehouse,
): Diagnostic[] {
  if (personalColumns(manifest).length === 0) return [];
  const personalIn = (sql: string) => personalColumns(manifest, warehouse.tablesRead(sql));
  const segments = [...metrics.values()].flatMap(({ config, front }) => {
    const personal = personalIn(`SELECT 1 FROM "${config.from ?? ""}"`);
    return Object.entries(config.segments).flatMap(([name, expression]) =>
      told(shownInExpression(expression, personal), front.placeOf(["segments", name])),
    );
  });
  return [
    ...segments,
    ...queries.flatMap(({ sql, file }) => told(shownColumn(sql, personalIn(sql), true), startOf(file))),
    ...pages.flatMap(({ sql, place }) => told(shownColumn(sql, personalIn(sql)), place)),
  ];
}

/** The same of the columns that queries of pages turned out to give, as `*` does. */
export function checkPersonalColumns(
  answered: readonly PageQuery[],
  pages: readonly PageSql[],
  manifest: Manifest,
  warehouse: Warehouse,
): Diagnostic[] {
  return answered.flatMap(({ page, name, columns, sql }) => {
    const personal = personalColumns(manifest, warehouse.tablesRead(sql)).map((one) => one.toLowerCase());
    const shown = columns.find((column) => personal.includes(column.name.toLowerCase()));
    const place = pages.find((one) => one.page === page && one.name === name)?.place;
    return shown === undefined || place === undefined ? [] : told(shown.name, place);
  });
}

function personalColumns({ tables }: Manifest, names?: readonly string[]): string[] {
  return tables
    .filter(({ name }) => names?.includes(name) ?? true)
    .flatMap(({ columns }) => columns.flatMap(({ name, personal }) => (personal ? [name] : [])));
}

function told(column: string | null, place: Place): Diagnostic[] {
  if (column === null) return [];
  return [
    errorAt(
      place,
      "personal-column",
      `the personal column ${column} would be shown`,
      `Count it instead: count(DISTINCT ${column}); inside a subquery let it keep its own name.`,
    ),
  ];
}
