import site from "virtual:sextant/site";
import type { APIRoute } from "astro";
import { feed } from "../theme/feed.ts";

/** The released versions as an Atom feed, newest first. */
export const GET: APIRoute = () =>
  new Response(feed(site), { headers: { "content-type": "application/atom+xml" } });
