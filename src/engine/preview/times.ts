import type { PageQuery } from "../../report/pages/queries.ts";

/** How long the queries of pages took when they last ran: for the preview only, and no part of any report. */
export class QueryTimes {
  /** A clock in milliseconds. */
  readonly now: () => number;
  readonly #known = new Map<string, number>();

  constructor(now: () => number) {
    this.now = now;
  }

  /** Takes the milliseconds of queries of an edition's pages. */
  note(edition: string, took: ReadonlyMap<PageQuery, number>): void {
    for (const [query, time] of took) this.#known.set(keyOf(edition, query), time);
  }

  /** The milliseconds of a query; null where it came from the cache, as long as this runs. */
  of(edition: string, query: PageQuery): number | null {
    return this.#known.get(keyOf(edition, query)) ?? null;
  }
}

function keyOf(edition: string, { page, name, sql }: PageQuery): string {
  return `${edition}/${page}/${name}\n${sql}`;
}
