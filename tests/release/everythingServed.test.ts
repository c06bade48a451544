import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { fetchFrom } from "../../src/cli/fetchFile.ts";
import { type Diagnostic, DiagnosticError } from "../../src/diagnostics/diagnostic.ts";
import { filesBelow } from "../../src/disk/files.ts";
import { wasmEngine } from "../../src/query/engines/wasm.ts";
import { readArchive, type Version } from "../../src/release/archive.ts";
import { verifyCheckout } from "../../src/release/verify.ts";
import { type Expected, verifyAround, verifyAroundAt } from "../../src/release/verifyAround.ts";
import { verifyFolder } from "../../src/release/verifySite.ts";
import { verifyUrl } from "../../src/release/verifyUrl.ts";
import { forgeVersion } from "../support/forger.ts";
import { IS_FULL } from "../support/forms.ts";
import { BY_BYTES, type Mutation, mutate } from "../support/mutator.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { hashesBelow, makeReleasable, sextantHere } from "../support/releases.ts";
import { uniforms } from "../support/seeded.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

/** So many changes of each; with SEXTANT_FULL=1 a thousand in all. */
const COUNTS = IS_FULL ? { checkout: 300, dist: 450, served: 250 } : { checkout: 20, dist: 26, served: 14 };

/** A checkout with two released editions and further ones as drafts, and the site that was built from it. */
let files: Scratch;
let kept: readonly Version[];
/** The site as the checkout builds it, and a copy that is deployed and tampered with. */
let expected: Expected;
let site: string;
let server: StaticServer;

beforeAll(async () => {
  files = await makeReleasable();
  for (const edition of ["2026-q1", "2026-q2"])
    expect((await sextantHere(files.root, ["release", edition, "--accept-warnings"])).err).not.toContain(
      "error",
    );
  expect((await sextantHere(files.root, ["build", "--published"])).exit).toBe(0);
  kept = readArchive(files.root);
  expected = {
    folder: files.path("expected"),
    versions: kept,
    withdrawn: [],
    unreleased: ["2026-q3", "2026-q4"],
  };
  site = files.path("dist");
  cpSync(site, expected.folder, { recursive: true });
  server = await serveFolder(site, "/board/");
});
afterAll(async () => {
  await server.close();
  files.remove();
});

/** Puts the site back as it was built. */
function restore(): void {
  rmSync(site, { recursive: true });
  cpSync(expected.folder, site, { recursive: true });
}

/** What `verify` says of a target from the checkout. */
async function verified(target: string, root = files.root) {
  const { exit, out, err } = await sextantHere(root, ["verify", target]);
  return { exit, said: err + out };
}

test("a version's manifest names the database that counted", () => {
  expect(kept.map(({ manifest }) => manifest.database)).toEqual([wasmEngine.id, wasmEngine.id]);
});

const targets = () => ["dist", server.url];

