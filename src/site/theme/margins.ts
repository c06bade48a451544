import type { Language } from "../../language/language.ts";
import type { Site } from "../../report/report.ts";

/** What a page belongs to: "North Star report, Q3 2026", and is it of a draft? */
interface Placed {
  readonly site: Site;
  readonly place: string;
  readonly draft: boolean;
}

/** What the margins of paper say: they read it off the root, so that no page needs a style of its own. */
export function marginsOf({ site, place, draft }: Placed, { exports, pages }: Language) {
  const { paper } = exports;
  const { frozen } = site;
  const state = frozen === null ? (draft ? pages.shell.draft : "") : pages.shell.version(frozen.version);
  return {
    "data-company": site.company,
    "data-place": [place, state].filter((part) => part !== "").join(" · "),
    "data-confidentiality": site.confidentiality ?? "",
    "data-page": paper.beforePage,
    "data-pages": paper.beforePages,
  };
}

/** What a window says of a page. */
export function titleOf(title: string, { company }: Pick<Site, "company">): string {
  return title === company ? title : `${title} · ${company}`;
}
