import { z } from "zod";

/** What is rendered of a single edition to be sent: documents that name no other file. */
export const DOCUMENTS = {
  file: "fileDocument.astro",
  paper: "paperDocument.astro",
  deck: "deckDocument.astro",
} as const;

/** The name of a document that is rendered of a single edition. */
export type DocumentName = keyof typeof DOCUMENTS;

/** Where the document is, below which nothing else is rendered. */
export const DOCUMENT = "document";

/** The variable of the environment that names the folder of the computed `site.json`. */
export const SITE_FOLDER = "SEXTANT_SITE_FOLDER";

/** Below which address the pages are ("/", or the home of a version that is being released), and what is rendered. */
export interface Shape {
  readonly home: string;
  /** Is any edition computed? */
  readonly isComputed: boolean;
  /** The one document that is rendered; null for pages. */
  readonly document: DocumentName | null;
}

const siteSchema = z.object({
  frozen: z.object({ home: z.string() }).nullable(),
  editions: z.array(z.unknown()).readonly(),
});

/** What is rendered of the text of a `site.json`. */
export function shapeIn(text: string): Shape {
  const schema = z.object({ site: siteSchema, document: z.enum(["file", "paper", "deck"]).nullable() });
  const { site, document } = schema.parse(JSON.parse(text));
  return shapeOf(site, document);
}

/** What is rendered of a site, and below which address. */
export function shapeOf(site: z.infer<typeof siteSchema>, document: DocumentName | null): Shape {
  return { home: site.frozen?.home ?? "/", isComputed: site.editions.length > 0, document };
}
