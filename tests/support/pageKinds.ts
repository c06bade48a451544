import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The pages of a built site as paths below its address: "drafts/2026-q3/", "404.html"; the home page is "". The files
 * that versions carry are none.
 */
export function pagesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true })
    .map((file) => String(file).replaceAll("\\", "/"))
    .filter(
      (file) => file.endsWith(".html") && !file.includes("/downloads/") && !file.startsWith("downloads/"),
    )
    .map((file) => file.replace(/index\.html$/, ""))
    .sort();
}

/** The text of a page. */
export function htmlOf(dist: string, page: string): string {
  return readFileSync(join(dist, page === "" || page.endsWith("/") ? `${page}index.html` : page), "utf8");
}
