import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readArchive } from "../../src/release/archive.ts";
import { allowedSigner } from "../../src/release/signed/checkSignature.ts";
import { fingerprintOf, NAMESPACE } from "../../src/release/signed/sshSignature.ts";
import { type Authority, makeAuthority, serveAuthority } from "../support/authority.ts";
import { type Key, makeKey, signBy, signerLine } from "../support/keys.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { hashesBelow, makeReleasable, sextant, sextantHere } from "../support/releases.ts";
import { SCRATCH } from "../support/roots.ts";
import { sealedVersions, writeSealed, writeSettings } from "../support/sealedVersions.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const made = scratch("signing", SCRATCH);
const roots: Scratch[] = [made];
let ada: Key;
let grace: Key;
let authority: Authority;
let host: Awaited<ReturnType<typeof serveAuthority>>;

beforeAll(async () => {
  [ada, grace] = [makeKey(made, "ada"), makeKey(made, "grace", { kind: "ecdsa" })];
  authority = makeAuthority(made, "authority");
  host = await serveAuthority(authority);
});
afterAll(async () => {
  await host.close();
  for (const { remove } of roots) remove();
});

/** A checkout with a version of the first quarter, and what a command says of it. */
function checkout(settings: string) {
  const files = sealedVersions([{ edition: "2026-q1", version: 1, released: "2026-04-10" }], settings);
  files.write("content/authority.pem", authority.certificate);
  roots.push(files);
  const run = async (...words: string[]) => {
    const { exit, out, err } = await sextantHere(files.root, words);
    return { exit, said: err + out };
  };
  return { files, run, sign: (key: Key) => run("sign", "2026-q1", "v1", "--key", key.file) };
}

const TIMES = "timestamps: { certificate: authority.pem }\n";
const stamp = ["timestamp", "2026-q1", "v1", "--authority"];
const today = new Date().toISOString().slice(0, 10);

describe("a key is believed from its first day to its last", () => {
  test.each([
    ["2026-04-10", "2026-04-10", 0],
    ["2026-04-11", undefined, 1],
    ["2020-01-01", "2026-04-09", 1],
  ])("from %s to %s: of a version that was released on 10 April 2026", async (from, to, exit) => {
    const { sign, run, files } = checkout(`signers:\n${signerLine("Ada", ada, "2020-01-01")}`);
    expect((await sign(ada)).exit).toBe(0);
    writeSettings(files, `signers:\n${signerLine("Ada", ada, from, to)}`);
    expect(await run("verify")).toEqual({
      exit,
      said: expect.stringContaining(exit === 0 ? "signed by Ada" : "error signer-not-valid"),
    });
  });

  test("one signer may have several keys, one after the other, and several may sign", async () => {
    const old = signerLine("Ada", ada, "2025-01-01", "2025-12-31");
    const { sign, run } = checkout(`signers:\n${old}${signerLine("Grace", grace, "2026-01-01")}`);
    expect(await sign(ada)).toEqual({ exit: 1, said: expect.stringContaining("error signer-not-valid") });
    expect(await sign(grace)).toEqual({
      exit: 0,
      said: expect.stringContaining(`signed by Grace <grace@talk.example> (${fingerprintOf(grace.key)})`),
    });
    expect((await run("verify")).exit).toBe(0);
  });

  test("the time of a token counts, and not the day that the manifest gives", async () => {
    const { files, run, sign } = checkout(`${TIMES}signers:\n${signerLine("Ada", ada, today)}`);
    expect(await sign(ada)).toEqual({
      exit: 1,
      said: expect.stringContaining("it counts as signed on 2026-04-10"),
    });
    expect(await run(...stamp, host.url)).toMatchObject({ exit: 0 });
    expect(await sign(ada)).toMatchObject({ exit: 0 });
    expect((await run("verify")).said).toMatch(new RegExp(`signed by Ada .*; there since ${today}T`));
    // Without the token the same signature counts as of the day of release.
    for (const file of ["manifest.json.tsr", "timestamp.json"])
      rmSync(files.path(`data/sealed/2026-q1-v1/${file}`));
    expect(await run("verify")).toEqual({ exit: 1, said: expect.stringContaining("error signer-not-valid") });
  });

  test("a token that would come too late for a key is refused, and the signature stays good", async () => {
    const { run, sign } = checkout(`${TIMES}signers:\n${signerLine("Ada", ada, "2020-01-01", "2026-04-30")}`);
    expect((await sign(ada)).exit).toBe(0);
    expect(await run(...stamp, host.url)).toEqual({
      exit: 1,
      said: expect.stringContaining("it would make the signature void"),
    });
    expect((await run("verify")).exit).toBe(0);
  });
});

