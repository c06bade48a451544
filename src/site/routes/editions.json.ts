import site from "virtual:sextant/site";
import type { APIRoute } from "astro";
import type { ArchivedEdition, ReleasedVersion } from "../../report/archive.ts";

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
        ...vouchedBy(version),
        correction: version.correction,
        page: version.home.slice(1),
        manifest: `${version.home.slice(1)}manifest.json`,
      })),
    };
  });
  const list = {
    company: site.company,
    editions,
    ...(site.withdrawn.length > 0 && { withdrawn: withdrawn() }),
  };
  return new Response(`${JSON.stringify(list, null, 2)}\n`, {
    headers: { "content-type": "application/json" },
  });
};

/** What was withdrawn: of its figures nothing is told. */
function withdrawn() {
  return site.withdrawn.map(({ edition, label, version, released, seal, on, reason, home }) => ({
    ...{ edition, label, version, released, seal },
    withdrawn: { on, reason },
    page: home.slice(1),
  }));
}

/** Who vouches for a version; of one for which nobody does nothing. */
function vouchedBy({ home, vouched: { signature, token } }: ReleasedVersion) {
  const at = home.slice(1);
  return {
    ...(signature && {
      signed: { by: signature.name, key: signature.fingerprint, signature: at + signature.file },
    }),
    ...(token && { stamped: { at: token.at, by: token.authority, token: at + token.file } }),
  };
}

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
