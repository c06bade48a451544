/** Where Astro's language server looks for the schemas of front matter. */
export const EDITOR_FOLDER = ".astro/collections";

/** The team's settings of Astro, where they have any. */
export const SETTINGS = "astro.config.mjs";