describe("what was signed stays so", () => {
  test("where the signer is taken out of the report, or the report has no signers any more", async () => {
    const { files, run, sign } = checkout(`signers:\n${signerLine("Ada", ada, "2020-01-01")}`);
    expect((await sign(ada)).exit).toBe(0);
    for (const rest of ["", `signatures: required\nsigners:\n${signerLine("Grace", grace, "2026-05-01")}`]) {
      writeSettings(files, rest);
      expect(await run("verify")).toEqual({
        exit: 0,
        said: expect.stringContaining("signed by Ada <ada@talk.example>"),
      });
      expect((await run("verify")).said).toContain("whose key content/report.mdx names no more");
    }
    // What nobody signed is demanded from the first day of the first signer, who is known still.
    writeSealed(files, { edition: "2025-q4", version: 1, released: "2026-01-10" });
    expect(await run("verify")).toEqual({
      exit: 1,
      said: expect.stringContaining("error signature-missing data/sealed/2025-q4-v1/manifest.json.sig:1:1"),
    });
  });

  test("where the report names another authority since", async () => {
    const { files, run } = checkout(TIMES);
    expect((await run(...stamp, host.url)).exit).toBe(0);
    files.write("content/authority.pem", makeAuthority(made, "later").certificate);
    expect(await run("verify")).toEqual({
      exit: 0,
      said: expect.stringContaining("whose certificate content/report.mdx names no more"),
    });
  });

  test("also against who takes it away with all that was noted, once a later version was released beside it", async () => {
    const { files, run, sign } = checkout(`signers:\n${signerLine("Ada", ada, "2020-01-01")}`);
    expect((await sign(ada)).exit).toBe(0);
    const [kept] = readArchive(files.root);
    if (kept === undefined) throw new Error("no version");
    const { edition, version, seal, beside } = kept;
    const later = { edition: "2026-q2", version: 1, released: "2026-07-10" };
    writeSealed(files, later, [{ edition, version, seal, beside }]);
    expect((await run("verify")).exit).toBe(0);
    for (const file of ["manifest.json.sig", "signature.json"])
      rmSync(files.path(`data/sealed/2026-q1-v1/${file}`));
    expect(await run("verify")).toEqual({ exit: 1, said: expect.stringContaining("error added-file-lost") });
  });
});

describe("`signatures: required`", () => {
  test.each([
    ["2026-04-10", 1],
    ["2026-04-11", 0],
  ])(
    "demands a signature of what was released from the first signer's first day on, %s",
    async (from, exit) => {
      const later = signerLine("Grace", grace, "2026-12-01");
      const { run } = checkout(`signatures: required\nsigners:\n${later}${signerLine("Ada", ada, from)}`);
      const found = await run("verify");
      expect(found.exit).toBe(exit);
      expect(found.said.includes("error signature-missing")).toBe(exit === 1);
    },
  );

  test("without signers, and a signer's days the wrong way round, are errors of the report", async () => {
    const none = checkout("signatures: required\n");
    expect((await none.run("verify")).said).toContain("error nobody-signs content/report.mdx:4:");
    const wrong = checkout(`signers:\n${signerLine("Ada", ada, "2026-02-01", "2026-01-31")}`);
    expect((await wrong.run("verify")).said).toMatch(/error signer-days content\/report\.mdx:5:\d+/);
  });

  test.each([
    "ssh-ed25519",
    "AAAAC3NzaC1lZDI1NTE5AAAAIAo6W4qM",
    "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAo6W4qM+CGGxsEHnbD0YfwjLn1oUb6ng+dXn7T4EN5r",
    "-----BEGIN OPENSSH PRIVATE KEY-----",
    'ssh-ed25519 AAAA" namespaces="file',
  ])("a key that is none is an error: %s", async (key) => {
    const line = `  - { name: Ada, email: ada@talk.example, key: '${key}', from: 2026-01-01 }\n`;
    const { run } = checkout(`signers:\n${line}`);
    expect((await run("verify")).said).toContain("error not-a-key content/report.mdx:");
  });
});

