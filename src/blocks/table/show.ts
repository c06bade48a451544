import type { Download } from "../../document/download.ts";
import { group, type Item, paragraph } from "../../document/item.ts";
import type { TableView } from "../../report/pages/queries.ts";
import { type Block, nothing } from "../block.ts";
import { sourceOf } from "../csvCells.ts";
import { queryOf, viewOf } from "../query/find.ts";
import { queryData, queryTable, sqlItems } from "../query/rows.ts";
import type { Setting } from "../setting.ts";
import type { TableProps } from "./props.ts";

function show(setting: Setting, props: TableProps): readonly Item[] {
  const { report, slug, say } = setting;
  const { title } = props;
  const view = viewOf(report, slug, "table", props);
  const query = queryOf(report, view);
  return group("query", null, [
    query.rows.length === 0
      ? paragraph("empty", say.blocks.table.noRows(title))
      : queryTable(query, view.columns, title, "cards", setting),
    paragraph("source", `${say.blocks.common.source(query.sourceLabel)} `, {
      kind: "files",
      id: view.id,
      isDrawn: false,
    }),
    ...sqlItems(query),
  ]);
}

/** What a table of a query offers for taking away. */
export function tableDownload(view: TableView, { report, say }: Setting): Download {
  const query = queryOf(report, view);
  return {
    id: view.id,
    title: view.title,
    subtitle: "",
    source: sourceOf(say, query.sourceLabel),
    data: queryData(query, view.columns, say),
    drawing: null,
  };
}

/** The rows of a query that the page holds or names. */
export const table: Block<TableProps> = { show, figures: nothing, downloads: nothing, section: null };
