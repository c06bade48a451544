import type { Site } from "../../report/report.ts";
import { commandLine } from "../../syntax/commandLine.ts";

/**
 * What the command and the pages that it renders share. They are loaded apart, the pages by the page renderer, but run
 * in one process: so the site is handed over as it is, and never written or read.
 */
export interface Shared {
  readonly site: Site | null;
  /** Takes each new site, by the name of the environment that renders. */
  readonly readers: Map<string, (site: Site) => void>;
  /** A page with the panel, and with the rows of its queries; null for the address of one that was released. */
  dress(html: string, address: string | null): string;
  /** Stands for a page that could not be rendered. */
  failed(error: unknown, address: string): string;
  /** Notes that a page is being rendered until the promise is kept. */
  serving(page: Promise<unknown>): void;
}

declare global {
  /** The live preview of this process. */
  var sextantPreview: Shared | undefined;
}

/** The live preview that renders this page. */
export function sharedPreview(): Shared {
  const shared = globalThis.sextantPreview;
  if (shared === undefined) throw new Error(`Start the preview with: ${commandLine("dev")}`);
  return shared;
}
