import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import type { Ledger } from "../../ledger/figure.ts";
import { figuresJson } from "../../ledger/figuresJson.ts";
import { paramsOf, reportsOf } from "../theme/reports.ts";

export const getStaticPaths = (() =>
  reportsOf(site).map((report) => ({
    params: paramsOf(report),
    props: { ledger: report.ledger },
  }))) satisfies GetStaticPaths;

/** The ledger of an edition. */
export const GET: APIRoute<{ ledger: Ledger }> = ({ props: { ledger } }) =>
  new Response(figuresJson(ledger), { headers: { "content-type": "application/json" } });
