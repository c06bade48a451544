import type { Drawing } from "../../../document/drawing.ts";
import { bridgePlot } from "./bridge.ts";
import type { Plot } from "./plot.ts";
import { queryPlot } from "./query.ts";
import { segmentPlot } from "./segments.ts";
import type { Room, Sources } from "./sources.ts";
import { dailyPlot, trendPlot } from "./trend.ts";

/** What a drawing shows, as PowerPoint draws it; null where it has no such kind. */
export function nativePlot(sources: Sources, drawing: Drawing, room: Room): Plot | null {
  switch (drawing.draws) {
    case "trend":
    case "control":
      return trendPlot(sources, drawing, room);
    case "daily":
      return dailyPlot(sources, drawing, room);
    case "bridge":
      return bridgePlot(sources, drawing);
    case "segments":
      return segmentPlot(sources, drawing, room);
    case "query":
      return queryPlot(sources, drawing, room);
    default:
      return null;
  }
}
