import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchFrom } from "../../src/cli/fetchFile.ts";
import { type Diagnostic, DiagnosticError } from "../../src/diagnostics/diagnostic.ts";
import { filesBelow } from "../../src/disk/files.ts";
import { archivedAt } from "../../src/engine/previewArchive.ts";
import { readArchive, type Version } from "../../src/release/archive.ts";
import { type Expected, verifyAround, verifyAroundAt } from "../../src/release/verifyAround.ts";
import { verifyFolder } from "../../src/release/verifySite.ts";
import { verifyUrl } from "../../src/release/verifyUrl.ts";
import {
  flawOfReason,
  LONGEST_REASON,
  notWithdrawn,
  withdrawalText,
  withdrawnOf,
} from "../../src/release/withdrawn.ts";
import { deadLinks } from "../support/deadLinks.ts";
import { IS_FULL } from "../support/forms.ts";
import { BY_BYTES, mutate } from "../support/mutator.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import {
  hashesBelow,
  makeReleasable,
  type Outcome,
  sealOf,
  sextant,
  sextantHere,
} from "../support/releases.ts";
import { sealedVersions, writeSealed } from "../support/sealedVersions.ts";
import { uniforms } from "../support/seeded.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const MUTATIONS = IS_FULL ? 200 : 8;
const HOSTILE = 'We counted <script>alert(1)</script> & "twice" one day.';
const ESCAPED = "We counted &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;twice&quot; one day.";
const today = new Date().toISOString().slice(0, 10);

const roots: Scratch[] = [];
afterAll(() => {
  for (const root of roots) root.remove();
});

