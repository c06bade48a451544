import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { downloadsOf, svgFile } from "../components/downloads.ts";
import { drawingStyle } from "../theme/drawingStyle.ts";

export const getStaticPaths = (() =>
  site.editions.flatMap((report, index) =>
    downloadsOf(report, index === 0)
      .filter(({ draw }) => draw !== null)
      .map(({ id }) => ({ params: { edition: report.id, chart: id } })),
  )) satisfies GetStaticPaths;

/** The drawing of a chart as a picture that stands alone. */
export const GET: APIRoute = ({ params }) => {
  const index = site.editions.findIndex(({ id }) => id === params["edition"]);
  const report = site.editions[index];
  const found = report && downloadsOf(report, index === 0).find(({ id }) => id === params["chart"]);
  const svg = report && found && svgFile(found, report, site, drawingStyle(site.accent));
  if (svg == null) return new Response(null, { status: 404 });
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
};
