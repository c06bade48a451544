import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { COMMANDS } from "../../src/cli/commands.ts";
import { inJson } from "../../src/cli/inJson.ts";
import { main } from "../../src/cli/main.ts";
import { ANSWER, type Answer, RESULTS } from "../../src/cli/results.ts";
import { makeAuthority, serveAuthority } from "../support/authority.ts";
import { makeKey, signerLine } from "../support/keys.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { heard, makeReleasable, sextant, sextantHere } from "../support/releases.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";
import { sealedVersions } from "../support/sealedVersions.ts";

type Name = keyof typeof COMMANDS;

/** The one answer in what a command wrote, held against what is said of answers; its result is whole, or null. */
function answerIn(out: string, name: Name): Answer {
  expect(out.endsWith("\n") && out.indexOf("\n") === out.length - 1, out).toBe(true);
  const answer = ANSWER.parse(JSON.parse(out));
  expect(answer.command).toBe(name);
  if (answer.result !== null) RESULTS[name].parse(answer.result);
  return answer;
}

const made = scratch("answers", SCRATCH);
let files: Scratch;
let signed: Scratch;
let authority: Awaited<ReturnType<typeof serveAuthority>>;
beforeAll(async () => {
  files = await makeReleasable();
  const key = makeKey(made, "ada");
  const tsa = makeAuthority(made, "authority");
  authority = await serveAuthority(tsa);
  signed = sealedVersions(
    [{ edition: "2026-q1", version: 1, released: "2026-04-10" }],
    `timestamps: { certificate: authority.pem }\nsigners:\n${signerLine("Ada", key, "2020-01-01")}`,
  );
  signed.write("content/authority.pem", tsa.certificate);
});
afterAll(async () => {
  await authority.close();
  for (const { remove } of [made, files, signed]) remove();
});

/** What is run where all goes well, in this order, and what then is the result. */
const GOOD = {
  init: { args: ["begun", "--yes"], result: { folder: "begun", is_installed: false } },
  check: { args: [], result: { queries_run: expect.any(Number) } },
  build: { args: [], result: { editions: [{ is_draft: true }, {}, {}, {}] } },
  release: {
    args: ["2026-q1", "--accept-warnings"],
    result: { edition: "2026-q1", version: 1, folder: "public/editions/2026-q1/v1" },
  },
  verify: { args: [], result: { versions: [{ edition: "2026-q1", version: 1 }] } },
  reproduce: { args: ["2026-q1", "v1"], result: { differences: [], older: [] } },
  export: {
    args: ["2026-q1", "text"],
    result: { file: expect.stringMatching(/^exports\/.*\.txt$/), text: expect.stringContaining("People") },
  },
  snapshot: {
    args: ["2027-01-06", "visits.csv", "--use"],
    result: {
      used: "content/editions/2026-q4/index.mdx",
      snapshot: "2027-01-06",
      folder: "data/2027-01-06",
      tables: [{ name: "visits" }],
    },
  },
  "snapshot diff": { args: ["s1", "2027-01-06"], result: { differences: expect.any(Array) } },
  diff: {
    args: ["s1", "2027-01-06"],
    result: { before: "s1", after: "2027-01-06", editions: expect.any(Array), lost: [] },
  },
  upgrade: { args: ["--yes"], result: { is_written: expect.any(Boolean) } },
  correct: { args: ["2026-q1", "--reason", "Wrong.", "--code", "C"], result: { version: 2 } },
  withdraw: { args: ["2026-q1", "v1", "--reason", "Too early."], result: { version: 1, latest: null } },
  new: { args: ["2027-q1"], result: { files: ["content/editions/2027-q1/index.mdx"] } },
  "new metric": { args: [], result: { files: [], presets: expect.any(Array) } },
  "new bet": {
    args: ["warmth", "--metric", "guests", "--team", "growth", "--name", "Warmth"],
    result: { files: ["content/bets/warmth.mdx"] },
  },
  sprint: { args: [], result: { files: expect.any(Array) } },
  sign: {
    args: ["2026-q1", "v1", "--key", join(made.root, "ada")],
    result: { signer: "Ada <ada@talk.example>" },
  },
  timestamp: { args: ["2026-q1", "v1"], result: { is_checked: true } },
  doctor: { args: [], result: { looks: expect.any(Array) } },
} satisfies Record<Exclude<Name, "dev">, { args: readonly string[]; result: object }>;

const NAMES = Object.keys(RESULTS).filter((name): name is Name => Object.hasOwn(RESULTS, name));

