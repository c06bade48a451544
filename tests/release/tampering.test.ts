import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verify } from "../../src/cli/commands/verify.ts";
import { sha256 } from "../../src/snapshot/hash.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { hashesBelow, heard, makeReleasable, sealOf, sextant } from "../support/releases.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const HOME = "public/editions/2026-q2/v1";
const SEALED = "data/sealed/2026-q2-v1";
/** A checkout with one released version and the site that was built from it. */
let files: Scratch;
let server: StaticServer;

beforeAll(async () => {
  files = await makeReleasable();
  files.edit("content/report.mdx", "downloads: []", "downloads: [html, data]");
  files.write("content/queries/talk.sql", "SELECT day, person FROM visits WHERE said > 0\n");
  files.edit(
    "content/editions/2026-q2/details.mdx",
    "There were",
    '```sql talked\nSELECT count(*) AS words FROM talk\n```\n\n<Table query="talked" title="All that was said" />\n\nThere were',
  );
  expect((await sextant(files.root, ["release", "2026-q2", "--accept-warnings"])).exit).toBe(0);
  expect((await sextant(files.root, ["build", "--published"])).err).toBe("");
  server = await serveFolder(files.path("dist"), "/board/");
});
afterAll(async () => {
  await server.close();
  files.remove();
});

/** What `verify` says of a target, and its exit code. */
async function verified(target?: string, seal?: string, root = files.root) {
  const effects = heard(root);
  const words = target === undefined ? [] : [target];
  const { exit } = await verify.run(effects, [...words, ...(seal === undefined ? [] : ["--seal", seal])]);
  return { exit, said: effects.said.join("\n") };
}

/** Does something to a file, tells what `verify` says then, and puts it back. */
async function damaged(path: string, damage: (file: string) => void, target?: string) {
  const file = files.path(path);
  const before = readFileSync(file);
  try {
    damage(file);
    return await verified(target);
  } finally {
    rmSync(file, { recursive: true, force: true });
    writeFileSync(file, before);
  }
}

