import whole from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { addressOf, relativeLink } from "../../components/link.ts";
import { languageOf } from "../../language/language.ts";
import { indexOf } from "../find/index.ts";
import { rowsOf, tongueAt, tonguePaths } from "../find/rows.ts";

export const getStaticPaths = (() => tonguePaths(whole)) satisfies GetStaticPaths;

/** What the search of the page from A to Z reads: its lines, and nothing else. */
export const GET: APIRoute = ({ params, url }) => {
  const tongue = tongueAt(whole, params);
  const say = languageOf(tongue.locale);
  const { language } = tongue;
  const place = { url, locals: { language } };
  const home = `${language === null ? "" : `/${language}`}/find/`;
  const linked = (to: string) => relativeLink(home, addressOf(place, to));
  const index = indexOf(rowsOf(whole, tongue, say), say.pages.find.kinds, linked);
  return new Response(`${JSON.stringify(index)}\n`, { headers: { "content-type": "application/json" } });
};
