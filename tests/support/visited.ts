import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { type StaticServer, serveFolder } from "./server.ts";

/** A folder as a host serves it, and a browser to visit it with. */
export interface Visited {
  readonly browser: Browser;
  /** Where it is served, with a slash at the end. */
  readonly url: string;
}

/** Serves a folder to the tests of a file, below a base path where one is given: opened before them, closed after. */
export function visited(folder: string, base?: string): Visited {
  let browser: Browser | undefined;
  let server: StaticServer | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serveFolder(folder, base);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get browser() {
      return opened(browser);
    },
    get url() {
      return opened(server).url;
    },
  };
}

function opened<Resource>(resource: Resource | undefined): Resource {
  if (resource === undefined) throw new Error("It is open within tests only.");
  return resource;
}
