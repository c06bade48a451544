import site from "virtual:sextant/site";
import type { APIRoute } from "astro";
import { accentStyle } from "../theme/accent.ts";

/** The team's accent colour, as a file of its own so that no page needs a style of its own. */
export const GET: APIRoute = () =>
  new Response(accentStyle(site.accent), { headers: { "content-type": "text/css" } });
