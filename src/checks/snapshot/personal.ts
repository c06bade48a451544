import { type Diagnostic, diagnose, type Place, startOf } from "../../diagnostics/diagnostic.ts";
import { shownColumn, shownInExpression } from "../../query/shownColumns.ts";
import type { Warehouse } from "../../query/warehouse.ts";
import type { PageSql } from "../../report/pages/pageSql.ts";
import type { PageQuery } from "../../report/pages/queries.ts";
import type { Manifest } from "../../snapshot/manifest.ts";
import type { Opened } from "./opened.ts";

/** Columns marked personal may be counted, but no page, segment or export may show them. */
export async function checkPersonal(opened: Opened): Promise<Diagnostic[]> {
  const { warehouse, wanted: pages } = opened;
  const { metrics, queries } = opened.content;
  const { manifest } = opened.snapshot;
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
  return [diagnose(place, "personal-column", { column })];
}
