import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { figuresJson } from "../../src/ledger/figuresJson.ts";
import { readLedger } from "../../src/release/ledger.ts";
import { computeIn, type Scratch, scratch, take, writeContent } from "../support/oracleRoots.ts";
import { hashesBelow, sextantHere } from "../support/releases.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("states", SCRATCH);
});
afterEach(() => files.remove());

/** A row a day of the quarter, with `n` of each. */
function daily(n: (day: number) => number): string {
  const rows = Array.from({ length: 90 }, (_, day) => {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    return `${date},${n(day)}\n`;
  });
  return `day,n\n${rows.join("")}`;
}

/** A report of one draft, whose only metric sums 90 days of one. */
async function writeReport(): Promise<void> {
  writeContent(files, { value: "sum(n)", name: "People" });
  await take(files, [
    files.write(
      "in/events.csv",
      daily(() => 1),
    ),
  ]);
}

const diff = (...words: readonly string[]) => sextantHere(files.root, ["diff", ...words]);

/** What a run of git says, in a folder of the report. */
function git(...words: readonly string[]): string {
  const names = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...names, ...words], { cwd: files.root, encoding: "utf8", stdio: "pipe" });
}

function commitAll(): void {
  git("init", "--quiet");
  files.write(".gitignore", ".sextant/\n");
  git("add", "--all");
  git("commit", "--quiet", "--message", "A report");
}

const VALUE = "  People, value, Q1 2026: 90 → 180 (+90, +100.0%)";

describe("a revision of git", () => {
  test("is held against the report as it is, and neither its files nor the index are touched", async () => {
    await writeReport();
    commitAll();
    files.edit("content/metrics/people.mdx", "sum(n)", "2 * sum(n)");
    files.write("content/new.txt", "not committed");
    const [before, index] = [hashesBelow(join(files.root, "content")), git("ls-files", "--stage")];
    const { exit, out, err } = await diff("HEAD");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^2026-q1, draft: \d+ of \d+ figures moved, 0 appeared, 0 vanished$/);
    expect(lines[1]).toBe(VALUE);
    expect(hashesBelow(join(files.root, "content"))).toEqual(before);
    expect(git("ls-files", "--stage")).toBe(index);
    expect(git("status", "--short")).toBe(" M content/metrics/people.mdx\n?? content/new.txt\n");
    expect(existsSync(join(files.root, ".sextant", "running"))).toBe(false);
  });

  test("may hold the report in a folder of its own", async () => {
    await writeReport();
    const inner = join(files.root, "board");
    mkdirSync(inner);
    for (const name of ["content", "data"]) renameSync(join(files.root, name), join(inner, name));
    commitAll();
    files.edit("board/content/metrics/people.mdx", "sum(n)", "2 * sum(n)");
    const { exit, out, err } = await sextantHere(inner, ["diff", "main"]);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out.split("\n")[1]).toBe(VALUE);
  });

  test("without the snapshot of its draft cannot be computed: that is told by the revision, and exits with 1", async () => {
    await writeReport();
    commitAll();
    git("rm", "--quiet", "-r", "--cached", "data/s1");
    git("commit", "--quiet", "--message", "Data aside");
    const { exit, out, err } = await diff("HEAD");
    expect(exit).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("error missing-snapshot HEAD:content/editions/2026-q1/index.mdx:");
    expect(err).toContain("2026-q1 cannot be computed in HEAD");
  });

  test("whose content is not sound is refused with what is wrong in it, by its place there", async () => {
    await writeReport();
    files.edit("content/metrics/people.mdx", "role:", "rolle:");
    commitAll();
    files.edit("content/metrics/people.mdx", "rolle:", "role:");
    const { exit, err } = await diff("HEAD");
    expect(exit).toBe(1);
    expect(err).toContain("error unknown-key HEAD:content/metrics/people.mdx:");
  });
});

describe("a folder with a report", () => {
  test("is held against the report as it is, with editions that came and went", async () => {
    await writeReport();
    const other = scratch("other", SCRATCH);
    try {
      cpSync(files.root, other.root, { recursive: true });
      files.edit("content/metrics/people.mdx", "sum(n)", "2 * sum(n)");
      const page = files.read("content/editions/2026-q1/index.mdx");
      files.write("content/editions/2026-02/index.mdx", page);
      other.write("content/editions/2026-03/index.mdx", page);
      const { exit, out, err } = await diff(other.root);
      expect({ exit, err }).toEqual({ exit: 0, err: "" });
      const lines = out.split("\n");
      expect(lines.filter((line) => /^\S/.test(line))).toEqual([
        expect.stringMatching(/^2026-03, draft: gone, with \d+ figures$/),
        expect.stringMatching(/^2026-q1, draft: \d+ of \d+ figures moved, \d+ appeared, \d+ vanished$/),
        expect.stringMatching(/^2026-02, draft: new, with \d+ figures$/),
      ]);
      expect(lines).toContain(VALUE);
    } finally {
      other.remove();
    }
  });

  test("that is the report itself has all figures the same", async () => {
    await writeReport();
    const { exit, out } = await diff(".");
    expect(exit).toBe(0);
    expect(out).toMatch(/^2026-q1, draft: all \d+ figures the same\n$/);
  });
});

