import type { Edition } from "../report/edition.ts";
import type { Tools } from "./sent.ts";

/**
 * An edition as one HTML file that needs nothing beside it: its pages follow each other, links between them lead within
 * the file, and what it cannot hold is no link any more. Only links that name another host lead out.
 */
export async function singleFile(edition: Edition, { render }: Pick<Tools, "render">): Promise<Uint8Array> {
  return new TextEncoder().encode(await render(edition, "file"));
}