describe("a forgery that deceives who knows nothing but the site is found by who has the checkout:", () => {
  afterEach(restore);

  test.each([
    ["a correction that nobody made", { edition: "2026-q2", version: 2 }],
    ["an edition that nobody released", { edition: "2026-q3", version: 1 }],
  ])("%s", async (_, as) => {
    const from = { edition: "2026-q2", version: 1 };
    const forged = forgeVersion({ site, from, as, words: ["More people", "Many more"] });
    expect(readFileSync(join(site, "index.html"), "utf8")).toContain("Many more");
    const stranger = files.path("stranger");
    mkdirSync(stranger, { recursive: true });
    for (const target of ["../dist", server.url])
      expect(await verified(target, stranger)).toEqual({
        exit: 0,
        said: expect.stringMatching(/^3 versions, .* 0 errors/m),
      });
    for (const target of targets()) {
      const { exit, said } = await verified(target);
      expect(exit).toBe(1);
      expect(said).toContain(`${as.edition} v${as.version} is there, and the checkout keeps no seal of it`);
      for (const path of ["editions/index.html", "editions.json", "feed.xml"])
        expect(said).toMatch(new RegExp(`error site-file-changed (/board/)?${path}:`));
      expect(said).toMatch(/error copy-changed (\/board\/)?index.html:/);
    }
    const alone = await verified(`dist/editions/${as.edition}/v${as.version}`);
    expect([alone.exit, alone.said]).toEqual([1, expect.stringContaining("error version-unsealed")]);
    const asked = await sextantHere(files.root, ["verify", "dist", "--seal", forged]);
    expect(asked.err).toContain("no version here has the seal");
  });

  test("a version that the site does not list, where only those come who were sent a link", async () => {
    cpSync(join(site, "editions/2026-q2/v1"), join(site, "editions/2026-q2/v2"), { recursive: true });
    cpSync(join(site, "editions/2026-q2/v1"), join(site, "editions/2026-q3/v1"), { recursive: true });
    for (const target of targets()) {
      const { exit, said } = await verified(target);
      expect(exit).toBe(1);
      for (const home of ["2026-q2/v2", "2026-q3/v1"]) expect(said).toContain(`editions/${home}/`);
    }
  });

  test("a manifest in the root does not make one version of a site", async () => {
    cpSync(join(site, "editions/2026-q2/v1/manifest.json"), join(site, "manifest.json"));
    for (const target of targets()) {
      const { exit, said } = await verified(target);
      expect([exit, said]).toEqual([1, expect.stringMatching(/site-file-added (\/board\/)?manifest.json:/)]);
      expect(said).toMatch(/^2 versions, /m);
    }
  });

  test("earlier versions that a manifest names with other seals", async () => {
    const file = "public/editions/2026-q2/v1/manifest.json";
    const before = files.read(file);
    const first = kept.find(({ edition }) => edition === "2026-q1")?.seal ?? "";
    expect(before).toContain(first);
    files.edit(file, first, "a".repeat(64));
    const { err } = await sextantHere(files.root, ["verify"]);
    expect(err).toContain(`2026-q2 v1 was held against 2026-q1 v1 with the seal ${"a".repeat(64)}`);
    files.write(file, before);
  });
});

describe("what readers get beside the versions is what the checkout builds:", () => {
  const PATHS = [
    "index.html",
    "brief/index.html",
    "metrics/talkers/index.html",
    "about/index.html",
    "editions/index.html",
    "editions/2026-q1/index.html",
    "glossary/index.html",
    "find/index.json",
    "editions.json",
    "feed.xml",
    "404.html",
    "robots.txt",
    "accent.css",
    "picture.svg",
  ];
  test("pages and files, in a folder and at the addresses of each", async () => {
    for (const path of PATHS) {
      const before = readFileSync(join(site, path), "utf8");
      // A list that does not read is no list of a report.
      const isList = path === "editions.json";
      writeFileSync(join(site, path), isList ? before.replace('"text": "', '"text": "9') : `${before} `);
    }
    const found = [await inFolder(), await atAddress()].map((all) => all.map(({ file }) => file).sort());
    restore();
    const addresses = PATHS.flatMap((path) => [path, path.replace(/(^|\/)index\.html$/, "$1")]);
    expect(found).toEqual([
      [...PATHS].sort(),
      [...new Set(addresses)].map((path) => `/board/${path}`).sort(),
    ]);
  });

  test("also where there is an empty folder of drafts, or one that no build made", async () => {
    mkdirSync(join(site, "drafts"));
    writeFileSync(join(site, "metrics/talkers/index.html"), "Forged.");
    const empty = await verified("dist");
    expect(empty.said).toContain("error copy-changed metrics/talkers/index.html:");
    expect(empty.said).toContain("error site-file-added drafts/:");
    writeFileSync(join(site, "drafts/note.html"), "Forged.");
    const drafted = await verified("dist");
    expect(drafted.said).toMatch(/error site-file-changed metrics\/talkers\/index.html:/);
    expect(drafted.said).toContain("error site-file-added drafts/note.html:");
    restore();
  });

  test("a site with drafts is held against what the checkout builds with them", async () => {
    expect((await sextantHere(files.root, ["build"])).exit).toBe(0);
    expect(await verified("dist")).toEqual({
      exit: 0,
      said: expect.stringMatching(/^2 versions, .* 0 errors/m),
    });
    const draft = "drafts/2026-q4/index.html";
    writeFileSync(join(site, draft), `${readFileSync(join(site, draft), "utf8")} `);
    expect((await verified("dist")).said).toContain(`error site-file-changed ${draft}:`);
    restore();
  });

  test("and where the checkout cannot build it, that is said, and the versions are held all the same", async () => {
    const report = files.read("content/report.mdx");
    files.edit("content/report.mdx", "timezone: UTC", "timezone: Nowhere");
    const { exit, said } = await verified("dist");
    files.write("content/report.mdx", report);
    expect([exit, said]).toEqual([1, expect.stringContaining("error site-not-comparable content:")]);
    expect(said).toMatch(/^2 versions, .* 2 errors, /m);
  });

  test("which needs a place to build in", async () => {
    const aside = files.path("aside");
    renameSync(files.path(".sextant"), aside);
    files.write(".sextant", "in the way");
    const { exit, said } = await verified("dist");
    rmSync(files.path(".sextant"));
    renameSync(aside, files.path(".sextant"));
    expect([exit, said]).toEqual([1, expect.stringContaining("error site-not-comparable content:")]);
  });

  test("without the snapshots, which may be gone, and not with what was forged in the checkout itself", async () => {
    const aside = files.path("aside");
    renameSync(files.path("data/s1"), aside);
    const gone = await verified("dist");
    renameSync(aside, files.path("data/s1"));
    expect(gone).toEqual({ exit: 0, said: expect.stringMatching(/^2 versions, .* 0 errors/m) });
    const record = "data/sealed/2026-q2-v1/record.json";
    const before = files.read(record);
    files.edit(record, "More people talk", "Many more talk");
    expect((await verified("dist")).said).toContain(`error released-file-changed ${record}:`);
    files.write(record, before);
  });

  test("what else a host serves beside them, or keeps to itself, is no matter", async () => {
    const headers = join(expected.folder, "_headers");
    try {
      writeFileSync(headers, "/*\n");
      expect(await atAddress()).toEqual([]);
      expect((await inFolder()).map(({ code }) => code)).toEqual(["site-file-missing"]);
    } finally {
      rmSync(headers);
    }
  });
});

