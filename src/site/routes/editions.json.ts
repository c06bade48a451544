import site from "virtual:sextant/site";
import type { APIRoute } from "astro";
import type { ArchivedEdition } from "../../report/archive.ts";

/** The editions for machines, newest first; paths are below the address of this file. */
export const GET: APIRoute = () => {
  const editions = site.archive.map((edition) => {
    const { id, label, titleText, home, isDraft, headline, versions } = edition;
    return {
      id,
      label,
      title: titleText,
      released: !isDraft,
      snapshot: headline.value.snapshot,
      north_star: { metric: headline.id, value: headline.value.value, text: headline.value.text },
      change: changeIn(edition),
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
    };
  });
  return new Response(`${JSON.stringify({ company: site.company, editions }, null, 2)}\n`, {
    headers: { "content-type": "application/json" },
  });
};

/** The change of an edition's north star, and the base that it stands on. */
function changeIn({ headline, basis }: ArchivedEdition) {
  const { against, change, calendar, partLabel } = headline.previous;
  const { value, reason, text } = change;
  const now = "now" in basis ? basis.now : null;
  const published = "published" in basis ? basis.published : null;
  return {
    against,
    value,
    reason,
    text,
    like_for_like: calendar?.like.value ?? null,
    part: partLabel,
    base: basis.kind,
    base_value: now?.value ?? null,
    base_published: published?.value ?? null,
  };
}
