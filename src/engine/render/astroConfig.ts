import { join } from "node:path";
import type { AstroInlineConfig } from "astro";
import { ENGINE } from "./engineHash.ts";

/** How Astro is told of our components, and of the address of the site, whatever it makes of them. */
export function astroConfig(
  root: string,
  { base, url }: { readonly base: string; readonly url: string | null },
): AstroInlineConfig {
  return {
    root,
    srcDir: join(ENGINE, "src"),
    base,
    ...(url === null ? {} : { site: url }),
    logLevel: "silent",
  };
}
