import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import type { Ledger } from "../../ledger/figure.ts";
import { paramsOf, reportsOf } from "../theme/reports.ts";

export const getStaticPaths = (() =>
  reportsOf(site).map((report) => ({
    params: paramsOf(report),
    props: { ledger: report.ledger },
  }))) satisfies GetStaticPaths;

/** The ledger of an edition, each figure with the SQL that it was computed by. */
export const GET: APIRoute<{ ledger: Ledger }> = ({ props: { ledger } }) => {
  const figures = ledger.figures.map((figure) => ({
    ...figure,
    sql: figure.queries.map((key) => ledger.queries[key]),
  }));
  return json({ edition: ledger.edition, snapshot: ledger.snapshot, figures });
};

function json(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { "content-type": "application/json" },
  });
}