function flip(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** A file of a folder by what its name ends with. */
function fileIn(folder: string, end: string): string {
  const found = Object.keys(hashesBelow(files.path(folder))).find((path) => path.endsWith(end));
  if (found === undefined) throw new Error(`no ${end} in ${folder}`);
  return `${folder}/${found}`;
}

test("what was released and built verifies: the checkout, the site, a version of it, and where it is deployed", async () => {
  const seal = sealOf(files.root, "2026-q2-v1");
  for (const target of [
    undefined,
    "dist",
    "dist/editions/2026-q2/v1",
    server.url,
    `${server.url}editions/2026-q2/v1`,
  ])
    expect(await verified(target, seal)).toEqual({
      exit: 0,
      said: expect.stringMatching(/^1 version, \d+ files; 0 errors, 0 warnings$/),
    });
});

test("the seal is the sha256 of the manifest, and stands on every page", () => {
  const seal = sealOf(files.root, "2026-q2-v1");
  expect(sha256(files.read(`${HOME}/manifest.json`))).toBe(seal);
  const pages = Object.keys(hashesBelow(files.path(HOME))).filter((path) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) expect(files.read(`${HOME}/${page}`)).toContain(seal);
});

test("the files to send that it carries are named on its pages, and are those that were asked for", () => {
  const carried = ["small-talk-2026-q2-v1.html", "small-talk-2026-q2-v1.zip"];
  expect(readdirSync(files.path(`${HOME}/downloads`)).sort()).toEqual(carried);
  const board = files.read(`${HOME}/index.html`);
  for (const name of carried) expect(board).toContain(`href="downloads/${name}"`);
  const zip = unzipSync(readFileSync(files.path(`${HOME}/downloads/${carried[1]}`)));
  expect(strFromU8(zip["figures.json"] ?? new Uint8Array())).toBe(files.read(`${HOME}/figures.json`));
});

describe("one byte that was changed is found in", () => {
  const published = [
    "/index.html",
    "details/index.html",
    "metrics/talkers/index.html",
    "accent.css",
    ".woff2",
    ".svg",
    ".csv",
    "figures.json",
    "picture.svg",
    "preview.png",
    "v1.zip",
    "superseded.css",
    "outdated.css",
  ];
  test.each(published)("a published file (%s)", async (end) => {
    const path = fileIn(HOME, end);
    const { exit, said } = await damaged(path, flip);
    expect([exit, said]).toEqual([1, expect.stringContaining(`error released-file-changed ${path}:`)]);
  });

  test("each file of the built site, and of the deployed one", async () => {
    const paths = published.map((end) => fileIn("dist/editions/2026-q2/v1", end));
    const before = paths.map((path) => readFileSync(files.path(path)));
    for (const path of paths) flip(files.path(path));
    const found = [await verified("dist"), await verified(server.url)];
    for (const [index, path] of paths.entries()) writeFileSync(files.path(path), before[index] ?? "");
    for (const { exit, said } of found) {
      expect(exit).toBe(1);
      for (const path of paths)
        expect(said).toMatch(new RegExp(`error released-file-changed \\S*${path.replace("dist/", "")}:`));
    }
  });

  test.each(["report.mdx", "talkers.mdx", "index.mdx", "talk.sql", "record.json"])(
    "what it was made from (%s)",
    async (end) => {
      const path = fileIn(SEALED, end);
      const { exit, said } = await damaged(path, flip);
      expect([exit, said]).toEqual([1, expect.stringContaining(`error released-file-changed ${path}:`)]);
    },
  );

  test.each(["data/s1/snapshot.json", "data/s1/visits.parquet"])("the snapshot (%s)", async (path) => {
    const { exit, said } = await damaged(path, flip);
    expect([exit, said]).toEqual([1, expect.stringContaining(`error released-file-changed ${path}:`)]);
  });

  test("the manifest, and the seal", async () => {
    const seal = `${SEALED}/seal.json`;
    expect(await damaged(seal, flip)).toEqual({
      exit: 1,
      said: expect.stringContaining(`error seal-broken ${seal}:`),
    });
    const renamed = await damaged(`${HOME}/manifest.json`, (file) =>
      writeFileSync(file, readFileSync(file, "utf8").replace('"Chair"', '"Queen"')),
    );
    expect(renamed.exit).toBe(1);
    expect(renamed.said).toContain(`${HOME}/manifest.json`);
    await expect(damaged(`${HOME}/manifest.json`, (file) => writeFileSync(file, "{"))).rejects.toThrow(
      "it is not JSON",
    );
  });

  test.each(["dist/index.html", "dist/editions/2026-q2/index.html", "dist/metrics/talkers/index.html"])(
    "a page that the latest version lends (%s)",
    async (path) => {
      const { exit, said } = await damaged(path, flip, "dist");
      expect([exit, said]).toEqual([1, expect.stringContaining(`error copy-changed ${path.slice(5)}:`)]);
    },
  );
});

test("a seal on a page that is another, or blank, is found", async () => {
  const seal = sealOf(files.root, "2026-q2-v1");
  for (const forged of ["0".repeat(64), "a".repeat(64)]) {
    const { exit, said } = await damaged(`${HOME}/index.html`, (file) =>
      writeFileSync(file, readFileSync(file, "utf8").replaceAll(seal, forged)),
    );
    expect([exit, said]).toEqual([1, expect.stringContaining(`released-file-changed ${HOME}/index.html`)]);
  }
});

describe("a released folder holds what was sealed and nothing else:", () => {
  test("a file that is gone, or a link or a folder in its place, is named", async () => {
    const path = `${HOME}/figures.json`;
    const { said } = await damaged(path, (file) => rmSync(file));
    expect(said).toContain(`error released-file-missing ${path}:`);
    const copy = files.path("figures-elsewhere.json");
    copyFileSync(files.path(path), copy);
    const linked = await damaged(path, (file) => {
      rmSync(file);
      symlinkSync(copy, file);
    });
    expect(linked).toEqual({
      exit: 1,
      said: expect.stringContaining(`error released-file-changed ${path}:`),
    });
    const folder = await damaged(path, (file) => {
      rmSync(file);
      mkdirSync(file);
    });
    expect(folder).toEqual({ exit: 1, said: expect.stringContaining(`${path}`) });
    rmSync(copy);
  });

  test.each([
    [`${HOME}/metrics/more.html`, `${HOME}/metrics/more.html`],
    [`${SEALED}/content/more.mdx`, `${SEALED}/content/more.mdx`],
    ["public/editions/2026-q2/index.html", "public/editions/2026-q2/index.html"],
    ["data/sealed/notes.txt", "data/sealed/notes.txt"],
    ["data/s1/more.parquet", "data/s1/more.parquet"],
    [`${HOME}/empty/`, `${HOME}/empty/`],
  ])("%s, which was added, is named", async (path, named) => {
    if (path.endsWith("/")) mkdirSync(files.path(path));
    else files.write(path, "more");
    const { exit, said } = await verified();
    rmSync(files.path(path), { recursive: true });
    expect([exit, said]).toEqual([1, expect.stringContaining(`error released-file-added ${named}:`)]);
  });

  test("a version that is gone, whole or by its manifest, is missed, on the site too", async () => {
    const aside = files.path("aside");
    for (const path of [HOME, "dist/editions/2026-q2/v1"]) {
      renameSync(files.path(path), aside);
      const { exit, said } = await verified(path === HOME ? undefined : "dist");
      renameSync(aside, files.path(path));
      expect([exit, said]).toEqual([1, expect.stringContaining("released-file-missing")]);
      expect(said).toContain("2026-q2 v1");
    }
    const manifest = "dist/editions/2026-q2/v1/manifest.json";
    const { said } = await damaged(manifest, (file) => rmSync(file), "dist");
    expect(said).toContain("editions/2026-q2/v1/manifest.json of 2026-q2 v1 is missing");
    await expect(damaged(`${HOME}/manifest.json`, (file) => rmSync(file))).rejects.toThrow(
      `${HOME}/manifest.json of 2026-q2 v1 is missing`,
    );
  });
});

/** A host that changes a page, and makes a manifest and a printed seal to go with it. */
function forge(folder: string, seal: string): string {
  const blanked = readFileSync(join(folder, "index.html"), "utf8")
    .replaceAll(seal, "0".repeat(64))
    .replace("More people", "Many more");
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  manifest.outputs["index.html"] = sha256(blanked);
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const forged = sha256(text);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    // The seal is printed on every page, and said in the report of each language.
    if (!/\.html$|report\.json$/.test(path)) continue;
    const html = path === "index.html" ? blanked : readFileSync(join(folder, path), "utf8");
    writeFileSync(join(folder, path), html.replaceAll("0".repeat(64), forged).replaceAll(seal, forged));
  }
  writeFileSync(join(folder, "manifest.json"), text);
  return forged;
}

