import type { MiddlewareHandler } from "astro";
import { sharedPreview } from "./shared.ts";

/** Around every page of the preview: adds the panel, and shows what went wrong where a page cannot be rendered. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const preview = sharedPreview();
  const page = render(next);
  preview.serving(page);
  try {
    const { text, response } = await page;
    if (text === null) return response;
    return html(preview.dress(text, context.url.pathname), response.status);
  } catch (error) {
    return html(preview.failed(error, context.url.pathname), 500);
  }
};

/** Reads a page to its end: what is wrong with a page may come to light in its last line. */
async function render(next: () => Promise<Response>) {
  const response = await next();
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  return { response, text: isPage ? await response.text() : null };
}

function html(text: string, status: number): Response {
  return new Response(text, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}
