import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { type DevServer, startDev } from "../support/devServer.ts";
import { pagesOf } from "../support/pageKinds.ts";
import { DEMO, edit, SCRATCH } from "../support/roots.ts";
import { copySmall } from "../support/smallRoot.ts";

const ROOT = join(SCRATCH, "dev");
const BOARD = "content/editions/2026-q2/index.mdx";
const DETAILS = "content/editions/2026-q2/details.mdx";
const POSTERS = "content/metrics/daily_posters.mdx";
/** One server and one browser for all; what is waited for may take long on a busy machine. */
const PATIENCE = { timeout: 25_000 };

let server: DevServer;
let browser: Browser;
let page: Page;

const path = (file: string) => join(ROOT, file);
const read = (file: string) => readFileSync(path(file), "utf8");
const write = (file: string, text: string | Uint8Array) => writeFileSync(path(file), text);
const at = (address: string) => new URL(address, server.url).href;
const panel = () => page.locator("sextant-panel");

/**
 * Goes to an address, also while the page loads itself again: the browser may then drop either way, and wait for
 * nothing.
 */
async function visit(address: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.goto(at(address), { timeout: 5_000 }).then(
          () => true,
          () => false,
        ),
      PATIENCE,
    )
    .toBe(true);
}

/** The page, once it shows a text by itself. */
async function shows(text: string | RegExp): Promise<void> {
  await page
    .getByText(text)
    .first()
    .waitFor({ state: "visible", ...PATIENCE });
}

/** The panel, once it holds a text. */
async function warns(text: string): Promise<void> {
  await panel()
    .getByText(text)
    .first()
    .waitFor({ state: "attached", ...PATIENCE });
}

/** Once the panel has no errors. */
async function isWell(): Promise<void> {
  await page
    .locator("sextant-panel .error")
    .first()
    .waitFor({ state: "detached", ...PATIENCE });
}

/** Lets something happen to the files, and waits until the preview has followed. */
async function followed(change: () => void, until = /preview at \S+ · .*\n/): Promise<string> {
  const from = server.output().length;
  change();
  await server.says(until, from);
  return server.output().slice(from);
}

async function answers(address = ""): Promise<number> {
  const response = await fetch(at(address), { headers: { accept: "text/html" } });
  await response.text();
  return response.status;
}

