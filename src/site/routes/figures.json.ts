import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { figuresJson } from "../../ledger/figuresJson.ts";
import type { Report } from "../../report/report.ts";
import { editionPaths } from "../theme/reports.ts";

export const getStaticPaths = (() => editionPaths(site)) satisfies GetStaticPaths;

/** The ledger of an edition. */
export const GET: APIRoute<{ report: Report }> = ({ props: { report } }) =>
  new Response(figuresJson(report.ledger), { headers: { "content-type": "application/json" } });
