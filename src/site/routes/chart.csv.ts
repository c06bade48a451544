import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { downloadsOf } from "../../blocks/downloads.ts";
import { csvFile } from "../../format/csv.ts";
import { reportsOf } from "../../report/edition.ts";
import { found, isNewestSpoken, paramsOf, reportAt } from "../theme/reports.ts";

export const getStaticPaths = (() =>
  reportsOf(site).flatMap((report) =>
    downloadsOf(report, isNewestSpoken(site, report)).map(({ id }) => ({
      params: { ...paramsOf(report), chart: id },
    })),
  )) satisfies GetStaticPaths;

/** The data of a chart or table. */
export const GET: APIRoute = ({ params }) => {
  const report = reportAt(site, params);
  const chart = found(downloadsOf(report, isNewestSpoken(site, report)), ({ id }) => id === params["chart"]);
  return new Response(csvFile(chart.data), { headers: { "content-type": "text/csv; charset=utf-8" } });
};
