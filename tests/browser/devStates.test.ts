import { cpSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DevServer, startDev } from "../support/devServer.ts";
import { copyReleasedDemo, REPOSITORY, SCRATCH } from "../support/roots.ts";
import { copySmall } from "../support/smallRoot.ts";

const RELEASED = join(SCRATCH, "dev-released");
const SMALL = join(SCRATCH, "dev-small");
/** The database starts and the first page is rendered with it: long on a busy machine. */
const PATIENCE = { timeout: 90_000 };

let taken: Server;
let released: DevServer;
let small: DevServer;

/** A page with its status, redirects followed. */
async function page(server: DevServer, path: string) {
  const response = await fetch(new URL(path, server.url), { headers: { accept: "text/html" } });
  return { status: response.status, at: new URL(response.url).pathname, text: await response.text() };
}

/** Somebody else has the port that a preview would take, if nobody has it anyway. */
function occupy(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(server));
    server.listen(port, "localhost", () => resolve(server));
  });
}

beforeAll(async () => {
  taken = await occupy(4321);
  copyReleasedDemo(RELEASED);
  for (const draft of ["2026-09", "2026-q3"])
    rmSync(join(RELEASED, "content/editions", draft), { recursive: true });
  await copySmall(SMALL);
  rmSync(join(SMALL, "content/editions/2026-q2"), { recursive: true });
  released = await startDev(RELEASED);
  small = await startDev(SMALL);
});

afterAll(async () => {
  await Promise.all([released?.interrupt(), small?.interrupt()]);
  taken.close();
});

test("a preview takes the next free port, and says so", () => {
  const ports = [released, small].map(({ url }) => Number(new URL(url).port));
  expect(new Set([4321, ...ports]).size).toBe(3);
  expect(released.output()).toContain(`port 4321 is in use; this preview takes ${ports[0]}\n`);
});

test("where every edition is released, the preview shows the latest version at every address that a draft would have", async () => {
  expect(released.output()).toMatch(/preview at \S+ · 0 errors/);
  expect(await page(released, "")).toMatchObject({ status: 200, at: "/editions/2026-q2/v2/" });
  expect(await page(released, "editions/2026-q2/")).toMatchObject({ at: "/editions/2026-q2/v2/" });
  expect(await page(released, "metrics/")).toMatchObject({
    status: 200,
    at: "/editions/2026-q2/v2/metrics/",
  });
  expect((await page(released, "editions/")).text).toContain("Q1 2026");
  expect(await page(released, "drafts/2026-q3/")).toMatchObject({ status: 404 });
});

test("without any edition the preview says how the first one begins, and shows it once it is there", async () => {
  const before = await page(small, "");
  expect(before.status).toBe(503);
  expect(before.text).toContain("Nothing can be shown yet");
  expect(before.text).toContain("there is no edition");
  const edition = "content/editions/2026-q2";
  cpSync(join(REPOSITORY, "tests/build/base", edition), join(SMALL, edition), { recursive: true });
  await expect.poll(async () => (await page(small, "")).status, PATIENCE).toBe(200);
  expect((await page(small, "")).text).toContain("People post more");
}, 100_000);

test("the queries of a page stand at its foot with rows, SQL and time, and at the foot of no other page", async () => {
  const rows = Array.from({ length: 25 }, (_, index) => `(${index + 1}, '<b>${index}</b>')`).join(", ");
  const fence = `\`\`\`sql numbers\nSELECT * FROM (VALUES ${rows}) AS t (number, words) WHERE {{period}} <> '' ORDER BY number\n\`\`\``;
  const from = small.output().length;
  writeFileSync(
    join(SMALL, "content/editions/2026-q2/details.mdx"),
    `---\ntitle: Details\norder: 2\n---\n${fence}\n\n<Figure query="numbers" column="number" row={21} />\n`,
  );
  await small.says(/preview at \S+ · 0 errors/, from);
  const { text } = await page(small, "drafts/2026-q2/details/");
  const foot = text.slice(text.indexOf('id="preview-rows"'));
  expect(foot).toMatch(/<code>numbers<\/code> · 25 rows · [\d.]+\u00a0ms/);
  expect(foot).toContain("The first 20 of 25 rows");
  expect(foot).toContain('<th scope="row">20</th><td>&lt;b&gt;19&lt;/b&gt;</td>');
  expect(foot).not.toContain('<th scope="row">21</th>');
  expect(foot).toContain("WHERE '2026-q2' &lt;&gt; '' ORDER BY number");
  for (const path of ["", "metrics/", "drafts/2026-q2/figures/"])
    expect((await page(small, path)).text, path).not.toContain("preview-rows");
});
