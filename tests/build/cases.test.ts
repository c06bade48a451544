import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { sextant, sextantHere } from "../support/releases.ts";

/**
 * Every folder beside this file is a case: laid over `base/`, checked by the command, and held against
 * `expected/output.txt` (exit code and standard error, to the letter). A case may hold
 * - `content/`: files that take the place of the base's,
 * - `tables/<snapshot>/*.csv`: files that are frozen as that snapshot,
 * - `data/`: files that take the place of frozen ones, to forge or to damage,
 * - `case.json`: `frozen_as: "csv"` where the base's snapshot is one of CSV files, as they were frozen once; paths to
 *   `delete`, texts to `write` that no formatter would leave alone, by path, and the last whole day of its tables
 *   (`through`).
 * `UPDATE_CASES=1` writes what came out, for eyes to judge in the diff.
 */
const CASES = fileURLToPath(new URL("./", import.meta.url));
const CSV_SNAPSHOT = fileURLToPath(new URL("../support/csvSnapshot/", import.meta.url));
const REPO = fileURLToPath(new URL("../../", import.meta.url));
const TEMPORARY = join(REPO, "tests", ".tmp", "cases");
const TAKEN_AT = "2026-07-02T06:00:00Z";
const UPDATE = process.env["UPDATE_CASES"] === "1";

const settings = z.strictObject({
  frozen_as: z.enum(["parquet", "csv"]).default("parquet"),
  delete: z.array(z.string()).default([]),
  write: z.record(z.string(), z.string()).default({}),
  through: z.string().nullable().default(null),
});

const names = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

