import type { Item } from "../../document/item.ts";
import type { MetricFacts } from "../../report/facts/slices.ts";
import type { Report } from "../../report/report.ts";
import { type Block, nothing } from "../block.ts";
import { ofMetric } from "../metric/find.ts";
import { tileFigures, tileOf } from "../metric/tile.ts";
import { namesIn } from "../names.ts";
import type { Setting } from "../setting.ts";
import type { TilesProps } from "./props.ts";

function show(setting: Setting, { of }: TilesProps): readonly Item[] {
  return [{ kind: "inputs", inputs: chosen(setting.report, of).map((metric) => tileOf(metric, setting)) }];
}

/** The metrics that an author names, in their order; else the north star and its inputs. */
function chosen(report: Report, of: string | undefined): readonly MetricFacts[] {
  return of === undefined
    ? [report.headline, ...report.inputs]
    : namesIn(of).flatMap((id) => ofMetric(report, id, (metric) => [metric]));
}

/** Metrics of the author's choice side by side: value, change, course. */
export const tiles: Block<TilesProps> = {
  show,
  figures: (report, { of }) => chosen(report, of).flatMap(tileFigures),
  downloads: nothing,
  section: null,
};