test("a signature and a token that were made elsewhere by stock tools are held against the report, and noted", async () => {
  const { files, run } = checkout(`${TIMES}signers:\n${signerLine("Ada", ada, "2020-01-01")}`);
  const manifest = files.read("public/editions/2026-q1/v1/manifest.json");
  files.write("data/sealed/2026-q1-v1/manifest.json.sig", signBy(ada, manifest));
  files.write("data/sealed/2026-q1-v1/manifest.json.tsr", authority.stamp(manifest));
  expect(await run("verify")).toEqual({
    exit: 1,
    said: expect.stringContaining("sextant sign 2026-q1 v1"),
  });
  expect((await run("sign", "2026-q1", "v1")).said).toContain("signed by Ada");
  expect((await run(...stamp, "http://127.0.0.1:9/")).exit).toBe(0);
  expect((await run("verify")).exit).toBe(0);
});

test("without --key the key in ~/.ssh that a signer is named with signs", async () => {
  const { files } = checkout(`signers:\n${signerLine("Ada", ada, "2020-01-01")}`);
  const home = { environment: { HOME: files.root } };
  mkdirSync(files.path(".ssh"));
  const none = await sextant(files.root, ["sign", "2026-q1", "v1"], home);
  expect([none.exit, none.err]).toEqual([1, expect.stringContaining("is one that content/report.mdx names")]);
  for (const [name, { file }] of [
    ["id_a", grace],
    ["id_b", ada],
  ] as const)
    for (const end of ["", ".pub"]) files.write(`.ssh/${name}${end}`, readFileSync(`${file}${end}`));
  execFileSync("chmod", ["600", files.path(".ssh/id_b")]);
  const own = await sextant(files.root, ["sign", "2026-q1", "v1"], home);
  expect([own.exit, own.out]).toEqual([0, expect.stringContaining("signed by Ada")]);
});