describe("in a good run a command writes one answer and nothing else", () => {
  test.each(Object.entries(GOOD))("%s", async (key, { args, result }) => {
    const name = NAMES.find((one) => one === key) ?? expect.fail(key);
    const { root } = name === "sign" || name === "timestamp" ? signed : files;
    const further = name === "timestamp" ? ["--authority", authority.url] : [];
    const line = [...name.split(" "), ...args, ...further, "--json"];
    const { exit, out, err } = await sextant(root, line);
    const answer = answerIn(out, name);
    expect([exit, err, answer.diagnostics.filter(({ severity }) => severity === "error")]).toEqual([
      0,
      "",
      [],
    ]);
    expect(answer).toMatchObject({ exit: 0, result });
  });

  test("dev: a line whenever something changes, each with all that is wrong, and one at its end", async () => {
    const page = files.path("content/editions/2026-q3/index.mdx");
    const text = readFileSync(page, "utf8");
    const child = spawn(
      process.execPath,
      [join(REPOSITORY, "src/cli/run.js"), "dev", "--json", "--root", files.root],
      { cwd: REPOSITORY, env: { ...process.env, VITEST: undefined }, stdio: ["ignore", "pipe", "ignore"] },
    );
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async () => answerIn(`${(await lines.next()).value}\n`, "dev");
    const codes = ({ diagnostics }: Answer) => diagnostics.map(({ code }) => code);
    try {
      const first = await next();
      expect(first).toMatchObject({ exit: null, result: { address: expect.stringMatching(/^http:/) } });
      expect(codes(first)).not.toContain("unknown-key");
      writeFileSync(page, text.replace("title:", "titel:"));
      expect(codes(await next())).toContain("unknown-key");
      writeFileSync(page, text);
      expect(codes(await next())).toEqual(codes(first));
    } finally {
      child.kill("SIGINT");
    }
    expect(await next()).toMatchObject({ exit: 0, result: { address: expect.stringMatching(/^http:/) } });
  });
});

/** What is run in a folder without a report, where it ends with 1. */
const BAD = {
  init: [".", "--yes"],
  check: [],
  build: [],
  release: ["2026-q1"],
  verify: ["nowhere"],
  reproduce: ["2026-q1", "v1"],
  export: ["2026-q1", "text"],
  snapshot: ["2027-01-06", "nothing.csv"],
  "snapshot diff": ["s1", "s2"],
  diff: ["s1"],
  upgrade: ["--yes"],
  correct: ["2026-q1", "--reason", "Wrong.", "--code", "C"],
  withdraw: ["2026-q1", "v1", "--reason", "Too early."],
  new: ["2027-q1"],
  "new metric": ["star", "--preset", "saas"],
  "new bet": ["warmth", "--metric", "guests", "--team", "growth", "--name", "Warmth"],
  sprint: [],
  sign: ["2026-q1", "v1"],
  timestamp: ["2026-q1", "v1"],
  doctor: [],
} satisfies Record<Exclude<Name, "dev">, readonly string[]>;

describe("in a bad run an answer says to programs what people are told", () => {
  test.each(Object.entries(BAD))("%s", async (key, args) => {
    const name = NAMES.find((one) => one === key) ?? expect.fail(key);
    const empty = scratch("answers-empty", SCRATCH);
    empty.write("content/sprint/1-candidates.mdx", "");
    empty.write("data/s/a.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n");
    const line = [...name.split(" "), ...args];
    const told = await sextantHere(empty.root, line);
    const { exit, out, err } = await sextantHere(empty.root, [...line, "--json"]);
    const answer = answerIn(out, name);
    const { diagnostics } = answer;
    expect([exit, err, answer.exit]).toEqual([1, "", 1]);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { severity, code, file, line: row, column, mend } of diagnostics) {
      expect(told.err).toContain(`${severity} ${code} ${file}:${row}:${column}\n`);
      expect(told.err).toContain(`  Mend: ${mend}\n`);
    }
    expect(told.exit).toBe(1);
    empty.remove();
  });
});

