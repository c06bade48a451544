import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { downloadsOf } from "../../blocks/downloads.ts";
import { csvFile } from "../../format/csv.ts";
import { isNewest, paramsOf, reportsOf } from "../theme/reports.ts";

export const getStaticPaths = (() =>
  reportsOf(site).flatMap((report) =>
    downloadsOf(report, isNewest(site, report)).map(({ id }) => ({
      params: { ...paramsOf(report), chart: id },
    })),
  )) satisfies GetStaticPaths;

/** The data of a chart or table. */
export const GET: APIRoute = ({ params }) => {
  const { edition, language = null } = params;
  const report = reportsOf(site).find((one) => one.id === edition && one.language === language);
  const found =
    report && downloadsOf(report, isNewest(site, report)).find(({ id }) => id === params["chart"]);
  if (found === undefined) return new Response(null, { status: 404 });
  return new Response(csvFile(found.data), { headers: { "content-type": "text/csv; charset=utf-8" } });
};
