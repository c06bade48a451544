import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { upgraded } from "../../src/cli/runs/upgrade.ts";
import { KEYS, type RetiredKey } from "../../src/content/schema/retired.ts";
import { Taken } from "../../src/disk/together.ts";
import { Abandoned } from "../../src/engine/dialogue.ts";
import { planUpgrade } from "../../src/engine/upgrade.ts";
import { figuresJson } from "../../src/ledger/figuresJson.ts";
import { computeIn, type Scratch, scratch, take, writeContent, writeMetric } from "../support/oracleRoots.ts";
import { hashesBelow, heard, sextantHere } from "../support/releases.ts";
import { copyReleasedDemo, REPOSITORY, SCRATCH } from "../support/roots.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("upgrade", SCRATCH);
});
afterEach(() => files.remove());

const upgrade = (...words: readonly string[]) => sextantHere(files.root, ["upgrade", ...words]);
const content = () => hashesBelow(join(files.root, "content"));

/** A report of one draft, whose metric has a key that is retired. */
async function writeReport(): Promise<void> {
  writeContent(files, { value: "count(*)", limits_on: "change # as it grows" });
  await take(files, [files.write("in/events.csv", "day\n2026-01-01\n2026-01-02\n")]);
}

/** The effects of a person at a terminal, who answers this; null breaks off. */
function answering(answer: string | null) {
  const effects = heard(files.root);
  const ask = (question: string) => {
    effects.said.push(question);
    return answer === null ? Promise.reject(new Abandoned()) : Promise.resolve(answer);
  };
  const say = (line: string) => void effects.said.push(line);
  return { ...effects, dialogue: () => ({ ask, say, close: () => {} }) };
}

const PATCH = `--- content/metrics/people.mdx
+++ content/metrics/people.mdx
@@ -9,4 +9,4 @@
 time: day
 value: count(*)
-limits_on: change # as it grows
+# as it grows
 ---
`;
const METRIC = {
  file: "content/metrics/people.mdx",
  from: "limits_on: change # as it grows",
  to: "# as it grows",
};