beforeAll(async () => {
  await copySmall(ROOT);
  edit(ROOT, BOARD, "Daily posters {{daily_posters:", "Daily posters {{daily_postes:");
  [server, browser] = await Promise.all([startDev(ROOT), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.interrupt();
});

describe("the live preview", () => {
  test("starts with errors, shows them at every address, and the site once they are mended", async () => {
    expect(server.output()).toMatch(/error unknown-figure content\/editions\/2026-q2\/index.mdx:4:24/);
    await visit("metrics/");
    await shows("Nothing can be shown yet");
    await warns("content/editions/2026-q2/index.mdx:4:24");
    await warns("Did you mean daily_posters?");
    await visit("");
    await shows('there is no metric "daily_postes"');
    edit(ROOT, BOARD, "{{daily_postes:", "{{daily_posters:");
    await shows("People post more");
    expect(await panel().locator("section").count()).toBe(0);
  });

  test("shows a change of prose, and of front matter, by itself", async () => {
    edit(ROOT, BOARD, "<Figure of=", "Many words stand here. <Figure of=");
    await shows("Many words stand here.");
    edit(ROOT, BOARD, "title: People post more", "title: Somebody posts more");
    await page.locator("h1", { hasText: "Somebody posts more" }).waitFor(PATIENCE);
  });

  test("shows another number once a metric's SQL is another", async () => {
    const figure = () => page.locator(".prose a.figure").first().innerText();
    const before = await figure();
    edit(ROOT, "content/metrics/daily_active.mdx", "count(distinct user_id)", "count(distinct user_id) + 0");
    edit(ROOT, POSTERS, "tree: daily_active * posting_rate\n", "influences: [daily_active, posting_rate]\n");
    await followed(() => edit(ROOT, POSTERS, "value: count(distinct user_id)", "value: count(*) + 40"));
    await page.waitForFunction(
      (old) => document.querySelector(".prose a.figure")?.textContent !== old,
      before,
      PATIENCE,
    );
    expect(Number(await figure())).toBeGreaterThan(40);
  });

  test("shows errors with place, line and mend over the last good page, here and in the terminal, until mended", async () => {
    await visit("drafts/2026-q2/details/");
    const from = server.output().length;
    edit(ROOT, DETAILS, '<Change of="posting_rate" />', 'Here is <Chang of="posting_rate" />.');
    await warns("there is no component <Chang>");
    const shown = await panel().locator("section").innerText();
    expect(shown).toContain("1 error; the page is as it was before");
    expect(shown).toMatch(/error unknown-component content\/editions\/2026-q2\/details.mdx:5:9/);
    expect(shown).toContain('5 | Here is <Chang of="posting_rate" />.\n  |         ^');
    expect(shown).toContain("Mend: Did you mean Change?");
    expect(await page.locator(".prose").innerText()).not.toContain("Here is");
    expect(await server.says(/error unknown-component \S+/, from)).toContain("details.mdx:5:9");
    await page.reload();
    expect(await page.locator("h1").innerText()).toBe("Details");
    await warns("there is no component <Chang>");
    await visit("about/");
    await warns("there is no component <Chang>");
    edit(ROOT, DETAILS, "<Chang of", "<Change of");
    await isWell();
    await visit("drafts/2026-q2/details/");
    await shows("Here is");
  });

  test("folds warnings away", async () => {
    edit(ROOT, DETAILS, "Here is", "```sql nothing\nSELECT 1 AS one\n```\n\nHere is");
    await warns("1 warning");
    expect(await panel().locator("details.warnings").getAttribute("open")).toBeNull();
    await panel().locator(".warnings summary").click();
    await shows('nothing on the page shows the query "nothing"');
    edit(ROOT, DETAILS, "```sql nothing\nSELECT 1 AS one\n```\n\n", "");
    await panel()
      .locator("section")
      .waitFor({ state: "detached", ...PATIENCE });
  });

  test("says what is wrong with a picture beside a page, and shows the page once mended", async () => {
    write("content/editions/2026-q2/none.png", "no picture");
    edit(ROOT, DETAILS, "Here is", "![None](./none.png) Here is");
    await shows(/the file is no picture that reads/);
    expect(await page.locator("vite-error-overlay").count()).toBe(0);
    expect(await page.locator("li.error").innerText()).toContain(
      "no-picture content/editions/2026-q2/none.png:1:1",
    );
    expect(server.output()).toMatch(/error no-picture content\/editions\/2026-q2\/none.png/);
    expect(await answers("metrics/")).toBe(200);
    edit(ROOT, DETAILS, "![None](./none.png) Here is", "Here is");
    await page
      .locator("section")
      .filter({ hasText: "no-picture" })
      .waitFor({ state: "detached", ...PATIENCE });
    await page.locator("h1", { hasText: "Details" }).waitFor(PATIENCE);
  });

  test("gives a page that is written while it runs its address, and takes it back", async () => {
    expect(await answers("drafts/2026-q2/more/")).toBe(404);
    await followed(() =>
      write("content/editions/2026-q2/more.mdx", "---\ntitle: More\norder: 3\n---\nAnd more.\n"),
    );
    await visit("drafts/2026-q2/more/");
    await shows("And more.");
    await followed(() => unlinkSync(path("content/editions/2026-q2/more.mdx")));
    expect(await answers("drafts/2026-q2/more/")).toBe(404);
    const metric = read(POSTERS).replace("role: north_star", "role: supporting");
    await followed(() => write("content/metrics/copied.mdx", metric));
    expect(await answers("metrics/copied/")).toBe(200);
    await followed(() => unlinkSync(path("content/metrics/copied.mdx")));
  });

  test("follows an edition that is renamed", async () => {
    const folder = (id: string) => path(`content/editions/${id}`);
    await followed(() => renameSync(folder("2026-q2"), folder("2026-06")));
    await expect.poll(() => answers("drafts/2026-06/"), PATIENCE).toBe(200);
    await followed(() => renameSync(folder("2026-06"), folder("2026-q2")));
    await expect.poll(() => answers("drafts/2026-q2/"), PATIENCE).toBe(200);
    expect(await answers("drafts/2026-06/")).toBe(404);
  });
});

describe("what people and their tools do to files", () => {
  /** Each breaks something; the preview says so, answers with the last good page, and comes back. */
  const table = "data/2026-07-02/activity.parquet";
  const breaks: readonly (readonly [string, string, (file: string) => void])[] = [
    ["YAML that does not parse", BOARD, (file) => write(file, read(file).replace("title:", "title: ["))],
    ["MDX that is not closed", DETAILS, (file) => write(file, `${read(file)}\n<Callout>\n`)],
    [
      "a file that is no UTF-8",
      DETAILS,
      (file) => write(file, new Uint8Array([0x2d, 0x2d, 0x2d, 0xff, 0xfe])),
    ],
    ["an empty file", POSTERS, (file) => write(file, "")],
    ["a metric that is gone", POSTERS, (file) => unlinkSync(path(file))],
    ["report.mdx gone", "content/report.mdx", (file) => unlinkSync(path(file))],
    [
      "a folder where a file should be",
      "content/report.mdx",
      (file) => {
        unlinkSync(path(file));
        mkdirSync(path(file));
      },
    ],
    ["a table cut in half", table, (file) => truncateSync(path(file), 1000)],
    ["a table that is gone", table, (file) => unlinkSync(path(file))],
    ["a manifest cut in half", "data/2026-07-02/snapshot.json", (file) => truncateSync(path(file), 40)],
    [
      "SQL that does not run",
      POSTERS,
      (file) => write(file, read(file).replace("where: posts", "where: postss")),
    ],
  ];

  test.each(breaks)("%s is told, and the last good pages stay", async (_, file, damage) => {
    const kept = path("kept");
    copyFileSync(path(file), kept);
    try {
      // What was changed before may still be told of meanwhile.
      const told = await followed(() => damage(file), /preview at \S+ · [1-9].*\n/);
      expect(told).toMatch(/^error [a-z0-9-]+ /m);
      expect(told).not.toMatch(/not-computed|^ {4}at /m);
      expect(await answers()).toBe(200);
    } finally {
      await followed(() => {
        rmSync(path(file), { recursive: true, force: true });
        renameSync(kept, path(file));
      }, / · 0 errors/);
    }
    expect(await answers()).toBe(200);
  });

  test("a save by way of a second file is one change", async () => {
    await visit("");
    write("content/editions/2026-q2/.index.mdx.swp", read(BOARD).replace("Many words", "Other words"));
    renameSync(path("content/editions/2026-q2/.index.mdx.swp"), path(BOARD));
    await shows("Other words stand here.");
  });

  test("twenty files at once are followed together", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `content/editions/2026-q2/p${index}.mdx`);
    await followed(() => {
      for (const name of names) write(name, "---\ntitle: One of twenty\norder: 9\n---\nWords.\n");
    });
    await expect.poll(() => answers("drafts/2026-q2/p19/"), PATIENCE).toBe(200);
    await followed(() => {
      for (const name of names) unlinkSync(path(name));
    });
    await expect.poll(() => answers("drafts/2026-q2/p19/"), PATIENCE).toBe(404);
  });

  test("forty edits in a row are shown, and leave nothing behind", async () => {
    await visit("");
    const memory = () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1]);
    const round = async (first: number) => {
      for (let index = first; index < first + 20; index += 1) {
        edit(ROOT, BOARD, "words stand here", `words stand here, ${index},`);
        edit(ROOT, BOARD, /title: .*/.exec(read(BOARD))?.[0] ?? "", `title: Edit ${index}`);
        await page.locator("h1", { hasText: `Edit ${index}` }).waitFor(PATIENCE);
      }
    };
    await round(1);
    const before = memory();
    await round(21);
    expect(memory() - before).toBeLessThan(60_000);
    await shows(/words stand here, 40,/);
  });
});

test("a port that was asked for and is in use is refused", async () => {
  const port = new URL(server.url).port;
  const refused = startDev(ROOT, ["--port", port]);
  await expect(refused).rejects.toThrow(`ended (2) without`);
  await expect(refused).rejects.toThrow(`Port ${port} is in use. Name another, or leave --port out.`);
});

test("no page of a build has the panel or the rows of queries", () => {
  const built = pagesOf(join(DEMO, "dist"));
  expect(built.length).toBeGreaterThan(20);
  const dressed = built.filter((one) =>
    /sextant-panel|preview-rows/.test(
      readFileSync(join(DEMO, "dist", one, one.endsWith("/") || one === "" ? "index.html" : ""), "utf8"),
    ),
  );
  expect(dressed).toEqual([]);
});

test("Ctrl-C ends the preview cleanly, and with it its port", async () => {
  expect(await server.interrupt()).toBe(0);
  await expect(fetch(server.url)).rejects.toThrow();
});