async function inFolder(): Promise<readonly Diagnostic[]> {
  return [...verifyFolder(site, kept).diagnostics, ...verifyAround(site, expected)];
}

async function atAddress(): Promise<readonly Diagnostic[]> {
  const base = new URL(server.url);
  const fetchFile = fetchFrom({ base, authorization: undefined });
  const { diagnostics } = await verifyUrl(base, fetchFile, kept);
  return [...diagnostics, ...(await verifyAroundAt(base, expected, false, fetchFile))];
}

async function inCheckout(): Promise<readonly Diagnostic[]> {
  return verifyCheckout(files.root, readArchive(files.root));
}

describe("a mutator that changes any one thing that a reader could see is found out", () => {
  /** The mutations that nobody saw, of so many. */
  async function unseen(
    count: number,
    next: () => Mutation,
    find: () => Promise<readonly Diagnostic[]>,
  ): Promise<string[]> {
    const missed: string[] = [];
    for (let run = 0; run < count; run += 1) {
      const mutation = next();
      const found = await find().catch((error: unknown) => {
        if (error instanceof DiagnosticError) return error.diagnostics;
        throw error;
      });
      mutation.undo();
      if (found.length === 0) missed.push(mutation.what);
    }
    expect(await find()).toEqual([]);
    return missed;
  }

  test("in a checkout", async () => {
    const draw = uniforms(23);
    const before = hashesBelow(files.root);
    const paths = ["public/editions", "data/sealed", "data/s1"].flatMap((folder) =>
      filesBelow(files.path(folder)).map((path) => `${folder}/${path}`),
    );
    expect(await unseen(COUNTS.checkout, () => mutate(files.root, paths, draw), inCheckout)).toEqual([]);
    expect(hashesBelow(files.root)).toEqual(before);
  });

  test("in a built site", async () => {
    const draw = uniforms(24);
    const paths = filesBelow(site);
    expect(await unseen(COUNTS.dist, () => mutate(site, paths, draw), inFolder)).toEqual([]);
    expect(hashesBelow(site)).toEqual(hashesBelow(expected.folder));
  });

  test("at an address", async () => {
    const draw = uniforms(25);
    const paths = filesBelow(site);
    const next = (): Mutation => {
      const mutation = mutate(site, paths, draw);
      if (BY_BYTES(mutation) && !mutation.what.endsWith("takes away 404.html")) return mutation;
      mutation.undo();
      return next();
    };
    expect(await unseen(COUNTS.served, next, atAddress)).toEqual([]);
    expect(readdirSync(site).sort()).toEqual(readdirSync(expected.folder).sort());
  });
});
