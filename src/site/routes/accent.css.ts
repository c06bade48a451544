import site from "virtual:sextant/site";
import type { APIRoute } from "astro";
import { ownStyle } from "../theme/accent.ts";

/** The team's look, as a file of its own so that no page needs a style of its own. */
export const GET: APIRoute = () => new Response(ownStyle(site), { headers: { "content-type": "text/css" } });