describe("the command", () => {
  const FIRST = { edition: "2026-q1", version: 1, released: "2026-04-10" };
  const RECORD = "data/sealed/2026-q1-v1/withdrawn.json";

  function checkout(...versions: (typeof FIRST)[]) {
    const files = sealedVersions([FIRST, ...versions]);
    roots.push(files);
    const run = (...words: string[]) => sextantHere(files.root, words);
    const withdraw = (reason: string, version = "v1") =>
      run("withdraw", "2026-q1", version, "--reason", reason);
    return { files, run, withdraw };
  }

  test("adds one record, and changes no byte of what is there", async () => {
    const { files, run, withdraw } = checkout();
    const before = hashesBelow(files.root);
    const { exit, out } = await withdraw("  A mistake.  ");
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(/^2026-q1 v1 is withdrawn.*its content is a draft again, and is released as v2/),
    ]);
    const { [RECORD]: added, ...rest } = hashesBelow(files.root);
    expect(added).toBeDefined();
    expect(rest).toEqual(before);
    expect(JSON.parse(files.read(RECORD))).toMatchObject({
      ...{ edition: "2026-q1", version: 1, seal: sealOf(files.root, "2026-q1-v1"), reason: "A mistake." },
      at: expect.stringMatching(new RegExp(`^${today}T\\d\\d:\\d\\d:\\d\\dZ$`)),
    });
    const verified = await run("verify");
    expect([verified.exit, verified.out]).toEqual([
      0,
      `2026-q1 v1: withdrawn on ${today}: A mistake.\n1 version, 0 files; 0 errors, 0 warnings\n`,
    ]);
  });

  test.each([
    [
      "an edition that there is none of",
      ["2026-q4", "v1", "--reason", "A mistake."],
      1,
      "error not-released",
    ],
    ["a version that there is none of", ["2026-q1", "v2", "--reason", "A mistake."], 1, "there is v1."],
    ["no reason", ["2026-q1", "v1"], 2, "Say why"],
    ["an empty reason", ["2026-q1", "v1", "--reason", " \t"], 2, "Say why"],
    ["no version", ["2026-q1", "--reason", "A mistake."], 2, "Name the edition and its version"],
    ["a name that leads elsewhere", ["../2026-q1", "v1", "--reason", "x"], 1, "error not-released"],
    ["a reason of lines", ["2026-q1", "v1", "--reason", "One\ntwo"], 1, "error not-withdrawn"],
    ["a reason without end", ["2026-q1", "v1", "--reason", "x".repeat(501)], 1, "it has 501 characters"],
  ])("refuses %s, and writes nothing", async (_, words, exit, said) => {
    const { files, run } = checkout();
    const before = hashesBelow(files.root);
    const found = await run("withdraw", ...words);
    expect([found.exit, found.err]).toEqual([exit, expect.stringContaining(said)]);
    expect(hashesBelow(files.root)).toEqual(before);
  });

  test("says of what was withdrawn before when that was and why, and leaves it so", async () => {
    const { files, withdraw } = checkout();
    await withdraw("The first reason.");
    const before = files.read(RECORD);
    const again = await withdraw("Another one.");
    expect([again.exit, again.err]).toEqual([
      1,
      expect.stringMatching(
        new RegExp(
          `^error already-withdrawn ${RECORD}:1:1\\n.* withdrawn on ${today} already: The first reason\\.`,
        ),
      ),
    ]);
    expect(files.read(RECORD)).toBe(before);
  });

  test("of two at once exactly one wins", async () => {
    const { files } = checkout();
    const words = (reason: string) => ["withdraw", "2026-q1", "v1", "--reason", reason];
    const outcomes = await Promise.all(["One.", "Two."].map((reason) => sextant(files.root, words(reason))));
    expect(outcomes.map(({ exit }) => exit).sort()).toEqual([0, 1]);
    const { reason } = JSON.parse(files.read(RECORD));
    expect(outcomes[reason === "One." ? 1 : 0]?.err).toContain(`error already-withdrawn ${RECORD}`);
  });

  test.each(["writeFileSync", "linkSync"])("writes nothing where the disk is full (%s)", async (call) => {
    const { files, withdraw } = checkout();
    const before = hashesBelow(files.path("data"));
    const preload = files.write(
      "full.mjs",
      `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
fs.${call} = () => { throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC", syscall: "write" }); };
syncBuiltinESMExports();`,
    );
    const words = ["withdraw", "2026-q1", "v1", "--reason", "A mistake."];
    const { exit, err } = await sextant(files.root, words, { preload: [preload] });
    expect([exit, err]).toEqual([1, expect.stringContaining(`error disk-full ${RECORD}:1:1`)]);
    expect(hashesBelow(files.path("data"))).toEqual(before);
    expect(existsSync(files.path(".sextant")) ? filesBelow(files.path(".sextant")) : []).toEqual([]);
    expect((await withdraw("A mistake.")).exit).toBe(0);
  });

  test("is refused while anything that was sealed is broken", async () => {
    const { files, withdraw } = checkout();
    files.edit("public/editions/2026-q1/v1/manifest.json", "Chair", "Queen");
    const found = await withdraw("A mistake.");
    expect([found.exit, found.err]).toEqual([1, expect.stringContaining("error seal-broken")]);
    expect(existsSync(files.path(RECORD))).toBe(false);
  });

  test("leaves the version before it to readers, and uses no number twice", async () => {
    const { files, run, withdraw } = checkout({ ...FIRST, version: 2, released: "2026-05-10" });
    expect((await withdraw("A mistake.", "v2")).out).toContain("Readers get 2026-q1 v1 from then on.");
    const content = "content/editions/2026-q1/index.mdx";
    files.write(content, "---\ntitle: More people talk\n---\n");
    for (const version of ["v1", "v2"])
      files.write(`data/sealed/2026-q1-${version}/${content}`, files.read(content));
    const opened = await run("correct", "2026-q1", "--reason", "Wrong.", "--code", "C");
    expect([opened.exit, opened.out]).toEqual([0, expect.stringMatching(/^2026-q1 v3 is open/)]);
    expect(files.read(content)).toContain("version: 3");
  });

  describe("a record that somebody changes is found by verify:", () => {
    const other = (edition: string, seal: string) =>
      withdrawalText({ edition, version: 1 }, seal, { reason: "A mistake.", at: "2026-05-01T06:00:00Z" });
    test.each<[string, (text: string, seal: string) => string]>([
      ["another reason", (text) => text.replace("mistake", "mishap")],
      ["another day", (text) => text.replace(/"at": "\d/, '"at": "3')],
      ["a space", (text) => ` ${text}`],
      ["another version's", (_, seal) => other("2026-q2", seal)],
      ["of another seal", () => other("2026-q1", "a".repeat(64))],
      ["no record", () => "{}"],
      ["nothing", () => ""],
    ])("%s", async (_, change) => {
      const { files, run, withdraw } = checkout();
      await withdraw("A mistake.");
      files.write(RECORD, change(files.read(RECORD), sealOf(files.root, "2026-q1-v1")));
      for (const words of [["verify"], ["build", "--published"]]) {
        const found = await run(...words);
        expect([found.exit, found.err]).toEqual([
          1,
          expect.stringContaining(`error bad-withdrawal ${RECORD}:1:1`),
        ]);
      }
    });

    test("one that was written anew or taken away, once a later version was released", async () => {
      const { files, run, withdraw } = checkout();
      await withdraw("A mistake.");
      const [first] = readArchive(files.root);
      if (first?.withdrawn == null) throw new Error("it was not withdrawn");
      const { edition, version, seal, withdrawn } = first;
      const later = { edition: "2026-q2", version: 1, released: "2026-07-10" };
      writeSealed(files, later, [], [{ edition, version, seal, record: withdrawn.record }]);
      expect((await run("verify")).exit).toBe(0);
      files.write(RECORD, withdrawalText(first, seal, { reason: "Another.", at: withdrawn.at }));
      expect((await run("verify")).err).toContain(`error bad-withdrawal ${RECORD}:1:1`);
      rmSync(files.path(RECORD));
      expect((await run("verify")).err).toContain(`error bad-withdrawal ${RECORD}:1:1`);
    });
  });
});

