import type { Content } from "../../content/content.ts";
import type { Warehouse } from "../../query/warehouse.ts";
import type { PageSql } from "../../report/pages/pageSql.ts";
import type { Snapshot } from "../../snapshot/open.ts";

/** A snapshot that is opened, with all that will be asked of it. */
export interface Opened {
  readonly warehouse: Warehouse;
  readonly snapshot: Snapshot;
  readonly content: Content;
  /** The SQL of the edition's pages. */
  readonly wanted: readonly PageSql[];
}
