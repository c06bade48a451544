import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../../src/formats/browser.ts";
import { demo } from "../roots.ts";
import type { Line } from "../table.ts";

/** A slow phone in a train: bytes a second, ms until an answer begins, and so many times less of a processor. */
const SLOW = { bytes: 1.6e6 / 8, latency: 150, cpu: 4 } as const;

/** Types of what is packed on its way; the others are packed already. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

const TIMES = 7;

/** How long a reader waits for the first words of the demo's board page on a slow phone. */
export async function measurePaint(): Promise<Line[]> {
  const server = await serve(join(await demo(), "dist"));
  const browser = await launchBrowser();
  try {
    const values: number[] = [];
    for (let index = 0; index < TIMES; index += 1)
      values.push(await paintOf(browser, addressOf(server, "/drafts/2026-q3/")));
    return [
      {
        what: "first words of the board page, 1.6 Mbit/s, 150 ms, processor ÷ 4",
        unit: "ms",
        values,
        goal: 1000,
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/** Milliseconds until the first words of a page are painted, in a browser that knows nothing of it. */
async function paintOf(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.bytes,
    uploadThroughput: SLOW.bytes,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
  await page.goto(address, { waitUntil: "load" });
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const told = (entries: PerformanceEntryList) => entries.at(0)?.startTime;
        new PerformanceObserver((list) => {
          const found = told(list.getEntriesByName("first-contentful-paint"));
          if (found !== undefined) resolve(found);
        }).observe({ type: "paint", buffered: true });
      }),
  );
  await context.close();
  return paint;
}

/** Serves a folder as hosts do, texts gzipped. */
async function serve(folder: string): Promise<Server> {
  const server = createServer(({ url = "/" }, response) => {
    const asked = join(folder, new URL(url, "http://localhost").pathname);
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, "index.html") : asked;
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[extname(file)];
    const bytes = readFileSync(file);
    if (type === undefined) return response.end(bytes);
    return response.writeHead(200, { "content-type": type, "content-encoding": "gzip" }).end(gzipSync(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function addressOf(server: Server, path: string): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://127.0.0.1:${address.port}${path}`;
}
