import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { figuresJson } from "../../ledger/figuresJson.ts";
import { editionPaths, reportAt } from "../theme/reports.ts";

export const getStaticPaths = (() => editionPaths(site)) satisfies GetStaticPaths;

/** The ledger of an edition. */
export const GET: APIRoute = ({ params }) =>
  new Response(figuresJson(reportAt(site, params).ledger), {
    headers: { "content-type": "application/json" },
  });
