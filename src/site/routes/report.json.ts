import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { editionOf } from "../../report/edition.ts";
import { writeReportFile } from "../../report/file.ts";
import type { Report } from "../../report/report.ts";
import { editionPaths } from "../theme/reports.ts";

export const getStaticPaths = (() => editionPaths(site)) satisfies GetStaticPaths;

/** An edition with all that any of its files is made of. */
export const GET: APIRoute<{ report: Report }> = ({ props: { report } }) =>
  new Response(writeReportFile(editionOf(site, report)), { headers: { "content-type": "application/json" } });
