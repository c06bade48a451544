import site from "virtual:sextant/site";
import type { APIRoute } from "astro";
import { base } from "../../components/link.ts";
import { robots } from "../theme/robots.ts";

/** What search engines may read: nothing, unless the report is public. */
export const GET: APIRoute = () =>
  new Response(robots(site, base()), { headers: { "content-type": "text/plain" } });