describe("a built site", () => {
  test("is held against the report as it is by the ledgers that lie in it, of today's form and the first one", async () => {
    await writeReport();
    const ledger = (await computeIn(files)).site?.editions[0]?.ledger;
    if (ledger === undefined) throw new Error("there is no report");
    files.edit("content/metrics/people.mdx", "sum(n)", "2 * sum(n)");
    for (const text of [figuresJson(ledger), JSON.stringify(ledger)]) {
      files.write("dist/drafts/2026-q1/figures.json", text);
      const { exit, out, err } = await diff("dist");
      expect({ exit, err }).toEqual({ exit: 0, err: "" });
      expect(out.split("\n")[1]).toBe(VALUE);
    }
    files.write("dist/drafts/2026-q1/figures.json", "{}");
    const broken = await diff("dist");
    expect(broken.exit).toBe(1);
    expect(broken.err).toContain("error bad-ledger dist/drafts/2026-q1/figures.json:1:1");
  });
});

describe("released versions", () => {
  test("differ by every figure of their ledgers that has another value or other words, and by no more", async () => {
    const [was, is] = [1, 2].map((version) => readLedger(REPOSITORY, { edition: "2026-q2", version }));
    const known = new Map(was?.map((figure) => [figure.id, figure]));
    const moved = is?.filter(({ id, text, value }) => {
      const old = known.get(id);
      const isNear = Math.abs((old?.value ?? 0) - (value ?? 0)) < 1e-9;
      return old?.text !== text || !isNear;
    });
    const run = await sextantHere(REPOSITORY, ["diff", "2026-q2/v1", "2026-q2/v2", "--json"]);
    expect({ exit: run.exit, err: run.err }).toEqual({ exit: 0, err: "" });
    const told = z
      .object({
        editions: z.array(z.object({ moved: z.array(z.object({ id: z.string(), metric: z.string() })) })),
      })
      .parse(JSON.parse(run.out).result);
    const [edition] = told.editions;
    expect(edition?.moved.map(({ id }) => id).sort()).toEqual(moved?.map(({ id }) => id).sort());
    expect(new Set(edition?.moved.map(({ metric }) => metric))).toContain("Newcomers who leave");
  });

  test("of two editions are held against each other", async () => {
    const { out } = await sextantHere(REPOSITORY, ["diff", "2026-q1/v1", "2026-q2/v1"]);
    expect(out).toMatch(
      /^2026-q1 v1 and 2026-q2 v1: [\d,]+ of 2,490 figures moved, [\d,]+ appeared, [\d,]+ vanished\n/,
    );
  });
});

describe("a name", () => {
  test("of a snapshot and a branch at once is refused until it is said which", async () => {
    await writeReport();
    await take(
      files,
      [
        files.write(
          "in/events.csv",
          daily(() => 2),
        ),
      ],
      { name: "s2" },
    );
    commitAll();
    git("branch", "s2");
    const { exit, err } = await diff("s2");
    expect(exit).toBe(1);
    expect(err).toContain("error two-states s2:1:1\n  s2 may be a snapshot and a revision of git\n");
    expect(err).toContain("Mend: Say which: data/s2, or refs/heads/s2 or refs/tags/s2.");
    expect((await diff("s1", "data/s2")).out.split("\n")[1]).toBe(VALUE);
    expect((await diff("refs/heads/s2")).out).toMatch(/^2026-q1, draft: all \d+ figures the same\n$/);
  });

  test.each(["2026-q9/v1", "nowhere", "data/s9", "--help me"])("of nothing (%s) is refused", async (word) => {
    await writeReport();
    const { exit, err } = await sextantHere(files.root, ["diff", "--", word]);
    expect(exit).toBe(1);
    expect(err).toContain(`error unknown-state ${word}:1:1`);
  });
});

test.each([
  [[], "Name one state or two"],
  [["a", "b", "c"], "Name one state or two"],
  [[".", "--edition", "2026-q2"], 'Neither state has an edition "2026-q2". Did you mean `2026-q1`?'],
] as const)("diff %j exits with 2 and says what is due", async (words, said) => {
  await writeReport();
  const { exit, err } = await diff(...words);
  expect(exit).toBe(2);
  expect(err).toContain(said);
});
