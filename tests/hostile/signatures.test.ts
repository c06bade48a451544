import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askAuthority } from "../../src/cli/fetchFile.ts";
import { stampVersion } from "../../src/engine/release/signing.ts";
import { readArchive } from "../../src/release/archive.ts";
import { verifyFolder } from "../../src/release/verifySite.ts";
import { makeAuthority, serve, serveAuthority } from "../support/authority.ts";
import { IS_FULL } from "../support/forms.ts";
import { type Key, makeKey, signBy, signerLine } from "../support/keys.ts";
import { refusal, type Scratch, scratch } from "../support/oracleRoots.ts";
import { copyOfRoot, hashesBelow, sextant, sextantHere } from "../support/releases.ts";
import { SCRATCH } from "../support/roots.ts";
import { sealedVersions, writeSettings } from "../support/sealedVersions.ts";
import { type Attack, BAD_SIGNATURES, BAD_TOKENS, type Signed } from "./signatures.ts";

const V1 = { edition: "2026-q1", version: 1 };
const HOME = "data/sealed/2026-q1-v1";
/** Keys and authorities, and a checkout with one version that is signed and has a token. */
const made = scratch("signers", SCRATCH);
const roots: Scratch[] = [made];
let signed: Signed;
let locked: Key;

beforeAll(async () => {
  const [ada, stranger] = [makeKey(made, "ada"), makeKey(made, "stranger")];
  locked = makeKey(made, "locked", { passphrase: "a secret" });
  const [authority, other] = [makeAuthority(made, "one"), makeAuthority(made, "other")];
  const expired = makeAuthority(made, "expired", -1);
  const files = sealedVersions([{ ...V1, released: "2026-04-10" }], settings(ada));
  roots.push(files);
  files.write("content/authority.pem", authority.certificate);
  const host = await serveAuthority(authority);
  expect(await sextantHere(files.root, ["sign", "2026-q1", "v1", "--key", ada.file])).toMatchObject({
    exit: 0,
    err: "",
  });
  const stamped = await sextantHere(files.root, ["timestamp", "2026-q1", "v1", "--authority", host.url]);
  expect(stamped).toMatchObject({ exit: 0, err: "" });
  await host.close();
  const { at } = JSON.parse(files.read(`${HOME}/timestamp.json`));
  const manifest = files.read("public/editions/2026-q1/v1/manifest.json");
  signed = { files, manifest, ada, stranger, authority, other, expired, at };
});
afterAll(() => {
  for (const { remove } of roots) remove();
});

function settings(ada: Key, more = ""): string {
  return `signatures: required\nsigners:\n${signerLine("Ada", ada, "2020-01-01")}${more}timestamps: { certificate: authority.pem }\n`;
}

/** So many places of a file; with SEXTANT_FULL=1 many more. */
const PLACES = IS_FULL ? 150 : 4;

/** The line of a text around a place in it. */
function nearby(bytes: Buffer, place: number): string {
  const text = bytes.toString("latin1");
  return text.slice(text.lastIndexOf("\n", place) + 1, text.indexOf("\n", place));
}

/** A copy of the checkout to be attacked. */
function copy(): Signed {
  const files = copyOfRoot(signed.files.root, "attacked");
  roots.push(files);
  return { ...signed, files };
}

/** The same before anything was added to its version. */
function unsigned(): Signed {
  const own = copy();
  for (const file of ["manifest.json.sig", "manifest.json.tsr", "signature.json", "timestamp.json"])
    rmSync(own.files.path(`${HOME}/${file}`));
  return own;
}

const said = async ({ files }: Pick<Signed, "files">, ...words: string[]) => {
  const { exit, out, err } = await sextantHere(files.root, words);
  return { exit, said: err + out };
};

test("the checkout verifies before anybody attacks it, and says who signed and since when it is there", async () => {
  expect(await said(signed, "verify")).toEqual({
    exit: 0,
    said: expect.stringMatching(
      /^2026-q1 v1: signed by Ada <ada@talk\.example> \(SHA256:\S{43}\); there since 20\S+Z by the word of http:\/\/127.*\n1 version, 0 files; 0 errors/,
    ),
  });
});

