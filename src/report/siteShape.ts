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

/** The name of what is handed over in the same process. */
const HANDED = "sextant.handed";

/** What a renderer makes pages of. */
interface Handed {
  readonly site: object;
  readonly standing: object | undefined;
}

/** What is handed over to renderers, each of which is loaded once. */
interface Handing {
  /** What is to be rendered; null while nothing is. */
  data: Handed | null;
  /** Modules of renderers that are loaded, which take it. */
  readonly takers: Set<(data: Handed | null) => void>;
}

/** What of this process is being rendered, or was last. */
let rendered: Promise<unknown> = Promise.resolve();

/** Does some work while data are handed to the renderer that does it; one such work after the other. */
export function handing(data: Handed, work: () => Promise<void>): Promise<void> {
  const result = rendered.then(() => whileHanded(data, work));
  rendered = result.catch(() => {});
  return result;
}

async function whileHanded(data: Handed, work: () => Promise<void>): Promise<void> {
  const handing = handingHere();
  const hand = (handed: Handed | null) => {
    handing.data = handed;
    for (const take of handing.takers) take(handed);
  };
  hand(data);
  try {
    await work();
  } finally {
    // Modules stay for the life of the process, and would hold what they were handed.
    hand(null);
  }
}

function handingHere(): Handing {
  const known: Handing | undefined = Reflect.get(globalThis, Symbol.for(HANDED));
  const handing = known ?? { data: null, takers: new Set() };
  Reflect.set(globalThis, Symbol.for(HANDED), handing);
  return handing;
}

/**
 * The code of a module that is a part of what is handed over, each time anew; of the file `site.json` in the folder that is
 * named where nothing is.
 */
export function dataModule(part: "site" | "standing", folder: string): string {
  return `import { readFileSync } from "node:fs";
const handing = globalThis[Symbol.for("${HANDED}")];
const folder = process.env.${SITE_FOLDER} ?? ${JSON.stringify(folder)};
let data;
const take = (handed) => {
  data = handed?.${part};
};
take(handing?.data ?? JSON.parse(readFileSync(folder + "/site.json", "utf8")));
if (handing?.data) handing.takers.add(take);
export { data as default };`;
}

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
