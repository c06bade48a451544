import type { Content, MetricDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { queriesOfCells, textsIn } from "../../ledger/words.ts";
import { namesMentioned } from "../../query/references.ts";
import { VIEWS } from "../../report/pages/pageSql.ts";
import { sprintOf } from "../../report/pages/sprintPages.ts";

/** Warns of named queries that no metric, no page and no other query reads. */
export function checkUnusedQueries(content: Content): Diagnostic[] {
  const { queries, editions, metrics } = content;
  const names = queries.map(({ id }) => id);
  const shown = new Set(editions.flatMap((edition) => shownIn(content, edition)));
  const pages = editions.flatMap((edition) => edition.pages);
  const texts = [
    ...[...metrics.values()].flatMap(sqlOf),
    ...pages.flatMap(({ fences }) => fences.map(({ sql }) => sql)),
  ];
  const read = new Set(texts.flatMap((sql) => namesMentioned(sql, names)));
  return queries
    .filter(({ id }) => !shown.has(id) && !read.has(id) && !isReadByOthers(id, content))
    .map(({ id, file }) =>
      diagnose(startOf(file), "unused-query", {
        message: `no metric, page or other query reads "${id}"`,
        mend: `Read it, as \`from: ${id}\` of a metric or FROM ${id} in SQL, show it with <Table query="${id}" …/>, or remove the file.`,
      }),
    );
}

function shownIn(content: Content, edition: Content["editions"][number]): string[] {
  const views = edition.pages.flatMap(({ uses }) => uses.filter(({ name }) => VIEWS.includes(name)));
  const cells = queriesOfCells({ pages: [...edition.pages, ...sprintOf(content, edition)] });
  const { events_from: events } = edition.config;
  return [
    ...views.flatMap(({ props }) => props["query"] ?? []),
    ...cells,
    ...(events === undefined ? [] : [events]),
  ];
}

function isReadByOthers(id: string, { queries }: Content): boolean {
  return queries.some((other) => other.id !== id && namesMentioned(other.sql, [id]).length > 0);
}

/** Every text of a metric that is SQL, or the name of a table. */
function sqlOf({ config }: MetricDocument): string[] {
  const { from, where, value, numerator, denominator, segments, cohorts, retention, flows } = config;
  const own = [from, where, value, numerator, denominator, ...Object.values(segments)];
  return [
    ...own.flatMap((text) => text ?? []),
    ...textsIn(cohorts),
    ...textsIn(retention),
    ...textsIn(flows),
  ];
}
