import type { Site } from "../../report/report.ts";

/**
 * `robots.txt` (RFC 9309): all below the report's base path is closed to search engines unless the report is public.
 * They look for it at the root of a host only, so that under a base path its lines belong into the host's own.
 */
export function robots({ indexed, address }: Pick<Site, "indexed" | "address">, base: string): string {
  const path = base.endsWith("/") ? base : `${base}/`;
  const map = indexed && address !== null ? ["", `Sitemap: ${address}sitemap.xml`] : [];
  return [`User-agent: *`, `${indexed ? "Allow" : "Disallow"}: ${path}`, ...map, ""].join("\n");
}
