import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import { found } from "../theme/reports.ts";

const FOLDER = "/pictures/";

export const getStaticPaths = (() =>
  site.pictures
    .filter(({ isPublic }) => !isPublic)
    .map(({ address }) => ({ params: { picture: address.slice(FOLDER.length) } }))) satisfies GetStaticPaths;

/** A picture that lies beside a page in the content. */
export const GET: APIRoute = ({ params }) => {
  const { data, type } = found(site.pictures, ({ address }) => address === `${FOLDER}${params["picture"]}`);
  return new Response(Buffer.from(data, "base64"), { headers: { "content-type": type } });
};