interface Outcome {
  readonly exit: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the command as its users do: a process of its own, in the repository. */
async function asProcess(...args: readonly string[]): Promise<Outcome> {
  const { exit, out, err } = await sextant(REPO, args);
  return { exit, out, error: err };
}

/** The same in this process: its output, without the time that it takes to start one. */
async function inProcess(...args: readonly string[]): Promise<Outcome> {
  const { exit, out, err } = await sextantHere(REPO, args);
  return { exit, out, error: err };
}

function overlay(from: string, to: string): void {
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

async function freeze(root: string, tables: string, through: string | null = null): Promise<void> {
  if (!existsSync(tables)) return;
  for (const name of readdirSync(tables)) {
    rmSync(join(root, "data", name), { recursive: true, force: true });
    const files = readdirSync(join(tables, name)).map((file) => join(tables, name, file));
    const request = { root, name, files, takenAt: TAKEN_AT, timezone: "UTC", through };
    await takeSnapshot({ ...request, progress: () => {} });
  }
}

/** A folder of its own that holds the base and, over it, a case. */
async function lay(name: string, folder = name): Promise<string> {
  const root = join(TEMPORARY, folder);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  overlay(join(CASES, "base", "content"), join(root, "content"));
  overlay(join(TEMPORARY, ".frozen", "data"), join(root, "data"));
  overlay(join(TEMPORARY, ".frozen", "cache"), join(root, ".sextant", "cache"));
  if (name === "base") return root;
  const file = join(CASES, name, "case.json");
  const read: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const { delete: lost, frozen_as, write, through } = settings.parse(read);
  if (frozen_as === "csv") {
    rmSync(join(root, "data"), { recursive: true, force: true });
    overlay(CSV_SNAPSHOT, join(root, "data"));
  }
  overlay(join(CASES, name, "content"), join(root, "content"));
  await freeze(root, join(CASES, name, "tables"), through);
  overlay(join(CASES, name, "data"), join(root, "data"));
  for (const [path, text] of Object.entries(write)) writeFileSync(join(root, path), text);
  for (const path of lost) {
    expect(existsSync(join(root, path)), `${path} is there to be deleted`).toBe(true);
    rmSync(join(root, path), { recursive: true });
  }
  return root;
}

/** No trace of the machinery: a stranger reads this. */
function expectNoTrace({ error, out }: Outcome): void {
  for (const text of [error, out]) {
    expect(text).not.toMatch(/^ {4}at /m);
    expect(text).not.toMatch(/Error:/);
    expect(text).not.toMatch(/\(node:\d+\)/);
    expect(text).not.toContain("undefined");
    expect(text).not.toContain("[object Object]");
    expect(text).not.toContain(REPO);
  }
}

beforeAll(async () => {
  const frozen = join(TEMPORARY, ".frozen");
  rmSync(TEMPORARY, { recursive: true, force: true });
  mkdirSync(frozen, { recursive: true });
  await freeze(frozen, join(CASES, "base", "tables"));
  // What the base has computed, no case computes again.
  const root = await lay("base");
  expect(await inProcess("check", "--root", root)).toMatchObject({ exit: 0, error: "" });
  cpSync(join(root, ".sextant", "cache"), join(frozen, "cache"), { recursive: true });
});

describe("check says what is wrong, where, and how to mend it", () => {
  test("there are cases", () => {
    expect(names.length).toBeGreaterThan(60);
    expect(names).toContain("base");
  });

  test.each(names)("%s", async (name) => {
    const outcome = await inProcess("check", "--root", await lay(name));
    const found = `exit ${outcome.exit}\n\n${outcome.error}`;
    const file = join(CASES, name, "expected", "output.txt");
    if (UPDATE) {
      mkdirSync(join(CASES, name, "expected"), { recursive: true });
      writeFileSync(file, found);
    }
    expectNoTrace(outcome);
    expect(found).toBe(readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
  });
});

describe("check for machines", () => {
  test("`--github` prints one annotation a line", async () => {
    const root = await lay("review-overdue", "github");
    const outcome = await inProcess("check", "--github", "--root", root);
    expect(outcome).toMatchObject({ exit: 0, error: "" });
    expect(outcome.out).toBe(
      "::warning file=content/metrics/visits.mdx,line=11,col=12,title=review-overdue::the review of visits was due on 2026-06-30, and the snapshot is of 2026-07-02. Ask whether it still expresses the value that customers get, then set the next date.\n",
    );
  });

  test("says in a process of its own what it says in the test's", async () => {
    const outcomes = [];
    // The second one would find what the first one kept.
    for (const check of [asProcess, inProcess]) {
      const root = await lay("all-at-once", "own-process");
      outcomes.push(await check("check", "--root", root));
    }
    expect(outcomes[0]).toEqual(outcomes[1]);
  });

  test("a second check of the same folder runs no query and says the same", async () => {
    const root = await lay("review-overdue", "twice");
    rmSync(join(root, ".sextant"), { recursive: true });
    const [first, second] = [
      await inProcess("check", "--root", root),
      await inProcess("check", "--root", root),
    ];
    expect(first.out).toMatch(/^0 errors, 1 warning; [1-9]\d* queries run, 0 from the cache\n$/);
    expect(second.out).toMatch(/^0 errors, 1 warning; 0 queries run, [1-9]\d* from the cache\n$/);
    expect(second.error).toBe(first.error);
  });
});

describe("build", () => {
  test("leaves dist/ as it was when the report has errors", async () => {
    const root = await lay("unknown-column-in-value", "dist-stays");
    mkdirSync(join(root, "dist", "old"), { recursive: true });
    writeFileSync(join(root, "dist", "old", "index.html"), "the last good one");
    const before = statSync(join(root, "dist")).mtimeMs;
    const outcome = await inProcess("build", "--root", root);
    expect(outcome.exit).toBe(1);
    expect(outcome.out).toBe("");
    expect(outcome.error).toContain("error unknown-column content/metrics/visits.mdx:10:12");
    expect(outcome.error).toMatch(/1 error, 0 warnings: nothing was built, dist\/ is as it was\n$/);
    expectNoTrace(outcome);
    expect(readdirSync(join(root, "dist"), { recursive: true }).map(String).sort()).toEqual([
      "old",
      join("old", "index.html"),
    ]);
    expect(readFileSync(join(root, "dist", "old", "index.html"), "utf8")).toBe("the last good one");
    expect(statSync(join(root, "dist")).mtimeMs).toBe(before);
  });

  test("makes no dist/ when there was none and the report has errors", async () => {
    const root = await lay("no-report", "dist-none");
    expect((await inProcess("build", "--root", root)).exit).toBe(1);
    expect(existsSync(join(root, "dist"))).toBe(false);
  });
});

describe("a command that is used wrongly", () => {
  test.each([
    ["an unknown command", ["biuld"], 'There is no command "biuld".'],
    ["an unknown option", ["check", "--verbose"], "Unknown option '--verbose'"],
    ["an option of another command", ["build", "--github"], '"build" takes no --github.'],
    ["an option without its value", ["check", "--root"], "Option '--root <value>' argument missing"],
    ["`new` without a period", ["new"], "Name the period, such as 2026-q4."],
    ["`new` with two periods", ["new", "2026-q3", "2026-q4"], "Name the period, such as 2026-q4."],
    ["`check` with a word too many", ["check", "2026-q3"], "2026-q3"],
  ])("exits with 2 and says how to use it: %s", async (_, args, sentence) => {
    const outcome = await inProcess(...args);
    expect(outcome.exit).toBe(2);
    expect(outcome.out).toBe("");
    expect(outcome.error.split("\n")[0]).toContain(sentence);
    expect(outcome.error).toMatch(/Exit codes:\n {2}0 +fine\n/);
    expectNoTrace(outcome);
  });

  test("no command at all prints the usage and exits with 2; `--help` exits with 0", async () => {
    const [none, help] = [await inProcess(), await inProcess("--help")];
    expect([none.exit, help.exit]).toEqual([2, 0]);
    expect(help.out).toContain("sextant check");
    expect(none).toEqual({ exit: 2, out: "", error: `Name a command.\n\n${help.out}` });
  });
});

describe("new", () => {
  test("starts an edition that check accepts", async () => {
    const root = await lay("base", "new");
    const outcome = await inProcess("new", "2026-q3", "--root", root, "--snapshot", "2026-07-02");
    expect(outcome).toEqual({
      exit: 0,
      error: "",
      out: "content/editions/2026-q3/index.mdx is begun from 2026-q2, on the snapshot 2026-07-02\nThe snapshot is that of 2026-q2: name the new one in its place once it is taken.\nNo target of 2026-q3 yet: daily_posters\nWrite its summary, then: sextant check, sextant dev\n",
    });
    expect(readdirSync(join(root, "content/editions/2026-q3")).sort()).toEqual(["details.mdx", "index.mdx"]);
    const checked = await inProcess("check", "--root", root);
    expect(checked.exit).toBe(0);
    expect(checked.error).not.toContain("error");
  });

  test("takes over what is open with its id, and nothing that is done with", async () => {
    const root = await lay("base", "new-promises");
    const file = join(root, "content/editions/2026-q2/index.mdx");
    const text = readFileSync(file, "utf8");
    const promise = (id: string, status: string) =>
      `  - { id: ${id}, what: Do ${id}, owner: A, due: 2026-08-01, status: ${status}, result: Soon }\n`;
    const all = ["open", "done", "late", "missed", "dropped"].map((status) => promise(`a_${status}`, status));
    writeFileSync(file, text.replace("\n---\n", `\ncommitments:\n${all.join("")}---\n`));
    const outcome = await inProcess("new", "2026-q3", "--root", root, "--snapshot", "2026-07-02");
    expect(outcome.exit).toBe(0);
    const begun = readFileSync(join(root, "content/editions/2026-q3/index.mdx"), "utf8");
    expect(begun).toContain(
      "commitments:\n  - id: a_open\n    what: Do a_open\n    owner: A\n    due: 2026-08-01\n    status: open\n",
    );
    expect(begun).not.toMatch(/a_(?:done|late|missed|dropped)|Soon/);
    expect((await inProcess("check", "--root", root)).error).not.toContain("commitment-vanished");
  });

  test("what a quarter has open the next quarter tells, and a month between only where there is none", async () => {
    const root = await lay("base", "promises-of-lengths");
    const edition = (id: string) => join(root, `content/editions/${id}/index.mdx`);
    const text = readFileSync(edition("2026-q2"), "utf8");
    const promise = "\ncommitments:\n  - { what: Do it, owner: A, due: 2026-08-01, status: open }\n---\n";
    writeFileSync(edition("2026-q2"), text.replace("\n---\n", promise));
    const vanishedIn = async () => {
      const { error } = await inProcess("check", "--root", root);
      return [...error.matchAll(/commitment-vanished content\/editions\/([^/]+)/g)].map(([, id]) => id);
    };
    mkdirSync(join(root, "content/editions/2026-07"), { recursive: true });
    writeFileSync(edition("2026-07"), text);
    expect(await vanishedIn()).toEqual(["2026-07"]);
    mkdirSync(join(root, "content/editions/2026-q3"), { recursive: true });
    writeFileSync(edition("2026-q3"), text);
    expect(await vanishedIn()).toEqual(["2026-q3"]);
  });

  test("takes the newest snapshot where none is named", async () => {
    const root = await lay("base", "new-newest");
    const outcome = await inProcess("new", "2026-q3", "--root", root);
    expect(outcome.out).toContain("on the snapshot 2026-07-02");
  });

  test("never overwrites", async () => {
    const root = await lay("base", "new-again");
    const file = join(root, "content/editions/2026-q2/index.mdx");
    const before = readFileSync(file, "utf8");
    const outcome = await inProcess("new", "2026-q2", "--root", root);
    expect(outcome.exit).toBe(1);
    expect(outcome.error).toContain("the edition 2026-q2 exists already");
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(readdirSync(join(root, "content/editions"))).toEqual(["2026-q2"]);
    expectNoTrace(outcome);
  });

  test("refuses what is no period, and leaves nothing behind", async () => {
    const root = await lay("base", "new-no-period");
    for (const id of ["2026-q5", "../../escape", "next"]) {
      const outcome = await inProcess("new", id, "--root", root);
      expect(outcome.exit, id).toBe(1);
      expect(outcome.error).toContain(`"${id}" is not a period`);
      expectNoTrace(outcome);
    }
    expect(readdirSync(join(root, "content/editions"))).toEqual(["2026-q2"]);
  });
});

describe("snapshot", () => {
  const take = async (folder: string, files: Readonly<Record<string, string>>, ...rest: string[]) => {
    const root = await lay("base", folder);
    const paths = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(root, name), text);
      return join(root, name);
    });
    return { root, outcome: await inProcess("snapshot", "2026-10-02", ...paths, ...rest, "--root", root) };
  };

  test("freezes CSV files with their manifest, and says what they cover", async () => {
    const { root, outcome } = await take(
      "snapshot",
      { "visits.csv": 'day,who\r\n2026-07-01,a\r\n2026-07-02,"b, c"\r\n' },
      "--taken-at",
      "2026-07-03T06:00:00Z",
    );
    expect(outcome).toEqual({
      exit: 0,
      error: "",
      out: "visits: 2 rows, 2 columns\ncolumn  type     read as     nulls  distinct  least       greatest\nday     DATE     yyyy-mm-dd      0         2  2026-07-01  2026-07-02\nwho     VARCHAR  text            0         2  a           b, c\na row: day=2026-07-01, who=a\ndata/2026-10-02/ is frozen, covered to the last day of each table; name it with --through if that day is not whole\n",
    });
    expect(readdirSync(join(root, "data/2026-10-02")).sort()).toEqual(["snapshot.json", "visits.parquet"]);
  });

  test("refuses a row with too few fields, with its line, and leaves nothing behind", async () => {
    const { root, outcome } = await take("snapshot-fields", {
      "visits.csv": "day,who\n2026-07-01,a\n2026-07-02\n",
    });
    expect(outcome.exit).toBe(1);
    expect(outcome.error).toContain("visits.csv:3:1");
    expect(outcome.error).toContain("the row has 1 field, but 2 are due");
    expect(readdirSync(join(root, "data"))).toEqual(["2026-07-02"]);
  });

  test("refuses a snapshot that exists, and a file that does not", async () => {
    const root = await lay("base", "snapshot-again");
    const again = await inProcess("snapshot", "2026-07-02", join(root, "content/report.mdx"), "--root", root);
    expect(again.exit).toBe(1);
    expect(again.error).toContain('the snapshot "2026-07-02" exists already');
    const lost = await inProcess("snapshot", "2026-10-02", "tests/.tmp/lost.csv", "--root", root);
    expect(lost.exit).toBe(1);
    expect(lost.error).toContain("tests/.tmp/lost.csv is missing");
    expectNoTrace(lost);
  });
});
