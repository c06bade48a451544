import site from "virtual:sextant/site";
import type { APIRoute, GetStaticPaths } from "astro";
import type { Picture } from "../../document/picture.ts";

const FOLDER = "/pictures/";

export const getStaticPaths = (() =>
  site.pictures
    .filter(({ isPublic }) => !isPublic)
    .map((picture) => ({
      params: { picture: picture.address.slice(FOLDER.length) },
      props: { picture },
    }))) satisfies GetStaticPaths;

/** A picture that lies beside a page in the content. */
export const GET: APIRoute<{ picture: Picture }> = ({ props: { picture } }) =>
  new Response(Buffer.from(picture.data, "base64"), { headers: { "content-type": picture.type } });