test("page and manifest that are swapped together deceive a stranger without the seal, and nobody with it", async () => {
  const seal = sealOf(files.root, "2026-q2-v1");
  const stranger = files.path("stranger");
  cpSync(files.path("dist/editions/2026-q2/v1"), join(stranger, "v1"), { recursive: true });
  const forged = forge(join(stranger, "v1"), seal);
  expect((await verified("v1", undefined, stranger)).exit).toBe(0);
  const asked = await verified("v1", seal, stranger);
  expect([asked.exit, asked.said]).toEqual([1, expect.stringContaining(`(there is 2026-q2 v1 ${forged})`)]);
  const kept = await verified("stranger/v1");
  expect([kept.exit, kept.said]).toEqual([1, expect.stringContaining(`and the checkout keeps ${seal}`)]);
  rmSync(stranger, { recursive: true });

  const aside = files.path("aside");
  cpSync(files.path(HOME), aside, { recursive: true });
  forge(files.path(HOME), seal);
  const { exit, said } = await verified();
  rmSync(files.path(HOME), { recursive: true });
  renameSync(aside, files.path(HOME));
  expect([exit, said]).toEqual([1, expect.stringContaining(`error seal-broken ${SEALED}/seal.json:`)]);
});

test("a build of what was touched is refused, and names it; so is a release", async () => {
  const path = `${HOME}/figures.json`;
  const before = readFileSync(files.path(path));
  flip(files.path(path));
  for (const command of [["build"], ["check"], ["release", "2026-q3"]]) {
    const { exit, out, err } = await sextant(files.root, command);
    expect([exit, out + err]).toEqual([1, expect.stringContaining(`error released-file-changed ${path}:`)]);
  }
  writeFileSync(files.path(path), before);
});

describe("verify says in a sentence", () => {
  test.each([
    [["http://127.0.0.1:9/"], 1, "error no-answer http://127.0.0.1:9/editions.json"],
    [["https://"], 2, '"https://" is no address'],
    [["nowhere"], 1, "there is no folder nowhere"],
    [["--seal", "abc"], 2, "64 hexadecimal digits"],
    [["dist", "dist"], 2, "Name one folder or address"],
    [["--seal", "f".repeat(64)], 1, "no version here has the seal"],
  ])("what is wrong with %j", async (words, code, sentence) => {
    const { exit, err } = await sextant(files.root, ["verify", ...words]);
    expect([exit, err]).toEqual([code, expect.stringContaining(sentence)]);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("that there is no report, or none that it can read", async () => {
    const empty = await serveFolder(files.path("data"));
    await expect(verified(empty.url)).rejects.toThrow(`there is no report at ${empty.url}`);
    await empty.close();
    files.write("elsewhere/editions.json", "<!doctype html>");
    const other = await serveFolder(files.path("elsewhere"));
    await expect(verified(other.url)).rejects.toThrow("is not that of a report");
    await other.close();
  });
});
