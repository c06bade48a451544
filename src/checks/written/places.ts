import type { Content } from "../../content/content.ts";
import type { FrontMatter } from "../../content/frontMatter.ts";

/** A file of words, and the page on which they stand; null of words that stand on several. */
export interface Place {
  readonly front: FrontMatter;
  readonly address: string | null;
}

/** Every file of words that can still be changed; `homeOf` says where the pages of an edition are, null of others. */
export function placesIn(
  { metrics, editions, sprint, report, bets }: Content,
  homeOf: (edition: string) => string | null,
): Place[] {
  return [
    { front: report.front, address: "/about/" },
    ...[...metrics.values()].map(({ front, id }) => ({ front, address: `/metrics/${id}/` })),
    ...sprint.map(({ front, id }) => ({ front, address: `/sprint/${id}/` })),
    ...bets.map(({ front }) => ({ front, address: null })),
    ...editions.flatMap(({ id, pages }) => {
      const home = homeOf(id);
      if (home === null) return [];
      return pages.map(({ front, slug }) => ({
        front,
        address: slug === "index" ? home : `${home}${slug}/`,
      }));
    }),
  ];
}
