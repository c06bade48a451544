import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../../src/formats/browser.ts";
import { startDev } from "../support/devServer.ts";
import type { Line } from "./measure.ts";

/** An edit of a file, and the page that is to show the word which it writes. */
export interface Edit {
  readonly what: string;
  readonly file: string;
  readonly path: string;
  readonly change: (text: string, word: string) => string;
}

/** Milliseconds of quiet after an edit, in which the preview does what is left. */
const QUIET = 1500;

/** How long a page that is open in a browser takes to show what was edited in the live preview of a root. */
export async function timeEdits(root: string, edits: readonly Edit[], times: number): Promise<Line[]> {
  const [server, browser] = [await startDev(root), await launchBrowser()];
  try {
    const page = await browser.newPage();
    const lines: Line[] = [];
    for (const { what, file, path, change } of edits) {
      const place = join(root, file);
      const text = readFileSync(place, "utf8");
      const values: number[] = [];
      await page.goto(new URL(path, server.url).href);
      for (let index = 0; index <= times; index += 1) {
        await page.waitForTimeout(QUIET);
        const word = `Benchmark${"abcdefghijklmnop"[index]}`;
        const start = performance.now();
        writeFileSync(place, change(text, word));
        await page.waitForFunction((one) => document.body.textContent?.includes(one), word, { polling: 10 });
        // The first edit warms what later ones find warm.
        if (index > 0) values.push(performance.now() - start);
      }
      writeFileSync(place, text);
      // The page loads itself again, and would break off the way to the next one.
      await page.waitForTimeout(QUIET);
      lines.push({ what, unit: "ms", values });
    }
    return lines;
  } finally {
    await browser.close();
    await server.interrupt();
  }
}
