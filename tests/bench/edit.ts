import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startDev } from "../support/devServer.ts";
import type { Line } from "./measure.ts";

const PATIENCE = 60_000;

/** How long a page takes to show what was edited, asked for every 20 ms in the live preview of a root. */
export async function timeEdits(root: string, file: string, path: string, times: number): Promise<Line> {
  const server = await startDev(root);
  const place = join(root, file);
  const text = readFileSync(place, "utf8");
  const values: number[] = [];
  try {
    await (await fetch(new URL(path, server.url))).text();
    for (let index = 0; index <= times; index += 1) {
      const word = `benchmark${index}`;
      const start = performance.now();
      writeFileSync(place, `${text}\nA ${word}.\n`);
      await until(new URL(path, server.url), word);
      // The first edit warms what later ones find warm.
      if (index > 0) values.push(performance.now() - start);
    }
  } finally {
    writeFileSync(place, text);
    await server.interrupt();
  }
  return { what: "from an edit to the page in the live preview", unit: "ms", values };
}

async function until(address: URL, word: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await (await fetch(address)).text()).includes(word)) {
    if (performance.now() > end) throw new Error(`${address} does not show the edit`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
