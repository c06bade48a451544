import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { csvFile, downloadsOf } from "../components/downloads.ts";

export const getStaticPaths = (() =>
  site.editions.flatMap((report, index) =>
    downloadsOf(report, index === 0).map(({ id }) => ({ params: { edition: report.id, chart: id } })),
  )) satisfies GetStaticPaths;

/** The data of a chart or table. */
export const GET: APIRoute = ({ params }) => {
  const index = site.editions.findIndex(({ id }) => id === params["edition"]);
  const report = site.editions[index];
  const found = report && downloadsOf(report, index === 0).find(({ id }) => id === params["chart"]);
  if (found === undefined) return new Response(null, { status: 404 });
  return new Response(csvFile(found), { headers: { "content-type": "text/csv; charset=utf-8" } });
};