describe("a release that is signed", () => {
  let files: Scratch;
  let server: StaticServer;
  const run = async (...words: string[]) => {
    const { exit, out, err } = await sextantHere(files.root, words);
    return { exit, said: err + out };
  };

  beforeAll(async () => {
    files = await makeReleasable();
    roots.push(files);
    files.write("content/authority.pem", authority.certificate);
    const settings = `signatures: required\nsigners:\n${signerLine("Ada", ada, "2020-01-01")}${TIMES}`;
    files.edit("content/report.mdx", "downloads: []\n", `downloads: []\n${settings}`);
    const unsigned = await run("release", "2026-q1", "--accept-warnings");
    expect(unsigned).toEqual({ exit: 1, said: expect.stringContaining("sextant release 2026-q1 --sign") });
    const key = ["--sign", "--key", ada.file];
    expect((await run("release", "2026-q1", "--accept-warnings", ...key)).said).toContain("is released");
    expect((await run("timestamp", "2026-q1", "v1", "--authority", host.url)).exit).toBe(0);
    expect((await run("build", "--published")).exit).toBe(0);
    server = await serveFolder(files.path("dist"), "/board/");
  });
  afterAll(() => server.close());

  test("has its signature and token beside its manifest, which stock tools check with the public key and certificate alone", () => {
    const home = files.path("dist/editions/2026-q1/v1");
    const signer = { name: "Ada", email: "whoever@board.example", key: ada.key, from: "2020-01-01" };
    const known = files.write("allowed_signers", allowedSigner(signer));
    const who = ["-f", known, "-I", signer.email, "-n", NAMESPACE, "-s", `${home}/manifest.json.sig`];
    const input = readFileSync(`${home}/manifest.json`);
    const said = execFileSync("ssh-keygen", ["-Y", "verify", ...who], { input, encoding: "utf8" });
    expect(said).toContain('Good "sextant-release" signature for whoever@board.example');
    const token = ["-data", `${home}/manifest.json`, "-in", `${home}/manifest.json.tsr`];
    const by = ["-CAfile", files.path("content/authority.pem")];
    expect(
      execFileSync("openssl", ["ts", "-verify", ...token, ...by], { encoding: "utf8", stdio: "pipe" }),
    ).toContain("Verification: OK");
  });

  test("is told as such by verify, of the checkout, of the site and where it is deployed", async () => {
    for (const target of [[], ["dist"], ["dist/editions/2026-q1/v1"], [`${server.url}editions/2026-q1/v1`]])
      expect(await run("verify", ...target)).toEqual({
        exit: 0,
        said: expect.stringMatching(
          /2026-q1 v1: signed by Ada <ada@talk\.example> \(SHA256:\S+\); there since 20\S+ by the word of http:\/\/127/,
        ),
      });
  });

  test("is told as far as can be known by who has nothing but the site", async () => {
    const stranger = files.path("stranger");
    mkdirSync(stranger, { recursive: true });
    for (const target of ["../dist", server.url]) {
      const { exit, out } = await sextantHere(stranger, ["verify", target]);
      expect(exit).toBe(0);
      expect(out).toContain(
        `2026-q1 v1: signed with the key ${fingerprintOf(ada.key)}; hold that against the one you have`,
      );
      expect(out).toMatch(/2026-q1 v1: a time token says 20\S+Z; hold it against the certificate/);
    }
  });

  test("is told by the archive, for people and machines, which leads to all that is needed", () => {
    const page = files.read("dist/editions/index.html");
    expect(page).toContain("Signed by Ada with the key");
    expect(page).toContain(fingerprintOf(ada.key));
    expect(page).toMatch(/There on \d+ \w+ 20\d\d, \d\d:\d\d UTC at the latest, says 127\.0\.0\.1:\d+/);
    for (const file of ["manifest.json", "manifest.json.sig", "manifest.json.tsr"])
      expect(page).toContain(`href="2026-q1/v1/${file}"`);
    const [edition] = JSON.parse(files.read("dist/editions.json")).editions;
    expect(edition.versions[0]).toMatchObject({
      signed: { by: "Ada", key: fingerprintOf(ada.key), signature: "editions/2026-q1/v1/manifest.json.sig" },
      stamped: { by: expect.stringContaining("127.0.0.1"), token: "editions/2026-q1/v1/manifest.json.tsr" },
    });
  });

  test("is not the same to verify where anything beside its manifest is changed, gone or lent by another", async () => {
    for (const name of ["manifest.json.sig", "manifest.json.tsr"]) {
      const file = `dist/editions/2026-q1/v1/${name}`;
      const bytes = readFileSync(files.path(file));
      for (const target of ["dist/editions/2026-q1/v1", `${server.url}editions/2026-q1/v1`]) {
        files.write(file, Buffer.concat([bytes, Buffer.from("\n")]));
        expect(await run("verify", target)).toEqual({
          exit: 1,
          said: expect.stringMatching(new RegExp(`error released-file-changed .*${name}`)),
        });
        rmSync(files.path(file));
        expect(await run("verify", target)).toEqual({
          exit: 1,
          said: expect.stringMatching(new RegExp(`error released-file-missing .*${name}`)),
        });
        files.write(file, bytes);
      }
    }
  });

  test("is built only where all of it is good", async () => {
    const before = hashesBelow(files.path("dist"));
    const sig = "data/sealed/2026-q1-v1/manifest.json.sig";
    const bytes = readFileSync(files.path(sig));
    files.write(sig, signBy(grace, "x"));
    for (const words of [
      ["build", "--published"],
      ["build"],
      ["check"],
      ["release", "2026-q2", "--accept-warnings"],
    ])
      expect(await run(...words)).toEqual({ exit: 1, said: expect.stringContaining("error bad-signature") });
    files.write(sig, bytes);
    expect(hashesBelow(files.path("dist"))).toEqual(before);
  });

  test("is known to the next one, which has it in its manifest; where the key is locked, nothing is released", async () => {
    const locked = makeKey(made, "locked", { passphrase: "a secret" });
    const sign = ["release", "2026-q2", "--accept-warnings", "--sign", "--key"];
    expect(await run(...sign, locked.file)).toEqual({
      exit: 1,
      said: expect.stringContaining("locked by a passphrase"),
    });
    expect(readArchive(files.root)).toHaveLength(1);
    expect((await run(...sign, ada.file)).said).toContain("2026-q2 v1 is released");
    const [first, second] = readArchive(files.root);
    expect(second?.manifest.earlier).toMatchObject([{ edition: "2026-q1", beside: first?.beside }]);
    expect(Object.keys(first?.beside ?? {})).toEqual(["manifest.json.sig", "manifest.json.tsr"]);
  });
});
