import site from "virtual:sextant/site";
import type { APIRoute } from "astro";

/** The editions for machines, newest first; paths are below the address of this file. */
export const GET: APIRoute = () => {
  const editions = site.archive.map(({ id, label, titleText, home, isDraft, headline, versions }) => ({
    id,
    label,
    title: titleText,
    released: !isDraft,
    snapshot: headline.value.snapshot,
    north_star: { metric: headline.id, value: headline.value.value, text: headline.value.text },
    page: home.slice(1),
    figures: `${(versions[0]?.home ?? home).slice(1)}figures.json`,
    versions: versions.map((version) => ({
      version: version.version,
      released: version.released,
      seal: version.seal,
      correction: version.correction,
      page: version.home.slice(1),
      manifest: `${version.home.slice(1)}manifest.json`,
    })),
  }));
  return new Response(`${JSON.stringify({ company: site.company, editions }, null, 2)}\n`, {
    headers: { "content-type": "application/json" },
  });
};