describe("upgrade", () => {
  test("shows each change, the figures before and after, and writes it; afterwards there is nothing to do", async () => {
    await writeReport();
    const [metric, settings] = [files.read(METRIC.file), files.read("content/report.mdx")];
    const looked = await upgrade("--dry-run");
    const { exit, out, err } = await upgrade("--yes");
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain(`From the keys of generation 1 to those of generation ${KEYS}:\n`);
    expect(out).toContain(PATCH);
    expect(out).toMatch(/\n {2}2026-q1, draft: all \d+ figures the same\n/);
    expect(out).toContain("dist/ has no drafts");
    expect(out).toMatch(/2 files written\n$/);
    expect(looked.out).toBe(out.replace("2 files written", "Nothing was written"));
    expect(files.read(METRIC.file)).toBe(metric.replace(METRIC.from, METRIC.to));
    expect(files.read("content/report.mdx")).toBe(settings.replace("\n---\nA", `\nkeys: ${KEYS}\n---\nA`));
    const done = content();
    expect(await upgrade()).toEqual({
      exit: 0,
      out: `content/ is in the keys of generation ${KEYS}\n`,
      err: "",
    });
    expect(content()).toEqual(done);
    expect((await computeIn(files)).diagnostics.map(({ code }) => code)).not.toContain("retired-key");
  });

  test("writes nothing with --dry-run, without a terminal, and where a person says no or breaks off", async () => {
    await writeReport();
    const before = content();
    expect((await upgrade("--dry-run")).exit).toBe(0);
    const { exit, err } = await upgrade();
    expect(exit).toBe(2);
    expect(err).toContain("2 files would change: say --dry-run to see how, or --yes.");
    expect((await upgrade("--dry-run", "--yes")).exit).toBe(2);
    const no = answering("no");
    expect((await upgraded(no, "ask")).exit).toBe(0);
    expect(no.said.slice(-2)).toEqual(["Write 2 files? yes or no [yes]: ", "Nothing was written"]);
    await expect(upgraded(answering(null), "ask")).rejects.toThrow(Abandoned);
    expect(content()).toEqual(before);
    expect((await upgraded(answering(""), "ask")).exit).toBe(0);
    expect(planUpgrade(files.root).files).toEqual([]);
  });

  test("holds the figures of the last build against those of this engine", async () => {
    await writeReport();
    const ledger = (await computeIn(files)).site?.editions[0]?.ledger;
    if (ledger === undefined) throw new Error("there is no report");
    const figures = ledger.figures.map((one) =>
      one.id === "people@2026-q1" ? { ...one, value: 3, text: "3" } : one,
    );
    files.write("dist/drafts/2026-q1/figures.json", figuresJson({ ...ledger, figures }));
    const { out } = await upgrade("--dry-run");
    expect(out).toMatch(
      /The figures in dist\/, as it was last built, .*:\n {2}2026-q1, draft: 1 of \d+ figures moved, 0 appeared, 0 vanished\n {4}people, value, Q1 2026: 3 → 2 \(−1, −33\.3%\)\n/,
    );
    files.write("dist/drafts/2026-q1/figures.json", "{");
    const broken = await upgrade("--yes");
    expect(broken.exit).toBe(0);
    expect(broken.err).toContain("error bad-ledger dist/drafts/2026-q1/figures.json:1:1");
  });

  test("leaves what it cannot move at its place, names it, and does not call the content upgraded", async () => {
    await writeReport();
    writeMetric(files, "visits", { limits_on: "&x change", core_value: "*x" });
    files.write(
      "content/editions/2026-q1/more.mdx",
      '---\ntitle: More\n---\n<Figure of="people" show="signals" />\n',
    );
    const { exit, out, err } = await upgrade("--yes");
    expect(exit).toBe(0);
    expect(out).toContain("1 file written");
    expect(err).toMatch(
      /warning retired-key content\/metrics\/visits\.mdx:11:1\n.*\n.*\n.*\n {2}Mend: Leave it out: .* It is written in a way in which that is left to you\.\n/,
    );
    expect(err).toContain("warning retired-measure content/editions/2026-q1/more.mdx:4:");
    expect(files.read("content/report.mdx")).not.toContain("keys:");
    const again = await upgrade("--yes");
    expect(again).toEqual({
      exit: 0,
      out: "What is named above is left to you\n",
      err: expect.stringContaining("visits.mdx:11:1"),
    });
  });

  test("moves keys also where the figures cannot be compared, and says why they are not", async () => {
    await writeReport();
    files.edit("content/editions/2026-q1/index.mdx", "snapshot: s1", "snapshot: s9");
    writeMetric(files, "visits", { rolle: "supporting" });
    const { exit, out, err } = await upgrade("--yes");
    expect(exit).toBe(0);
    expect(err).toContain("error unknown-key content/metrics/visits.mdx:");
    expect(err).toContain("The figures are not compared: content/ has the errors above");
    expect(out).toContain("2 files written");
  });

  test("names a file that does not read, and exits with 1", async () => {
    await writeReport();
    files.write("content/metrics/bad.mdx", Buffer.from([0x2d, 0xff]));
    files.write("content/metrics/worse.mdx", "---\nname: [\n---\n");
    const { exit, err } = await upgrade("--yes");
    expect(exit).toBe(1);
    expect(err).toContain("error not-utf8 content/metrics/bad.mdx:1:1");
    expect(err).toContain("error yaml-syntax content/metrics/worse.mdx:");
    expect(files.read(METRIC.file)).not.toContain("limits_on");
  });

  test("is refused, as all else is, where a later engine has written the content", async () => {
    await writeReport();
    files.edit("content/report.mdx", "company: Acme", `company: Acme\nkeys: ${KEYS + 1}`);
    for (const command of ["upgrade", "check"]) {
      const { exit, err } = await sextantHere(files.root, [command]);
      expect(exit).toBe(1);
      expect(err).toContain("error later-keys content/report.mdx:3:7");
      expect(err).toContain(`generation ${KEYS + 1}, and this engine knows none after ${KEYS}`);
    }
    const none = scratch("none", SCRATCH);
    const { exit, err } = await sextantHere(none.root, ["upgrade"]);
    none.remove();
    expect({ exit, err }).toEqual({
      exit: 1,
      err: expect.stringContaining("error missing-file content/report.mdx:1:1"),
    });
  });

  test("writes all files or none: a file that was changed meanwhile stays as it then is, and so do the others", async () => {
    await writeReport();
    const plan = planUpgrade(files.root);
    files.edit("content/report.mdx", "About.", "About us.");
    const before = content();
    await expect(upgraded(heard(files.root), "write", plan)).rejects.toThrow(Taken);
    expect(content()).toEqual(before);
  });

  test("refuses keys in which the content would have errors that it does not have yet", async () => {
    await writeReport();
    const retired: readonly RetiredKey[] = [
      {
        of: "metric",
        path: ["unit"],
        since: 2,
        becomes: { does: "renamed", to: "unite" },
        instead: "Write `unite`.",
      },
    ];
    const plan = planUpgrade(files.root, retired);
    expect(plan.broken.map(({ code }) => code)).toContain("unknown-key");
    const before = content();
    const effects = heard(files.root);
    expect((await upgraded(effects, "write", plan)).exit).toBe(1);
    expect(effects.said.at(-1)).toBe("In today's keys content/ would have these errors: nothing was written");
    expect(content()).toEqual(before);
  });
});

