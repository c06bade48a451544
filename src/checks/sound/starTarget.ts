import { parsePeriod } from "../../calendar/period.ts";
import type { Content } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** A north star that is held against nothing: no target reaches the newest edition or goes beyond it. */
export function checkStarTarget({ metrics, editions, calendar }: Content): Diagnostic[] {
  const newest = editions.at(-1)?.period;
  if (newest === undefined) return [];
  return [...metrics.values()]
    .filter(({ config }) => config.role === "north_star")
    .flatMap(({ id, config, front }) => {
      const periods = Object.keys(config.targets).flatMap((target) => parsePeriod(target, calendar) ?? []);
      if (periods.some(({ last }) => last >= newest.first)) return [];
      const latest = periods.reduce((late, one) => (one.last > late.last ? one : late), periods[0] ?? newest);
      const said =
        periods.length === 0
          ? `the north star ${id} has no target`
          : `the north star ${id} has no target after ${latest.id}`;
      return [
        diagnose(front.placeOf([periods.length === 0 ? "role" : "targets"]), "star-without-target", {
          said,
          edition: newest.id,
        }),
      ];
    });
}