describe("is an error with its place, and no stack trace:", () => {
  const attacked = async ({ says: [code, why], ...attack }: Attack, file: string) => {
    const own = copy();
    attack.do(own);
    const found = await said(own, "verify");
    expect(found.exit).toBe(1);
    expect(found.said).toMatch(new RegExp(`^error ${code} ${HOME}/${file}[^\\n]*:1:1\\n`, "m"));
    expect(found.said).toMatch(why);
    expect(found.said).not.toMatch(/^ {4}at /m);
    // No terminal obeys what somebody wrote into a signature.
    expect(found.said).not.toMatch(/(?!\n)\p{Cc}/u);
  };

  test.each(BAD_SIGNATURES)("a signature $what", (attack) =>
    attacked(attack, "(manifest.json.sig|signature.json)"),
  );

  test.each(BAD_TOKENS)("a time token $what", (attack) =>
    attacked(attack, "(manifest.json.tsr|timestamp.json)"),
  );

  test.each(["manifest.json.sig", "manifest.json.tsr", "signature.json", "timestamp.json"])(
    "%s with a bit flipped, wherever that is",
    async (name) => {
      const own = copy();
      const bytes = readFileSync(own.files.path(`${HOME}/${name}`));
      for (let at = 0; at < PLACES; at += 1) {
        const changed = Buffer.from(bytes);
        const place = Math.floor((bytes.length * at) / PLACES);
        changed[place] = (changed[place] ?? 0) ^ 1;
        own.files.write(`${HOME}/${name}`, changed);
        const found = await said(own, "verify");
        expect(found.said).not.toMatch(/^ {4}at /m);
        // Who can write into the repository may call a signer or an authority otherwise in what was noted.
        const isName = /Ada|ada@|authority|certificate|from/.test(nearby(bytes, place));
        if (!isName) expect(found.exit, `${name} at ${place}`).toBe(1);
      }
    },
  );

  test("a signature without a manifest, in the checkout and in a site", async () => {
    const own = copy();
    rmSync(own.files.path("public/editions/2026-q1/v1"), { recursive: true });
    expect(await said(own, "verify")).toEqual({
      exit: 1,
      said: expect.stringContaining("error released-file-missing"),
    });
    const site = own.files.path("site");
    mkdirSync(join(site, "editions/2026-q1/v1"), { recursive: true });
    writeFileSync(join(site, "editions/2026-q1/v1/manifest.json.sig"), signBy(signed.ada, "x"));
    expect(verifyFolder(site, null).diagnostics.map(({ code }) => code)).toEqual(["released-file-missing"]);
  });

  test("what lies beside a manifest where the checkout has put nothing", async () => {
    const own = unsigned();
    writeSettings(own.files, "");
    const site = own.files.path("site");
    const home = join(site, "editions/2026-q1/v1");
    cpSync(own.files.path("public/editions"), join(site, "editions"), { recursive: true });
    writeFileSync(join(home, "manifest.json.sig"), signBy(signed.stranger, signed.manifest));
    symlinkSync("/dev/zero", join(home, "manifest.json.tsr"));
    const found = verifyFolder(site, readArchive(own.files.root)).diagnostics;
    expect(found.map(({ code, file }) => [code, file])).toEqual([
      ["released-file-added", "editions/2026-q1/v1/manifest.json.sig"],
      ["released-file-added", "editions/2026-q1/v1/manifest.json.tsr"],
    ]);
    cpSync(join(home, "manifest.json.sig"), own.files.path("public/editions/2026-q1/v1/manifest.json.sig"));
    expect(await said(own, "verify")).toEqual({
      exit: 1,
      said: expect.stringContaining("error released-file-added public/editions/2026-q1/v1/manifest.json.sig"),
    });
  });
});

