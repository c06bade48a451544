import { writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { credentialsFor, discreet } from "../../src/cli/credentials.ts";
import { fetchFrom, type Limits } from "../../src/cli/fetchFile.ts";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../../src/diagnostics/diagnostic.ts";
import { verifyUrl } from "../../src/release/verifyUrl.ts";
import { refusal, scratch } from "../support/oracleRoots.ts";
import { sextant, sextantHere } from "../support/releases.ts";
import { SCRATCH } from "../support/roots.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Somebody who knows nothing but an address. */
const stranger = scratch("stranger", SCRATCH);
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => stranger.remove());

/** A host that answers each path as it is told, and notes what it was asked for. */
async function host(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    headers.push(request.headers);
    const answer = Object.hasOwn(answers, request.url ?? "") ? answers[request.url ?? ""] : undefined;
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, asked, headers };
}

/** Short enough to wait for. */
const LIMITS: Limits = { fileBytes: 20_000, allBytes: 50_000, silence: 300, file: 900, all: 5_000 };

/** What is said of a host by who has nothing but its address. */
async function said(url: string, limits: Partial<Limits> = {}, authorization?: string) {
  const base = new URL(url);
  const fetchFile = fetchFrom({ base, authorization, limits: { ...LIMITS, ...limits } });
  return refusal(verifyUrl(base, fetchFile, null));
}

const codesAndWords = (all: readonly Diagnostic[]) => all.map(({ code, message }) => `${code} ${message}`);
const json =
  (value: unknown): Answer =>
  (_, response) =>
    void response.end(JSON.stringify(value));

