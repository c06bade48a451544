import { formatCount, formatNumber } from "../../format/number.ts";
import { numbered } from "../../language/messages.ts";
import type { PageQuery, QueryCell, QueryColumn } from "../../report/pages/queries.ts";
import type { Report, Site } from "../../report/report.ts";
import { escapeMarkup } from "../../syntax/markup.ts";
import type { QueryTimes } from "./times.ts";

/** More rows than these are no help at the foot of a page. */
const MOST_ROWS = 20;

/** Names and values stand as they are, on one line. */
const STYLE = `.preview-rows details { margin-top: 8px; }
.preview-rows :is(th, td) { white-space: nowrap; }
.preview-rows th::first-letter { text-transform: none; }`;

const UNIT = { kind: "score", name: "" } as const;

/** The queries of a page with their rows, their SQL and the time they took; nothing where the page has none. */
export function rowsHtml(site: Site, address: string, times: QueryTimes): string {
  const page = pageAt(site, address);
  const queries = page?.report.queries.filter((query) => query.page === page.slug) ?? [];
  if (page === null || queries.length === 0) return "";
  const parts = queries.map((query) => queryHtml(query, times.of(page.report.id, query), site.locale));
  return `<section class="section preview-rows" aria-labelledby="preview-rows"><style>${STYLE}</style><h2 id="preview-rows">Queries of this page</h2>
<p class="fact-note">In the preview only: no build has this.</p>${parts.join("")}</section>`;
}

/** A page with its queries at the end of its text. */
export function withRows(html: string, rows: string): string {
  const end = html.lastIndexOf("</main>");
  return rows === "" || end < 0 ? html : html.slice(0, end) + rows + html.slice(end);
}

/** The page of an edition at an address; the newest edition's board page stands at the root too. */
function pageAt({ editions }: Site, address: string): { report: Report; slug: string } | null {
  const all = editions.flatMap((report) =>
    report.pages.map(({ slug }) => ({
      ...{ report, slug },
      path: slug === "index" ? report.home : `${report.home}${slug}/`,
    })),
  );
  const [newest] = editions;
  const asked = address.endsWith("/") ? address : `${address}/`;
  if (asked === "/" && newest !== undefined) return { report: newest, slug: "index" };
  return all.find(({ path }) => path === asked) ?? null;
}

function queryHtml(query: PageQuery, time: number | null, locale: string): string {
  const { name, rows, columns, sql, sourceLabel } = query;
  const counted = numbered(rows.length, "row", formatCount(rows.length, locale));
  const took = time === null ? "from the cache" : `${formatNumber(time, UNIT, locale)}\u00a0ms`;
  const head = columns.map(
    (column, index) => `<th scope="col"${side(column, index)}>${escapeMarkup(column.name)}</th>`,
  );
  const lines = rows.slice(0, MOST_ROWS).map((row) => rowHtml(row, columns));
  const shown = rows.length > MOST_ROWS ? `The first ${MOST_ROWS} of ${counted}` : counted;
  return `<details class="data"><summary><code>${escapeMarkup(name)}</code> · ${counted} · ${took}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Rows of ${escapeMarkup(name)}"><table><caption>${shown}</caption>
<thead><tr>${head.join("")}</tr></thead><tbody>${lines.join("")}</tbody></table></div>
<figure class="query"><figcaption>As it was run. Source: ${escapeMarkup(sourceLabel)}.</figcaption><pre tabindex="0"><code>${escapeMarkup(sql)}</code></pre></figure></details>`;
}

/** Values as `where` of a figure names them; fractions to six digits that tell. */
function rowHtml(row: readonly QueryCell[], columns: readonly QueryColumn[]): string {
  const cells = columns.map((column, index) => {
    const text = escapeMarkup(plainText(row[index] ?? null));
    return index === 0 ? `<th scope="row">${text}</th>` : `<td${side(column, index)}>${text}</td>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function plainText(cell: QueryCell): string {
  if (cell === null) return "NULL";
  return typeof cell === "number" && !Number.isInteger(cell)
    ? String(Number(cell.toPrecision(6)))
    : String(cell);
}

function side({ type }: QueryColumn, index: number): string {
  return type === "number" && index > 0 ? ' class="right"' : "";
}
