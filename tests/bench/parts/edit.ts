import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../../../src/formats/browser.ts";
import { startDev } from "../../support/devServer.ts";
import { furtherSnapshot } from "../../support/furtherSnapshot.ts";
import { copyReleasedDemo } from "../../support/roots.ts";
import { ROOT, run } from "../measure.ts";
import type { Line } from "../table.ts";

/** An edit of a file, the page that is to show the word which it writes, and how soon in milliseconds. */
interface Edit {
  readonly what: string;
  readonly file: string;
  readonly path: string;
  readonly change: (text: string, word: string) => string;
  readonly goal: number;
}

const EDITION = "2026-q3";
const SNAPSHOT = "2026-10-02";

/** What people edit. */
const EDITS: readonly Edit[] = [
  {
    what: "live preview: from an edit of a page's words until the browser shows it",
    file: `content/editions/${EDITION}/method.mdx`,
    path: `/drafts/${EDITION}/method/`,
    change: (text, word) => `${text}\nA ${word}.\n`,
    goal: 150,
  },
  {
    what: "the same for the title of the board page, in three languages",
    file: `content/editions/${EDITION}/index.mdx`,
    path: `/drafts/${EDITION}/`,
    change: (text, word) => text.replace(/^title: .*$/m, `title: ${word}`),
    goal: 300,
  },
  {
    what: "the same for the SQL of a page",
    file: `content/editions/${EDITION}/method.mdx`,
    path: `/drafts/${EDITION}/method/`,
    change: (text, word) =>
      `${text}\n\`\`\`sql words\nSELECT '${word}' AS word, count(*) AS visits FROM activity\n\`\`\`\n\n<Table query="words" title="Words" />\n`,
    goal: 500,
  },
  {
    what: "the same for the edition's snapshot, of which one table is another",
    file: `content/editions/${EDITION}/index.mdx`,
    path: `/drafts/${EDITION}/`,
    change: (text, word) => text.replace(/^snapshot: .*$/m, `snapshot: ${word}`),
    goal: 1000,
  },
];

/** What each edit writes, and the names of further snapshots, which pages name; the first edit warms what later ones find warm. */
const WORDS = ["Benchmarka", "Benchmarkb", "Benchmarkc", "Benchmarkd", "Benchmarke", "Benchmarkf"];
/** Milliseconds of quiet after an edit, in which the preview does what is left. */
const QUIET = 1500;
/** Milliseconds in which a busy machine may do any of it. */
const PATIENCE = 300_000;

/** How long a page that is open in a browser takes to show what was edited in the live preview of the demo. */
export async function timeEdits(): Promise<Line[]> {
  const root = await asReleased();
  const [server, browser] = [await startDev(root, [], PATIENCE), await launchBrowser()];
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const lines: Line[] = [];
    for (const { what, file, path, change, goal } of EDITS) {
      const place = join(root, file);
      const text = readFileSync(place, "utf8");
      const values: number[] = [];
      await page.goto(new URL(path, server.url).href);
      for (const word of WORDS) {
        await page.waitForTimeout(QUIET);
        const start = performance.now();
        writeFileSync(place, change(text, word));
        await page.waitForFunction((one) => document.body.textContent?.includes(one), word, { polling: 10 });
        values.push(performance.now() - start);
      }
      writeFileSync(place, text);
      // The page loads itself again, and would break off the way to the next one.
      await page.waitForTimeout(QUIET);
      lines.push({ what, unit: "ms", values: values.slice(1), goal });
    }
    return lines;
  } finally {
    await browser.close();
    await server.interrupt();
  }
}

/** The demo as its team has it: one draft in three languages, the editions before released; and further snapshots. */
async function asReleased(): Promise<string> {
  const root = join(ROOT, "released");
  copyReleasedDemo(root);
  for (const [index, word] of WORDS.entries()) await furtherSnapshot(root, SNAPSHOT, word, index);
  // The preview is to find what a day's work has left.
  await run(["check", "--root", root]);
  return root;
}