describe("where a command cannot go on, an answer says why", () => {
  test.each(NAMES)("%s: in a folder that is not there", async (name) => {
    const line = [...name.split(" "), "--json", "--root", join(made.root, "nowhere")];
    const { exit, out, err } = await sextantHere(made.root, line);
    const answer = answerIn(out, name);
    expect([exit, err]).toEqual([1, ""]);
    expect(answer).toMatchObject({ exit: 1, diagnostics: [{ code: "path-missing" }], result: null });
  });

  test.each(NAMES)("%s: used wrongly", async (name) => {
    for (const wrong of [["--bogus"], ["a", "b", "c", "d", "--strict", "--github"]]) {
      const { exit, out, err } = await sextantHere(made.root, [...name.split(" "), ...wrong, "--json"]);
      expect([exit, err]).toEqual([2, ""]);
      const [one] = answerIn(out, name).diagnostics;
      expect(one).toMatchObject({ code: "used-wrongly", mend: `See how it is used: sextant ${name} --help` });
    }
  });

  test("a Node that is too old", async () => {
    const older = made.write(
      "older.mjs",
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.1.0" } });',
    );
    const { exit, out, err } = await sextant(made.root, ["check", "--json"], { preload: [older] });
    expect([exit, err]).toEqual([1, ""]);
    const answer = ANSWER.parse(JSON.parse(out));
    expect(answer).toMatchObject({ exit: 1, diagnostics: [{ code: "node-too-old" }], result: null });
    expect(answer.diagnostics[0]?.message).toContain("this is 20.1.0");
    const told = await sextant(made.root, ["check"], { preload: [older] });
    expect(told).toMatchObject({ exit: 1, out: "", err: expect.stringContaining("error node-too-old") });
  });

  test("no command, and one that there is not", async () => {
    const none = await sextantHere(made.root, ["--json"]);
    expect(ANSWER.parse(JSON.parse(none.out))).toMatchObject({ command: "", exit: 2 });
    const wrong = await sextantHere(made.root, ["relase", "--json"]);
    expect(ANSWER.parse(JSON.parse(wrong.out))).toMatchObject({
      command: "relase",
      exit: 2,
      diagnostics: [
        {
          message: 'There is no command "relase". Did you mean `release`?',
          mend: "See how it is used: sextant --help",
        },
      ],
    });
  });

  test("broken off by the keyboard, or by what nobody foresaw, which is thrown on", () => {
    const said: string[] = [];
    const voice = () =>
      inJson({ ...heard(made.root), print: (line) => void said.push(line) }, "check", "1.0.0");
    const fault = new TypeError("x is not a function");
    expect(() => voice().broken(fault, made.root)).toThrow(fault);
    expect(said.map((line): unknown => JSON.parse(line))).toMatchObject([
      {
        exit: 1,
        diagnostics: [{ code: "unforeseen", message: expect.stringContaining("x is not a function") }],
      },
    ]);
  });
});

describe("--help for programs", () => {
  test.each(NAMES)("of %s says what it takes and gives", async (name) => {
    const { exit, out } = await sextantHere(made.root, [...name.split(" "), "--help", "--json"]);
    expect(exit).toBe(0);
    const { result } = ANSWER.parse(JSON.parse(out));
    const schema = JSON.parse(JSON.stringify(z.toJSONSchema(RESULTS[name])));
    expect(result).toMatchObject({ commands: [{ command: name, result: schema }] });
  });

  test("of no command names all", async () => {
    const { out } = await sextantHere(made.root, ["--help", "--json"]);
    const all = z.object({ result: z.object({ commands: z.array(z.object({ command: z.string() })) }) });
    expect(all.parse(JSON.parse(out)).result.commands.map(({ command }) => command)).toEqual(NAMES);
  });
});

describe("--strict", () => {
  test("lets warnings fail where errors would, and writes nothing then", async () => {
    const strict = await makeReleasable();
    strict.edit(
      "content/editions/2026-q4/index.mdx",
      "lowlights: [Few come by at the weekend]\n",
      "lowlights: []\n",
    );
    const run = (...line: string[]) => sextantHere(strict.root, line);
    expect(await run("check")).toMatchObject({ exit: 0, err: expect.stringContaining("warning ") });
    expect(await run("check", "--strict")).toMatchObject({ exit: 1 });
    expect(await run("build", "--strict")).toMatchObject({
      exit: 1,
      err: expect.stringContaining("nothing was built"),
    });
    expect(existsSync(strict.path("dist"))).toBe(false);
    strict.remove();
  });
});

test("a question is never asked of programs", async () => {
  const asked: string[] = [];
  const effects = {
    ...heard(made.root),
    dialogue: () => expect.fail("asked"),
    print: (line: string) => void asked.push(line),
  };
  expect(await main(["new", "metric", "--json"], effects)).toBe(0);
  expect(asked).toHaveLength(1);
});