describe("what is released", () => {
  const retired: readonly RetiredKey[] = [
    { of: "edition", path: ["summary"], since: 2, becomes: { does: "nothing" }, instead: "Leave it out." },
    { of: "metric", path: ["owner"], since: 2, becomes: { does: "nothing" }, instead: "Leave it out." },
  ];
  const changed = () => planUpgrade(files.root, retired).files.map(({ file }) => file);

  test("keeps its keys in content/, in data/ and in public/, unless a correction of it is open", () => {
    files.remove();
    copyReleasedDemo(files.root);
    const editions = changed().filter((file) => file.startsWith("content/editions/"));
    expect(editions.length).toBeGreaterThan(1);
    expect(editions.filter((file) => !/2026-(09|q3)\//.test(file))).toEqual([]);
    expect(changed().filter((file) => !file.startsWith("content/"))).toEqual([]);
    const settled = "correction:\n  version: 2\n";
    files.edit("content/editions/2026-q2/index.mdx", settled, settled.replace("2\n", "3\n"));
    expect(changed()).toContain("content/editions/2026-q2/index.mdx");
  });
});

/** Lays out the content that a version was sealed from as that of a report, and gives its MDX files as they were. */
function layOut(name: string): ReadonlyMap<string, string> {
  const sealed = join(REPOSITORY, "data", "sealed", name, "content");
  cpSync(sealed, join(files.root, "content"), { recursive: true });
  const paths = readdirSync(sealed, { recursive: true, encoding: "utf8" });
  const texts = paths.filter((path) => path.endsWith(".mdx"));
  return new Map(texts.map((path) => [path, readFileSync(join(sealed, path), "utf8")]));
}

describe("content of the first engine", () => {
  test.each(readdirSync(join(REPOSITORY, "data", "sealed")))(
    "as %s was sealed from changes in nothing but the key that is retired",
    (name) => {
      const before = layOut(name);
      const plan = planUpgrade(files.root);
      const after = new Map(plan.files.map((file) => [file.file, file.after]));
      expect({ left: plan.left, broken: plan.broken }).toEqual({ left: [], broken: [] });
      expect(after.size).toBeGreaterThan(5);
      for (const [path, was] of before) {
        const due =
          path === "report.mdx"
            ? was.replace("\n---\n", `\nkeys: ${KEYS}\n---\n`)
            : was.replace(/^limits_on: .*\n/m, "");
        expect(after.get(`content/${path}`) ?? was, path).toBe(due);
      }
    },
  );

  test("has all its figures afterwards", async () => {
    layOut("2026-q1-v1");
    const data = ["data", "2026-04-02"] as const;
    cpSync(join(REPOSITORY, ...data), join(files.root, ...data), { recursive: true });
    const { exit, out } = await upgrade("--yes");
    expect(exit).toBe(0);
    expect(out).toMatch(/\n {2}2026-q1, draft: all [\d,]+ figures the same\n/);
    expect(existsSync(join(files.root, ".sextant", "running"))).toBe(false);
    expect(planUpgrade(files.root).files).toEqual([]);
  });
});