test("a reason is a sentence or two of plain text", () => {
  for (const reason of [
    "A mistake.",
    "Ein Fehler – „falsch“.",
    "👩‍👩‍👧 “x”",
    "<b>",
    "x".repeat(LONGEST_REASON),
  ])
    expect(flawOfReason(reason)).toBeNull();
  for (const sign of [
    "\n",
    "\r",
    "\u0000",
    "\u001b[2J",
    "\u007f",
    "\u0085",
    "\u2028",
    "\u202e",
    "\u2066",
    "\ufffe",
    "\ud800",
  ])
    expect(flawOfReason(`A mistake.${sign}More.`)).not.toBeNull();
  for (const reason of ["", " ", " x", "x\t", "x".repeat(LONGEST_REASON + 1)])
    expect(flawOfReason(reason)).not.toBeNull();
});

describe("a site", () => {
  const HOME = "editions/2026-q2/v1";
  let files: Scratch;
  let server: StaticServer;
  /** What the checkout keeps, the site that it builds, and that in which tests change things. */
  let kept: readonly Version[];
  let expected: Expected;
  let site: string;
  let public_: Record<string, string>;
  const run = async (...words: string[]) => {
    const { exit, out, err }: Outcome = await sextantHere(files.root, words);
    return { exit, said: err + out };
  };
  const targets = () => ["dist", server.url];

  beforeAll(async () => {
    files = await makeReleasable();
    roots.push(files);
    files.edit("content/report.mdx", "downloads: []\n", "downloads: [data]\nlanguages: [de-DE]\n");
    files.edit("content/report.mdx", "site: {", "site: { access: public, url: https://talk.example/, ");
    files.write("content/report.de.mdx", "---\nmission: Reden.\n---\nEin kleiner Bericht.\n");
    files.write(
      "content/metrics/talkers.de.mdx",
      "---\nname: Redende\nstatement: Wer in der Woche etwas sagt.\nunit: Menschen\n---\nSie reden.\n",
    );
    files.write(
      "content/editions/2026-q2/index.de.mdx",
      '---\ntitle: Mehr Menschen reden\nsummary: "Redende {{talkers:change_phrase.previous}} auf {{talkers}}."\nhighlights: ["Gäste {{guests:change_phrase.previous}}."]\nlowlights: [Am Wochenende kommen wenige]\n---\nWir zählten <Figure of="talkers" />.\n',
    );
    for (const edition of ["2026-q1", "2026-q2"])
      expect((await run("release", edition, "--accept-warnings")).said).toContain("is released");
    public_ = hashesBelow(files.path("public"));
    expect((await run("withdraw", "2026-q2", "v1", "--reason", HOSTILE)).exit).toBe(0);
    expect((await run("build", "--published")).said).toMatch(/^dist\/ holds Q1 2026; /m);
    site = files.path("dist");
    server = await serveFolder(site, "/board/");
    kept = readArchive(files.root);
    expected = {
      folder: files.path("expected"),
      versions: notWithdrawn(kept),
      withdrawn: withdrawnOf(kept),
      unreleased: ["2026-q2", "2026-q3", "2026-q4"],
    };
    cpSync(site, expected.folder, { recursive: true });
  });
  afterAll(() => server.close());

  const inFolder = () => [...verifyFolder(site, kept).diagnostics, ...verifyAround(site, expected)];
  const atAddress = async () => {
    const base = new URL(server.url);
    const fetchFile = fetchFrom({ base, authorization: undefined });
    const found = await verifyUrl(base, fetchFile, kept).catch((error: unknown) => {
      // A list that does not read is none of a report.
      if (error instanceof DiagnosticError) return error;
      throw error;
    });
    return [...found.diagnostics, ...(await verifyAroundAt(base, expected, false, fetchFile))];
  };
  const restore = () => {
    rmSync(site, { recursive: true });
    cpSync(expected.folder, site, { recursive: true });
  };

  test("has at each address of a page that it was withdrawn, when and why, and nothing else of it", () => {
    const sealed = Object.keys(readArchive(files.root).at(-1)?.manifest.outputs ?? {});
    const pages = sealed.filter((path) => path.endsWith("index.html"));
    expect(pages).toContain("de/details/index.html");
    expect(filesBelow(files.path(`dist/${HOME}`))).toEqual(pages.sort());
    for (const path of [...pages.map((page) => `v1/${page}`), "index.html"]) {
      const page = files.read(`dist/editions/2026-q2/${path}`);
      expect(page).toContain(ESCAPED);
      expect(page).not.toMatch(/<script|More people|Mehr Menschen/);
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).toContain(`<html lang="${path.startsWith("v1/de/") ? "de-DE" : "en-GB"}"`);
    }
    const year = today.slice(0, 4);
    expect(files.read(`dist/${HOME}/details/index.html`)).toMatch(
      new RegExp(`Version 1 of Q2 2026 was published here, and was withdrawn on \\d+ \\w+ ${year}\\.`),
    );
    expect(files.read(`dist/${HOME}/de/index.html`)).toMatch(
      new RegExp(
        `Version 1 von Q2 2026 war hier veröffentlicht und wurde am \\d+\\. \\S+ ${year} zurückgezogen\\.`,
      ),
    );
    expect(files.read(`dist/${HOME}/de/index.html`)).toContain(`<span lang="en-GB">${ESCAPED}</span>`);
    expect(hashesBelow(files.path("public"))).toEqual(public_);
  });

  test("has the version before it where the latest stands, and tells of the withdrawn one with its seal alone", () => {
    const seal = sealOf(files.root, "2026-q2-v1");
    expect(files.read("dist/index.html")).toContain("Q1 2026");
    expect(files.read("dist/brief/index.html")).toContain("Q1 2026");
    expect(files.read("dist/editions/2026-q1/v1/outdated.css")).toContain("stays hidden");
    expect(existsSync(files.path("dist/de/brief/index.html"))).toBe(false);
    const archive = files.read("dist/editions/index.html");
    expect(archive).toMatch(/<p class="section-label">Q2 2026<\/p>[\s\S]*withdrawn on \d+ \w+ \d+<?/);
    expect(archive).toContain(ESCAPED);
    expect(archive).toContain(seal);
    const { editions, withdrawn } = JSON.parse(files.read("dist/editions.json"));
    expect(editions.map(({ id }: { id: string }) => id)).toEqual(["2026-q1"]);
    expect(withdrawn).toEqual([
      {
        ...{ edition: "2026-q2", label: "Q2 2026", version: 1, released: "2027-01-02", seal },
        ...{ withdrawn: { on: today, reason: HOSTILE }, page: `${HOME}/` },
      },
    ]);
    const feed = files.read("dist/feed.xml");
    expect(feed).toContain(`<title>Q2 2026, version 1: withdrawn</title>\n    <id>urn:sha256:${seal}</id>`);
    expect(feed).toContain(ESCAPED);
    expect(files.read("dist/sitemap.xml")).not.toContain("2026-q2");
    expect(files.read("dist/find/index.json")).not.toContain("2026-q2");
    expect(deadLinks(files.path("dist"))).toEqual([]);
  });

  test("verifies: the checkout, the site, and where it is deployed; and says what was withdrawn", async () => {
    for (const [target, count] of [
      ["", 2],
      ["dist", 1],
      [server.url, 1],
    ] as const)
      expect(await run("verify", ...(target === "" ? [] : [target]))).toEqual({
        exit: 0,
        said: expect.stringMatching(
          new RegExp(
            `^2026-q2 v1: withdrawn on ${today}: We counted <script>.*\\n${count} versions?, .* 0 errors`,
          ),
        ),
      });
    const stranger = files.path("stranger");
    mkdirSync(stranger, { recursive: true });
    for (const target of ["../dist", server.url])
      expect((await sextantHere(stranger, ["verify", target])).out).toMatch(/^1 version, .* 0 errors/m);
  });

  test("that has it still, as it was deployed, is found to, in one sentence", async () => {
    cpSync(files.path(`public/${HOME}`), join(site, HOME), { recursive: true });
    const said = await run("verify", "dist");
    const found = [inFolder(), await atAddress()];
    const sealed = Object.keys(expected.withdrawn[0]?.manifest.outputs ?? {}).length;
    const isStyle = ({ file }: Diagnostic) => /(?:superseded|outdated)\.css$/.test(file);
    for (const [index, all] of found.entries())
      expect(all.filter((one) => !isStyle(one)).map(({ code, message }) => [code, message])).toEqual([
        [
          "withdrawn-served",
          expect.stringMatching(
            new RegExp(
              `^2026-q2 v1 was withdrawn on ${today}, and ${["", "/board/"][index]}${HOME}/\\S* and ${sealed} further files of it are still there$`,
            ),
          ),
        ],
      ]);
    expect(said).toEqual({ exit: 1, said: expect.stringMatching(/^error withdrawn-served /m) });
    restore();
  });

  test("that lists it as withdrawn, and has it all the same, is found out by who knows nothing but the site", async () => {
    const file = files.path(`dist/${HOME}/manifest.json`);
    cpSync(files.path(`public/${HOME}/manifest.json`), file);
    for (const target of [files.path("dist"), server.url])
      expect((await sextantHere(files.path("stranger"), ["verify", target])).err).toContain(
        "error withdrawn-served",
      );
    expect((await run("verify", `dist/${HOME}`)).said).toContain("error withdrawn-served manifest.json");
    rmSync(file);
  });

  test("in which anything is changed is found out, and so is each file of it that is there again", async () => {
    const draw = uniforms(29);
    const told = filesBelow(site).filter((path) => /^(?:editions|feed|index)/.test(path));
    const sealed = ["manifest.json", ...Object.keys(expected.withdrawn[0]?.manifest.outputs ?? {})];
    const missed: string[] = [];
    for (let count = 0; count < MUTATIONS; count += 1) {
      const mutation = mutate(site, told, draw);
      const isServed = BY_BYTES(mutation) && count % 4 === 0;
      if ((isServed ? await atAddress() : inFolder()).length === 0) missed.push(mutation.what);
      mutation.undo();
      const path = sealed[Math.floor(draw() * sealed.length)] ?? "";
      cpSync(files.path(`public/${HOME}/${path}`), join(site, HOME, path));
      const found = count % 4 === 0 ? await atAddress() : inFolder();
      if (found.every(({ code }) => code !== "withdrawn-served")) missed.push(`${path} is there again`);
      restore();
    }
    expect(missed).toEqual([]);
    expect([inFolder(), await atAddress()]).toEqual([[], []]);
  });

  test("from which somebody has a version withdrawn that the checkout has not is found out", async () => {
    const record = files.read("data/sealed/2026-q2-v1/withdrawn.json");
    rmSync(files.path("data/sealed/2026-q2-v1/withdrawn.json"));
    const { exit, said } = await run("verify", "dist");
    expect([exit, said]).toEqual([1, expect.stringContaining("error released-file-")]);
    files.write("data/sealed/2026-q2-v1/withdrawn.json", record);
  });

  test("shows the same in the preview", () => {
    const archive = readArchive(files.root);
    const at = (path: string) => archivedAt(files.root, archive, path, true);
    for (const path of [`/${HOME}/`, `/${HOME}/details/`, "/editions/2026-q2/"]) expect(at(path)).toBeNull();
    for (const path of ["figures.json", "manifest.json", "superseded.css", "preview.png"])
      expect(at(`/${HOME}/${path}`)).toEqual({ kind: "gone" });
    expect(at(`/${HOME}/details/index.html`)).toEqual({ kind: "elsewhere", address: `/${HOME}/details/` });
    expect(archivedAt(files.root, archive, "/", false)).toEqual({
      kind: "elsewhere",
      address: "/editions/2026-q1/v1/",
    });
  });

  test("is not asked to send or reproduce it without being told", async () => {
    for (const words of [
      ["export", "2026-q2", "v1", "data"],
      ["reproduce", "2026-q2", "v1"],
    ])
      expect(await run(...words)).toEqual({
        exit: 0,
        said: expect.stringContaining("warning version-withdrawn data/sealed/2026-q2-v1/withdrawn.json:1:1"),
      });
    expect(existsSync(files.path("exports/small-talk-2026-q2-v1.zip"))).toBe(true);
  });

  test.runIf(IS_FULL)(
    "has the edition as a draft again, which is released under the next number and notes what was withdrawn",
    async () => {
      expect(await run("correct", "2026-q2", "--reason", "Wrong.", "--code", "C")).toEqual({
        exit: 1,
        said: expect.stringContaining(
          "Mend: Its content is a draft again: mend it, and release it as v2 with: sextant release 2026-q2",
        ),
      });
      expect((await run("release", "2026-q2", "--accept-warnings")).said).toContain(
        "the approval of 2026-q2 is that of 2026-q2 v1, which was withdrawn",
      );
      files.edit("content/editions/2026-q2/index.mdx", "date: 2027-01-02", "date: 2027-02-02");
      expect((await run("release", "2026-q2", "--accept-warnings")).said).toContain("2026-q2 v2 is released");
      const [, first, second] = readArchive(files.root);
      expect(second?.manifest).toMatchObject({
        correction: null,
        earlier: [{ edition: "2026-q1", version: 1 }],
        withdrawn: [{ edition: "2026-q2", version: 1, seal: first?.seal, record: first?.withdrawn?.record }],
      });
      expect((await run("build", "--published")).exit).toBe(0);
      const page = files.read(`dist/${HOME}/de/index.html`);
      expect(page).toMatch(/<a href="\.\.\/\.\.\/v2\/de\/"[^>]*>die jetzige Version<\/a> von Q2 2026/);
      expect(files.read(`dist/${HOME}/index.html`)).toContain('<a href="../"');
      expect(files.read("dist/index.html")).toContain("Q2 2026");
      expect(files.read("dist/editions/2026-q2/index.html")).toContain("More people talk");
      expect(deadLinks(files.path("dist"))).toEqual([]);
      for (const target of targets())
        expect((await run("verify", target)).said).toMatch(/^2 versions, .* 0 errors/m);
      expect(hashesBelow(files.path(`public/${HOME}`))).toEqual(
        Object.fromEntries(
          Object.entries(public_).flatMap(([path, hash]) =>
            path.startsWith(`${HOME}/`) ? [[path.slice(HOME.length + 1), hash]] : [],
          ),
        ),
      );
    },
  );

  test("of which everything was withdrawn says so where the newest stood", async () => {
    const left = notWithdrawn(readArchive(files.root));
    for (const { edition, version } of left)
      expect((await run("withdraw", edition, `v${version}`, "--reason", "All was wrong.")).exit).toBe(0);
    expect((await run("build", "--published")).exit).toBe(0);
    const home = files.read("dist/index.html");
    expect(home).toContain("At present no edition is published");
    expect(home).not.toContain("sextant new");
    expect(files.read("dist/editions/2026-q1/index.html")).toContain("All was wrong.");
    expect(deadLinks(files.path("dist"))).toEqual([]);
    expect((await run("verify", "dist")).said).toMatch(/^0 versions, .* 0 errors/m);
  });
});
