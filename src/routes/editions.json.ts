import site from "virtual:sextant/site";
import type { APIRoute } from "astro";

/** The editions for machines, newest first; paths are below the address of this file. */
export const GET: APIRoute = () => {
  const editions = site.editions.map((report) => ({
    id: report.id,
    label: report.label,
    title: report.titleText,
    released: false,
    snapshot: report.snapshot.name,
    north_star: {
      metric: report.headline.id,
      value: report.headline.value.value,
      text: report.headline.value.text,
    },
    page: `drafts/${report.id}/`,
    figures: `drafts/${report.id}/figures.json`,
  }));
  return new Response(`${JSON.stringify({ company: site.company, editions }, null, 2)}\n`, {
    headers: { "content-type": "application/json" },
  });
};
