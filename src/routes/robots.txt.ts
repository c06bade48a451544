import site from "virtual:sextant/site";
import type { APIRoute } from "astro";
import { robots } from "../theme/robots.ts";

/** What search engines may read: nothing, unless the report is public. */
export const GET: APIRoute = () =>
  new Response(robots(site, import.meta.env.BASE_URL), { headers: { "content-type": "text/plain" } });