describe("signing writes nothing", () => {
  const refused = async (own: Signed, words: readonly string[], why: RegExp) => {
    const before = hashesBelow(own.files.path("data"));
    const found = await said(own, ...words);
    expect(found).toEqual({ exit: 1, said: expect.stringMatching(why) });
    expect(hashesBelow(own.files.path("data"))).toEqual(before);
  };

  test("where the key is not there, is none, or is that of nobody who is named", async () => {
    const own = unsigned();
    const sign = (key: string) => ["sign", "2026-q1", "v1", "--key", key];
    await refused(own, sign("nowhere"), /not-signed .*\n.*there is no key \S+nowhere/);
    await refused(own, sign("content/report.mdx"), /not-signed .*\n.*ssh-keygen says/);
    await refused(own, sign("content"), /not-signed/);
    await refused(own, sign(signed.stranger.file), /unknown-signer/);
  });

  test("and does not wait where the key is locked and no agent holds it, not at a terminal either", async () => {
    const own = unsigned();
    const began = performance.now();
    await refused(own, ["sign", "2026-q1", "v1", "--key", locked.file], /locked by a passphrase\n.*ssh-add/);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test("where a key is not valid on the day that counts", async () => {
    const own = unsigned();
    for (const [from, to] of [
      ["2026-05-01", undefined],
      ["2025-01-01", "2026-04-09"],
    ] as const) {
      writeSettings(own.files, `signers:\n${signerLine("Ada", signed.ada, from, to)}`);
      await refused(own, ["sign", "2026-q1", "v1", "--key", signed.ada.file], /signer-not-valid/);
    }
  });

  test("a second time, nor over what somebody has put there", async () => {
    await refused(
      copy(),
      ["sign", "2026-q1", "v1", "--key", signed.ada.file],
      /already-added .*\n.*has a signature already/,
    );
    const own = unsigned();
    own.files.write(`${HOME}/manifest.json.sig`, signBy(signed.stranger, signed.manifest));
    await refused(own, ["sign", "2026-q1", "v1", "--key", signed.ada.file], /unknown-signer/);
    const linked = unsigned();
    symlinkSync("/dev/zero", linked.files.path(`${HOME}/manifest.json.sig`));
    await refused(linked, ["sign", "2026-q1", "v1", "--key", signed.ada.file], /it is a link/);
  });

  test("of a version that is not released, or was touched", async () => {
    await refused(unsigned(), ["sign", "2026-q1", "v2", "--key", signed.ada.file], /error not-released/);
    const own = unsigned();
    own.files.edit("public/editions/2026-q1/v1/manifest.json", "More people", "Many people");
    await refused(own, ["sign", "2026-q1", "v1", "--key", signed.ada.file], /error seal-broken/);
  });
});

describe("an authority leaves no token", () => {
  const LIMITS = { fileBytes: 20_000, allBytes: 20_000, silence: 300, file: 900, all: 2_000 };
  const refused = async (
    handle: Parameters<typeof serve>[0],
    why: RegExp,
    certificate = signed.authority.certificate,
  ) => {
    const own = unsigned();
    own.files.write("content/authority.pem", certificate);
    const before = hashesBelow(own.files.path("data"));
    const host = await serve(handle);
    const ask = (url: URL, query: Uint8Array) => askAuthority(url, query, LIMITS);
    const told = await refusal(stampVersion(own.files.root, V1, new URL(host.url), ask));
    await host.close();
    expect(told.map(({ code, message }) => `${code} ${message}`).join("\n")).toMatch(why);
    expect(hashesBelow(own.files.path("data"))).toEqual(before);
  };
  const answering =
    (bytes: Uint8Array) =>
    (
      request: Parameters<Parameters<typeof serve>[0]>[0],
      response: Parameters<Parameters<typeof serve>[0]>[1],
    ) => {
      request.resume();
      response.end(bytes);
    };

  test("that is garbled, empty, a page, or refused", async () => {
    for (const bytes of ["", "<html>Sign in</html>", "0\u0082noise"])
      await refused(answering(Buffer.from(bytes)), /^not-stamped 2026-q1 v1 has no time token: it/);
    await refused(
      answering(signed.authority.answer(Buffer.from("no query"))),
      /refused to give one \(Bad request/,
    );
  });

  test("of an answer that was given before, to another query", async () => {
    const old = signed.authority.stamp(signed.manifest);
    await refused(answering(old), /the answer to another query/);
    await refused(answering(signed.authority.stamp("other")), /of other bytes|to another query/);
  });

  test("of another authority, or of one whose certificates have expired", async () => {
    const host = await serveAuthority(signed.authority);
    for (const [certificate, why] of [
      [signed.other.certificate, /not by the authority/],
      ["none\n", /does not read/],
    ] as const) {
      const own = unsigned();
      own.files.write("content/authority.pem", certificate);
      expect(await said(own, "timestamp", "2026-q1", "v1", "--authority", host.url)).toEqual({
        exit: 1,
        said: expect.stringMatching(why),
      });
    }
    await host.close();
    const old = await serveAuthority(signed.expired);
    const own = unsigned();
    own.files.write("content/authority.pem", signed.expired.certificate);
    expect(await said(own, "timestamp", "2026-q1", "v1", "--authority", old.url)).toEqual({
      exit: 1,
      said: expect.stringMatching(/was not valid when it was made/),
    });
    await old.close();
  });

  test("of a host that is silent, floods, breaks off, leads away or is not there", async () => {
    await refused(() => {}, /no-answer .*silent for 0.3 seconds/);
    await refused((_, response) => void response.end("x".repeat(30_000)), /answer-too-large/);
    await refused(
      (_, response) =>
        void response.writeHead(200, { "content-length": 9 }).write("0", () => response.destroy()),
      /no-answer/,
    );
    await refused(
      (_, response) => void response.writeHead(302, { location: "http://elsewhere.example/" }).end(),
      /leads away from its host, to http:\/\/elsewhere\.example\//,
    );
    await refused((_, response) => void response.writeHead(404).end(), /nothing at that address/);
    await refused((_, response) => void response.writeHead(500).end(), /the host answers 500/);
  });

  test("by a name or a password in its address, which is not told; nor by another protocol", async () => {
    for (const url of ["http://ada:pa55word@127.0.0.1/", "ftp://127.0.0.1/", "file:///etc/passwd"]) {
      const found = await said(unsigned(), "timestamp", "2026-q1", "v1", "--authority", url);
      expect(found.exit).toBe(2);
      expect(found.said).not.toContain("pa55word");
    }
    const own = unsigned();
    writeSettings(
      own.files,
      "timestamps: { authority: https://ada:pa55word@example.com/, certificate: authority.pem }\n",
    );
    expect(await said(own, "timestamp", "2026-q1", "v1")).toEqual({
      exit: 1,
      said: expect.stringContaining("the address holds a name or a password"),
    });
  });

  test("where the report names no certificate, or one that is not there", async () => {
    const own = unsigned();
    writeSettings(own.files, "");
    expect(await said(own, "timestamp", "2026-q1", "v1")).toEqual({
      exit: 1,
      said: expect.stringContaining("names no certificate to check it by"),
    });
    writeSettings(own.files, "timestamps: { certificate: gone.pem }\n");
    expect(await said(own, "timestamp", "2026-q1", "v1")).toEqual({
      exit: 1,
      said: expect.stringMatching(
        /certificate-missing content\/report\.mdx:4:\d+\n.*there is no content\/gone\.pem/,
      ),
    });
  });

  test("a second time", async () => {
    expect(await said(copy(), "timestamp", "2026-q1", "v1")).toEqual({
      exit: 1,
      said: expect.stringContaining("has a time token already"),
    });
  });
});

describe("without ssh-keygen and openssl", () => {
  const without = { environment: { PATH: made.root } };

  test("verifying says that nothing could be checked: an error where signatures are demanded, else a warning", async () => {
    const own = copy();
    const demanded = await sextant(own.files.root, ["verify"], without);
    expect(demanded.exit).toBe(1);
    expect(demanded.err).toContain("error not-checked");
    expect(demanded.err).toContain("there is no ssh-keygen on this machine");
    expect(demanded.err).toContain("there is no openssl on this machine");
    expect(demanded.out).toContain("said to be signed by Ada");
    own.files.edit("content/report.mdx", "signatures: required\n", "");
    const free = await sextant(own.files.root, ["verify"], without);
    expect([free.exit, free.err]).toEqual([0, expect.stringContaining("warning not-checked")]);
  });

  test("nothing is signed or given a time", async () => {
    const own = unsigned();
    const sign = await sextant(own.files.root, ["sign", "2026-q1", "v1", "--key", signed.ada.file], without);
    expect([sign.exit, sign.err]).toEqual([1, expect.stringContaining("there is no ssh-keygen")]);
    const stamp = await sextant(
      own.files.root,
      ["timestamp", "2026-q1", "v1", "--authority", "http://127.0.0.1:9/"],
      without,
    );
    expect([stamp.exit, stamp.err]).toEqual([1, expect.stringContaining("there is no openssl")]);
  });
});
