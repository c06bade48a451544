import { type DailyRef, dailyRef } from "../../blocks/trend/days.ts";
import { buildDailyTrend } from "../../blocks/trend/facts.ts";
import type { Content, PageDocument } from "../../content/content.ts";
import type { ComponentUse } from "../../content/mdx.ts";
import type { Facts, FigureBook } from "../../ledger/figureBook.ts";
import type { DailyTrend } from "../facts/series.ts";
import type { Wrong } from "./bridges.ts";
import { sprintOf } from "./sprintPages.ts";

const WRITE = 'Write it like <Trend of="daily_active" days="90" />.';

type Pages = readonly Pick<PageDocument, "uses">[];

/** The trends of days that the pages of an edition and of the sprint name. */
export function buildDailyTrends(
  book: FigureBook,
  content: Content,
  star: string,
  takenOn: string,
): DailyTrend[] {
  const { edition } = book.facts;
  const named = dailyTrendsNamed(book.facts, [...edition.pages, ...sprintOf(content, edition)], star);
  return named.flatMap((ref) => buildDailyTrend(book, ref, takenOn) ?? []);
}

/** The trends of days that pages name, each once. */
function dailyTrendsNamed(facts: Facts, pages: Pages, star: string): DailyRef[] {
  const refs = usesIn(facts, pages).flatMap(({ values }) => {
    const ref = refOf(values, star);
    return ref === null || typeof ref === "string" || problemOf(ref, facts) !== null ? [] : [ref];
  });
  return [...new Map(refs.map((ref) => [JSON.stringify(ref), ref])).values()];
}

/** What is wrong with the trends of days that pages name: of how many days, of a metric that has days. */
export function wrongDailyTrends(facts: Facts, pages: Pages, star: string): Wrong[] {
  return usesIn(facts, pages).flatMap((use) => {
    const ref = refOf(use.values, star);
    if (typeof ref === "string") return [{ use, message: ref, mend: WRITE }];
    const wrong = ref === null ? null : problemOf(ref, facts);
    return wrong === null ? [] : [{ use, ...wrong }];
  });
}

function refOf({ of, days }: ComponentUse["values"], star: string): DailyRef | string | null {
  return dailyRef({ of: typeof of === "string" ? of : undefined, days }, star);
}

function usesIn({ metrics }: Facts, pages: Pages): ComponentUse[] {
  const isKnown = ({ props: { of } }: ComponentUse) => of === undefined || metrics.has(of);
  return pages.flatMap(({ uses }) => uses).filter((use) => use.name === "Trend" && isKnown(use));
}

function problemOf({ metric }: DailyRef, { metrics }: Facts): { message: string; mend: string } | null {
  const grain = metrics.get(metric)?.config.grain;
  if (grain === undefined || grain === "day") return null;
  return {
    message: `${metric} is counted by the ${grain}, and has no days`,
    mend: "Leave `days` out, or name a metric of `grain: day`.",
  };
}