describe("a host that", () => {
  test("resets the connection in the middle of a file", async () => {
    const { url } = await host({
      "/manifest.json": (_, response) => {
        response.writeHead(200, { "content-length": 1000 }).write("{");
        setTimeout(() => response.destroy(), 20);
      },
    });
    expect(codesAndWords(await said(url))).toEqual([
      expect.stringMatching(/^no-answer http:\/\/127\.0\.0\.1:\d+\/manifest\.json cannot be read: ./),
    ]);
  });

  test("closes connections that it kept open: it is asked anew, and not without end", async () => {
    let closed = 0;
    const dropping =
      (times: number): Answer =>
      (request, response) => {
        if (closed === times) return void response.end("{}");
        closed += 1;
        request.socket.destroy();
      };
    const twice = await host({ "/manifest.json": dropping(2) });
    const base = new URL(twice.url);
    const { diagnostics } = await verifyUrl(base, fetchFrom({ base, authorization: undefined }), null);
    expect(codesAndWords(diagnostics)).toEqual([expect.stringContaining("bad-seal")]);
    expect(twice.asked.slice(0, 3)).toEqual(Array(3).fill("/manifest.json"));
    const always = await host({ "/manifest.json": dropping(Number.POSITIVE_INFINITY) });
    expect(codesAndWords(await said(always.url))).toEqual([
      expect.stringMatching(/^no-answer .*\/manifest\.json cannot be read: ./),
    ]);
    expect(always.asked).toEqual(Array(3).fill("/manifest.json"));
  });

  test("falls silent, before its answer or within it", async () => {
    const silent = await host({ "/manifest.json": () => {} });
    const within = await host({ "/manifest.json": (_, response) => void response.write("{") });
    for (const { url } of [silent, within])
      expect(codesAndWords(await said(url))).toEqual([
        expect.stringContaining("the host was silent for 0.3 seconds"),
      ]);
  });

  test("drips, a byte at a time", async () => {
    const { url } = await host({
      "/manifest.json": (_, response) => {
        const drip = setInterval(() => response.write(" "), 50);
        response.on("close", () => clearInterval(drip));
      },
    });
    expect(codesAndWords(await said(url))).toEqual([
      expect.stringContaining("it was not whole after 0.9 seconds"),
    ]);
  });

  test("sends without end, in one file or in ever more", async () => {
    const flood: Answer = (_, response) => {
      const more = () => {
        while (response.write("x".repeat(4000)));
      };
      response.on("drain", more);
      more();
    };
    const endless = await host({ "/manifest.json": flood });
    expect(codesAndWords(await said(endless.url))).toEqual([
      `answer-too-large ${endless.url}manifest.json gives more than 20000 bytes: nothing of ours is as large`,
    ]);
    const many = await host({ "/manifest.json": flood });
    expect(codesAndWords(await said(many.url, { fileBytes: 1e6 }))).toEqual([
      `answer-too-large ${many.url} gives more than 50000 bytes: nothing of ours is as large`,
    ]);
  });

  test("takes too long in all, however short each file takes", async () => {
    const entry = {
      id: "2026-q1",
      versions: Array.from({ length: 500 }, (_, at) => ({ version: at + 1, seal: "" })),
    };
    const { url } = await host({
      "/editions.json": (_, response) =>
        void setTimeout(() => response.end(JSON.stringify({ editions: [entry] })), 90),
      "/editions/2026-q1/v1/manifest.json": (_, response) => void setTimeout(() => response.end("{}"), 250),
    });
    expect(codesAndWords(await said(url, { all: 250 }))).toEqual([
      expect.stringContaining("the site takes longer than 0.25 seconds"),
    ]);
  });

  test.each([
    "//other.example/x",
    "../../x",
    "/etc/passwd",
    "a/../../x",
    "a\\..\\x",
    ".",
    "a//b",
    "a\n",
    "\ud800",
  ])("names a file %j in a manifest: nothing is fetched by it", async (path) => {
    const { url, asked } = await host({ "/manifest.json": json(manifestOf({ [path]: "a".repeat(64) })) });
    const base = new URL(url);
    const { diagnostics } = await verifyUrl(base, fetchFrom({ base, authorization: undefined }), null);
    expect(codesAndWords(diagnostics)).toEqual([
      expect.stringMatching(/^bad-seal .*is not a path below its folder/s),
    ]);
    expect(asked).toEqual(["/manifest.json"]);
  });

  test("names a file with signs that addresses hold: it is fetched by its name, on that host", async () => {
    const { url, asked } = await host({
      "/manifest.json": json(manifestOf({ "a?b#c%2f..@d:e/f": "a".repeat(64) })),
    });
    const base = new URL(url);
    await verifyUrl(base, fetchFrom({ base, authorization: undefined }), null);
    expect(asked).toContain("/a%3Fb%23c%252f..%40d%3Ae/f");
  });

  test.each(["//other.example/x", "..", "a/b"])("lists an edition %j", async (id) => {
    const { url, asked } = await host({
      "/editions.json": json({ editions: [{ id, versions: [{ version: 1, seal: "" }] }] }),
    });
    expect(codesAndWords(await said(url))).toEqual([expect.stringContaining("is not that of a report")]);
    expect(asked).toEqual(["/manifest.json", "/editions.json"]);
  });

  test("leads to another host, which is not asked, or in a circle", async () => {
    const other = await host({ "/manifest.json": json({}) });
    const leads =
      (to: string): Answer =>
      (_, response) =>
        void response.writeHead(302, { location: to }).end();
    const { url } = await host({ "/manifest.json": leads(`${other.url}manifest.json?token=secret`) });
    expect(codesAndWords(await said(url))).toEqual([
      `leaves-host ${url}manifest.json leads away from its host, to ${other.url}manifest.json`,
    ]);
    expect(other.asked).toEqual([]);
    const circle = await host({ "/manifest.json": leads("/manifest.json") });
    expect(codesAndWords(await said(circle.url))).toEqual([expect.stringContaining("leads on without end")]);
    expect(circle.asked).toHaveLength(6);
    const odd = await host({ "/manifest.json": leads("http://[") });
    expect(codesAndWords(await said(odd.url))).toEqual([expect.stringContaining("what is no address")]);
  });

  test("leads to another of its own addresses is followed", async () => {
    const { url, asked } = await host({
      "/manifest.json": (_, response) => void response.writeHead(308, { location: "/m" }).end(),
      "/m": json(manifestOf({})),
    });
    const base = new URL(url);
    expect(
      (await verifyUrl(base, fetchFrom({ base, authorization: undefined }), null)).versions,
    ).toHaveLength(1);
    expect(asked.slice(0, 2)).toEqual(["/manifest.json", "/m"]);
  });

  test.each([
    ["Refresh", { refresh: "0; url=https://other.example/" }],
    ["Link", { link: '<https://other.example/x.css>; rel="stylesheet"' }],
  ])("shows readers something else by a header (%s)", async (name, headers) => {
    const { url } = await host({
      "/manifest.json": (_, response) => void response.writeHead(200, headers).end("{}"),
    });
    expect(codesAndWords(await said(url))).toEqual([expect.stringMatching(`^page-redirected .* ${name},`)]);
  });

  test("answers with what is not compressed as it says, or an error of its own", async () => {
    const garbled = await host({
      "/manifest.json": (_, response) =>
        void response.writeHead(200, { "content-encoding": "gzip" }).end("no"),
    });
    const broken = await host({
      "/manifest.json": (_, response) => void response.writeHead(500, "Sorry\u00ff").end(),
    });
    for (const { url } of [garbled, broken])
      expect(codesAndWords(await said(url))).toEqual([expect.stringMatching(/^no-answer /)]);
  });

  test("writes to the terminal of who asks", async () => {
    const { url } = await host({
      "/manifest.json": (_, response) => void response.end('\u001b]0;owned\u0007{"'),
    });
    const { err, out } = await sextantHere(stranger.root, ["verify", url]);
    expect(err + out).toMatch(/error bad-seal/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them is to reach a terminal.
    expect(err + out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe("credentials", () => {
  const SECRET = "correct-horse";
  const BASIC = `Basic ${Buffer.from(`board:${SECRET}`).toString("base64")}`;
  /** Runs `verify` with credentials in the environment. */
  const run = (url: string, authorization: string) =>
    sextant(stranger.root, ["verify", url], { environment: { SEXTANT_AUTHORIZATION: authorization } });

  test("are asked for where a host wants them, and sent to that host only", async () => {
    const locked: Answer = (request, response) => {
      if (request.headers.authorization === BASIC) response.end(JSON.stringify(manifestOf({})));
      else response.writeHead(401).end();
    };
    const { url, headers } = await host({ "/manifest.json": locked });
    const none = await sextantHere(stranger.root, ["verify", url]);
    expect([none.exit, none.err]).toEqual([
      1,
      expect.stringMatching(/error not-let-in .*SEXTANT_AUTHORIZATION/s),
    ]);
    const { out } = await run(url, BASIC);
    expect(out).toMatch(/^1 version/);
    expect(headers.at(-1)?.authorization).toBe(BASIC);
  });

  test("that a host sends back are told nobody", async () => {
    const echo: Answer = (request, response) => {
      const { authorization = "" } = request.headers;
      const password = Buffer.from(authorization.slice(6), "base64").toString("utf8");
      response.end(`{"sextant": ${password} ${authorization}`);
    };
    const { url } = await host({ "/manifest.json": echo });
    const { err, out } = await run(url, BASIC);
    expect(err).toContain("error bad-seal");
    expect(err + out).not.toContain(SECRET);
    expect(err + out).not.toContain(BASIC.slice(6, 20));
    const told = discreet(BASIC)(
      diagnose(startOf("x"), "no-answer", {
        url: `http://h/${encodeURIComponent(BASIC)}`,
        why: `board:${SECRET}`,
      }),
    );
    expect(told.message).toBe("http://h/… cannot be read: …");
  });

  test("in an address are refused without saying them, however it is written", async () => {
    for (const address of [
      `https://board:${SECRET}@example.com/`,
      `HTTPS://board:${SECRET}@example.com/`,
      `https://board:${SECRET}/x@example.com:bad/`,
      `ftp://board:${SECRET}@example.com/`,
      `https://?token=${SECRET}`,
    ]) {
      const { exit, out, err } = await sextantHere(stranger.root, ["verify", address]);
      expect([address, exit]).toEqual([address, 2]);
      expect(out + err).not.toContain(SECRET);
    }
  });

  test("behind a question mark are not told either", async () => {
    const { url } = await host({});
    const { err, out } = await sextantHere(stranger.root, ["verify", `${url}?token=${SECRET}`]);
    expect(err).toContain("error no-report-there");
    expect(err + out).not.toContain(SECRET);
  });

  test("are not sent in the open, nor where they are no header", () => {
    const at = (address: string, value: string) => credentialsFor(new URL(address), value);
    expect(at("https://example.com/", BASIC)).toBe(BASIC);
    expect(at("http://localhost:8080/", BASIC)).toBe(BASIC);
    expect(() => at("http://example.com/", BASIC)).toThrow("not sent over plain HTTP");
    for (const value of [SECRET, `Bearer ${SECRET}\nX: y`, `Bearer ${SECRET} `])
      expect(() => at("https://example.com/", value)).toThrow(/^SEXTANT_AUTHORIZATION holds the whole value/);
  });
});

test("a target that is a file, and one that is no folder, is said to be none", async () => {
  writeFileSync(stranger.path("file"), "");
  for (const target of ["file", "nowhere"]) {
    const { exit, err } = await sextantHere(stranger.root, ["verify", target]);
    expect([exit, err]).toEqual([1, expect.stringContaining(`there is no folder ${target}`)]);
  }
});

test("what is below an address is all that is fetched", async () => {
  const fetchFile = fetchFrom({ base: new URL("https://example.com/board/"), authorization: undefined });
  for (const address of [
    "https://example.com/x",
    "https://other.example/board/x",
    "http://example.com/board/x",
  ])
    await expect(fetchFile(new URL(address))).rejects.toThrow(DiagnosticError);
});

/** A manifest that reads, with these files. */
function manifestOf(outputs: Readonly<Record<string, string>>) {
  const sha = "a".repeat(64);
  return {
    sextant: 1,
    edition: "2026-q1",
    version: 1,
    label: "Q1 2026",
    title: "Title",
    north_star: { metric: "m", name: "M", value: 1, text: "1" },
    period: { id: "2026-q1", first: "2026-01-01", last: "2026-03-31" },
    released: "2026-04-01",
    approved_by: { name: "Ada", role: "Chair", date: "2026-04-01" },
    correction: null,
    snapshot: { name: "s1", taken_at: "2026-04-01T00:00:00Z", sha256: sha },
    engine: { name: "sextant", version: "1", lockfile: null },
    earlier: [],
    warnings: {},
    inputs: {},
    outputs,
  };
}
