import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { editionOf } from "../../report/edition.ts";
import { packReport } from "../../report/packed.ts";
import { editionPaths, reportAt } from "../theme/reports.ts";

export const getStaticPaths = (() => editionPaths(site)) satisfies GetStaticPaths;

/** An edition with all that any of its files is made of. */
export const GET: APIRoute = ({ params }) =>
  new Response(new Uint8Array(packReport(editionOf(site, reportAt(site, params)))), {
    headers: { "content-type": "application/zip" },
  });
