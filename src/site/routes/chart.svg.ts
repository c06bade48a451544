import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { downloadsOf } from "../../blocks/downloads.ts";
import { svgFile } from "../../blocks/drawingFile.ts";
import { reportsOf } from "../../report/edition.ts";
import { found, isNewestSpoken, paramsOf, reportAt } from "../theme/reports.ts";
import { SHEETS } from "../theme/sheets.ts";

export const getStaticPaths = (() =>
  reportsOf(site).flatMap((report) =>
    downloadsOf(report, isNewestSpoken(site, report))
      .filter(({ drawing }) => drawing !== null)
      .map(({ id }) => ({ params: { ...paramsOf(report), chart: id } })),
  )) satisfies GetStaticPaths;

/** The drawing of a chart as a picture that stands alone. */
export const GET: APIRoute = ({ params }) => {
  const report = reportAt(site, params);
  const chart = found(downloadsOf(report, isNewestSpoken(site, report)), ({ id }) => id === params["chart"]);
  const svg = svgFile(chart, report, { company: site.company, accent: site.accent, sheets: SHEETS });
  if (svg === null) return new Response(null, { status: 404 });
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
};
